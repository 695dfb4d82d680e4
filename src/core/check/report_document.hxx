/// \file
/// The report as a document: a page or two to hand to who drafted the plan.
#pragma once

#include "core/check/check.hxx"
#include "core/document/fragment.hxx"
#include "core/text/message.hxx"

namespace kehoach::check
{
/// What the report says beside what was found.
struct ReportContext
{
    std::u16string file;    ///< name of the file; empty if never saved
    std::u16string profile; ///< name of the profile
    std::u16string when;    ///< time of the check
    std::u16string seal;    ///< what the seal says; empty where there is none
    std::vector<int> pages; ///< of each finding, from 1; 0 where it is not known
    /// Times and reasons with which the document was let go with open errors.
    std::vector<std::u16string> passages;
};

/// Verdict, findings by component with page, excerpt and law, the budget in brief; A4, in the language of
/// `messages`.
document::Fragment toDocument(Report const& report, ReportContext const& context,
                              text::Messages const& messages);

/// The component or part of the plan a finding is about, as a heading.
std::u16string componentOf(Finding const& finding, plan::Plan const& plan, text::Messages const& messages);
} // namespace kehoach::check
