#include "core/plan/recognized.hxx"

#include <gtest/gtest.h>

using namespace kehoach;
using document::Snapshot;
using plan::Field;
using test::recognizeText;

TEST(Parts, TwoDocumentsInOneFile)
{
    std::u16string const one =
        u"UBND TỈNH A\nSỞ B\nSố: 1/BC-SB\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - "
        u"Hạnh phúc\nA, ngày 01 tháng 02 năm 2026\nBÁO CÁO\nKết quả\n\nNội dung báo cáo.\nNơi "
        u"nhận:\n- Như trên;\n- Lưu: VT.\nGIÁM ĐỐC\nTrần Văn C\n";
    std::u16string const two =
        u"UBND TỈNH A\nSỞ B\nSố: 2/KH-SB\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - "
        u"Hạnh phúc\nA, ngày 02 tháng 02 năm 2026\nKẾ HOẠCH\nTổ chức\n\nI. MỤC ĐÍCH\n";
    auto const documents = plan::recognize(document::fromPlainText(one + two));
    ASSERT_EQ(documents.size(), 2u);
    EXPECT_EQ(documents[0].documentType, u"BC");
    EXPECT_EQ(documents[1].documentType, u"KH");
    EXPECT_EQ(documents[1][Field::superior].text, u"UBND TỈNH A");
    EXPECT_EQ(documents[0].end, documents[1].begin);
    EXPECT_EQ(documents[0].signature.name, u"Trần Văn C");
    EXPECT_EQ(&plan::mainPlan(documents), &documents[1]);
}

TEST(Parts, ADecisionThatIssuesAPlanIsADecision)
{
    auto const documents = plan::recognize(document::fromPlainText(
        u"BỘ Y TẾ\nSố: 288/QĐ-BYT\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nQUYẾT ĐỊNH\nBAN HÀNH KẾ HOẠCH TRUYỀN "
        u"THÔNG\n"
        u"\nBỘ TRƯỞNG BỘ Y TẾ\n\nCăn cứ Luật Báo chí ngày 05 tháng 4 năm 2016;\nQUYẾT ĐỊNH:\nĐiều 1. Ban "
        u"hành kèm theo "
        u"Quyết định này Kế hoạch truyền thông.\nNơi nhận:\n- Như Điều 3;\n- Lưu: VT.\nBỘ TRƯỞNG\nNguyễn Văn "
        u"A\n"
        u"KẾ HOẠCH\nTRUYỀN THÔNG Y TẾ\n(Ban hành kèm theo Quyết định số 288/QĐ-BYT)\nI. MỤC ĐÍCH\n"));
    ASSERT_EQ(documents.size(), 1u);
    EXPECT_EQ(documents[0].documentType, u"QĐ");
    EXPECT_EQ(documents[0][Field::subject].text, u"BAN HÀNH KẾ HOẠCH TRUYỀN THÔNG");
    ASSERT_EQ(documents[0].appendices.size(), 1u);
    EXPECT_TRUE(documents[0].appendices[0].title.starts_with(u"KẾ HOẠCH"));
}

TEST(Parts, AppendicesWithAndWithoutLabel)
{
    auto const plan =
        recognizeText(u"KẾ HOẠCH\nKiểm tra\nI. NỘI DUNG\nNơi nhận:\n- Lưu: VT.\nGIÁM ĐỐC\nTrần Văn C\nPhụ "
                      u"lục I\nDANH MỤC NHIỆM VỤ\n"
                      u"(Kèm theo Kế hoạch số 1/KH-SB)\n1. Một\nPhụ lục II: MẪU BÁO CÁO\nI. Đặc điểm\n");
    ASSERT_EQ(plan.appendices.size(), 2u);
    EXPECT_EQ(plan.appendices[0].label, u"Phụ lục I");
    EXPECT_EQ(plan.appendices[0].title, u"DANH MỤC NHIỆM VỤ");
    EXPECT_EQ(plan.appendices[1].label, u"Phụ lục II");
    EXPECT_EQ(plan.appendices[1].title, u"MẪU BÁO CÁO");
    EXPECT_EQ(plan.outline.size(), 1u);
}

TEST(Parts, RecipientsBesideTheSignature)
{
    auto const plan = recognizeText(u"KẾ HOẠCH\nKiểm tra\nI. NỘI DUNG\nTrên đây là Kế hoạch kiểm tra./.\n"
                                    u"Nơi nhận:                            TM. ỦY BAN NHÂN DÂN\n"
                                    u"- Tỉnh ủy (để b/c);                      KT. CHỦ TỊCH\n"
                                    u"- Các sở, ban, ngành;                   PHÓ CHỦ TỊCH\n"
                                    u"- Lưu: VT, KT (Hùng).\n\n\n"
                                    u"                                       Nguyễn Thành Văn\n");
    ASSERT_EQ(plan.recipients.size(), 3u);
    EXPECT_EQ(plan.recipients[0].name, u"Tỉnh ủy");
    EXPECT_EQ(plan.recipients[0].purpose, u"để b/c");
    EXPECT_TRUE(plan.recipients[2].filing);
    EXPECT_EQ(plan.recipients[2].name, u"Lưu: VT, KT (Hùng)");
    EXPECT_EQ(plan.signature.authority, u"TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH");
    EXPECT_EQ(plan.signature.position, u"PHÓ CHỦ TỊCH");
    EXPECT_EQ(plan.signature.name, u"Nguyễn Thành Văn");
    EXPECT_TRUE(plan[Field::closing].present);
}

