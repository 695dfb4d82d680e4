/// \file
/// The commands as start/protocol_handler.cxx asks for them: to run, and for the state of the one that depends on what
/// stands at the caret.
#include "office/dispatching.hxx"
#include "office/weak_impl.hxx"
#include "ui/command.hxx"

#include "app/budget_editing.hxx"
#include "core/text/unicode.hxx"

#include <com/sun/star/document/XDocumentEventBroadcaster.hpp>
#include <com/sun/star/frame/DispatchResultState.hpp>
#include <com/sun/star/frame/XDispatchProvider.hpp>
#include <com/sun/star/frame/XNotifyingDispatch.hpp>
#include <com/sun/star/lang/XInitialization.hpp>
#include <com/sun/star/lang/XServiceInfo.hpp>
#include <com/sun/star/view/XSelectionSupplier.hpp>
#include <cppuhelper/weakref.hxx>
#include <rtl/ref.hxx>

#include <utility>

namespace kehoach::ui
{
namespace
{
using Context = uno::Reference<uno::XComponentContext>;
using Frame = uno::Reference<css::frame::XFrame>;
using Listener = office::StatusListeners::Listener;

// One command in one frame.
class CommandDispatch : public WeakImpl<css::frame::XNotifyingDispatch, css::document::XDocumentEventListener,
                                        css::view::XSelectionChangeListener>
{
public:
    CommandDispatch(Context const& context, Frame const& frame, Command const& command)
        : m_context(context)
        , m_frame(frame)
        , m_command(command)
    {
    }

    void SAL_CALL dispatch(css::util::URL const& url, uno::Sequence<css::beans::PropertyValue> const& arguments) override
    {
        dispatchWithNotification(url, arguments, {});
    }

    void SAL_CALL dispatchWithNotification(css::util::URL const&, uno::Sequence<css::beans::PropertyValue> const&,
                                           uno::Reference<css::frame::XDispatchResultListener> const& listener) override
    {
        uno::Reference<uno::XInterface> const self = identity(this); // closing the frame may drop us
        bool const done = run();
        if (listener.is())
        {
            namespace State = css::frame::DispatchResultState;
            listener->dispatchFinished({ self, done ? State::SUCCESS : State::FAILURE, {} });
        }
    }

    void SAL_CALL addStatusListener(Listener const& listener, css::util::URL const& url) override
    {
        m_listeners.add(listener, url);
        listenToDocument();
        m_listeners.tell(listener, url, identity(this), m_shownEnabled = enabled());
    }
    void SAL_CALL removeStatusListener(Listener const& listener, css::util::URL const&) override
    {
        m_listeners.remove(listener);
    }

    void SAL_CALL documentEventOccured(css::document::DocumentEvent const& event) override
    {
        if (office::mayTurnReadOnly(event))
            m_listeners.tellAll(identity(this), m_shownEnabled = enabled());
    }
    // The caret came to or left a table. Reading a cell tells of a selection once more, and a caret that moves
    // within its table asks for nothing: the text is read only where the table is another one.
    void SAL_CALL selectionChanged(css::lang::EventObject const&) override
    {
        office::TextDocument const document(m_heard.get(), uno::UNO_QUERY);
        std::u16string table = document.is() ? app::tableUnderCaret(document) : std::u16string();
        if (table == m_table)
            return;
        m_table = std::move(table);
        bool const now = enabled();
        if (std::exchange(m_shownEnabled, now) != now)
            m_listeners.tellAll(identity(this), now);
    }
    void SAL_CALL disposing(css::lang::EventObject const&) override {}

private:
    bool enabled() const
    {
        office::TextDocument const document = documentOf(Frame(m_frame.get(), uno::UNO_QUERY));
        return document.is() && office::isEditable(document) && app::isInBudgetTable(document);
    }
    void listenToDocument()
    {
        office::TextDocument const document = documentOf(Frame(m_frame.get(), uno::UNO_QUERY));
        if (document == office::TextDocument(m_heard.get(), uno::UNO_QUERY))
            return;
        m_heard = document;
        uno::Reference<css::document::XDocumentEventBroadcaster> const events(document, uno::UNO_QUERY);
        if (events.is())
            events->addDocumentEventListener(this);
        uno::Reference<css::frame::XModel> const model(document, uno::UNO_QUERY);
        uno::Reference<css::view::XSelectionSupplier> const view(
            model.is() ? model->getCurrentController() : nullptr, uno::UNO_QUERY);
        if (view.is())
            view->addSelectionChangeListener(this);
    }

    // What goes wrong is told in a sentence; no exception leaves.
    bool run()
    {
        Frame const frame(m_frame.get(), uno::UNO_QUERY);
        if (!frame.is())
            return false;
        try
        {
            Workplace const workplace = workplaceOf(m_context, frame);
            try
            {
                m_command.run(workplace);
                return true;
            }
            catch (text::Error const& error)
            {
                tell(workplace, workplace.messages().text(error.message()));
            }
            catch (uno::Exception const& failure)
            {
                tell(workplace, workplace.messages().text({ "ui.failed", { { "reason", fromOUString(failure.Message) } } }));
            }
            catch (std::exception const& failure)
            {
                tell(workplace, workplace.messages().text({ "ui.failed", { { "reason", text::toUtf16(failure.what()) } } }));
            }
        }
        catch (std::exception const& failure) // not even the sentences could be read
        {
            throw uno::RuntimeException(toOUString(text::toUtf16(failure.what())), identity(this));
        }
        return false;
    }

    Context m_context;
    uno::WeakReference<css::frame::XFrame> m_frame;
    Command const& m_command;
    office::StatusListeners m_listeners;
    uno::WeakReference<css::text::XTextDocument> m_heard;
    bool m_shownEnabled = false;
    std::u16string m_table; ///< the caret stood in it when last asked
};

class Commands
    : public WeakImpl<css::frame::XDispatchProvider, css::lang::XInitialization, css::lang::XServiceInfo>
{
public:
    explicit Commands(Context const& context)
        : m_context(context)
    {
    }

    void SAL_CALL initialize(uno::Sequence<uno::Any> const& arguments) override
    {
        if (arguments.getLength() > 0)
            m_frame = Frame(arguments[0], uno::UNO_QUERY);
    }

    uno::Reference<css::frame::XDispatch> SAL_CALL queryDispatch(css::util::URL const& url, OUString const&, sal_Int32) override
    {
        Frame const frame(m_frame.get(), uno::UNO_QUERY);
        OUString path;
        if (!frame.is() || !url.Complete.startsWith(protocol, &path))
            return {};
        Command const* const command = findCommand(text::toUtf8(fromOUString(path)));
        if (!command)
            return {};
        return uno::Reference<css::frame::XDispatch>(new CommandDispatch(m_context, frame, *command));
    }
    uno::Sequence<uno::Reference<css::frame::XDispatch>> SAL_CALL
    queryDispatches(uno::Sequence<css::frame::DispatchDescriptor> const& requests) override
    {
        return office::queryEach(*this, requests);
    }

    OUString SAL_CALL getImplementationName() override { return "org.kehoach.comp.Commands"; }
    sal_Bool SAL_CALL supportsService(OUString const& name) override { return name == serviceName(); }
    uno::Sequence<OUString> SAL_CALL getSupportedServiceNames() override
    {
        return sequence<OUString>({ serviceName() });
    }

private:
    static OUString serviceName() { return "org.kehoach.Commands"; }

    Context m_context;
    uno::WeakReference<css::frame::XFrame> m_frame;
};
} // namespace
} // namespace kehoach::ui

extern "C" SAL_DLLPUBLIC_EXPORT css::uno::XInterface*
org_kehoach_Commands_get(css::uno::XComponentContext* context, css::uno::Sequence<css::uno::Any> const&)
{
    return kehoach::acquired(new kehoach::ui::Commands(context));
}
