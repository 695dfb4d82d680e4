/// \file
/// Hồ sơ cơ quan…
#pragma once

#include "app/offices.hxx"
#include "ui/dialog.hxx"

namespace kehoach::ui
{
/// Lists the office profiles of the user: add, edit, delete, choose the default, import, export.
void manageOffices(Workplace const& workplace);

/// The same before another dialog.
void manageOffices(Dialog const& parent);

/// Edits one office and saves it in the place of the one called `replaces`. Its name, or nothing where the user
/// cancels.
std::optional<std::u16string> editOffice(Dialog const& parent, app::OfficeProfile const& office,
                                         std::u16string_view replaces);
} // namespace kehoach::ui
