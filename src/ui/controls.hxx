/// \file
/// The controls of a window from an .xdl that is no dialog of its own: the panel, a page of options.
#pragma once

#include "office/uno.hxx"

#include <com/sun/star/awt/XControl.hpp>
#include <com/sun/star/awt/XControlContainer.hpp>
#include <com/sun/star/awt/XWindow.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace kehoach::ui
{
class Controls
{
public:
    Controls() = default;
    explicit Controls(uno::Reference<uno::XInterface> const& window)
        : m_container(window, uno::UNO_QUERY_THROW)
    {
    }

    template <class Interface> uno::Reference<Interface> control(char const* name) const
    {
        return { m_container->getControl(OUString::createFromAscii(name)), uno::UNO_QUERY_THROW };
    }
    uno::Reference<css::awt::XWindow> window(char const* name) const { return control<css::awt::XWindow>(name); }
    uno::Reference<css::beans::XPropertySet> model(char const* name) const
    {
        return { control<css::awt::XControl>(name)->getModel(), uno::UNO_QUERY_THROW };
    }

    std::u16string text(char const* name) const;
    void setText(char const* name, std::u16string_view text) const;
    /// The words of a label, a button or a box to tick; `~` stands before its letter.
    void setLabel(char const* name, std::u16string_view label) const;
    void setItems(char const* name, std::vector<std::u16string> const& items, int selected) const;
    std::vector<std::u16string> items(char const* name) const;
    void select(char const* name, int position) const;
    int selected(char const* name) const; ///< -1 = none
    bool checked(char const* name) const;
    void setChecked(char const* name, bool checked) const;
    void enable(char const* name, bool enabled) const;

private:
    uno::Reference<css::awt::XControlContainer> m_container;
};
} // namespace kehoach::ui
