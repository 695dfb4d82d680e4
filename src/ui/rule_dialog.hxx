/// \file
/// Trợ giúp về quy tắc: what a rule wants and why, which law says so, how to mend it, examples.
#pragma once

#include "ui/workplace.hxx"

#include <string_view>

namespace kehoach::ui
{
/// Shows the page of a rule ("header/number-colon") and waits until it is closed. Throws text::Error where there
/// is no such rule.
void showRule(Workplace const& workplace, std::string_view rule);
} // namespace kehoach::ui
