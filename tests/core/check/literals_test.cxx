#include "core/check/line_index.hxx"
#include "core/check/leads.hxx"
#include "core/check/literals.hxx"
#include "core/check/openings.hxx"
#include "core/check/pattern.hxx"
#include "core/check/shapes.hxx"
#include "core/text/unicode.hxx"

#include <gmock/gmock.h>

namespace
{
using namespace kehoach::check;
using testing::ElementsAre;
using testing::IsEmpty;

TEST(RequiredLiterals, areThoseNoMatchIsWithout)
{
    EXPECT_THAT(requiredLiterals(u"\\bnhân dân\\b"), ElementsAre(u"nhân dân"));
    EXPECT_THAT(requiredLiterals(u"(?:Luật|Nghị định) số"), ElementsAre(u"Luật", u"Nghị định"));
    EXPECT_THAT(requiredLiterals(u"[Tt]ết nguyên đán"), ElementsAre(u"ết nguyên đán"));
    EXPECT_THAT(requiredLiterals(u"đồng(?: chẵn)?"), ElementsAre(u"đồng"));
    EXPECT_THAT(requiredLiterals(u"kinh tế-? xã hội"), ElementsAre(u"kinh tế"));
    EXPECT_THAT(requiredLiterals(u"\\.{5,}|_{4,}"), ElementsAre(u".....", u"____"));
    EXPECT_THAT(requiredLiterals(u"(?<=[(\\[])( +)"), ElementsAre(u"(", u"["));
}

TEST(RequiredLiterals, areNoneWhereAnythingMayMatch)
{
    EXPECT_THAT(requiredLiterals(u"[a-z]+"), IsEmpty());
    EXPECT_THAT(requiredLiterals(u"Luật|\\d+"), IsEmpty());
    EXPECT_THAT(requiredLiterals(u"(?!nhân dân)\\w+"), IsEmpty());
    EXPECT_THAT(requiredLiterals(u"(?i)Luật"), IsEmpty());
}

TEST(RequiredShapes, areThoseNoMatchIsWithout)
{
    EXPECT_THAT(requiredShapes(u"[.?!] ([[:lower:]]\\w*)"), ElementsAre(u"! a", u". a", u"? a"));
    EXPECT_THAT(requiredShapes(u"(?<=[(\\[])( +)(?=\\S)"), ElementsAre(u"( ", u"[ "));
    EXPECT_THAT(requiredShapes(u"([ ]+)(?=[,;](?:\\s|$))"), ElementsAre(u" ,", u" ;"));
    EXPECT_THAT(requiredShapes(u"[[:lower:]]+"), IsEmpty()) << "every line has words";
    EXPECT_THAT(requiredShapes(u"(?i)a,b"), IsEmpty()) << "not followed";
}

TEST(LineIndex, namesTheLinesAPatternIsTriedOn)
{
    std::u16string const lines[] = { u"Đời sống nhân dân.", u"1. nội dung", u"MẶT TRẬN" };
    LineIndex index(std::size(lines));
    for (std::u16string const& line : lines)
        index.add(line, kehoach::text::fold(line));
    index.finish();
    auto const linesOf = [&](Pattern const& pattern) { return index.having(pattern.required()).within(0, 3); };
    EXPECT_THAT(linesOf(Pattern(u"\\bnhân dân\\b")), ElementsAre(0));
    EXPECT_THAT(linesOf(Pattern(u"[.] [[:lower:]]")), ElementsAre(1));
    EXPECT_THAT(linesOf(Pattern(u"mặt trận", true)), ElementsAre(2));
    EXPECT_THAT(linesOf(Pattern(u"\\w+")), ElementsAre(0, 1, 2));
}

TEST(Openings, areThePlacesAMatchCanBeginAt)
{
    std::u16string_view const line = u"các hộ nhân dân, nhà";
    auto const openings = Openings::of(*readExpression(u"\\bnh(?:ân|à)"), false);
    ASSERT_TRUE(openings);
    EXPECT_EQ(openings->find(line, 0), 7u);
    EXPECT_EQ(openings->find(line, 8), 17u);
    EXPECT_EQ(openings->find(line, 18), line.npos);
    EXPECT_FALSE(Openings::of(*readExpression(u"a*"), false)) << "matches nothing anywhere";
}

TEST(Leads, areWhatMatchesBeginWith)
{
    auto const leadsOf = [](std::u16string_view expression, bool caseBlind = false) {
        return Leads(*readExpression(expression), caseBlind).texts();
    };
    EXPECT_THAT(leadsOf(u"\\b(?:Luật|Nghị định) số"), ElementsAre(u"Luật số", u"Nghị định số"));
    EXPECT_THAT(leadsOf(u"[Tt]ổ (?:quốc)?"), ElementsAre(u"Tổ ", u"tổ "));
    EXPECT_THAT(leadsOf(u"x?ab+c"), ElementsAre(u"ab", u"xab")) << "how many b is not told";
    EXPECT_THAT(leadsOf(u"Ab", true), ElementsAre(u"ab"));
    EXPECT_THAT(leadsOf(u"\\w+ số"), IsEmpty());
    EXPECT_THAT(leadsOf(u"a*"), IsEmpty());

    Leads const leads(*readExpression(u"nhân|nhà"), false);
    EXPECT_TRUE(leads.mayBegin(u"các nhân", 4));
    EXPECT_FALSE(leads.mayBegin(u"các nhanh", 4));
    EXPECT_FALSE(leads.mayBegin(u"các", 3));
    EXPECT_TRUE(Leads(*readExpression(u"nhân"), true).mayBegin(u"NHÂN", 0));
    EXPECT_TRUE(Leads(*readExpression(u"\\d"), false).mayBegin(u"a", 0)) << "none are known";
}

TEST(LineIndex, takesEachAlternativeForItself)
{
    std::u16string const lines[] = { u"trong 2 giờ", u"cả ngày", u"không hạn" };
    LineIndex index(std::size(lines));
    for (std::u16string const& line : lines)
        index.add(line, kehoach::text::fold(line));
    index.finish();
    Pattern const pattern(u"[0-9]+ (?:gio|h)|\\bca ngay");
    EXPECT_THAT(index.having(pattern.required(), true).within(0, 3), ElementsAre(0, 1));
}

TEST(Pattern, isTriedOnlyWhereItMayStand)
{
    Pattern const pattern(u"\\bnhân dân\\b");
    EXPECT_TRUE(pattern.mayStandIn(u"Đời sống của nhân dân."));
    EXPECT_FALSE(pattern.mayStandIn(u"Đời sống của Nhân dân."));
    EXPECT_TRUE(Pattern(u"nhân dân", true).mayStandIn(u"NHÂN DÂN"));
    EXPECT_TRUE(Pattern(u"\\d+").mayStandIn(u"Nhân dân"));
}

TEST(Pattern, looksBehindTheMatchBefore)
{
    EXPECT_EQ(Pattern(u"(?<=,)a,?").findAll(u",a,a,b").size(), 2u);
    EXPECT_EQ(Pattern(u"(?<!a)b").findAll(u"abb").size(), 1u);
}
} // namespace
