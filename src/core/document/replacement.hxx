/// \file
/// A snapshot made from an older one and what was read again of the document since.
#pragma once

#include "core/document/snapshot.hxx"

#include <vector>

namespace kehoach::document
{
/// Takes the place of `count` paragraphs from `from` on; no table, frame or cell lies half in them. Everything in
/// `with` is numbered from 0.
struct Replacement
{
    int from = 0, count = 0;
    Snapshot with;
};

/// `old` with the replacements, in their order, none overlapping. What belongs to no paragraph (page styles,
/// properties, counts) is that of `rest`; lines and pictures that hang on no paragraph are those of the replacements.
Snapshot replaced(Snapshot const& old, std::vector<Replacement> replacements, Snapshot rest);
} // namespace kehoach::document
