/// \file
/// Mending what a check found (sửa): which findings will be fixed and how, which are left out and why, and
/// which are for a person to mend.
#pragma once

#include "core/check/check.hxx"

namespace kehoach::check
{
/// A stretch of the document that must not be changed, and why: found by the office layer.
struct Lock
{
    document::Span span;
    text::Message reason;
};

/// What the user asks for: findings of tier safe and, where ticked, of the others.
struct FixChoice
{
    bool guarded = false, suggest = false;
    /// The finding asked for alone, whatever its tier.
    std::optional<Finding> only;
};

struct Fix
{
    Finding finding;
    std::u16string before, after; ///< the line it stands in; the same where only the look changes
};

struct Unfixed
{
    Finding finding;
    text::Message reason;
};

struct FixPlan
{
    std::vector<Fix> fixes;       ///< sẽ sửa, in reading order
    std::vector<Unfixed> skipped; ///< bỏ qua và vì sao
    std::vector<Unfixed> byHand;  ///< tự sửa bằng tay
    document::Amendment amendment; ///< all fixes at once, in places of the snapshot
};

/// The fixes of a report on the snapshot. They are tried out on the snapshot: only those are in the plan
/// after which the finding is gone and no new one has come. A fix never changes a number, nor the letters
/// of a name, a position or a cited title (small and capital letters only where the user was asked), and
/// nothing within a quotation.
FixPlan planFixes(Checker const& checker, Snapshot const& snapshot, Options const& options, Report const& report,
                  FixChoice const& choice, std::vector<Lock> const& locks = {});

/// Two findings are the same defect: rule, paragraph and what is marked.
bool isSameDefect(Finding const& one, Finding const& other);
} // namespace kehoach::check
