/// \file
/// The row "Làm tròn" of a budget.
#pragma once

#include "core/budget/budget.hxx"

namespace kehoach::budget
{
/// To a whole multiple of `step`, half of it up. Throws text::Error where it does not fit.
Dong roundedTo(Dong step, Dong total);

/// The finest rounding that makes the rounded total of the total; 1 where none does or nothing was
/// rounded.
Dong roundingOf(Budget const& budget);

/// True where the total was rounded to any of the roundings, up or down: others do not always round
/// half of it up.
bool isRounded(Budget const& budget);

/// The rounding a label names: "Làm tròn đến 10.000 đồng".
std::optional<Dong> roundingIn(std::u16string_view label);
} // namespace kehoach::budget
