/// \file
/// Kiểm tra thể thức
#pragma once

#include "ui/workplace.hxx"

namespace kehoach::ui
{
/// Checks the open document and shows the findings beside it. Chosen again, it checks again.
void check(Workplace const& workplace);
} // namespace kehoach::ui
