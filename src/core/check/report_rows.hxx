/// \file
/// What was found, folded for paper: a rule that speaks of many places is one row.
#pragma once

#include "core/check/check.hxx"
#include "core/text/message.hxx"

namespace kehoach::check
{
/// A row of the report's table. Findings are indices into Report::findings, in reading order.
struct ReportRow
{
    /// The gravest first, as the groups of the table stand.
    enum class Group { error, warning, info, ignored };

    Group group = Group::warning;
    std::vector<std::size_t> findings; ///< at least one
};

ReportRow::Group groupOf(Finding const& finding);

/// The rows in the order of the table: by group, then as their first places stand in the plan, what is absent
/// first. Findings of one rule share a row; errors do where they say the same, ignored ones where their
/// reason is the same.
std::vector<ReportRow> rowsOf(Report const& report);

/// The components and parts of the plan that these findings are about: the whole name of a single one ("I.
/// MỤC ĐÍCH"), of several parts the labels ("Căn cứ ban hành; mục I, II").
std::u16string componentsOf(Report const& report, std::vector<std::size_t> const& findings,
                            text::Messages const& messages);

/// Pages in ascending order, each once, runs of three and more as such: "2, 3, 5–8". Zeros, which stand for
/// pages that are not known, are left out; of very many the first are named, and "…" stands for the others.
std::u16string pageList(std::vector<int> pages);

/// A citation in the abbreviations that stand below the table: "report.law-short" lists them as "Phụ lục =PL |Thông tư =TT ".
std::u16string abbreviatedLaw(std::u16string citation, text::Messages const& messages);
} // namespace kehoach::check
