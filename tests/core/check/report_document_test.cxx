#include "core/check/report_document.hxx"

#include "core/text/unicode.hxx"

#include <gmock/gmock.h>

namespace kehoach::check
{
namespace
{
using ::testing::HasSubstr;
using ::testing::Not;

text::Messages const& messages()
{
    static text::Messages const messages =
        text::Messages::load(std::filesystem::path(KEHOACH_EXTENSION_DIR) / "strings", "vi");
    return messages;
}

Finding finding(std::string rule, Severity severity, std::optional<int> paragraph, std::u16string excerpt)
{
    Finding finding;
    finding.severity = severity;
    finding.message = u"Thông báo của " + text::toUtf16(rule) + u" về " + excerpt;
    finding.rule = BrokenRule{ .name = std::move(rule), .citation = u"Điều 8" };
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

/// The rows of the table that are findings; the others are its head and the names of groups.
std::vector<std::vector<std::string>> findingRowsOf(document::Fragment const& fragment)
{
    auto rows = rowsOf(fragment);
    std::erase_if(rows, [](auto const& row) { return row.size() == 1 || row[0] == "TT|"; });
    return rows;
}

document::Fragment made(Report const& report, ReportContext const& context = {}, ReportRoom const& room = {})
{
    return toDocument(report, {}, context, messages(), room);
}

TEST(ReportDocument, ErrorsFirstAndOneRowForWhatOneRuleSays)
{
    ReportContext context;
    context.pages = { 0, 1, 2, 1 };
    auto const rows = rowsOf(made(sample(), context));
    ASSERT_EQ(rows.size(), 5u); // the head, errors, what is absent, warnings, the rule of three places
    EXPECT_EQ(rows[1], std::vector<std::string>{ "LỖI PHẢI SỬA TRƯỚC KHI KÝ (1)|" });
    EXPECT_EQ(rows[2][1], "Phần đầu văn bản|");
    EXPECT_EQ(rows[2][2], "|");
    EXPECT_EQ(rows[3], std::vector<std::string>{ "CẢNH BÁO (3)|" });
    EXPECT_EQ(rows[4][0], "2|");
    EXPECT_EQ(rows[4][1], "Trích yếu; Mục I|");
    EXPECT_EQ(rows[4][2], "1|");
    EXPECT_EQ(rows[4][3],
              "Thông báo của typing/space về chỗ một … và 2 chỗ nữa: trang 1, 2 – “chỗ hai”; “ở trích yếu”|");
    EXPECT_EQ(rows[4][4], "Điều 8|");
}

TEST(ReportDocument, ErrorsShareARowOnlyWhereTheySayTheSame)
{
    Report report = sample();
    for (Finding& finding : report.findings)
        finding.severity = Severity::error;
    EXPECT_EQ(findingRowsOf(made(report)).size(), 4u);
    report.findings[2].message = report.findings[1].message;
    auto const rows = findingRowsOf(made(report));
    ASSERT_EQ(rows.size(), 3u);
    EXPECT_EQ(rows[1][1], "I. MỤC ĐÍCH|");
    EXPECT_THAT(rows[1][3],
                HasSubstr("về chỗ một … và 1 chỗ nữa|")); // pages are not known, words are said already
}

TEST(ReportDocument, WordsOfFurtherPlacesAsFarAsThereIsRoom)
{
    Report report = sample();
    report.findings[2].replacement = u"chỗ, hai";
    EXPECT_THAT(findingRowsOf(made(report))[1][3], HasSubstr("“chỗ hai” → “chỗ, hai”; “ở trích yếu”|"));
    EXPECT_THAT(findingRowsOf(made(report, {}, { .quotes = 1 }))[1][3],
                HasSubstr("– “chỗ hai” → “chỗ, hai”; …|"));
    EXPECT_THAT(findingRowsOf(made(report, {}, { .quotes = 0 }))[1][3], HasSubstr("và 2 chỗ nữa|"));
}

TEST(ReportDocument, WhatHasNoRoomIsCounted)
{
    Report const report = sample();
    document::Fragment const one = made(report, {}, { .rows = 1 });
    EXPECT_EQ(findingRowsOf(one).size(), 1u);
    EXPECT_THAT(textOf(one), HasSubstr("nên còn 3 cảnh báo chưa nêu"));
    document::Fragment const none = made(report, {}, { .rows = 0 });
    EXPECT_TRUE(rowsOf(none).empty());
    EXPECT_THAT(textOf(none), HasSubstr("nên còn 1 lỗi, 3 cảnh báo chưa nêu"));
    EXPECT_THAT(textOf(made(report)), Not(HasSubstr("hai trang")));
}

TEST(ReportDocument, ASpaceTooManyIsShownAmongItsWords)
{
    document::Snapshot snapshot;
    snapshot.paragraphs.resize(5);
    snapshot.paragraphs[4].text = u"Ủy ban Mặt trận Tổ quốc Việt Nam  tỉnh tổ chức hội nghị tuyên truyền";
    Report report = sample();
    report.findings = { finding("typing/double-space", Severity::warning, 4, u"  ") };
    report.findings.front().where = document::Span{ 4, { 32, 2 } };
    report.findings.front().message = u"Thừa dấu cách.";
    auto const rows = findingRowsOf(toDocument(report, snapshot, {}, messages()));
    EXPECT_EQ(rows[0][3], "Thừa dấu cách. “Tổ quốc Việt Nam tỉnh tổ chức hội”|");
}

TEST(ReportDocument, TheLawIsAbbreviatedAndWhatIsNotVerifiedMarked)
{
    Report report = sample();
    report.findings[0].rule = BrokenRule{ .name = report.findings[0].rule->name,
                                          .citation = u"Nghị định 30/2020/NĐ-CP, Điều 8 khoản 2 điểm a; Phụ lục I, II.1.a" };
    report.findings[1].rule = BrokenRule{ .name = report.findings[1].rule->name, .citation = u"Điều 8", .verified = false };
    auto const rows = findingRowsOf(made(report));
    EXPECT_EQ(rows[0][4], "NĐ 30, Điều 8 khoản 2 điểm a; PL I, II.1.a|");
    EXPECT_EQ(rows[1][4], "Điều 8*|");
}

TEST(ReportDocument, PagesInAscendingOrderRunsAsSuch)
{
    EXPECT_EQ(pageList({}), u"");
    EXPECT_EQ(pageList({ 0, 0 }), u"");
    EXPECT_EQ(pageList({ 5, 2, 2, 0, 3, 9, 6, 7 }), u"2, 3, 5–7, 9");
    std::vector<int> odd;
    for (int page = 1; page < 100; page += 2)
        odd.push_back(page);
    EXPECT_EQ(pageList(odd), u"1, 3, 5, 7, 9, 11, 13, 15, 17, 19, …");
}

TEST(ReportDocument, WhatIsIgnoredHasItsReasonAndStandsLast)
{
    Report report = sample();
    report.findings[1].ignored = u"Tên riêng";
    auto const rows = rowsOf(made(report));
    ASSERT_EQ(rows.size(), 7u);
    EXPECT_EQ(rows[5], std::vector<std::string>{ "ĐÃ BỎ QUA, CÓ LÝ DO (1)|" });
    EXPECT_THAT(rows[6][3], HasSubstr("|Lý do bỏ qua: Tên riêng|"));
}

TEST(ReportDocument, VerdictSubjectSealAndPassages)
{
    ReportContext context;
    context.seal = u"Dấu còn nguyên.";
    context.passages = { u"Lần 1", u"Lần 2", u"Lần 3", u"Lần 4", u"Lãnh đạo yêu cầu" };
    Report report = sample();
    report.warnings = 3;
    std::string text = textOf(made(report, context));
    for (char const* part :
         { "Kế hoạch: Tổ chức hội nghị", "CHƯA KÝ ĐƯỢC – 1 lỗi phải sửa, 3 cảnh báo, 0 lưu ý",
           "\nDấu còn nguyên.", "- Lần 2", "- Lãnh đạo yêu cầu", "và 1 lần trước đó" })
        EXPECT_THAT(text, HasSubstr(part));
    EXPECT_THAT(text, Not(HasSubstr("- Lần 1")));
    report.findings.clear();
    report.mayBeSigned = true;
    text = textOf(made(report));
    EXPECT_THAT(text, HasSubstr("Kết luận: KÝ ĐƯỢC"));
    EXPECT_THAT(text, HasSubstr("Không thấy điều gì phải sửa."));
    report.mayBeSigned.reset();
    EXPECT_THAT(textOf(made(report)), HasSubstr("không phải kế hoạch"));
}
} // namespace
} // namespace kehoach::check
