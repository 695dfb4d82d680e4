#include "core/draft/blanks.hxx"
#include "core/draft/numbering.hxx"

#include <gtest/gtest.h>

namespace
{
using namespace kehoach::draft;

TEST(Roman, thereAndBack)
{
    EXPECT_EQ(toRoman(1), u"I");
    EXPECT_EQ(toRoman(4), u"IV");
    EXPECT_EQ(toRoman(9), u"IX");
    EXPECT_EQ(toRoman(14), u"XIV");
    EXPECT_EQ(toRoman(0), u"");
    EXPECT_EQ(toRoman(4000), u"");
    for (int number = 1; number < 4000; ++number)
        EXPECT_EQ(fromRoman(toRoman(number) + u"."), number);
}

TEST(Roman, ofALabel)
{
    EXPECT_EQ(fromRoman(u"III-"), 3);
    EXPECT_EQ(fromRoman(u"Phần IV"), 4);
    EXPECT_EQ(fromRoman(u"1."), std::nullopt);
    EXPECT_EQ(fromRoman(u""), std::nullopt);
    EXPECT_EQ(fromRoman(u"IIII."), std::nullopt);
}

TEST(OwnMark, isADashOrALetter)
{
    EXPECT_TRUE(hasOwnMark(u"- Cấp xã"));
    EXPECT_TRUE(hasOwnMark(u"đ) Cấp xã"));
    EXPECT_FALSE(hasOwnMark(u"-Cấp xã"));
    EXPECT_FALSE(hasOwnMark(u"1) Cấp xã"));
    EXPECT_FALSE(hasOwnMark(u""));
}

TEST(CleanBlanks, changesBlanksOnly)
{
    EXPECT_EQ(cleanBlanks(u"  khóa XVI . "), u"khóa XVI.");
    EXPECT_EQ(cleanBlanks(u"12 ( mỗi huyện ,  thành phố )"), u"12 (mỗi huyện, thành phố)");
    EXPECT_EQ(cleanBlanks(u"của\u00A0 Ban\tThường trực"), u"của Ban Thường trực");
    EXPECT_EQ(cleanBlanks(u"gia đình ..."), u"gia đình...");
    EXPECT_EQ(cleanBlanks(u"nói : “ đoàn kết ”"), u"nói: “đoàn kết”");
    EXPECT_EQ(cleanBlanks(u"đời sống; Thực hiện"), u"đời sống; Thực hiện");
    EXPECT_EQ(cleanBlanks(u""), u"");
}
} // namespace
