/// \file
/// What a budget table's cells do not say, kept in a property of the document: where each price came
/// from, and that the user confirmed it.
#pragma once

#include "core/budget/budget.hxx"

#include <string>
#include <string_view>

namespace kehoach::app
{
/// The property that belongs to the table with that bookmark.
std::u16string memoryName(std::u16string_view bookmark);
/// One line of JSON: for each item its norm, whether that is verified, whether it was confirmed.
std::u16string remember(budget::Budget const& budget);
/// Puts what was remembered back, where the table still has as many items at the same prices; a
/// memory that cannot be read is none.
void recall(std::u16string_view memory, budget::Budget& budget);
} // namespace kehoach::app
