/// \file
/// What was changed between two texts, word by word, and the same change made to a text that says nearly the same.
#pragma once

#include "core/text/span.hxx"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kehoach::draft
{
/// A word, or a mark of a sentence.
struct Token
{
    text::Range range;
    std::u16string text;   ///< as typed
    std::u16string folded; ///< without case and diacritics

    bool isWord() const;
};
std::vector<Token> tokensOf(std::u16string_view text);

/// A stretch of a text and what takes its place.
struct Exchange
{
    text::Range range;
    std::u16string text;
};

/// What turns `old` into `fresh`, in order; blanks between words do not count.
std::vector<Exchange> wordChanges(std::u16string_view old, std::u16string_view fresh);

/// The changes from `old` to `fresh` made to `other`: where the words that change, or for words that are only put in
/// the word before them, stand in it too, each once. Nothing where one of them does not.
std::optional<std::vector<Exchange>> changesLike(std::u16string_view old, std::u16string_view fresh,
                                                 std::u16string_view other);

/// Which part of all words of both they have in common: 0…1.
double likeness(std::u16string_view one, std::u16string_view other);
} // namespace kehoach::draft
