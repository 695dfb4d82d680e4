#include "core/budget/budget.hxx"
#include "core/budget/factors.hxx"
#include "core/budget/labels.hxx"
#include "core/budget/rounding.hxx"
#include "core/budget/table_cells.hxx"
#include "core/budget/table_columns.hxx"
#include "core/budget/table_judgement.hxx"
#include "core/budget/table_surroundings.hxx"

#include <algorithm>
#include <array>

namespace kehoach::budget
{
namespace
{
using document::Span;

constexpr std::size_t headingRows = 4; ///< the heading stands in one of the first rows

bool startsWithAny(std::u16string_view folded, std::initializer_list<std::u16string_view> beginnings)
{
    return std::ranges::any_of(beginnings, [&](auto beginning) { return folded.starts_with(beginning); });
}

enum class RowKind
{
    empty,
    item,
    group,
    runningSubtotal, ///< the sum of everything above, dressed as a group
    subtotal,        ///< "Cộng"
    total,
    rounded, ///< "Làm tròn"
    words,
};

/// Reads one table row by row.
class TableReader
{
public:
    TableReader(document::Snapshot const& snapshot, document::ReadableText const& texts, int table,
                TableExtent const& extent, std::vector<Row> const& rows)
        : m_snapshot(snapshot)
        , m_texts(texts)
        , m_extent(extent)
        , m_rows(rows)
    {
        m_reading.table = table;
        for (auto const& bookmark : snapshot.tables[static_cast<std::size_t>(table)].bookmarks)
        {
            if (bookmark.starts_with(bookmarkPrefix))
                m_reading.bookmark = bookmark;
        }
    }

    std::optional<TableReading> read()
    {
        if (!findHeading())
            return std::nullopt;
        takeSurroundings();
        for (std::size_t row = m_firstRow; row < m_rows.size(); ++row)
            readRow(row);
        auto& budget = m_reading.budget;
        if (budget.items.empty() && !m_reading.statedTotal && m_reading.bookmark.empty())
            return std::nullopt;
        if (!m_reading.statedTotal && m_lastSubtotal)
            takeTotal(*m_lastSubtotal);
        budget.total = m_reading.statedTotal.value_or(0);
        budget.rounded = m_reading.statedRounded.value_or(budget.total);
        if (m_reading.statedRounded && budget.rounding == 1)
            budget.rounding = roundingOf(budget);
        budget.inWords = m_reading.statedWords;
        judge(m_reading);
        return std::move(m_reading);
    }

private:
    static std::vector<std::u16string> textsOf(Row const& row)
    {
        std::vector<std::u16string> texts;
        std::ranges::transform(row, std::back_inserter(texts), &Cell::text);
        return texts;
    }

    bool findHeading()
    {
        std::optional<std::vector<ColumnKind>> columns;
        for (std::size_t row = 0; row < std::min(headingRows, m_rows.size()) && !columns; ++row)
        {
            columns = columnsOf(textsOf(m_rows[row]));
            m_firstRow = row + 1;
        }
        if (!columns && !m_reading.bookmark.empty() && !m_rows.empty())
        {
            columns = ownColumns(m_rows.front().size());
            m_firstRow = 1;
        }
        if (!columns)
            return false;
        m_columns = *columns;
        m_reading.columns = named(m_columns);
        auto const& headings = m_rows[m_firstRow - 1];
        for (std::size_t column = 0; column < m_columns.size(); ++column)
        {
            if (m_columns[column] == ColumnKind::price)
                m_pricePower = moneyPowerOf(headings[column].text);
            if (m_columns[column] == ColumnKind::amount)
                m_amountPower = moneyPowerOf(headings[column].text);
        }
        if (m_firstRow < m_rows.size() && isColumnNumbers(textsOf(m_rows[m_firstRow])))
            ++m_firstRow;
        return true;
    }

    int numberOf(Row const& row) const { return static_cast<int>(&row - m_rows.data()); }

    void takeSurroundings()
    {
        auto around = surroundingsOf(m_snapshot, m_texts, m_reading.table, m_extent);
        m_pricePower = std::max(m_pricePower, around.moneyPower);
        m_amountPower = std::max(m_amountPower, around.moneyPower);
        m_reading.budget.fundingSource = std::move(around.fundingSource);
        if (!m_reading.budget.fundingSource.empty())
            m_reading.fundingSpan = around.fundingSpan;
        takeWords(std::move(around.words));
    }

    void takeWords(std::optional<StatedWords> words)
    {
        if (!words || m_reading.wordsSpan)
            return;
        m_reading.statedWords = std::move(words->text);
        m_reading.wordsSpan = words->span;
    }

    Cell const* cell(Row const& row, ColumnKind kind) const
    {
        auto const column = std::ranges::find(m_columns, kind) - m_columns.begin();
        auto const index = static_cast<std::size_t>(column);
        return index < row.size() ? &row[index] : nullptr;
    }

