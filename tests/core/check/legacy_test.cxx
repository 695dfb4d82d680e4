#include "core/check/check.hxx"
#include "core/text/unicode.hxx"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>

namespace kehoach::check
{
namespace
{
Report check(document::Snapshot const& snapshot)
{
    static Checker const checker(KEHOACH_EXTENSION_DIR);
    Options options;
    options.today = std::chrono::year(2026) / 11 / 1;
    return checker.check(snapshot, options);
}

document::Snapshot readFile(std::filesystem::path const& path)
{
    std::ifstream file(path, std::ios::binary);
    return document::fromPlainText(text::toUtf16(std::string(std::istreambuf_iterator<char>(file), {})));
}

std::multiset<std::string> rules(Report const& report)
{
    std::multiset<std::string> names;
    for (Finding const& finding : report.findings)
        names.insert(finding.rule->name);
    return names;
}
} // namespace

// What an old encoding hides from nobody but a machine is said once; all else is judged as it reads.
TEST(LegacyText, IsOneFindingAndNoSlip)
{
    std::filesystem::path const open = KEHOACH_CORPUS_DIR "/open";
    if (!std::filesystem::exists(open / "extras" / "legacy"))
        GTEST_SKIP() << "skipped: no corpus";
    for (std::string const name : { "kh02", "kh03" })
    {
        auto const original = rules(check(readFile(open / "docs" / (name + ".txt"))));
        for (std::string const encoding : { ".tcvn3", ".vni" })
        {
            Report const report = check(readFile(open / "extras" / "legacy" / (name + encoding + ".txt")));
            auto found = rules(report);
            EXPECT_EQ(found.count("encoding/legacy-text"), 1u) << name << encoding;
            found.erase("encoding/legacy-text");
            EXPECT_LE(found.size(), original.size()) << name << encoding;
            for (std::string const& rule : found)
                EXPECT_GE(original.count(rule), found.count(rule)) << name << encoding << ' ' << rule;
        }
    }
}

TEST(LegacyText, IsNotMendedInUnicode)
{
    document::Snapshot snapshot = readFile(KEHOACH_TEST_DATA_DIR "/seed.txt");
    Report const before = check(snapshot);
    auto const fixable = std::ranges::find_if(before.findings, [](Finding const& finding) { return finding.replacement && finding.where; });
    ASSERT_NE(fixable, before.findings.end());
    document::Paragraph& paragraph = snapshot.paragraphs[static_cast<std::size_t>(fixable->where->paragraph)];
    // The same paragraph, a stretch of it typed in an old font.
    paragraph.text = u"C¨n cø quyÕt ®Þnh  sè 12 ,cña ñy ban nh©n d©n ;";
    document::Run run;
    run.range = { 0, static_cast<std::uint32_t>(paragraph.text.size()) };
    run.format.font = u".VnTime";
    paragraph.runs = { run };
    for (Finding const& finding : check(snapshot).findings)
    {
        if (finding.where && finding.where->paragraph == fixable->where->paragraph)
        {
            EXPECT_FALSE(finding.replacement) << finding.rule->name;
        }
    }
}
} // namespace kehoach::check
