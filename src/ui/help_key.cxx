#include "ui/help_key.hxx"

#include <com/sun/star/awt/Key.hpp>
#include <com/sun/star/awt/Toolkit.hpp>

#include <utility>

namespace kehoach::ui
{
rtl::Reference<HelpKey> HelpKey::listen(uno::Reference<uno::XComponentContext> const& context, std::function<bool()> help)
{
    rtl::Reference<HelpKey> const key(new HelpKey);
    key->m_help = std::move(help);
    key->m_toolkit.set(css::awt::Toolkit::create(context), uno::UNO_QUERY);
    if (key->m_toolkit.is())
        key->m_toolkit->addKeyHandler(key.get());
    return key;
}

void HelpKey::stop()
{
    rtl::Reference<HelpKey> const self(this);
    m_help = {};
    if (auto const toolkit = std::exchange(m_toolkit, {}); toolkit.is())
        toolkit->removeKeyHandler(this);
}

sal_Bool HelpKey::keyPressed(css::awt::KeyEvent const& event)
{
    rtl::Reference<HelpKey> const self(this);
    return event.KeyCode == css::awt::Key::F1 && event.Modifiers == 0 && m_help && std::function(m_help)();
}
} // namespace kehoach::ui
