/// \file
/// Kế hoạch mới từ văn bản này…
#pragma once

#include "ui/workplace.hxx"

namespace kehoach::ui
{
void newFromThis(Workplace const& workplace);
} // namespace kehoach::ui
