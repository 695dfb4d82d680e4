/// \file
/// The amounts of the text that name the total of a budget table, and follow it.
#pragma once

#include "app/open_plan.hxx"

namespace kehoach::app
{
/// Prefix of the bookmarks around amounts of the text that name the total of the table with that
/// bookmark: "_KH_TOTAL_1_". Empty for a copy of a table, whose bookmark Writer numbered itself.
std::u16string totalBookmarkPrefix(std::u16string_view tableBookmark);

/// Where the text names that total ("tổng kinh phí 155.400.000 đồng"), for a bookmark each: with a
/// character more at both ends, so that the amount itself can give way without moving the bookmark.
std::vector<document::Span> mentionsOfTotal(OpenPlan const& open, budget::Budget const& budget);

/// What those bookmarks of a document need when the total changes from `before` to `now`.
std::vector<document::Edit> followTotal(document::Snapshot const& snapshot, std::u16string_view tableBookmark,
                                        text::Dong before, text::Dong now);
} // namespace kehoach::app
