#include "start/interceptor.hxx"

#include "office/dispatching.hxx"
#include "office/weak_impl.hxx"
#include "start/budget_mark.hxx"
#include "start/gated.hxx"

#include <com/sun/star/beans/NamedValue.hpp>
#include <com/sun/star/frame/DispatchResultState.hpp>
#include <com/sun/star/frame/XDispatchProviderInterception.hpp>
#include <com/sun/star/frame/XDispatchProviderInterceptor.hpp>
#include <com/sun/star/frame/XNotifyingDispatch.hpp>
#include <com/sun/star/frame/XSynchronousDispatch.hpp>
#include <com/sun/star/lang/XMultiComponentFactory.hpp>
#include <com/sun/star/task/XJob.hpp>
#include <cppuhelper/weakref.hxx>

#include <algorithm>
#include <mutex>
#include <vector>

namespace kehoach::start
{
namespace
{
using Context = uno::Reference<uno::XComponentContext>;
using Frame = uno::Reference<css::frame::XFrame>;
using WeakFrame = uno::WeakReference<css::frame::XFrame>;
using Provider = uno::Reference<css::frame::XDispatchProvider>;
using Dispatch = uno::Reference<css::frame::XDispatch>;
using Listener = uno::Reference<css::frame::XStatusListener>;
using Arguments = uno::Sequence<css::beans::PropertyValue>;

bool showsBudget(Frame const& frame)
{
    uno::Reference<css::frame::XController> const view = frame.is() ? frame->getController() : nullptr;
    return view.is() && hasBudgetMark(view->getModel());
}

/// One command that somebody is asked about before it runs; what answers behind it is the window's own.
class GuardedDispatch : public WeakImpl<css::frame::XNotifyingDispatch, css::frame::XSynchronousDispatch>
{
public:
    GuardedDispatch(Context const& context, WeakFrame const& frame, Dispatch const& behind, Passage passage)
        : m_context(context)
        , m_frame(frame)
        , m_behind(behind)
        , m_passage(passage)
    {}

    void SAL_CALL dispatch(css::util::URL const& url, Arguments const& arguments) override
    {
        if (mayPass(url, arguments))
            m_behind->dispatch(url, arguments);
    }

    void SAL_CALL
    dispatchWithNotification(css::util::URL const& url, Arguments const& arguments,
                             uno::Reference<css::frame::XDispatchResultListener> const& listener) override
    {
        uno::Reference<uno::XInterface> const self = identity(this); // closing the window may drop us
        namespace State = css::frame::DispatchResultState;
        if (!mayPass(url, arguments))
        {
            if (listener.is())
                listener->dispatchFinished({ self, State::FAILURE, {} });
            return;
        }
        uno::Reference<css::frame::XNotifyingDispatch> const notifying(m_behind, uno::UNO_QUERY);
        if (notifying.is())
        {
            notifying->dispatchWithNotification(url, arguments, listener);
            return;
        }
        m_behind->dispatch(url, arguments);
        if (listener.is())
            listener->dispatchFinished({ self, State::DONTKNOW, {} });
    }

    uno::Any SAL_CALL dispatchWithReturnValue(css::util::URL const& url, Arguments const& arguments) override
    {
        if (!mayPass(url, arguments))
            return {};
        uno::Reference<css::frame::XSynchronousDispatch> const synchronous(m_behind, uno::UNO_QUERY);
        if (synchronous.is())
            return synchronous->dispatchWithReturnValue(url, arguments);
        m_behind->dispatch(url, arguments);
        return {};
    }

