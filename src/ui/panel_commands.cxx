#include "ui/panel_commands.hxx"

#include "ui/controls.hxx"

#include <com/sun/star/awt/XWindow2.hpp>
#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/configuration/theDefaultProvider.hpp>
#include <com/sun/star/container/XNameAccess.hpp>
#include <com/sun/star/frame/DispatchHelper.hpp>
#include <com/sun/star/frame/XController2.hpp>
#include <com/sun/star/frame/XDispatchProvider.hpp>
#include <com/sun/star/ui/XDeck.hpp>
#include <com/sun/star/ui/XDecks.hpp>
#include <com/sun/star/ui/XPanel.hpp>
#include <com/sun/star/ui/XPanels.hpp>
#include <com/sun/star/ui/XSidebarProvider.hpp>

namespace kehoach::ui
{
namespace
{
void execute(Workplace const& workplace, char const* command, uno::Sequence<css::beans::PropertyValue> const& arguments)
{
    css::frame::DispatchHelper::create(workplace.context)
        ->executeDispatch(uno::Reference<css::frame::XDispatchProvider>(workplace.frame, uno::UNO_QUERY_THROW),
                          OUString::createFromAscii(command), {}, 0, arguments);
}
/// Puts the keyboard into the panel: into the findings, or what stands there instead of them.
void enterPanel(uno::Reference<css::ui::XDeck> const& deck)
{
    uno::Reference<css::ui::XPanel> const panel(deck->getPanels()->getByName("KehoachPanel"), uno::UNO_QUERY_THROW);
    auto const window = panel->getDialog();
    if (!window.is())
        return;
    Controls const controls(window);
    for (char const* name : { "findings", "newPlan", "again" })
    {
        if (auto const control = controls.control<css::awt::XWindow2>(name); control->isVisible())
            return control->setFocus();
    }
}
} // namespace

void showPanel(Workplace const& workplace)
{
    uno::Reference<css::frame::XController2> const view(workplace.frame->getController(), uno::UNO_QUERY);
    auto const provider = view.is() ? view->getSidebar() : nullptr;
    if (!provider.is())
        return;
    provider->setVisible(true);
    auto const decks = provider->getDecks();
    if (decks->hasByName("KehoachDeck"))
    {
        uno::Reference<css::ui::XDeck> const deck(decks->getByName("KehoachDeck"), uno::UNO_QUERY_THROW);
        if (deck->isActive())
            return enterPanel(deck);
    }
    // Its own activate() leaves a sidebar narrow that shows no deck, and one that was hidden has its decks a moment
    // later; this command waits for them. Where the deck is open already it would close it.
    execute(workplace, ".uno:SidebarDeck.KehoachDeck", {});
}

void showOptions(Workplace const& workplace)
{
    // LibreOffice names the page by its address as the registry has it.
    css::beans::PropertyValue path;
    path.Name = "nodepath";
    path.Value <<= OUString("/org.openoffice.Office.OptionsDialog/Nodes/Writer/Leaves/org.kehoach.options");
    uno::Reference<css::container::XNameAccess> const leaf(
        css::configuration::theDefaultProvider::get(workplace.context)
            ->createInstanceWithArguments("com.sun.star.configuration.ConfigurationAccess", sequence({ uno::Any(path) })),
        uno::UNO_QUERY_THROW);
    css::beans::PropertyValue page;
    page.Name = "OptionsPageURL";
    page.Value = leaf->getByName("OptionsPage");
    execute(workplace, ".uno:OptionsTreeDialog", sequence({ page }));
}
} // namespace kehoach::ui
