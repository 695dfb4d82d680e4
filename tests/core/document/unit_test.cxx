#include "core/document/unit.hxx"

#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <string>
#include <string_view>

using namespace kehoach;
using document::Stretch;
using document::Unit;

namespace
{
/// One letter a unit: p a paragraph, P one of two lines, t a table of three.
std::vector<Unit> units(std::string const& kinds)
{
    std::vector<Unit> made;
    for (char const kind : kinds)
    {
        Unit unit;
        unit.paragraphs = kind == 't' ? 3 : 1;
        unit.lines = kind == 't' ? 3 : kind == 'P' ? 2 : 1;
        unit.isTable = kind == 't';
        made.push_back(unit);
    }
    return made;
}

document::Lines lines(std::u16string_view text)
{
    document::Lines hashes;
    for (std::size_t from = 0, end = 0; from <= text.size(); from = end + 1)
    {
        end = std::min(text.find(u'\n', from), text.size());
        hashes.push_back(std::hash<std::u16string_view>()(text.substr(from, end - from)));
    }
    return hashes;
}

using Numbers = std::vector<std::size_t>;

/// First unit and end, lines now, the first of them.
Numbers changedStretch(std::u16string_view before, std::u16string_view now, std::vector<Unit> const& units)
{
    Stretch const stretch = document::changedStretch(lines(before), lines(now), units);
    return { stretch.first, stretch.end, static_cast<std::size_t>(stretch.lines), static_cast<std::size_t>(stretch.line) };
}
} // namespace

TEST(Stretch, IsWhatChangedAndItsNeighbours)
{
    EXPECT_EQ(changedStretch(u"a\nb\nc\nd\ne\nf", u"a\nb\nc\nd\ne\nf", units("pppppp")), (Numbers{ 0, 0, 0, 0 }));
    EXPECT_EQ(changedStretch(u"a\nb\nc\nd\ne\nf", u"a\nb\nc\nx\ne\nf", units("pppppp")), (Numbers{ 2, 5, 3, 2 }));
    EXPECT_EQ(changedStretch(u"a\nb\nc\nd\ne\nf", u"a\nb\nc\nx\ny\nd\ne\nf", units("pppppp")), (Numbers{ 2, 4, 4, 2 }));
    EXPECT_EQ(changedStretch(u"a\nb\nc\nd\ne\nf", u"a\nb\ne\nf", units("pppppp")), (Numbers{ 1, 5, 2, 1 }));
}

TEST(Stretch, AtTheEndsThereIsNoNeighbour)
{
    EXPECT_EQ(changedStretch(u"a\nb\nc", u"xa\nb\nc", units("ppp")), (Numbers{ 0, 2, 2, 0 }));
    EXPECT_EQ(changedStretch(u"a\nb\nc", u"a\nb\nc\n", units("ppp")), (Numbers{ 2, 3, 2, 2 }));
    EXPECT_EQ(changedStretch(u"a\nb\nc", u"", units("ppp")), (Numbers{ 0, 3, 1, 0 }));
    EXPECT_EQ(changedStretch(u"", u"a\nb", units("p")), (Numbers{ 0, 1, 2, 0 }));
}

TEST(Stretch, WhereLinesAreTheSameAllOfThemMayBeTheOne)
{
    // One more, or one less, of four empty lines.
    EXPECT_EQ(changedStretch(u"a\nb\n\n\n\n\nc\nd", u"a\nb\n\n\n\n\n\nc\nd", units("pppppppp")), (Numbers{ 1, 7, 7, 1 }));
    EXPECT_EQ(changedStretch(u"a\nb\n\n\n\n\nc\nd", u"a\nb\n\n\n\nc\nd", units("pppppppp")), (Numbers{ 1, 7, 5, 1 }));
}

TEST(Stretch, ATableIsReadWholeFromTheParagraphBeforeIt)
{
    EXPECT_EQ(changedStretch(u"a\nb\n1\n2\n3\nc\nd", u"a\nb\n1\n2\nx\nc\nd", units("pptpp")), (Numbers{ 1, 4, 5, 1 }));
    EXPECT_EQ(changedStretch(u"1\n2\n3\nc\nd", u"1\nx\n3\nc\nd", units("tpp")), (Numbers{ 0, 1, 3, 0 }));
    EXPECT_EQ(changedStretch(u"a\n1\n2\n3\nc\nd\ne", u"a\n1\n2\n3\nc\nx\ne", units("ptppp")), (Numbers{ 2, 5, 3, 4 }));
}

TEST(Stretch, ALineBreakInAParagraphIsNoEndOfIt)
{
    EXPECT_EQ(changedStretch(u"a\nb\nb2\nc\nd\ne", u"a\nb\nb2\nc\nx\ne", units("pPppp")), (Numbers{ 2, 5, 3, 3 }));
    EXPECT_EQ(changedStretch(u"a\nb\nb2\nc\nd\ne", u"a\nb\nx\nc\nd\ne", units("pPppp")), (Numbers{ 1, 3, 3, 1 }));
}
