/// \file
/// How wide a text is on paper, without a layout: the rule below a line of text is as long as the
/// text, or a part of it.
#pragma once

#include "core/document/format.hxx"

#include <string_view>

namespace kehoach::document
{
/// Width in mm of a line in Times New Roman (or a font of its metrics), upright; italic text is a
/// little narrower. Good to about 1 %.
double textWidth(std::u16string_view text, CharacterFormat const& format);
} // namespace kehoach::document
