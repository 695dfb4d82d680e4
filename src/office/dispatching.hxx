/// \file
/// What each dispatch and dispatch provider of ours does.
#pragma once

#include "office/uno.hxx"

#include <com/sun/star/document/DocumentEvent.hpp>
#include <com/sun/star/frame/XDispatchProvider.hpp>
#include <com/sun/star/frame/XStatusListener.hpp>
#include <com/sun/star/frame/XStorable.hpp>

#include <algorithm>
#include <mutex>
#include <vector>

namespace kehoach::office
{
/// Who wants to know whether a command makes sense now.
class StatusListeners
{
public:
    using Listener = uno::Reference<css::frame::XStatusListener>;

    void add(Listener const& listener, css::util::URL const& url)
    {
        std::lock_guard const lock(m_guard);
        m_all.push_back({ listener, url });
    }
    void remove(Listener const& listener)
    {
        std::lock_guard const lock(m_guard);
        std::erase_if(m_all, [&](Registered const& one) { return one.listener == listener; });
    }

    static void tell(Listener const& listener, css::util::URL const& url,
                     uno::Reference<uno::XInterface> const& command, bool enabled)
    {
        css::frame::FeatureStateEvent event;
        event.Source = command;
        event.FeatureURL = url;
        event.IsEnabled = enabled;
        event.Requery = false;
        listener->statusChanged(event);
    }
    void tellAll(uno::Reference<uno::XInterface> const& command, bool enabled)
    {
        std::vector<Registered> all;
        {
            std::lock_guard const lock(m_guard);
            all = m_all;
        }
        for (Registered const& one : all)
            tell(one.listener, one.url, command, enabled);
    }

private:
    struct Registered
    {
        Listener listener;
        css::util::URL url;
    };

    std::mutex m_guard;
    std::vector<Registered> m_all;
};

/// False of a document that is read-only.
inline bool isEditable(uno::Reference<uno::XInterface> const& document)
{
    uno::Reference<css::frame::XStorable> const file(document, uno::UNO_QUERY);
    return !file.is() || !file->isReadonly();
}

/// A document that turns read-only or editable says so by one of these.
inline bool mayTurnReadOnly(css::document::DocumentEvent const& event)
{
    return event.EventName == "OnModeChanged" || event.EventName == "OnSaveAsDone" ||
           event.EventName == "OnSaveDone";
}

/// XDispatchProvider::queryDispatches by its queryDispatch.
inline uno::Sequence<uno::Reference<css::frame::XDispatch>>
queryEach(css::frame::XDispatchProvider& provider,
          uno::Sequence<css::frame::DispatchDescriptor> const& requests)
{
    uno::Sequence<uno::Reference<css::frame::XDispatch>> answers(requests.getLength());
    std::transform(requests.begin(), requests.end(), answers.getArray(), [&](auto const& request) {
        return provider.queryDispatch(request.FeatureURL, request.FrameName, request.SearchFlags);
    });
    return answers;
}
} // namespace kehoach::office
