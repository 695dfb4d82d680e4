/// \file
/// Work that is put off until the office's main thread is free.
#pragma once

#include "office/uno.hxx"

#include <com/sun/star/awt/XRequestCallback.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>

#include <functional>

namespace kehoach::office
{
class MainThread
{
public:
    explicit MainThread(uno::Reference<uno::XComponentContext> const& context);

    /// Runs it on the main thread, after what the user did meanwhile. Can be called from every thread. What it
    /// throws is lost: it runs for nobody.
    void post(std::function<void()> work) const;

private:
    uno::Reference<css::awt::XRequestCallback> m_queue;
};

/// Runs it once, on the main thread, when the office ends.
void whenOfficeEnds(uno::Reference<uno::XComponentContext> const& context, std::function<void()> work);
} // namespace kehoach::office
