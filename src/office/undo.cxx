#include "office/undo.hxx"

#include "office/undo_listener.hxx"

#include <com/sun/star/beans/PropertyAttribute.hpp>
#include <com/sun/star/beans/XPropertyContainer.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/document/XDocumentPropertiesSupplier.hpp>
#include <com/sun/star/document/XUndoAction.hpp>
#include <com/sun/star/document/XUndoManagerSupplier.hpp>
#include <cppuhelper/weakref.hxx>

#include <optional>

namespace kehoach::office
{
namespace
{
/// Hears whether a context that is left had anything in it. An empty one leaves no step, and undo
/// would then take back what the user did before.
class ContextListener : public UndoListener<>
{
public:
    bool wasEmpty() const { return m_empty; }

    void SAL_CALL allActionsCleared(css::lang::EventObject const&) override { m_empty = true; }
    void SAL_CALL resetAll(css::lang::EventObject const&) override { m_empty = true; }
    void SAL_CALL cancelledContext(Event const&) override { m_empty = true; }

private:
    bool m_empty = false;
};

/// The user-defined properties of a document, as text.
class UserProperties
{
public:
    explicit UserProperties(TextDocument const& document)
        : m_container(uno::Reference<css::document::XDocumentPropertiesSupplier>(document, uno::UNO_QUERY_THROW)
                          ->getDocumentProperties()
                          ->getUserDefinedProperties())
        , m_values(m_container, uno::UNO_QUERY_THROW)
    {
    }

    std::optional<uno::Any> get(OUString const& name) const
    {
        if (!m_values->getPropertySetInfo()->hasPropertyByName(name))
            return std::nullopt;
        return m_values->getPropertyValue(name);
    }
    /// Nothing removes it.
    void set(OUString const& name, std::optional<uno::Any> const& value) const
    {
        if (get(name))
            m_container->removeProperty(name); // it may be of another type
        if (value)
            m_container->addProperty(name, css::beans::PropertyAttribute::REMOVABLE, *value);
    }

private:
    uno::Reference<css::beans::XPropertyContainer> m_container;
    uno::Reference<css::beans::XPropertySet> m_values;
};

/// The part of a step that Writer's own undo does not know.
class PropertyAction : public WeakImpl<css::document::XUndoAction>
{
public:
    using Values = std::map<OUString, std::optional<uno::Any>>;

    PropertyAction(TextDocument const& document, OUString const& title, Values const& before, Values const& after)
        : m_document(document)
        , m_title(title)
        , m_before(before)
        , m_after(after)
    {
    }

    OUString SAL_CALL getTitle() override { return m_title; }
    void SAL_CALL undo() override { set(m_before); }
    void SAL_CALL redo() override { set(m_after); }

private:
    void set(Values const& values) const
    {
        TextDocument const document(m_document.get(), uno::UNO_QUERY);
        if (!document.is())
            return;
        UserProperties const properties(document);
        for (auto const& [name, value] : values)
            properties.set(name, value);
    }

    // The document holds its undo manager, which holds this.
    uno::WeakReference<css::text::XTextDocument> m_document;
    OUString m_title;
    Values m_before, m_after;
};
} // namespace

UndoStep::UndoStep(TextDocument const& document, std::u16string const& title)
    : m_document(document)
    , m_manager(uno::Reference<css::document::XUndoManagerSupplier>(document, uno::UNO_QUERY_THROW)->getUndoManager())
{
    m_manager->enterUndoContext(toOUString(title));
}

UndoStep::~UndoStep()
{
    if (!m_open)
        return;
    try
    {
        if (leave())
        {
            m_manager->undo();
            m_manager->clearRedo(); // what was taken back was never there
        }
    }
    catch (uno::Exception const&)
    {
        // The document is being closed: nothing is left to take back.
    }
}

void UndoStep::setProperties(StringProperties const& properties)
{
    UserProperties const present(m_document);
    PropertyAction::Values before, after;
    auto const set = [&](std::u16string const& name, std::optional<uno::Any> const& value) {
        before[toOUString(name)] = present.get(toOUString(name));
        after[toOUString(name)] = value;
    };
    for (auto const& [name, value] : properties)
    {
        int number = 0;
        for (std::u16string const& piece : splitIntoPieces(value))
            set(pieceName(name, ++number), uno::Any(toOUString(piece)));
        // What is left of a longer value must not be read as the end of this one.
        while (present.get(toOUString(pieceName(name, ++number))))
            set(pieceName(name, number), std::nullopt);
    }
    uno::Reference<css::document::XUndoAction> const action(
        new PropertyAction(m_document, OUString(), before, after));
    action->redo();
    add(action);
}

void UndoStep::add(uno::Reference<css::document::XUndoAction> const& action)
{
    m_manager->addUndoAction(action);
}

void UndoStep::finish()
{
    leave();
}

bool UndoStep::leave()
{
    m_open = false;
    auto* const listener = new ContextListener;
    uno::Reference<css::document::XUndoManagerListener> const reference(listener);
    m_manager->addUndoManagerListener(reference);
    m_manager->leaveUndoContext();
    m_manager->removeUndoManagerListener(reference);
    return !listener->wasEmpty();
}
} // namespace kehoach::office
