/// \file
/// Which of an authority's profiles holds on a day.
#pragma once

#include "core/law/profile.hxx"

namespace kehoach::law
{
/// The profile of the same authority that is in force on the day: dang-hd36 before, dang-hd05 from 27/5/2026 on.
/// The one given where it is in force itself, or none is.
Profile const& inForceOn(std::vector<Profile> const& profiles, Profile const& profile, Date date);
} // namespace kehoach::law
