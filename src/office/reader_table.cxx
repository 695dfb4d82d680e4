#include "office/reader.hxx"

#include "office/cell_name.hxx"
#include "office/property.hxx"

#include <com/sun/star/table/BorderLine2.hpp>
#include <com/sun/star/table/TableBorder2.hpp>
#include <com/sun/star/table/XTableRows.hpp>
#include <com/sun/star/text/HoriOrientation.hpp>
#include <com/sun/star/text/TableColumnSeparator.hpp>
#include <com/sun/star/container/XNamed.hpp>

#include <algorithm>

namespace kehoach::office
{
using css::container::XEnumerationAccess;

namespace
{
bool isDrawn(css::table::BorderLine2 const& line)
{
    return line.LineWidth > 0 || line.OuterLineWidth > 0;
}
} // namespace

bool Reader::hasBorders(uno::Reference<css::text::XTextTable> const& table)
{
    auto const border = property<css::table::TableBorder2>(table, "TableBorder2");
    if ((border.IsTopLineValid && isDrawn(border.TopLine)) || (border.IsBottomLineValid && isDrawn(border.BottomLine)) ||
        (border.IsLeftLineValid && isDrawn(border.LeftLine)) ||
        (border.IsRightLineValid && isDrawn(border.RightLine)) ||
        (border.IsHorizontalLineValid && isDrawn(border.HorizontalLine)) ||
        (border.IsVerticalLineValid && isDrawn(border.VerticalLine)))
        return true;
    // Lines that differ from cell to cell are not "valid" for the table: ask the cells.
    for (OUString const& name : table->getCellNames())
    {
        auto const cell = table->getCellByName(name);
        for (char const* side : { "BottomBorder", "LeftBorder", "RightBorder", "TopBorder" })
        {
            if (isDrawn(property<css::table::BorderLine2>(cell, side)))
                return true;
        }
    }
    return false;
}

std::vector<double> Reader::cellWidths(uno::Reference<css::text::XTextTable> const& table, bool inBody)
{
    // What is laid out by a table is narrow and short; the wide ones hold figures, which nobody measures.
    constexpr sal_Int32 mostRows = 8;
    auto const rows = table->getRows();
    if (rows->getCount() > mostRows)
        return {};
    auto width = property<sal_Int32>(table, "Width");
    bool const full = property<sal_Int16>(table, "HoriOrient") == css::text::HoriOrientation::FULL;
    bool const relative = property<bool>(table, "IsWidthRelative");
    if (full || relative) // then the width that is stored says nothing
        width = inBody ? pageRoom() * (relative ? property<sal_Int16>(table, "RelativeWidth", 100) : 100) / 100 : 0;
    if (width <= 0)
        return {};
    std::vector<std::vector<double>> columns; // of each row: where its cells end, as parts of the whole
    for (sal_Int32 row = 0; row < rows->getCount(); ++row)
    {
        uno::Reference<css::beans::XPropertySet> const line(rows->getByIndex(row), uno::UNO_QUERY_THROW);
        auto const separators =
            property<uno::Sequence<css::text::TableColumnSeparator>>(line, "TableColumnSeparators");
        auto const sum = property<sal_Int16>(line, "TableColumnRelativeSum", 10000);
        std::vector<double>& ends = columns.emplace_back();
        for (css::text::TableColumnSeparator const& separator : separators)
            ends.push_back(static_cast<double>(separator.Position) / sum);
        ends.push_back(1);
    }
    std::vector<double> widths;
    for (OUString const& name : table->getCellNames())
    {
        CellAddress const address = parseCellName(name);
        auto const row = static_cast<std::size_t>(address.row), column = static_cast<std::size_t>(address.column);
        if (name.indexOf('.') >= 0 || row >= columns.size() || column >= columns[row].size())
            return {};
        double const start = column == 0 ? 0 : columns[row][column - 1];
        auto const cell = table->getCellByName(name);
        double const padding = toMillimetres(property<sal_Int32>(cell, "LeftBorderDistance") +
                                             property<sal_Int32>(cell, "RightBorderDistance"));
        widths.push_back(std::max(0.0, (columns[row][column] - start) * toMillimetres(width) - padding));
    }
    return widths;
}

Steps Reader::readTable(uno::Reference<css::text::XTextTable> table, Place place)
{
    int const number = static_cast<int>(m_snapshot.tables.size());
    document::Table entry;
    entry.name = fromOUString(uno::Reference<css::container::XNamed>(table, uno::UNO_QUERY_THROW)->getName());
    entry.parent = place.table;
    entry.borders = hasBorders(table);
    bool const inBody = place.area == document::Area::body;
    if (inBody)
        beginPageStyle(fromOUString(property<OUString>(table, "PageDescName")));
    entry.widths = cellWidths(table, inBody && place.table < 0 && place.frame < 0);
    m_snapshot.tables.push_back(std::move(entry));

    Place inside = place;
    inside.table = number;
    int rows = 0, columns = 0;
    uno::Sequence<OUString> const cells = table->getCellNames();
    for (OUString const& name : cells)
    {
        CellAddress const address = parseCellName(name);
        inside.row = address.row;
        inside.column = address.column;
        rows = std::max(rows, address.row + 1);
        columns = std::max(columns, address.column + 1);
        m_snapshot.tables[number].paragraphs.push_back(static_cast<int>(m_snapshot.paragraphs.size()));
        uno::Reference<XEnumerationAccess> const cell(table->getCellByName(name), uno::UNO_QUERY_THROW);
        co_await readText(cell, inside);
    }
    m_snapshot.tables[number].rows = rows;
    m_snapshot.tables[number].columns = columns;
}
} // namespace kehoach::office
