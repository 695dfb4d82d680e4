#include "core/check/report_document.hxx"

#include "core/text/unicode.hxx"

#include <gmock/gmock.h>

namespace kehoach::check
{
namespace
{
using ::testing::HasSubstr;

text::Messages const& messages()
{
    static text::Messages const messages =
        text::Messages::load(std::filesystem::path(KEHOACH_EXTENSION_DIR) / "strings", "vi");
    return messages;
}

Finding finding(std::string rule, Severity severity, std::optional<int> paragraph, std::u16string excerpt)
{
    Finding finding;
    finding.rule = std::move(rule);
    finding.severity = severity;
    finding.message = u"Thông báo của " + text::toUtf16(finding.rule) + u" về " + excerpt;
    finding.citation = u"Điều 8";
    if (paragraph)
        finding.where = document::Span{ *paragraph, { 0, 1 } };
    finding.excerpt = std::move(excerpt);
    return finding;
}

Report sample()
{
    Report report;
    report.mayBeSigned = false;
    report.errors = 1;
    report.asOf = { std::chrono::year(2026), std::chrono::month(11), std::chrono::day(28) };
    plan::Plan plan;
    plan.documentType = u"KH";
    plan[plan::Field::subject].present = true;
    plan[plan::Field::subject].text = u"Tổ chức\nhội nghị";
    plan[plan::Field::subject].spans = { { 1, {} } };
    plan::Section section;
    section.label = u"I.";
    section.title = u"MỤC ĐÍCH";
    section.paragraph = 3;
    section.end = 6;
    plan.outline = { section };
    report.documents = { plan };
    report.findings = { finding("header/number", Severity::error, {}, u""),
                        finding("typing/space", Severity::warning, 4, u"chỗ một"),
                        finding("typing/space", Severity::warning, 5, u"chỗ hai"),
                        finding("typing/space", Severity::warning, 1, u"ở trích yếu") };
    return report;
}

std::string textOf(document::FragmentParagraph const& paragraph)
{
    std::u16string text;
    for (document::FragmentRun const& run : paragraph.runs)
        text += run.text;
    return text::toUtf8(text);
}

std::string textOf(document::FragmentCell const& cell)
{
    std::string text;
    for (document::FragmentParagraph const& paragraph : cell.paragraphs)
        text += textOf(paragraph) + "|";
    return text;
}

std::vector<std::vector<std::string>> rowsOf(document::Fragment const& fragment)
{
    std::vector<std::vector<std::string>> rows;
    for (document::FragmentBlock const& block : fragment.blocks)
    {
        if (auto const* const table = std::get_if<document::FragmentTable>(&block))
        {
            for (auto const& row : table->rows)
            {
                auto& texts = rows.emplace_back();
                for (document::FragmentCell const& cell : row)
                    texts.push_back(textOf(cell));
            }
        }
    }
    return rows;
}

std::string textOf(document::Fragment const& fragment)
{
    std::string text;
    for (document::FragmentBlock const& block : fragment.blocks)
    {
        if (auto const* const paragraph = std::get_if<document::FragmentParagraph>(&block))
            text += textOf(*paragraph) + "\n";
    }
    return text;
}

TEST(ReportDocument, OneRowForWhatOneRuleSaysOfAComponent)
{
    ReportContext context;
    context.pages = { 0, 1, 2, 1 };
    auto const rows = rowsOf(toDocument(sample(), context, messages()));
    ASSERT_EQ(rows.size(), 4u); // the head, what is absent, the section, the subject
    EXPECT_EQ(rows[1][1], "Phần đầu văn bản|");
    EXPECT_THAT(rows[1][3], HasSubstr("Lỗi: "));
    EXPECT_EQ(rows[2][1], "I. MỤC ĐÍCH|");
    EXPECT_EQ(rows[2][2], "1|2|");
    EXPECT_THAT(rows[2][3], HasSubstr("“chỗ một”; “chỗ hai”|"));
    EXPECT_EQ(rows[2][4], "Điều 8|");
    EXPECT_EQ(rows[3][1], "Trích yếu|");
    EXPECT_EQ(rows[3][2], "1|");
}

TEST(ReportDocument, WhatIsIgnoredHasItsReason)
{
    Report report = sample();
    report.findings[2].ignored = u"Tên riêng";
    auto const rows = rowsOf(toDocument(report, {}, messages()));
    ASSERT_EQ(rows.size(), 5u);
    EXPECT_THAT(rows[3][3], HasSubstr("Đã bỏ qua: "));
    EXPECT_THAT(rows[3][3], HasSubstr("Lý do bỏ qua: Tên riêng"));
}

TEST(ReportDocument, VerdictSubjectSealAndPassages)
{
    ReportContext context;
    context.seal = u"Dấu còn nguyên.";
    context.passages = { u"Lãnh đạo yêu cầu" };
    Report report = sample();
    std::string text = textOf(toDocument(report, context, messages()));
    for (char const* part : { "Kế hoạch: Tổ chức hội nghị", "CHƯA KÝ ĐƯỢC", "Dấu còn nguyên.", "- Lãnh đạo yêu cầu" })
        EXPECT_THAT(text, HasSubstr(part));
    report.findings.clear();
    report.mayBeSigned = true;
    text = textOf(toDocument(report, {}, messages()));
    EXPECT_THAT(text, HasSubstr("Kết luận: KÝ ĐƯỢC"));
    EXPECT_THAT(text, HasSubstr("Không thấy điều gì phải sửa."));
    report.mayBeSigned.reset();
    EXPECT_THAT(textOf(toDocument(report, {}, messages())), HasSubstr("không phải kế hoạch"));
}
} // namespace
} // namespace kehoach::check
