#include "core/budget/filling.hxx"

#include "core/budget/live_sheet.hxx"
#include "core/budget/table_columns.hxx"
#include "core/text/csv.hxx"
#include "core/text/unicode.hxx"

#include <algorithm>

namespace kehoach::budget
{
namespace
{
constexpr std::size_t headingRows = 4; ///< the heading stands in one of the first rows
constexpr std::size_t mostUnits = 1'000'000; ///< of a text that is still taken for cells

/// The first row below the headings.
int bodyRowOf(CellTexts const& cells)
{
    auto const textsOf = [](std::vector<std::u16string> row) {
        for (std::u16string& text : row)
            text = text::squeeze(text::normalize(text).text);
        return row;
    };
    std::size_t heading = 0; // of a table of ours whose headings somebody changed
    for (std::size_t row = 0; row < std::min(headingRows, cells.size()); ++row)
    {
        if (!columnsOf(textsOf(cells[row])))
            continue;
        heading = row;
        break;
    }
    bool const numbered = heading + 1 < cells.size() && isColumnNumbers(textsOf(cells[heading + 1]));
    return static_cast<int>(heading) + (numbered ? 2 : 1);
}

/// Which rows are lines of the table.
class Lines
{
public:
    explicit Lines(CellTexts const& cells)
        : m_cells(cells)
        , m_sheet(cells, {})
        , m_reading(m_sheet.reading())
        , m_bodyRow(bodyRowOf(cells))
    {}

    bool has(int row) const
    {
        if (!m_reading || row < m_bodyRow || row >= static_cast<int>(m_cells.size()) ||
            (m_reading->totalRow >= 0 && row >= m_reading->totalRow))
            return false;
        auto const isAmong = [row](std::vector<int> const& rows) {
            return std::ranges::find(rows, row) != rows.end();
        };
        return isAmong(m_reading->itemRows) ||
               (!isAmong(m_reading->groupRows) && isWhole(row) && isUnpriced(row));
    }

private:
    bool isWhole(int row) const
    {
        return m_cells[static_cast<std::size_t>(row)].size() ==
               m_cells[static_cast<std::size_t>(m_bodyRow - 1)].size();
    }

    /// A line that was just inserted, or is half typed.
    bool isUnpriced(int row) const
    {
        auto const& columns = m_reading->columns;
        return std::ranges::all_of(
            std::initializer_list<int>{ columns.price, columns.amount }, [&](int column) {
                auto const& texts = m_cells[static_cast<std::size_t>(row)];
                return column < 0 || text::trim(texts[static_cast<std::size_t>(column)]).empty();
            });
    }

    CellTexts const& m_cells;
    LiveSheet m_sheet;
    TableReading const* m_reading;
    int m_bodyRow;
};

/// Writer gives new rows the looks of the one they are put in front of. Behind the last line stands another
/// kind of row; so they are put in front of the line, which then changes places with the first of them.
void makeRoom(Filling& filling, CellTexts const& cells, int last, IsMarked const& isMarked)
{
    filling.insertedAt = last;
    auto const& line = cells[static_cast<std::size_t>(last)];
    for (int column = 0; column < static_cast<int>(line.size()); ++column)
    {
        CellPlace const from{ last + filling.newRows, column }, to{ last, column };
        if (std::u16string const& text = line[static_cast<std::size_t>(column)]; !text.empty())
        {
            filling.moves.push_back({ to, text, -1 });
            filling.moves.push_back({ from, {}, -1 });
        }
        if (isMarked(to))
        {
            filling.marks.push_back(to);
            filling.unmarks.push_back(from);
        }
    }
}

} // namespace

std::optional<CellTexts> blockOf(std::u16string_view text, Origin origin)
{
    if (text.empty() || text.size() > mostUnits || origin == Origin::formatted)
        return {};
    CellTexts block;
    for (text::CsvRow& row : text::parseCsv(text::toUtf8(text), '\t'))
        block.push_back(std::move(row.cells));
    bool const equal =
        std::ranges::all_of(block, [&](auto const& row) { return row.size() == block.front().size(); });
    if (block.empty() || !equal || (block.front().size() == 1 && origin == Origin::plain))
        return {};
    return block;
}

std::optional<Filling> fillCells(CellTexts const& cells, CellTexts const& block, CellPlace start,
                                 IsMarked const& isMarked)
{
    std::size_t const width = block.front().size();
    Lines const lines(cells);
    if (!lines.has(start.row))
    {
        if (block.size() == 1 && width == 1)
            return {};
        throw text::Error({ "budget.paste.no-line", {} });
    }
    int last = start.row; // of the lines that are there
    while (last + 1 < start.row + static_cast<int>(block.size()) && lines.has(last + 1))
        ++last;
    std::size_t const columns = cells[static_cast<std::size_t>(start.row)].size();
    std::size_t const room = columns - static_cast<std::size_t>(start.column);
    if (width > room)
        throw text::Error(
            { "budget.paste.too-wide", { { "columns", text::toFigures(width) }, { "room", text::toFigures(room) } } });

    Filling filling;
    filling.newRows = start.row + static_cast<int>(block.size()) - 1 - last;
    if (filling.newRows > 0)
        makeRoom(filling, cells, last, isMarked);
    for (int row = start.row; row < start.row + static_cast<int>(block.size()); ++row)
    {
        for (std::size_t column = 0; column < width; ++column)
        {
            std::size_t const to = static_cast<std::size_t>(start.column) + column;
            std::u16string const& put = block[static_cast<std::size_t>(row - start.row)][column];
            if (put != (row <= last ? cells[static_cast<std::size_t>(row)][to] : std::u16string()))
                filling.writes.push_back({ { row, static_cast<int>(to) }, put, -1 });
        }
    }
    return filling;
}
} // namespace kehoach::budget
