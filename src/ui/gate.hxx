/// \file
/// The gate (cổng) before a plan is signed or leaves the house: tells what is open and asks.
#pragma once

#include "ui/workplace.hxx"

namespace kehoach::ui
{
/// True if the command may run: the window shows no plan, nothing is open, or somebody gave a reason. `command` is
/// its URL. Where nobody can be asked, because no window is shown, it may, unless the office is strict.
bool mayLeave(uno::Reference<uno::XComponentContext> const& context,
              uno::Reference<css::frame::XFrame> const& frame, std::u16string const& command);
} // namespace kehoach::ui
