#include "core/check/rule_page.hxx"

#include <gtest/gtest.h>

#include <fstream>

namespace kehoach::check
{
namespace
{
TEST(RulePage, SaysWhatTheEntrySays)
{
    Checker const checker(KEHOACH_EXTENSION_DIR);
    auto const vi = checker.page("header/motto-missing", "vi"), en = checker.page("header/motto-missing", "en");
    ASSERT_TRUE(vi && en);
    EXPECT_EQ(vi->title, u"Thiếu Tiêu ngữ");
    EXPECT_EQ(en->title, u"Motto missing");
    EXPECT_EQ(vi->why, u"Tiêu ngữ đứng ngay dưới Quốc hiệu.");
    EXPECT_EQ(vi->ref, "STR-02");
    EXPECT_NE(vi->citations.front().find(u"Nghị định 30/2020/NĐ-CP"), std::u16string::npos);
    EXPECT_TRUE(vi->verified);
    EXPECT_EQ(vi->fix, FixTier::none);
    EXPECT_TRUE(vi->wrong.empty()); // its examples only take something away
}

TEST(RulePage, ExamplesAreTheWordsTheyPutIn)
{
    Checker const checker(KEHOACH_EXTENSION_DIR);
    auto const page = checker.page("spelling/repeated-word", "vi");
    ASSERT_TRUE(page);
    EXPECT_FALSE(page->wrong.empty());
    EXPECT_LE(page->wrong.size(), mostExamples);
    EXPECT_LE(page->right.size(), mostExamples);
}

TEST(RulePage, NoneOfARuleThatIsNotThere)
{
    Checker const checker(KEHOACH_EXTENSION_DIR);
    EXPECT_FALSE(checker.page("header/nothing", "vi"));
    EXPECT_FALSE(checker.page("", "vi"));
}

TEST(RulePage, OfAnOfficesPack)
{
    auto const folder = std::filesystem::path(testing::TempDir()) / "kehoach_rule_page";
    std::filesystem::create_directories(folder / "rules");
    std::ofstream(folder / "rules" / "office.json", std::ios::binary) << R"({"rules": [{
        "name": "office/test", "ref": "OFFICE-01", "title": {"vi": "a", "en": "b"}, "why": {"vi": "c", "en": "d"},
        "message": {"vi": "e", "en": "f"}, "citation": {"vi": "Quy chế", "en": "Rules"}, "citations": {"dang": "HD 05"},
        "severity": "info", "fix": "guarded", "kind": "substitution", "pattern": "x", "replacement": "y"}]})";
    auto const page = Checker(KEHOACH_EXTENSION_DIR, { folder }).page("office/test", "en");
    std::filesystem::remove_all(folder);
    ASSERT_TRUE(page);
    EXPECT_EQ(page->citations, (std::vector<std::u16string>{ u"Rules", u"dang: HD 05" }));
    EXPECT_EQ(page->fix, FixTier::guarded);
    EXPECT_FALSE(page->verified);
}
} // namespace
} // namespace kehoach::check
