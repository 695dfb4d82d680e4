/// \file
/// Chỗ điền kế tiếp, Chỗ điền trước.
#pragma once

#include "ui/workplace.hxx"

namespace kehoach::ui
{
void nextPlaceholder(Workplace const& workplace);
void previousPlaceholder(Workplace const& workplace);
} // namespace kehoach::ui
