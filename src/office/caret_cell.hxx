/// \file
/// Where in a table the caret of a view stands.
#pragma once

#include "office/office.hxx"

#include <com/sun/star/frame/XController.hpp>
#include <com/sun/star/text/XTextTable.hpp>

namespace kehoach::office
{
/// The table a caret stands in, and which cell; no table where it stands elsewhere.
struct CaretCell
{
    uno::Reference<css::text::XTextTable> table;
    OUString cell; ///< "D4"

    friend bool operator==(CaretCell const& one, CaretCell const& other)
    {
        return one.table == other.table && one.cell == other.cell;
    }
};

CaretCell caretCellOf(uno::Reference<css::frame::XController> const& controller);

/// The same in the document's current view; where several cells are selected, the first of them.
CaretCell firstSelectedCell(TextDocument const& document);
} // namespace kehoach::office
