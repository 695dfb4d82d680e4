/// \file
/// What the detectors of citations (viện dẫn) ask of one: those of its form and those of what it says.
#pragma once

#include "core/plan/plan.hxx"
#include "core/text/unicode.hxx"

namespace kehoach::check::citations
{
/// Laws and ordinances are cited by name only (NĐ 30/2020/NĐ-CP, Phụ lục I, II.6.b).
inline bool isLaw(plan::Citation const& citation)
{
    std::u16string const kind = text::fold(citation.kind);
    return kind == u"luat" || kind == u"bo luat" || kind == u"phap lenh" || kind == u"hien phap";
}

/// The number as it is compared: without case, diacritics and blanks.
inline std::u16string numberKey(plan::Citation const& citation)
{
    std::u16string key = text::fold(citation.number);
    std::erase_if(key, [](char16_t unit) { return text::isSpace(unit); });
    return key;
}
} // namespace kehoach::check::citations
