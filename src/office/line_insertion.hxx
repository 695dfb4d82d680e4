/// \file
/// Lines put behind a line that is there, looking as it does.
#pragma once

#include "office/office.hxx"

namespace kehoach::office
{
/// Puts the lines behind `place`: with `breaks` as lines of its paragraph, else each as a paragraph behind it. `edits` are
/// made in the same step, and may touch the end of `place`. Works in cells and frames, too. Throws text::Error as apply().
void insertLines(TextDocument const& document, document::Snapshot const& snapshot, document::Span const& place,
                 std::vector<std::u16string> const& lines, bool breaks, std::vector<document::Edit> const& edits,
                 std::u16string const& undoTitle);
} // namespace kehoach::office
