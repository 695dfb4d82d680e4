/// \file
/// A plan that was opened from a file is checked once, after its window is there.
#pragma once

#include "office/uno.hxx"

#include <com/sun/star/uno/XComponentContext.hpp>

namespace kehoach::start
{
/// Asks the main library to say what it finds where the document comes from a file and its text has the title of
/// a plan. The text is looked at later, when the office has nothing else to do.
void lookForPlan(uno::Reference<uno::XComponentContext> const& context, uno::Reference<uno::XInterface> const& document);
} // namespace kehoach::start
