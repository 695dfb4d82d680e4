/// \file
/// A stretch of one text.
#pragma once

#include <cstdint>
#include <string_view>

namespace kehoach::text
{
/// Half-open stretch of one text, in UTF-16 code units.
struct Range
{
    std::uint32_t start = 0;
    std::uint32_t length = 0;

    std::uint32_t end() const { return start + length; }
    bool empty() const { return length == 0; }
    std::u16string_view of(std::u16string_view text) const { return text.substr(start, length); }
    friend bool operator==(Range const&, Range const&) = default;
};
} // namespace kehoach::text
