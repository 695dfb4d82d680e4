/// \file
/// What a part of a plan is about, by the words of its title.
#pragma once

#include "core/plan/plan.hxx"

#include <string_view>
#include <vector>

namespace kehoach::plan
{
/// The words before a colon, or the whole title if it is short enough to be one.
std::u16string_view leadOf(std::u16string_view foldedTitle);
/// What the title itself says; `other` where it says nothing.
SectionKind kindOfTitle(std::u16string_view foldedTitle);

/// Fields a title or the beginning of a line speaks of besides its kind: "Thời gian, đối tượng: …".
bool speaksOfTimePlace(std::u16string_view lead);
bool speaksOfParticipants(std::u16string_view lead);
bool speaksOfFunding(std::u16string_view lead);
/// "Kinh phí phục vụ công tác … được thực hiện theo quy định tại …": a clause that says it in a sentence.
bool saysWhoPays(std::u16string_view clause);

/// Section::kind of every part: its own, else its parent's; "mục tiêu" by what stands beside it.
void assignKinds(std::vector<Section>& outline);
} // namespace kehoach::plan
