/// \file
/// The mark by which a document with a budget table of ours is known.
#pragma once

#include "office/uno.hxx"

namespace kehoach::start
{
/// True if the document has the bookmark of such a table. False for what is no text document.
bool hasBudgetMark(uno::Reference<uno::XInterface> const& document);
} // namespace kehoach::start
