#include "core/budget/live_sheet.hxx"

#include "core/text/unicode.hxx"

#include <algorithm>

namespace kehoach::budget
{
LiveSheet::LiveSheet(CellTexts const& cells, std::u16string const& words)
{
    document::Table table;
    table.rows = static_cast<int>(cells.size());
    table.bookmarks = { bookmarkPrefix };
    std::size_t lines = 1; // below the table
    for (auto const& row : cells)
        for (std::u16string const& text : row)
            lines += static_cast<std::size_t>(std::ranges::count(text, u'\n')) + 1;
    m_snapshot.paragraphs.reserve(lines);
    for (std::size_t row = 0; row < cells.size(); ++row)
    {
        table.columns = std::max(table.columns, static_cast<int>(cells[row].size()));
        for (std::size_t column = 0; column < cells[row].size(); ++column)
        {
            table.paragraphs.push_back(static_cast<int>(m_snapshot.paragraphs.size()));
            append(cells[row][column], { static_cast<int>(row), static_cast<int>(column) });
        }
    }
    m_snapshot.tables.push_back(std::move(table));
    m_words = static_cast<int>(m_snapshot.paragraphs.size());
    document::Paragraph below;
    below.text = words;
    m_snapshot.paragraphs.push_back(std::move(below));
    m_texts.emplace(m_snapshot);
    m_readings = readTables(m_snapshot, *m_texts);
}

std::optional<StatedWords> LiveSheet::words() const
{
    return wordsIn(ParagraphText(*m_texts, m_words));
}

CellPlace LiveSheet::cellOf(int paragraph) const
{
    document::Paragraph const& cell = m_snapshot.paragraphs[static_cast<std::size_t>(paragraph)];
    return { cell.row, cell.column };
}

void LiveSheet::append(std::u16string_view text, CellPlace place)
{
    for (std::size_t start = 0; start <= text.size();)
    {
        std::size_t const end = std::min(text.find(u'\n', start), text.size());
        document::Paragraph paragraph;
        paragraph.text = text.substr(start, end - start);
        paragraph.table = 0;
        paragraph.row = place.row;
        paragraph.column = place.column;
        m_snapshot.paragraphs.push_back(std::move(paragraph));
        start = end + 1;
    }
}

int rowBelowTotal(CellTexts const& cells, TableReading const& reading)
{
    if (reading.totalRow < 0)
        return -1;
    for (int row = std::max(reading.totalRow, reading.roundedRow) + 1; row < static_cast<int>(cells.size()); ++row)
    {
        auto const& texts = cells[static_cast<std::size_t>(row)];
        for (int const column : { reading.columns.price, reading.columns.amount })
        {
            if (column >= 0 && column < static_cast<int>(texts.size()) &&
                std::ranges::any_of(texts[static_cast<std::size_t>(column)], text::isDigit))
                return row;
        }
    }
    return -1;
}

std::vector<int> formerRows(CellTexts const& before, CellTexts const& now, int label)
{
    int const old = static_cast<int>(before.size()), count = static_cast<int>(now.size());
    std::vector<int> former(now.size(), -1);
    int front = 0, behind = 0;
    for (; front < std::min(old, count) && before[front] == now[front]; ++front)
        former[static_cast<std::size_t>(front)] = front;
    while (behind < std::min(old, count) - front && before[old - 1 - behind] == now[count - 1 - behind])
    {
        former[static_cast<std::size_t>(count - 1 - behind)] = old - 1 - behind;
        ++behind;
    }
    int next = front;
    for (int row = front; row < count - behind; ++row)
    {
        if (old == count)
        {
            former[static_cast<std::size_t>(row)] = row;
            continue;
        }
        auto const same = [&](int candidate) {
            auto const& one = before[static_cast<std::size_t>(candidate)];
            auto const& other = now[static_cast<std::size_t>(row)];
            auto const column = static_cast<std::size_t>(std::max(label, 0));
            return one == other || (column < one.size() && column < other.size() && one[column] == other[column] &&
                                    !other[column].empty());
        };
        for (int candidate = next; candidate < old - behind; ++candidate)
        {
            if (!same(candidate))
                continue;
            former[static_cast<std::size_t>(row)] = candidate;
            next = candidate + 1;
            break;
        }
    }
    return former;
}
} // namespace kehoach::budget
