#include "core/document/unit.hxx"

#include <algorithm>

namespace kehoach::document
{
namespace
{
int linesIn(std::u16string_view text)
{
    return static_cast<int>(std::ranges::count(text, u'\n'));
}
} // namespace

Stretch changedStretch(std::u16string_view before, std::u16string_view now, std::vector<Unit> const& units)
{
    if (before == now)
        return {};
    auto const ahead = std::ranges::mismatch(before, now).in1 - before.begin();
    auto const behind = std::mismatch(before.rbegin(), before.rend(), now.rbegin(), now.rend()).first - before.rbegin();
    int const oldLines = linesIn(before) + 1, newLines = linesIn(now) + 1;
    // Whole lines that both have at their beginning, and at their end. A text that goes on behind the other's end
    // shares all of that one's lines but the last, which has no line break.
    int const sameAhead = linesIn(before.substr(0, ahead));
    int const sameBehind = linesIn(before.substr(before.size() - behind));
    int const from = std::min({ sameAhead, oldLines - sameBehind, newLines - sameBehind }) - 1;
    int const left = std::min({ sameBehind, oldLines - sameAhead, newLines - sameAhead }) - 1;

    Stretch stretch;
    int line = 0, start = 0;
    std::size_t index = 0;
    for (; index < units.size() && line + units[index].lines <= from; line += units[index++].lines)
    {
        if (!units[index].isTable)
        {
            stretch.first = index;
            start = line;
        }
    }
    if (index < units.size() && !units[index].isTable)
    {
        stretch.first = index;
        start = line;
    }
    for (stretch.end = index; stretch.end < units.size() && line < oldLines - std::max(left, 0); ++stretch.end)
        line += units[stretch.end].lines;
    stretch.lines = line - start + newLines - oldLines;
    for (; start > 0; --start)
        stretch.position = before.find(u'\n', stretch.position) + 1;
    return stretch;
}
} // namespace kehoach::document
