/// \file
/// An amendment whose undo step holds more than the text.
#pragma once

#include "office/office.hxx"

#include <functional>

namespace kehoach::office
{
struct AmendmentStep
{
    bool tracked = false;
    StyleFonts const* styleFonts = nullptr; ///< styles whose fonts are replaced, too
    std::map<std::u16string, std::u16string> properties; ///< user-defined ones to set
    /// Done at the end of the step, in it: what it throws takes the whole step back.
    std::function<void()> last;
};
/// As the other amend().
void amend(TextDocument const& document, document::Snapshot const& snapshot, document::Amendment const& amendment,
           std::u16string const& undoTitle, AmendmentStep const& step);
} // namespace kehoach::office
