#include "core/document/amended.hxx"

#include <gtest/gtest.h>

namespace kehoach::document
{
namespace
{
Snapshot oneParagraph(std::u16string const& text, std::vector<std::uint32_t> const& lengths = {})
{
    Snapshot snapshot;
    snapshot.paragraphs.emplace_back().text = text;
    std::uint32_t start = 0;
    for (std::uint32_t length : lengths)
    {
        Run run;
        run.range = { start, length };
        run.format.bold = snapshot.paragraphs.front().runs.size() % 2 == 1;
        snapshot.paragraphs.front().runs.push_back(run);
        start += length;
    }
    return snapshot;
}

std::u16string textAfter(Snapshot const& snapshot, std::vector<Edit> const& edits)
{
    Amended amended(snapshot);
    amended.apply({ edits, {} });
    return amended.snapshot().paragraphs.front().text;
}

Edit edit(std::uint32_t start, std::u16string const& expected, std::u16string const& replacement)
{
    return { { 0, { start, static_cast<std::uint32_t>(expected.size()) } }, expected, replacement, {} };
}

TEST(Amended, whatIsCommonAtTheEndsStays)
{
    Snapshot const snapshot = oneParagraph(u"Số: 8/KH");
    EXPECT_EQ(smallestEdits(snapshot, { 0, { 4, 1 } }, u"08"), std::vector{ edit(4, u"", u"0") });
    EXPECT_EQ(smallestEdits(snapshot, { 0, { 0, 5 } }, u"Số: 9"), std::vector{ edit(4, u"8", u"9") });
    EXPECT_TRUE(smallestEdits(snapshot, { 0, { 0, 8 } }, u"Số: 8/KH").empty());
}

TEST(Amended, aLetterIsNotCutFromItsMarks)
{
    // e + circumflex + acute becomes one letter: the circumflex alone is not common.
    Snapshot const snapshot = oneParagraph(u"ve\u0302\u0301t");
    EXPECT_EQ(smallestEdits(snapshot, { 0, { 0, 5 } }, u"v\u00ea\u0301t"), std::vector{ edit(1, u"e\u0302\u0301", u"\u00ea\u0301") });
}

TEST(Amended, everyEditLiesInOneRun)
{
    Snapshot const snapshot = oneParagraph(u"abcdef", { 2, 2, 2 });
    std::u16string const wanted = u"aXcYf";
    std::vector<Edit> const edits = smallestEdits(snapshot, { 0, { 0, 6 } }, wanted);
    for (Edit const& one : edits)
        EXPECT_TRUE(one.span.range.empty() || one.span.range.start / 2 == (one.span.range.end() - 1) / 2);
    EXPECT_EQ(textAfter(snapshot, edits), wanted);
}

TEST(Amended, runsFollowTheText)
{
    Amended amended(oneParagraph(u"abcdef", { 2, 2, 2 }));
    amended.apply({ { edit(1, u"b", u"BBB"), edit(2, u"cd", u""), edit(6, u"", u"!") }, {} });
    Paragraph const& paragraph = amended.snapshot().paragraphs.front();
    EXPECT_EQ(paragraph.text, u"aBBBef!");
    ASSERT_EQ(paragraph.runs.size(), 2u);
    EXPECT_EQ(paragraph.runs[0].range, (text::Range{ 0, 4 }));
    EXPECT_EQ(paragraph.runs[1].range, (text::Range{ 4, 3 }));
}

TEST(Amended, oneAfterTheOtherIsOneAmendmentOfTheFirstText)
{
    Snapshot const snapshot = oneParagraph(u"Số:8/KH  của  xã");
    Amended amended(snapshot);
    amended.apply({ { edit(3, u"", u"0"), edit(7, u"  ", u" ") }, {} });
    EXPECT_EQ(amended.snapshot().paragraphs.front().text, u"Số:08/KH của  xã");
    amended.apply({ { edit(3, u"", u" "), edit(12, u"  ", u" ") }, {} });
    EXPECT_EQ(amended.snapshot().paragraphs.front().text, u"Số: 08/KH của xã");
    EXPECT_EQ(textAfter(snapshot, amended.amendment().edits), amended.snapshot().paragraphs.front().text);
    for (Edit const& one : amended.amendment().edits)
        EXPECT_EQ(one.expected, one.span.range.of(snapshot.paragraphs.front().text));
}

TEST(Amended, whatIsPutInAndTakenOutAgainLeavesNothing)
{
    Snapshot const snapshot = oneParagraph(u"abc");
    Amended amended(snapshot);
    amended.apply({ { edit(1, u"", u"xyz") }, {} });
    amended.apply({ { edit(0, u"axyz", u"a") }, {} });
    EXPECT_TRUE(amended.amendment().edits.empty());
}

TEST(Amended, looksChangeOnlyTheirSpan)
{
    Amended amended(oneParagraph(u"abcdef", { 6 }));
    amended.apply({ { edit(0, u"", u"__") }, {} });
    amended.apply({ {}, { { { 0, { 3, 2 } }, document::Look{ .size = 13, .alignment = Alignment::center } } } });
    Paragraph const& paragraph = amended.snapshot().paragraphs.front();
    ASSERT_EQ(paragraph.runs.size(), 3u);
    EXPECT_EQ(paragraph.runs[1].range, (text::Range{ 3, 2 }));
    EXPECT_EQ(paragraph.runs[1].format.size, 13);
    EXPECT_EQ(paragraph.runs[0].format.size, 14);
    EXPECT_EQ(paragraph.format.alignment, Alignment::center);
    // In the first text it is the same letters.
    EXPECT_EQ(amended.amendment().looks.front().span.range, (text::Range{ 1, 2 }));
}

TEST(Amended, bookmarksMove)
{
    Snapshot snapshot = oneParagraph(u"abcdef");
    snapshot.bookmarks.push_back({ u"b", { 0, { 2, 2 } } });
    Amended amended(snapshot);
    amended.apply({ { edit(0, u"a", u"AAA") }, {} });
    EXPECT_EQ(amended.snapshot().bookmarks.front().span.range, (text::Range{ 4, 2 }));
}
} // namespace
} // namespace kehoach::document
