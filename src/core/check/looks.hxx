/// \file
/// What the rules about looks have in common: which text of a plan they judge.
#pragma once

#include "core/check/context.hxx"

#include <functional>

namespace kehoach::check
{
/// Those of the runs of the plan that are seen: not deleted, not hidden, not blank.
void eachVisibleRun(Context const& context, std::function<bool(document::Run const& run)> const& isWanted,
                    std::function<void(int paragraph, document::Run const& run)> const& take);

/// The prose of the content: paragraphs outside tables and frames, no headings, too long to be a
/// line of a list of names.
std::vector<int> prose(Context const& context);

/// The page styles the plan uses, each once, in order.
std::vector<document::PageStyle const*> pageStylesOf(Snapshot const& snapshot, plan::Plan const& plan);

/// "13,5", as sizes and lengths are said.
std::u16string decimals(double value);

/// "13", or "13–14".
std::u16string between(law::Between const& range);

/// Several places with one defect are one finding at the first of them, {count} saying how many.
std::vector<Hit> gathered(std::vector<Hit> hits);
} // namespace kehoach::check
