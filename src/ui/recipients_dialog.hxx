/// \file
/// Nơi nhận theo nhiệm vụ…
#pragma once

#include "ui/workplace.hxx"

namespace kehoach::ui
{
void recipientsFromTasks(Workplace const& workplace);
} // namespace kehoach::ui
