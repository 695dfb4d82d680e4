#include "ui/panel_menu.hxx"

#include "ui/test_hook.hxx"

#include <com/sun/star/awt/Key.hpp>
#include <com/sun/star/awt/KeyEvent.hpp>
#include <com/sun/star/awt/PopupMenu.hpp>
#include <com/sun/star/awt/PopupMenuDirection.hpp>

namespace kehoach::ui
{
namespace awt = css::awt;

namespace
{
struct Entry
{
    FindingAction action;
    char const* words;
    char const* button; ///< of the panel, which is greyed where this makes no sense; null: it always does
};
constexpr Entry entries[] = {
    { FindingAction::show, "panel.menu.show", "show" },
    { FindingAction::fix, "panel.menu.fix", "fix" },
    { FindingAction::ignore, "panel.ignore", "ignore" },
    { FindingAction::fixAll, "panel.menu.fix-all", nullptr },
    { FindingAction::rule, "panel.menu.rule", nullptr },
};

void setKey(uno::Reference<awt::XPopupMenu> const& menu, FindingAction action, sal_Int16 code)
{
    awt::KeyEvent key;
    key.KeyCode = code;
    menu->setAcceleratorKeyEvent(static_cast<sal_Int16>(action), key);
}
} // namespace

FindingAction askFindingAction(uno::Reference<uno::XComponentContext> const& context,
                               Controls const& controls, text::Messages const& messages, bool isIgnored,
                               awt::Rectangle const& at)
{
    auto const menu = awt::PopupMenu::create(context);
    for (Entry const& entry : entries)
    {
        if (entry.action == FindingAction::fixAll)
            menu->insertSeparator(menu->getItemCount());
        bool const heeds = entry.action == FindingAction::ignore && isIgnored;
        bool enabled = true;
        if (entry.button)
            controls.model(entry.button)->getPropertyValue("Enabled") >>= enabled;
        auto const number = static_cast<sal_Int16>(entry.action);
        menu->insertItem(number, toOUString(messages.text(heeds ? "panel.heed" : entry.words)), 0,
                         menu->getItemCount());
        menu->enableItem(number, enabled);
    }
    setKey(menu, FindingAction::show, awt::Key::RETURN);
    setKey(menu, FindingAction::rule, awt::Key::F1);
    Published const published("findingMenu", menu);
    uno::Reference<awt::XWindowPeer> const tree = controls.control<awt::XControl>("findings")->getPeer();
    return static_cast<FindingAction>(menu->execute(tree, at, awt::PopupMenuDirection::EXECUTE_DEFAULT));
}
} // namespace kehoach::ui
