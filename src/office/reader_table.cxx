#include "office/reader.hxx"

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
/// Row and column, from 0, of the cell "B3"; for a cell of a split one, "B3.1.2", those of the whole.
struct CellAddress
{
    int row = 0, column = 0;
};
CellAddress parseCellName(OUString const& name)
{
    // Writer counts columns A … Z, a … z, AA …: digits of base 52, the first one without a zero.
    int column = 0, row = 0;
    for (sal_Int32 index = 0; index < name.getLength() && name[index] != '.'; ++index)
    {
        sal_Unicode const unit = name[index];
        if (unit >= 'A' && unit <= 'Z')
            column = column * 52 + (unit - 'A') + 1;
        else if (unit >= 'a' && unit <= 'z')
            column = column * 52 + (unit - 'a') + 27;
        else if (unit >= '0' && unit <= '9')
            row = row * 10 + (unit - '0');
    }
    return { row - 1, column - 1 };
}

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
