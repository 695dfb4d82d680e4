/// \file
/// How text appears, whatever was typed.
#pragma once

#include "core/check/context.hxx"

namespace kehoach::check
{
/// True if all of the spans are shown in capitals by attribute.
bool effectivelyCapitals(Context const& context, std::vector<Span> const& spans);
} // namespace kehoach::check
