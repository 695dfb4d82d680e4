#include "core/plan/recognized.hxx"

#include <gtest/gtest.h>

using namespace kehoach;
using plan::Field;
using test::recognizeText;

namespace
{
plan::Plan planWithOpening(std::u16string const& opening)
{
    return recognizeText(u"UBND XÃ A\nSố: 1/KH-UBND\nKẾ HOẠCH\nTổ chức hội nghị\n\n" + opening +
                         u"\nI. MỤC ĐÍCH\nNội dung.\n");
}
} // namespace

TEST(Wordings, BasesThatNameADocumentSoon)
{
    for (std::u16string const line :
         { u"Tiếp tục thực hiện Nghị quyết số 76/NQ-CP ngày 15/7/2021 của Chính phủ.",
           u"Theo Quyết định số 12/QĐ-UBND ngày 02/01/2026 của Ủy ban nhân dân xã;",
           u"Để triển khai có hiệu quả Chương trình số 05-CTr/TU ngày 10/3/2026 của Tỉnh ủy;",
           u"Nhằm thực hiện tốt Kế hoạch số 20/KH-MTTQ-BTT của Ban Thường trực;",
           u"Hưởng ứng Chỉ thị số 03-CT/TU ngày 04/02/2026 của Ban Thường vụ;" })
        EXPECT_EQ(planWithOpening(line)[Field::legalBasis].text, line);
    for (std::u16string const line :
         { u"Theo thống kê của các thôn, toàn xã có 1.200 hộ dân.",
           u"Để thực hiện tốt Kế hoạch này, các đơn vị cần chủ động phối hợp với nhau.",
           u"Triển khai các nhiệm vụ trọng tâm của Sở Nội vụ trong năm 2026." })
        EXPECT_FALSE(planWithOpening(line)[Field::legalBasis].present) << line.size();
}

TEST(Wordings, WhatOnlyAnnouncesIsNoBasis)
{
    std::u16string const basis = u"Căn cứ Kế hoạch số 2/KH-UBND ngày 02/01/2026 của Ủy ban nhân dân xã;";
    std::u16string const announcing =
        u"Căn cứ chức năng, nhiệm vụ được giao, Sở Công Thương xây dựng Kế hoạch như sau:";
    EXPECT_EQ(planWithOpening(basis + u'\n' + announcing)[Field::legalBasis].text, basis);
    EXPECT_EQ(planWithOpening(announcing)[Field::legalBasis].text, announcing);
}

TEST(Wordings, BasesListedBelowATitleOfTheirOwn)
{
    auto const plan = recognizeText(
        u"KẾ HOẠCH\nTHỰC HIỆN CHƯƠNG TRÌNH CHUYỂN ĐỔI SỐ TRONG XÂY DỰNG NÔNG THÔN MỚI\nI. CĂN CỨ XÂY "
        u"DỰNG\nKẾ HOẠCH\n1. Quyết định số 924/QĐ-TTg ngày 22\ntháng 8 năm 2022 của Thủ tướng;\n2. Thông "
        u"tư 05/2022/TT-BNNPTNT ngày\n25 tháng 7 năm 2022 của Bộ.\nII. NỘI DUNG\n1. Một việc\n");
    EXPECT_EQ(plan[Field::legalBasis].text,
              u"1. Quyết định số 924/QĐ-TTg ngày 22\n2. Thông tư 05/2022/TT-BNNPTNT ngày");
}

TEST(Wordings, AnItemOfTheListOfBases)
{
    std::u16string const list = u"- Căn cứ Luật Mặt trận Tổ quốc Việt Nam năm 2015;\n"
                                u"- Sau khi thống nhất với Thường trực HĐND xã.";
    EXPECT_EQ(
        planWithOpening(list + u"\nBan Thường trực xây dựng kế hoạch như sau:\n- Một việc")[Field::legalBasis]
            .text,
        list);
}

TEST(Wordings, PartsNumberedInWords)
{
    auto const plan =
        recognizeText(u"KẾ HOẠCH\nTrồng cây\n\nPhần thứ nhất\nMỤC ĐÍCH, YÊU CẦU\n1. Mục "
                      u"đích\nPhần thứ hai\nNỘI DUNG\n1. Chỉ tiêu\nPHẦN BA\nTỔ CHỨC THỰC HIỆN\n");
    ASSERT_EQ(plan.outline.size(), 5u);
    EXPECT_EQ(plan.outline[0].title, u"MỤC ĐÍCH, YÊU CẦU");
    EXPECT_EQ(plan.outline[2].label, u"Phần thứ hai");
    EXPECT_EQ(plan.outline[4].level, 0);
    EXPECT_TRUE(plan[Field::content].present);
    EXPECT_TRUE(plan[Field::implementation].present);
}

