#include "core/check/words.hxx"

#include "core/text/unicode.hxx"

namespace kehoach::check
{
std::vector<Range> syllables(std::u16string_view line)
{
    std::vector<Range> found;
    for (std::uint32_t at = 0; at < line.size(); ++at)
    {
        std::uint32_t const start = at;
        while (at < line.size() && text::isLetter(line[at]))
            ++at;
        if (at > start)
            found.push_back({ start, at - start });
    }
    return found;
}

std::vector<Range> occurrences(std::u16string_view line, std::u16string_view wanted)
{
    std::vector<Range> found;
    for (std::size_t at = text::find(line, wanted); at != line.npos; at = text::find(line, wanted, at + 1))
    {
        std::size_t const end = at + wanted.size();
        bool const begins = at == 0 || !text::isLetter(line[at - 1]);
        bool const ends = end == line.size() || !text::isLetter(line[end]);
        if (begins && ends)
            found.push_back({ static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(wanted.size()) });
    }
    return found;
}

bool beginsSentence(std::u16string_view line, std::uint32_t position)
{
    auto const opens = [](char16_t unit)
    { return text::isSpace(unit) || unit == u'(' || unit == u'“' || unit == u'"'; };
    while (position > 0 && opens(line[position - 1]))
        --position;
    // A list mark stands before what it begins: "- ", "1. ", "a) ".
    constexpr std::u16string_view before = u".?!:-–+)…";
    return position == 0 || before.find(line[position - 1]) != std::u16string_view::npos;
}

std::u16string comparable(std::u16string_view text)
{
    std::u16string result = text::toLower(text);
    for (std::size_t at = 0; at + 1 < result.size(); ++at)
    {
        // All of them begin so, and end in a letter beyond ASCII.
        if ((result[at] != u'o' && result[at] != u'u') || result[at + 1] < 0x80)
            continue;
        for (std::size_t i = 0; i < std::size(newerTones); ++i)
        {
            if (std::u16string_view(result).substr(at, 2) == newerTones[i])
                result.replace(at, 2, olderTones[i]);
        }
    }
    return result;
}

std::u16string capitalized(std::u16string_view text)
{
    std::u16string result(text);
    if (!text.empty())
        result.front() = text::toUpper(text.substr(0, 1)).front();
    return result;
}

std::u16string uncapitalized(std::u16string_view text)
{
    std::u16string result(text);
    if (!text.empty())
        result.front() = text::toLower(text.substr(0, 1)).front();
    return result;
}
} // namespace kehoach::check
