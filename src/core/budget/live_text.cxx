#include "core/budget/live.hxx"

#include "core/text/unicode.hxx"

#include <algorithm>

namespace kehoach::budget
{
namespace
{
using text::Range;

/// The figures at the beginning of an amount: "155.400.000" of "155.400.000 đồng".
std::uint32_t lengthOfFigures(std::u16string_view mention)
{
    auto const isPart = [](char16_t unit) { return !text::isLetter(unit); };
    auto const end = std::ranges::find_if_not(mention, isPart);
    std::size_t length = static_cast<std::size_t>(end - mention.begin());
    while (length > 0 && !text::isDigit(mention[length - 1]))
        --length;
    return static_cast<std::uint32_t>(length);
}

/// Figures that are the whole number: "155,4 triệu đồng" are not.
bool areWhole(std::u16string_view figures, text::Dong amount)
{
    return text::parseDong(figures) == amount;
}
} // namespace

bool isWordsLine(std::u16string_view line)
{
    return text::fold(text::normalize(line).text).find(u"bang chu") != std::u16string::npos;
}

std::vector<Replacement> followInText(std::u16string_view text, text::Dong before, text::Dong now)
{
    std::vector<Replacement> result;
    if (before == now)
        return result;
    for (text::MoneyMention const& mention : text::findMoney(text))
    {
        if (mention.amount != before)
            continue;
        std::u16string_view const said = mention.where.of(text);
        std::uint32_t const figures = lengthOfFigures(said);
        if (areWhole(said.substr(0, figures), before))
            result.push_back({ { mention.where.start, figures }, text::toFigures(now) });
        else
            result.push_back({ mention.where, text::toFigures(now) + u" đồng" });
    }
    // Words stand in brackets, behind "Bằng chữ:" or alone.
    for (std::size_t open = text.find(u'('); open != text.npos; open = text.find(u'(', open + 1))
    {
        std::size_t const close = std::min(text.find(u')', open), text.size());
        std::size_t const colon = text.find(u':', open);
        std::size_t start = colon < close ? colon + 1 : open + 1, end = close;
        while (start < end && text::isSpace(text[start]))
            ++start;
        while (end > start && (text::isSpace(text[end - 1]) || text[end - 1] == u'.' || text[end - 1] == u'/'))
            --end;
        auto const words = text::fromWords(text::normalize(text.substr(start, end - start)).text);
        if (!words || words->amount != before)
            continue;
        std::u16string said = text::toWords(now);
        if (text::isLower(text[start]))
            said.front() = text::toLower(said.substr(0, 1)).front();
        result.push_back({ { static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(end - start) }, said });
    }
    std::ranges::sort(result, std::greater{}, [](Replacement const& one) { return one.range.start; });
    return result;
}
} // namespace kehoach::budget
