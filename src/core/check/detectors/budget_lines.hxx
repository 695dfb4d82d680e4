/// \file
/// The lines of the budget tables as their rules see them: where one stands, what it pays for, which
/// norm holds for it.
#pragma once

#include "core/budget/budget.hxx"
#include "core/check/budget_line.hxx"
#include "core/check/context.hxx"

#include <functional>

namespace kehoach::check
{
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
