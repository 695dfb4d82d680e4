/// \file
/// The context menu of a finding in the panel.
#pragma once

#include "core/text/message.hxx"
#include "ui/controls.hxx"

#include <com/sun/star/awt/Rectangle.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>

namespace kehoach::ui
{
enum class FindingAction { none, show, fix, ignore, fixAll, rule };

/// Shows the menu at that place of the tree of findings, until something is chosen: what the buttons of the
/// panel do, greyed as they are, and the page of the rule.
FindingAction askFindingAction(uno::Reference<uno::XComponentContext> const& context, Controls const& controls,
                               text::Messages const& messages, bool isIgnored, css::awt::Rectangle const& at);
} // namespace kehoach::ui
