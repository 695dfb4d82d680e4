#include "ui/controls.hxx"

#include <com/sun/star/awt/XCheckBox.hpp>
#include <com/sun/star/awt/XListBox.hpp>
#include <com/sun/star/awt/XTextComponent.hpp>

#include <algorithm>

namespace kehoach::ui
{
namespace awt = css::awt;

std::u16string Controls::text(char const* name) const
{
    return fromOUString(control<awt::XTextComponent>(name)->getText());
}

void Controls::setText(char const* name, std::u16string_view text) const
{
    // Set anew it would scroll back and lose what is selected in it.
    if (this->text(name) != text)
        control<awt::XTextComponent>(name)->setText(toOUString(text));
}

void Controls::setLabel(char const* name, std::u16string_view label) const
{
    model(name)->setPropertyValue("Label", uno::Any(toOUString(label)));
}

void Controls::setItems(char const* name, std::vector<std::u16string> const& items, int selected) const
{
    if (this->items(name) != items)
    {
        auto const list = control<awt::XListBox>(name);
        list->removeItems(0, list->getItemCount());
        uno::Sequence<OUString> texts(static_cast<sal_Int32>(items.size()));
        std::transform(items.begin(), items.end(), texts.getArray(), toOUString);
        list->addItems(texts, 0);
    }
    select(name, selected);
}

std::vector<std::u16string> Controls::items(char const* name) const
{
    std::vector<std::u16string> items;
    for (OUString const& item : control<awt::XListBox>(name)->getItems())
        items.push_back(fromOUString(item));
    return items;
}

void Controls::select(char const* name, int position) const
{
    auto const list = control<awt::XListBox>(name);
    if (list->getSelectedItemPos() != position && position >= 0 && position < list->getItemCount())
        list->selectItemPos(static_cast<sal_Int16>(position), true);
}

int Controls::selected(char const* name) const
{
    return control<awt::XListBox>(name)->getSelectedItemPos();
}

bool Controls::checked(char const* name) const
{
    return control<awt::XCheckBox>(name)->getState() == 1;
}

void Controls::setChecked(char const* name, bool checked) const
{
    control<awt::XCheckBox>(name)->setState(checked ? 1 : 0);
}

void Controls::enable(char const* name, bool enabled) const
{
    model(name)->setPropertyValue("Enabled", uno::Any(enabled));
}
} // namespace kehoach::ui
