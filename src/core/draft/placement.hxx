/// \file
/// Where in a plan a section belongs, and what number it gets there.
#pragma once

#include "core/document/edit.hxx"
#include "core/draft/draft.hxx"

namespace kehoach::draft
{
/// True if the plan has this section: one of its fields or, for a section without fields, its heading.
bool isPresent(SectionTemplate const& section, std::vector<SectionTemplate> const& all, plan::Plan const& plan,
               document::Snapshot const& snapshot);

/// A paragraph of the body, in no table.
struct Place
{
    int paragraph = -1;
    bool before = false; ///< in front of it; otherwise behind it
};

/// Where the section belongs: behind itself where the plan has it already, else by the order of the standard
/// sections in front of the first part that comes
/// after it, else behind the last that comes before it. Nothing where the section may stand anywhere, or the
/// plan has no part to go by.
std::optional<Place> placeOf(SectionTemplate const& section, std::vector<SectionTemplate> const& all,
                             plan::Plan const& plan, document::Snapshot const& snapshot);

/// Behind the section, where the plan has it.
std::optional<Place> endOf(SectionTemplate const& section, std::vector<SectionTemplate> const& all,
                           plan::Plan const& plan, document::Snapshot const& snapshot);

/// Number of a section that is inserted in front of the paragraph: 1 + that of the last numbered part before.
int nextRoman(plan::Plan const& plan, int paragraph);

/// The edits that let the typed numbers from `roman` on move on by one, for parts at or behind the paragraph.
/// Numbers that do not follow one another stay.
std::vector<document::Edit> movedOn(plan::Plan const& plan, document::Snapshot const& snapshot, int paragraph,
                                    int roman);
/// Which appendix the next one becomes, for Parameters::appendix; with the edits that number the only one
/// there is and what refers to it (NĐ 30/2020/NĐ-CP, Phụ lục I, III.1.b: two or more are numbered in Roman figures).
struct AppendixNumber
{
    int number = 0;
    std::vector<document::Edit> edits;
};
AppendixNumber nextAppendix(plan::Plan const& plan, document::Snapshot const& snapshot);
} // namespace kehoach::draft
