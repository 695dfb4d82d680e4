/// \file
/// Vào số, ban hành: after signing, number and date go to every place that waits for them, the document becomes an issued
/// one, and the office's register gets its line.
#pragma once

#include "app/plan_facts.hxx"
#include "core/draft/register.hxx"

namespace kehoach::app
{
/// Where the register is and how numbers are counted; kept in kehoach/register.json of the user's profile.
struct RegisterSettings
{
    std::filesystem::path folder; ///< of the yearly files
    /// Numbers go on from this year's first day; 0: each year begins anew. Party committees count through their term
    /// (nhiệm kỳ, Hướng dẫn 05-HD/VPTW).
    int termFrom = 0;

    static RegisterSettings load(uno::Reference<uno::XComponentContext> const& context);
    /// Throws text::Error "app.not-written".
    void save(uno::Reference<uno::XComponentContext> const& context) const;
};

/// The open plan, ready to be issued.
struct Issuing
{
    PlanFacts facts;
    std::u16string symbol;
    text::Date date;    ///< the plan's if it has one, else today
    bool party = false; ///< its form counts numbers by term
};
/// Throws text::Error: as planFacts(); "app.issue.no-place" where the header has no place for a number,
/// "app.issue.already" where the document says it is issued and has a number.
Issuing prepareIssuing(Installation const& installation, office::TextDocument const& document);

/// The number that is next on that day. Throws text::Error where a register cannot be read.
int nextNumber(Issuing const& issuing, RegisterSettings const& settings, text::Date date);

/// The places that get number and date.
std::vector<draft::Restated> placesOf(Issuing const& issuing, std::u16string const& number, text::Date date);

/// All of it or nothing: the document as one undo step, and the register's line as its last act. Throws text::Error:
/// "app.issue.taken" where the number was given already, "app.issue.day" where the day is to come, "app.issue.by-hand" where
/// the header's number or date cannot be written, "app.issue.unreadable", "app.not-written".
void issue(Installation const& installation, office::TextDocument const& document, Issuing const& issuing,
           RegisterSettings const& settings, std::u16string const& number, text::Date date);
} // namespace kehoach::app