TEST(Parts, SeveralRecipientsOnOneLine)
{
    auto const plan =
        recognizeText(u"KẾ HOẠCH\nKiểm tra\nI. NỘI DUNG\nNơi nhận: - Như trên; - Lưu: VT.\nGIÁM ĐỐC\n");
    ASSERT_EQ(plan.recipients.size(), 2u);
    EXPECT_EQ(plan.recipients[0].name, u"Như trên");
    EXPECT_TRUE(plan.recipients[1].filing);
    EXPECT_EQ(plan.signature.position, u"GIÁM ĐỐC");
    EXPECT_TRUE(plan.signature.name.empty());
}

TEST(Parts, PostInSmallLettersAndFamilyNameLikeAPost)
{
    auto const plan =
        recognizeText(u"KẾ HOẠCH\nNgày hội\n1. Mục đích\nNơi nhận:\n- Lưu.\nT/M BAN CÔNG TÁC MẶT TRẬN\n"
                      u"Trưởng ban\nTRƯƠNG VĂN A\n");
    EXPECT_EQ(plan.signature.authority, u"T/M BAN CÔNG TÁC MẶT TRẬN");
    EXPECT_EQ(plan.signature.position, u"Trưởng ban");
    EXPECT_EQ(plan.signature.name, u"TRƯƠNG VĂN A");
}

TEST(Parts, PartsAboveTheOutline)
{
    auto const plan =
        recognizeText(u"KẾ HOẠCH\nNăm học\n\nPHẦN I\nĐẶC ĐIỂM TÌNH HÌNH\nI/ Thuận lợi\n1/ Trường lớp\n"
                      u"PHẦN II\nNHIỆM VỤ\nI.MỤC ĐÍCH\n");
    ASSERT_EQ(plan.outline.size(), 5u);
    EXPECT_EQ(plan.outline[0].level, 0);
    EXPECT_EQ(plan.outline[0].title, u"ĐẶC ĐIỂM TÌNH HÌNH");
    EXPECT_EQ(plan.outline[1].parent, 0);
    EXPECT_EQ(plan.outline[2].level, 2);
    EXPECT_EQ(plan.outline[4].parent, 3);
    EXPECT_EQ(plan.outline[4].label, u"I.");
    EXPECT_EQ(plan.outline[4].title, u"MỤC ĐÍCH");
}

TEST(Parts, ContentsBetweenTwoPartsAreOnlyOnes)
{
    // A figure in a sentence wrapped by hand begins no part.
    auto const plan = recognizeText(
        u"KẾ HOẠCH\nKiểm tra\n\n1. Nội dung kiểm tra theo quy định của Chính phủ và theo Quyết định năm\n"
        u"2016. Việc kiểm tra do Sở thực hiện theo đúng trình tự, thủ tục của khoản\n"
        u"5. Điều 3 và các quy định khác.\n2. Tổ chức thực hiện\n");
    ASSERT_EQ(plan.outline.size(), 2u);
    EXPECT_EQ(plan.outline[1].label, u"2.");
}

TEST(Parts, ClosingsInManyWords)
{
    for (char16_t const* closing :
         { u"Trên đây là Kế hoạch tổ chức hội nghị./.",
           u"Đề nghị các cơ quan, đơn vị nghiêm túc triển khai thực hiện./.",
           u"Trên cơ sở Kế hoạch này, Ban Thường vụ yêu cầu các đơn vị nghiêm túc thực hiện.",
           u"Ủy ban nhân dân tỉnh yêu cầu các sở, ban, ngành triển khai thực hiện./." })
    {
        auto const plan = recognizeText(u"KẾ HOẠCH\nTổ chức\n\nI. NỘI DUNG\nTuyên truyền.\n" +
                                        std::u16string(closing) + u"\nNơi nhận:\n- Lưu: VT.\n");
        EXPECT_EQ(plan[Field::closing].text, closing);
    }
    auto const none = recognizeText(
        u"KẾ HOẠCH\nTổ chức\n\nI. NỘI DUNG\n1. Sở Tài chính bố trí kinh phí./.\nNơi nhận:\n- Lưu: VT.\n");
    EXPECT_FALSE(none[Field::closing].present);
}

TEST(Parts, ACongVanIsNoPlan)
{
    auto const plan = recognizeText(
        u"UBND TỈNH BẮC SƠN\nSỞ NỘI VỤ\nSố: 15/SNV-CN\nV/v triển khai kế hoạch kiểm tra\n"
        u"CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
        u"Kính gửi: Các sở, ban, ngành\nXét đề nghị của Phòng A, Sở Nội vụ xây dựng kế hoạch như sau:\n"
        u"1. Nội dung\n");
    EXPECT_EQ(plan.documentType, u"CV");
    EXPECT_EQ(plan[Field::subject].text, u"V/v triển khai kế hoạch kiểm tra");
    EXPECT_FALSE(plan[Field::legalBasis].present);
    EXPECT_FALSE(plan[Field::content].present);
}

TEST(Parts, NothingIsOneUnknownDocument)
{
    for (char16_t const* text : { u"", u"\n\n", u"Xin chào.", u"\t", u"-", u"I." })
    {
        auto const documents = plan::recognize(document::fromPlainText(text));
        ASSERT_EQ(documents.size(), 1u);
        EXPECT_TRUE(documents[0].documentType.empty());
        EXPECT_FALSE(documents[0].isPlan());
    }
    EXPECT_EQ(plan::recognize(Snapshot{}).size(), 1u);
}
