#include "core/check/report_document.hxx"

#include "core/text/money.hxx"
#include "core/text/unicode.hxx"

#include <algorithm>
#include <map>

namespace kehoach::check
{
namespace
{
using document::Alignment;
using document::FragmentCell;
using document::FragmentParagraph;
using document::FragmentRun;
using document::FragmentTable;

char16_t const bodyStyle[] = u"KH Báo cáo";
char16_t const titleStyle[] = u"KH Báo cáo tiêu đề";
char16_t const headingStyle[] = u"KH Báo cáo mục";
char16_t const cellStyle[] = u"KH Báo cáo bảng";
char16_t const headStyle[] = u"KH Báo cáo đầu bảng";
char16_t const pageStyle[] = u"KH Trang báo cáo";

/// Longer texts are cut: the report names the place, it does not copy the plan.
constexpr std::size_t longestExcerpt = 90;

document::ParagraphStyle style(char16_t const* name, double size, bool bold, Alignment alignment, double after)
{
    document::ParagraphStyle style;
    style.name = name;
    style.character.size = size;
    style.character.bold = bold;
    style.paragraph.alignment = alignment;
    style.paragraph.after = after;
    style.paragraph.keepWithNext = name == headingStyle;
    return style;
}

FragmentParagraph line(char16_t const* style, std::u16string text, std::optional<bool> bold = {})
{
    FragmentParagraph paragraph;
    paragraph.style = style;
    if (!text.empty())
        paragraph.runs.push_back({ .text = std::move(text), .bold = bold });
    return paragraph;
}

/// "Trích yếu: Tổ chức …", the label in bold.
FragmentParagraph labelled(std::u16string label, std::u16string text)
{
    FragmentParagraph paragraph = line(bodyStyle, label + u": ", true);
    paragraph.runs.push_back({ .text = std::move(text) });
    return paragraph;
}

FragmentCell cell(char16_t const* style, std::u16string text)
{
    FragmentCell cell;
    cell.paragraphs.push_back(line(style, std::move(text)));
    return cell;
}

std::u16string figures(std::int64_t count)
{
    return text::toFigures(count);
}

std::u16string shortened(std::u16string_view text)
{
    std::u16string result = text::squeeze(text);
    if (result.size() <= longestExcerpt)
        return result;
    std::size_t cut = result.rfind(u' ', longestExcerpt);
    if (cut == std::u16string::npos || cut == 0)
        cut = longestExcerpt;
    return result.substr(0, cut) + u" …";
}

char const* severityKey(Finding const& finding)
{
    if (finding.ignored)
        return "report.ignored";
    switch (finding.severity)
    {
    case Severity::error:
        return "report.error";
    case Severity::warning:
        return "report.warning";
    case Severity::info:
        break;
    }
    return "report.info";
}

/// Findings in the order of the table: by component as they stand in the plan, the graver first.
std::vector<std::size_t> inOrder(Report const& report)
{
    std::vector<std::size_t> order(report.findings.size());
    for (std::size_t at = 0; at < order.size(); ++at)
        order[at] = at;
    auto const gravity = [&](std::size_t at) {
        Finding const& finding = report.findings[at];
        return finding.ignored ? 3 : static_cast<int>(finding.severity);
    };
    std::ranges::stable_sort(order, {}, gravity);
    return order;
}

/// The columns of the table.
enum Column { numberColumn, componentColumn, pageColumn, findingColumn, lawColumn };

/// One more place of a row: its words, its page where that is another one, the reason it is ignored.
void addPlace(std::vector<FragmentCell>& row, Finding const& finding, int page, text::Messages const& messages)
{
    auto const add = [&](Column column, std::u16string text, bool italic) {
        FragmentParagraph paragraph = line(cellStyle, {});
        paragraph.runs.push_back({ .text = std::move(text), .italic = italic });
        row[column].paragraphs.push_back(std::move(paragraph));
    };
    if (std::u16string excerpt = shortened(finding.excerpt); !excerpt.empty())
    {
        excerpt = u"“" + excerpt + u"”";
        auto& runs = row[findingColumn].paragraphs.back().runs;
        if (!runs.empty() && runs.back().italic == true) // behind the words of the place before
            runs.back().text += u"; " + excerpt;
        else
            add(findingColumn, excerpt, true);
    }
    if (finding.ignored)
        add(findingColumn, messages.text({ "report.ignored-reason", { { "reason", *finding.ignored } } }), false);
    auto const& pages = row[pageColumn].paragraphs;
    std::u16string const shown = figures(page);
    bool const known = std::ranges::any_of(pages, [&](FragmentParagraph const& one) {
        return !one.runs.empty() && one.runs.front().text == shown;
    });
    if (page > 0 && !known)
        add(pageColumn, shown, false);
}

FragmentTable findingsTable(Report const& report, ReportContext const& context, text::Messages const& messages)
{
    FragmentTable table;
    table.name = u"KH_REPORT_FINDINGS";
    table.columns = { 8, 27, 12, 84, 49 };
    table.headerRows = 1;
    table.borders = true;
    auto& head = table.rows.emplace_back();
    for (char const* key : { "report.column.number", "report.column.component", "report.column.page",
                             "report.column.finding", "report.column.law" })
        head.push_back(cell(headStyle, messages.text(key)));

    // Components in the order in which the plan has them; what is absent stands first.
    std::vector<std::u16string> components;
    std::vector<std::size_t> const order = inOrder(report);
    for (Finding const& finding : report.findings)
    {
        std::u16string component = componentOf(finding, report.plan(), messages);
        if (std::ranges::find(components, component) == components.end())
            components.push_back(std::move(component));
    }
    std::int64_t number = 0;
    for (std::u16string const& component : components)
    {
        // One row for what one rule says of a component: the first place in full, of the others the words.
        std::map<std::pair<std::string, bool>, std::size_t> rows;
        for (std::size_t const at : order)
        {
            Finding const& finding = report.findings[at];
            if (componentOf(finding, report.plan(), messages) != component)
                continue;
            int const page = at < context.pages.size() ? context.pages[at] : 0;
            auto const [known, isNew] =
                rows.try_emplace({ finding.rule, finding.ignored.has_value() }, table.rows.size());
            if (!isNew)
            {
                addPlace(table.rows[known->second], finding, page, messages);
                continue;
            }
            auto& row = table.rows.emplace_back();
            row.push_back(cell(cellStyle, figures(++number)));
            row.push_back(cell(cellStyle, component));
            row.push_back(cell(cellStyle, page > 0 ? figures(page) : std::u16string()));
            row.push_back(cell(cellStyle, messages.text({ severityKey(finding), { { "message", finding.message } } })));
            std::u16string law = *finding.citation;
            if (!finding.verified)
                law += u' ' + messages.text("report.not-verified");
            row.push_back(cell(cellStyle, law));
            addPlace(row, finding, 0, messages);
        }
    }
    return table;
}

std::u16string budgetLine(budget::TableReading const& reading, text::Messages const& messages)
{
    std::map<std::string, std::u16string> arguments{
        { "lines", figures(static_cast<std::int64_t>(reading.budget.items.size())) },
        { "total", reading.statedTotal ? figures(*reading.statedTotal) : std::u16string() },
        { "words", reading.statedWords },
    };
    if (!reading.statedTotal)
        return messages.text({ "report.budget-no-total", arguments });
    return messages.text({ reading.consistent ? "report.budget-right" : "report.budget-differs", arguments });
}
} // namespace

std::u16string componentOf(Finding const& finding, plan::Plan const& plan, text::Messages const& messages)
{
    if (finding.where)
    {
        int const paragraph = finding.where->paragraph;
        for (plan::Section const& section : plan.outline)
        {
            if (section.level <= 1 && paragraph >= section.paragraph && paragraph < section.end)
                return text::squeeze(section.label + u' ' + section.title);
        }
        for (std::size_t field = 0; field < plan::fieldCount; ++field)
        {
            auto const& spans = plan.fields[field].spans;
            if (std::ranges::any_of(spans, [&](document::Span const& span) { return span.paragraph == paragraph; }))
                return messages.text(std::string("report.field.") + plan::name(static_cast<plan::Field>(field)));
        }
    }
    std::string const area = finding.rule.substr(0, finding.rule.find('/'));
    std::string const key = "report.area." + area;
    std::u16string const name = messages.text(key);
    return name.starts_with(u'<') ? text::toUtf16(area) : name; // an area of the office's own packs
}

document::Fragment toDocument(Report const& report, ReportContext const& context,
                              text::Messages const& messages)
{
    document::Fragment fragment;
    fragment.styles = { style(bodyStyle, 12, false, Alignment::left, 3), style(titleStyle, 14, true, Alignment::center, 6),
                        style(headingStyle, 12, true, Alignment::left, 3), style(cellStyle, 10, false, Alignment::left, 0),
                        style(headStyle, 10, true, Alignment::center, 0) };
    fragment.page = { pageStyle, { 210, 297, 15, 15, 15, 15 }, bodyStyle };
    auto const add = [&](document::FragmentBlock block) { fragment.blocks.push_back(std::move(block)); };

    add(line(titleStyle, messages.text("report.title")));
    plan::Plan const& plan = report.plan();
    if (plan[plan::Field::subject].present)
        add(labelled(messages.text("report.subject"), text::squeeze(plan[plan::Field::subject].text)));
    if (!context.file.empty())
        add(labelled(messages.text("report.file"), context.file));
    if (!context.when.empty())
        add(labelled(messages.text("report.when"), context.when));
    if (!report.mayBeSigned)
    {
        add(line(headingStyle, messages.text("report.no-plan")));
        return fragment;
    }
    add(labelled(messages.text("report.basis"),
                 messages.text({ "report.basis-text",
                                 { { "profile", context.profile },
                                   { "stage", messages.text(std::string("report.stage.") + name(report.stage)) },
                                   { "date", text::toDisplayDate(report.asOf) } } })));
    add(line(headingStyle, messages.text(*report.mayBeSigned ? "report.may-be-signed" : "report.may-not-be-signed")));
    add(line(bodyStyle, messages.text({ "report.counts",
                                        { { "errors", figures(report.errors) },
                                          { "warnings", figures(report.warnings) },
                                          { "infos", figures(report.infos) } } })));
    if (!context.seal.empty())
        add(line(bodyStyle, context.seal));
    add(line(headingStyle, messages.text("report.findings")));
    if (report.findings.empty())
        add(line(bodyStyle, messages.text("report.nothing-found")));
    else
    {
        add(findingsTable(report, context, messages));
        add(line(bodyStyle, {})); // never two tables in a row
    }
    if (!report.budgets.empty())
    {
        add(line(headingStyle, messages.text("report.budget")));
        for (budget::TableReading const& reading : report.budgets)
            add(line(bodyStyle, budgetLine(reading, messages)));
    }
    if (!context.passages.empty())
    {
        add(line(headingStyle, messages.text("report.passages")));
        for (std::u16string const& passage : context.passages)
            add(line(bodyStyle, u"- " + passage));
    }
    for (law::Diagnostic const& diagnostic : report.diagnostics)
    {
        if (diagnostic.file.empty())
            add(line(bodyStyle, messages.text(diagnostic.reason)));
    }
    add(line(bodyStyle, messages.text("report.note")));
    return fragment;
}
} // namespace kehoach::check
