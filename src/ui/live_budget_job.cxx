/// \file
/// The job that the start-up library runs for a document with a budget table of ours (Model). With Settle =
/// true it brings the tables of a watched document up to date at once.
#include "app/live_budget.hxx"
#include "office/weak_impl.hxx"
#include "ui/workplace.hxx"

#include <com/sun/star/beans/NamedValue.hpp>
#include <com/sun/star/lang/XServiceInfo.hpp>
#include <com/sun/star/task/XJob.hpp>

namespace kehoach::ui
{
namespace
{
class LiveBudgetJob : public WeakImpl<css::task::XJob, css::lang::XServiceInfo>
{
public:
    explicit LiveBudgetJob(uno::Reference<uno::XComponentContext> const& context)
        : m_context(context)
    {
    }

    uno::Any SAL_CALL execute(uno::Sequence<css::beans::NamedValue> const& arguments) override
    {
        office::TextDocument document;
        bool settle = false;
        for (css::beans::NamedValue const& argument : arguments)
        {
            if (argument.Name == "Model")
                document.set(argument.Value, uno::UNO_QUERY);
            else if (argument.Name == "Settle")
                argument.Value >>= settle;
        }
        if (document.is() && settle)
            app::settleBudgets(document);
        else if (document.is())
            watch(document);
        return {};
    }

    OUString SAL_CALL getImplementationName() override { return "org.kehoach.comp.LiveBudget"; }
    sal_Bool SAL_CALL supportsService(OUString const& name) override { return name == serviceName(); }
    uno::Sequence<OUString> SAL_CALL getSupportedServiceNames() override
    {
        return sequence<OUString>({ serviceName() });
    }

private:
    static OUString serviceName() { return "org.kehoach.LiveBudget"; }

    void watch(office::TextDocument const& document)
    {
        uno::Reference<uno::XComponentContext> const context = m_context;
        app::keepBudgetsRight(context, document, [context](office::TextDocument const& where, text::Message const& why) {
            uno::Reference<css::frame::XModel> const model(where, uno::UNO_QUERY);
            if (auto const view = model.is() ? model->getCurrentController() : nullptr; view.is())
                report(workplaceOf(context, view->getFrame()), why);
        });
    }

    uno::Reference<uno::XComponentContext> m_context;
};
} // namespace
} // namespace kehoach::ui

extern "C" SAL_DLLPUBLIC_EXPORT css::uno::XInterface*
org_kehoach_LiveBudget_get(css::uno::XComponentContext* context, css::uno::Sequence<css::uno::Any> const&)
{
    return kehoach::acquired(new kehoach::ui::LiveBudgetJob(context));
}
