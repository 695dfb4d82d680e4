/// One test for every rule there is: what extension/rules says of itself holds.
#include "rules/example.hxx"

#include "core/text/unicode.hxx"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <set>

namespace kehoach::tests
{
namespace
{
namespace json = boost::json;
using check::Checker;
using check::Finding;
using check::FixTier;
using check::Report;

json::array readRules()
{
    json::array rules;
    for (auto const& entry : std::filesystem::directory_iterator(extensionFolder() / "rules"))
    {
        std::ifstream file(entry.path(), std::ios::binary);
        std::string const bytes{ std::istreambuf_iterator<char>(file), {} };
        json::value const pack = json::parse(bytes);
        for (json::value const& rule : pack.at("rules").as_array())
            rules.push_back(rule);
    }
    return rules;
}

Checker const& checker()
{
    static Checker const checker(extensionFolder());
    return checker;
}

Finding const* findingOf(Report const& report, std::string_view rule)
{
    auto const found = std::find_if(report.findings.begin(), report.findings.end(),
                                    [&](Finding const& finding) { return finding.rule->name == rule; });
    return found == report.findings.end() ? nullptr : &*found;
}

std::string listed(Report const& report)
{
    std::string list = "profile " + report.profile + ", findings:";
    for (Finding const& finding : report.findings)
        list += "\n  " + finding.rule->ref + ' ' + finding.rule->name + " [" + text::toUtf8(*finding.excerpt) + "] " +
                text::toUtf8(*finding.message);
    return list;
}

std::multiset<std::string> rulesOf(Report const& report)
{
    std::multiset<std::string> rules;
    for (Finding const& finding : report.findings)
        rules.insert(finding.rule->name);
    return rules;
}

std::vector<std::string> baseNames()
{
    std::vector<std::string> names;
    for (auto const& entry : std::filesystem::directory_iterator(KEHOACH_RULE_BASES))
        names.push_back(entry.path().stem().string());
    std::sort(names.begin(), names.end());
    return names;
}

class RuleTest : public testing::TestWithParam<json::object>
{
protected:
    std::string name() const { return std::string(GetParam().at("name").as_string()); }
};

TEST(Rules, everyEntryCanBeRead)
{
    for (law::Diagnostic const& diagnostic : checker().diagnostics())
    {
        std::string reason = diagnostic.reason.key;
        for (auto const& [argument, value] : diagnostic.reason.arguments)
            reason += ' ' + argument + '=' + text::toUtf8(value);
        ADD_FAILURE() << diagnostic.file << ':' << diagnostic.line << ": " << reason;
    }
}

TEST(Rules, namesAreUnique)
{
    std::set<std::string> names;
    for (json::value const& rule : readRules())
        EXPECT_TRUE(names.insert(std::string(rule.at("name").as_string())).second) << rule.at("name");
}

/// A correct plan is not blamed.
TEST(Rules, basesAreCorrect)
{
    for (std::string const& base : baseNames())
    {
        for (char const* stage : { "draft", "submitted", "issued" })
        {
            Example const example =
                makeExample({ { "base", base }, { "stage", stage } }, checker().profiles());
            Report const report = checker().check(example.snapshot, example.options);
            EXPECT_TRUE(report.mayBeSigned.value_or(false)) << base << ' ' << stage;
            EXPECT_EQ(report.errors + report.warnings, 0) << base << ' ' << stage << ": " << listed(report);
        }
    }
}

/// In a Front plan only missing main components and contradictions keep it from being signed.
TEST(Rules, frontPlansHaveFewErrors)
{
    std::set<std::string> const allowed{ "STR-01", "STR-03", "STR-04", "STR-05", "STR-06", "STR-08", "STR-09",
                                         "NUM-07", "DAT-04", "AMT-01", "LOG-03", "CIT-07", "CIT-11" };
    for (json::value const& rule : readRules())
    {
        json::value severity = rule.at("severity");
        if (json::object const* profiles = severity.if_object())
        {
            auto const* own = profiles->if_contains("mttq");
            auto const* any = profiles->if_contains("*");
            severity = own ? *own : any ? *any : json::value(nullptr);
        }
        std::string const ref(rule.at("ref").as_string());
        bool const raises = json::serialize(severity).find("error") != std::string::npos;
        EXPECT_TRUE(!raises || ref.starts_with('B') || allowed.contains(ref)) << rule.at("name");
    }
}

TEST(Rules, allRunToTheirEnd)
{
    for (std::string const& base : baseNames())
    {
        Example const example =
            makeExample({ { "base", base }, { "look", json::object{} } }, checker().profiles());
        for (law::Diagnostic const& diagnostic :
             checker().check(example.snapshot, example.options).diagnostics)
        {
            if (diagnostic.reason.key != "check.rule-gave-up")
                continue;
            ADD_FAILURE() << base << ": " << text::toUtf8(diagnostic.reason.arguments.at("rule")) << ' '
                          << text::toUtf8(diagnostic.reason.arguments.at("reason"));
        }
    }
}

TEST_P(RuleTest, saysWhatItIs)
{
    for (char const* member : { "title", "why", "message" })
    {
        for (char const* language : { "vi", "en" })
            EXPECT_FALSE(GetParam().at(member).at(language).as_string().empty()) << name() << ' ' << member;
    }
    EXPECT_TRUE(GetParam().contains("citation")) << name();
    EXPECT_GE(GetParam().at("examples").at("ok").as_array().size(), 3u) << name();
    EXPECT_GE(GetParam().at("examples").at("bad").as_array().size(), 3u) << name();
}

TEST_P(RuleTest, passesWhatIsRight)
{
    for (json::value const& value : GetParam().at("examples").at("ok").as_array())
    {
        Example const example = makeExample(value.as_object(), checker().profiles());
        Report const report = checker().check(example.snapshot, example.options);
        EXPECT_TRUE(report.plan().isPlan()) << name() << ' ' << json::serialize(value);
        EXPECT_EQ(findingOf(report, name()), nullptr) << name() << ' ' << json::serialize(value) << '\n'
                                                      << listed(report);
    }
}

TEST_P(RuleTest, findsWhatIsWrong)
{
    for (json::value const& value : GetParam().at("examples").at("bad").as_array())
    {
        json::object const& object = value.as_object();
        Example const example = makeExample(object, checker().profiles());
        Report const report = checker().check(example.snapshot, example.options);
        Finding const* finding = findingOf(report, name());
        ASSERT_NE(finding, nullptr) << name() << ' ' << json::serialize(value) << '\n' << listed(report);
        EXPECT_THAT(text::toUtf8(*finding->message), testing::Not(testing::HasSubstr("{"))) << name();
        if (auto const* excerpt = object.if_contains("excerpt"))
        {
            EXPECT_EQ(text::toUtf8(*finding->excerpt), std::string_view(excerpt->as_string())) << name();
        }
        if (auto const* replacement = object.if_contains("replacement"))
        {
            EXPECT_EQ(text::toUtf8(finding->replacement.value_or(u"(none)")),
                      std::string_view(replacement->as_string()))
                << name();
        }
    }
}

/// After a fix the finding is gone and no new one has come.
TEST_P(RuleTest, itsFixMends)
{
    for (json::value const& value : GetParam().at("examples").at("bad").as_array())
    {
        Example const example = makeExample(value.as_object(), checker().profiles());
        Report const before = checker().check(example.snapshot, example.options);
        Finding const* finding = findingOf(before, name());
        if (!finding || !finding->where || !finding->replacement ||
            (finding->fix != FixTier::safe && finding->fix != FixTier::guarded))
            continue;
        Report const after = checker().check(applied(example.snapshot, *finding), example.options);
        std::multiset<std::string> const rulesBefore = rulesOf(before), rulesAfter = rulesOf(after);
        EXPECT_LT(rulesAfter.count(name()), rulesBefore.count(name()))
            << name() << ' ' << json::serialize(value);
        for (std::string const& rule : rulesAfter)
            EXPECT_LE(rulesAfter.count(rule), rulesBefore.count(rule))
                << name() << ' ' << json::serialize(value) << " brought " << rule << '\n'
                << listed(after);
    }
}

std::vector<json::object> allRules()
{
    std::vector<json::object> rules;
    for (json::value const& rule : readRules())
        rules.push_back(rule.as_object());
    return rules;
}

INSTANTIATE_TEST_SUITE_P(All, RuleTest, testing::ValuesIn(allRules()),
                         [](testing::TestParamInfo<json::object> const& info) {
                             std::string name(info.param.at("name").as_string());
                             std::replace_if(
                                 name.begin(), name.end(), [](unsigned char c) { return !std::isalnum(c); },
                                 '_');
                             return name;
                         });
} // namespace
} // namespace kehoach::tests
