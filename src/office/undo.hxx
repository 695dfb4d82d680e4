/// \file
/// One undo step that happens whole or not at all.
#pragma once

#include "office/office.hxx"
#include "office/pieces.hxx"

#include <com/sun/star/document/XUndoAction.hpp>
#include <com/sun/star/document/XUndoManager.hpp>

namespace kehoach::office
{
/// Everything done to the document while it lives is one undo step. Destroyed before finish(), it is
/// taken back. Most callers want asOneStep().
///
/// Only a context: text changed while the undo manager is locked shifts the offsets of older steps.
class UndoStep
{
public:
    UndoStep(TextDocument const& document, std::u16string const& title);
    ~UndoStep();
    UndoStep(UndoStep const&) = delete;
    UndoStep& operator=(UndoStep const&) = delete;

    /// Sets user-defined properties of any length; Writer's own undo leaves them alone, so the step
    /// remembers them.
    void setProperties(StringProperties const& properties);
    /// Makes an action that was done a part of the step.
    void add(uno::Reference<css::document::XUndoAction> const& action);
    void finish();

private:
    /// Leaves the context. True if something was done in it.
    bool leave();

    TextDocument m_document;
    uno::Reference<css::document::XUndoManager> m_manager;
    bool m_open = true;
};

/// Does `change`, which is given the step, as one undo step. Throws text::Error "refuse.failed" where Writer
/// refuses some of it, or what `change` throws; then the document is as it was.
template <class Change> void asOneStep(TextDocument const& document, std::u16string const& title, Change const& change)
{
    UndoStep step(document, title);
    try
    {
        change(step);
        step.finish();
    }
    catch (uno::Exception const&)
    {
        throw text::Error({ "refuse.failed", {} }); // the step takes itself back
    }
}
} // namespace kehoach::office