TEST(Wordings, CountingGoesOnBehindAnOpenSentence)
{
    auto const plan = recognizeText(
        u"BÁO CÁO\nTình hình\n\nI. KẾT QUẢ\n1. Về tổ chức\na) Tổng số hội trên địa bàn tỉnh: 610 hội;\n"
        u"b) Số hội có văn phòng đại diện tại địa phương: 01 (Hội Y học giấc ngủ Việt Nam)\n2. Tổng số người "
        u"làm việc\nNgười làm việc tại các hội trong toàn tỉnh theo thống kê là trên\n7. người một hội.\n");
    ASSERT_EQ(plan.outline.size(), 5u); // "7." begins no part
    EXPECT_EQ(plan.outline[4].label, u"2.");
}

TEST(Wordings, ClosingsWithoutTheirSign)
{
    auto const close = [](std::u16string const& last) {
        return recognizeText(u"KẾ HOẠCH\nTrồng cây\n\nI. NỘI DUNG\nTrồng 5.000 cây.\n" + last +
                             u"\nNơi nhận:\n- Lưu: VT.\n")[Field::closing];
    };
    for (std::u16string const last :
         { u"Yêu cầu các ban, ngành, các thôn triển khai thực hiện tốt Kế hoạch này.",
           u"Trong quá trình triển khai thực hiện, nếu có khó khăn, vướng mắc, các bộ phận báo cáo Ban Giám "
           u"hiệu" })
    {
        EXPECT_EQ(close(last).text, last);
        EXPECT_LT(close(last).confidence, plan::sure);
    }
    // A last paragraph of prose may or may not be one: nobody is accused of missing it.
    auto const other = close(u"Cây giống do Phòng Kinh tế cấp.");
    EXPECT_FALSE(other.present);
    EXPECT_LT(other.confidence, plan::sure);
    // What others asked is no request.
    EXPECT_FALSE(close(u"Giao Công an xã tham gia ý kiến theo yêu cầu của Bộ Công an./.").present);
}

TEST(Wordings, SubjectsThatLookLikeSomethingElse)
{
    auto const decision = recognizeText(u"QUYẾT ĐỊNH\nQUY ĐỊNH CHẾ ĐỘ BÁO CÁO ĐỊNH KỲ\nỦY BAN NHÂN DÂN TỈNH "
                                        u"A\nCăn cứ Luật Tổ chức chính quyền "
                                        u"địa phương;\nQUYẾT ĐỊNH:\nĐiều 1. Ban hành.\n");
    EXPECT_EQ(decision[Field::subject].text, u"QUY ĐỊNH CHẾ ĐỘ BÁO CÁO ĐỊNH KỲ");
    auto const invitation = recognizeText(
        u"GIẤY MỜI\n\nỦy ban nhân dân tỉnh tổ chức buổi làm việc để nghe Sở Nội vụ báo cáo kết quả và giải "
        u"pháp "
        u"nâng cao các chỉ số, hình thức trực tuyến.\n1. Chủ trì: Ông Nguyễn Văn A.\n2. Thành phần mời:\n");
    EXPECT_FALSE(invitation[Field::subject].present);
}

TEST(Wordings, SlipsAndBrokenNamesOfTheHeader)
{
    auto const plan =
        recognizeText(u"ỦY\nBAN NHÂN DÂN\nTỈNH A\nSố: 3/KH-UBND\nTiền\nGiang, ngày 12 háng 01 năm "
                      u"2026\nKẾ HOẠCH\nTổ chức\n\nI. MỤC ĐÍCH\n");
    EXPECT_EQ(plan[Field::issuer].text, u"ỦY\nBAN NHÂN DÂN\nTỈNH A");
    EXPECT_FALSE(plan[Field::superior].present);
    EXPECT_EQ(plan[Field::placeDate].text, u"Tiền\nGiang, ngày 12 háng 01 năm 2026");
    EXPECT_EQ(plan.placeDate->place, u"Tiền Giang");
}

TEST(Wordings, WhatElseASignerIsAndTheMarkOfAWriter)
{
    auto const plan =
        recognizeText(u"QUYẾT ĐỊNH\nThành lập Tổ\n\nĐiều 1. Thành lập.\nNơi nhận:\n- Như Điều 1;\n"
                      u"- Lưu: VT.\nSonnh\\QD556.85b.\nTRƯỞNG BAN\n\n\n\n\nCHỦ TỊCH UBND TỈNH\nHồ "
                      u"Văn An\n");
    EXPECT_EQ(plan.signature.position, u"TRƯỞNG BAN");
    EXPECT_EQ(plan.signature.name, u"Hồ Văn An");
    EXPECT_TRUE(plan[Field::recipients].text.ends_with(u"Sonnh\\QD556.85b."));
    EXPECT_EQ(plan.recipients.size(), 2u);
}

TEST(Wordings, PlacesAndLettersThatLookLikeSomethingElse)
{
    auto const plan = recognizeText(u"MTTQ VIỆT NAM\nPHƯỜNG AN HÒA\nSố: 27/KH-MTTQ\nKẾ HOẠCH\nVận động Quỹ\n\nI. "
                                    u"NỘI DUNG\na) Một\nb) Hai\nf) Ba\n");
    EXPECT_EQ(plan.documentType, u"KH");
    EXPECT_EQ(plan[Field::issuer].text, u"MTTQ VIỆT NAM\nPHƯỜNG AN HÒA");
    EXPECT_EQ(plan.outline.size(), 4u);
}
