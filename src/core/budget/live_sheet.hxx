/// \file
/// The cells of a table that is being edited as a document of their own: the private part of LiveTable.
#pragma once

#include "core/budget/budget.hxx"
#include "core/budget/live.hxx"
#include "core/budget/table_surroundings.hxx"

namespace kehoach::budget
{
/// A table and the line of words below it, and what is read of them.
class LiveSheet
{
public:
    LiveSheet(CellTexts const& cells, std::u16string const& words);
    LiveSheet(LiveSheet const&) = delete;
    LiveSheet& operator=(LiveSheet const&) = delete;

    /// Nothing where it is no budget table.
    TableReading const* reading() const { return m_readings.empty() ? nullptr : &m_readings.front(); }
    std::optional<StatedWords> words() const;
    /// The cell a paragraph stands in.
    CellPlace cellOf(int paragraph) const;

private:
    void append(std::u16string_view text, CellPlace place);

    document::Snapshot m_snapshot;
    std::optional<document::ReadableText> m_texts; ///< of it
    int m_words = -1; ///< the paragraph below the table
    std::vector<TableReading> m_readings;
};

/// A row below the total that has a price or an amount, and so counts for nothing; -1 = there is none.
int rowBelowTotal(CellTexts const& cells, TableReading const& reading);

/// For each row of `now` the row of `before` it was, or -1: rows in front and behind that are the same,
/// between them row by row where as many stand there, else by the text in the column `label`.
std::vector<int> formerRows(CellTexts const& before, CellTexts const& now, int label);
} // namespace kehoach::budget
