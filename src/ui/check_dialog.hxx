/// \file
/// Kiểm tra thể thức
#pragma once

#include "ui/workplace.hxx"

namespace kehoach::ui
{
/// Checks the open document and shows the findings beside it. Chosen again, it checks again.
void check(Workplace const& workplace);

/// Đến lỗi tiếp theo, Đến lỗi trước: selects the place and says in the status bar what is wrong there; the open
/// check dialog shows the same finding.
void nextFinding(Workplace const& workplace);
void previousFinding(Workplace const& workplace);
} // namespace kehoach::ui
