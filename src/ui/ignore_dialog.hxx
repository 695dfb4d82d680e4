/// \file
/// Leaving findings alone: one in this document with a reason, or a rule for the whole office.
#pragma once

#include "app/fixing.hxx"
#include "ui/workplace.hxx"

namespace kehoach::ui
{
/// Bỏ qua: asks for the reason. True if the finding is ignored now.
bool ignore(Workplace const& workplace, app::Checked const& checked, check::Finding const& finding);

/// Quy tắc đã tắt: the rules the office has switched off, each to be switched on again.
void showRulesOff(Workplace const& workplace);
} // namespace kehoach::ui
