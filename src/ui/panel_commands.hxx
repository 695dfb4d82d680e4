/// \file
/// Bảng bên, Tùy chọn….
#pragma once

#include "ui/workplace.hxx"

namespace kehoach::ui
{
/// Shows the deck Kế hoạch of the window's sidebar.
void showPanel(Workplace const& workplace);
/// Opens the page Kế hoạch of LibreOffice's options.
void showOptions(Workplace const& workplace);
} // namespace kehoach::ui
