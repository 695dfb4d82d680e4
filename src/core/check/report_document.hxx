/// \file
/// The report as a document: a page or two to hand to who drafted the plan.
#pragma once

#include "core/check/report_rows.hxx"
#include "core/document/fragment.hxx"

#include <limits>

namespace kehoach::check
{
/// What the report says beside what was found.
struct ReportContext
{
    std::u16string file; ///< name of the file; empty if never saved
    std::u16string profile; ///< name of the profile
    std::u16string when; ///< time of the check
    std::u16string seal; ///< what the seal says; empty where there is none
    std::vector<int> pages; ///< of each finding, from 1; 0 where it is not known
    /// Times and reasons with which the document was let go with open errors.
    std::vector<std::u16string> passages;
};

/// How long the report may be.
struct ReportRoom
{
    std::size_t rows = std::numeric_limits<std::size_t>::max(); ///< of rowsOf(), the gravest first
    std::size_t quotes = 6; ///< words of further places named in a row
};

/// Verdict, findings by gravity and component with page, words and law, the budget in brief; A4, in the
/// language of `messages`. What `room` leaves out is counted in it.
document::Fragment toDocument(Report const& report, Snapshot const& snapshot, ReportContext const& context,
                              text::Messages const& messages, ReportRoom const& room = {});
} // namespace kehoach::check
