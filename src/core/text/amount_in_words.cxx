#include "core/text/amount_in_words.hxx"

#include "core/text/message.hxx"
#include "core/text/money.hxx"
#include "core/text/unicode.hxx"

#include <algorithm>
#include <array>
#include <vector>

namespace kehoach::text
{
namespace
{
using namespace std::string_view_literals;

constexpr std::array scales = { u"nghìn"sv, u"ngàn"sv, u"triệu"sv, u"tỷ"sv, u"tỉ"sv, u"tr"sv, u"k"sv };
constexpr std::array currencies = { u"đồng"sv, u"vnđ"sv, u"vnd"sv, u"đ"sv };

/// A number in a text with what belongs to it; positions in the normalised text.
struct Mention
{
    std::size_t start = 0, figures = 0, end = 0; ///< where it begins, its last digit's end, its end
    bool scaled = false, currency = false;
    bool isOther = false; ///< part of a date, a document number, a percentage
    std::size_t wordsStart = 0, wordsEnd = 0; ///< "(Bằng chữ: …)" behind it, with the blank in front
};

class Scanner
{
public:
    explicit Scanner(std::u16string_view text)
        : m_text(text)
        , m_lower(toLower(text))
    {
    }

    std::vector<Mention> mentions() const
    {
        std::vector<Mention> found;
        for (std::size_t position = 0; position < m_lower.size();)
        {
            if (!isDigit(m_lower[position]))
            {
                ++position;
                continue;
            }
            found.push_back(mentionAt(position));
            position = found.back().end;
        }
        return found;
    }

private:
    bool digitAt(std::size_t position) const { return position < m_lower.size() && isDigit(m_lower[position]); }

    std::size_t skipBlanks(std::size_t position) const
    {
        while (position < m_lower.size() && isSpace(m_lower[position]))
            ++position;
        return position;
    }

    /// The end of the word that stands there, or `position`.
    template <class Words> std::size_t endOfWord(std::size_t position, Words const& words) const
    {
        for (std::u16string_view const word : words)
        {
            std::size_t const end = position + word.size();
            if (std::u16string_view(m_lower).substr(position, word.size()) == word &&
                (end >= m_lower.size() || !isLetter(m_lower[end])))
                return end;
        }
        return position;
    }

    std::size_t endOfFigures(std::size_t position) const
    {
        for (;;)
        {
            while (digitAt(position))
                ++position;
            bool const sign = position < m_lower.size() && (m_lower[position] == u'.' || m_lower[position] == u',');
            bool const group = position < m_lower.size() && isSpace(m_lower[position]) && digitAt(position + 1) &&
                               digitAt(position + 2) && digitAt(position + 3) && !digitAt(position + 4);
            if (!(sign && digitAt(position + 1)) && !group)
                return position;
            ++position;
        }
    }

    Mention mentionAt(std::size_t start) const
    {
        Mention mention;
        mention.start = start;
        std::size_t position = start;
        for (;;)
        {
            mention.figures = mention.end = endOfFigures(position);
            std::size_t const scale = skipBlanks(mention.end), end = endOfWord(scale, scales);
            if (end == scale)
                break;
            mention.scaled = true;
            mention.end = end;
            position = skipBlanks(end); // "1 tỷ 250 triệu"
            if (!digitAt(position))
                break;
        }
        std::size_t const currency = skipBlanks(mention.end), end = endOfWord(currency, currencies);
        mention.currency = end > currency;
        if (mention.currency)
            mention.end = end;
        bool const minus = start > 0 && m_text[start - 1] == u'-' && (start == 1 || isSpace(m_text[start - 2]));
        if (minus)
            --mention.start;
        else if (start > 0)
            mention.isOther = isPartOfOther(m_text[start - 1]);
        if (mention.end < m_text.size() && !mention.currency)
            mention.isOther |= isPartOfOther(m_text[mention.end]) || m_text[mention.end] == u'%';
        findWords(mention);
        return mention;
    }

    static bool isPartOfOther(char16_t unit) { return isLetter(unit) || unit == u'/' || unit == u'-'; }

