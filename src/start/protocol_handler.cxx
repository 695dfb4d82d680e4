/// \file
/// What the office asks for the URLs of our commands: it makes a handler for every button and menu entry, of the
/// toolbar with each window, so it is here. The main library comes when a command runs.
#include "office/dispatching.hxx"
#include "office/weak_impl.hxx"
#include "start/menu_commands.hxx"

#include <com/sun/star/document/XDocumentEventBroadcaster.hpp>
#include <com/sun/star/frame/DispatchResultState.hpp>
#include <com/sun/star/frame/XDispatchProvider.hpp>
#include <com/sun/star/frame/XFrame.hpp>
#include <com/sun/star/frame/XNotifyingDispatch.hpp>
#include <com/sun/star/lang/XInitialization.hpp>
#include <com/sun/star/lang/XMultiComponentFactory.hpp>
#include <com/sun/star/lang/XServiceInfo.hpp>
#include <com/sun/star/text/XTextDocument.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>
#include <cppuhelper/weakref.hxx>

namespace kehoach::start
{
namespace
{
using Context = uno::Reference<uno::XComponentContext>;
using Frame = uno::Reference<css::frame::XFrame>;
using Dispatch = uno::Reference<css::frame::XDispatch>;
using Listener = office::StatusListeners::Listener;
using TextDocument = uno::Reference<css::text::XTextDocument>;
using Arguments = uno::Sequence<css::beans::PropertyValue>;

/// One command in one window.
class CommandAtHand : public WeakImpl<css::frame::XNotifyingDispatch, css::document::XDocumentEventListener>
{
public:
    CommandAtHand(Context const& context, Frame const& frame, MenuCommand const& command)
        : m_context(context)
        , m_frame(frame)
        , m_command(command)
    {
    }

    void SAL_CALL dispatch(css::util::URL const& url, Arguments const& arguments) override
    {
        dispatchWithNotification(url, arguments, {});
    }
    void SAL_CALL dispatchWithNotification(css::util::URL const& url, Arguments const& arguments,
                                           uno::Reference<css::frame::XDispatchResultListener> const& listener) override
    {
        uno::Reference<uno::XInterface> const self = identity(this); // closing the window may drop us
        uno::Reference<css::frame::XNotifyingDispatch> const command(mainCommand(url), uno::UNO_QUERY);
        if (command.is())
            command->dispatchWithNotification(url, arguments, listener);
        else if (listener.is())
            listener->dispatchFinished({ self, css::frame::DispatchResultState::FAILURE, {} });
    }

    void SAL_CALL addStatusListener(Listener const& listener, css::util::URL const& url) override
    {
        if (m_command.sense == Sense::mainLibrary)
        {
            if (Dispatch const command = mainCommand(url); command.is())
                command->addStatusListener(listener, url);
            return;
        }
        m_listeners.add(listener, url);
        if (m_command.sense == Sense::inEditable)
            listenToDocument();
        m_listeners.tell(listener, url, identity(this), makesSense());
    }
    void SAL_CALL removeStatusListener(Listener const& listener, css::util::URL const& url) override
    {
        if (m_command.sense == Sense::mainLibrary)
        {
            if (Dispatch const command = mainCommand(url); command.is())
                command->removeStatusListener(listener, url);
            return;
        }
        m_listeners.remove(listener);
    }

    void SAL_CALL documentEventOccured(css::document::DocumentEvent const& event) override
    {
        if (office::mayTurnReadOnly(event))
            m_listeners.tellAll(identity(this), makesSense());
    }
    void SAL_CALL disposing(css::lang::EventObject const&) override {}

private:
    TextDocument document() const
    {
        Frame const frame(m_frame.get(), uno::UNO_QUERY);
        auto const view = frame.is() ? frame->getController() : nullptr;
        return TextDocument(view.is() ? view->getModel() : nullptr, uno::UNO_QUERY);
    }
    bool makesSense() const
    {
        if (m_command.sense == Sense::always)
            return true;
        TextDocument const shown = document();
        return shown.is() && (m_command.sense == Sense::anywhere || office::isEditable(shown));
    }
    void listenToDocument()
    {
        TextDocument const shown = document();
        if (shown == TextDocument(m_heard.get(), uno::UNO_QUERY))
            return;
        m_heard = shown;
        uno::Reference<css::document::XDocumentEventBroadcaster> const events(shown, uno::UNO_QUERY);
        if (events.is())
            events->addDocumentEventListener(this);
    }

    /// The command as the main library has it; kept, for it knows who listens to it.
    Dispatch const& mainCommand(css::util::URL const& url)
    {
        Frame const frame(m_frame.get(), uno::UNO_QUERY);
        if (!m_main.is() && frame.is())
        {
            uno::Reference<css::frame::XDispatchProvider> const commands(
                m_context->getServiceManager()->createInstanceWithArgumentsAndContext(
                    "org.kehoach.Commands", sequence({ uno::Any(frame) }), m_context),
                uno::UNO_QUERY);
            if (commands.is())
                m_main = commands->queryDispatch(url, {}, 0);
        }
        return m_main;
    }

    Context m_context;
    uno::WeakReference<css::frame::XFrame> m_frame;
    MenuCommand const& m_command;
    Dispatch m_main;
    office::StatusListeners m_listeners;
    uno::WeakReference<css::text::XTextDocument> m_heard;
};

class ProtocolHandler
    : public WeakImpl<css::frame::XDispatchProvider, css::lang::XInitialization, css::lang::XServiceInfo>
{
public:
    explicit ProtocolHandler(Context const& context)
        : m_context(context)
    {
    }

    void SAL_CALL initialize(uno::Sequence<uno::Any> const& arguments) override
    {
        if (arguments.getLength() > 0)
            m_frame = Frame(arguments[0], uno::UNO_QUERY);
    }

    Dispatch SAL_CALL queryDispatch(css::util::URL const& url, OUString const&, sal_Int32) override
    {
        Frame const frame(m_frame.get(), uno::UNO_QUERY);
        MenuCommand const* const command = findMenuCommand(url.Complete);
        return frame.is() && command ? Dispatch(new CommandAtHand(m_context, frame, *command)) : Dispatch();
    }
    uno::Sequence<Dispatch> SAL_CALL
    queryDispatches(uno::Sequence<css::frame::DispatchDescriptor> const& requests) override
    {
        return office::queryEach(*this, requests);
    }

    OUString SAL_CALL getImplementationName() override { return "org.kehoach.comp.ProtocolHandler"; }
    sal_Bool SAL_CALL supportsService(OUString const& name) override { return name == serviceName(); }
    uno::Sequence<OUString> SAL_CALL getSupportedServiceNames() override
    {
        return sequence<OUString>({ serviceName() });
    }

private:
    static OUString serviceName() { return "com.sun.star.frame.ProtocolHandler"; }

    Context m_context;
    uno::WeakReference<css::frame::XFrame> m_frame;
};
} // namespace
} // namespace kehoach::start

extern "C" SAL_DLLPUBLIC_EXPORT css::uno::XInterface*
org_kehoach_ProtocolHandler_get(css::uno::XComponentContext* context, css::uno::Sequence<css::uno::Any> const&)
{
    return kehoach::acquired(new kehoach::start::ProtocolHandler(context));
}
