/// \file
/// The page number of a page style that came with a fragment.
#pragma once

#include "core/document/fragment.hxx"
#include "office/undo.hxx"

namespace kehoach::office
{
bool hasPageStyle(TextDocument const& document, std::u16string const& name);

/// Puts the number into the header of the fragment's page style, from its second page on, as a part of `step`;
/// a style that has a header is left alone. After the fragment was inserted.
///
/// A header's paragraphs stand in front of the body, by whose positions Writer's older steps find their places:
/// Writer keeps a header that came with a step when the step is taken back, and the older ones go wrong. So the
/// header comes and goes with an action of its own.
void numberPages(TextDocument const& document, document::FragmentPage const& page, UndoStep& step);
} // namespace kehoach::office
