#include "office/change_watch.hxx"

#include "office/quietly.hxx"

#include <com/sun/star/util/XCloseBroadcaster.hpp>
#include <com/sun/star/util/XModifyBroadcaster.hpp>
#include <rtl/ref.hxx>

#include <utility>

namespace kehoach::office
{
using css::util::XCloseBroadcaster;
using css::util::XModifyBroadcaster;

ChangeWatch::ChangeWatch(TextDocument const& document, std::function<void()> changed, std::function<void()> closed)
    : m_document(document)
    , m_changed(std::move(changed))
    , m_closed(std::move(closed))
{
}

void ChangeWatch::start()
{
    uno::Reference<XModifyBroadcaster>(m_document, uno::UNO_QUERY_THROW)->addModifyListener(this);
    uno::Reference<XCloseBroadcaster>(m_document, uno::UNO_QUERY_THROW)->addCloseListener(this);
}

void ChangeWatch::stop()
{
    rtl::Reference<ChangeWatch> const self(this);
    m_changed = m_closed = {};
    auto const document = std::exchange(m_document, {});
    if (!document.is())
        return;
    try
    {
        uno::Reference<XModifyBroadcaster>(document, uno::UNO_QUERY_THROW)->removeModifyListener(this);
        uno::Reference<XCloseBroadcaster>(document, uno::UNO_QUERY_THROW)->removeCloseListener(this);
    }
    catch (uno::Exception const&)
    {
        // It is being closed, and forgets its listeners by itself.
    }
}

bool ChangeWatch::isResting() const
{
    uno::Reference<css::frame::XModel> const model(m_document, uno::UNO_QUERY);
    return model.is() && model->hasControllersLocked();
}

void ChangeWatch::modified(css::lang::EventObject const&)
{
    if (m_changed)
        quietly(m_changed);
}

void ChangeWatch::notifyClosing(css::lang::EventObject const&)
{
    close();
}

void ChangeWatch::disposing(css::lang::EventObject const&)
{
    close();
}

void ChangeWatch::close()
{
    rtl::Reference<ChangeWatch> const self(this);
    m_document.clear();
    m_changed = {};
    if (auto const closed = std::exchange(m_closed, {}))
        quietly(closed);
}
} // namespace kehoach::office
