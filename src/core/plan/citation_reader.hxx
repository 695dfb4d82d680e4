/// \file
/// Citations (viện dẫn) of one line: "Công văn số … ngày … của … về …".
#pragma once

#include "core/plan/lines.hxx"
#include "core/plan/plan.hxx"

#include <vector>

namespace kehoach::plan
{
/// In order; one that is named within another's subject is listed too, behind it.
std::vector<Citation> readCitations(Line const& line);
} // namespace kehoach::plan
