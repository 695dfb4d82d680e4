/// \file
/// F1 in what is ours.
#pragma once

#include "office/weak_impl.hxx"

#include <com/sun/star/awt/XExtendedToolkit.hpp>
#include <com/sun/star/awt/XKeyHandler.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>
#include <rtl/ref.hxx>

#include <functional>

namespace kehoach::ui
{
/// Hears F1 before the office takes it for its own help, which is a page of the Internet where that is not installed.
/// Under GTK the sidebar is a window of GTK within Writer's: there F1 is an accelerator of the outer window, which starts
/// the office's help before any key comes to UNO. A button of the panel does the same.
class HelpKey : public WeakImpl<css::awt::XKeyHandler>
{
public:
    /// `help` is asked with each F1, wherever it is pressed: false where that is none of ours. It is heard until stop().
    static rtl::Reference<HelpKey> listen(uno::Reference<uno::XComponentContext> const& context, std::function<bool()> help);
    void stop();

    sal_Bool SAL_CALL keyPressed(css::awt::KeyEvent const& event) override;
    sal_Bool SAL_CALL keyReleased(css::awt::KeyEvent const&) override { return false; }
    void SAL_CALL disposing(css::lang::EventObject const&) override { m_toolkit.clear(); }

private:
    uno::Reference<css::awt::XExtendedToolkit> m_toolkit;
    std::function<bool()> m_help;
};
} // namespace kehoach::ui
