#include "core/check/detectors.hxx"
#include "core/check/pattern.hxx"
#include "core/check/rule.hxx"
#include "core/check/words.hxx"
#include "core/law/pack.hxx"

#include <algorithm>
#include <set>

namespace kehoach::check
{
namespace
{
namespace json = boost::json;

// A text without any date may as well be from before 2025: nothing is said of it.

/// Part of the line before and after a place that may say "formerly".
constexpr std::uint32_t neighbourhood = 60;

bool spokenOfAsPast(std::u16string_view line, Range range, Pattern const& past)
{
    std::uint32_t const start = range.start > neighbourhood ? range.start - neighbourhood : 0;
    return past.occursIn(line.substr(start, range.end() + neighbourhood - start));
}

/// Words for units and offices that no longer are: each once, where it first stands. Members: terms —
/// [pattern, what to say now], past — a pattern of words that speak of the past.
Finder makeStaleTerms(json::object const& entry)
{
    Pattern const past(law::requiredText(entry, "past"), true);
    return [past, terms = readPatternPairs(entry, "terms", true)](Context const& context)
    {
        std::vector<Hit> hits;
        if (context.asOfFrom == AsOfSource::today)
            return hits;
        std::set<std::pair<int, std::uint32_t>> taken;
        for (auto const& [term, now] : terms)
        {
            bool said = false;
            for (int paragraph : context.linesWith(term.required()))
            {
                std::u16string_view const line = context.text(paragraph);
                for (Match const& match : term.findAll(line))
                {
                    Range const range = match.groups.size() > 1 ? match.groups[1] : match.whole();
                    if (spokenOfAsPast(line, range, past) || context.isCited(context.texts.span(paragraph, range))
                        || context.texts.quoted(paragraph, range)
                        || !taken.insert({ paragraph, range.start }).second || said)
                        continue;
                    said = true;
                    Hit hit = context.at(paragraph, range);
                    hit.arguments["expected"] = now;
                    hits.push_back(std::move(hit));
                }
            }
        }
        return hits;
    };
}

/// Where `province` is named as one that is, if anywhere.
std::optional<Hit> firstMention(Context const& context, std::u16string const& province, Pattern const& past)
{
    std::u16string const names[] = { u"tỉnh " + province, u"Tỉnh " + province, u"TỈNH " + text::toUpper(province) };
    Required const anyOfThem({ names[0], names[1], names[2] });
    for (int paragraph : context.linesWith(anyOfThem))
    {
        std::u16string_view const line = context.text(paragraph);
        for (std::u16string const& name : names)
        {
            for (Range const& range : occurrences(line, name))
            {
                // "tỉnh Hà Nam Ninh" is another name.
                bool const goesOn = range.end() + 1 < line.size() && line[range.end()] == u' '
                    && text::isUpper(line[range.end() + 1]) && !text::isAllCapitals(name);
                if (!goesOn && !spokenOfAsPast(line, range, past) && !context.isCited(context.texts.span(paragraph, range))
                    && !context.texts.quoted(paragraph, range))
                    return context.at(paragraph, range);
            }
        }
    }
    return std::nullopt;
}

/// Provinces that were joined with another (Nghị quyết 202/2025/QH15), named as if they still were.
/// Members: past.
Finder makeJoinedProvinces(json::object const& entry)
{
    return [past = Pattern(law::requiredText(entry, "past"), true)](Context const& context)
    {
        std::vector<Hit> hits;
        if (context.asOfFrom == AsOfSource::today)
            return hits;
        for (law::Unit const& unit : context.units)
        {
            for (std::u16string const& former : unit.from)
            {
                if (former == unit.name || !unit.effective.covers(context.asOf))
                    continue;
                auto hit = firstMention(context, former, past);
                if (!hit)
                    continue;
                hit->arguments["expected"]
                    = unit.name.starts_with(u"Thành phố") ? unit.name : unit.kind + u" " + unit.name;
                hits.push_back(std::move(*hit));
            }
        }
        return hits;
    };
}

constexpr NamedDetector table[] = {
    { "term-stale", nullptr, makeStaleTerms },
    { "term-joined-provinces", nullptr, makeJoinedProvinces },
};
} // namespace

std::span<NamedDetector const> termDetectors()
{
    return table;
}
} // namespace kehoach::check
