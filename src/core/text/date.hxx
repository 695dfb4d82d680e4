/// \file
/// Calendar dates as official texts write them (ngày 05 tháng 01 năm 2020, 05/01/2020, 5-1-2020).
#pragma once

#include "core/text/span.hxx"

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kehoach::text
{
using Date = std::chrono::year_month_day;

/// "2020-11-05"; nothing if it is no date of the calendar.
std::optional<Date> parseIsoDate(std::string_view iso);
std::string toIsoDate(Date date);
/// "05/11/2020", as the program shows dates.
std::u16string toDisplayDate(Date date);
/// "ngày 05 tháng 11 năm 2020": day below 10 and months 1, 2 with a leading zero
/// (NĐ 30/2020/NĐ-CP, Phụ lục I, II.4.b).
std::u16string toWrittenDate(Date date);

/// One date found in a text. Day or month may be blank, as in a draft ("ngày    tháng 11 năm 2020").
struct DateMention
{
    Range where;
    /// Written with the words ngày … tháng … năm, not with / - or .
    bool inWords = false;
    std::u16string day, month, year; ///< as typed, digits only; empty where blank
    /// The date, if all three are there and the calendar has it.
    std::optional<Date> date;
};

/// Every date in the (normalised) text, in order.
std::vector<DateMention> findDates(std::u16string_view text);
} // namespace kehoach::text
