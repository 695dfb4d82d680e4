/// \file
/// Whether the keyboard is in one of the controls of a window.
#pragma once

#include "office/weak_impl.hxx"

#include <com/sun/star/awt/XControlContainer.hpp>
#include <com/sun/star/awt/XFocusListener.hpp>
#include <rtl/ref.hxx>

namespace kehoach::ui
{
/// Told by the controls: a list does not say that it has the focus, for a window within it has.
class FocusWatch : public WeakImpl<css::awt::XFocusListener>
{
public:
    static rtl::Reference<FocusWatch> listen(uno::Reference<css::awt::XControlContainer> const& container);
    bool isInside() const { return m_focused.is(); }

    void SAL_CALL focusGained(css::awt::FocusEvent const& event) override { m_focused = event.Source; }
    void SAL_CALL focusLost(css::awt::FocusEvent const& event) override
    {
        if (m_focused == event.Source) // the next one may have told before
            m_focused.clear();
    }
    void SAL_CALL disposing(css::lang::EventObject const&) override { m_focused.clear(); }

private:
    uno::Reference<uno::XInterface> m_focused;
};
} // namespace kehoach::ui
