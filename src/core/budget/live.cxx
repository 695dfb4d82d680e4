#include "core/budget/live.hxx"

#include "core/budget/budget.hxx"
#include "core/budget/factors.hxx"
#include "core/budget/live_sheet.hxx"
#include "core/budget/table_cells.hxx"
#include "core/text/unicode.hxx"

#include <algorithm>

namespace kehoach::budget
{
namespace
{
Cell asCell(std::u16string_view text)
{
    Cell cell;
    cell.text = text::squeeze(text::normalize(text).text);
    return cell;
}

std::optional<Dong> sumOf(std::optional<Dong> left, Dong right)
{
    Dong sum = 0;
    if (!left || __builtin_add_overflow(*left, right, &sum))
        return {};
    return sum;
}
} // namespace

/// One round of following: reads the table, decides cell by cell, and leaves the table corrected.
class LiveTable::Follower
{
public:
    Follower(LiveTable& table, CellTexts now, std::u16string words, IsMarked const& isMarked)
        : m_table(table)
        , m_isMarked(isMarked)
        , m_sheet(now, words)
        , m_now(std::move(now))
        , m_words(std::move(words))
    {
    }

    Corrections run()
    {
        m_corrections.asked = m_corrections.askedBefore = m_table.m_asked;
        auto const* const reading = m_sheet.reading();
        if (reading && reading->columns.amount >= 0)
        {
            m_columns = reading->columns;
            m_former = formerRows(m_table.m_cells, m_now, m_columns.label);
            m_follows.assign(m_now.size(), true);
            m_computed.assign(m_now.size(), -1);
            m_unreadable.resize(m_now.size());
            followAll(*reading);
        }
        m_table.m_cells = std::move(m_now);
        m_table.m_words = std::move(m_words);
        m_table.m_follows = std::move(m_follows);
        m_table.m_computed = std::move(m_computed);
        m_table.m_unreadable = std::move(m_unreadable);
        m_table.m_asked = m_corrections.asked;
        return std::move(m_corrections);
    }

private:
    void followAll(TableReading const& reading)
    {
        Budget const& budget = reading.budget;
        std::vector<std::optional<Dong>> subtotals(budget.groups.size(), 0);
        std::optional<Dong> total = 0;
        for (std::size_t index = 0; index < budget.items.size(); ++index)
        {
            Item item = budget.items[index];
            int const row = reading.itemRows[index];
            if (budget.form == Form::sixColumns)
                followFactors(row, item);
            Dong const shown = decide(placeOf(row, reading.amountSpans[index]), expectedOf(row, item), item.amount).value_or(0);
            auto& subtotal = subtotals[static_cast<std::size_t>(item.group)];
            subtotal = sumOf(subtotal, shown);
            total = sumOf(total, shown);
        }
        if (!total)
            m_corrections.problem = text::Message{ "budget.total-too-large", {} };
        else if (int const row = rowBelowTotal(m_now, reading); row >= 0 && !m_corrections.problem)
            m_corrections.problem =
                text::Message{ "budget.live.below-total", { { "item", textAt(row, m_columns.label) } } };
        number(reading);
        for (std::size_t group = 0; group < subtotals.size(); ++group)
        {
            auto const& span = reading.subtotalSpans[group];
            decide(placeOf(reading.groupRows[group], span), subtotals[group],
                   span ? std::optional(budget.groups[group].subtotal) : std::nullopt);
        }
        auto const shownTotal = decide(placeOf(reading.totalRow, reading.totalSpan), total, reading.statedTotal);
        auto asked = shownTotal;
        if (reading.roundedRow >= 0 && shownTotal)
            asked = decide(placeOf(reading.roundedRow, reading.roundedSpan), roundedOf(budget, *shownTotal),
                           reading.statedRounded);
        if (asked)
            followWords(*asked);
    }

    static std::optional<Dong> roundedOf(Budget const& budget, Dong total)
    {
        // A row "Làm tròn" that does not say to what is somebody's own.
        if (budget.rounding == 1)
            return {};
        Budget one;
        one.groups.emplace_back();
        one.rounding = budget.rounding;
        one.items.emplace_back();
        one.items.front().quantity = { 1, 0 };
        one.items.front().unitPrice = total;
        try
        {
            compute(one);
            return one.rounded;
        }
        catch (text::Error const&)
        {
            return {};
        }
    }

    std::u16string const& textAt(int row, int column) const
    {
        static std::u16string const none;
        auto const& cells = m_now[static_cast<std::size_t>(row)];
        return column >= 0 && static_cast<std::size_t>(column) < cells.size() ? cells[static_cast<std::size_t>(column)]
                                                                              : none;
    }

    /// True if the cell is what it was when it was last seen.
    bool isUntouched(int row, int column) const
    {
        int const former = m_former[static_cast<std::size_t>(row)];
        if (former < 0 || column < 0)
            return false;
        auto const& cells = m_table.m_cells[static_cast<std::size_t>(former)];
        return static_cast<std::size_t>(column) < cells.size() &&
               cells[static_cast<std::size_t>(column)] == textAt(row, column);
    }

