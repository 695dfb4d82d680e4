/// \file
/// Chèn căn cứ…
#pragma once

#include "ui/workplace.hxx"

namespace kehoach::ui
{
/// Finds laws in the catalogue by number, name or topic; those chosen, and the clerk's own words, are inserted as
/// legal bases where they belong.
void insertBases(Workplace const& workplace);
/// Hoàn thiện viện dẫn
void completeCitation(Workplace const& workplace);
} // namespace kehoach::ui
