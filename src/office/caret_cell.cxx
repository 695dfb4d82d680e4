#include "office/caret_cell.hxx"

#include "office/cell_name.hxx"
#include "office/property.hxx"

#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/text/XTextTableCursor.hpp>
#include <com/sun/star/text/XTextViewCursorSupplier.hpp>
#include <com/sun/star/view/XSelectionSupplier.hpp>

#include <algorithm>

namespace kehoach::office
{
namespace
{
uno::Reference<uno::XInterface> cellAt(uno::Reference<css::text::XTextRange> const& place)
{
    return property<uno::Reference<uno::XInterface>>(place, "Cell");
}

/// False where text is selected that begins or ends elsewhere than in the cell.
bool isInOneCell(uno::Any const& selection)
{
    uno::Reference<css::container::XIndexAccess> const ranges(selection, uno::UNO_QUERY);
    if (!ranges.is() || ranges->getCount() != 1)
        return false;
    uno::Reference<css::text::XTextRange> const range(ranges->getByIndex(0), uno::UNO_QUERY);
    return range.is() && cellAt(range->getStart()) == cellAt(range->getEnd());
}
} // namespace

CaretCell caretCellOf(uno::Reference<css::frame::XController> const& controller)
{
    try
    {
        uno::Reference<css::text::XTextViewCursorSupplier> const view(controller, uno::UNO_QUERY);
        uno::Reference<uno::XInterface> const cursor(view.is() ? view->getViewCursor() : nullptr,
                                                     uno::UNO_QUERY);
        CaretCell caret;
        caret.table = property<uno::Reference<css::text::XTextTable>>(cursor, "TextTable");
        if (caret.table.is())
            caret.cell =
                property<OUString>(property<uno::Reference<uno::XInterface>>(cursor, "Cell"), "CellName");
        return caret;
    }
    catch (uno::RuntimeException const&)
    {
        return {}; // an image or a shape is selected: there is no caret
    }
}

CaretCell firstSelectedCell(TextDocument const& document)
{
    auto const controller =
        uno::Reference<css::frame::XModel>(document, uno::UNO_QUERY_THROW)->getCurrentController();
    CaretCell caret = caretCellOf(controller);
    if (!caret.table.is())
        return caret;
    uno::Any const selection =
        uno::Reference<css::view::XSelectionSupplier>(controller, uno::UNO_QUERY_THROW)->getSelection();
    uno::Reference<css::text::XTextTableCursor> const cells(selection, uno::UNO_QUERY);
    if (!cells.is())
        return isInOneCell(selection) ? caret : CaretCell();
    // "E5:D4": from where the selection began to where the caret is.
    OUString const range = cells->getRangeName();
    sal_Int32 const colon = range.indexOf(':');
    if (colon < 0)
        return caret;
    CellAddress const one = parseCellName(range.copy(0, colon)), other = parseCellName(range.copy(colon + 1));
    for (OUString const& name : caret.table->getCellNames())
    {
        CellAddress const address = parseCellName(name);
        if (address.row == std::min(one.row, other.row) &&
            address.column == std::min(one.column, other.column))
            caret.cell = name;
    }
    return caret;
}
} // namespace kehoach::office
