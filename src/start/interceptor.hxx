/// \file
/// Stands before the commands by which a document is signed or leaves the house, and those that paste, in every
/// window of text.
#pragma once

#include "office/uno.hxx"

#include <com/sun/star/frame/XFrame.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>

namespace kehoach::start
{
/// From now on the main library is asked before such a command runs in that window, whichever document it
/// shows then. A window that has its guard already is left alone.
void guard(uno::Reference<uno::XComponentContext> const& context, uno::Reference<css::frame::XFrame> const& frame);
} // namespace kehoach::start
