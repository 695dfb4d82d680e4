/// \file
/// Where a text names the plan it belongs to: "Số: 08/KH-MTTQ-BTT", "(Kèm theo Kế hoạch số     /KH-MTTQ-BTT ngày    tháng
/// 11 năm 2020 …)", number and date given or left blank.
#pragma once

#include "core/plan/lines.hxx"
#include "core/plan/plan.hxx"

namespace kehoach::draft
{
/// Ranges in the text of the line.
struct OwnReference
{
    text::Range blank;  ///< from "số" or its colon to the mark before the symbol
    text::Range digits; ///< in it; empty where the number is left blank
    text::Range symbol;
    std::optional<text::DateMention> date; ///< behind it, said as the plan's own is or left blank
};

/// Each that has the plan's own number or none.
std::vector<OwnReference> ownReferences(plan::Line const& line, plan::Number const& number,
                                        std::optional<plan::PlaceDate> const& placeDate);
} // namespace kehoach::draft