    std::u16string textOf(Row const& row, ColumnKind kind) const
    {
        auto const* found = cell(row, kind);
        return found ? found->text : std::u16string();
    }

    /// The amount of a row: its cell, or in rows whose cells are merged the last cell with money.
    Cell const* amountCell(Row const& row) const
    {
        if (row.size() >= m_columns.size())
            return cell(row, ColumnKind::amount);
        auto const found = std::find_if(row.rbegin(), row.rend(), [&](Cell const& candidate) {
            return moneyOf(candidate, m_amountPower).has_value();
        });
        return found == row.rend() || row.size() < 2 ? nullptr : &*found;
    }

    std::optional<Dong> amountOf(Row const& row) const
    {
        auto const* found = amountCell(row);
        return found ? moneyOf(*found, m_amountPower) : std::nullopt;
    }

    /// The number of the row at `row`, or nothing where there is no such row.
    std::u16string numberAt(std::size_t row) const
    {
        return row < m_rows.size() ? textOf(m_rows[row], ColumnKind::number) : std::u16string();
    }

    RowKind kindOf(std::size_t index) const
    {
        Row const& row = m_rows[index];
        auto const firstText = std::ranges::find_if(row, [](Cell const& each) { return !each.text.empty(); });
        if (firstText == row.end())
            return RowKind::empty;
        auto const number = textOf(row, ColumnKind::number);
        bool const numbered = !number.empty() && text::isDigit(number.front());
        auto const* labelCell = cell(row, ColumnKind::label);
        // In a row whose cells are merged the first text is the label, whatever column it stands in.
        auto const says = [&](std::initializer_list<std::u16string_view> beginnings) {
            return startsWithAny(firstText->folded, beginnings)
                   || (labelCell && startsWithAny(labelCell->folded, beginnings));
        };
        if (says({ u"bang chu", u"(bang chu", u"so tien bang chu" }))
            return RowKind::words;
        if (!numbered)
        {
            if (says({ u"tong cong", u"tong so", u"tong kinh phi", u"tong chi", u"tong du toan", u"tong:" }))
                return RowKind::total;
            if (says({ u"lam tron" }))
                return RowKind::rounded;
            if (firstText->folded == u"tong")
                return RowKind::total;
            if (firstText->folded == u"cong" || says({ u"cong:", u"cong (", u"cong nhom", u"cong muc" }))
                return RowKind::subtotal;
        }
        if (isGroupNumber(number))
            return isRunningSubtotal(index) ? RowKind::runningSubtotal : RowKind::group;
        // "2" is the heading of "2.1", "2.2".
        if (numbered && numberAt(index + 1).starts_with(number + u"."))
            return RowKind::group;
        return RowKind::item;
    }

    /// A group that has no lines of its own and says the sum of those before.
    bool isRunningSubtotal(std::size_t index) const
    {
        auto const amount = amountOf(m_rows[index]);
        auto const next = numberAt(index + 1);
        return amount && *amount > 0 && *amount == m_sum && (next.empty() || !text::isDigit(next.front()));
    }

    void readRow(std::size_t index)
    {
        Row const& row = m_rows[index];
        switch (kindOf(index))
        {
        case RowKind::empty:
            break;
        case RowKind::words:
            for (auto const& each : row)
            {
                if (each.span.paragraph >= 0)
                    takeWords(wordsIn(ParagraphText(m_texts, each.span.paragraph)));
            }
            break;
        case RowKind::total:
            takeTotal(row);
            m_reading.totalRow = static_cast<int>(index);
            break;
        case RowKind::rounded:
            takeRounded(row);
            m_reading.roundedRow = static_cast<int>(index);
            break;
        case RowKind::subtotal:
            m_lastSubtotal = row;
            break;
        case RowKind::runningSubtotal:
            m_group = -1;
            break;
        case RowKind::group:
            readGroup(row);
            break;
        case RowKind::item:
            if (!m_reading.statedTotal)
                readItem(row);
            break;
        }
    }

    void takeTotal(Row const& row)
    {
        auto const* found = amountCell(row);
        m_reading.statedTotal = amountOf(row);
        if (found && found->span.paragraph >= 0)
            m_reading.totalSpan = found->span;
    }

    void takeRounded(Row const& row)
    {
        auto const* found = amountCell(row);
        m_reading.statedRounded = amountOf(row);
        if (found && found->span.paragraph >= 0)
            m_reading.roundedSpan = found->span;
        for (auto const& each : row)
        {
            if (each.folded.starts_with(u"lam tron"))
                m_reading.budget.rounding = roundingIn(each.text).value_or(1);
        }
    }