    /// The product of a line; nothing where an input cannot be read, or the amount is an input itself.
    std::optional<Dong> expectedOf(int row, Item const& item)
    {
        bool readable = true;
        for (int const column : { m_columns.quantity, m_columns.times, m_columns.conferences })
        {
            readable &= checkInput(row, column, item,
                                   [](std::u16string const& text) { return leadingNumber(text).has_value(); });
            tell(row, column, ambiguityOf);
        }
        readable &= checkInput(row, m_columns.price, item,
                               [](std::u16string const& text) { return moneyOf(asCell(text), 1).has_value(); });
        tell(row, m_columns.price, ambiguityOfMoney);
        if (!readable || text::trim(textAt(row, m_columns.price)).empty())
            return {};
        Budget one;
        one.groups.emplace_back();
        one.items = { item };
        one.items.front().group = 0;
        try
        {
            compute(one);
            return one.total;
        }
        catch (text::Error const& error)
        {
            m_corrections.problem = error.message();
            return {};
        }
    }

    /// Says what was just typed and may be another number.
    template <class Ambiguity> void tell(int row, int column, Ambiguity const& ambiguityOf)
    {
        if (column < 0 || isUntouched(row, column))
            return;
        if (auto const ambiguity = ambiguityOf(text::squeeze(text::normalize(textAt(row, column)).text)))
            m_corrections.problem = *ambiguity;
    }

    template <class Readable> bool checkInput(int row, int column, Item const& item, Readable const& isReadable)
    {
        std::u16string const text = text::squeeze(text::normalize(textAt(row, column)).text);
        bool const readable = text.empty() || isReadable(text);
        int const former = m_former[static_cast<std::size_t>(row)];
        auto& columns = m_unreadable[static_cast<std::size_t>(row)];
        if (!readable)
        {
            columns.push_back(column);
            if (!m_isMarked({ row, column }))
                m_corrections.marks.push_back({ row, column });
            m_corrections.problem =
                text::Message{ "budget.live.unreadable", { { "item", item.label }, { "typed", text } } };
        }
        else if (former >= 0 &&
                 std::ranges::find(m_table.m_unreadable[static_cast<std::size_t>(former)], column) !=
                     m_table.m_unreadable[static_cast<std::size_t>(former)].end() &&
                 m_isMarked({ row, column }))
            m_corrections.unmarks.push_back({ row, column });
        return readable;
    }

    /// The computed cell of a row; where cells are merged, the one that was read. No row where there is none.
    CellPlace placeOf(int row, std::optional<document::Span> const& span) const
    {
        if (row < 0)
            return {};
        if (static_cast<std::size_t>(m_columns.amount) < m_now[static_cast<std::size_t>(row)].size())
            return { row, m_columns.amount };
        return span && span->paragraph >= 0 ? m_sheet.cellOf(span->paragraph) : CellPlace{};
    }

    /// What the computed cell of a row shows in the end.
    std::optional<Dong> decide(CellPlace place, std::optional<Dong> expected, std::optional<Dong> current)
    {
        int const row = place.row;
        if (row < 0)
            return current;
        m_computed[static_cast<std::size_t>(row)] = place.column;
        int const former = m_former[static_cast<std::size_t>(row)];
        bool const followed = former >= 0 && m_table.m_follows[static_cast<std::size_t>(former)];
        bool const empty = text::trim(textAt(row, place.column)).empty();
        auto follows = m_follows.begin() + row;
        *follows = followed;
        if (!expected)
            return empty ? std::nullopt : current;
        if (!empty && current == expected)
        {
            *follows = true;
            if (!followed && m_isMarked(place))
                m_corrections.unmarks.push_back(place);
            return current;
        }
        if (!empty && (!followed || !isUntouched(row, place.column)))
        {
            *follows = false;
            if (!m_isMarked(place))
                m_corrections.marks.push_back(place);
            return current;
        }
        *follows = true;
        if (empty && m_isMarked(place))
            m_corrections.unmarks.push_back(place);
        write({ place, text::toFigures(*expected), -1 });
        return expected;
    }

    void write(CellWrite one)
    {
        auto& cell = m_now[static_cast<std::size_t>(one.cell.row)][static_cast<std::size_t>(one.cell.column)];
        if (one.line < 0)
            cell = one.text;
        else
        {
            std::size_t start = 0;
            for (int line = 0; line < one.line; ++line)
                start = cell.find(u'\n', start) + 1;
            cell.replace(start, std::min(cell.find(u'\n', start), cell.size()) - start, one.text);
        }
        m_corrections.writes.push_back(std::move(one));
    }

