/// \file
/// The numbers of a plan's outline: I, II, … 1., 2., … a), b), c), d), đ) …
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace kehoach::draft
{
/// 1 = I. Empty for what Roman numbers cannot say (below 1, above 3999).
std::u16string toRoman(int number);
/// The Roman number that a label begins with: "IV.", "IV-", "Phần IV"; nothing where there is none.
std::optional<int> fromRoman(std::u16string_view label);

/// 1 = a, in the order of the Vietnamese alphabet (NĐ 30/2020/NĐ-CP, Phụ lục I, II.6.đ: "các chữ cái
/// tiếng Việt theo thứ tự bảng chữ cái"): a b c d đ e g h i k l m n o p q r s t u v x y. Beyond it the
/// numbers go on in figures.
std::u16string toLetter(int number);

/// A line that begins with a mark of its own: "- ", "+ ", "a) ".
bool hasOwnMark(std::u16string_view line);
/// "a) ", "đ) "
bool hasOwnLetter(std::u16string_view line);
} // namespace kehoach::draft
