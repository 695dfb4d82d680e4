#include "core/check/report_document.hxx"

#include "core/text/money.hxx"
#include "core/text/unicode.hxx"

#include <algorithm>
#include <array>
#include <map>
#include <span>

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
char16_t const verdictStyle[] = u"KH Báo cáo kết luận";
char16_t const cellStyle[] = u"KH Báo cáo bảng";
char16_t const smallCellStyle[] = u"KH Báo cáo bảng, nhỏ"; ///< of what may be signed as it is
char16_t const headStyle[] = u"KH Báo cáo đầu bảng";
char16_t const noteStyle[] = u"KH Báo cáo ghi chú";
char16_t const pageStyle[] = u"KH Trang báo cáo";

/// Longer texts are cut: the report names the place, it does not copy the plan.
constexpr std::size_t longestMessage = 320, longestExcerpt = 70, longestWords = 40, longestSubject = 200,
                      longestLaw = 160;
/// Units of the text on each side of a place that has no words of its own: a space too many.
constexpr std::size_t surroundings = 16;
/// Budgets, passages and notes on the check the report has lines for.
constexpr std::size_t mostBudgets = 3, mostPassages = 4;
constexpr std::int64_t mostNotes = 4;

document::ParagraphStyle style(char16_t const* name, double size, bool bold, Alignment alignment,
                               double after)
{
    document::ParagraphStyle style;
    style.name = name;
    style.character.size = size;
    style.character.bold = bold;
    style.paragraph.alignment = alignment;
    style.paragraph.after = after;
    if (name == verdictStyle)
        style.paragraph.topRule = style.paragraph.bottomRule = 1;
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

char const* nameOf(ReportRow::Group group)
{
    return std::array{ "error", "warning", "info", "ignored" }[static_cast<std::size_t>(group)];
}

std::u16string shortened(std::u16string_view text, std::size_t longest)
{
    std::u16string result = text::squeeze(text);
    if (result.size() <= longest)
        return result;
    std::size_t cut = result.rfind(u' ', longest);
    if (cut == std::u16string::npos || cut == 0)
        cut = longest;
    return result.substr(0, cut) + u" …";
}

/// The words at the place of a finding, by which it is found on paper; where there are none, those around it.
std::u16string wordsAt(Finding const& finding, Snapshot const& snapshot, std::size_t longest)
{
    std::u16string words = shortened(text::normalize(*finding.excerpt).text, longest);
    if (!words.empty() || !finding.where ||
        static_cast<std::size_t>(finding.where->paragraph) >= snapshot.paragraphs.size())
        return words;
    std::u16string const& text = snapshot.paragraphs[static_cast<std::size_t>(finding.where->paragraph)].text;
    std::size_t const start = finding.where->range.start,
                      end = std::min<std::size_t>(finding.where->range.end(), text.size());
    std::size_t const blank =
        start > surroundings ? text.rfind(u' ', start - surroundings) : std::u16string::npos;
    std::size_t const from = blank == std::u16string::npos ? 0 : blank;
    std::size_t const to = std::min(text.find(u' ', std::min(end + surroundings, text.size())), text.size());
    return shortened(text::normalize(std::u16string_view(text).substr(from, to - from)).text, longest);
}

/// Words in quotation marks, unless they bring their own.
std::u16string inQuotes(std::u16string const& words)
{
    bool const own = words.starts_with(u'"') || words.starts_with(u'“');
    return own ? words : u"“" + words + u"”";
}

/// "“phòng chống” → “phòng, chống”", or what was found alone where what is right is long or looks the same.
std::u16string quoted(Finding const& finding, Snapshot const& snapshot)
{
    std::u16string const words = wordsAt(finding, snapshot, longestWords);
    if (words.empty())
        return {};
    if (!finding.replacement || finding.replacement->size() > longestWords ||
        text::squeeze(*finding.excerpt).empty())
        return inQuotes(words);
    std::u16string const right = text::squeeze(text::normalize(*finding.replacement).text);
    return right.empty() || right == words ? inQuotes(words) : inQuotes(words) + u" → " + inQuotes(right);
}

/// The columns of the table.
enum Column { numberColumn, componentColumn, pageColumn, findingColumn, lawColumn };

class FindingsTable
{
public:
    FindingsTable(Report const& report, Snapshot const& snapshot, ReportContext const& context,
                  text::Messages const& messages, ReportRoom const& room)
        : m_report(report)
        , m_snapshot(snapshot)
        , m_context(context)
        , m_messages(messages)
        , m_room(room)
    {}

    FragmentTable make(std::vector<ReportRow> const& rows) const
    {
        FragmentTable table;
        table.name = u"KH_REPORT_FINDINGS";
        table.columns = { 8, 29, 14, 90, 39 };
        table.headerRows = 1;
        table.borders = true;
        auto& head = table.rows.emplace_back();
        for (char const* key : { "report.column.number", "report.column.component", "report.column.page",
                                 "report.column.finding", "report.column.law" })
            head.push_back(cell(headStyle, m_messages.text(key)));
        std::size_t const shown = std::min(rows.size(), m_room.rows);
        for (std::size_t at = 0; at < shown; ++at)
        {
            if (at == 0 || rows[at - 1].group != rows[at].group)
                table.rows.push_back(groupRow(rows[at].group));
            table.rows.push_back(row(at + 1, rows[at]));
        }
        return table;
    }

private:
    std::vector<FragmentCell> groupRow(ReportRow::Group group) const
    {
        FragmentCell heading;
        heading.columnSpan = lawColumn + 1;
        std::u16string const count = figures(std::ranges::count(m_report.findings, group, groupOf));
        heading.paragraphs.push_back(line(
            cellStyle,
            m_messages.text({ std::string("report.group.") + nameOf(group), { { "count", count } } }), true));
        std::vector<FragmentCell> row;
        row.push_back(std::move(heading));
        return row;
    }

    int pageOf(std::size_t finding) const
    {
        return finding < m_context.pages.size() ? m_context.pages[finding] : 0;
    }

    std::vector<FragmentCell> row(std::size_t number, ReportRow const& said) const
    {
        Finding const& first = m_report.findings[said.findings.front()];
        std::u16string law = shortened(abbreviatedLaw(first.rule->citation, m_messages), longestLaw);
        if (!first.rule->verified)
            law += u'*';
        std::vector<FragmentCell> row;
        auto const add = [&](std::u16string text) { row.push_back(cell(styleOf(said), std::move(text))); };
        add(figures(static_cast<std::int64_t>(number)));
        add(shortened(componentsOf(m_report, said.findings, m_messages), longestExcerpt));
        add(pageList({ pageOf(said.findings.front()) }));
        row.push_back(found(said));
        add(std::move(law));
        return row;
    }

    static char16_t const* styleOf(ReportRow const& said)
    {
        return said.group == ReportRow::Group::error ? cellStyle : smallCellStyle;
    }

    /// What the rule says of its first place, and the words and pages of the others.
    FragmentCell found(ReportRow const& said) const
    {
        Finding const& first = m_report.findings[said.findings.front()];
        std::u16string const message = shortened(*first.message, longestMessage);
        FragmentCell result = cell(styleOf(said), message);
        auto& runs = result.paragraphs.front().runs;
        std::u16string const words = wordsAt(first, m_snapshot, longestExcerpt);
        if (!words.empty() && text::normalize(message).text.find(words) == std::u16string::npos)
            runs.push_back({ .text = u' ' + inQuotes(words), .italic = true });
        if (said.findings.size() > 1)
            runs.push_back({ .text = u' ' + others(said, first), .italic = true });
        if (first.ignored)
            result.paragraphs.push_back(
                line(styleOf(said),
                     m_messages.text({ "report.ignored-reason",
                                       { { "reason", shortened(*first.ignored, longestMessage) } } })));
        return result;
    }

    std::u16string others(ReportRow const& said, Finding const& first) const
    {
        std::vector<int> pages;
        std::vector<std::u16string> words;
        bool all = true;
        for (std::size_t at = 1; at < said.findings.size(); ++at)
        {
            pages.push_back(pageOf(said.findings[at]));
            Finding const& finding = m_report.findings[said.findings[at]];
            std::u16string quote = quoted(finding, m_snapshot);
            if (quote.empty() || *finding.message == *first.message ||
                std::ranges::find(words, quote) != words.end())
                continue;
            if (words.size() < m_room.quotes)
                words.push_back(std::move(quote));
            else
                all = false;
        }
        std::u16string const named = pageList(pages);
        std::u16string text =
            m_messages.text({ named.empty() ? "report.others" : "report.others-on",
                              { { "count", figures(static_cast<std::int64_t>(said.findings.size()) - 1) },
                                { "pages", named } } });
        for (std::size_t at = 0; at < words.size(); ++at)
            text += (at == 0 ? u" – " : u"; ") + words[at];
        return all || words.empty() ? text : text + u"; …";
    }

    Report const& m_report;
    Snapshot const& m_snapshot;
    ReportContext const& m_context;
    text::Messages const& m_messages;
    ReportRoom const& m_room;
};

/// "3 lỗi, 12 cảnh báo" of these rows; empty where there is none.
std::u16string counted(std::span<ReportRow const> rows, text::Messages const& messages)
{
    std::array<std::int64_t, 4> counts{};
    for (ReportRow const& row : rows)
        counts[static_cast<std::size_t>(row.group)] += static_cast<std::int64_t>(row.findings.size());
    std::u16string result;
    for (std::size_t group = 0; group < counts.size(); ++group)
    {
        if (counts[group] == 0)
            continue;
        std::string const name = nameOf(static_cast<ReportRow::Group>(group));
        result += (result.empty() ? u"" : u", ") +
                  messages.text({ "report.count." + name, { { "count", figures(counts[group]) } } });
    }
    return result;
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

document::Fragment toDocument(Report const& report, Snapshot const& snapshot, ReportContext const& context,
                              text::Messages const& messages, ReportRoom const& room)
{
    document::Fragment fragment;
    fragment.styles = { style(bodyStyle, 11, false, Alignment::left, 2),
                        style(titleStyle, 13, true, Alignment::center, 4),
                        style(verdictStyle, 13, true, Alignment::center, 4),
                        style(cellStyle, 10, false, Alignment::left, 0),
                        style(smallCellStyle, 9, false, Alignment::left, 0),
                        style(headStyle, 10, true, Alignment::center, 0),
                        style(noteStyle, 9, false, Alignment::left, 2) };
    fragment.page = { pageStyle, { 210, 297, 12, 12, 15, 15 }, bodyStyle };
    auto const add = [&](document::FragmentBlock block) { fragment.blocks.push_back(std::move(block)); };

    add(line(titleStyle, messages.text("report.title")));
    plan::Plan const& plan = report.plan();
    if (report.mayBeSigned)
        add(line(verdictStyle,
                 messages.text({ *report.mayBeSigned ? "report.may-be-signed" : "report.may-not-be-signed",
                                 { { "errors", figures(report.errors) },
                                   { "warnings", figures(report.warnings) },
                                   { "infos", figures(report.infos) } } })));
    if (plan[plan::Field::subject].present)
        add(labelled(messages.text("report.subject"),
                     shortened(plan[plan::Field::subject].text, longestSubject)));
    if (!context.file.empty())
        add(labelled(messages.text("report.file"), shortened(context.file, longestSubject)));
    if (!report.mayBeSigned)
    {
        add(line(verdictStyle, messages.text("report.no-plan")));
        return fragment;
    }
    std::map<std::string, std::u16string> const basis{ { "when", context.when },
                                                       { "profile", context.profile },
                                                       { "stage", messages.text(std::string("report.stage.") +
                                                                                name(report.stage)) },
                                                       { "date", text::toDisplayDate(report.asOf) } };
    add(labelled(messages.text("report.basis"),
                 messages.text({ context.when.empty() ? "report.basis-text" : "report.basis-when", basis })));
    if (!context.seal.empty())
        add(line(bodyStyle, context.seal));
    for (std::size_t at = 0; at < std::min(report.budgets.size(), mostBudgets); ++at)
        add(labelled(messages.text("report.budget"), budgetLine(report.budgets[at], messages)));
    if (report.budgets.size() > mostBudgets)
        add(line(bodyStyle, messages.text({ "report.more-budgets",
                                            { { "count", figures(static_cast<std::int64_t>(
                                                             report.budgets.size() - mostBudgets)) } } })));

    std::vector<ReportRow> const rows = rowsOf(report);
    std::size_t const shown = std::min(rows.size(), room.rows);
    if (rows.empty())
        add(line(bodyStyle, messages.text("report.nothing-found")));
    if (shown > 0)
    {
        add(FindingsTable(report, snapshot, context, messages, room).make(rows));
        add(line(noteStyle, messages.text("report.abbreviations")));
    }
    if (shown < rows.size())
        add(line(bodyStyle,
                 messages.text({ "report.left-out",
                                 { { "what", counted(std::span(rows).subspan(shown), messages) } } }),
                 true));

    if (!context.passages.empty())
    {
        add(line(bodyStyle, messages.text("report.passages"), true));
        std::size_t const first =
            context.passages.size() > mostPassages ? context.passages.size() - mostPassages : 0;
        for (std::size_t at = first; at < context.passages.size(); ++at)
            add(line(bodyStyle, u"- " + shortened(context.passages[at], longestMessage)));
        if (first > 0)
            add(line(bodyStyle,
                     messages.text({ "report.more-passages",
                                     { { "count", figures(static_cast<std::int64_t>(first)) } } })));
    }
    std::int64_t notes = 0;
    for (law::Diagnostic const& diagnostic : report.diagnostics)
    {
        if (diagnostic.file.empty() && ++notes <= mostNotes)
            add(line(noteStyle, shortened(messages.text(diagnostic.reason), longestMessage)));
    }
    if (notes > mostNotes)
        add(line(noteStyle,
                 messages.text({ "report.more-notes", { { "count", figures(notes - mostNotes) } } })));
    add(line(noteStyle, messages.text("report.note")));
    return fragment;
}
} // namespace kehoach::check
