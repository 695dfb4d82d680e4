#include "office/document_watch.hxx"

#include "office/quietly.hxx"

#include <com/sun/star/awt/AsyncCallback.hpp>
#include <com/sun/star/document/XDocumentEventBroadcaster.hpp>
#include <com/sun/star/document/XUndoManagerSupplier.hpp>
#include <com/sun/star/frame/XModel2.hpp>
#include <com/sun/star/util/XModifyBroadcaster.hpp>
#include <com/sun/star/view/XSelectionSupplier.hpp>
#include <rtl/ref.hxx>

#include <utility>

namespace kehoach::office
{
using css::lang::EventObject;

DocumentWatch::DocumentWatch(TextDocument const& document, uno::Reference<uno::XComponentContext> const& context,
                             Tell tell)
    : m_document(document)
    , m_context(context)
    , m_tell(std::move(tell))
{
}

void DocumentWatch::start()
{
    uno::Reference<css::util::XModifyBroadcaster>(m_document, uno::UNO_QUERY_THROW)->addModifyListener(this);
    uno::Reference<css::document::XDocumentEventBroadcaster>(m_document, uno::UNO_QUERY_THROW)
        ->addDocumentEventListener(this);
    uno::Reference<css::document::XUndoManagerSupplier>(m_document, uno::UNO_QUERY_THROW)
        ->getUndoManager()
        ->addUndoManagerListener(this);
    addViews();
}

void DocumentWatch::addViews()
{
    forEachView([this](Controller const& controller) {
        uno::Reference<css::view::XSelectionSupplier> const view(controller, uno::UNO_QUERY);
        if (!view.is() || m_carets.contains(controller.get()))
            return;
        m_carets[controller.get()] = caretCellOf(controller);
        view->addSelectionChangeListener(this);
    });
}

template <class Action> void DocumentWatch::forEachView(Action const& action) const
{
    uno::Reference<css::frame::XModel2> const model(m_document, uno::UNO_QUERY_THROW);
    auto const controllers = model->getControllers();
    while (controllers->hasMoreElements())
        action(Controller(controllers->nextElement(), uno::UNO_QUERY));
}

DocumentWatch::Controller DocumentWatch::currentController() const
{
    return uno::Reference<css::frame::XModel>(m_document, uno::UNO_QUERY_THROW)->getCurrentController();
}

void SAL_CALL DocumentWatch::modified(EventObject const&)
{
    if (m_paused || !m_document.is())
        return;
    auto const caret = m_carets.find(currentController().get());
    if (caret == m_carets.end() || !caret->second.table.is())
        return;
    m_edited.insert(caret->second.table.get());
    post();
}

void SAL_CALL DocumentWatch::selectionChanged(EventObject const& event)
{
    if (m_document.is())
        lookAtCaret(Controller(event.Source, uno::UNO_QUERY));
}

void DocumentWatch::lookAtCaret(Controller const& controller)
{
    auto const known = m_carets.find(controller.get());
    if (known == m_carets.end())
        return;
    CaretCell const now = caretCellOf(controller);
    if (now == known->second)
        return;
    CaretCell const before = std::exchange(known->second, now);
    if (before.table.is() && m_edited.erase(before.table.get()))
    {
        m_happened.left.insert(before.table.get());
        m_happened.nothingBetween = true;
        post();
    }
    if (now.table.is() && now.table != before.table)
    {
        m_happened.entered = true;
        post();
    }
}

void SAL_CALL DocumentWatch::documentEventOccured(css::document::DocumentEvent const& event)
{
    if (event.EventName == "OnSave" || event.EventName == "OnSaveAs" || event.EventName == "OnSaveTo" ||
        event.EventName == "OnPrint")
        settle(); // what is stored has to be right: there is no later
    else if (event.EventName == "OnViewCreated")
        addViews();
}

void DocumentWatch::settle()
{
    m_happened.saving = true;
    tell();
}

void SAL_CALL DocumentWatch::undoActionAdded(Event const&)
{
    if (m_paused)
        return;
    m_happened.acted = true;
    auto const caret = m_carets.find(currentController().get());
    if (caret != m_carets.end() && caret->second.table.is())
        m_happened.typed.insert(caret->second.table.get());
    if (!m_happened.left.empty())
        m_happened.nothingBetween = false;
    post();
}

void DocumentWatch::stepped(Event const& event, bool forth)
{
    if (m_paused)
        return;
    std::set<css::text::XTextTable*> typed = std::move(m_happened.typed);
    m_happened = {};
    m_happened.typed = std::move(typed);
    m_happened.stepped = true;
    m_happened.forth = forth;
    m_happened.step = fromOUString(event.UndoActionTitle);
    m_edited.clear();
    post();
}

void SAL_CALL DocumentWatch::actionUndone(Event const& event)
{
    stepped(event, false);
}

void SAL_CALL DocumentWatch::actionRedone(Event const& event)
{
    stepped(event, true);
}

void SAL_CALL DocumentWatch::allActionsCleared(EventObject const&)
{
    m_happened.nothingBetween = false;
}

void SAL_CALL DocumentWatch::resetAll(EventObject const&)
{
    m_happened.nothingBetween = false;
}

void DocumentWatch::post()
{
    if (std::exchange(m_posted, true))
        return;
    css::awt::AsyncCallback::create(m_context)->addCallback(this, {});
}

void SAL_CALL DocumentWatch::notify(uno::Any const&)
{
    // A caret that a script moves is not always told of.
    if (m_document.is())
        forEachView([this](Controller const& controller) { lookAtCaret(controller); });
    m_posted = false;
    tell();
}

void DocumentWatch::tell()
{
    if (!m_document.is() || m_paused)
        return;
    rtl::Reference<DocumentWatch> const self(this); // the document may go while we look at it
    Happened happened = std::exchange(m_happened, {});
    if (happened.stepped)
        m_edited.clear();
    Pause const pause(*this);
    quietly([&] { m_tell(happened); });
}

void SAL_CALL DocumentWatch::disposing(EventObject const& event)
{
    if (Controller const controller(event.Source, uno::UNO_QUERY); controller.is())
    {
        m_carets.erase(controller.get());
        return;
    }
    if (uno::Reference<css::text::XTextDocument>(event.Source, uno::UNO_QUERY) != m_document)
        return;
    m_document.clear();
    m_carets.clear();
    m_edited.clear();
    m_happened = {};
    m_tell = {};
}
} // namespace kehoach::office
