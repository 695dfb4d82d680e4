/// \file
/// Writer names the cells of a table: "B3".
#pragma once

#include "office/uno.hxx"

namespace kehoach::office
{
/// Row and column, from 0.
struct CellAddress
{
    int row = 0, column = 0;
};

/// Of the cell "B3"; for a cell of a split one, "B3.1.2", those of the whole.
CellAddress parseCellName(OUString const& name);
} // namespace kehoach::office
