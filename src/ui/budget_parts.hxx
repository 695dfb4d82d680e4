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
    /// Across, as an appendix; nothing = where the table does not fit upright. A table that is there stays where it
    /// is.
    std::optional<bool> appendix;
    bool mayBeAppendix = true, fitsUpright = true;

    bool isAppendix() const { return mayBeAppendix && appendix.value_or(!fitsUpright); }
};
/// What came or went meanwhile.
struct BudgetChanges
{
    bool presets = false, norms = false;
};
/// Asks for them; saves and deletes presets of the office and loads rates meanwhile.
bool chooseOptions(Dialog const& parent, BudgetOptions& options, BudgetState const& state, BudgetChanges& changes);

/// Loads the rates of a province from a spreadsheet's table. True if some came.
bool importRates(Dialog const& parent);

/// The presets of the program, then the office's own; what cannot be read goes to `diagnostics`.
std::vector<budget::Preset> presetsFor(Workplace const& workplace, std::vector<law::Diagnostic>& diagnostics);
} // namespace kehoach::ui
