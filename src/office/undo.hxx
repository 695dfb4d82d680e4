/// \file
/// One undo step that happens whole or not at all.
#pragma once

#include "office/office.hxx"
#include "office/pieces.hxx"

#include <com/sun/star/document/XUndoManager.hpp>

namespace kehoach::office
{
/// Everything done to the document while it lives is one undo step. Destroyed before finish(), it is
/// taken back.
///
/// Only a context: text changed while the undo manager is locked shifts the offsets of older steps.
class UndoStep
{
public:
    UndoStep(TextDocument const& document, std::u16string const& title);
    ~UndoStep();
    UndoStep(UndoStep const&) = delete;
    UndoStep& operator=(UndoStep const&) = delete;

    /// Sets user-defined properties; Writer's own undo leaves them alone, so the step remembers them.
    void setProperties(StringProperties const& properties);
    void finish();

private:
    /// Leaves the context. True if something was done in it.
    bool leave();

    TextDocument m_document;
    uno::Reference<css::document::XUndoManager> m_manager;
    bool m_open = true;
};
} // namespace kehoach::office
