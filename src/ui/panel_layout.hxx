/// \file
/// Where the controls of the panel stand, for a given size of its window.
#pragma once

#include "ui/controls.hxx"

#include <com/sun/star/awt/Size.hpp>
#include <com/sun/star/awt/XWindow.hpp>

namespace kehoach::ui
{
/// What the panel has to say; what is of no use then is hidden.
enum class PanelShows { nothing, emptyDocument, noPlan, plan };

/// Puts every control in its place.
void arrangePanel(Controls const& controls, uno::Reference<css::awt::XWindow> const& window, PanelShows shows);

/// Height below which the lists would be of no use, in pixels.
sal_Int32 leastPanelHeight(Controls const& controls, uno::Reference<css::awt::XWindow> const& window,
                           PanelShows shows);
} // namespace kehoach::ui
