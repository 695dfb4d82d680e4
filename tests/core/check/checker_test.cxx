#include "core/check/check.hxx"
#include "core/check/pattern.hxx"
#include "core/check/texts.hxx"
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
using namespace std::chrono_literals;

document::Snapshot base(std::string const& name)
{
    std::ifstream file(KEHOACH_TEST_DATA_DIR "/../rules/base/" + name + ".txt", std::ios::binary);
    std::string const bytes{ std::istreambuf_iterator<char>(file), {} };
    return document::fromPlainText(text::toUtf16(bytes));
}

/// A folder of office packs with one file of rules, removed at the end.
class Pack
{
public:
    explicit Pack(std::string const& content)
        : m_folder(
              std::filesystem::path(testing::TempDir()) /
              ("kehoach_pack_" + std::string(testing::UnitTest::GetInstance()->current_test_info()->name())))
    {
        std::filesystem::create_directories(m_folder / "rules");
        std::ofstream(m_folder / "rules" / "office.json", std::ios::binary) << content;
    }
    ~Pack() { std::filesystem::remove_all(m_folder); }
    Checker checker() const { return Checker(KEHOACH_EXTENSION_DIR, { m_folder }); }

private:
    std::filesystem::path m_folder;
};

std::string rule(std::string const& members)
{
    return R"({"name": "office/test", "ref": "OFFICE-01", "title": {"vi": "a", "en": "a"},
               "why": {"vi": "b", "en": "b"}, "message": {"vi": "thấy {found}", "en": "found {found}"},
               "citation": "Quy chế của cơ quan", "fix": "none", )" +
           members + '}';
}

std::vector<Finding> officeFindings(Report const& report)
{
    std::vector<Finding> findings;
    std::copy_if(report.findings.begin(), report.findings.end(), std::back_inserter(findings),
                 [](Finding const& finding) { return finding.rule->name == "office/test"; });
    return findings;
}

Options options()
{
    Options options;
    options.today = 2026y / 11 / 1;
    return options;
}

TEST(OfficePack, addsARule)
{
    Pack const pack("{\"rules\": [" + rule(R"("verified": true, "severity": "error", "kind": "pattern",
                                              "scope": "subject", "pattern": "nông thôn mới")") +
                    "]}");
    Report const report = pack.checker().check(base("mttq-2020"), options());
    auto const findings = officeFindings(report);
    ASSERT_EQ(findings.size(), 1u);
    EXPECT_EQ(*findings[0].message, u"thấy nông thôn mới");
    EXPECT_EQ(findings[0].severity, Severity::error);
    EXPECT_EQ(report.mayBeSigned, false);
}

TEST(OfficePack, lawNobodyReadRaisesNoError)
{
    Pack const pack("{\"rules\": [" + rule(R"("verified": false, "severity": "error", "kind": "pattern",
                                              "scope": "subject", "pattern": "nông thôn mới")") +
                    "]}");
    auto const findings = officeFindings(pack.checker().check(base("mttq-2020"), options()));
    ASSERT_EQ(findings.size(), 1u);
    EXPECT_EQ(findings[0].severity, Severity::warning);
    EXPECT_FALSE(findings[0].rule->verified);
}

TEST(OfficePack, appliesByDateProfileAndStage)
{
    auto const count = [](std::string const& members, Options const& wanted) {
        Pack const pack(
            "{\"rules\": [" +
            rule(R"("kind": "pattern", "scope": "subject", "pattern": "nông thôn mới", )" + members) + "]}");
        return officeFindings(pack.checker().check(base("mttq-2020"), wanted)).size();
    };
    Options issued = options();
    issued.stage = Stage::issued;
    EXPECT_EQ(count(R"("severity": "info", "effective_from": "2021-01-01")", options()), 0u);
    EXPECT_EQ(count(R"("severity": "info", "effective_to": "2020-12-31")", options()), 1u);
    EXPECT_EQ(count(R"("severity": "info", "profiles": ["dang"])", options()), 0u);
    EXPECT_EQ(count(R"("severity": {"mttq": {"issued": "warning"}, "*": "info"})", options()), 0u);
    EXPECT_EQ(count(R"("severity": {"mttq": {"issued": "warning"}, "*": "info"})", issued), 1u);
    EXPECT_EQ(count(R"("severity": "info", "when": {"scope": "subject", "pattern": "đại hội"})", options()),
              0u);
}

