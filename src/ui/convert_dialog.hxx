/// \file
/// Chuyển mã TCVN3/VNI sang Unicode.
#pragma once

#include "ui/workplace.hxx"

namespace kehoach::ui
{
/// Shows what would be converted, and what is uncertain, and converts the selection or the document.
void convert(Workplace const& workplace);
} // namespace kehoach::ui
