/// \file
/// Amounts and quantities in figures, as people type them.
#pragma once

#include "core/text/number_words.hxx"
#include "core/text/span.hxx"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kehoach::text
{
/// A decimal quantity, exact: units / 10^scale. 0,5 ngày is {5, 1}.
struct Decimal
{
    std::int64_t units = 0;
    int scale = 0;

    friend bool operator==(Decimal const&, Decimal const&) = default;
};

/// Figures read from a text. "1.500" may be 1500 or 1,5: then `other` holds the second reading and
/// the caller tells the user instead of guessing.
struct Figures
{
    Decimal value;
    std::optional<Decimal> other;
    bool dotGroups = true; ///< thousands grouped by dots (or not grouped), as the law wants
};

/// Reads one number that fills the whole text: "1.500.000", "1,500,000", "1 500 000", "80", "0,5",
/// "6358.8", "5.523,2". Nothing where it is none, or does not fit.
std::optional<Figures> parseFigures(std::u16string_view text);

/// An amount read from a text; `other` and `dotGroups` as in Figures.
struct Amount
{
    Dong amount = 0;
    std::optional<Dong> other;
    bool dotGroups = true;

    friend bool operator==(Amount const&, Amount const&) = default;
};

/// Reads an amount that fills the whole text, with or without "đ", "đồng", "VNĐ", "triệu đồng", "tỷ".
/// A reading that is not whole đồng is none: "1,500 đồng" is 1500. "150.000" is 150000, "150,000" may be 150, too.
std::optional<Amount> parseAmount(std::u16string_view text);
/// The same without the second reading.
std::optional<Dong> parseDong(std::u16string_view text);

/// units / 10^scale in whole đồng; nothing if it is not whole or does not fit.
std::optional<Dong> toWhole(Decimal value);
/// The shortest form: {150, 2} as {15, 1}.
Decimal reduced(Decimal value);

/// "155.400.000"
std::u16string toFigures(Dong amount);
/// How many of something.
inline std::u16string toFigures(std::size_t count)
{
    return toFigures(static_cast<Dong>(count));
}
/// "0,5", "80": comma decimals, no grouping below 10.000, no trailing zeros.
std::u16string toFigures(Decimal value);

/// One amount of money standing in a text: "155.400.000 đồng", "1,5 triệu đồng".
struct MoneyMention
{
    Range where;
    Dong amount = 0;
};
/// Every amount of money in the (normalised) text that is followed by its currency, in order.
std::vector<MoneyMention> findMoney(std::u16string_view text);
} // namespace kehoach::text
