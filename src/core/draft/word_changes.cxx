#include "core/draft/word_changes.hxx"

#include "core/text/unicode.hxx"

#include <algorithm>
#include <set>

namespace kehoach::draft
{
namespace
{
/// Tokens [begin, end) of the old text become [freshBegin, freshEnd) of the new one.
struct Hunk
{
    std::size_t begin, end, freshBegin, freshEnd;
};

std::vector<Hunk> hunksOf(std::vector<Token> const& old, std::vector<Token> const& fresh)
{
    std::size_t const width = fresh.size() + 1;
    std::vector<std::size_t> longest((old.size() + 1) * width);
    for (std::size_t i = old.size(); i-- > 0;)
        for (std::size_t j = fresh.size(); j-- > 0;)
            longest[i * width + j] = old[i].text == fresh[j].text
                                         ? longest[(i + 1) * width + j + 1] + 1
                                         : std::max(longest[(i + 1) * width + j], longest[i * width + j + 1]);
    std::vector<Hunk> hunks;
    bool open = false;
    for (std::size_t i = 0, j = 0; i < old.size() || j < fresh.size();)
    {
        if (i < old.size() && j < fresh.size() && old[i].text == fresh[j].text)
        {
            ++i, ++j;
            open = false;
            continue;
        }
        if (!open)
            hunks.push_back({ i, i, j, j });
        open = true;
        if (j == fresh.size() || (i < old.size() && longest[(i + 1) * width + j] >= longest[i * width + j + 1]))
            hunks.back().end = ++i;
        else
            hunks.back().freshEnd = ++j;
    }
    return hunks;
}

std::uint32_t endBefore(std::vector<Token> const& tokens, std::size_t index)
{
    return index == 0 ? 0 : tokens[index - 1].range.end();
}

/// What stands between the ends of the tokens before `begin` and before `end`.
text::Range stretch(std::vector<Token> const& tokens, std::size_t begin, std::size_t end)
{
    std::uint32_t const start = endBefore(tokens, begin);
    return { start, endBefore(tokens, end) - start };
}

/// Blanks both begin with stay where they are.
Exchange trimmed(Exchange exchange, std::u16string_view text)
{
    while (!exchange.range.empty() && !exchange.text.empty() && text::isSpace(exchange.text.front()) &&
           text[exchange.range.start] == exchange.text.front())
    {
        ++exchange.range.start;
        --exchange.range.length;
        exchange.text.erase(0, 1);
    }
    return exchange;
}

/// Where `count` tokens of `wanted` from `begin` on stand in `tokens`, if they do at one place only.
std::optional<std::size_t> onlyPlace(std::vector<Token> const& tokens, std::vector<Token> const& wanted,
                                     std::size_t begin, std::size_t count)
{
    std::optional<std::size_t> found;
    for (std::size_t at = 0; at + count <= tokens.size(); ++at)
    {
        bool same = true;
        for (std::size_t i = 0; same && i < count; ++i)
            same = tokens[at + i].folded == wanted[begin + i].folded;
        if (!same)
            continue;
        if (found)
            return {};
        found = at;
    }
    return found;
}

bool shouts(std::u16string_view text)
{
    return text::isAllCapitals(text);
}
} // namespace

bool Token::isWord() const
{
    return text::isLetter(text.front()) || text::isDigit(text.front());
}

std::vector<Token> tokensOf(std::u16string_view text)
{
    std::vector<Token> tokens;
    auto const inWord = [](char16_t unit) { return text::isLetter(unit) || text::isDigit(unit); };
    for (std::size_t at = 0; at < text.size();)
    {
        if (text::isSpace(text[at]))
        {
            ++at;
            continue;
        }
        std::size_t end = at + 1;
        while (inWord(text[at]) && end < text.size() && inWord(text[end]))
            ++end;
        std::u16string_view const word = text.substr(at, end - at);
        tokens.push_back({ { static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end - at) },
                           std::u16string(word),
                           text::fold(word) });
        at = end;
    }
    return tokens;
}

std::vector<Exchange> wordChanges(std::u16string_view old, std::u16string_view fresh)
{
    std::vector<Token> const before = tokensOf(old), after = tokensOf(fresh);
    std::vector<Exchange> exchanges;
    for (Hunk const& hunk : hunksOf(before, after))
        exchanges.push_back(trimmed({ stretch(before, hunk.begin, hunk.end),
                                      std::u16string(stretch(after, hunk.freshBegin, hunk.freshEnd).of(fresh)) },
                                    old));
    return exchanges;
}

std::optional<std::vector<Exchange>> changesLike(std::u16string_view old, std::u16string_view fresh,
                                                 std::u16string_view other)
{
    std::vector<Token> const before = tokensOf(old), after = tokensOf(fresh), tokens = tokensOf(other);
    bool const same = std::ranges::equal(before, tokens, {}, &Token::folded, &Token::folded);
    std::vector<Exchange> exchanges;
    for (Hunk const& hunk : hunksOf(before, after))
    {
        bool const added = hunk.begin == hunk.end;
        if (added && hunk.begin == 0 && !same)
            return {}; // nothing says where
        std::size_t const from = added && hunk.begin > 0 ? hunk.begin - 1 : hunk.begin;
        auto const place = same ? std::optional(from)
                                : onlyPlace(tokens, before, from, added ? 1 : hunk.end - hunk.begin);
        if (!place)
            return {};
        std::size_t const begin = same ? hunk.begin : added ? *place + 1 : *place;
        std::size_t const end = begin + (hunk.end - hunk.begin);
        text::Range range = stretch(tokens, begin, end);
        std::u16string replacement(stretch(after, hunk.freshBegin, hunk.freshEnd).of(fresh));
        if (begin == 0 && !tokens.empty()) // blanks before the text are none of it
        {
            range = { tokens.front().range.start, range.end() - tokens.front().range.start };
            if (end > 0) // else it stands in front of what stays
                replacement = std::u16string(text::trim(replacement));
        }
        else if (!replacement.empty() && !text::isSpace(replacement.front()) && hunk.freshBegin == 0)
            replacement.insert(0, 1, u' ');
        if (shouts(fresh) && !shouts(other))
            replacement = text::toLower(replacement);
        else if (shouts(other) && !shouts(fresh))
            replacement = text::toUpper(replacement);
        else if (hunk.begin == 0 && begin < tokens.size() && text::isLower(tokens[begin].text.front()))
        {
            // A subject begins with a capital, inside a sentence it does not.
            auto const first = std::ranges::find_if(replacement, text::isLetter);
            if (first != replacement.end())
                *first = text::toLower(std::u16string(1, *first)).front();
        }
        exchanges.push_back(trimmed({ range, std::move(replacement) }, other));
    }
    std::ranges::sort(exchanges, {}, [](Exchange const& exchange) { return exchange.range.start; });
    for (std::size_t i = 1; i < exchanges.size(); ++i)
        if (exchanges[i].range.start < exchanges[i - 1].range.end())
            return {};
    return exchanges;
}

double likeness(std::u16string_view one, std::u16string_view other)
{
    std::multiset<std::u16string> words;
    std::size_t all = 0, common = 0;
    for (Token const& token : tokensOf(one))
        if (token.isWord())
            words.insert(token.folded), ++all;
    for (Token const& token : tokensOf(other))
    {
        if (!token.isWord())
            continue;
        auto const found = words.find(token.folded);
        if (found == words.end())
            ++all;
        else
            words.erase(found), ++common;
    }
    return all == 0 ? 0 : static_cast<double>(common) / static_cast<double>(all);
}
} // namespace kehoach::draft
