/// \file
/// Chèn mục…
#pragma once

#include "ui/workplace.hxx"

namespace kehoach::ui
{
/// Lists the standard sections, those the plan lacks first, and inserts the chosen one at the caret.
void insertSection(Workplace const& workplace);
} // namespace kehoach::ui
