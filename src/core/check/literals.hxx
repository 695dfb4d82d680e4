/// \file
/// What a regular expression cannot match without.
#pragma once

#include "core/check/expression.hxx"

#include <string>
#include <string_view>
#include <vector>

namespace kehoach::check
{
/// Literals of which every match of the expression (Perl syntax) holds at least one; none where the
/// expression has no such literals, or is written in a way this does not follow.
std::vector<std::u16string> requiredLiterals(std::u16string_view expression);
/// Of one of its alternatives.
std::vector<std::u16string> requiredLiterals(std::vector<Part> const& alternative);
} // namespace kehoach::check
