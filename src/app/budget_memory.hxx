/// \file
/// What a budget table's cells do not say, kept in a property of the document: the numbers it was
/// computed from, where each price came from, who confirmed it and when.
#pragma once

#include "core/budget/budget.hxx"

#include <string>
#include <string_view>

namespace kehoach::app
{
/// The property that belongs to the table with that bookmark.
std::u16string memoryName(std::u16string_view bookmark);
/// One line of JSON. Without `parameters` only the lines are remembered.
std::u16string remember(budget::Budget const& budget, budget::Parameters const* parameters = nullptr);
/// Puts what was remembered of the lines back: of each that still has its label and its price, or, where
/// no line came or went, its price. A memory that cannot be read is none.
void recall(std::u16string_view memory, budget::Budget& budget);
/// The numbers that were remembered.
std::optional<budget::Parameters> recallParameters(std::u16string_view memory);
} // namespace kehoach::app
