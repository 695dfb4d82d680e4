/// \file
/// A table of an open document that is read and written cell by cell while somebody edits it.
#pragma once

#include "office/office.hxx"

#include <com/sun/star/text/XTextTable.hpp>

#include <string>
#include <vector>

namespace kehoach::office
{
/// Every method may throw a UNO exception where the table is gone.
class EditedTable
{
public:
    using Table = uno::Reference<css::text::XTextTable>;
    using Texts = std::vector<std::vector<std::u16string>>;

    /// Reads the table.
    EditedTable(TextDocument const& document, Table const& table);

    Table const& table() const { return m_table; }
    /// How many rows it has now.
    int rows() const;
    Texts const& texts() const { return m_texts; }

    /// The texts of the cells, row by row. What was read before is asked for again only where the text
    /// of the table as a whole says that it changed.
    Texts const& read();
    /// The texts of the paragraphs below the table, up to the next table.
    std::vector<std::u16string> below();
    /// The text of one of them; empty where there is no such paragraph.
    std::u16string below(std::size_t paragraph);

    /// True where some text of the table is a tracked change, which no cell's text can tell.
    bool hasTrackedChanges() const;

    /// Replaces the text of a cell, or of one of its paragraphs (from 0); its look stays.
    void write(int row, int column, std::u16string_view text, int line = -1);
    /// Replaces a stretch of a paragraph below the table.
    void writeBelow(std::size_t paragraph, text::Range const& range, std::u16string_view text);

    /// Inserts rows in front of a row, with its looks, and reads the table anew.
    void insertRows(int before, int count);
    /// Puts the caret of the document's view behind the text of a cell.
    void enter(int row, int column) const;

    /// The mark of a cell: a coloured ground behind its text, which every format keeps.
    bool isMarked(int row, int column) const;
    void mark(int row, int column, bool on);

private:
    void findNeighbours();
    template <class Action> auto withNeighbours(Action const& action);
    std::vector<std::u16string> lines() const;
    void readAll();
    uno::Reference<css::text::XText> cell(int row, int column) const;

    TextDocument m_document;
    Table m_table;
    TextRange m_before;             ///< the paragraph in front; empty where there is none
    std::vector<TextRange> m_below; ///< paragraphs
    std::vector<std::vector<OUString>> m_names; ///< of the cells
    Texts m_texts;
    std::vector<std::u16string> m_lines; ///< of all cells, as they were read
};

/// The text a bookmark spans; nothing where there is no such bookmark.
std::optional<std::u16string> textOfBookmark(TextDocument const& document, std::u16string const& name);
/// Replaces a stretch of it; both its ends have to stay.
void writeInBookmark(TextDocument const& document, std::u16string const& name, text::Range const& range,
                     std::u16string_view text);
/// The table a bookmark stands in; nothing where it stands in none.
EditedTable::Table tableOfBookmark(TextDocument const& document, std::u16string const& name);
/// The names of the document's bookmarks that begin so.
std::vector<std::u16string> bookmarks(TextDocument const& document, std::u16string_view prefix);
} // namespace kehoach::office
