/// \file
/// Numbers and signs a part of a text begins with: "I.", "1.", "1.1.", "a)", "Điều 1.", "-".
#pragma once

#include "core/plan/lines.hxx"

#include <string>

namespace kehoach::plan
{
struct Label
{
    enum class Kind : std::uint8_t {
        none,
        part, ///< "Phần I", "Chương II", "A."
        roman, ///< "I."
        article, ///< "Điều 1."
        arabic, ///< "1."
        decimal, ///< "1.1.", "1.1.1."
        letter, ///< "a)"
        bullet, ///< "-", "+", "•"
    };
    Kind kind = Kind::none;
    int depth = 0; ///< decimal: how many figures
    int value = 0; ///< its place in the order: 2 for "II.", "2.", "1.2.", "b)"
    std::u16string text; ///< "II."
    std::size_t titleAt = 0; ///< where the title begins in the line's text

    /// A numbered part of the outline.
    bool numbers() const { return kind != Kind::none && kind != Kind::bullet; }
};

/// The label the line begins with, typed or automatic.
Label readLabel(Line const& line);
} // namespace kehoach::plan
