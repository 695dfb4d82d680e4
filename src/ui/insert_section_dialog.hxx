/// \file
/// Chèn mục…
#pragma once

#include "ui/workplace.hxx"

#include <string_view>

namespace kehoach::ui
{
/// Lists the standard sections, those the plan lacks first, and inserts the chosen one at the caret.
void insertSection(Workplace const& workplace);
/// The same, with the section of that id chosen at first.
void insertSection(Workplace const& workplace, std::string_view proposed);
} // namespace kehoach::ui
