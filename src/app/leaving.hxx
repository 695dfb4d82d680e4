/// \file
/// A plan that is about to be signed, printed, exported or sent: what is open in it, and with which reason it was
/// let go all the same.
#pragma once

#include "app/app.hxx"
#include "core/check/seal.hxx"

namespace kehoach::app
{
/// A document as it would leave now.
struct Leaving
{
    Checked checked;
    std::string content;              ///< document::contentHash()
    std::vector<check::Finding> open; ///< not ignored: errors, then what must not leave the house
    int errors = 0, warnings = 0;     ///< among them
    bool toldBefore = false; ///< let go with a reason within the last hour, and not changed since

    /// Nobody has to be asked: no plan, nothing but notices open, or told before.
    bool mayPass() const { return toldBefore || (errors == 0 && warnings == 0); }
};

/// The names of the fonts this computer has, asked once.
std::set<std::u16string> const& installedFonts(uno::Reference<uno::XComponentContext> const& context);

/// The options of a check of this document: what the user set, what the document says of itself.
check::Options optionsFor(Installation const& installation, office::TextDocument const& document,
                          std::string_view language);

/// Reads and checks the document. Throws text::Error.
Leaving lookBeforeLeaving(Installation const& installation, office::TextDocument const& document,
                          std::string_view language);

/// Keeps the reason in the document, as one undo step; in a document that must not be changed only until the office
/// ends. Throws text::Error where the reason is missing although errors are open.
void letGo(Installation const& installation, office::TextDocument const& document, Leaving const& leaving,
           std::string const& command, std::u16string const& reason);

/// The time now.
check::Moment now();
/// A moment as people here write it: "17:05 ngày 28/11/2026", in the local time zone.
std::u16string localTime(check::Moment moment, text::Messages const& messages);
} // namespace kehoach::app
