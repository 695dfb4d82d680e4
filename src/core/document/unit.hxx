/// \file
/// Which part of a text changed, told from its lines before and after.
#pragma once

#include <cstddef>
#include <vector>

namespace kehoach::document
{
/// What is read as a whole: a paragraph with all that is anchored at it, or a table of the body.
struct Unit
{
    int paragraphs = 0;     ///< of the snapshot
    int lines = 0;          ///< of the body's text
    bool isTable = false;
    std::size_t labels = 0; ///< hash of the automatic numbers in it; 0 = none
    int pageStyle = -1;     ///< number of the page style in force before it; -1 = none was begun
    int comments = 0;
};

/// Units that have to be read again.
struct Stretch
{
    std::size_t first = 0, end = 0; ///< of the old units
    int line = 0;                   ///< the first of theirs, the same one in both texts
    int lines = 0;                  ///< how many stand in their place now
};

/// A hash for each line of a text.
using Lines = std::vector<std::size_t>;

/// What changed between two texts of the body, each with the lines of its paragraphs; the old one's units are known.
/// Where a line equals its neighbours one cannot tell which of them came or went: then all of them are in the
/// stretch, and one more unit at each side, whose looks a paragraph joined or split may have changed. It begins with
/// a paragraph, or at the beginning. Empty where both texts are the same.
Stretch changedStretch(Lines const& before, Lines const& now, std::vector<Unit> const& units);
} // namespace kehoach::document
