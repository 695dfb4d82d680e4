/// \file
/// Cells of a spreadsheet pasted into a budget table.
#pragma once

#include "app/app.hxx"

namespace kehoach::app
{
/// Puts the cells on the clipboard into the cells of the budget table of ours under the caret, as text and as
/// one undo step, sums included. False where that is not what pasting means here, and Writer is to do it: the
/// caret stands elsewhere, no cells are on the clipboard or they come from Writer, the document may not be
/// changed or records changes. Throws text::Error where the cells do not fit; then the document is as it was.
bool pasteCells(Installation const& installation, office::TextDocument const& document);
} // namespace kehoach::app