    void findWords(Mention& mention) const
    {
        mention.wordsStart = mention.wordsEnd = mention.end;
        std::size_t const open = skipBlanks(mention.end);
        if (open >= m_text.size() || m_text[open] != u'(')
            return;
        std::size_t const close = m_text.find(u')', open);
        if (close == m_text.npos)
            return;
        std::u16string_view const inside = m_text.substr(open + 1, close - open - 1);
        if (fold(trim(inside)).starts_with(u"bang chu") || fromWords(inside))
            mention.wordsEnd = close + 1;
    }

    std::u16string_view m_text;
    std::u16string m_lower;
};

[[noreturn]] void refuse(char const* key, std::u16string_view typed, std::u16string first = {},
                         std::u16string second = {})
{
    throw Error({ key,
                  { { "typed", std::u16string(typed) }, { "first", std::move(first) }, { "second", std::move(second) } } });
}

Dong amountOf(std::u16string_view text, Mention const& mention)
{
    std::u16string_view const typed = text.substr(mention.start, mention.end - mention.start);
    auto const figures = parseFigures(text.substr(mention.start, mention.figures - mention.start));
    auto const amount = parseAmount(typed);
    if (!mention.scaled)
    {
        if (!figures)
            refuse(amount ? "text.amount-not-whole" : "text.amount-too-large", typed);
        // Thousands are grouped by dots (TT 22/2015/TT-NHNN, Điều 7 khoản 4); with its currency behind it an
        // amount in that form has one reading.
        bool const grouped = mention.currency && typed.find(u',') == typed.npos;
        if (figures->other && !grouped)
            refuse("text.amount-ambiguous", typed, toFigures(figures->value), toFigures(*figures->other));
        if (!toWhole(figures->value))
            refuse("text.amount-not-whole", typed, toFigures(figures->value));
        return *toWhole(figures->value);
    }
    if (!amount)
        refuse(figures ? "text.amount-too-large" : "text.no-amount", typed);
    if (amount->other)
        refuse("text.amount-ambiguous", typed, toFigures(amount->amount), toFigures(*amount->other));
    return amount->amount;
}
} // namespace

AmountInWords amountInWords(std::u16string_view paragraph, Range selection)
{
    Normalized const normalized = normalize(paragraph);
    std::u16string_view const text = normalized.text;
    auto const& origin = normalized.origin;
    auto const toNormalized = [&](std::uint32_t offset) {
        return static_cast<std::size_t>(std::ranges::lower_bound(origin, offset) - origin.begin());
    };
    std::size_t start = toNormalized(selection.start), end = std::min(toNormalized(selection.end()), text.size());
    while (start < end && isSpace(text[start]))
        ++start;
    while (end > start && isSpace(text[end - 1]))
        --end;

    std::vector<Mention> mentions = Scanner(text).mentions();
    std::erase_if(mentions, [&](Mention const& mention) {
        return mention.isOther || mention.wordsEnd < start || mention.start > end ||
               (start < end && (mention.wordsEnd <= start || mention.start >= end));
    });
    // Between two amounts the caret belongs to the one it touches.
    auto const touches = [&](Mention const& mention) { return mention.start <= start && start <= mention.end; };
    if (start == end && mentions.size() > 1)
        std::erase_if(mentions, [&](Mention const& mention) { return !touches(mention); });
    if (mentions.empty())
        refuse("text.no-amount", text.substr(start, end - start));
    if (mentions.size() > 1)
        refuse("text.two-amounts", text.substr(start, end - start));

    Mention const& mention = mentions.front();
    AmountInWords result;
    result.amount = amountOf(text, mention);
    std::u16string_view const old = text.substr(mention.wordsStart, mention.wordsEnd - mention.wordsStart);
    bool const formal = old.find(u"./.") != old.npos;
    result.words = u" (Bằng chữ: " + toWords(result.amount) + (formal ? u"./.)" : u")");
    std::uint32_t const from = origin[mention.wordsStart];
    result.where = { from, origin[mention.wordsEnd] - from };
    result.present = trim(old) == trim(result.words);
    return result;
}
} // namespace kehoach::text
