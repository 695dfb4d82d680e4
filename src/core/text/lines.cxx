#include "core/text/lines.hxx"

#include "core/text/unicode.hxx"

#include <algorithm>

namespace kehoach::text
{
std::vector<std::u16string> splitLines(std::u16string_view text)
{
    std::vector<std::u16string> lines;
    while (!text.empty())
    {
        std::size_t const end = std::min(text.find(u'\n'), text.size());
        if (std::u16string_view const line = trim(text.substr(0, end)); !line.empty())
            lines.emplace_back(line);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

std::u16string joinLines(std::vector<std::u16string> const& lines)
{
    std::u16string joined;
    for (std::u16string const& line : lines)
    {
        if (!joined.empty())
            joined += u'\n';
        joined += line;
    }
    return joined;
}
} // namespace kehoach::text
