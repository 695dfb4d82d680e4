/// \file
/// What is kept of a reading so that the next one finds what changed.
#pragma once

#include "core/document/unit.hxx"
#include "office/uno.hxx"

#include <string>
#include <vector>

namespace kehoach::office
{
using document::Stretch;
using document::Unit;

/// The texts of the document, and how its snapshot is made up: frames of the page, units of the body, headers and
/// footers, notes.
struct Outline
{
    document::Lines lines;        ///< of the body's text
    std::vector<OUString> frames; ///< texts of frames and shapes, in Writer's order
    std::vector<OUString> notes;  ///< texts of footnotes, then endnotes
    std::vector<std::u16string> pageStyles; ///< those that units name by their number
    std::vector<std::u16string> bodyStyles; ///< page styles the body is set in
    Unit pageFrames;
    std::vector<Unit> units; ///< none where they cannot be told from the text
    Unit margins, footnotes;
    /// Each paragraph of the body is, as it was read, its lines in the body's text. Not where a line shows more than the
    /// paragraph's text, as the number of a footnote.
    bool isExact = true;
};
} // namespace kehoach::office
