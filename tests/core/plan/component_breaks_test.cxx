#include "core/plan/recognized.hxx"

#include <gtest/gtest.h>

using namespace kehoach;
using plan::Field;
using test::recognizeText;

namespace
{
constexpr std::u16string_view body = u"\nKẾ HOẠCH\nTổ chức hội nghị\nI. MỤC ĐÍCH\n";
}

TEST(ComponentBreaks, BrokenInTwo)
{
    auto const plan = recognizeText(u"ỦY\nBAN NHÂN DÂN\nXÃ HÒA AN\n|\nCỘNG\nHÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
                                    u"Độc lập -\nTự do - Hạnh phúc\n|\nSố:\n29/KH-UBND\n|\nHòa An, ngày\n"
                                    u"13 tháng 7 năm 2025" + std::u16string(body));
    EXPECT_EQ(plan.documentType, u"KH");
    EXPECT_EQ(plan[Field::nationalName].text, u"CỘNG\nHÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
    EXPECT_EQ(plan[Field::motto].text, u"Độc lập -\nTự do - Hạnh phúc");
    EXPECT_EQ(plan[Field::placeDate].text, u"Hòa An, ngày\n13 tháng 7 năm 2025");
    ASSERT_TRUE(plan.number);
    EXPECT_EQ(plan.number->digits, u"29");
    EXPECT_EQ(plan.number->symbol, u"KH-UBND");
    ASSERT_EQ(plan.outline.size(), 1u);
}

TEST(ComponentBreaks, SeveralOnOneLine)
{
    auto const plan = recognizeText(u"UBND XÃ HÒA AN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
                                    u"TRƯỜNG TIỂU HỌC SỐ 2 Độc lập - Tự do - Hạnh phúc\n"
                                    u"Số: 01/ KH.TH Hòa An, ngày 8 tháng 9 năm 2025" + std::u16string(body));
    EXPECT_EQ(plan[Field::superior].text, u"UBND XÃ HÒA AN");
    EXPECT_EQ(plan[Field::issuer].text, u"TRƯỜNG TIỂU HỌC SỐ 2");
    EXPECT_EQ(plan[Field::nationalName].text, u"CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
    EXPECT_EQ(plan[Field::motto].text, u"Độc lập - Tự do - Hạnh phúc");
    EXPECT_EQ(plan[Field::number].text, u"Số: 01/ KH.TH");
    EXPECT_EQ(plan[Field::placeDate].text, u"Hòa An, ngày 8 tháng 9 năm 2025");
}

TEST(ComponentBreaks, ProseIsNotCut)
{
    auto const plan = recognizeText(std::u16string(body) +
                                    u"Tuyên truyền lịch sử nước Cộng hòa xã hội chủ nghĩa Việt Nam cho học sinh.\n");
    EXPECT_FALSE(plan[Field::nationalName].present);
}
