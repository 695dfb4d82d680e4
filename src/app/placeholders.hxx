/// \file
/// Chỗ điền kế tiếp, trước: from one place that is to be filled in to the next.
#pragma once

#include "app/app.hxx"

namespace kehoach::app
{
/// A place that is to be filled in, which is selected now.
struct Placeholder
{
    int number = 0, count = 0; ///< which of how many
    std::u16string text;
};

enum class Direction {
    first, ///< of the document
    next, ///< behind the caret; after the last comes the first
    previous,
};

/// Selects a place that the check would find not filled in, so that what is typed takes its place. Nothing
/// where there is none.
std::optional<Placeholder> goToPlaceholder(Installation const& installation,
                                           office::TextDocument const& document, Direction direction);
} // namespace kehoach::app
