/// \file
/// Sửa thông tin kế hoạch…
#pragma once

#include "ui/workplace.hxx"

namespace kehoach::ui
{
void editFacts(Workplace const& workplace);
} // namespace kehoach::ui
