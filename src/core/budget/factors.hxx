/// \file
/// What the cells of a line say in words: its note, and in the short form its factors: "80 người ×
/// 20.000 đ × 2 buổi × 12 hội nghị".
#pragma once

#include "core/budget/budget.hxx"

namespace kehoach::budget
{
/// "2 buổi", or the number alone.
std::u16string withUnit(Decimal const& number, std::u16string_view unit);

/// Quantity × times × conferences; the quantity alone where the product does not fit.
Decimal quantityInAll(Item const& item);

std::u16string factorsOf(Item const& item);

/// The line those factors make, without label and note; "x" and "*" are read as "×". Nothing where the
/// text is none.
std::optional<Item> parseFactors(std::u16string_view text);

/// Reads the paragraphs of a label in the short form: label, factors, note. The factors are the line's
/// as long as they say the same as its cells. False where it is no such label.
bool readShortLabel(std::vector<std::u16string> const& lines, Item& item);

/// The note of a line, with the marks of a rate that was not verified and of an amount typed by hand.
void readNote(std::u16string note, Item& item);
} // namespace kehoach::budget
