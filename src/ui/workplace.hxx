/// \file
/// What every command starts from: the frame it was chosen in, the data, the language.
#pragma once

#include "app/app.hxx"

#include <com/sun/star/awt/XWindowPeer.hpp>
#include <com/sun/star/frame/XFrame.hpp>

namespace kehoach::ui
{
struct Workplace
{
    uno::Reference<uno::XComponentContext> context;
    uno::Reference<css::frame::XFrame> frame;
    office::TextDocument document; ///< empty if the frame shows none
    std::shared_ptr<app::Installation const> installation;
    std::string language; ///< "vi" or "en"

    text::Messages const& messages() const { return installation->messages(language); }
    uno::Reference<css::awt::XWindowPeer> parent() const;
};

/// The text document a frame shows, or nothing.
office::TextDocument documentOf(uno::Reference<css::frame::XFrame> const& frame);

/// Reads the data of the extension on the first call.
Workplace workplaceOf(uno::Reference<uno::XComponentContext> const& context,
                      uno::Reference<css::frame::XFrame> const& frame);

/// A message box with a sentence, modal to the frame's window.
void tell(Workplace const& workplace, std::u16string const& sentence);

/// Shows in the status bar what was done, until the next key or click in the document.
void report(Workplace const& workplace, text::Message const& done);
} // namespace kehoach::ui
