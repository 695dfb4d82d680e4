/// \file
/// Documents that are no plans, written as plans are.
#pragma once

#include "app/app.hxx"

namespace kehoach::app
{
/// A whole document into an empty one, with the page of the profile, as one undo step; where a stage is given, it
/// remembers stage and profile. Throws text::Error.
void insertWhole(Installation const& installation, office::TextDocument const& document, document::Fragment fragment,
                 law::Profile const& profile, std::optional<check::Stage> stage = std::nullopt);
} // namespace kehoach::app
