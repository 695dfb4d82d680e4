/// Every fix there is: afterwards its finding is gone, no new one has come, and a second run changes nothing.
#include "rules/example.hxx"

#include "core/check/fixing.hxx"
#include "core/document/amended.hxx"
#include "core/text/unicode.hxx"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <map>

namespace kehoach::tests
{
namespace
{
namespace json = boost::json;
using check::Checker;
using check::Finding;
using check::FixChoice;
using check::FixPlan;
using check::FixTier;
using check::Report;

Checker const& checker()
{
    static Checker const checker(extensionFolder());
    return checker;
}

std::vector<json::object> rulesWithFix()
{
    std::vector<json::object> rules;
    for (auto const& entry : std::filesystem::directory_iterator(extensionFolder() / "rules"))
    {
        std::ifstream file(entry.path(), std::ios::binary);
        std::string const bytes{ std::istreambuf_iterator<char>(file), {} };
        json::value const pack = json::parse(bytes);
        for (json::value const& rule : pack.at("rules").as_array())
        {
            std::string const tier(rule.as_object().contains("fix") ? rule.at("fix").as_string() : "none");
            if (tier == "safe" || tier == "guarded")
                rules.push_back(rule.as_object());
        }
    }
    return rules;
}

std::map<std::string, int> countsOf(Report const& report)
{
    std::map<std::string, int> counts;
    for (Finding const& finding : report.findings)
        ++counts[finding.rule->name];
    return counts;
}

/// Applies the plan, checks that nothing new came, and gives back the report afterwards.
Report applyPlan(Example const& example, Report const& before, FixPlan const& plan, std::string const& what)
{
    document::Amended amended(example.snapshot);
    amended.apply(plan.amendment);
    Report after = checker().check(amended.snapshot(), example.options);
    auto countsBefore = countsOf(before), countsAfter = countsOf(after);
    for (auto const& [rule, count] : countsAfter)
        EXPECT_LE(count, countsBefore[rule]) << what << " brought " << rule;
    for (check::Fix const& fix : plan.fixes)
        EXPECT_LT(countsAfter[fix.finding.rule->name], countsBefore[fix.finding.rule->name]) << what << " left " << fix.finding.rule->name;
    return after;
}

class FixTest : public testing::TestWithParam<json::object>
{
};

TEST_P(FixTest, mendsItsExamples)
{
    std::string const rule(GetParam().at("name").as_string());
    int fixed = 0;
    std::string reasons;
    for (json::value const& value : GetParam().at("examples").at("bad").as_array())
    {
        Example const example = makeExample(value.as_object(), checker().profiles());
        Report const before = checker().check(example.snapshot, example.options);
        for (Finding const& finding : before.findings)
        {
            if (finding.rule->name != rule)
                continue;
            FixChoice choice;
            choice.only = finding;
            FixPlan const plan = check::planFixes(checker(), example.snapshot, example.options, before, choice);
            for (auto const* list : { &plan.skipped, &plan.byHand })
            {
                for (check::Unfixed const& unfixed : *list)
                    reasons += "\n  " + unfixed.reason.key + " [" + text::toUtf8(*unfixed.finding.excerpt) + "] " +
                               json::serialize(value);
            }
            if (plan.fixes.empty())
                continue;
            ++fixed;
            applyPlan(example, before, plan, rule + ' ' + json::serialize(value));
        }
    }
    EXPECT_GT(fixed, 0) << rule << " has a fix that is never made:" << reasons;
}

TEST_P(FixTest, allAtOnceAndOnlyOnce)
{
    for (json::value const& value : GetParam().at("examples").at("bad").as_array())
    {
        Example example = makeExample(value.as_object(), checker().profiles());
        std::string const what = json::serialize(value);
        Report const before = checker().check(example.snapshot, example.options);
        FixChoice choice;
        choice.guarded = true;
        FixPlan const plan = check::planFixes(checker(), example.snapshot, example.options, before, choice);
        Report const after = applyPlan(example, before, plan, what);
        document::Amended amended(example.snapshot);
        amended.apply(plan.amendment);
        FixPlan const again = check::planFixes(checker(), amended.snapshot(), example.options, after, choice);
        EXPECT_TRUE(again.amendment.empty()) << what << ": once more";
    }
}

/// All safe fixes of a whole document; returns how many were made.
std::size_t mendDocument(std::filesystem::path const& path)
{
    using namespace std::chrono_literals;
    std::ifstream file(path, std::ios::binary);
    std::string const bytes{ std::istreambuf_iterator<char>(file), {} };
    Example example{ document::fromPlainText(text::toUtf16(bytes)), {} };
    example.options.today = 2026y / 11 / 1;
    Report const before = checker().check(example.snapshot, example.options);
    FixPlan const plan = check::planFixes(checker(), example.snapshot, example.options, before, {});
    Report const after = applyPlan(example, before, plan, path.filename().string());
    document::Amended amended(example.snapshot);
    amended.apply(plan.amendment);
    EXPECT_TRUE(check::planFixes(checker(), amended.snapshot(), example.options, after, {}).amendment.empty())
        << path << ": once more";
    return plan.fixes.size();
}

TEST(Fixes, ofInventedPlans)
{
    std::size_t fixes = 0;
    for (auto const& entry : std::filesystem::directory_iterator(KEHOACH_TEST_DATA_DIR "/invented/docs"))
        fixes += mendDocument(entry.path());
    EXPECT_GT(fixes, 0u);
    RecordProperty("fixes", static_cast<int>(fixes));
}

TEST(Fixes, ofRealPlans)
{
    if (!std::filesystem::is_directory(KEHOACH_CORPUS_DIR "/open"))
        GTEST_SKIP() << "no corpus beside the project";
    std::size_t fixes = 0, documents = 0;
    for (auto const& entry : std::filesystem::recursive_directory_iterator(KEHOACH_CORPUS_DIR "/open"))
    {
        if (entry.path().extension() != ".txt")
            continue;
        ++documents;
        fixes += mendDocument(entry.path());
    }
    std::cout << fixes << " fixes in " << documents << " documents\n";
    EXPECT_GT(fixes, 0u);
}

INSTANTIATE_TEST_SUITE_P(All, FixTest, testing::ValuesIn(rulesWithFix()),
                         [](testing::TestParamInfo<json::object> const& info) {
                             std::string name(info.param.at("name").as_string());
                             std::replace_if(
                                 name.begin(), name.end(), [](unsigned char c) { return !std::isalnum(c); }, '_');
                             return name;
                         });
} // namespace
} // namespace kehoach::tests
