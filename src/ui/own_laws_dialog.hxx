/// \file
/// Văn bản của cơ quan…: laws the office puts into the catalogue itself.
#pragma once

#include "ui/dialog.hxx"

namespace kehoach::ui
{
/// Opened in front of `parent`; what is done is kept at once.
void editOwnLaws(Dialog const& parent);
} // namespace kehoach::ui
