/// \file
/// What happens to an open document while somebody edits its tables: told once the office has come to
/// rest, on the main thread.
#pragma once

#include "office/caret_cell.hxx"
#include "office/undo_listener.hxx"

#include <com/sun/star/awt/XCallback.hpp>
#include <com/sun/star/document/XDocumentEventListener.hpp>
#include <com/sun/star/util/XModifyListener.hpp>
#include <com/sun/star/view/XSelectionChangeListener.hpp>

#include <functional>
#include <map>
#include <set>

namespace kehoach::office
{
/// What happened since it was last told.
struct Happened
{
    bool stepped = false;  ///< the user took steps back or forth
    bool forth = false;    ///< the last of them was forth
    std::u16string step;   ///< its title
    bool acted = false;    ///< the user did something that can be taken back, and it is over
    bool entered = false;  ///< a caret came into a table
    bool saving = false;   ///< the document is about to be stored or printed
    /// Tables that were edited in a cell the caret has left since.
    std::set<css::text::XTextTable*> left;
    /// Tables in which something was done that can be taken back, wherever the caret is now.
    std::set<css::text::XTextTable*> typed;
    /// Nothing else was done since the caret left that cell: what follows may join the user's last step.
    bool nothingBetween = true;
};

/// Listens to a document and its views. It never tells anything while a caret is still where something
/// is being typed: what an input method composes stands there.
class DocumentWatch
    : public UndoListener<css::util::XModifyListener, css::view::XSelectionChangeListener,
                          css::document::XDocumentEventListener, css::awt::XCallback>
{
public:
    using Tell = std::function<void(Happened const&)>;

    DocumentWatch(TextDocument const& document, uno::Reference<uno::XComponentContext> const& context, Tell tell);

    /// Hears the document and the views it has now.
    void start();
    /// Hears a view that came later; one that is heard already is left alone.
    void addViews();

    /// Tells at once what there is to tell.
    void settle();

    /// While it lives, what happens is our own doing.
    class Pause
    {
    public:
        explicit Pause(DocumentWatch& watch)
            : m_watch(watch)
        {
            ++m_watch.m_paused;
        }
        ~Pause() { --m_watch.m_paused; }
        Pause(Pause const&) = delete;
        Pause& operator=(Pause const&) = delete;

    private:
        DocumentWatch& m_watch;
    };

    void SAL_CALL modified(css::lang::EventObject const& event) override;
    void SAL_CALL selectionChanged(css::lang::EventObject const& event) override;
    void SAL_CALL documentEventOccured(css::document::DocumentEvent const& event) override;
    void SAL_CALL undoActionAdded(Event const& event) override;
    void SAL_CALL actionUndone(Event const& event) override;
    void SAL_CALL actionRedone(Event const& event) override;
    void SAL_CALL allActionsCleared(css::lang::EventObject const& event) override;
    void SAL_CALL resetAll(css::lang::EventObject const& event) override;
    void SAL_CALL notify(uno::Any const& data) override;
    void SAL_CALL disposing(css::lang::EventObject const& event) override;

private:
    using Controller = uno::Reference<css::frame::XController>;

    template <class Action> void forEachView(Action const& action) const;
    void lookAtCaret(Controller const& controller);
    void stepped(Event const& event, bool forth);
    void post();
    void tell();
    Controller currentController() const;

    TextDocument m_document;
    uno::Reference<uno::XComponentContext> m_context;
    Tell m_tell;
    Happened m_happened;
    std::map<css::frame::XController*, CaretCell> m_carets; ///< of each view that is heard
    std::set<css::text::XTextTable*> m_edited;              ///< tables edited where the caret still stands
    int m_paused = 0;
    bool m_posted = false;
};
} // namespace kehoach::office
