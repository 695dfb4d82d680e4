/// \file
/// The tree of findings of the panel: groups, and below each its findings.
#pragma once

#include "ui/controls.hxx"
#include "ui/panel_lists.hxx"

#include <com/sun/star/awt/Rectangle.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>
#include <com/sun/star/view/XSelectionChangeListener.hpp>

#include <optional>

namespace kehoach::ui
{
void listenToTree(Controls const& controls, uno::Reference<css::view::XSelectionChangeListener> const& listener);

/// Shows the groups, or the sentence `none` where there are no findings. The finding that was selected stays so, if
/// it is still there; else the first is.
void fillTree(uno::Reference<uno::XComponentContext> const& context, Controls const& controls,
              std::vector<FindingGroup> const& groups, std::u16string const& none);

/// Selects the finding nearest to that place of the tree.
void selectInTree(Controls const& controls, sal_Int32 x, sal_Int32 y);
/// Where the selected finding stands in the tree.
css::awt::Rectangle placeOfSelected(Controls const& controls);

/// The finding that is selected: its place in the report.
std::optional<std::size_t> selectedInTree(Controls const& controls);
} // namespace kehoach::ui
