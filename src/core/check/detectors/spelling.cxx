#include "core/check/detectors.hxx"
#include "core/check/pattern.hxx"
#include "core/check/rule.hxx"
#include "core/check/words.hxx"
#include "core/law/pack.hxx"

#include <algorithm>
#include <array>
#include <set>

namespace kehoach::check
{
namespace
{
namespace json = boost::json;

struct Toned
{
    int paragraph;
    Range range; ///< the syllable
    bool newer;
    std::u16string other; ///< in the other way
};

/// True if the syllable may end in two vowels of which one has a tone mark.
bool endsToned(std::u16string_view syllable)
{
    auto const isVowel = [](char16_t unit) {
        constexpr std::u16string_view plain = u"oOuUaAeEyY";
        return unit >= 0x80 || plain.find(unit) != plain.npos;
    };
    std::size_t const size = syllable.size();
    return size >= 2 && (syllable[size - 1] >= 0x80 || syllable[size - 2] >= 0x80) && isVowel(syllable[size - 1])
           && isVowel(syllable[size - 2]);
}

/// True if a syllable of the line may end so.
bool mayBeToned(std::u16string_view line)
{
    auto const isToned = [&](std::size_t at) {
        char16_t const first = line[at - 1] | 0x20, second = line[at] | 0x20;
        bool const older = first >= 0x80 && (second == u'a' || second == u'e' || second == u'y');
        bool const newer = second >= 0x80 && (first == u'o' || first == u'u');
        return (older || newer) && (at + 1 == line.size() || !text::isLetter(line[at + 1]));
    };
    for (std::size_t at = 1; at < line.size(); ++at)
    {
        // Either the first of the two or the second is beyond ASCII.
        if ((line[at - 1] < 0x80) != (line[at] < 0x80) && isToned(at))
            return true;
    }
    return false;
}

std::optional<Toned> tonedSyllable(std::u16string_view line, int paragraph, Range range)
{
    if (range.length < 2)
        return std::nullopt;
    std::u16string const lower = text::toLower(range.of(line));
    std::u16string_view const vowels = std::u16string_view(lower).substr(lower.size() - 2);
    // In "quý" the u belongs to the consonant.
    if (lower.size() >= 3 && lower[lower.size() - 3] == u'q')
        return std::nullopt;
    for (std::size_t i = 0; i < std::size(olderTones); ++i)
    {
        bool const isNewer = vowels == newerTones[i];
        if (!isNewer && vowels != olderTones[i])
            continue;
        std::u16string other(range.of(line));
        std::u16string_view const wanted = isNewer ? olderTones[i] : newerTones[i];
        for (std::size_t at = 0; at < 2; ++at)
        {
            char16_t& unit = other[other.size() - 2 + at];
            unit = text::isUpper(unit) ? text::toUpper(wanted.substr(at, 1)).front() : wanted[at];
        }
        return Toned{ paragraph, range, isNewer, std::move(other) };
    }
    return std::nullopt;
}

/// True for a syllable of a name: beside another capital ("Hoà Bình", "Thuý Hoà") or behind a title ("bà Hoà"). Names
/// are written as their bearers write them.
bool isOfName(std::u16string_view line, std::vector<Range> const& words, std::size_t index)
{
    static constexpr std::u16string_view titles[] = { u"ông", u"bà", u"anh", u"chị", u"chí", u"em", u"cụ" };
    std::u16string_view const word = words[index].of(line);
    if (!text::isUpper(word.front()) || text::fold(word) == u"uy") // Uỷ ban
        return false;
    if (word.size() > 1 && text::isAllCapitals(word))
        return true; // of words in capitals nobody can tell
    auto const isCapital = [&](std::size_t other) {
        // A blank alone between them: a mark ends a name.
        Range const first = words[std::min(index, other)], second = words[std::max(index, other)];
        return second.start == first.end() + 1 && line[first.end()] == u' ' && text::isUpper(words[other].of(line).front());
    };
    if ((index + 1 < words.size() && isCapital(index + 1)) || (index > 0 && isCapital(index - 1)))
        return true;
    return index > 0 && std::ranges::find(titles, text::toLower(words[index - 1].of(line))) != std::end(titles);
}

/// Both ways are right (NĐ 30/2020/NĐ-CP itself uses both); one document keeps to one.
std::vector<Hit> tonePlaces(Context const& context, json::object const&)
{
    std::vector<Toned> found;
    std::size_t inNewer = 0;
    // The national name is accepted both ways.
    std::set<int> fixed;
    for (Span const& span : context.plan[plan::Field::nationalName].spans)
        fixed.insert(span.paragraph);
    for (int paragraph = context.plan.begin; paragraph < context.plan.end; ++paragraph)
    {
        if (fixed.contains(paragraph))
            continue;
        std::u16string_view const line = context.text(paragraph);
        if (!mayBeToned(line))
            continue;
        std::vector<Range> const words = syllables(line);
        for (std::size_t index = 0; index < words.size(); ++index)
        {
            Range const& range = words[index];
            if (!endsToned(range.of(line)) || isOfName(line, words, index))
                continue;
            auto toned = tonedSyllable(line, paragraph, range);
            if (!toned || context.texts.quoted(paragraph, range))
                continue;
            inNewer += toned->newer ? 1 : 0;
            found.push_back(std::move(*toned));
        }
    }
    // Of a tie the way that is usual there wins: state and Front the older one, the Party the newer one.
    bool const newerWins
        = inNewer * 2 > found.size() || (inNewer * 2 == found.size() && context.isFamily("dang"));
    std::vector<Hit> hits;
    for (Toned const& toned : found)
    {
        if (toned.newer != newerWins)
            hits.push_back(context.at(toned.paragraph, toned.range, toned.other));
    }
    return hits;
}

/// One word or phrase, in small letters.
struct Spellings
{
    std::array<std::u16string, 2> forms; ///< with y, with i
    Required either;
};

/// i and y in one document. Members: pairs — [with y, with i].
std::vector<Hit> vowelLetters(Context const& context, std::vector<Spellings> const& pairs)
{
    struct Use
    {
        int paragraph;
        Range range;
        bool withI;
        std::u16string other;
    };
    std::vector<Use> uses;
    std::size_t withI = 0;
    for (auto const& [forms, either] : pairs)
    {
        for (int paragraph : context.bodyWith(either))
        {
            for (bool const i : { false, true })
            {
                for (Range const& range : occurrences(context.text(paragraph), forms[i]))
                {
                    if (context.texts.quoted(paragraph, range))
                        continue;
                    uses.push_back({ paragraph, range, i, forms[!i] });
                    withI += i ? 1 : 0;
                }
            }
        }
    }
    bool const iWins = withI * 2 > uses.size();
    std::vector<Hit> hits;
    for (Use const& use : uses)
    {
        if (use.withI != iWins)
            hits.push_back(context.at(use.paragraph, use.range, use.other));
    }
    return hits;
}

Finder makeVowelLetters(json::object const& entry)
{
    std::vector<Spellings> pairs;
    for (json::value const& pair : entry.at("pairs").as_array())
    {
        std::array const forms{ text::toUtf16(std::string_view(pair.at(0).as_string())),
                                text::toUtf16(std::string_view(pair.at(1).as_string())) };
        pairs.push_back({ forms, Required({ forms[0], forms[1] }) });
    }
    return [pairs = std::move(pairs)](Context const& context) { return vowelLetters(context, pairs); };
}

/// Phrases with a fixed form. Members: phrases — [pattern, replacement].
Finder makePhrases(json::object const& entry)
{
    return [phrases = readPatternPairs(entry, "phrases")](Context const& context)
    {
        LineSet some(context.texts.size());
        std::vector<LineSet> places; // of each phrase
        for (auto const& [wrong, right] : phrases)
            some |= places.emplace_back(context.texts.having(wrong.required()));
        std::vector<Hit> hits;
        for (int paragraph : context.bodyAmong(some))
        {
            std::u16string_view const line = context.text(paragraph);
            std::vector<Range> taken; // the first phrase of the list has a place
            for (std::size_t index = 0; index < phrases.size(); ++index)
            {
                auto const& [wrong, right] = phrases[index];
                if (!places[index].has(paragraph) || !wrong.mayStandIn(line))
                    continue;
                for (Match const& match : wrong.findAll(line))
                {
                    Range const range = match.whole();
                    if (std::any_of(taken.begin(), taken.end(), [&](Range const& other)
                                    { return other.start < range.end() && range.start < other.end(); }))
                        continue;
                    taken.push_back(range);
                    hits.push_back(context.at(paragraph, range, expand(right, match, line)));
                }
            }
        }
        return hits;
    };
}

/// The same word twice, where neither is doubled on purpose. Members: doubled — words that may be.
std::vector<Hit> repeatedWord(Context const& context, std::vector<std::u16string> const& doubled,
                              Required const& twice)
{
    std::vector<Hit> hits;
    for (int paragraph : context.bodyWith(twice))
    {
        std::u16string_view const line = context.text(paragraph);
        std::size_t begin = 0; // of the word that ends at `blank`
        for (std::size_t blank = 0; blank + 1 < line.size(); ++blank)
        {
            if (text::isLetter(line[blank]))
                continue;
            std::size_t const word = begin;
            begin = blank + 1;
            // Mostly the words around a blank begin with different letters.
            if (line[word] != line[blank + 1] || !text::isSpace(line[blank]))
                continue;
            std::size_t end = blank + 1;
            while (end < line.size() && text::isLetter(line[end]))
                ++end;
            std::u16string_view const one = std::u16string_view(line).substr(word, blank - word);
            if (one.empty() || one != std::u16string_view(line).substr(blank + 1, end - blank - 1)
                || std::ranges::find(doubled, one) == doubled.end())
                continue;
            hits.push_back(context.at(paragraph,
                                      { static_cast<std::uint32_t>(word), static_cast<std::uint32_t>(end - word) },
                                      std::u16string(one)));
        }
    }
    return hits;
}

Finder makeRepeatedWord(json::object const& entry)
{
    std::vector<std::u16string> const doubled = law::optionalTexts(entry, "words");
    std::vector<std::u16string> twice;
    for (std::u16string const& word : doubled)
    {
        for (char16_t const blank : { u' ', u'\t', u'\n' }) // those of normalised text
            twice.push_back(word + blank + word);
    }
    return [doubled, required = Required(twice)](Context const& context) { return repeatedWord(context, doubled, required); };
}

/// Thousands are parted by dots and decimals by a comma: 1,500,000 and 1,000.000 are not, nor is 20,000
/// where a currency follows.
std::vector<Hit> amountFormat(Context const& context, json::object const&)
{
    static Pattern const pattern(u"(?<![\\d.,])(?:\\d{1,3}(?:,\\d{3}){2,}"
                                 u"|\\d{1,3}(?:,\\d{3})+(?:\\.\\d{3})+"
                                 u"|\\d{1,3}(?:\\.\\d{3})+(?:,\\d{3})+"
                                 u"|\\d{1,3},\\d{3}(?= ?(?:đ|đồng|VNĐ|VND|vnđ)\\b))(?![\\d]|[.,]\\d)");
    std::vector<Hit> hits;
    for (int paragraph : context.bodyWith(pattern.required()))
    {
        std::u16string_view const line = context.text(paragraph);
        for (Match const& match : pattern.findAll(line))
        {
            std::u16string figures(match.whole().of(line));
            std::replace(figures.begin(), figures.end(), u',', u'.');
            hits.push_back(context.at(paragraph, match.whole(), figures));
        }
    }
    return hits;
}

constexpr NamedDetector table[] = {
    { "spelling-tone-places", tonePlaces },
    { "spelling-vowel-letters", nullptr, makeVowelLetters },
    { "spelling-phrases", nullptr, makePhrases },
    { "amount-format", amountFormat },
    { "spelling-repeated-word", nullptr, makeRepeatedWord },
};
} // namespace

std::span<NamedDetector const> spellingDetectors()
{
    return table;
}
} // namespace kehoach::check
