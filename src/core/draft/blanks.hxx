/// \file
/// Cleaning the blanks of a text, and only these.
#pragma once

#include <string>
#include <string_view>

namespace kehoach::draft
{
/// One blank where there were several, none before . , ; : ! ? and closing brackets and quotes, none
/// after opening ones, none at the ends. Letters come out precomposed (NFC); no word changes.
std::u16string cleanBlanks(std::u16string_view text);
} // namespace kehoach::draft
