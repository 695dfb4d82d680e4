/// \file
/// Base of those who hear what happens to the undo stack.
#pragma once

#include "office/weak_impl.hxx"

#include <com/sun/star/document/XUndoManagerListener.hpp>

namespace kehoach::office
{
/// Does nothing; who wants to hear something overrides it.
template <class... Interfaces>
class UndoListener : public WeakImpl<css::document::XUndoManagerListener, Interfaces...>
{
public:
    using Event = css::document::UndoManagerEvent;

    void SAL_CALL undoActionAdded(Event const&) override {}
    void SAL_CALL actionUndone(Event const&) override {}
    void SAL_CALL actionRedone(Event const&) override {}
    void SAL_CALL allActionsCleared(css::lang::EventObject const&) override {}
    void SAL_CALL redoActionsCleared(css::lang::EventObject const&) override {}
    void SAL_CALL resetAll(css::lang::EventObject const&) override {}
    void SAL_CALL enteredContext(Event const&) override {}
    void SAL_CALL enteredHiddenContext(Event const&) override {}
    void SAL_CALL leftContext(Event const&) override {}
    void SAL_CALL leftHiddenContext(Event const&) override {}
    void SAL_CALL cancelledContext(Event const&) override {}
    void SAL_CALL disposing(css::lang::EventObject const&) override {}
};
} // namespace kehoach::office
