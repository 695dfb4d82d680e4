#include "core/check/check.hxx"
#include "core/text/unicode.hxx"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace kehoach::check
{
namespace
{
/// A pack of an office: a folder of its own, gone afterwards.
class OfficePackTest : public testing::Test
{
protected:
    void SetUp() override
    {
        m_folder = std::filesystem::temp_directory_path() /
                   (std::string("kehoach-pack-") + testing::UnitTest::GetInstance()->current_test_info()->name());
        std::filesystem::remove_all(m_folder);
        std::filesystem::create_directories(m_folder / "rules");
    }
    void TearDown() override { std::filesystem::remove_all(m_folder); }

    void write(char const* name, std::string const& content) { std::ofstream(m_folder / "rules" / name) << content; }

    static std::string rule(std::string const& name, std::string const& rest)
    {
        return R"({"name": "office/)" + name + R"(", "ref": "OFFICE", "title": {"vi": "t", "en": "t"},
 "why": {"vi": "w", "en": "w"}, "message": {"vi": "{found}", "en": "{found}"}, "citation": "Quy chế",
 "verified": true, "severity": "warning", )" +
               (rest.find("\"fix\"") == std::string::npos ? R"("fix": "none", )" : "") + rest + "}";
    }

    Report check() const
    {
        using namespace std::chrono_literals;
        std::ifstream file(KEHOACH_TEST_DATA_DIR "/seed.txt", std::ios::binary);
        std::string const bytes{ std::istreambuf_iterator<char>(file), {} };
        Checker const checker(KEHOACH_EXTENSION_DIR, { m_folder });
        Options options;
        options.today = 2026y / 11 / 1;
        return checker.check(document::fromPlainText(text::toUtf16(bytes)), options);
    }

    static bool found(Report const& report, std::string const& name)
    {
        return std::ranges::any_of(report.findings, [&](Finding const& finding) { return finding.rule->name == "office/" + name; });
    }

    std::filesystem::path m_folder;
};

TEST_F(OfficePackTest, everySimpleKind)
{
    write("ours.json", "{\"rules\": [" +
        rule("must-be-there", R"("kind": "absence", "scope": "document", "pattern": "Câu của cơ quan")") + "," +
        rule("must-not-be-there", R"("kind": "pattern", "scope": "document", "pattern": "[Hh]ội nghị")") + "," +
        rule("say-otherwise", R"("kind": "substitution", "fix": "safe", "pattern": "đại biểu", "replacement": "người dự")") + "," +
        rule("on-a-component", R"("kind": "pattern", "scope": "subject", "must": true, "pattern": "VĂN PHÒNG")") + "," +
        rule("one-word", R"("kind": "consistency", "scope": "document", "variants": ["hội nghị", "đại biểu"])") + "," +
        rule("in-order", R"("kind": "order", "fields": ["implementation", "purpose"])") + "," +
        rule("look", R"("kind": "format", "typography": true, "component": "typeName")") + "]}");
    Report const report = check();
    EXPECT_TRUE(report.diagnostics.empty());
    for (char const* name : { "must-be-there", "must-not-be-there", "say-otherwise", "on-a-component", "one-word", "in-order" })
        EXPECT_TRUE(found(report, name)) << name;
    EXPECT_FALSE(found(report, "look")); // plain text has no looks
    for (Finding const& finding : report.findings)
    {
        if (finding.rule->name == "office/say-otherwise")
            EXPECT_EQ(finding.replacement, u"người dự");
    }
}

TEST_F(OfficePackTest, aBadPackIsNamedAndTheRestWorks)
{
    write("a-broken.json", "{\"rules\": [\n {]}");
    write("b-half.json", "{\"rules\": [\n" + rule("good", R"("kind": "pattern", "scope": "document", "pattern": "đại biểu")") + ",\n" +
        rule("bad", R"("kind": "pattern", "scope": "document", "pattern": "(")") + ",\n" +
        rule("unknown", R"("kind": "guess")") + "]}");
    Report const report = check();
    EXPECT_TRUE(found(report, "good"));
    ASSERT_EQ(report.diagnostics.size(), 3u);
    EXPECT_EQ(report.diagnostics[0].file.filename(), "a-broken.json");
    EXPECT_EQ(report.diagnostics[0].line, 2);
    for (std::size_t i : { 1u, 2u })
    {
        EXPECT_EQ(report.diagnostics[i].file.filename(), "b-half.json");
        EXPECT_GT(report.diagnostics[i].line, 2);
        EXPECT_FALSE(report.diagnostics[i].reason.key.empty());
    }
}

TEST_F(OfficePackTest, aRuleOfThatNameIsThereAlready)
{
    std::string twice = rule("x", R"("kind": "absence", "fields": ["number"])");
    twice.replace(twice.find("office/x"), 8, "header/motto-form");
    write("twice.json", "{\"rules\": [" + twice + "]}");
    EXPECT_EQ(check().diagnostics.size(), 1u);
}
} // namespace
} // namespace kehoach::check
