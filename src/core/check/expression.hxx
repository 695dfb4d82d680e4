/// \file
/// A regular expression (Perl syntax) as a tree, for what can be told of its matches without matching.
#pragma once

#include <cstddef>
#include <limits>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace kehoach::check
{
/// Which units of text an element takes; classes as pattern.hxx knows them.
struct UnitClass
{
    std::vector<std::pair<char16_t, char16_t>> ranges; ///< first and last
    bool upper = false, lower = false, digit = false, space = false;
    bool any = false; ///< may take any, as "." and "[^a]" may

    bool holds(char16_t unit) const;
};

/// A part of an expression, with its quantifier.
struct Part
{
    enum class Kind
    {
        units,
        group,  ///< capturing or not
        ahead,  ///< (?=
        behind, ///< (?<=
        never,  ///< (?! and (?<!
        boundary,  ///< \b
        lineStart, ///< ^
        nothing,   ///< other marks without width
    };
    static constexpr std::size_t unbounded = std::numeric_limits<std::size_t>::max();

    Kind kind = Kind::nothing;
    UnitClass units;
    std::vector<std::vector<Part>> alternatives; ///< what stands in brackets
    std::size_t least = 1, most = 1;
};
using Alternatives = std::vector<std::vector<Part>>;

/// Nothing where the expression is written in a way this does not follow.
std::optional<Alternatives> readExpression(std::u16string_view expression);
} // namespace kehoach::check
