#include "core/draft/cell_texts.hxx"
#include "core/draft/restating_pass.hxx"
#include "core/text/unicode.hxx"

#include <algorithm>

namespace kehoach::draft
{
namespace
{
constexpr std::int64_t mostRows = 500; ///< that one step gives a timetable

/// A cell of a new row: its number, what all rows say, or what the clerk has to write.
std::u16string newCell(std::vector<std::vector<std::u16string>> const& rows, std::size_t column, std::int64_t number)
{
    auto const cell = [&](std::size_t row) { return column < rows[row].size() ? rows[row][column] : std::u16string(); };
    std::u16string const last = cell(rows.size() - 1);
    bool const numbered = last == text::toUtf16(std::to_string(rows.size() - 1));
    if (numbered)
        return text::toUtf16(std::to_string(number));
    bool same = rows.size() > 2;
    for (std::size_t row = 1; row < rows.size(); ++row)
        same = same && cell(row) == last;
    if (same)
        return last;
    std::u16string heading = cell(0);
    if (heading.size() > 1 && !text::isUpper(heading[1]))
        heading.replace(0, 1, text::toLower(heading.substr(0, 1)));
    return u'<' + heading + u'>';
}
} // namespace

bool RestatingPass::offerRows(Count const& count, int table, document::Span const& where)
{
    std::vector<std::vector<std::u16string>> const rows = cellTexts(m_snapshot, table);
    auto const& last = rows.back();
    bool const spans = m_snapshot.tables[static_cast<std::size_t>(table)].columns != static_cast<int>(rows.front().size());
    if (spans || rows.size() != static_cast<std::size_t>(count.before) + 1 || last.empty())
        return false;
    Restated one{ count.statement, where, last.front(), last.front(), 1, {}, {}, NewRows{ table, {} } };
    auto const delegates = this->count(Statement::delegates);
    for (std::int64_t number = count.before + 1; number <= count.after; ++number)
    {
        std::vector<std::u16string> cells;
        for (std::size_t column = 0; column < rows.front().size(); ++column)
        {
            cells.push_back(newCell(rows, column, number));
            if (delegates && cells.back() == text::toUtf16(std::to_string(delegates->before)))
                cells.back() = text::toUtf16(std::to_string(delegates->after));
        }
        one.after += u", " + cells.front();
        one.rows->cells.push_back(std::move(cells));
    }
    m_found.push_back(std::move(one));
    return true;
}

// A budget is a dialog's work, and which rows go is a person's; what comes gets its place and its guidance.
void RestatingPass::remarkTables(Count const& count)
{
    for (document::Table const& table : m_snapshot.tables)
    {
        if (table.paragraphs.empty() || !table.borders)
            continue;
        auto const first = static_cast<std::size_t>(table.paragraphs.front());
        bool const budget = std::ranges::any_of(table.bookmarks, [](auto const& name) { return name.starts_with(u"_KH_BUDGET"); });
        std::u16string head;
        for (std::size_t index = first; index < m_snapshot.paragraphs.size() && m_snapshot.paragraphs[index].row == 0 &&
                                        m_snapshot.paragraphs[index].table >= 0;
             ++index)
            head += text::fold(text::normalize(m_snapshot.paragraphs[index].text).text) + u' ';
        bool const timetable = !budget && table.rows == count.before + 1 && count.statement == Statement::conferences &&
                               (plan::hasPhrase(head, u"dia diem") || plan::hasPhrase(head, u"thoi gian") ||
                                plan::hasPhrase(head, u"don vi"));
        if (!budget && !timetable)
            continue;
        std::u16string const text = m_snapshot.paragraphs[first].text;
        document::Span const where{ static_cast<int>(first), { 0, static_cast<std::uint32_t>(text.size()) } };
        if (timetable && count.after > count.before && count.after <= mostRows &&
            offerRows(count, static_cast<int>(&table - m_snapshot.tables.data()), where))
            continue;
        bool const said = std::ranges::any_of(m_found, [&](Restated const& one) { return one.byHand && one.where == where; });
        if (!said)
            m_found.push_back({ count.statement, where, text, text, 1, {},
                                text::Message{ budget ? "restate.budget" : "restate.timetable",
                                               { { "before", text::toUtf16(std::to_string(count.before)) },
                                                 { "after", text::toUtf16(std::to_string(count.after)) } } } });
    }
}
} // namespace kehoach::draft
