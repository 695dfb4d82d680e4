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

TEST(Wordings, BasesWithoutANumber)
{
    std::u16string const first = u"Căn cứ Điều lệ Mặt trận Tổ quốc Việt Nam khóa X;\n";
    for (std::u16string const line :
         { u"Xét năng lực, trình độ cán bộ.",
           u"Hưởng ứng Lời kêu gọi ngày 06/10/2025 của Đoàn Chủ tịch Ủy ban Trung ương MTTQ Việt Nam;",
           u"Sau khi thống nhất với UBND xã; Ban Thường trực UBMTTQ xã ban hành kế hoạch như sau:" })
        EXPECT_EQ(planWithOpening(first + line)[Field::legalBasis].text, first + line);
    // The second line of a subject.
    auto const plan =
        recognizeText(u"KẾ HOẠCH\nTổ chức Tuần lễ Biển và Hải đảo Việt Nam\nHưởng ứng Ngày Đại dương thế "
                      u"giới năm 2026\n\nI. MỤC ĐÍCH\nMột việc.\n");
    EXPECT_FALSE(plan[Field::legalBasis].present);
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
    auto const plan =
        recognizeText(u"MTTQ VIỆT NAM\nPHƯỜNG AN HÒA\nSố: 27/KH-MTTQ\nKẾ HOẠCH\nVận động Quỹ\n\nI. "
                      u"NỘI DUNG\na) Một\nb) Hai\nf) Ba\n");
    EXPECT_EQ(plan.documentType, u"KH");
    EXPECT_EQ(plan[Field::issuer].text, u"MTTQ VIỆT NAM\nPHƯỜNG AN HÒA");
    EXPECT_EQ(plan.outline.size(), 4u);
}

TEST(Wordings, TheOccasionBeforeTheDocument)
{
    // Right below a subject without a blank line, too.
    std::u16string const line =
        u"Nhằm chào mừng kỷ niệm 81 năm Quốc khánh 02/9; thực hiện Kế hoạch số 92/KH-UBND ngày "
        u"01/8/2026 của UBND xã, Ban Tổ chức ban hành Kế hoạch như sau:";
    auto const plan =
        recognizeText(u"KẾ HOẠCH\nTổ chức Giải bóng chuyền hơi người cao tuổi chào mừng Quốc khánh 02/9\n" +
                      line + u"\nI. MỤC ĐÍCH\nNội dung.\n");
    EXPECT_EQ(plan[Field::legalBasis].text, line);
    EXPECT_EQ(plan[Field::subject].text,
              u"Tổ chức Giải bóng chuyền hơi người cao tuổi chào mừng Quốc khánh 02/9");
    EXPECT_FALSE(
        planWithOpening(
            u"Nhân dịp đầu xuân, Ủy ban nhân dân xã gửi lời chúc sức khỏe đến bà con.")[Field::legalBasis]
            .present);
}

TEST(Wordings, BasesBelowATitleThatHoldsMore)
{
    auto const plan =
        recognizeText(u"KẾ HOẠCH\nTổ chức Tháng Công nhân\n1. Căn cứ, mục đích và yêu cầu\n1.1. Căn cứ\n"
                      u"- Kế hoạch số 11/KH-LĐLĐ ngày 20/3/2026;\n- Chương trình công tác năm 2026.\n"
                      u"1.2. Mục đích\nChăm lo đoàn viên.\n2. Nội dung\nKhám bệnh.\n");
    EXPECT_EQ(plan[Field::legalBasis].text,
              u"- Kế hoạch số 11/KH-LĐLĐ ngày 20/3/2026;\n- Chương trình công tác năm 2026.");
}

TEST(Wordings, EndsOfOtherDocuments)
{
    auto const close = [](std::u16string const& type, std::u16string const& last) {
        return recognizeText(type + u"\nVề một việc\n\n1. Một việc.\n" + last +
                             u"\nNơi nhận:\n- Lưu: VT.\n")[Field::closing];
    };
    for (auto const& [type, last] : std::initializer_list<std::pair<std::u16string, std::u16string>>{
             { u"THÔNG BÁO", u"Văn phòng Đảng ủy thông báo để các đồng chí và đơn vị biết, thực hiện." },
             { u"CHỈ THỊ", u"Chỉ thị này được phổ biến đến chi bộ." },
             { u"NGHỊ QUYẾT", u"Nghị quyết này được phổ biến đến chi bộ để thực hiện." },
             { u"TỜ TRÌNH", u"Kính đề nghị Ủy ban nhân dân xã quan tâm, xem xét." },
             { u"THÔNG BÁO", u"Yêu cầu các thành viên chủ động phối hợp, định kỳ báo cáo kết quả." } })
    {
        EXPECT_EQ(close(type, last).text, last);
        EXPECT_LT(close(type, last).confidence, plan::sure);
    }
    EXPECT_FALSE(close(u"NGHỊ QUYẾT", u"Điều 2. Giao Ủy ban nhân dân xã tổ chức thực hiện.").present);
}

TEST(Wordings, WhoPaysSaidInASentence)
{
    auto const fundingOf = [](std::u16string const& clause) {
        return recognizeText(u"KẾ HOẠCH\nKiểm tra\n\nI. NỘI DUNG\nMột việc.\nII. TỔ CHỨC THỰC HIỆN\n1. Văn "
                             u"phòng theo dõi.\n2. " +
                             clause + u"\n")[Field::funding];
    };
    auto const said = fundingOf(
        u"Kinh phí phục vụ công tác kiểm tra, giám sát bầu cử đại biểu Quốc hội và đại biểu Hội đồng "
        u"nhân dân các cấp nhiệm kỳ 2026 - 2031 được thực hiện theo quy định tại Nghị quyết của tỉnh.");
    EXPECT_TRUE(said.present);
    EXPECT_LT(said.confidence, plan::sure);
    EXPECT_FALSE(fundingOf(u"Giao Ủy ban nhân dân xã bố trí kinh phí.").present);
}

