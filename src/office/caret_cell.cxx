#include "office/caret_cell.hxx"

#include "office/cell_name.hxx"
#include "office/property.hxx"

#include <com/sun/star/text/XTextTableCursor.hpp>
#include <com/sun/star/text/XTextViewCursorSupplier.hpp>
#include <com/sun/star/view/XSelectionSupplier.hpp>

#include <algorithm>

namespace kehoach::office
{
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
    uno::Reference<css::view::XSelectionSupplier> const view(controller, uno::UNO_QUERY);
    uno::Reference<css::text::XTextTableCursor> const cells(
        caret.table.is() ? view->getSelection() : uno::Any(), uno::UNO_QUERY);
    if (!cells.is())
        return caret;
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
