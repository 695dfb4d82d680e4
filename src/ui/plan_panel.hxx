/// \file
/// The panel of the sidebar deck Kế hoạch: verdict, components, findings, budget of the document in its window.
#pragma once

#include "app/live_check.hxx"
#include "office/main_thread.hxx"
#include "office/weak_impl.hxx"
#include "ui/controls.hxx"
#include "ui/focus_watch.hxx"
#include "ui/help_key.hxx"
#include "ui/panel_layout.hxx"
#include "ui/panel_lists.hxx"
#include "ui/test_hook.hxx"
#include "ui/workplace.hxx"

#include <com/sun/star/awt/XContainerWindowEventHandler.hpp>
#include <com/sun/star/awt/XKeyListener.hpp>
#include <com/sun/star/awt/XMouseListener.hpp>
#include <com/sun/star/awt/XWindowListener.hpp>
#include <com/sun/star/lang/XComponent.hpp>
#include <com/sun/star/ui/XSidebar.hpp>
#include <com/sun/star/ui/XSidebarPanel.hpp>
#include <com/sun/star/ui/XToolPanel.hpp>
#include <com/sun/star/ui/XUIElement.hpp>
#include <com/sun/star/view/XSelectionChangeListener.hpp>

#include <optional>

namespace kehoach::ui
{
class PlanPanel
    : public WeakImpl<css::ui::XUIElement, css::ui::XToolPanel, css::ui::XSidebarPanel, css::lang::XComponent,
                      css::awt::XContainerWindowEventHandler, css::awt::XWindowListener,
                      css::view::XSelectionChangeListener, css::awt::XKeyListener, css::awt::XMouseListener>
{
public:
    PlanPanel(uno::Reference<uno::XComponentContext> const& context, uno::Reference<css::frame::XFrame> const& frame,
              uno::Reference<css::ui::XSidebar> const& sidebar, OUString const& url);
    ~PlanPanel() override;
    /// Makes its window in `parent`, and begins to follow the document.
    void open(uno::Reference<css::awt::XWindow> const& parent);

    // XUIElement
    uno::Reference<css::frame::XFrame> SAL_CALL getFrame() override { return m_workplace.frame; }
    OUString SAL_CALL getResourceURL() override { return m_url; }
    sal_Int16 SAL_CALL getType() override;
    uno::Reference<uno::XInterface> SAL_CALL getRealInterface() override { return identity(this); }
    // XToolPanel
    uno::Reference<css::awt::XWindow> SAL_CALL getWindow() override { return m_window; }
    uno::Reference<css::accessibility::XAccessible> SAL_CALL
    createAccessible(uno::Reference<css::accessibility::XAccessible> const& parent) override;
    // XSidebarPanel
    css::ui::LayoutSize SAL_CALL getHeightForWidth(sal_Int32 width) override;
    sal_Int32 SAL_CALL getMinimalWidth() override;
    // XComponent
    void SAL_CALL dispose() override;
    void SAL_CALL addEventListener(uno::Reference<css::lang::XEventListener> const& listener) override;
    void SAL_CALL removeEventListener(uno::Reference<css::lang::XEventListener> const& listener) override;
    // XContainerWindowEventHandler: events of the .xdl
    sal_Bool SAL_CALL callHandlerMethod(uno::Reference<css::awt::XWindow> const& window, uno::Any const& event,
                                        OUString const& name) override;
    uno::Sequence<OUString> SAL_CALL getSupportedMethodNames() override;
    // XWindowListener
    void SAL_CALL windowResized(css::awt::WindowEvent const&) override { arrange(); }
    void SAL_CALL windowMoved(css::awt::WindowEvent const&) override {}
    void SAL_CALL windowShown(css::lang::EventObject const&) override {}
    void SAL_CALL windowHidden(css::lang::EventObject const&) override {}
    // XSelectionChangeListener, XKeyListener, XMouseListener of the tree of findings
    void SAL_CALL selectionChanged(css::lang::EventObject const& event) override;
    void SAL_CALL keyPressed(css::awt::KeyEvent const& event) override;
    void SAL_CALL keyReleased(css::awt::KeyEvent const&) override {}
    void SAL_CALL mousePressed(css::awt::MouseEvent const& event) override;
    void SAL_CALL mouseReleased(css::awt::MouseEvent const&) override {}
    void SAL_CALL mouseEntered(css::awt::MouseEvent const&) override {}
    void SAL_CALL mouseExited(css::awt::MouseEvent const&) override {}
    void SAL_CALL disposing(css::lang::EventObject const&) override {}

private:
    void newResult();
    /// Does what the user asked for; what goes wrong is told at the bottom of the panel.
    void act(std::function<void()> const& action);
    std::u16string say(std::string key) const { return m_workplace.messages().text(std::move(key)); }
    /// The workplace with its document. Throws text::Error where that is closed.
    Workplace here() const;
    app::Checked const& checked() const { return m_result->checked; }

    void show();
    void arrange();
    void showVerdict();
    void showState();
    void showComponents();
    void showFindings();
    void showFinding();
    void showBudget();
    void showSeal();

    void chooseState();
    void componentChosen();
    void actOnComponent();
    void goToFinding();
    void fix(bool one);
    void ignore();
    void openBudget();
    void showRuleOfFinding();
    /// The context menu, once whoever told of the key or the mouse is done with it.
    void findingMenu(css::awt::Rectangle const& at);
    check::Finding const* finding() const;
    check::ComponentOverview const* component() const;
    void toDocument();

    office::MainThread m_main;
    Workplace m_workplace; ///< without its document, which is not ours to keep
    uno::Reference<css::ui::XSidebar> m_sidebar;
    OUString m_url;
    uno::Reference<css::awt::XWindow> m_window;
    Controls m_controls;
    rtl::Reference<FocusWatch> m_focus;
    rtl::Reference<HelpKey> m_helpKey;
    std::optional<Published> m_published;
    std::shared_ptr<app::LiveCheck> m_check;
    int m_listening = 0;
    std::shared_ptr<app::LiveResult const> m_result;
    PanelShows m_shows = PanelShows::nothing;
    std::vector<check::ComponentOverview> m_components;
    std::vector<FindingGroup> m_groups;
    std::vector<uno::Reference<css::lang::XEventListener>> m_listeners;
    bool m_filling = false; ///< the controls change by our own doing, or a dialog of ours is open
    bool m_late = false;    ///< a result came meanwhile
};
} // namespace kehoach::ui
