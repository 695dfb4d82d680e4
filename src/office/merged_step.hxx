/// \file
/// Changes that follow from what the user just did.
#pragma once

#include "office/office.hxx"

#include <com/sun/star/document/XUndoManager.hpp>

namespace kehoach::office
{
/// Everything done to the document while it lives becomes part of the user's last step. There has to be
/// one, and no step that was taken back.
class MergedStep
{
public:
    explicit MergedStep(TextDocument const& document);
    ~MergedStep();
    MergedStep(MergedStep const&) = delete;
    MergedStep& operator=(MergedStep const&) = delete;

private:
    uno::Reference<css::document::XUndoManager> m_manager;
};

/// What may be done about undo at this moment.
struct UndoState
{
    bool locked = false;  ///< steps are not recorded: texts must not be changed
    bool canUndo = false; ///< there is a last step
    bool canRedo = false; ///< a change would make redoing impossible
};
UndoState undoState(TextDocument const& document);

/// Takes one more step back, or forth.
void step(TextDocument const& document, bool forth);
} // namespace kehoach::office
