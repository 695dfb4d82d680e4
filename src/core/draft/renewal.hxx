/// \file
/// Kế hoạch mới từ văn bản này: last year's plan as a start. What of it can be renewed by itself, and what a person has
/// to decide.
#pragma once

#include "core/document/edit.hxx"
#include "core/draft/statements.hxx"
#include "core/law/catalogue.hxx"
#include "core/text/message.hxx"

namespace kehoach::draft
{
/// One thing renewed, or left to be decided.
struct Renewed
{
    document::Span where;
    std::u16string before, after; ///< what stands at `where`, and what will
    std::vector<document::Edit> edits; ///< none: nothing is changed here
    text::Message note;  ///< "renew.year", "renew.law" … why
    bool decide = false; ///< a person has to look, changed or not
};

struct RenewalOptions
{
    text::Date date;      ///< of the new plan
    bool dayKnown = false;
    law::Catalogue const* catalogue = nullptr;
    std::vector<law::Unit> const* units = nullptr;
    law::Profile const* profile = nullptr; ///< in whose form a basis is written
};

/// The year a plan is of: that of its subject, of its date, else nothing.
std::optional<int> yearOf(plan::Plan const& plan, document::Snapshot const& snapshot);

/// The number taken out; date, year and days of the old year moved to the new one; provinces that were joined under
/// their name of today; documents that were replaced, by those in force on the day; letters and plans of the old
/// year, periods, what speaks of the past: to be decided. In reading order; no two edits overlap. What rests on data
/// nobody has verified is changed and has to be looked at.
std::vector<Renewed> renew(plan::Plan const& plan, document::Snapshot const& snapshot, RenewalOptions const& options);
} // namespace kehoach::draft
