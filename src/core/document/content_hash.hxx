/// \file
/// Whether the content of a document is still what it was: its text, wherever it stands.
#pragma once

#include "core/document/snapshot.hxx"

namespace kehoach::document
{
/// A hash of the text a reader sees: body, tables, frames, headers, footers, notes, with automatic numbers.
/// It is the same after a way through .docx and .doc and back. Left out: what is not shown (tracked deletions,
/// hidden text), page numbers, blanks at the ends of lines, empty paragraphs, and every look.
std::string contentHash(Snapshot const& snapshot);
} // namespace kehoach::document
