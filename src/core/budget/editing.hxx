/// \file
/// Editing a budget line by line: what a dialog does with the rows of one.
#pragma once

#include "core/budget/budget.hxx"

namespace kehoach::budget
{
/// A row of the table: the heading of a group, or a line of it.
struct RowPlace
{
    int group = 0;
    int item = -1; ///< index into Budget::items; -1 = the heading

    friend bool operator==(RowPlace const&, RowPlace const&) = default;
};

/// The rows as the table shows them; a group without a label has no heading.
std::vector<RowPlace> rowsOf(Budget const& budget);

/// A new line behind that row; returns where it stands. A budget without groups gets one.
RowPlace addItem(Budget& budget, RowPlace behind, Item item);
/// A new group behind the group of that row.
RowPlace addGroup(Budget& budget, RowPlace behind, std::u16string_view label);
/// Takes a line out; of a heading, its lines go to the group before it, or stand without a heading.
void removeRow(Budget& budget, RowPlace row);
/// Moves a line past its neighbour or into the next group, a group with its lines past the next one;
/// `direction` is -1 or 1. Returns where it stands now.
RowPlace moveRow(Budget& budget, RowPlace row, int direction);

/// A new proposal with what the user made of the one before: what was added, removed, renamed, moved
/// or typed stays, the rest follows the proposal.
Budget merged(Budget const& edited, Budget const& before, Budget const& proposed);

/// Another price for a line. A rate that is exactly so much is the office's own from then on, and
/// confirmed by having been typed; where the norm only allows or caps, it stays the reason.
void setPrice(Item& item, Dong price, Norms const& norms);
} // namespace kehoach::budget
