/// \file
/// Which law applies to a document: its profile and its date.
#pragma once

#include "core/check/context.hxx"

namespace kehoach::check
{
struct Applicable
{
    std::string detected; ///< profile the document shows, empty if none
    Date asOf;
    AsOfSource asOfFrom = AsOfSource::today;
};

/// The date is the option's; else the issue date; else the latest date (or year) in subject, closing
/// or citations, never later than today; else today. The profile is told from header and symbol,
/// else from who speaks in the text, and is the one in force on that date.
Applicable applicableLaw(Texts const& texts, plan::Plan const& plan,
                         std::vector<law::Profile> const& profiles, Options const& options);
} // namespace kehoach::check
