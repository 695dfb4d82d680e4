/// \file
/// From the hits of a rule to the findings of a report.
#pragma once

#include "core/check/context.hxx"
#include "core/check/rule.hxx"

#include <cstddef>
#include <vector>

namespace kehoach::check
{
/// A finding on its way, with what the clean-up at the end needs of its rule.
struct Candidate
{
    Finding finding;
    Rule const* rule = nullptr;
    int reading = -1; ///< paragraph it is sorted by
    std::size_t number = 0; ///< in the order they were found in
};

/// What one rule finds.
struct Candidates
{
    std::vector<Candidate> all;
    bool tooOften = false; ///< it hit more often than is reported
};

/// Looks for what breaks the rule. Throws what its finder throws.
Candidates candidatesOf(Context const& context, Rule const& rule, Severity severity);

/// The candidates to be reported, in reading order. One defect is one finding: a rule once at a place, and
/// nothing there that another rule hides.
std::vector<Finding> inOrder(std::vector<Candidate> candidates);
} // namespace kehoach::check
