#include "core/document/replacement.hxx"

#include <gtest/gtest.h>

using namespace kehoach;
using document::Area;
using document::Snapshot;

namespace
{
document::Paragraph paragraph(std::u16string text, int table = -1, int frame = -1)
{
    document::Paragraph made;
    made.text = std::move(text);
    made.table = table;
    made.frame = frame;
    made.area = frame < 0 ? Area::body : Area::frame;
    return made;
}

/// A frame, its paragraph, a table of two cells with a table in the second, a paragraph; a line on the page.
Snapshot part(std::u16string const& name)
{
    Snapshot made;
    made.paragraphs = { paragraph(name + u" frame", -1, 0), paragraph(name), paragraph(name + u" A1", 0),
                        paragraph(name + u" nested", 1), paragraph(name + u" end") };
    made.tables = { { name + u"1", 1, 2, -1, true, { 2, 3 }, {}, {} }, { name + u"2", 1, 1, 0, true, { 3 }, {}, {} } };
    made.bookmarks = { { name, { 1, { 0, 1 } } } };
    made.lines = { { -1, 10 }, { 1, 20 } };
    made.pictures = { { 4, name } };
    return made;
}

std::u16string texts(Snapshot const& snapshot)
{
    std::u16string all;
    for (document::Paragraph const& one : snapshot.paragraphs)
        all += one.text + u"|";
    return all;
}
} // namespace

TEST(Replacement, NumbersOfPartsFollowEachOther)
{
    Snapshot rest;
    rest.comments = 7;
    Snapshot const one = document::replaced({}, { { 0, 0, part(u"a") } }, rest);
    EXPECT_EQ(one.comments, 7);
    EXPECT_EQ(one.lines.size(), 2u);

    Snapshot const two = document::replaced(one, { { 0, 0, {} }, { 5, 0, part(u"b") } }, rest);
    ASSERT_EQ(two.paragraphs.size(), 10u);
    EXPECT_EQ(two.paragraphs[5].frame, 1);
    EXPECT_EQ(two.paragraphs[7].table, 2);
    EXPECT_EQ(two.paragraphs[8].table, 3);
    ASSERT_EQ(two.tables.size(), 4u);
    EXPECT_EQ(two.tables[2].paragraphs, (std::vector<int>{ 7, 8 }));
    EXPECT_EQ(two.tables[3].parent, 2);
    EXPECT_EQ(two.bookmarks[1].span.paragraph, 6);
    EXPECT_EQ(two.pictures[1].paragraph, 9);
    // What hangs on the page comes from what was read again, and from nothing else.
    EXPECT_EQ(two.lines, (std::vector<document::DrawnLine>{ { 1, 20 }, { -1, 10 }, { 6, 20 } }));
}

TEST(Replacement, WhatWasTakenOutLeavesNothing)
{
    Snapshot const both = document::replaced(part(u"a"), { { 5, 0, part(u"b") } }, {});
    Snapshot without = document::replaced(both, { { 0, 5, {} } }, {});
    Snapshot expected = part(u"b");
    std::erase_if(expected.lines, [](document::DrawnLine const& line) { return line.paragraph < 0; });
    EXPECT_EQ(without, expected);

    Snapshot const changed = document::replaced(both, { { 1, 1, document::fromPlainText(u"x\ny") } }, {});
    EXPECT_EQ(texts(changed), u"a frame|x|y|a A1|a nested|a end|b frame|b|b A1|b nested|b end|");
    EXPECT_EQ(changed.tables[0].paragraphs, (std::vector<int>{ 3, 4 }));
    ASSERT_EQ(changed.bookmarks.size(), 1u);
    EXPECT_EQ(changed.bookmarks[0].span.paragraph, 7);
}
