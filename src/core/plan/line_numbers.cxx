#include "core/plan/line_numbers.hxx"

#include "core/text/number_words.hxx"
#include "core/text/unicode.hxx"

#include <algorithm>
#include <array>

namespace kehoach::plan
{
namespace
{
using Words = std::u16string_view;

/// More conferences, delegates or half days than any plan has: then it is another number.
constexpr std::int64_t largestCount = 100'000;
/// A bracket that only spells a number out is no longer than this.
constexpr std::size_t longestBracket = 60;
} // namespace

std::optional<LineNumbers::Number> LineNumbers::before(std::size_t end) const
{
    end = withoutBlanks(end);
    if (end > 0 && m_words[end - 1] == u')')
    {
        std::size_t const farthest = end > longestBracket ? end - longestBracket : 0;
        auto const bracket = m_words.substr(farthest, end - farthest).rfind(u'(');
        if (bracket == none)
            return {};
        if (auto const number = endingAt(withoutBlanks(farthest + bracket)))
            return number;
        return endingAt(withoutBlanks(end - 1));
    }
    return endingAt(end);
}

std::optional<LineNumbers::Number> LineNumbers::endingAt(std::size_t end) const
{
    std::size_t begin = end;
    while (begin > 0 &&
           (text::isDigit(m_words[begin - 1]) ||
            (m_words[begin - 1] == u'.' && begin < end && begin > 1 && text::isDigit(m_words[begin - 2]))))
        --begin;
    if (begin < end)
        return figures(begin, end);
    return spelled(end);
}

std::optional<LineNumbers::Number> LineNumbers::after(std::size_t begin) const
{
    while (begin < m_words.size() && (text::isSpace(m_words[begin]) || m_words[begin] == u':'))
        ++begin;
    for (Words const word : { u"la", u"khoang", u"du kien", u"gom" })
        if (auto const end = phraseAt(m_words, begin, word); end != none)
            begin = end;
    while (begin < m_words.size() && text::isSpace(m_words[begin]))
        ++begin;
    std::size_t end = begin;
    while (end < m_words.size() &&
           (text::isDigit(m_words[end]) || (m_words[end] == u'.' && end > begin && end + 1 < m_words.size() &&
                                            text::isDigit(m_words[end + 1]))))
        ++end;
    if (end == begin)
        return {};
    return figures(begin, end);
}

Fact LineNumbers::fact(Number const& number) const
{
    return { number.value, m_line.span(number.begin, number.end - number.begin) };
}

std::size_t LineNumbers::withoutBlanks(std::size_t end) const
{
    while (end > 0 && text::isSpace(m_words[end - 1]))
        --end;
    return end;
}

std::optional<LineNumbers::Number> LineNumbers::figures(std::size_t begin, std::size_t end) const
{
    if (begin > 0 && (m_words[begin - 1] == u'/' || m_words[begin - 1] == u',' ||
                      m_words[begin - 1] == u'-' || text::isLetter(m_words[begin - 1])))
        return {};
    std::int64_t value = 0;
    for (std::size_t at = begin; at < end; ++at)
        if (text::isDigit(m_words[at]))
        {
            value = value * 10 + (m_words[at] - u'0');
            if (value > largestCount)
                return {};
        }
    return Number{ value, begin, end };
}

std::optional<LineNumbers::Number> LineNumbers::spelled(std::size_t end) const
{
    constexpr auto numberWords = std::to_array<Words>({
        u"mot",
        u"hai",
        u"ba",
        u"bon",
        u"tu",
        u"nam",
        u"sau",
        u"bay",
        u"tam",
        u"chin",
        u"muoi",
        u"tram",
        u"linh",
        u"le",
        u"lam",
        u"nghin",
    });
    std::size_t begin = end;
    for (int words = 0; words < 7; ++words)
    {
        std::size_t const wordEnd = withoutBlanks(begin);
        std::size_t wordBegin = wordEnd;
        while (wordBegin > 0 && text::isLetter(m_words[wordBegin - 1]))
            --wordBegin;
        Words const word = m_words.substr(wordBegin, wordEnd - wordBegin);
        if (word.empty() || std::ranges::find(numberWords, word) == numberWords.end())
            break;
        begin = wordBegin;
    }
    if (begin == end)
        return {};
    auto const read = text::fromWords(std::u16string(m_line.text.substr(begin, end - begin)) + u" đồng");
    if (!read || read->amount <= 0 || read->amount > largestCount)
        return {};
    return Number{ read->amount, begin, end };
}
} // namespace kehoach::plan
