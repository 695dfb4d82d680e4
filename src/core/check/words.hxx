/// \file
/// Words of a line, for the rules about language.
#pragma once

#include "core/text/span.hxx"

#include <string>
#include <string_view>
#include <vector>

namespace kehoach::check
{
using text::Range;

/// The runs of letters (Vietnamese syllables), in order.
std::vector<Range> syllables(std::u16string_view line);

/// Where `wanted` stands in `line` as whole words.
std::vector<Range> occurrences(std::u16string_view line, std::u16string_view wanted);

/// True if a sentence begins at `position`: at the start of the line, or behind . ? ! : or an opening mark.
bool beginsSentence(std::u16string_view line, std::uint32_t position);

/// The two ways to write an open syllable in oa, oe, uy, pair by pair: the tone on the first vowel
/// (hòa, ủy) or on the second (hoà, uỷ).
inline constexpr std::u16string_view olderTones[] = { u"òa", u"óa", u"ỏa", u"õa", u"ọa", u"òe", u"óe", u"ỏe",
                                                      u"õe", u"ọe", u"ùy", u"úy", u"ủy", u"ũy", u"ụy" };
inline constexpr std::u16string_view newerTones[] = { u"oà", u"oá", u"oả", u"oã", u"oạ", u"oè", u"oé", u"oẻ",
                                                      u"oẽ", u"oẹ", u"uỳ", u"uý", u"uỷ", u"uỹ", u"uỵ" };

/// In small letters and with every tone in the older place, unit for unit: for comparing.
std::u16string comparable(std::u16string_view text);

/// The first letter in upper or lower case.
std::u16string capitalized(std::u16string_view text);
std::u16string uncapitalized(std::u16string_view text);
} // namespace kehoach::check
