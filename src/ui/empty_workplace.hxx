/// \file
/// Where a new document of ours goes.
#pragma once

#include "ui/workplace.hxx"

namespace kehoach::ui
{
/// The open document if it is empty, has no name yet and may be changed, else a new window.
Workplace emptyWorkplace(Workplace const& workplace);
} // namespace kehoach::ui
