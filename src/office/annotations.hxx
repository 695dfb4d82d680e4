/// \file
/// Comments of ours in the margin of a document.
#pragma once

#include "office/office.hxx"

namespace kehoach::office
{
/// A comment at a place of a snapshot.
struct Annotation
{
    document::Span span;
    std::u16string text;
};

/// Who writes them: the initials are how ours are known again, in .odt, .docx and .doc.
inline constexpr char16_t annotationInitials[] = u"KH";

/// Puts these comments in and takes those of ours that are there already out, as one undo step, not tracked. Others'
/// comments stay. `author` is shown above each. Gives the number of comments put in: a place that has changed, or
/// takes none (header, footer, frame, note), gets none. Throws text::Error with the reason of whyNot().
int annotate(TextDocument const& document, document::Snapshot const& snapshot, std::vector<Annotation> const& annotations,
             std::u16string const& author, std::u16string const& undoTitle);

/// How many comments of ours there are.
int countAnnotations(TextDocument const& document);
} // namespace kehoach::office
