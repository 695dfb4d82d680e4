#include "core/check/ignoring.hxx"

#include "core/text/unicode.hxx"

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <iterator>

namespace kehoach::check
{
namespace
{
Checker const& checker()
{
    static Checker const checker(KEHOACH_EXTENSION_DIR);
    return checker;
}

Snapshot seed()
{
    std::ifstream file(KEHOACH_TEST_DATA_DIR "/seed.txt", std::ios::binary);
    std::string const bytes{ std::istreambuf_iterator<char>(file), {} };
    return document::fromPlainText(text::toUtf16(bytes));
}

Report check(Snapshot const& snapshot, Options options = {})
{
    using namespace std::chrono_literals;
    options.today = 2026y / 11 / 1;
    return checker().check(snapshot, options);
}

Snapshot ignoring(Snapshot snapshot, std::vector<Finding> const& findings)
{
    std::vector<Ignored> ignored;
    for (Finding const& finding : findings)
        ignored.push_back({ finding.rule->name, ignoredKey(finding, snapshot), *finding.excerpt, u"đã hỏi Văn phòng" });
    snapshot.properties[ignoredProperty] = writeIgnored(ignored);
    return snapshot;
}

TEST(Ignoring, ignoredFindingsAreShownAndDoNotCount)
{
    Snapshot const snapshot = seed();
    Report const before = check(snapshot);
    ASSERT_GT(before.errors, 0);
    std::vector<Finding> errors;
    for (Finding const& finding : before.findings)
    {
        if (finding.severity == Severity::error)
            errors.push_back(finding);
    }
    Snapshot const ignored = ignoring(snapshot, errors);
    Report const after = check(ignored);
    EXPECT_EQ(after.findings.size(), before.findings.size());
    EXPECT_EQ(after.errors, 0);
    EXPECT_EQ(after.warnings, before.warnings);
    EXPECT_EQ(after.mayBeSigned, true);
    std::string const json = toJson(after, ignored);
    EXPECT_NE(json.find("\"ignored\":true,\"reason\":\"đã hỏi Văn phòng\""), std::string::npos);
}

TEST(Ignoring, anEditElsewhereKeepsItAndOneOfTheSentenceEndsIt)
{
    Snapshot const snapshot = seed();
    Report const before = check(snapshot);
    auto const found = std::ranges::find_if(before.findings, [](Finding const& finding) {
        return finding.where && finding.where->range.length > 3;
    });
    ASSERT_NE(found, before.findings.end());
    auto const isIgnored = [&](Snapshot const& changed) {
        Finding finding = *found;
        finding.where->paragraph += static_cast<int>(changed.paragraphs.size() - snapshot.paragraphs.size());
        std::vector<Finding> findings{ finding };
        markIgnored(findings, changed);
        return findings.front().ignored.has_value();
    };
    Snapshot changed = ignoring(snapshot, { *found });
    EXPECT_TRUE(isIgnored(changed));
    changed.paragraphs.insert(changed.paragraphs.begin(), document::Paragraph{});
    EXPECT_TRUE(isIgnored(changed));
    auto& text = changed.paragraphs[static_cast<std::size_t>(found->where->paragraph) + 1].text;
    text.insert(found->where->range.end(), u" khác");
    EXPECT_FALSE(isIgnored(changed));
}

TEST(Ignoring, whatNobodyCanReadIgnoresNothing)
{
    Snapshot snapshot;
    for (char16_t const* text : { u"", u"{", u"[1]", u"[{\"rule\": 1}]", u"{}" })
    {
        snapshot.properties[ignoredProperty] = text;
        EXPECT_TRUE(readIgnored(snapshot).empty());
    }
    Ignored const one{ "header/motto-form", "00", u"Độc lập", u"“lý do”\n" };
    snapshot.properties[ignoredProperty] = writeIgnored({ one });
    ASSERT_EQ(readIgnored(snapshot).size(), 1u);
    EXPECT_EQ(readIgnored(snapshot).front().reason, one.reason);
}

TEST(Ignoring, aRuleTheOfficeSwitchedOffIsSaid)
{
    Snapshot const snapshot = seed();
    Report const before = check(snapshot);
    ASSERT_FALSE(before.findings.empty());
    Options options;
    options.rulesOff = { before.findings.front().rule->name };
    Report const after = check(snapshot, options);
    for (Finding const& finding : after.findings)
        EXPECT_NE(finding.rule->name, before.findings.front().rule->name);
    ASSERT_EQ(after.diagnostics.size(), before.diagnostics.size() + 1);
    EXPECT_TRUE(after.diagnostics.back().reason.key.ends_with("rule-off"));
}

TEST(Ignoring, anAreaTheOfficeSwitchedOffIsSaidOnce)
{
    Snapshot const snapshot = seed();
    Report const before = check(snapshot);
    ASSERT_FALSE(before.findings.empty());
    std::string const area = areaOf(before.findings.front().rule->name);
    Options options;
    options.areasOff = { area };
    Report const after = check(snapshot, options);
    for (Finding const& finding : after.findings)
        EXPECT_NE(areaOf(finding.rule->name), area);
    ASSERT_EQ(after.diagnostics.size(), before.diagnostics.size() + 1);
    EXPECT_EQ(after.diagnostics.back().reason.key, "check.area-off");
}
} // namespace
} // namespace kehoach::check
