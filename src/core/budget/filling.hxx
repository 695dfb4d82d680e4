/// \file
/// Cells of a spreadsheet that go into the lines of a budget table (dán các ô).
#pragma once

#include "core/budget/live.hxx"

namespace kehoach::budget
{
/// What a text on the clipboard comes with.
enum class Origin
{
    plain,     ///< nothing but the text
    formatted, ///< formatted text without a table
    table,     ///< formatted text with a table
};

/// The cells of what is on the clipboard as text, row by row: lines parted by tabs, as spreadsheets and word
/// processors offer them, a cell's own line breaks made blanks. Nothing where it is no block of cells: its lines have
/// not equally many, it comes from formatted text without a table, or it is plain and has no tab.
std::optional<CellTexts> blockOf(std::u16string_view text, Origin origin);

/// What makes a table take a block of cells.
struct Filling
{
    int newRows = 0; ///< that are inserted first
    int insertedAt = -1; ///< in front of this row, the last line
    /// Then, rows counted with the new ones: the last line goes up to where it was, with its marks.
    std::vector<CellWrite> moves;
    std::vector<CellPlace> marks, unmarks;
    std::vector<CellWrite> writes; ///< at last: what the block puts into the cells
};

/// Puts the block into the lines from `start` on, downwards and to the right, as far as their group goes; for
/// what is left the group gets new lines. A single cell that is to go elsewhere than into a line is nobody's
/// business here: nothing. Throws text::Error "budget.paste.too-wide" (columns, room),
/// "budget.paste.no-line".
std::optional<Filling> fillCells(CellTexts const& cells, CellTexts const& block, CellPlace start,
                                 IsMarked const& isMarked);
} // namespace kehoach::budget
