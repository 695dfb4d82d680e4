/// \file
/// One letter for each row of a plan's timetable: an invitation (giấy mời, NĐ 30/2020/NĐ-CP, Phụ lục III, mẫu 1.9) or
/// the plan of that place.
#pragma once

#include "core/draft/draft.hxx"
#include "core/plan/plan.hxx"

namespace kehoach::draft
{
/// One row of the timetable; what it does not say is empty.
struct Occasion
{
    std::u16string unit, place, time, chair, delegates;
    int table = -1, row = -1; ///< in the snapshot
};

/// The rows of the plan's timetable, those that name a unit or a place: the first table of the plan whose heading has a
/// time and a unit or a place. Empty where there is none.
std::vector<Occasion> timetableOf(plan::Plan const& plan, document::Snapshot const& snapshot);

/// What an invitation is written from: the plan's office and subject, what the row says. `sentences` gives the words:
/// "app.letter.invite" … with arguments in braces.
Parameters invitationTo(Occasion const& occasion, Parameters const& plan, text::Messages const& sentences);

/// A unit named inside a sentence: "xã An Bình" for "Xã An Bình"; "Phường 1" stays (NĐ 30/2020/NĐ-CP, Phụ lục II, III.1).
std::u16string insideSentence(std::u16string_view unit);

/// "KH-MTTQ-BTT" as "GM-MTTQ-BTT".
std::u16string symbolOfInvitation(std::u16string_view symbol);

/// The name of a file for the unit: without signs a file system refuses, not longer than 80 letters.
std::u16string fileNameFor(Occasion const& occasion);
} // namespace kehoach::draft
