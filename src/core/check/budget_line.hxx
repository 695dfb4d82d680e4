/// \file
/// A line of a budget table as its rules see it: where it stands, what it pays for.
#pragma once

#include "core/budget/budget.hxx"
#include "core/document/snapshot.hxx"

#include <string>
#include <string_view>
#include <vector>

namespace kehoach::check
{
struct BudgetLine
{
    budget::TableReading const& table;
    budget::Item const& item;
    document::Span amount; ///< where its amount stands
    std::u16string label;  ///< folded
    /// What it is counted in: unit and unit of the times, folded: "nguoi/buoi", "nguoi ngay".
    std::u16string unit;

    bool says(std::u16string_view folded) const { return label.find(folded) != std::u16string::npos; }
    bool isMeal() const;
    /// Delegates eating together, not each for a lump sum (TT 40/2017/TT-BTC, Điều 12 khoản 5).
    bool isGroupMeal() const { return isMeal() && says(u"tap trung"); }
    bool isRefreshment() const;
    bool isSpeaker() const;
};

/// Every line of the tables whose amount stands in the document (Context::budgetLines). They refer to the tables.
std::vector<BudgetLine> budgetLinesOf(std::vector<budget::TableReading> const& tables);
} // namespace kehoach::check
