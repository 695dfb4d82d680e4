/// \file
/// An amount in the middle of a text, and its words behind it: what the command Số tiền bằng chữ does.
#pragma once

#include "core/text/number_words.hxx"
#include "core/text/span.hxx"

#include <string>
#include <string_view>

namespace kehoach::text
{
/// What is to be written where.
struct AmountInWords
{
    Dong amount = 0;
    Range where; ///< what gives way: the words that stand there, or nothing
    std::u16string words; ///< " (Bằng chữ: Một triệu năm trăm nghìn đồng)"
    /// The words of this amount stand there already, as they should.
    bool present = false;
};

/// The words for the selected amount, or for the one an empty selection stands in or beside, its words
/// included. Reads "1.500.000", "1,500,000", "1 500 000", "1.500.000đ", "1,5 triệu"; offsets are those
/// of the text as it was given.
///
/// Throws text::Error: "text.no-amount" where there is none, "text.amount-ambiguous" where it has two
/// readings (1.500: 1500 or 1,5), "text.amount-not-whole" where it is not whole đồng (5.523,2),
/// "text.amount-too-large".
AmountInWords amountInWords(std::u16string_view paragraph, Range selection);
} // namespace kehoach::text
