/// \file
/// Tells that a document was changed, and that it is closed.
#pragma once

#include "office/office.hxx"
#include "office/weak_impl.hxx"

#include <com/sun/star/util/XCloseListener.hpp>
#include <com/sun/star/util/XModifyListener.hpp>

#include <functional>

namespace kehoach::office
{
/// Held by the document; whoever made it lets go of it with stop().
class ChangeWatch : public WeakImpl<css::util::XModifyListener, css::util::XCloseListener>
{
public:
    /// `changed` is told once for each change, of text or looks; `closed` once, and nothing after it.
    ChangeWatch(TextDocument const& document, std::function<void()> changed, std::function<void()> closed);

    void start();
    void stop();
    /// Empty once the document is closed.
    TextDocument const& document() const { return m_document; }
    /// Somebody changes it at this moment, and its views rest meanwhile.
    bool isResting() const;

    void SAL_CALL modified(css::lang::EventObject const& event) override;
    void SAL_CALL queryClosing(css::lang::EventObject const&, sal_Bool) override {}
    void SAL_CALL notifyClosing(css::lang::EventObject const& event) override;
    void SAL_CALL disposing(css::lang::EventObject const& event) override;

private:
    void close();

    TextDocument m_document;
    std::function<void()> m_changed, m_closed;
};
} // namespace kehoach::office
