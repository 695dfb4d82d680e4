/// \file
/// Values of the services as the core's, and back. What a caller may get wrong throws text::Error.
#pragma once

#include "app/app.hxx"

#include <com/sun/star/util/Date.hpp>
#include <org/kehoach/Budget.hpp>
#include <org/kehoach/BudgetParameters.hpp>
#include <org/kehoach/Finding.hpp>
#include <org/kehoach/PlanParameters.hpp>

namespace kehoach::component
{
namespace idl = org::kehoach;

/// The document that was passed in; throws where there is none.
office::TextDocument const& required(office::TextDocument const& document);

/// The profile an argument names; the default one for an empty name, throws for one that is not there.
law::Profile const& profileNamed(app::Installation const& installation, OUString const& id);

/// A date of the calendar, nothing for (0, 0, 0).
std::optional<text::Date> fromUno(css::util::Date const& date);
/// (0, 0, 0) for what is no date.
css::util::Date toUno(text::Date date);

draft::Parameters fromUno(idl::PlanParameters const& parameters);
idl::PlanParameters toUno(draft::Parameters const& parameters);

budget::Parameters fromUno(idl::BudgetParameters const& parameters);
idl::BudgetParameters toUno(budget::Parameters const& parameters);

/// Whether a rate is verified is for the norms to say: a caller can only say less.
budget::Budget fromUno(idl::Budget const& budget, budget::Norms const& norms);
idl::Budget toUno(budget::Budget const& budget);

idl::Finding toUno(check::Finding const& finding);
} // namespace kehoach::component
