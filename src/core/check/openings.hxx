/// \file
/// Where in a text a match of an expression can begin, told by the first units of each place.
#pragma once

#include "core/check/expression.hxx"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace kehoach::check
{
class Openings
{
public:
    /// Nothing where the expression may match nothing at all.
    static std::optional<Openings> of(Alternatives const& expression, bool caseBlind);

    /// The first such place at or behind `from`; npos if there is none.
    std::size_t find(std::u16string_view text, std::size_t from) const;

private:
    // The letters and marks our documents are written in; every other unit is one more.
    static constexpr std::size_t latin = 0x250, vietnamese = 0x60, marks = 0x70;
    static constexpr std::size_t units = latin + vietnamese + marks + 1;

    static std::size_t indexOf(char16_t unit)
    {
        return unit < latin                                         ? unit
               : unit >= 0x1EA0 && unit < 0x1EA0 + vietnamese ? latin + (unit - 0x1EA0)
               : unit >= 0x2000 && unit < 0x2000 + marks           ? latin + vietnamese + (unit - 0x2000)
                                                                    : units - 1;
    }
    static char16_t unitAt(std::size_t index);

    std::array<std::uint8_t, units> m_flags{};
    inline bool mayBegin(char16_t const* at, char16_t const* begin) const;

    std::size_t m_length = 0;   ///< how many units of a match are told of
    bool m_atLineStart = false; ///< nowhere but at the beginning of a line
    std::u16string m_firsts;    ///< all it can begin with, where they are few
};
} // namespace kehoach::check
