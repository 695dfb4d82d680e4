#include "office/reader.hxx"

#include "office/cell_name.hxx"
#include "office/property.hxx"

#include <com/sun/star/table/BorderLine2.hpp>
#include <com/sun/star/table/TableBorder2.hpp>
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

void Reader::readTable(uno::Reference<css::text::XTextTable> const& table, Place const& place)
{
    int const number = static_cast<int>(m_snapshot.tables.size());
    document::Table entry;
    entry.name = fromOUString(uno::Reference<css::container::XNamed>(table, uno::UNO_QUERY_THROW)->getName());
    entry.parent = place.table;
    entry.borders = hasBorders(table);
    m_snapshot.tables.push_back(std::move(entry));

    if (place.area == document::Area::body)
        beginPageStyle(fromOUString(property<OUString>(table, "PageDescName")));
    Place inside = place;
    inside.table = number;
    int rows = 0, columns = 0;
    for (OUString const& name : table->getCellNames())
    {
        CellAddress const address = parseCellName(name);
        inside.row = address.row;
        inside.column = address.column;
        rows = std::max(rows, address.row + 1);
        columns = std::max(columns, address.column + 1);
        m_snapshot.tables[number].paragraphs.push_back(static_cast<int>(m_snapshot.paragraphs.size()));
        readText(uno::Reference<XEnumerationAccess>(table->getCellByName(name), uno::UNO_QUERY_THROW), inside);
    }
    m_snapshot.tables[number].rows = rows;
    m_snapshot.tables[number].columns = columns;
}
} // namespace kehoach::office
