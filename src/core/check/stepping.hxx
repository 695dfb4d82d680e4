/// \file
/// Đến lỗi tiếp theo, lỗi trước: which finding comes next from a place of the document.
#pragma once

#include "core/check/check.hxx"

namespace kehoach::check
{
/// Where a step leads.
struct Step
{
    std::size_t finding = 0;  ///< its index in the report
    int number = 0, of = 0;   ///< the how-manieth place of how many
    bool around = false;      ///< the end of the document was passed
};

/// The first error or warning behind `from` (before it, where not `forward`), in the order of the text; from the
/// end on from the beginning. Findings that begin at the same place are one stop, the graver ones first; ignored
/// ones and what is absent are none. Nothing where no finding has a place.
std::optional<Step> stepFrom(Report const& report, document::Span const& from, bool forward);
} // namespace kehoach::check
