/// \file
/// What each UTF-16 unit is, from tables: the private part of unicode.hxx.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace kehoach::text
{
/// What normalize() does with a unit.
enum class Kind : std::uint8_t
{
    plain,
    blank,
    dropped,
    hyphen,    ///< U+2010, U+2011: Writer's non-breaking hyphen
    standIn,   ///< stands for another letter in every text: Ð for Đ
    foreign,   ///< a Cyrillic or Greek letter that looks like a Latin one
    changing,  ///< NFC is something else
    combining, ///< may join what stands before it
    surrogate,
};

/// Kind::plain, of the units our documents are mostly written with; false says nothing.
inline bool isPlain(char16_t unit)
{
    return unit < 0x80 || (unit >= 0xC0 && unit <= 0x1B0 && unit != 0xD0 && unit != 0xF0 && unit != 0x189)
           || (unit >= 0x1EA0 && unit <= 0x1EF9);
}
Kind tabledKindOf(char16_t unit);
inline Kind kindOf(char16_t unit)
{
    return isPlain(unit) ? Kind::plain : tabledKindOf(unit);
}
/// Ð and its like as the letter that is meant.
char16_t meantByStandIn(char16_t unit);
/// А (Cyrillic) as A.
char16_t meantByForeign(char16_t unit);

/// Canonical combining class.
int combiningClass(std::int32_t letter);
/// True if the letter may join the one before it in NFC.
bool joinsBackwards(char32_t letter);
bool changesInNfc(char32_t letter);
/// The unit as NFC writes it; itself where that is more than one.
char16_t canonical(char16_t unit);
/// The letter that the two make in NFC; 0 where they stay two.
std::int32_t composed(std::int32_t base, std::int32_t mark);
/// Canonical decomposition of one letter; returns how many were written.
std::size_t decompose(char32_t letter, std::array<std::int32_t, 8>& out);

inline bool isHighSurrogate(char16_t unit)
{
    return unit >= 0xD800 && unit < 0xDC00;
}

inline bool isLowSurrogate(char16_t unit)
{
    return unit >= 0xDC00 && unit < 0xE000;
}

inline bool isSurrogate(char16_t unit)
{
    return unit >= 0xD800 && unit < 0xE000;
}

struct Letter
{
    char32_t value;
    std::uint32_t units;
};

/// The letter that begins at `position`; a lone surrogate is a letter of its own.
inline Letter letterAt(std::u16string_view text, std::size_t position)
{
    char16_t const first = text[position];
    if (isHighSurrogate(first) && position + 1 < text.size() && isLowSurrogate(text[position + 1]))
        return { 0x10000 + ((char32_t{ first } - 0xD800) << 10) + (text[position + 1] - 0xDC00u), 2 };
    return { first, 1 };
}
} // namespace kehoach::text
