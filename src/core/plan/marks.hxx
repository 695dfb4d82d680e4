/// \file
/// What a single line is by its own words, before its place in the document is looked at.
#pragma once

#include "core/plan/lines.hxx"
#include "core/plan/plan.hxx"

#include <optional>

namespace kehoach::plan
{
enum class Mark : std::uint8_t {
    none,
    blank,
    rule, ///< "---", "***"
    pageNumber, ///< a figure alone
    nationalName, ///< CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
    motto, ///< Độc lập - Tự do - Hạnh phúc
    partyTitle, ///< ĐẢNG CỘNG SẢN VIỆT NAM
    unionTitle, ///< ĐOÀN TNCS HỒ CHÍ MINH
    number, ///< Số: …/KH-…
    placeDate, ///< …, ngày … tháng … năm …
    typeName, ///< KẾ HOẠCH
    typeAndSubject, ///< KẾ HOẠCH TỔ CHỨC …
    about, ///< V/v …
    addressee, ///< Kính gửi: …
    recipients, ///< Nơi nhận:
    authority, ///< TM. …, KT. …
    appendix, ///< Phụ lục …
    attached, ///< (Kèm theo Kế hoạch số …)
    carriedOn, ///< the second half of a component broken over two lines
    stamp, ///< what a digital signature printed: an e-mail address, a time
};

Mark markOf(Line const& line);

/// "Số: 08/KH-UBND" taken apart; nothing where the line is none.
std::optional<Number> readNumber(Line const& line);
/// "Lào Cai, ngày    tháng 4 năm 2026" taken apart.
std::optional<PlaceDate> readPlaceDate(Line const& line);
} // namespace kehoach::plan