TEST(OfficePack, isNamedWhereItIsBroken)
{
    Pack const pack(
        "{\"rules\": [\n" + rule(R"("severity": "info", "kind": "pattern", "pattern": "(")") + ",\n" +
        rule(R"("severity": "info", "kind": "pattern", "scope": "subject", "pattern": "năm")") + "]}");
    Checker const checker = pack.checker();
    ASSERT_EQ(checker.diagnostics().size(), 1u);
    EXPECT_EQ(checker.diagnostics()[0].file.filename(), "office.json");
    EXPECT_EQ(checker.diagnostics()[0].line, 2);
    EXPECT_EQ(officeFindings(checker.check(base("mttq-2020"), options())).size(), 1u);
}

/// A pattern that backtracks without end stops, is named, and the others work.
TEST(OfficePack, isBounded)
{
    Pack const pack("{\"rules\": [" +
                    rule(R"("severity": "info", "kind": "pattern", "pattern": "(a+)+(b+)+(a+)+c\\1")") +
                    "]}");
    document::Snapshot snapshot = base("mttq-2020");
    snapshot.paragraphs[15].text =
        std::u16string(5000, u'a') + std::u16string(5000, u'b') + std::u16string(5000, u'a');
    Report const report = pack.checker().check(snapshot, options());
    EXPECT_TRUE(officeFindings(report).empty());
    ASSERT_EQ(report.diagnostics.size(), 1u);
    EXPECT_EQ(report.diagnostics[0].reason.key, "check.rule-gave-up");
}

/// One that goes back a little in each of many paragraphs is stopped, too: what it costs is counted over all.
TEST(OfficePack, isBoundedInAll)
{
    Pack const pack("{\"rules\": [\n" +
                    rule(R"("severity": "info", "kind": "pattern", "pattern": "b[ax]*[ax]*[ax]*c")") + "]}");
    document::Snapshot snapshot = base("mttq-2020");
    document::Paragraph paragraph;
    paragraph.text = u"c b" + std::u16string(60, u'a');
    snapshot.paragraphs.insert(snapshot.paragraphs.begin() + 15, paragraph);
    EXPECT_TRUE(pack.checker().check(snapshot, options()).diagnostics.empty());

    snapshot.paragraphs.insert(snapshot.paragraphs.begin() + 15, 3'000, paragraph);
    Report const report = pack.checker().check(snapshot, options());
    ASSERT_EQ(report.diagnostics.size(), 1u);
    EXPECT_EQ(report.diagnostics[0].reason.key, "check.rule-gave-up");
    EXPECT_EQ(report.diagnostics[0].file.filename(), "office.json");
    EXPECT_EQ(report.diagnostics[0].line, 2);
    EXPECT_NE(report.diagnostics[0].reason.arguments.at("reason").find(u"b[ax]*"), std::u16string::npos);
}

/// Ten megabytes without a break are read as far as a reader would, and the report says so.
TEST(Bounds, longParagraphsAreCutOff)
{
    Checker const checker(KEHOACH_EXTENSION_DIR);
    document::Snapshot snapshot = base("mttq-2020");
    std::u16string text = u"Thực hiện  nghiêm túc. ";
    while (text.size() < 5'000'000)
        text += text;
    snapshot.paragraphs[15].text = text;
    Report const report = checker.check(snapshot, options());
    ASSERT_FALSE(report.diagnostics.empty());
    EXPECT_EQ(report.diagnostics.back().reason.key, "check.paragraph-too-long");
    EXPECT_EQ(report.diagnostics.back().reason.arguments.at("paragraph"), u"16");
    EXPECT_EQ(report.documents.size(), 1u);
}

TEST(Bounds, aRuleIsNotRepeatedWithoutEnd)
{
    Pack const pack("{\"rules\": [" +
                    rule(R"("severity": "info", "kind": "pattern", "pattern": "Hội nghị bàn")") + "]}");
    document::Snapshot snapshot = base("mttq-2020");
    document::Paragraph paragraph;
    paragraph.text = u"Hội nghị bàn về an sinh xã hội.";
    snapshot.paragraphs.insert(snapshot.paragraphs.begin() + 15, 6'000, paragraph);
    Report const report = pack.checker().check(snapshot, options());
    EXPECT_EQ(officeFindings(report).size(), 5'000u);
    EXPECT_TRUE(std::ranges::any_of(report.diagnostics, [](law::Diagnostic const& diagnostic) {
        return diagnostic.reason.key == "check.rule-too-often";
    }));
}

/// Twice the text is twice the work, no more.
TEST(Bounds, searchesGrowWithTheText)
{
    Checker const checker(KEHOACH_EXTENSION_DIR);
    auto const searches = [&](std::size_t times) {
        document::Snapshot snapshot = base("mttq-2020");
        std::vector<document::Paragraph> const content(snapshot.paragraphs.begin() + 15,
                                                       snapshot.paragraphs.begin() + 35);
        for (std::size_t time = 0; time < times; ++time)
            snapshot.paragraphs.insert(snapshot.paragraphs.begin() + 15, content.begin(), content.end());
        std::uint64_t const before = Pattern::attempts();
        Options alone = options();
        alone.threads = 1; // each thread counts its own
        checker.check(snapshot, alone);
        return Pattern::attempts() - before;
    };
    std::uint64_t const once = searches(20), twice = searches(40);
    EXPECT_GT(once, 1'000u);
    EXPECT_LE(twice, once * 21 / 10);
}

/// However many look at once, the report is the same.
TEST(Threads, doNotChangeTheReport)
{
    Checker const checker(KEHOACH_EXTENSION_DIR);
    for (char const* const name : { "mttq-2020", "nd30-2024" })
    {
        document::Snapshot snapshot = base(name);
        for (std::size_t paragraph = 15; paragraph < 25; ++paragraph)
            snapshot.paragraphs[paragraph].text += u"  ,Kế  họach ngày 31/02/2020 .";
        auto const reported = [&](unsigned threads) {
            Options several = options();
            several.threads = threads;
            return toJson(checker.check(snapshot, several), snapshot);
        };
        std::string const alone = reported(1);
        for (int round = 0; round < 20; ++round)
            EXPECT_EQ(reported(4), alone);
    }
}

TEST(Consistency, findsTheMinority)
{
    Pack const pack("{\"rules\": [" + rule(R"("severity": "info", "kind": "consistency", "caseBlind": true,
                                              "variants": ["đại biểu", "khách mời"])") +
                    "]}");
    document::Snapshot snapshot = base("mttq-2020");
    snapshot.paragraphs[15].text = u"Khách mời được chọn đúng thành phần.";
    auto const findings = officeFindings(pack.checker().check(snapshot, options()));
    ASSERT_EQ(findings.size(), 1u);
    EXPECT_EQ(*findings[0].excerpt, u"Khách mời");
}

TEST(Order, findsWhatStandsTooEarly)
{
    Pack const pack("{\"rules\": [" +
                    rule(R"("severity": "info", "kind": "order", "fields": ["recipients", "subject"])") +
                    "]}");
    EXPECT_EQ(officeFindings(pack.checker().check(base("mttq-2020"), options())).size(), 1u);
}

TEST(Applicable, dateAndProfileComeFromTheDocument)
{
    Checker const checker(KEHOACH_EXTENSION_DIR);
    Report const report = checker.check(base("nd30-2024"), options());
    EXPECT_EQ(report.asOf, Date(2024y / 5 / 8));
    EXPECT_EQ(report.asOfFrom, AsOfSource::issueDate);
    EXPECT_EQ(report.profile, "nd30");
    EXPECT_EQ(checker.check(base("dang-2024"), options()).profile, "dang-hd36");
    EXPECT_EQ(checker.check(base("dang-2026"), options()).profile, "dang-hd05");
    EXPECT_EQ(checker.check(base("mttq-2026"), options()).profile, "mttq");

    Options asked = options();
    asked.asOf = 2021y / 1 / 2;
    EXPECT_EQ(checker.check(base("nd30-2024"), asked).asOfFrom, AsOfSource::option);
    // Nothing dated in it.
    Report const empty = checker.check(document::fromPlainText(u"KẾ HOẠCH"), options());
    EXPECT_EQ(empty.asOf, options().today);
    EXPECT_EQ(empty.asOfFrom, AsOfSource::today);
}

TEST(Texts, placesGoBackToTheRawText)
{
    document::Snapshot snapshot = document::fromPlainText(u"Tô\u0309 quốc\u00A0ta");
    Texts const texts(snapshot);
    EXPECT_EQ(texts.text(0), u"Tổ quốc ta");
    Span const span = texts.span(0, { 0, 2 });
    EXPECT_EQ(span.range, (Range{ 0, 3 }));
    EXPECT_EQ(texts.raw(span), u"Tô\u0309");
    EXPECT_EQ(texts.range(span), (Range{ 0, 2 }));
}

/// The text with its last paragraph before the recipients replaced.
document::Snapshot withClosing(std::u16string const& closing)
{
    document::Snapshot snapshot = base("mttq-2020");
    for (document::Paragraph& paragraph : snapshot.paragraphs)
        if (paragraph.text.starts_with(u"Trên đây là Kế hoạch"))
            paragraph.text = closing;
    return snapshot;
}

Finding const* findingOf(Report const& report, std::string const& rule)
{
    auto const found = std::ranges::find(report.findings, rule, [](Finding const& finding) { return finding.rule->name; });
    return found == report.findings.end() ? nullptr : &*found;
}

TEST(Doubt, whatMayBeMissingIsNoAccusation)
{
    Checker const checker(KEHOACH_EXTENSION_DIR);
    // The text ends with a numbered task: there is no closing, and that is sure.
    Report const sure = checker.check(withClosing(u"3. Các Hội gửi báo cáo về Ban Phong trào./."), options());
    Finding const* missing = findingOf(sure, "structure/closing-missing");
    ASSERT_TRUE(missing);
    EXPECT_TRUE(missing->message->starts_with(u"Kế hoạch chưa có câu kết"));
    // It ends with prose, which may be one.
    Report const doubtful =
        checker.check(withClosing(u"Ban Phong trào theo dõi và tổng hợp kết quả."), options());
    missing = findingOf(doubtful, "structure/closing-missing");
    ASSERT_TRUE(missing);
    EXPECT_TRUE(missing->message->starts_with(u"Không chắc: "));
    EXPECT_NE(missing->severity, Severity::error);
}

TEST(Doubt, belowTheThresholdAFixIsWithheld)
{
    Pack const pack("{\"rules\": [" +
                    rule(R"("verified": true, "severity": "error", "kind": "substitution", "scope": "number",
                            "field": "number", "pattern": "Số", "replacement": "SỐ")") +
                    "]}");
    document::Snapshot snapshot = base("mttq-2020");
    auto const number = std::ranges::find_if(snapshot.paragraphs, [](document::Paragraph const& paragraph) {
        return paragraph.text.starts_with(u"Số");
    });
    ASSERT_NE(number, snapshot.paragraphs.end());
    auto const whole = officeFindings(pack.checker().check(snapshot, options()));
    ASSERT_EQ(whole.size(), 1u);
    EXPECT_EQ(whole[0].severity, Severity::error);
    number->text = u"Số:"; // nothing behind it: a number, or a word that begins a line
    auto const half = officeFindings(pack.checker().check(snapshot, options()));
    ASSERT_EQ(half.size(), 1u);
    EXPECT_EQ(half[0].message, u"Không chắc: thấy Số");
    EXPECT_EQ(half[0].severity, Severity::warning);
    EXPECT_EQ(half[0].fix, FixTier::none);
    EXPECT_FALSE(half[0].replacement);
}

TEST(Texts, trackedDeletionsDoNotCount)
{
    document::Snapshot snapshot = document::fromPlainText(u"số mười 08");
    snapshot.paragraphs[0].runs = { { { 0, 3 }, {} }, { { 3, 5 }, {}, true }, { { 8, 2 }, {} } };
    Texts const texts(snapshot);
    EXPECT_EQ(texts.text(0), u"số 08");
    EXPECT_EQ(texts.span(0, { 0, 3 }).range, (Range{ 0, 3 }));
    EXPECT_EQ(texts.span(0, { 3, 2 }).range, (Range{ 8, 2 }));
}

TEST(Pattern, knowsVietnameseLetters)
{
    EXPECT_TRUE(Pattern(u"^[[:upper:]]+$").occursIn(u"ĐƯỜNG"));
    EXPECT_TRUE(Pattern(u"^[[:lower:]]+$").occursIn(u"đường"));
    EXPECT_TRUE(Pattern(u"\\bủy\\b").occursIn(u"cấp ủy."));
    EXPECT_FALSE(Pattern(u"\\bha\\b").occursIn(u"hạn"));
    EXPECT_TRUE(Pattern(u"kế hoạch", true).occursIn(u"KẾ HOẠCH"));
    Match const match = Pattern(u"(\\w+) (\\w+)").find(u"độc lập");
    EXPECT_EQ(expand(u"$2 $1", match, u"độc lập"), u"lập độc");
}
} // namespace
} // namespace kehoach::check
