/// \file
/// The lines of the budget tables as their rules see them: where one stands, what it pays for, which
/// norm holds for it.
#pragma once

#include "core/budget/budget.hxx"
#include "core/check/context.hxx"

#include <functional>

namespace kehoach::check
{
struct BudgetLine
{
    budget::TableReading const& table;
    budget::Item const& item;
    Span amount; ///< where its amount stands
    std::u16string label; ///< folded
    /// What it is counted in: unit and unit of the times, folded: "nguoi/buoi", "nguoi ngay".
    std::u16string unit;

    bool says(std::u16string_view folded) const { return label.find(folded) != std::u16string::npos; }
    bool isMeal() const;
    /// Delegates eating together, not each for a lump sum (TT 40/2017/TT-BTC, Điều 12 khoản 5).
    bool isGroupMeal() const { return isMeal() && says(u"tap trung"); }
    bool isRefreshment() const;
    bool isSpeaker() const;
};

/// Every line whose amount stands in the document.
std::vector<BudgetLine> budgetLines(Context const& context);

/// A hit on the amount of a line, with {label}, {found} and {expected}.
Hit lineHit(Context const& context, BudgetLine const& line, std::u16string found,
            std::u16string expected = {});

/// The lines `isWrong` is true of, {found} being their price.
std::vector<Hit> linesWhere(Context const& context, std::function<bool(BudgetLine const&)> const& isWrong);

/// True if any paragraph of the content says it; `pattern` on folded text.
bool contentSays(Context const& context, class Pattern const& pattern);

/// Who organises, by a name: "ỦY BAN MTTQ VIỆT NAM TỈNH …" is the province.
std::optional<budget::OrganiserLevel> organiserIn(std::u16string_view name);

/// Who organises, by the issuer of the plan; nothing where its name does not tell.
std::optional<budget::OrganiserLevel> organiserOf(Context const& context);

/// The date the conferences are held on, by the section on time: its latest date, if that is not before
/// the document's nor far behind it. Else the document's.
Date conferenceDate(plan::Plan const& plan, Texts const& texts, Date asOf);

/// The highest rate for the item on the date of the conferences, for that organiser: of the plan's
/// province, else central.
std::optional<budget::Norm> highestNorm(Context const& context, std::string_view item,
                                        std::optional<budget::OrganiserLevel> organiser);

/// True if a norm pack of the plan's province has that item on the date of the conferences.
bool provinceHas(Context const& context, std::string_view item);
} // namespace kehoach::check