TEST(Wordings, WhomSomethingIsFor)
{
    auto const plan =
        recognizeText(u"HƯỚNG DẪN\nCông tác thi đua\n\nI. NỘI DUNG\na) Đối tượng và tiêu chuẩn:\nTập thể "
                      u"xuất sắc.\n");
    EXPECT_FALSE(plan[Field::participants].present);
}

TEST(Wordings, ARecipientBrokenByHand)
{
    auto const plan =
        recognizeText(u"KẾ HOẠCH\nKiểm tra\n\nI. NỘI DUNG\nMột việc.\nNơi nhận:\n- Thường trực Đảng ủy xã;\n"
                      u"- Uỷ ban Kiểm tra Đảng uỷ, Ban xây dựng Đảng,\nVP Đảng uỷ (để b/c);\n"
                      u"- Bí thư Chi bộ, Trưởng thôn, Ban công\ntác Mặt trận thôn;\n- Lưu: MTTQ\n\n"
                      u"TM. BAN THƯỜNG TRỰC\nCHỦ TỊCH\n\nLan Thị Vân\n");
    ASSERT_EQ(plan.recipients.size(), 4u);
    EXPECT_EQ(plan.recipients[1].name, u"Uỷ ban Kiểm tra Đảng uỷ, Ban xây dựng Đảng, VP Đảng uỷ");
    EXPECT_EQ(plan.recipients[1].purpose, u"để b/c");
    EXPECT_EQ(plan.recipients[2].name, u"Bí thư Chi bộ, Trưởng thôn, Ban công tác Mặt trận thôn");
    ASSERT_EQ(plan.recipients[2].rest.size(), 1u);
    EXPECT_EQ(plan.recipients[2].rest[0].paragraph, plan.recipients[2].span.paragraph + 1);
    EXPECT_EQ(plan.signature.name, u"Lan Thị Vân");
}

TEST(Wordings, NamesWithASignBetweenTheirLetters)
{
    for (std::u16string const name : { u"Kpă H'Loan", u"H’Yim Kđoh", u"Y-Thanh Niê" })
        EXPECT_EQ(
            recognizeText(u"KẾ HOẠCH\nRa quân\n\nI. NỘI DUNG\nMột việc.\nTM. BAN CHẤP HÀNH\nBÍ THƯ\n\n" +
                          name + u"\n")
                .signature.name,
            name);
}

TEST(Wordings, ATitleThatOnlyBeginsLikeAPost)
{
    // No signature: the text goes on below it.
    auto const plan = recognizeText(
        u"HƯỚNG DẪN\nQuy trình hiệp thương\n\nA. ĐỐI VỚI VIỆC GIỚI THIỆU\nNGƯỜI ỨNG CỬ ĐẠI BIỂU "
        u"HỘI ĐỒNG NHÂN DÂN\nHội nghị hiệp thương lần thứ nhất thỏa thuận về cơ cấu, thành phần, số "
        u"lượng người được giới thiệu.\nI. THÀNH PHẦN HỘI NGHỊ\n1. Đại biểu mời.\n");
    EXPECT_FALSE(plan[Field::signature].present);
    EXPECT_EQ(plan.outline.size(), 3u);
}

TEST(Wordings, TheLastPartDoesNotSwallowTheClosing)
{
    auto const plan = recognizeText(
        u"KẾ HOẠCH\nSinh hoạt kỷ niệm ngày 8/3\n\n5. Kinh phí: quỹ chi hội\n6. Phân công: chị Chẳn "
        u"dẫn chương trình; chị Mẩy lo nước uống, bánh kẹo\nTrên đây là kế hoạch của chi hội, đề "
        u"nghị chị em tham gia đông đủ.\nCHI HỘI TRƯỞNG\nLý Mùi Chẳn\n");
    EXPECT_TRUE(plan[Field::closing].text.starts_with(u"Trên đây là"));
    EXPECT_EQ(plan.signature.position, u"CHI HỘI TRƯỞNG");
    EXPECT_EQ(plan.signature.name, u"Lý Mùi Chẳn");
}

TEST(Wordings, DutiesOfOthersAndWhenATaskIsDone)
{
    auto const plan = recognizeText(
        u"KẾ HOẠCH\nĐối thoại\n\nI. NỘI DUNG\n1. Học tập\n- Thời gian hoàn thành: quý I/2026.\nII. "
        u"NHIỆM VỤ CỦA CÁC CƠ QUAN\n- Văn phòng chuẩn bị.\n");
    EXPECT_TRUE(plan[Field::implementation].present);
    EXPECT_FALSE(plan[Field::timePlace].present);
}

TEST(Wordings, FiguresWithADashBehind)
{
    auto const plan = recognizeText(
        u"KẾ HOẠCH\nHọc tập\n\nI- MỤC ĐÍCH, YÊU CẦU\n1- Mục đích\n1.1- Tạo thống nhất.\n1.2- Đưa vào "
        u"cuộc sống.\n1.5- 2 m mỗi bên đường.\nII- ĐƠN VỊ ĐƯỢC GIÁM SÁT\n1- Sở Xây dựng\n");
    ASSERT_EQ(plan.outline.size(), 6u);
    EXPECT_EQ(plan.outline[3].label, u"1.2-");
    EXPECT_TRUE(plan[Field::participants].present);
}
