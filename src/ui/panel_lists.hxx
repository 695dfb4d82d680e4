/// \file
/// What the panel lists, as words: the components of a plan, findings in groups, one finding at length, the budget.
#pragma once

#include "core/check/overview.hxx"
#include "core/text/message.hxx"

namespace kehoach::ui
{
std::u16string componentLine(check::ComponentOverview const& component, text::Messages const& messages);

/// The name of an area of rules; of one that only a pack of the office has, as it is.
std::u16string areaName(std::string_view area, text::Messages const& messages);

struct FindingLine
{
    std::size_t finding = 0; ///< index into Report::findings
    std::u16string text;

    friend bool operator==(FindingLine const&, FindingLine const&) = default;
};
struct FindingGroup
{
    std::u16string title; ///< "Nơi nhận (2)"
    std::vector<FindingLine> lines;

    friend bool operator==(FindingGroup const&, FindingGroup const&) = default;
};
enum class Grouping { area, severity };
/// Findings whose sentence, reason or law has the letters of `filter`, with or without
/// diacritics; groups without any are left
/// out, ignored findings come last.
std::vector<FindingGroup> groupsOf(check::Report const& report, Grouping grouping, std::u16string_view filter,
                                   text::Messages const& messages);

/// What was found, why, the law, how to mend it.
std::u16string detailOf(check::Finding const& finding, text::Messages const& messages);

/// The total of the budget and whether it agrees with the text.
std::u16string budgetLine(check::Report const& report, text::Messages const& messages);
} // namespace kehoach::ui