    // Buttons keep the state the command has behind the gate.
    void SAL_CALL addStatusListener(Listener const& listener, css::util::URL const& url) override
    {
        m_behind->addStatusListener(listener, url);
    }
    void SAL_CALL removeStatusListener(Listener const& listener, css::util::URL const& url) override
    {
        m_behind->removeStatusListener(listener, url);
    }

private:
    // What goes wrong on our side never keeps a command from running.
    bool mayPass(css::util::URL const& url, Arguments const& arguments) const
    {
        if (m_passage == Passage::byFormat && !exports(url.Complete, arguments))
            return true;
        try
        {
            Frame const shown(m_frame.get(), uno::UNO_QUERY);
            bool const pastes = m_passage == Passage::intoTable;
            if (pastes && !showsBudget(shown))
                return true;
            uno::Reference<css::task::XJob> const asked(
                m_context->getServiceManager()->createInstanceWithContext(
                    pastes ? OUString("org.kehoach.Paste") : OUString("org.kehoach.Gate"), m_context),
                uno::UNO_QUERY);
            if (!asked.is())
                return true;
            css::beans::NamedValue frame, command;
            frame.Name = "Frame";
            frame.Value <<= shown;
            command.Name = "Command";
            command.Value <<= url.Complete;
            bool pass = true;
            asked->execute(sequence({ frame, command })) >>= pass;
            return pass;
        }
        catch (uno::Exception const&)
        {
            return true;
        }
    }

    Context m_context;
    WeakFrame m_frame;
    Dispatch m_behind;
    Passage m_passage;
};

/// Without an XInterceptorInfo it is asked for every URL: patterns would tell capital from small letters, and
/// a command of a name LibreOffice takes and they do not would go past.
class Interceptor : public WeakImpl<css::frame::XDispatchProviderInterceptor>
{
public:
    Interceptor(Context const& context, Frame const& frame)
        : m_context(context)
        , m_frame(frame)
    {}

    Dispatch SAL_CALL queryDispatch(css::util::URL const& url, OUString const& target,
                                    sal_Int32 flags) override
    {
        Provider const behind = getSlaveDispatchProvider();
        Dispatch const dispatch = behind.is() ? behind->queryDispatch(url, target, flags) : Dispatch();
        Passage const passage = dispatch.is() ? passageOf(url) : Passage::free;
        if (passage == Passage::free)
            return dispatch;
        return new GuardedDispatch(m_context, m_frame, dispatch, passage);
    }
    uno::Sequence<Dispatch>
        SAL_CALL queryDispatches(uno::Sequence<css::frame::DispatchDescriptor> const& requests) override
    {
        return office::queryEach(*this, requests);
    }

    Provider SAL_CALL getSlaveDispatchProvider() override
    {
        std::lock_guard const lock(m_mutex);
        return m_slave;
    }
    void SAL_CALL setSlaveDispatchProvider(Provider const& provider) override
    {
        std::lock_guard const lock(m_mutex);
        m_slave = provider;
    }
    Provider SAL_CALL getMasterDispatchProvider() override
    {
        std::lock_guard const lock(m_mutex);
        return m_master;
    }
    void SAL_CALL setMasterDispatchProvider(Provider const& provider) override
    {
        std::lock_guard const lock(m_mutex);
        m_master = provider;
    }

private:
    Context m_context;
    WeakFrame m_frame; ///< it holds us
    std::mutex m_mutex;
    Provider m_slave, m_master;
};

/// Those that have their guard, as long as they live. Dropped with the process.
bool isNew(Frame const& frame)
{
    static std::mutex mutex;
    static auto* const guarded = new std::vector<WeakFrame>;
    std::lock_guard const lock(mutex);
    std::erase_if(*guarded, [](WeakFrame const& one) { return !one.get().is(); });
    if (std::ranges::any_of(*guarded,
                            [&](WeakFrame const& one) { return Frame(one.get(), uno::UNO_QUERY) == frame; }))
        return false;
    guarded->emplace_back(frame);
    return true;
}
} // namespace

void guard(Context const& context, Frame const& frame)
{
    uno::Reference<css::frame::XDispatchProviderInterception> const interception(frame, uno::UNO_QUERY);
    if (interception.is() && isNew(frame))
        interception->registerDispatchProviderInterceptor(new Interceptor(context, frame));
}
} // namespace kehoach::start
