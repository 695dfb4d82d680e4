/// \file
/// A budget table that stays right while somebody edits it: which cells follow from the others, and
/// which somebody typed over by hand and keeps.
///
///     LiveTable table = LiveTable::found(cells, words, isMarked);    // the document was opened
///     … the user types 90 over 80 and leaves the cell …
///     Corrections const corrections = table.follow(now, words, isMarked);
///     // corrections.writes: the line's amount, the subtotal, the total; corrections.words
#pragma once

#include "core/text/message.hxx"
#include "core/text/money.hxx"
#include "core/text/span.hxx"

#include <compare>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace kehoach::budget
{
struct TableReading;

/// The texts of a table's cells, row by row, as they stand; the paragraphs of a cell parted by '\n'.
using CellTexts = std::vector<std::vector<std::u16string>>;

struct CellPlace
{
    int row = -1, column = -1;

    friend auto operator<=>(CellPlace const&, CellPlace const&) = default;
};

/// Tells whether a cell bears the mark of one that does not follow.
using IsMarked = std::function<bool(CellPlace)>;

struct CellWrite
{
    CellPlace cell;
    std::u16string text;
    int line = -1; ///< the one paragraph that changes; -1 = the whole cell
};

/// What a table needs after somebody changed its cells.
struct Corrections
{
    std::vector<CellWrite> writes;
    std::vector<CellPlace> marks, unmarks; ///< cells that no longer follow, or do again
    /// The total in words: what of the line below the table gives way to which words.
    std::optional<text::Range> wordsRange;
    std::u16string words;
    /// What is asked for, in place of what it was.
    text::Dong asked = 0, askedBefore = 0;
    /// Why a line could not be computed: a number that cannot be read, an amount that is too large. Or what was
    /// typed and may be another number than it was taken for.
    std::optional<text::Message> problem;

    bool empty() const { return writes.empty() && marks.empty() && unmarks.empty() && !wordsRange; }
};

/// What is known of a table: its cells as they were last seen, and which of the computed ones follow.
///
/// A computed cell is an amount, a subtotal, the total, the rounded total. It follows as long as it says
/// what its inputs give; one that says something else and was not written by us is somebody's own, is
/// marked, and counts with what it says. It follows again when it is emptied or says the right value.
class LiveTable
{
public:
    /// A table as it is met first: one whose cells do not add up was edited without us.
    static LiveTable found(CellTexts cells, std::u16string words, IsMarked const& isMarked);

    /// What its cells need now. `words` is the line below the table that says the total, or empty.
    /// Afterwards the table is taken for corrected.
    Corrections follow(CellTexts now, std::u16string words, IsMarked const& isMarked);

    /// The user took steps back or forth: the cells are what they are. Whatever is not marked follows.
    void accept(CellTexts now, std::u16string words, IsMarked const& isMarked);

    CellTexts const& cells() const { return m_cells; }
    std::u16string const& words() const { return m_words; }
    /// The total, as rounded; 0 where the table has none.
    text::Dong asked() const { return m_asked; }

private:
    class Follower;

    void judge(bool stale, IsMarked const& isMarked);

    CellTexts m_cells;
    std::u16string m_words;
    std::vector<bool> m_follows; ///< the computed cell of each row
    std::vector<int> m_computed; ///< its column; -1 = the row has none
    std::vector<std::vector<int>> m_unreadable; ///< columns of inputs that were marked, by row
    bool m_wordsFollow = true;
    bool m_numbered = true; ///< the lines of each group are numbered 1, 2, 3 …
    text::Dong m_asked = 0;
};

/// True for the line below a table that says its total in words: "(Bằng chữ: …)".
bool isWordsLine(std::u16string_view line);

/// What of a text that names the total gives way to what, where it names `before`: its figures, its
/// words. "tổng kinh phí 155.400.000 đồng (Bằng chữ: …)" → two replacements, from the back.
struct Replacement
{
    text::Range range;
    std::u16string text;
};
std::vector<Replacement> followInText(std::u16string_view text, text::Dong before, text::Dong now);
} // namespace kehoach::budget
