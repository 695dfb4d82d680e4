/// \file
/// What the norms say to a line while it is being typed: ceilings, floors, regimes of other conferences.
#pragma once

#include "core/budget/budget.hxx"

namespace kehoach::budget
{
/// What is to be said about a line; empty where nothing is. The sentences name the article.
std::vector<text::Message> remarksOn(Item const& item, Parameters const& parameters, Norms const& norms);

/// What kind of line a label is ("meals", "refreshments" …); empty where it does not tell.
std::string itemOf(std::u16string_view label);

/// The rates for speakers that are in force: one, or one for each rank the province has.
std::vector<Norm> speakerNorms(Parameters const& parameters, Norms const& norms);
} // namespace kehoach::budget