    void readGroup(Row const& row)
    {
        auto const amount = amountOf(row);
        auto const label = row.size() > 1 ? textOf(row, ColumnKind::label) : std::u16string();
        addGroup(label);
        m_reading.groupRows.back() = numberOf(row);
        if (amount)
        {
            m_reading.budget.groups.back().subtotal = *amount;
            m_reading.subtotalSpans.back() = amountCell(row)->span;
        }
    }

    void addGroup(std::u16string_view label)
    {
        m_reading.budget.groups.push_back({ std::u16string(label), 0 });
        m_reading.subtotalSpans.emplace_back();
        m_reading.groupRows.push_back(-1);
        m_group = static_cast<int>(m_reading.budget.groups.size()) - 1;
    }

    /// Lines that stand beside the groups: contingency, and "3" after "2.1".
    bool isBesideGroups(Row const& row) const
    {
        if (m_group < 0)
            return true;
        auto const& groups = m_reading.budget.groups;
        if (groups[static_cast<std::size_t>(m_group)].label.empty())
            return false;
        auto const number = textOf(row, ColumnKind::number);
        bool const dotted = !m_lastNumber.empty() && m_lastNumber.find(u'.') < m_lastNumber.size() - 1;
        bool const top = !number.empty() && number.find(u'.') == number.npos;
        auto const* label = cell(row, ColumnKind::label);
        return (dotted && top) || (label && label->folded.starts_with(u"du phong"));
    }

    void readItem(Row const& row)
    {
        Item item;
        item.label = textOf(row, ColumnKind::label);
        auto const* priceCell = cell(row, ColumnKind::price);
        auto const price = priceCell ? moneyOf(*priceCell, m_pricePower) : std::nullopt;
        auto const amount = amountOf(row);
        if (item.label.empty() || (!price && !amount))
            return;
        if (isBesideGroups(row))
            addGroup(u"");
        m_lastNumber = textOf(row, ColumnKind::number);

        item.group = m_group;
        item.unit = textOf(row, ColumnKind::unit);
        auto const quantity = leadingNumber(textOf(row, ColumnKind::quantity));
        item.quantity = quantity ? quantity->value : Decimal{ 1, 0 };
        if (quantity && item.unit.empty())
            item.unit = quantity->rest;
        if (auto const times = leadingNumber(textOf(row, ColumnKind::times)))
        {
            item.times = times->value;
            item.timesUnit = times->rest;
        }
        else if (auto const rate = leadingNumber(textOf(row, ColumnKind::rate)))
        {
            item.times = text::reduced({ rate->value.units, rate->value.scale + 2 }); // per cent
        }
        if (auto const conferences = leadingNumber(textOf(row, ColumnKind::conferences)))
            item.conferences = conferences->value;
        item.amount = amount.value_or(0);
        bool const lumpSum = !price && !quantity;
        item.unitPrice = lumpSum ? item.amount : price.value_or(0);
        bool const hasNotes = std::ranges::find(m_columns, ColumnKind::note) != m_columns.end();
        readNote(textOf(row, ColumnKind::note), item);
        auto const* label = cell(row, ColumnKind::label);
        if (label && !hasNotes && readShortLabel(label->lines, item))
            m_reading.budget.form = Form::sixColumns;
        if (item.label == labels::refreshments)
            item.item = "refreshments";
        if (item.label == labels::meals)
            item.item = "meals";
        m_sum += item.amount;
        auto const* found = amountCell(row);
        m_reading.amountSpans.push_back(found ? found->span : Span{});
        m_reading.itemRows.push_back(numberOf(row));
        m_reading.budget.items.push_back(std::move(item));
    }

    document::Snapshot const& m_snapshot;
    document::ReadableText const& m_texts;
    TableExtent m_extent;
    std::vector<Row> const& m_rows;
    TableReading m_reading;
    std::vector<ColumnKind> m_columns;
    std::size_t m_firstRow = 0;
    int m_pricePower = 1, m_amountPower = 1;
    int m_group = -1; ///< that lines go to; -1 = a new one without a heading
    std::u16string m_lastNumber;
    __int128 m_sum = 0; ///< of the amounts so far
    std::optional<Row> m_lastSubtotal;
};
} // namespace

std::vector<TableReading> readTables(document::Snapshot const& snapshot)
{
    return readTables(snapshot, document::ReadableText(snapshot));
}

std::vector<TableReading> readTables(document::Snapshot const& snapshot, document::ReadableText const& texts)
{
    std::vector<TableReading> result;
    auto const cells = cellsOf(snapshot, texts);
    auto const extents = extentsOf(snapshot);
    for (std::size_t table = 0; table < cells.size(); ++table)
    {
        if (auto reading = TableReader(snapshot, texts, static_cast<int>(table), extents[table], cells[table]).read())
            result.push_back(std::move(*reading));
    }
    return result;
}
} // namespace kehoach::budget
