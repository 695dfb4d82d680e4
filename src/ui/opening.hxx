/// \file
/// What is said of a plan once it was opened.
#pragma once

#include "ui/workplace.hxx"

namespace kehoach::ui
{
/// Checks the document and shows a bar above it where errors are open, or where it was changed since it was sealed;
/// else a line in the status bar. Nothing where it is no plan.
void greet(uno::Reference<uno::XComponentContext> const& context, office::TextDocument const& document);
} // namespace kehoach::ui
