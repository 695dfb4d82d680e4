/// \file
/// Kế hoạch mới…
#pragma once

#include "ui/workplace.hxx"

namespace kehoach::ui
{
/// Asks for the office and the plan, and writes the plan into the open document if it is empty, else
/// into a new window.
void newPlan(Workplace const& workplace);
} // namespace kehoach::ui
