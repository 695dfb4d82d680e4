/// \file
/// Norm packs from the tables of an office.
#pragma once

#include "core/text/message.hxx"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kehoach::budget
{
/// A column of such a table: its name in Vietnamese, and its other name.
struct ImportColumn
{
    std::u16string_view name, member;
    bool required = false;
};
/// Every column there may be.
std::span<ImportColumn const> importColumns();

/// A cell that cannot be read.
struct BadCell
{
    int line = 0; ///< of the file, from 1, where its row begins
    std::u16string column, content;
    /// Why: "budget.import.missing", "unknown", "no-date", "no-amount", "ambiguous", "twice", "other-document".
    std::string reason;

    /// All of it as one sentence.
    text::Message message() const;
};

struct ImportedNorms
{
    std::string pack; ///< the norm pack (JSON, as extension/norms/*.json); empty where there is a bad cell
    std::size_t count = 0; ///< of its rates
    std::vector<BadCell> bad;
};

/// Reads a table saved by a spreadsheet as CSV or text parted by tabs, UTF-8 or UTF-16; docs/norm-packs.md has the
/// columns. Throws text::Error where it is no such table, naming the columns that are missing.
ImportedNorms readNorms(std::string_view csv);

/// The pack alone. Throws text::Error as readNorms(), or naming every row that cannot be read with its line, its
/// column and what stands there.
std::string importNorms(std::string_view csv);

/// A table with the names of all columns and two rows as an example, as a spreadsheet opens it: UTF-8 with a byte
/// order mark, values parted by ';'.
std::string exampleTable();
} // namespace kehoach::budget
