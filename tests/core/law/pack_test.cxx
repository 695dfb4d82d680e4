#include "core/law/pack.hxx"

#include <fstream>
#include <gtest/gtest.h>
#include <unistd.h>

namespace kehoach::law
{
namespace
{
class Packs : public ::testing::Test
{
protected:
    void SetUp() override
    {
        auto const* test = ::testing::UnitTest::GetInstance()->current_test_info();
        m_folder = std::filesystem::temp_directory_path()
                   / (std::string("kehoach-pack-") + test->name() + "-" + std::to_string(::getpid()));
        std::filesystem::create_directories(m_folder);
    }
    void TearDown() override { std::filesystem::remove_all(m_folder); }

    void write(std::string const& name, std::string const& text) { std::ofstream(m_folder / name) << text; }

    std::vector<std::string> ids(std::string_view member)
    {
        std::vector<std::string> found;
        readPacks(m_folder, member,
                  [&](boost::json::object const& entry, boost::json::object const&) {
                      found.push_back(requiredId(entry, "id"));
                  },
                  m_diagnostics);
        return found;
    }

    std::filesystem::path m_folder;
    std::vector<Diagnostic> m_diagnostics;
};

TEST_F(Packs, FilesComeInTheOrderOfTheirNames)
{
    write("b.json", R"({"rules": [{"id": "three"}]})");
    write("a.json", R"([{"id": "one"}, {"id": "two"}])");
    write("c.txt", "not a pack");
    EXPECT_EQ(ids("rules"), (std::vector<std::string>{ "one", "two", "three" }));
    EXPECT_TRUE(m_diagnostics.empty());
}

TEST_F(Packs, BrokenEntryIsNamedByLineAndSkipped)
{
    write("a.json", R"({
 "note": "[{\"",
 "rules": [
  {"id": "one"},
  {"name": "x"},
  {"id": "two"}
 ]
})");
    EXPECT_EQ(ids("rules"), (std::vector<std::string>{ "one", "two" }));
    ASSERT_EQ(m_diagnostics.size(), 1u);
    EXPECT_EQ(m_diagnostics[0].line, 5);
    EXPECT_EQ(m_diagnostics[0].reason.key, "law.entry-member");
    EXPECT_EQ(m_diagnostics[0].reason.arguments.at("member"), u"id");
}

TEST_F(Packs, BrokenFileIsNamedByLineAndTheOthersAreRead)
{
    write("a.json", "{\"rules\": [\n {\"id\": \"one\"}\n");
    write("b.json", R"({"rules": [{"id": "two"}]} x)");
    write("c.json", R"({"rules": [{"id": "three"}]})");
    EXPECT_EQ(ids("rules"), (std::vector<std::string>{ "three" }));
    ASSERT_EQ(m_diagnostics.size(), 2u);
    EXPECT_EQ(m_diagnostics[0].line, 3);
    EXPECT_EQ(m_diagnostics[1].line, 1);
}

TEST_F(Packs, MemberThatIsNoArrayIsNamed)
{
    write("a.json", R"({"rules": {"id": "one"}})");
    EXPECT_TRUE(ids("rules").empty());
    ASSERT_EQ(m_diagnostics.size(), 1u);
}

TEST_F(Packs, AnotherKindOfPackIsPassedOver)
{
    write("a.json", R"({"norms": [{"id": "one"}]})");
    EXPECT_TRUE(ids("rules").empty());
    EXPECT_TRUE(m_diagnostics.empty());
}

TEST_F(Packs, FolderThatIsNotThereHoldsNothing)
{
    m_folder /= "absent";
    EXPECT_TRUE(ids("rules").empty());
    EXPECT_TRUE(m_diagnostics.empty());
}

TEST(Members, AreReadByType)
{
    auto const entry = boost::json::parse(R"({"text": "Điều 8", "flag": true, "number": 2.5, "whole": 3,
        "ids": ["a", "b"], "name": {"vi": "Tên", "en": "Name"}, "nothing": null,
        "effective_from": "2020-03-05", "effective_to": null})").as_object();
    EXPECT_EQ(requiredText(entry, "text"), u"Điều 8");
    EXPECT_EQ(optionalText(entry, "nothing"), u"");
    EXPECT_TRUE(optionalBool(entry, "flag", false));
    EXPECT_TRUE(optionalBool(entry, "absent", true));
    EXPECT_EQ(optionalNumber(entry, "number"), 2.5);
    EXPECT_EQ(optionalNumber(entry, "whole"), 3.0);
    EXPECT_EQ(optionalInteger(entry, "whole"), 3);
    EXPECT_EQ(optionalIds(entry, "ids"), (std::vector<std::string>{ "a", "b" }));
    EXPECT_EQ(requiredBilingual(entry, "name").in("en"), u"Name");
    EXPECT_EQ(requiredBilingual(entry, "name").in("vi"), u"Tên");
    EXPECT_EQ(effectiveOf(entry).from, text::parseIsoDate("2020-03-05"));
    EXPECT_FALSE(effectiveOf(entry).to);
    EXPECT_THROW(requiredText(entry, "absent"), MemberError);
    EXPECT_THROW(requiredText(entry, "flag"), MemberError);
    EXPECT_THROW(optionalInteger(entry, "number"), MemberError);
    EXPECT_THROW(requiredBilingual(entry, "text"), MemberError);
    EXPECT_THROW(optionalIds(entry, "text"), MemberError);
}

TEST(Members, DateThatIsNotInTheCalendarIsRefused)
{
    auto const entry = boost::json::parse(R"({"effective_from": "2025-02-29"})").as_object();
    EXPECT_THROW(effectiveOf(entry), MemberError);
}
} // namespace
} // namespace kehoach::law
