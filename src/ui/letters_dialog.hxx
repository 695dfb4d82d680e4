/// \file
/// Mỗi nơi một văn bản…
#pragma once

#include "ui/workplace.hxx"

namespace kehoach::ui
{
void makeLetters(Workplace const& workplace);
} // namespace kehoach::ui
