/// \file
/// A text of several lines and its lines.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace kehoach::text
{
/// The lines, trimmed, without the empty ones.
std::vector<std::u16string> splitLines(std::u16string_view text);
/// One line for each entry.
std::u16string joinLines(std::vector<std::u16string> const& lines);
} // namespace kehoach::text
