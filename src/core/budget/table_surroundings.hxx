/// \file
/// What belongs to a budget table and stands above or below it: the private part of readTables().
#pragma once

#include "core/budget/table_cells.hxx"

namespace kehoach::budget
{
/// The total in words as a text states it, without brackets and "./.".
struct StatedWords
{
    std::u16string text;
    document::Span span;
};

/// The words behind "Bằng chữ"; empty words where there are only dots to fill in.
std::optional<StatedWords> wordsIn(ParagraphText const& paragraph);

struct Surroundings
{
    int moneyPower = 1; ///< 1000 below "Đơn vị tính: nghìn đồng"
    std::optional<StatedWords> words;
    std::u16string fundingSource; ///< what follows "Nguồn kinh phí:", without the full stop
    std::optional<document::Span> fundingSpan;
};

/// The first and the last paragraph of a table; nothing in it: -1, -1.
struct TableExtent
{
    int first = -1, last = -1;
};

/// Of every table of the document.
std::vector<TableExtent> extentsOf(document::Snapshot const& snapshot);

Surroundings surroundingsOf(document::Snapshot const& snapshot, document::ReadableText const& texts,
                            int table, TableExtent const& extent);
} // namespace kehoach::budget
