/// \file
/// Chuyển mã: text typed in TCVN3 or VNI made Unicode.
#pragma once

#include "core/document/edit.hxx"
#include "core/text/legacy.hxx"

namespace kehoach::document
{
/// A word that conversion makes another one.
struct ConvertedWord
{
    std::u16string before, after;
};

struct Conversion
{
    std::vector<Edit> edits; ///< in reading order, none overlapping
    int tcvn3 = 0, vni = 0;  ///< how many stretches of each
    std::vector<ConvertedWord> samples; ///< the first words that change
    /// Words that are no Vietnamese syllables afterwards; left as they are unless asked for.
    std::vector<ConvertedWord> uncertain;
    /// Fonts that those left as they are go on needing, whatever becomes of the styles.
    std::vector<LookChange> fontsKept;
};

/// What to change so that all old text within the spans is Unicode in Times New Roman; no spans stand
/// for the whole document. Text that is Unicode already keeps its font. Each edit lies in one run.
/// `wanted`: the uncertain words, as they are typed, that are to be converted too.
Conversion toUnicode(Snapshot const& snapshot, std::vector<Span> const& within,
                     std::vector<std::u16string> const& wanted);
} // namespace kehoach::document
