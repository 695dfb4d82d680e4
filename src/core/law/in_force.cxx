#include "core/law/in_force.hxx"

#include <algorithm>

namespace kehoach::law
{
Profile const& inForceOn(std::vector<Profile> const& profiles, Profile const& profile, Date date)
{
    auto const authority = [](Profile const& each) { return std::string_view(each.id).substr(0, each.id.find('-')); };
    if (profile.effective.covers(date))
        return profile;
    auto const other = std::ranges::find_if(profiles, [&](Profile const& each) {
        return authority(each) == authority(profile) && each.effective.covers(date);
    });
    return other == profiles.end() ? profile : *other;
}
} // namespace kehoach::law
