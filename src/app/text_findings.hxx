/// \file
/// Findings in words of the text, for whoever underlines them: taken from the last result of each followed
/// document. Everything here can be called from every thread.
#pragma once

#include "app/live_check.hxx"

namespace kehoach::app
{
struct TextFinding
{
    text::Range range; ///< in the paragraph's text
    std::string rule;
    check::Severity severity = check::Severity::warning;
    std::u16string message, why; ///< `why` has the law, too
    std::vector<std::u16string> replacements;

    friend bool operator==(TextFinding const&, TextFinding const&) = default;
};

/// What is known of a paragraph with that text, in whatever document it stands; empty where nothing is.
std::vector<TextFinding> textFindings(std::u16string const& paragraph);

/// The findings of a result take the place of those of the document's last one; null: it is closed. True if they
/// differ.
bool keepTextFindings(void const* document, LiveResult const* result);
} // namespace kehoach::app
