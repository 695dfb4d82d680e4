/// \file
/// Tables of a document: the one under the caret, and putting another one in its place.
#pragma once

#include "office/office.hxx"

#include <functional>

namespace kehoach::office
{
/// The head of the table the caret stands in: what its first cells say, row by row, and the bookmarks
/// in the first.
struct TableHead
{
    std::vector<std::vector<std::u16string>> rows; ///< the first four at most
    std::vector<std::u16string> bookmarks;
};
/// Nothing where the caret stands in no table.
std::optional<TableHead> tableAtCaret(TextDocument const& document);

/// The name of that table, without reading its text; empty where there is none.
std::u16string tableNameAtCaret(TextDocument const& document);

/// What comes after a paragraph, beside the table that is replaced.
struct Addition
{
    document::Span after;
    document::Fragment fragment;
};

/// Puts the fragment, which begins with a table, in the place of a table of the snapshot, makes the
/// edits and the additions outside it, as one undo step. Text and bookmarks around stay. Throws
/// text::Error as insert() and apply() do.
void replaceTable(TextDocument const& document, document::Snapshot const& snapshot, int table,
                  document::Fragment const& fragment, std::vector<document::Edit> const& edits,
                  std::vector<Addition> const& additions, Insertion const& insertion);

/// Finds a table of the snapshot now; what is returned puts rows behind its last one, which look as that one does, inside
/// an undo step of the caller. So edits of the table may come in between. Throws text::Error "refuse.changed".
std::function<void()> rowsBehind(TextDocument const& document, document::Snapshot const& snapshot, int table,
                                 std::vector<std::vector<std::u16string>> const& rows);
} // namespace kehoach::office
