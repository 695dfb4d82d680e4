#include "core/check/detectors.hxx"
#include "core/check/pattern.hxx"
#include "core/check/words.hxx"
#include "core/law/pack.hxx"

#include <algorithm>
#include <set>

namespace kehoach::check
{
namespace
{
namespace json = boost::json;

/// Part of the line before and after a place that may say "formerly".
constexpr std::uint32_t neighbourhood = 60;

bool spokenOfAsPast(std::u16string_view line, Range range, Pattern const& past)
{
    std::uint32_t const start = range.start > neighbourhood ? range.start - neighbourhood : 0;
    return past.occursIn(line.substr(start, range.end() + neighbourhood - start));
}

bool cited(Context const& context, int paragraph, Range range)
{
    Span const place = context.texts.span(paragraph, range);
    return std::any_of(context.plan.citations.begin(), context.plan.citations.end(), [&](plan::Citation const& citation)
                       { return citation.span.paragraph == paragraph
                             && citation.span.range.start <= place.range.start
                             && place.range.end() <= citation.span.range.end(); });
}

/// Words for units and offices that no longer are: each once, where it first stands. Members: terms —
/// [pattern, what to say now], past — a pattern of words that speak of the past.
std::vector<Hit> staleTerms(Context const& context, json::object const& entry)
{
    Pattern const past(law::requiredText(entry, "past"), true);
    std::vector<Hit> hits;
    std::set<std::pair<int, std::uint32_t>> taken;
    for (json::value const& pair : entry.at("terms").as_array())
    {
        Pattern const term(text::toUtf16(std::string_view(pair.at(0).as_string())), true);
        std::optional<Hit> first;
        int count = 0;
        for (int paragraph = context.plan.begin; paragraph < context.plan.end; ++paragraph)
        {
            std::u16string const& line = context.text(paragraph);
            for (Match const& match : term.findAll(line))
            {
                Range const range = match.groups.size() > 1 ? match.groups[1] : match.whole();
                if (spokenOfAsPast(line, range, past) || cited(context, paragraph, range)
                    || context.texts.quoted(paragraph, range) || !taken.insert({ paragraph, range.start }).second)
                    continue;
                if (count++ == 0)
                    first = context.at(paragraph, range);
            }
        }
        if (!first)
            continue;
        first->arguments["expected"] = text::toUtf16(std::string_view(pair.at(1).as_string()));
        hits.push_back(std::move(*first));
    }
    return hits;
}

/// Provinces that were joined with another (Nghị quyết 202/2025/QH15), named as if they still were.
/// Members: past.
std::vector<Hit> joinedProvinces(Context const& context, json::object const& entry)
{
    Pattern const past(law::requiredText(entry, "past"), true);
    std::vector<Hit> hits;
    for (law::Unit const& unit : context.units)
    {
        if (!unit.effective.covers(context.asOf))
            continue;
        for (std::u16string const& former : unit.from)
        {
            if (former == unit.name)
                continue;
            bool found = false;
            for (int paragraph = context.plan.begin; paragraph < context.plan.end && !found; ++paragraph)
            {
                std::u16string const& line = context.text(paragraph);
                for (std::u16string_view const kind : { u"tỉnh ", u"Tỉnh ", u"TỈNH " })
                {
                    std::u16string const name
                        = std::u16string(kind) + (kind == u"TỈNH " ? text::toUpper(former) : former);
                    for (Range const& range : occurrences(line, name))
                    {
                        // "tỉnh Hà Nam Ninh" is another name.
                        bool const goesOn = range.end() + 1 < line.size() && line[range.end()] == u' '
                            && text::isUpper(line[range.end() + 1]) && kind != u"TỈNH ";
                        if (found || goesOn || spokenOfAsPast(line, range, past) || cited(context, paragraph, range)
                            || context.texts.quoted(paragraph, range))
                            continue;
                        found = true;
                        Hit hit = context.at(paragraph, range);
                        hit.arguments["expected"] = unit.kind + u" " + unit.name;
                        if (unit.name.starts_with(u"Thành phố"))
                            hit.arguments["expected"] = unit.name;
                        hits.push_back(std::move(hit));
                    }
                }
            }
        }
    }
    return hits;
}

constexpr NamedDetector table[] = {
    { "term-stale", staleTerms },
    { "term-joined-provinces", joinedProvinces },
};
} // namespace

std::span<NamedDetector const> termDetectors()
{
    return table;
}
} // namespace kehoach::check
