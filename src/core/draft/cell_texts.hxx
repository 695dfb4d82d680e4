/// \file
/// What the cells of a table say.
#pragma once

#include "core/document/snapshot.hxx"

#include <string>
#include <vector>

namespace kehoach::draft
{
/// The texts of a table's cells, row by row, as a reader sees them: squeezed, the paragraphs of a cell parted by a blank.
/// A cell without a paragraph of its own is empty; rows end behind their last cell.
std::vector<std::vector<std::u16string>> cellTexts(document::Snapshot const& snapshot, int table);
} // namespace kehoach::draft
