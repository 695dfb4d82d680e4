/// \file
/// The command Số tiền bằng chữ.
#pragma once

#include "ui/workplace.hxx"

namespace kehoach::ui
{
void amountInWords(Workplace const& workplace);
} // namespace kehoach::ui
