/// \file
/// Whether a budget table read from a document adds up: the private part of readTables().
#pragma once

#include "core/budget/budget.hxx"

namespace kehoach::budget
{
/// Computes the table again, and says whether it comes to the same; fills in the subtotals it leaves out.
void judge(TableReading& reading);
} // namespace kehoach::budget
