#include "core/check/detectors.hxx"
#include "core/check/looks.hxx"
#include "core/law/pack.hxx"
#include "core/check/pattern.hxx"
#include "core/check/rule.hxx"
#include "core/text/money.hxx"

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

/// Takes each word (run without blanks) of what counts of a paragraph as Writer holds it.
template<typename Take>
void eachRawWord(Context const& context, int paragraph, Take take)
{
    document::Paragraph const& source = context.snapshot.paragraphs[static_cast<std::size_t>(paragraph)];
    std::vector<std::uint32_t> origin;
    std::u16string const visible = source.visibleText(&origin);
    for (std::uint32_t at = 0; at < visible.size(); ++at)
    {
        std::uint32_t const start = at;
        while (at < visible.size() && !text::isSpace(visible[at]))
            ++at;
        if (at > start && origin[at - 1] - origin[start] == at - 1 - start)
            take(Range{ origin[start], at - start }, std::u16string_view(visible).substr(start, at - start));
    }
}

/// TCVN 6909:2001 wants one code for each Vietnamese letter: one finding a paragraph, from the first
/// such word to the last.
std::vector<Hit> notComposed(Context const& context, json::object const&)
{
    std::vector<Hit> hits;
    for (int paragraph = context.plan.begin; paragraph < context.plan.end; ++paragraph)
    {
        std::optional<Range> whole;
        int words = 0;
        bool oneStretch = true;
        eachRawWord(context, paragraph, [&](Range range, std::u16string_view word) {
            if (text::isNfc(word))
                return;
            ++words;
            whole = whole ? Range{ whole->start, range.end() - whole->start } : range;
        });
        if (!whole)
            continue;
        Span const span{ paragraph, *whole };
        std::u16string const raw = context.texts.raw(span);
        std::u16string composed;
        std::uint32_t copied = 0;
        eachRawWord(context, paragraph, [&](Range range, std::u16string_view word) {
            if (range.start < whole->start || range.end() > whole->end())
                return;
            composed.append(raw, copied, range.start - whole->start - copied);
            composed += text::isNfc(word) ? std::u16string(word) : text::normalize(word).text;
            copied = range.end() - whole->start;
        });
        oneStretch = copied == raw.size();
        Hit hit = atRaw(context, paragraph, *whole,
                        oneStretch ? std::optional<std::u16string>(composed) : std::nullopt);
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
        eachVisibleRun(context, [&](int paragraph, document::Run const& run) {
            if (!names.occursIn(run.format.font))
                return;
            Hit hit = context.at(Span{ paragraph, run.range });
            hit.arguments["found"] = run.format.font;
            hits.push_back(std::move(hit));
        });
        return gathered(std::move(hits));
    };
}

/// Words spelt in a code from before Unicode. Members: pattern (of a word), least — how many such words
/// make it certain.
Finder makeLegacyText(json::object const& entry)
{
    return [word = Pattern(law::requiredText(entry, "pattern")),
            least = static_cast<std::size_t>(law::optionalInteger(entry, "least").value_or(5))](
               Context const& context)
    {
        std::vector<Hit> hits;
        for (int paragraph = context.plan.begin; paragraph < context.plan.end; ++paragraph)
        {
            eachRawWord(context, paragraph, [&](Range range, std::u16string_view text) {
                if (word.occursIn(text))
                    hits.push_back(atRaw(context, paragraph, range, {}));
            });
        }
        return hits.size() >= least ? gathered(std::move(hits)) : std::vector<Hit>{};
    };
}

/// Letters that only look right, and signs that are not seen: Ð for Đ, Cyrillic а, zero-width blanks.
std::vector<Hit> lookAlikes(Context const& context, json::object const& entry)
{
    std::u16string const signs = law::requiredText(entry, "signs");
    auto const isSign = [&](char16_t unit)
    { return signs.find(unit) != std::u16string::npos || (unit >= 0x0400 && unit <= 0x04FF); };
    std::vector<Hit> hits;
    for (int paragraph = context.plan.begin; paragraph < context.plan.end; ++paragraph)
    {
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
        std::u16string const& raw = context.snapshot.paragraphs[static_cast<std::size_t>(paragraph)].text;
        for (std::uint32_t at = 0; at < raw.size(); ++at)
        {
            if (raw[at] == u'\u00A0')
                hits.push_back(atRaw(context, paragraph, { at, 1 }, {}));
        }
    }
    return gathered(std::move(hits));
}

constexpr NamedDetector table[] = {
    { "encoding-not-composed", notComposed }, { "encoding-legacy-font", nullptr, makeLegacyFont },
    { "encoding-legacy-text", nullptr, makeLegacyText },   { "encoding-look-alikes", lookAlikes },
    { "encoding-no-break", noBreakBlanks },
};
} // namespace

std::span<NamedDetector const> encodingDetectors()
{
    return table;
}
} // namespace kehoach::check
