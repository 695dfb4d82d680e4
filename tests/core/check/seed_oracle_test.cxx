/// The seed plan as plain text, profile mttq, submitted: what a careful reader finds in it.
#include "core/check/check.hxx"
#include "core/text/unicode.hxx"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>

namespace kehoach::check
{
namespace
{
struct Expected
{
    char const* ref;
    /// Beginning of the paragraph (trimmed); null for something absent.
    char const* paragraph;
    char const* excerpt; ///< what is marked; null = not looked at
};

constexpr Expected expected[] = {
    // top
    { "STR-01", nullptr, nullptr },
    { "STR-02", nullptr, nullptr },
    { "STR-03", nullptr, nullptr },
    { "STR-04", nullptr, nullptr },
    { "STR-05", nullptr, nullptr },
    // title
    { "TYP-01", "KẾ HOẠCH", " " },
    { "LAY-18", "---", "---" },
    // opening
    { "CIT-06", "Căn cứ Công văn", "Số" },
    { "CAP-02", "Căn cứ Công văn", "Văn phòng điều phối" },
    { "CAP-02", "Căn cứ Công văn", "ngân sách Trung ương" },
    { "CIT-12", "Căn cứ Công văn", nullptr },
    { "ORG-01", "Căn cứ Công văn", "Uỷ ban MTTQ" },
    { "ABB-01", "Căn cứ Công văn", "UBND" },
    { "ABB-01", "Căn cứ Công văn", "MTTQ" },
    { "SPL-01", "Căn cứ Công văn", "Uỷ" },
    // I
    { "STR-14", "I. MỤC ĐÍCH, YÊU CẦU", nullptr },
    { "CAP-01", "Tuyên truyền, nâng cao", "nhân dân" },
    // 1.1 … 1.5
    { "TYP-04", "1.1.", "Thực" },
    { "TYP-02", "1.1.", nullptr },
    { "ENC-01", "1.1.", nullptr },
    { "SPL-02", "1.2.", "tỉ suất" },
    { "TYP-01", "1.3.", " " },
    { "TYP-01", "1.4.", "  " },
    { "SPL-04", "1.4.", "an ninh tổ quốc" },
    { "CAP-02", "1.4.", "của mặt trận" },
    { "ABB-01", "1.4.", "ANTT" },
    { "TYP-03", "1.5.", nullptr },
    { "SPL-04", "1.5.", "cán bộ đảng viên" },
    // II.2
    { "SPL-04", "- Tổ chức tuyên truyền, vận động thông qua", nullptr },
    { "TYP-01", "- Tổng số hội nghị", " " },
    { "LOG-03", "- Tổng số hội nghị", "huyện, thành phố" },
    { "LAY-26", "Thành phần hội nghị:", nullptr },
    { "B13", "- Tổng số đại biểu", "80" },
    { "TYP-01", "Đại biểu đại diện", "  " },
    { "SPL-01", "Đại biểu đại diện", "uỷ" },
    { "CAP-02", "Đại biểu đại diện", "Trưởng ban công tác mặt trận" },
    // sections that are not there; the funding that the basis speaks of
    { "STR-13", nullptr, nullptr },
    { "B20", nullptr, nullptr },
    // closing
    { "STR-15", "Trên đây là kế hoạch", "." },
    { "TYP-01", "Trên đây là kế hoạch", "  " },
    // recipients, signature
    { "LAY-25", "", nullptr },
    { "STR-10", "- Lưu.", "Lưu." },
    { "STR-08", nullptr, nullptr },
};

document::Snapshot seed()
{
    std::ifstream file(KEHOACH_TEST_DATA_DIR "/seed.txt", std::ios::binary);
    std::string const bytes{ std::istreambuf_iterator<char>(file), {} };
    EXPECT_FALSE(bytes.empty());
    return document::fromPlainText(text::toUtf16(bytes));
}

Options options()
{
    using namespace std::chrono_literals;
    Options options;
    options.profile = "mttq";
    options.today = 2026y / 11 / 1;
    return options;
}

Checker const& checker()
{
    static Checker const checker(KEHOACH_EXTENSION_DIR);
    return checker;
}

bool isMet(Expected const& row, Finding const& finding, document::Snapshot const& snapshot)
{
    if (finding.rule->ref != row.ref || finding.where.has_value() != (row.paragraph != nullptr))
        return false;
    if (!row.paragraph)
        return true;
    std::u16string const& paragraph =
        snapshot.paragraphs.at(static_cast<std::size_t>(finding.where->paragraph)).text;
    std::u16string const normalized = text::normalize(paragraph).text;
    return text::trim(normalized).starts_with(text::toUtf16(row.paragraph)) &&
           (!row.excerpt || text::normalize(*finding.excerpt).text == text::toUtf16(row.excerpt));
}

TEST(SeedOracle, everyRowIsFoundInItsPlace)
{
    document::Snapshot const snapshot = seed();
    Report const report = checker().check(snapshot, options());
    for (Expected const& row : expected)
    {
        bool const met = std::any_of(report.findings.begin(), report.findings.end(),
                                     [&](Finding const& finding) { return isMet(row, finding, snapshot); });
        EXPECT_TRUE(met) << row.ref << " at \"" << (row.paragraph ? row.paragraph : "(absent)") << "\" ["
                         << (row.excerpt ? row.excerpt : "") << ']';
    }
}

/// A plan of 2020 may speak of huyện, thị xã, thị trấn.
TEST(SeedOracle, unitsOfItsTimeAreNotStale)
{
    Report const report = checker().check(seed(), options());
    for (Finding const& finding : report.findings)
        EXPECT_NE(finding.rule->ref, "TRM-01") << text::toUtf8(*finding.message);
}

/// The same words in a plan of 2026 are.
TEST(SeedOracle, unitsAreStaleLater)
{
    using namespace std::chrono_literals;
    Options later = options();
    later.asOf = 2026y / 3 / 1;
    Report const report = checker().check(seed(), later);
    EXPECT_TRUE(std::any_of(report.findings.begin(), report.findings.end(),
                            [](Finding const& finding) { return finding.rule->ref == "TRM-01"; }));
}

TEST(SeedOracle, theVerdict)
{
    using namespace std::chrono_literals;
    Report const report = checker().check(seed(), options());
    EXPECT_EQ(report.profileDetected, "mttq");
    EXPECT_EQ(report.asOf, Date(2020y / 10 / 29));
    EXPECT_EQ(report.asOfFrom, AsOfSource::text);
    EXPECT_EQ(report.mayBeSigned, false);
    // STR-01, STR-03, STR-04, STR-05, STR-08: the rest of a Front plan is at most a warning.
    EXPECT_EQ(report.errors, 5);
}

/// Every excerpt is what stands at its place, in Writer's own offsets.
TEST(SeedOracle, excerptsAreTheTextItself)
{
    document::Snapshot const snapshot = seed();
    for (Finding const& finding : checker().check(snapshot, options()).findings)
    {
        if (!finding.where)
            continue;
        std::u16string const& text =
            snapshot.paragraphs.at(static_cast<std::size_t>(finding.where->paragraph)).text;
        ASSERT_LE(finding.where->range.end(), text.size()) << finding.rule->name;
        EXPECT_EQ(finding.where->range.of(text), *finding.excerpt) << finding.rule->name;
    }
}
} // namespace
} // namespace kehoach::check
