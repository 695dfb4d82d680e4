/// \file
/// Makes the panel for the sidebar of a window.
#include "ui/plan_panel.hxx"

#include <com/sun/star/container/NoSuchElementException.hpp>
#include <com/sun/star/lang/XServiceInfo.hpp>
#include <com/sun/star/ui/XUIElementFactory.hpp>
#include <rtl/ref.hxx>

namespace kehoach::ui
{
namespace
{
class PanelFactory : public WeakImpl<css::ui::XUIElementFactory, css::lang::XServiceInfo>
{
public:
    explicit PanelFactory(uno::Reference<uno::XComponentContext> const& context)
        : m_context(context)
    {
    }

    uno::Reference<css::ui::XUIElement> SAL_CALL
    createUIElement(OUString const& url, uno::Sequence<css::beans::PropertyValue> const& arguments) override
    {
        uno::Reference<css::frame::XFrame> frame;
        uno::Reference<css::awt::XWindow> parent;
        uno::Reference<css::ui::XSidebar> sidebar;
        for (css::beans::PropertyValue const& argument : arguments)
        {
            if (argument.Name == "Frame")
                argument.Value >>= frame;
            else if (argument.Name == "ParentWindow")
                argument.Value >>= parent;
            else if (argument.Name == "Sidebar")
                argument.Value >>= sidebar;
        }
        if (!frame.is() || !parent.is())
            throw css::container::NoSuchElementException(url, identity(this));
        try
        {
            rtl::Reference<PlanPanel> const panel(new PlanPanel(m_context, frame, sidebar, url));
            panel->open(parent);
            return uno::Reference<css::ui::XUIElement>(panel.get());
        }
        catch (std::exception const&) // the data of the extension cannot be read
        {
            throw css::container::NoSuchElementException(url, identity(this));
        }
    }

    OUString SAL_CALL getImplementationName() override { return "org.kehoach.comp.PanelFactory"; }
    sal_Bool SAL_CALL supportsService(OUString const& name) override { return name == serviceName(); }
    uno::Sequence<OUString> SAL_CALL getSupportedServiceNames() override
    {
        return sequence<OUString>({ serviceName() });
    }

private:
    static OUString serviceName() { return "com.sun.star.ui.UIElementFactory"; }

    uno::Reference<uno::XComponentContext> m_context;
};
} // namespace
} // namespace kehoach::ui

extern "C" SAL_DLLPUBLIC_EXPORT css::uno::XInterface*
org_kehoach_PanelFactory_get(css::uno::XComponentContext* context, css::uno::Sequence<css::uno::Any> const&)
{
    return kehoach::acquired(new kehoach::ui::PanelFactory(context));
}
