#include "ui/focus_watch.hxx"

#include <com/sun/star/awt/XWindow.hpp>

namespace kehoach::ui
{
rtl::Reference<FocusWatch> FocusWatch::listen(uno::Reference<css::awt::XControlContainer> const& container)
{
    rtl::Reference<FocusWatch> const watch(new FocusWatch);
    for (uno::Reference<css::awt::XControl> const& control : container->getControls())
        uno::Reference<css::awt::XWindow>(control, uno::UNO_QUERY_THROW)->addFocusListener(watch.get());
    return watch;
}
} // namespace kehoach::ui
