#include "core/check/literals.hxx"
#include "core/check/pattern.hxx"

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
