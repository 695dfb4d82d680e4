#include "core/check/detectors.hxx"
#include "core/law/pack.hxx"
#include "core/text/money.hxx"
#include "core/text/unicode.hxx"

#include <algorithm>

namespace kehoach::check
{
namespace
{
namespace json = boost::json;
using document::Placement;
using plan::Field;

document::Paragraph const& sourceOf(Context const& context, int paragraph)
{
    return context.snapshot.paragraphs[static_cast<std::size_t>(paragraph)];
}

/// The pages of those paragraphs; empty where nothing is laid out.
std::vector<Placement> placementsOf(Context const& context, std::vector<int> const& paragraphs)
{
    if (paragraphs.empty() || !context.placements || !*context.placements)
        return {};
    std::vector<Placement> placements = (*context.placements)(paragraphs);
    return placements.size() == paragraphs.size() ? placements : std::vector<Placement>{};
}

/// A heading at the foot of a page, what it heads on the next. Only headings that Writer does not already
/// keep with their text are asked for.
std::vector<Hit> headingStranded(Context const& context, json::object const& entry)
{
    auto const most = static_cast<std::size_t>(law::optionalInteger(entry, "most").value_or(300));
    std::vector<int> asked;
    std::vector<plan::Section const*> headings;
    for (plan::Section const& section : context.plan.outline)
    {
        int const paragraph = section.paragraph;
        if (!section.heading || headings.size() >= most || sourceOf(context, paragraph).format.keepWithNext ||
            sourceOf(context, paragraph).table >= 0)
            continue;
        // "4. Thông qua kết luận kiểm tra." is an item of a list, not the title of what follows.
        std::u16string_view const line = text::trim(context.text(paragraph));
        if (section.level > 1 && !line.empty() && std::u16string_view(u".;,").find(line.back()) != std::u16string_view::npos)
            continue;
        int next = paragraph + 1;
        while (next < context.plan.end && text::trim(context.text(next)).empty())
            ++next;
        if (next >= context.plan.end)
            continue;
        headings.push_back(&section);
        asked.push_back(paragraph);
        asked.push_back(next);
    }
    std::vector<Placement> const placements = placementsOf(context, asked);
    std::vector<Hit> hits;
    for (std::size_t i = 0; i * 2 + 1 < placements.size(); ++i)
    {
        Placement const& heading = placements[i * 2];
        Placement const& text = placements[i * 2 + 1];
        if (heading.last < 1 || text.first <= heading.last ||
            sourceOf(context, asked[i * 2 + 1]).format.pageBreakBefore)
            continue;
        Hit hit = context.at(headings[i]->span);
        hit.arguments["page"] = text::toFigures(text::Dong{ heading.last });
        hits.push_back(std::move(hit));
    }
    return hits;
}

/// The signature stands with the last lines of the text, on one page.
std::vector<Hit> signatureTornOff(Context const& context, json::object const&)
{
    std::vector<Span> const& spans = context.plan[Field::signature].spans;
    if (spans.empty())
        return {};
    auto const found = [&](Span const& where, char const* key) {
        Hit hit = context.at(where);
        hit.arguments["found"] = context.messages.text(key);
        return std::vector<Hit>{ std::move(hit) };
    };
    for (Span const& span : spans)
    {
        if (sourceOf(context, span.paragraph).format.pageBreakBefore)
            return found(span, "rules.signature.break");
    }
    int const first = std::ranges::min(spans, {}, &Span::paragraph).paragraph;
    int const last = std::ranges::max(spans, {}, &Span::paragraph).paragraph;
    auto const text = std::ranges::find_if(context.body.rbegin(), context.body.rend(), [&](int paragraph) {
        return paragraph < std::min(first, contentEnd(context.plan));
    });
    if (text == context.body.rend())
        return {};
    std::vector<Placement> const placements = placementsOf(context, { *text, first, last });
    if (placements.empty() || placements[1].first < 1)
        return {};
    if (placements[0].last > 0 && placements[1].first > placements[0].last)
        return found(spans.front(), "rules.signature.alone");
    if (placements[2].last > placements[1].first)
        return found(spans.front(), "rules.signature.split");
    return {};
}

constexpr NamedDetector table[] = {
    { "heading-stranded", headingStranded },
    { "signatureTornOff", signatureTornOff },
};
} // namespace

std::span<NamedDetector const> placementDetectors()
{
    return table;
}
} // namespace kehoach::check
