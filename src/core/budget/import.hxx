/// \file
/// Norm packs from the tables of an office.
#pragma once

#include <string>
#include <string_view>

namespace kehoach::budget
{
/// The norm pack (JSON, as extension/norms/*.json) a table in CSV makes; docs/norm-packs.md has the
/// columns. Throws text::Error naming the columns that are missing, or every row that cannot be read
/// with its line, its column and what stands there.
std::string importNorms(std::string_view csv);
} // namespace kehoach::budget
