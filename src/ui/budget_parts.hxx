/// \file
/// The dialogs the budget dialog opens: one line, and what is chosen once for the whole table.
#pragma once

#include "core/budget/preset.hxx"
#include "ui/budget_state.hxx"
#include "ui/dialog.hxx"

namespace kehoach::ui
{
/// Edits a line or the heading of a group of `state`; `isNew` lets the user choose which of them. True if
/// the user wants it so.
bool editRow(Dialog const& parent, BudgetState& state, budget::RowPlace& row, bool isNew);

struct BudgetOptions
{
    text::Dong rounding = 1;
    budget::Form form = budget::Form::automatic;
    bool appendix = false;
    bool mayBeAppendix = true; ///< a table that is there stays where it is
};
/// Asks for them; saves and deletes presets of the office and loads rates meanwhile. `changed` is set where
/// presets came or went.
bool chooseOptions(Dialog const& parent, BudgetOptions& options, BudgetState const& state, bool& changed);

/// The presets of the program, then the office's own.
std::vector<budget::Preset> presetsFor(Workplace const& workplace);
} // namespace kehoach::ui
