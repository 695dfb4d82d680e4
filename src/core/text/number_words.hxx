/// \file
/// Amounts in Vietnamese words (số tiền bằng chữ). LibreOffice's own number words are wrong in
/// Vietnamese (105 → "một trăm lăm"), therefore this.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace kehoach::text
{
/// An amount of money, whole đồng.
using Dong = std::int64_t;

/// "Một trăm năm mươi lăm triệu bốn trăm nghìn đồng": the canonical reading (nghìn, linh, tư, mốt,
/// lăm), first letter capital, ending in "đồng". Negative amounts begin with "Âm".
std::u16string toWords(Dong amount);

/// How a reading differs from the canonical one.
enum class Reading
{
    canonical,
    variant, ///< accepted: lẻ, ngàn, tỉ, bốn, "chẵn", "đồng Việt Nam", không trăm left out before linh
    slip,    ///< the number is clear but the word is wrong: "hai mươi năm", "hai mươi một"
};

struct Words
{
    Dong amount = 0;
    Reading reading = Reading::canonical;
};

/// Reads an amount in words, with or without "(Bằng chữ: …./.)" around it. Nothing where the words
/// name no single number: a missing "linh" (một trăm năm triệu), "rưỡi", "năm lăm".
std::optional<Words> fromWords(std::u16string_view words);
} // namespace kehoach::text
