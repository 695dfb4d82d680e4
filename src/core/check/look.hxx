/// \file
/// How text appears, whatever was typed.
#pragma once

#include "core/check/context.hxx"

namespace kehoach::check
{
/// True if all of the spans are shown in capitals by attribute.
bool effectivelyCapitals(Context const& context, std::vector<Span> const& spans);

/// The right header (Quốc hiệu, or the Party's ĐẢNG CỘNG SẢN VIỆT NAM) wherever it stands above the
/// type name; recognition takes only the first as national name.
std::vector<Span> rightHeader(Context const& context);
} // namespace kehoach::check
