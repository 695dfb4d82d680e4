/// \file
/// A list whose lines can be ticked: LibreOffice's dialogs have none, so each line begins with its tick.
#pragma once

#include <string>
#include <vector>

namespace kehoach::ui
{
inline constexpr char16_t ticked[] = u"☑ ", unticked[] = u"☐ ", withoutTick[] = u"– ";

/// `possible`: whether the line can be ticked at all.
inline std::u16string tickLine(bool possible, bool chosen, std::u16string const& line)
{
    return (!possible ? withoutTick : chosen ? ticked : unticked) + line;
}
} // namespace kehoach::ui
