#include "core/check/detectors.hxx"
#include "core/check/looks.hxx"
#include "core/law/pack.hxx"
#include "core/check/pattern.hxx"
#include "core/check/rule.hxx"
#include "core/text/money.hxx"

#include <array>

namespace kehoach::check
{
namespace
{
namespace json = boost::json;

/// A stretch of Writer's own text, where the normalised one cannot show what is wrong.
Hit atRaw(Context const& context, int paragraph, Range range, std::optional<std::u16string> replacement)
{
    Hit hit;
    hit.where = Span{ paragraph, range };
    hit.arguments["found"] = context.texts.raw(*hit.where);
    if (replacement)
        hit.arguments["expected"] = *replacement;
    hit.replacement = std::move(replacement);
    return hit;
}

/// Takes each word (run without blanks) of what counts of a paragraph as Writer holds it. Words in an old
/// encoding are other letters than they seem: what is wrong with them is said once.
template<typename Take>
void eachRawWord(Context const& context, int paragraph, Take take)
{
    document::Paragraph const& source = context.snapshot.paragraphs[static_cast<std::size_t>(paragraph)];
    std::vector<std::uint32_t> origin;
    std::u16string const visible = source.visibleText(&origin);
    std::vector<document::LegacyStretch> const legacy = context.texts.legacy(paragraph);
    for (std::uint32_t at = 0; at < visible.size(); ++at)
    {
        std::uint32_t const start = at;
        while (at < visible.size() && !text::isSpace(visible[at]))
            ++at;
        Range const range{ origin[start], at - start };
        if (at > start && origin[at - 1] - origin[start] == at - 1 - start && !document::touches(legacy, range))
            take(range, std::u16string_view(visible).substr(start, at - start));
    }
}

/// TCVN 6909:2001 wants one code for each Vietnamese letter: one finding a paragraph, from the first
/// such word to the last.
std::vector<Hit> notComposed(Context const& context, json::object const&)
{
    std::vector<Hit> hits;
    for (int paragraph = context.plan.begin; paragraph < context.plan.end; ++paragraph)
    {
        if (context.texts.line(paragraph).readable.isOwn())
            continue; // normalising would change nothing
        std::u16string const& source = context.snapshot.paragraphs[static_cast<std::size_t>(paragraph)].text;
        Line const& line = context.texts.line(paragraph);
        document::Places const& places = line.readable.places();
        std::size_t unit = 0; // of the line, at or behind the word
        auto const skipTo = [&](std::uint32_t raw) {
            while (unit < places.size() && places[unit].start < raw)
                ++unit;
            return unit;
        };
        std::optional<Range> whole;
        std::u16string composed; // up to the end of `whole`
        int words = 0;
        eachRawWord(context, paragraph, [&](Range range, std::u16string_view word) {
            // What reads as it is typed is in NFC.
            std::size_t const begin = skipTo(range.start);
            std::u16string_view const normalized = line.text().substr(begin, skipTo(range.end()) - begin);
            if (normalized == word || text::isNfc(word))
                return;
            ++words;
            if (whole)
                composed.append(source, whole->end(), range.start - whole->end());
            composed += normalized;
            whole = whole ? Range{ whole->start, range.end() - whole->start } : range;
        });
        if (!whole)
            continue;
        Hit hit = atRaw(context, paragraph, *whole, composed);
        hit.arguments["count"] = text::toFigures(static_cast<text::Dong>(words));
        hits.push_back(std::move(hit));
    }
    return hits;
}

/// Fonts of TCVN3 and VNI, whose letters are other letters in Unicode. Members: pattern (of names).
Finder makeLegacyFont(json::object const& entry)
{
    return [names = Pattern(law::requiredText(entry, "pattern"), true)](Context const& context)
    {
        std::vector<Hit> hits;
        // Mostly the run before is of the same font.
        text::Shared<std::u16string> last;
        bool isLegacy = false;
        auto const isWanted = [&](document::Run const& run) {
            if (run.format.font != last)
            {
                last = run.format.font;
                isLegacy = names.occursIn(*last);
            }
            return isLegacy;
        };
        eachVisibleRun(context, isWanted, [&](int paragraph, document::Run const& run) {
            Hit hit = context.at(Span{ paragraph, run.range });
            hit.arguments["found"] = *run.format.font;
            hits.push_back(std::move(hit));
        });
        return gathered(std::move(hits));
    };
}

/// The first word of the stretch with more than ASCII in it.
Range firstOddWord(std::u16string_view raw, Range stretch)
{
    auto const odd = std::ranges::find_if(raw, [](char16_t unit) { return unit > 0x7F && !text::isSpace(unit); });
    auto const end = std::find_if(odd, raw.end(), text::isSpace);
    auto begin = odd;
    while (begin != raw.begin() && !text::isSpace(*(begin - 1)))
        --begin;
    return { stretch.start + static_cast<std::uint32_t>(begin - raw.begin()), static_cast<std::uint32_t>(end - begin) };
}

/// Text spelt in a code from before Unicode that no font tells of: one finding, {count} being its words.
std::vector<Hit> legacyText(Context const& context, json::object const&)
{
    std::vector<Hit> hits;
    int words = 0;
    for (int paragraph = context.plan.begin; paragraph < context.plan.end; ++paragraph)
    {
        for (document::LegacyStretch const& stretch : context.texts.legacy(paragraph))
        {
            if (stretch.byFont || stretch.hidden)
                continue;
            std::u16string const raw = context.texts.raw({ paragraph, stretch.range });
            auto const odd = text::weighEncoding(raw).odd;
            if (hits.empty() && odd > 0)
                hits.push_back(atRaw(context, paragraph, firstOddWord(raw, stretch.range), {}));
            words += odd;
        }
    }
    if (!hits.empty())
        hits.front().arguments["count"] = text::toFigures(static_cast<text::Dong>(words));
    return hits;
}

/// Letters that only look right, and signs that are not seen: Ð for Đ, Cyrillic а, zero-width blanks.
std::vector<Hit> lookAlikes(Context const& context, json::object const& entry)
{
    std::u16string const signs = law::requiredText(entry, "signs");
    std::array<bool, 256> lowBytes{}; // of the signs: rules out nearly every letter
    for (char16_t const sign : signs)
        lowBytes[sign & 0xFF] = true;
    auto const isSign = [&](char16_t unit)
    {
        return (lowBytes[unit & 0xFF] && signs.find(unit) != std::u16string::npos) || (unit >= 0x0400 && unit <= 0x04FF);
    };
    std::vector<Hit> hits;
    for (int paragraph = context.plan.begin; paragraph < context.plan.end; ++paragraph)
    {
        if (context.texts.line(paragraph).readable.isOwn()
            || std::ranges::none_of(context.snapshot.paragraphs[static_cast<std::size_t>(paragraph)].text, isSign))
            continue; // what reads as it is typed has none
        eachRawWord(context, paragraph, [&](Range range, std::u16string_view word) {
            if (std::none_of(word.begin(), word.end(), isSign))
                return;
            std::u16string const meant = text::normalize(word).text;
            // A word wholly in Cyrillic is another language.
            if (meant != word && !meant.empty() && std::none_of(meant.begin(), meant.end(), isSign))
                hits.push_back(atRaw(context, paragraph, range, meant));
        });
    }
    return hits;
}

/// Blanks that do not break, where a common one stands elsewhere.
std::vector<Hit> noBreakBlanks(Context const& context, json::object const&)
{
    std::vector<Hit> hits;
    for (int paragraph : context.body)
    {
        if (context.texts.line(paragraph).readable.isOwn())
            continue; // it would read as a common one
        std::u16string const& raw = context.snapshot.paragraphs[static_cast<std::size_t>(paragraph)].text;
        for (std::uint32_t at = 0; at < raw.size(); ++at)
        {
            if (raw[at] == u'\u00A0' && !context.texts.isLegacy({ paragraph, { at, 1 } }))
                hits.push_back(atRaw(context, paragraph, { at, 1 }, {}));
        }
    }
    return gathered(std::move(hits));
}

constexpr NamedDetector table[] = {
    { "encoding-not-composed", notComposed }, { "encoding-legacy-font", nullptr, makeLegacyFont },
    { "encoding-legacy-text", legacyText },   { "encoding-look-alikes", lookAlikes },
    { "encoding-no-break", noBreakBlanks },
};
} // namespace

std::span<NamedDetector const> encodingDetectors()
{
    return table;
}
} // namespace kehoach::check
