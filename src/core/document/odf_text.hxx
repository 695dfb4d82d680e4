/// \file
/// Text and values as OpenDocument's XML writes them.
#pragma once

#include <string>
#include <string_view>

namespace kehoach::document
{
/// An attribute's value: UTF-8, escaped, without the characters XML 1.0 forbids.
std::string attributeValue(std::u16string_view text);

/// Running text: as above, with tabs, line breaks and repeated or leading blanks as the elements
/// without which they would be lost. `afterBlank`: the text before it ends in one, or there is none;
/// it is set to what holds after this text.
std::string runningText(std::u16string_view text, bool& afterBlank);

/// "10mm", "0.75pt": a number with a point, at most four decimals, whatever the locale.
std::string measure(double value, std::string_view unit);
} // namespace kehoach::document
