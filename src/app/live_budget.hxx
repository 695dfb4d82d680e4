/// \file
/// Budget tables that stay right while somebody edits them in the document.
#pragma once

#include "app/app.hxx"

#include <functional>

namespace kehoach::app
{
/// Says in the status bar why something does not follow.
using Say = std::function<void(office::TextDocument const&, text::Message const&)>;

/// From now on the tables of ours in the document, those that come later too, follow what is typed into
/// them: line, subtotals, total, words and the amounts we bookmarked in the text, as soon as the caret
/// leaves the cell. A document that is watched already is left alone.
///
/// Nothing follows in a document that is read-only or records changes, in a table that has tracked
/// changes, and while there is something to redo: there a difference is a finding.
void keepBudgetsRight(uno::Reference<uno::XComponentContext> const& context, office::TextDocument const& document,
                      Say const& say);

/// The same at once, wherever the caret stands: for a script that wrote into the cells itself.
void settleBudgets(office::TextDocument const& document);
} // namespace kehoach::app
