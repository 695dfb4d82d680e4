#include "core/document/unit.hxx"

#include <algorithm>

namespace kehoach::document
{
Stretch changedStretch(Lines const& before, Lines const& now, std::vector<Unit> const& units)
{
    if (before == now)
        return {};
    int const oldLines = static_cast<int>(before.size()), newLines = static_cast<int>(now.size());
    int const sameAhead = static_cast<int>(std::ranges::mismatch(before, now).in1 - before.begin());
    int const sameBehind = static_cast<int>(
        std::mismatch(before.rbegin(), before.rend(), now.rbegin(), now.rend()).first - before.rbegin());
    int const from = std::min({ sameAhead, oldLines - sameBehind, newLines - sameBehind }) - 1;
    int const left = std::min({ sameBehind, oldLines - sameAhead, newLines - sameAhead }) - 1;

    Stretch stretch;
    int line = 0;
    std::size_t index = 0;
    auto const mayBegin = [&] {
        if (index < units.size() && !units[index].isTable)
        {
            stretch.first = index;
            stretch.line = line;
        }
    };
    for (; index < units.size() && line + units[index].lines <= from; line += units[index++].lines)
        mayBegin();
    mayBegin();
    for (stretch.end = index; stretch.end < units.size() && line < oldLines - std::max(left, 0); ++stretch.end)
        line += units[stretch.end].lines;
    stretch.lines = line - stretch.line + newLines - oldLines;
    return stretch;
}
} // namespace kehoach::document
