/// \file
/// Chèn bảng dự toán…, Sửa bảng dự toán…
#pragma once

#include "ui/workplace.hxx"

namespace kehoach::ui
{
/// Asks for the numbers, those the plan states filled in, and inserts the table at the caret.
void insertBudget(Workplace const& workplace);
/// The same with numbers that are known; the table goes into the plan's section on funding.
void insertBudget(Workplace const& workplace, budget::Parameters const& known);
/// The same on the budget table under the caret, ours or somebody else's, which then gives way to what
/// the dialog has.
void editBudget(Workplace const& workplace);
} // namespace kehoach::ui
