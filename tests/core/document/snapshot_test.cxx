#include "core/document/snapshot.hxx"

#include <gtest/gtest.h>

using namespace kehoach;
using document::fromPlainText;

TEST(Snapshot, PlainTextIsOneParagraphALine)
{
    auto const snapshot = fromPlainText(u"\uFEFFKẾ HOẠCH\r\n\nMột\tdòng\n");
    ASSERT_EQ(snapshot.paragraphs.size(), 3u);
    EXPECT_EQ(snapshot.paragraphs[0].text, u"KẾ HOẠCH");
    EXPECT_EQ(snapshot.paragraphs[1].text, u"");
    EXPECT_EQ(snapshot.paragraphs[2].text, u"Một\tdòng");
    EXPECT_FALSE(snapshot.typography);
    EXPECT_TRUE(snapshot.paragraphs[0].runs.empty());
}

TEST(Snapshot, EmptyPlainTextHasOneEmptyParagraph)
{
    auto const snapshot = fromPlainText(u"");
    ASSERT_EQ(snapshot.paragraphs.size(), 1u);
    EXPECT_TRUE(snapshot.paragraphs[0].text.empty());
}

TEST(Paragraph, VisibleTextLeavesOutDeletedAndHiddenTextAndKeepsTheWayBack)
{
    document::Paragraph paragraph;
    paragraph.text = u"ABCDEF";
    document::Run deleted;
    deleted.range = { 1, 2 };
    deleted.deleted = true;
    document::Run hidden;
    hidden.range = { 4, 1 };
    hidden.hidden = true;
    paragraph.runs = { { { 0, 1 }, {} }, deleted, { { 3, 1 }, {} }, hidden, { { 5, 1 }, {} } };

    std::vector<std::uint32_t> origin;
    EXPECT_EQ(paragraph.visibleText(&origin), u"ADF");
    EXPECT_EQ(origin, (std::vector<std::uint32_t>{ 0, 3, 5, 6 }));
    EXPECT_EQ(paragraph.visibleText(), u"ADF");
}

TEST(Paragraph, RunsBeyondTheTextDoNoHarm)
{
    document::Paragraph paragraph;
    paragraph.text = u"AB";
    document::Run deleted;
    deleted.range = { 1, 50 };
    deleted.deleted = true;
    paragraph.runs = { deleted };
    std::vector<std::uint32_t> origin;
    EXPECT_EQ(paragraph.visibleText(&origin), u"A");
    EXPECT_EQ(origin, (std::vector<std::uint32_t>{ 0, 2 }));
}
