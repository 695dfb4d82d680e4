/// \file
/// The fixed words of administrative documents, folded (lower case, no diacritics), single blanks.
#pragma once

#include "core/plan/lines.hxx"

#include <optional>
#include <string_view>

namespace kehoach::plan
{
/// A kind of document and its abbreviation (NĐ 30/2020/NĐ-CP, Phụ lục III; the Party's after HD 36).
struct DocumentType
{
    std::u16string_view name; ///< "ke hoach"
    std::u16string_view abbreviation; ///< "KH"
};

/// The type whose name stands at the beginning of the folded line; the longest one.
std::optional<DocumentType> typeAtBeginning(std::u16string_view folded);
/// "KH" if the group of a symbol is the abbreviation of a type; compared without diacritics.
std::optional<std::u16string_view> typeOfSymbolGroup(std::u16string_view group);

/// A word an agency's name begins with: ủy ban, sở, ban, trường, đảng ủy …
bool beginsAgency(std::u16string_view folded);
/// A line that only carries an agency's name on: tỉnh …, huyện …, Việt Nam.
bool continuesAgency(std::u16string_view folded);
/// A leading post: chủ tịch, phó giám đốc, trưởng ban …
bool beginsPosition(std::u16string_view folded);
/// Like it, for a line whose letters still have their marks: TRƯƠNG VĂN A is a name.
bool isPosition(Line const& line);
/// "TM.", "T/M", "KT.", "TL.", "TUQ.", "Q." at the beginning: where it ends; else npos.
std::size_t authorityPrefix(std::u16string_view folded);
} // namespace kehoach::plan
