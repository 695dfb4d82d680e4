#include "core/document/text_width.hxx"

#include <gtest/gtest.h>

namespace
{
using namespace kehoach::document;

CharacterFormat bold(double size)
{
    CharacterFormat format;
    format.size = size;
    format.bold = true;
    return format;
}

// Measured in the PDF that Writer makes with a font of Times New Roman's metrics.
TEST(TextWidth, isThatOnPaper)
{
    EXPECT_NEAR(textWidth(u"Độc lập - Tự do - Hạnh phúc", bold(13)), 56.06, 0.5);
    EXPECT_NEAR(textWidth(u"CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", bold(13)), 95.57, 0.5);
}

TEST(TextWidth, growsWithSizeWeightAndCapitals)
{
    CharacterFormat const regular{ .size = 14 };
    CharacterFormat capitals = regular;
    capitals.capitals = true;
    EXPECT_DOUBLE_EQ(textWidth(u"Kế hoạch", regular) * 2, textWidth(u"Kế hoạch", CharacterFormat{ .size = 28 }));
    EXPECT_GT(textWidth(u"Kế hoạch", bold(14)), textWidth(u"Kế hoạch", regular));
    EXPECT_DOUBLE_EQ(textWidth(u"Kế hoạch", capitals), textWidth(u"KẾ HOẠCH", regular));
    EXPECT_EQ(textWidth(u"", regular), 0);
}
} // namespace
