/// \file
/// Sửa theo thể thức: what will be fixed, what is left out and why, what is to be done by hand; then the
/// fixes as one undo step.
#pragma once

#include "app/fixing.hxx"
#include "ui/workplace.hxx"

namespace kehoach::ui
{
/// True if fixes were made. Throws text::Error where there is nothing to preview.
bool fix(Workplace const& workplace, check::Options const& options, app::Checked const& seen,
         std::optional<check::Finding> const& only);
} // namespace kehoach::ui
