#include "core/draft/own_references.hxx"

#include "core/text/unicode.hxx"

#include <algorithm>

namespace kehoach::draft
{
namespace
{
/// A date belongs to the number it follows this closely.
constexpr std::size_t near = 14;

bool fills(char16_t unit)
{
    return text::isSpace(unit) || text::isDigit(unit) || unit == u'.' || unit == u'…' || unit == u'_';
}

bool saysTheSame(text::DateMention const& one, std::optional<plan::PlaceDate> const& own)
{
    bool const blank = one.day.empty() && one.month.empty();
    if (blank || !own || !own->mention)
        return blank;
    auto const part = [](std::u16string_view left, std::u16string_view right) {
        auto const digits = [](std::u16string_view text) { return text.starts_with(u'0') ? text.substr(1) : text; };
        return left.empty() || right.empty() || digits(left) == digits(right);
    };
    return part(one.day, own->mention->day) && part(one.month, own->mention->month) && part(one.year, own->mention->year);
}
} // namespace

std::vector<OwnReference> ownReferences(plan::Line const& line, plan::Number const& number,
                                        std::optional<plan::PlaceDate> const& placeDate)
{
    std::vector<OwnReference> found;
    std::u16string const symbol = text::fold(text::normalize(number.symbol).text);
    if (symbol.empty())
        return found;
    std::u16string_view const words = line.folded;
    for (auto at = plan::findPhrase(words, symbol); at != plan::none; at = plan::findPhrase(words, symbol, at + 1))
    {
        std::size_t end = at;
        while (end > 0 && text::isSpace(words[end - 1]))
            --end;
        if (end == 0 || (words[end - 1] != u'/' && words[end - 1] != u'-'))
            continue;
        std::size_t const mark = end - 1;
        std::size_t begin = mark;
        while (begin > 0 && fills(words[begin - 1]))
            --begin;
        std::size_t const colon = begin > 0 && words[begin - 1] == u':' ? begin - 1 : begin;
        std::u16string_view const before = text::trim(words.substr(0, colon));
        if (!before.ends_with(u"so") || (before.size() > 2 && text::isLetter(before[before.size() - 3])))
            continue;
        OwnReference reference;
        reference.blank = { static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(mark - begin) };
        reference.symbol = { static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(symbol.size()) };
        std::u16string digits;
        for (std::size_t unit = begin; unit < mark; ++unit)
        {
            if (!text::isDigit(words[unit]))
                continue;
            if (digits.empty())
                reference.digits.start = static_cast<std::uint32_t>(unit);
            digits += words[unit];
            reference.digits.length = static_cast<std::uint32_t>(unit + 1) - reference.digits.start;
        }
        auto const value = [](std::u16string_view text) {
            return text.substr(std::min(text.find_first_not_of(u'0'), text.size()));
        };
        if (!digits.empty() && !number.digits.empty() && value(digits) != value(number.digits))
            continue; // another plan of the office
        if (!digits.empty() && number.digits.empty() && line.paragraph != number.span.paragraph)
            continue; // ours has none yet
        for (text::DateMention const& mention : text::findDates(line.text))
        {
            bool const behind = mention.where.start >= reference.symbol.end() &&
                                mention.where.start - reference.symbol.end() < near;
            if (behind && saysTheSame(mention, placeDate))
                reference.date = mention;
            if (behind)
                break;
        }
        found.push_back(std::move(reference));
    }
    return found;
}
} // namespace kehoach::draft
