/// \file
/// The command Số tiền bằng chữ.
#pragma once

#include "app/app.hxx"

namespace kehoach::app
{
struct WrittenAmount
{
    text::Dong amount = 0;
    bool written = false; ///< false: the words stood there already, and were right
};

/// Writes the words behind the selected amount, or the one at the caret, or puts them in the place of
/// those that stand there; one undo step. Throws text::Error.
WrittenAmount writeAmountInWords(Installation const& installation, office::TextDocument const& document);
} // namespace kehoach::app
