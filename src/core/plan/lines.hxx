/// \file
/// The lines (dòng) the recogniser reads. A paragraph is cut at its line breaks, and where two
/// columns were typed side by side (agency | Quốc hiệu, recipients | signature) at the gap between
/// them, so that every layout becomes one list of short texts with the way back to the document.
#pragma once

#include "core/document/readable.hxx"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kehoach::plan
{
using document::Snapshot;
using document::Span;

/// Refers to the document::ReadableText it was read from.
struct Line
{
    int paragraph = -1;
    std::u16string_view text; ///< normalised and trimmed
    std::u16string_view folded; ///< text::fold(text): same length
    std::u16string_view label; ///< the paragraph's automatic number; on its first line only
    /// Where in Writer's text each unit of `text` stands; empty where `text` stands there unchanged
    /// from `start`.
    std::span<text::Range const> places;
    std::uint32_t start = 0;
    int indent = 0; ///< blanks before it on the line, a tab as eight
    bool right = false; ///< stands in a right-hand column of text typed side by side
    bool capitals = false; ///< all letters are capitals, typed or by attribute
    bool bold = false; ///< most of it; only where typography was read
    bool centered = false;
    bool cell = false; ///< in a cell of a table with lines: data, no component
    bool runOn = false; ///< goes on the sentence of the line before it (text wrapped by hand)
    document::Area area = document::Area::body;
    int frame = -1; ///< the frame it stands in

    bool blank() const { return text.empty(); }
    Span span(std::size_t from, std::size_t length) const;
    Span span() const { return span(0, text.size()); }
};

/// Every line of the document in reading order; an empty paragraph is a blank line. Lines of page
/// headers come first, those of footers and footnotes are left out. They refer to both arguments.
std::vector<Line> readLines(Snapshot const& snapshot, document::ReadableText const& texts);

inline constexpr std::size_t none = std::u16string_view::npos;

/// Where `phrase` (folded, single blanks) ends if it stands at `at` as whole words, blanks of any
/// length between them; else `none`.
std::size_t phraseAt(std::u16string_view folded, std::size_t at, std::u16string_view phrase);
/// Where `phrase` begins at or after `from`, as whole words; else `none`.
std::size_t findPhrase(std::u16string_view folded, std::u16string_view phrase, std::size_t from = 0);
bool hasPhrase(std::u16string_view folded, std::u16string_view phrase);
bool beginsWith(std::u16string_view folded, std::u16string_view phrase);
/// True if one of the phrases stands at the beginning.
template <typename Phrases>
bool beginsWithAny(std::u16string_view folded, Phrases const& phrases)
{
    for (std::u16string_view const phrase : phrases)
        if (beginsWith(folded, phrase))
            return true;
    return false;
}
template <typename Phrases>
bool hasAnyPhrase(std::u16string_view folded, Phrases const& phrases)
{
    for (std::u16string_view const phrase : phrases)
        if (hasPhrase(folded, phrase))
            return true;
    return false;
}

/// Only the letters and figures of a folded text.
std::u16string lettersOf(std::u16string_view folded);
/// How many letters must be changed, added or left out; stops counting above `limit`.
int distance(std::u16string_view left, std::u16string_view right, int limit);

/// A line drawn with characters: "---", "***", "____", "*".
bool isRule(Line const& line);
/// True if a sentence ends here: . ; : ! ? or a closing bracket or quote after one.
bool endsSentence(std::u16string_view text);
} // namespace kehoach::plan
