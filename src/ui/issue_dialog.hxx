/// \file
/// Vào số, ban hành…
#pragma once

#include "ui/workplace.hxx"

namespace kehoach::ui
{
void issuePlan(Workplace const& workplace);
} // namespace kehoach::ui
