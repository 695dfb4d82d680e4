#include "office/merged_step.hxx"

#include <com/sun/star/document/XUndoManagerSupplier.hpp>

namespace kehoach::office
{
namespace
{
uno::Reference<css::document::XUndoManager> managerOf(TextDocument const& document)
{
    return uno::Reference<css::document::XUndoManagerSupplier>(document, uno::UNO_QUERY_THROW)->getUndoManager();
}
} // namespace

MergedStep::MergedStep(TextDocument const& document)
    : m_manager(managerOf(document))
{
    m_manager->enterHiddenUndoContext();
}

MergedStep::~MergedStep()
{
    try
    {
        m_manager->leaveUndoContext();
    }
    catch (uno::Exception const&)
    {
        // The document is being closed.
    }
}

UndoState undoState(TextDocument const& document)
{
    auto const manager = managerOf(document);
    return { bool(manager->isLocked()), bool(manager->isUndoPossible()), bool(manager->isRedoPossible()) };
}

void step(TextDocument const& document, bool forth)
{
    auto const manager = managerOf(document);
    if (forth)
        manager->redo();
    else
        manager->undo();
}
} // namespace kehoach::office