    /// In the short form the label says the factors, too. Whichever of the two was changed leads.
    void followFactors(int row, Item& item)
    {
        std::u16string const label = textAt(row, m_columns.label);
        std::size_t const start = label.find(u'\n') + 1;
        if (start == 0)
            return;
        std::size_t const end = std::min(label.find(u'\n', start), label.size());
        auto said = parseFactors(label.substr(start, end - start));
        auto const quantity = leadingNumber(asCell(textAt(row, m_columns.quantity)).text);
        auto const price = moneyOf(asCell(textAt(row, m_columns.price)), 1);
        if (!said || !quantity || !price ||
            (text::reduced(quantityInAll(*said)) == text::reduced(quantity->value) && said->unitPrice == *price))
            return;
        bool const cellsUntouched = isUntouched(row, m_columns.quantity) && isUntouched(row, m_columns.price);
        if (cellsUntouched && !isUntouched(row, m_columns.label))
        {
            write({ { row, m_columns.quantity }, text::toFigures(quantityInAll(*said)), -1 });
            write({ { row, m_columns.price }, text::toFigures(said->unitPrice), -1 });
            item.quantity = quantityInAll(*said);
            item.unitPrice = said->unitPrice;
            item.times = item.conferences = { 1, 0 };
            return;
        }
        if (text::reduced(quantityInAll(*said)) != text::reduced(quantity->value))
        {
            said->quantity = quantity->value;
            said->times = said->conferences = { 1, 0 };
            said->timesUnit.clear();
        }
        said->unitPrice = *price;
        write({ { row, m_columns.label }, factorsOf(*said), 1 });
    }

    /// Numbers the lines of each group again where lines came or went and they were numbered 1, 2, 3 …
    void number(TableReading const& reading)
    {
        std::vector<CellWrite> changes;
        bool regular = true;
        std::vector<int> last(reading.budget.groups.size(), 0);
        for (std::size_t index = 0; index < reading.budget.items.size(); ++index)
        {
            int const row = reading.itemRows[index];
            std::u16string const said(text::trim(textAt(row, m_columns.number)));
            std::u16string const expected = text::toUtf16(
                std::to_string(++last[static_cast<std::size_t>(reading.budget.items[index].group)]));
            regular &= said == expected;
            if (said != expected && (said.empty() || std::ranges::all_of(said, text::isDigit)))
                changes.push_back({ { row, m_columns.number }, expected, -1 });
        }
        bool const moved = m_now.size() != m_table.m_cells.size() ||
                           std::ranges::find(m_former, -1) != m_former.end();
        bool const incomplete = std::ranges::any_of(changes, [&](CellWrite const& change) {
            return text::trim(textAt(change.cell.row, m_columns.number)).empty();
        });
        if (m_columns.number >= 0 && m_table.m_numbered && (moved || incomplete))
        {
            std::ranges::for_each(changes, [&](CellWrite& change) { write(std::move(change)); });
            regular = true;
        }
        m_table.m_numbered = regular;
    }

    void followWords(Dong asked)
    {
        m_corrections.asked = asked;
        auto const stated = m_sheet.words();
        if (!stated)
            return;
        auto const read = text::fromWords(text::normalize(stated->text).text);
        if (read && read->amount == asked)
        {
            m_table.m_wordsFollow = true;
            return;
        }
        bool const untouched = m_words == m_table.m_words;
        if (!stated->text.empty() && !(untouched && m_table.m_wordsFollow))
        {
            m_table.m_wordsFollow = false;
            return;
        }
        m_table.m_wordsFollow = true;
        m_corrections.wordsRange = stated->span.range;
        m_corrections.words = text::toWords(asked);
        m_words.replace(stated->span.range.start, stated->span.range.length, m_corrections.words);
    }

    LiveTable& m_table;
    IsMarked const& m_isMarked;
    LiveSheet m_sheet;
    CellTexts m_now;
    std::u16string m_words;
    TableColumns m_columns;
    std::vector<int> m_former;
    std::vector<bool> m_follows;
    std::vector<int> m_computed;
    std::vector<std::vector<int>> m_unreadable;
    Corrections m_corrections;
};

LiveTable LiveTable::found(CellTexts cells, std::u16string words, IsMarked const& isMarked)
{
    // What a round would write or mark does not follow.
    LiveTable table;
    table.m_cells = cells;
    table.m_words = words;
    table.m_follows.assign(cells.size(), false);
    table.m_unreadable.resize(cells.size());
    table.m_wordsFollow = false;
    Follower(table, cells, words, isMarked).run();
    // Nothing was corrected yet: an empty cell is filled in the first time the user edits the table.
    table.m_cells = std::move(cells);
    table.m_words = std::move(words);
    return table;
}

Corrections LiveTable::follow(CellTexts now, std::u16string words, IsMarked const& isMarked)
{
    return Follower(*this, std::move(now), std::move(words), isMarked).run();
}

void LiveTable::accept(CellTexts now, std::u16string words, IsMarked const& isMarked)
{
    *this = found(std::move(now), std::move(words), isMarked);
    for (std::size_t row = 0; row < m_follows.size(); ++row)
    {
        if (!m_follows[row] && m_computed[row] >= 0)
            m_follows[row] = !isMarked({ static_cast<int>(row), m_computed[row] });
    }
    m_wordsFollow = true;
}
} // namespace kehoach::budget
