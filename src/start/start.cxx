/// \file
/// What runs when a view of a document opens. A library of its own, so small that no one waits for it: it puts
/// the guard into the window, looks for the mark of a budget table of ours and, once the window is shown, for
/// the title of a plan; only where there is one it asks the main library.
#include "office/undo_listener.hxx"
#include "start/budget_mark.hxx"
#include "start/interceptor.hxx"
#include "start/opening.hxx"

#include <com/sun/star/beans/NamedValue.hpp>
#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/document/XUndoManagerSupplier.hpp>
#include <com/sun/star/frame/XController.hpp>
#include <com/sun/star/frame/XModel2.hpp>
#include <com/sun/star/lang/XMultiComponentFactory.hpp>
#include <com/sun/star/lang/XServiceInfo.hpp>
#include <com/sun/star/task/XJob.hpp>
#include <com/sun/star/text/XTextTablesSupplier.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>
#include <cppuhelper/weakref.hxx>
#include <rtl/ref.hxx>

#include <algorithm>
#include <mutex>
#include <vector>

namespace kehoach::start
{
namespace
{
using Context = uno::Reference<uno::XComponentContext>;
using TablesSupplier = css::text::XTextTablesSupplier;

int countTables(uno::Reference<TablesSupplier> const& document)
{
    uno::Reference<css::container::XIndexAccess> const tables(document->getTextTables(), uno::UNO_QUERY);
    return tables.is() ? tables->getCount() : 0;
}

void handOver(Context const& context, uno::Reference<TablesSupplier> const& document)
{
    uno::Reference<css::task::XJob> const job(
        context->getServiceManager()->createInstanceWithContext("org.kehoach.LiveBudget", context), uno::UNO_QUERY);
    if (!job.is())
        return;
    css::beans::NamedValue model;
    model.Name = "Model";
    model.Value <<= document;
    job->execute(sequence({ model }));
}

/// Waits until a document gets a table of ours: by a command, by pasting one. One call an undo step.
class Waiting : public office::UndoListener<>
{
public:
    Waiting(Context const& context, uno::Reference<TablesSupplier> const& document, int tables)
        : m_context(context)
        , m_document(document)
        , m_tables(tables)
    {
    }

    void SAL_CALL undoActionAdded(Event const& event) override { look(event); }
    void SAL_CALL leftContext(Event const& event) override { look(event); }
    void SAL_CALL actionRedone(Event const& event) override { look(event); }
    void SAL_CALL actionUndone(Event const& event) override { look(event); }
    void SAL_CALL disposing(css::lang::EventObject const&) override { m_document.clear(); }

private:
    void look(Event const& event)
    {
        uno::Reference<TablesSupplier> const document = m_document;
        if (event.UndoContextDepth > 0 || !document.is())
            return;
        int const tables = countTables(document);
        if (tables == m_tables)
            return;
        m_tables = tables;
        if (!hasBudgetMark(document))
            return;
        rtl::Reference<Waiting> const self(this);
        uno::Reference<css::document::XUndoManagerSupplier> const supplier(document, uno::UNO_QUERY_THROW);
        supplier->getUndoManager()->removeUndoManagerListener(this);
        m_document.clear();
        handOver(m_context, document);
    }

    Context m_context;
    uno::Reference<TablesSupplier> m_document; ///< until it is closed: it holds us
    int m_tables;
};

/// A document is looked at once, however many views it gets. Dropped with the process.
bool isNew(uno::Reference<TablesSupplier> const& document)
{
    using Weak = uno::WeakReference<TablesSupplier>;
    static std::mutex mutex;
    static auto* const known = new std::vector<Weak>;
    std::lock_guard const lock(mutex);
    std::erase_if(*known, [](Weak const& one) { return !one.get().is(); });
    if (std::ranges::any_of(*known, [&](Weak const& one) { return one.get() == document; }))
        return false;
    known->emplace_back(document);
    return true;
}

/// Each window that shows the document gets its guard.
void guardViews(Context const& context, uno::Reference<TablesSupplier> const& document)
{
    uno::Reference<css::frame::XModel2> const model(document, uno::UNO_QUERY);
    if (!model.is())
        return;
    uno::Reference<css::container::XEnumeration> const views = model->getControllers();
    while (views->hasMoreElements())
    {
        uno::Reference<css::frame::XController> const view(views->nextElement(), uno::UNO_QUERY);
        if (uno::Reference<css::frame::XFrame> const frame = view.is() ? view->getFrame() : nullptr; frame.is())
            guard(context, frame);
    }
}

class Start : public WeakImpl<css::task::XJob, css::lang::XServiceInfo>
{
public:
    explicit Start(Context const& context)
        : m_context(context)
    {
    }

    uno::Any SAL_CALL execute(uno::Sequence<css::beans::NamedValue> const& arguments) override
    {
        for (css::beans::NamedValue const& argument : arguments)
        {
            uno::Sequence<css::beans::NamedValue> environment;
            if (argument.Name != "Environment" || !(argument.Value >>= environment))
                continue;
            for (css::beans::NamedValue const& entry : environment)
            {
                uno::Reference<TablesSupplier> const document(entry.Value, uno::UNO_QUERY);
                if (entry.Name != "Model" || !document.is())
                    continue;
                guardViews(m_context, document);
                if (!isNew(document))
                    continue;
                look(document);
                lookForPlan(m_context, document);
            }
        }
        return {};
    }

    OUString SAL_CALL getImplementationName() override { return "org.kehoach.comp.Start"; }
    sal_Bool SAL_CALL supportsService(OUString const& name) override { return name == serviceName(); }
    uno::Sequence<OUString> SAL_CALL getSupportedServiceNames() override
    {
        return sequence<OUString>({ serviceName() });
    }

private:
    static OUString serviceName() { return "com.sun.star.task.Job"; }

    void look(uno::Reference<TablesSupplier> const& document)
    {
        int const tables = countTables(document);
        if (tables > 0 && hasBudgetMark(document))
        {
            handOver(m_context, document);
            return;
        }
        uno::Reference<css::document::XUndoManagerSupplier> const supplier(document, uno::UNO_QUERY);
        if (supplier.is())
            supplier->getUndoManager()->addUndoManagerListener(new Waiting(m_context, document, tables));
    }

    Context m_context;
};
} // namespace
} // namespace kehoach::start

extern "C" SAL_DLLPUBLIC_EXPORT css::uno::XInterface*
org_kehoach_Start_get(css::uno::XComponentContext* context, css::uno::Sequence<css::uno::Any> const&)
{
    return kehoach::acquired(new kehoach::start::Start(context));
}
