/// \file
/// What the start-up library asks for: org.kehoach.Gate before a command by which a document is signed or leaves
/// the house (Frame, Command; answers whether it may run), org.kehoach.Paste before one that pastes where there is a
/// budget table (the same), org.kehoach.Opening once after a plan was opened (Model), org.kehoach.LiveBudget where a
/// document has a budget table of ours (Model; with Settle = true it brings the tables of a watched document up to date at
/// once).
#include "app/live_budget.hxx"
#include "app/pasting.hxx"
#include "office/quietly.hxx"
#include "office/weak_impl.hxx"
#include "ui/gate.hxx"
#include "ui/opening.hxx"

#include <com/sun/star/beans/NamedValue.hpp>
#include <com/sun/star/lang/XServiceInfo.hpp>
#include <com/sun/star/task/XJob.hpp>

namespace kehoach::ui
{
namespace
{
using Context = uno::Reference<uno::XComponentContext>;
using Arguments = uno::Sequence<css::beans::NamedValue>;

uno::Any argument(Arguments const& arguments, char const* name)
{
    for (css::beans::NamedValue const& one : arguments)
    {
        if (one.Name.equalsAscii(name))
            return one.Value;
    }
    return {};
}

/// What goes wrong here never keeps a command from running, a document from opening.
class StartJob : public WeakImpl<css::task::XJob, css::lang::XServiceInfo>
{
public:
    StartJob(Context const& context, char const* name, uno::Any (*run)(Context const&, Arguments const&))
        : m_context(context)
        , m_name(name)
        , m_run(run)
    {
    }

    uno::Any SAL_CALL execute(Arguments const& arguments) override
    {
        uno::Any answer;
        office::quietly([&] { answer = m_run(m_context, arguments); });
        return answer;
    }

    OUString SAL_CALL getImplementationName() override { return "org.kehoach.comp." + OUString::createFromAscii(m_name); }
    sal_Bool SAL_CALL supportsService(OUString const& name) override { return name == serviceName(); }
    uno::Sequence<OUString> SAL_CALL getSupportedServiceNames() override
    {
        return sequence<OUString>({ serviceName() });
    }

private:
    OUString serviceName() const { return "org.kehoach." + OUString::createFromAscii(m_name); }

    Context m_context;
    char const* m_name;
    uno::Any (*m_run)(Context const&, Arguments const&);
};

uno::Any askGate(Context const& context, Arguments const& arguments)
{
    uno::Reference<css::frame::XFrame> const frame(argument(arguments, "Frame"), uno::UNO_QUERY);
    OUString command;
    argument(arguments, "Command") >>= command;
    return uno::Any(!frame.is() || mayLeave(context, frame, fromOUString(command)));
}

uno::Any askPaste(Context const& context, Arguments const& arguments)
{
    uno::Reference<css::frame::XFrame> const frame(argument(arguments, "Frame"), uno::UNO_QUERY);
    if (!documentOf(frame).is())
        return uno::Any(true);
    Workplace const workplace = workplaceOf(context, frame);
    try
    {
        return uno::Any(!app::pasteCells(*workplace.installation, workplace.document));
    }
    catch (text::Error const& error)
    {
        tell(workplace, workplace.messages().text(error.message()));
        return uno::Any(false);
    }
}

uno::Any open(Context const& context, Arguments const& arguments)
{
    office::TextDocument const document(argument(arguments, "Model"), uno::UNO_QUERY);
    if (document.is())
        greet(context, document);
    return {};
}

uno::Any keepBudgets(Context const& context, Arguments const& arguments)
{
    office::TextDocument const document(argument(arguments, "Model"), uno::UNO_QUERY);
    bool settle = false;
    argument(arguments, "Settle") >>= settle;
    if (document.is() && settle)
        app::settleBudgets(document);
    else if (document.is())
        app::keepBudgetsRight(context, document, [context](office::TextDocument const& where, text::Message const& why) {
            uno::Reference<css::frame::XModel> const model(where, uno::UNO_QUERY);
            if (auto const view = model.is() ? model->getCurrentController() : nullptr; view.is())
                report(workplaceOf(context, view->getFrame()), why);
        });
    return {};
}
} // namespace
} // namespace kehoach::ui

extern "C" SAL_DLLPUBLIC_EXPORT css::uno::XInterface*
org_kehoach_Gate_get(css::uno::XComponentContext* context, css::uno::Sequence<css::uno::Any> const&)
{
    return kehoach::acquired(new kehoach::ui::StartJob(context, "Gate", kehoach::ui::askGate));
}

extern "C" SAL_DLLPUBLIC_EXPORT css::uno::XInterface*
org_kehoach_Opening_get(css::uno::XComponentContext* context, css::uno::Sequence<css::uno::Any> const&)
{
    return kehoach::acquired(new kehoach::ui::StartJob(context, "Opening", kehoach::ui::open));
}

extern "C" SAL_DLLPUBLIC_EXPORT css::uno::XInterface*
org_kehoach_Paste_get(css::uno::XComponentContext* context, css::uno::Sequence<css::uno::Any> const&)
{
    return kehoach::acquired(new kehoach::ui::StartJob(context, "Paste", kehoach::ui::askPaste));
}

extern "C" SAL_DLLPUBLIC_EXPORT css::uno::XInterface*
org_kehoach_LiveBudget_get(css::uno::XComponentContext* context, css::uno::Sequence<css::uno::Any> const&)
{
    return kehoach::acquired(new kehoach::ui::StartJob(context, "LiveBudget", kehoach::ui::keepBudgets));
}
