#include "core/document/unit.hxx"

#include <gtest/gtest.h>

#include <string>

using namespace kehoach;
using document::changedStretch;
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

std::vector<std::size_t> asNumbers(Stretch const& stretch)
{
    return { stretch.first, stretch.end, static_cast<std::size_t>(stretch.lines), stretch.position };
}
using Numbers = std::vector<std::size_t>;
} // namespace

TEST(Stretch, IsWhatChangedAndItsNeighbours)
{
    EXPECT_EQ(asNumbers(changedStretch(u"a\nb\nc\nd\ne\nf", u"a\nb\nc\nd\ne\nf", units("pppppp"))), (Numbers{ 0, 0, 0, 0 }));
    EXPECT_EQ(asNumbers(changedStretch(u"a\nb\nc\nd\ne\nf", u"a\nb\nc\nx\ne\nf", units("pppppp"))), (Numbers{ 2, 5, 3, 4 }));
    EXPECT_EQ(asNumbers(changedStretch(u"a\nb\nc\nd\ne\nf", u"a\nb\nc\nx\ny\nd\ne\nf", units("pppppp"))), (Numbers{ 2, 4, 4, 4 }));
    EXPECT_EQ(asNumbers(changedStretch(u"a\nb\nc\nd\ne\nf", u"a\nb\ne\nf", units("pppppp"))), (Numbers{ 1, 5, 2, 2 }));
}

TEST(Stretch, AtTheEndsThereIsNoNeighbour)
{
    EXPECT_EQ(asNumbers(changedStretch(u"a\nb\nc", u"xa\nb\nc", units("ppp"))), (Numbers{ 0, 2, 2, 0 }));
    EXPECT_EQ(asNumbers(changedStretch(u"a\nb\nc", u"a\nb\nc\n", units("ppp"))), (Numbers{ 1, 3, 3, 2 }));
    EXPECT_EQ(asNumbers(changedStretch(u"a\nb\nc", u"", units("ppp"))), (Numbers{ 0, 3, 1, 0 }));
    EXPECT_EQ(asNumbers(changedStretch(u"", u"a\nb", units("p"))), (Numbers{ 0, 1, 2, 0 }));
}

TEST(Stretch, WhereLinesAreTheSameAllOfThemMayBeTheOne)
{
    // One more, or one less, of four empty lines.
    EXPECT_EQ(asNumbers(changedStretch(u"a\nb\n\n\n\n\nc\nd", u"a\nb\n\n\n\n\n\nc\nd", units("pppppppp"))), (Numbers{ 1, 7, 7, 2 }));
    EXPECT_EQ(asNumbers(changedStretch(u"a\nb\n\n\n\n\nc\nd", u"a\nb\n\n\n\nc\nd", units("pppppppp"))), (Numbers{ 1, 7, 5, 2 }));
}

TEST(Stretch, ATableIsReadWholeFromTheParagraphBeforeIt)
{
    EXPECT_EQ(asNumbers(changedStretch(u"a\nb\n1\n2\n3\nc\nd", u"a\nb\n1\n2\nx\nc\nd", units("pptpp"))), (Numbers{ 1, 4, 5, 2 }));
    EXPECT_EQ(asNumbers(changedStretch(u"1\n2\n3\nc\nd", u"1\nx\n3\nc\nd", units("tpp"))), (Numbers{ 0, 1, 3, 0 }));
    EXPECT_EQ(asNumbers(changedStretch(u"a\n1\n2\n3\nc\nd\ne", u"a\n1\n2\n3\nc\nx\ne", units("ptppp"))), (Numbers{ 2, 5, 3, 8 }));
}

TEST(Stretch, ALineBreakInAParagraphIsNoEndOfIt)
{
    EXPECT_EQ(asNumbers(changedStretch(u"a\nb\nb2\nc\nd\ne", u"a\nb\nb2\nc\nx\ne", units("pPppp"))), (Numbers{ 2, 5, 3, 7 }));
    EXPECT_EQ(asNumbers(changedStretch(u"a\nb\nb2\nc\nd\ne", u"a\nb\nx\nc\nd\ne", units("pPppp"))), (Numbers{ 1, 3, 3, 2 }));
}
