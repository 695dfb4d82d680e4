#include "app/pasting.hxx"

#include "app/live_budget.hxx"
#include "app/open_plan.hxx"
#include "core/budget/filling.hxx"
#include "office/caret_cell.hxx"
#include "office/cell_name.hxx"
#include "office/clipboard.hxx"
#include "office/edited_table.hxx"
#include "office/property.hxx"
#include "office/rest.hxx"
#include "office/undo.hxx"

#include <algorithm>

namespace kehoach::app
{
namespace
{
bool isBudgetOfOurs(office::TextDocument const& document, office::EditedTable::Table const& table)
{
    return std::ranges::any_of(
        office::bookmarks(document, budget::bookmarkPrefix),
        [&](std::u16string const& name) { return office::tableOfBookmark(document, name) == table; });
}

/// A caret in a table is the one thing that may be said against it.
bool mayChange(office::TextDocument const& document)
{
    if (office::whyNot(document, {}) || office::property<bool>(document, "RecordChanges"))
        return false;
    auto const reason = office::whyNot(document, office::caret(document));
    return !reason || reason->key == "refuse.in-table";
}

budget::Origin originOf(office::Clipboard const& clipboard)
{
    return clipboard.hasTable()      ? budget::Origin::table
           : clipboard.isFormatted() ? budget::Origin::formatted
                                     : budget::Origin::plain;
}
} // namespace

bool pasteCells(Installation const& installation, office::TextDocument const& document)
{
    office::CaretCell const caret = office::firstSelectedCell(document);
    if (!caret.table.is() || !isBudgetOfOurs(document, caret.table) || !mayChange(document))
        return false;
    office::Clipboard const clipboard(installation.context());
    if (clipboard.isOfWriter())
        return false;
    auto const block = budget::blockOf(clipboard.text(), originOf(clipboard));
    if (!block)
        return false;
    office::EditedTable table(document, caret.table);
    if (table.hasTrackedChanges())
        return false;
    office::CellAddress const start = office::parseCellName(caret.cell);
    auto const filling = budget::fillCells(
        table.texts(), *block, { start.row, start.column },
        [&table](budget::CellPlace place) { return table.isMarked(place.row, place.column); });
    if (!filling)
        return false;
    auto const write = [&table](std::vector<budget::CellWrite> const& writes) {
        for (budget::CellWrite const& one : writes)
            table.write(one.cell.row, one.cell.column, one.text, one.line);
    };
    office::Rest const rest(document);
    office::UndoStep step(document, undoTitle(installation, "app.undo.paste-cells"));
    if (filling->newRows > 0)
    {
        table.insertRows(filling->insertedAt, filling->newRows);
        write(filling->moves);
        for (budget::CellPlace const place : filling->marks)
            table.mark(place.row, place.column, true);
        for (budget::CellPlace const place : filling->unmarks)
            table.mark(place.row, place.column, false);
        settleBudgets(document); // while each line can be told by what it says
    }
    write(filling->writes);
    table.enter(start.row, start.column);
    settleBudgets(document);
    step.finish();
    return true;
}
} // namespace kehoach::app
