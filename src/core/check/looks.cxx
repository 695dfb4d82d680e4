#include "core/check/looks.hxx"

#include "core/text/money.hxx"

#include <algorithm>
#include <cmath>
#include <set>

namespace kehoach::check
{
namespace
{
/// Shorter paragraphs are lines of their own (names, times), not prose.
constexpr std::size_t proseLength = 90;
}

void eachVisibleRun(Context const& context, std::function<bool(document::Run const& run)> const& isWanted,
                    std::function<void(int paragraph, document::Run const& run)> const& take)
{
    for (int paragraph = context.plan.begin; paragraph < context.plan.end; ++paragraph)
    {
        for (document::Run const& run : context.snapshot.paragraphs[static_cast<std::size_t>(paragraph)].runs)
        {
            if (!run.deleted && !run.hidden && isWanted(run)
                && !text::trim(context.texts.text(Span{ paragraph, run.range })).empty())
                take(paragraph, run);
        }
    }
}

std::vector<int> prose(Context const& context)
{
    std::set<int> headings;
    for (plan::Section const& section : context.plan.outline)
    {
        if (section.heading)
            headings.insert(section.paragraph);
    }
    std::vector<int> result;
    for (int paragraph : context.body)
    {
        // Appendices are tables, forms and lists more than prose.
        if (!context.plan.appendices.empty() && paragraph >= context.plan.appendices.front().paragraph)
            break;
        document::Paragraph const& source = context.snapshot.paragraphs[static_cast<std::size_t>(paragraph)];
        std::u16string_view const text = text::trim(context.text(paragraph));
        if (source.isBody() && source.frame < 0
            && !headings.contains(paragraph) && text.size() >= proseLength && text.front() != u'('
            && !text::isAllCapitals(text))
            result.push_back(paragraph);
    }
    return result;
}

std::vector<document::PageStyle const*> pageStylesOf(Snapshot const& snapshot, plan::Plan const& plan)
{
    std::vector<document::PageStyle const*> result;
    auto const add = [&](document::PageStyle const& style)
    {
        if (std::find(result.begin(), result.end(), &style) == result.end())
            result.push_back(&style);
    };
    text::Shared<std::u16string> last; // mostly the paragraphs before have the same
    for (int paragraph = plan.begin; paragraph < plan.end; ++paragraph)
    {
        auto const& name = snapshot.paragraphs[static_cast<std::size_t>(paragraph)].pageStyle;
        if (name == last)
            continue;
        last = name;
        for (document::PageStyle const& style : snapshot.pageStyles)
        {
            if (name == style.name && !name->empty())
                add(style);
        }
    }
    if (result.empty() && !snapshot.pageStyles.empty())
        add(snapshot.pageStyles.front());
    return result;
}

std::u16string decimals(double value)
{
    return text::toFigures(text::Decimal{ std::lround(value * 10), 1 });
}

std::u16string between(law::Between const& range)
{
    return range.min == range.max ? decimals(range.min) : decimals(range.min) + u"–" + decimals(range.max);
}

std::vector<Hit> gathered(std::vector<Hit> hits)
{
    if (hits.empty())
        return hits;
    Hit first = std::move(hits.front());
    first.arguments["count"] = text::toFigures(static_cast<text::Dong>(hits.size()));
    // Mended are all of the places or none.
    bool fixable = !first.looks.empty() || !first.edits.empty();
    for (auto hit = hits.begin() + 1; hit != hits.end(); ++hit)
    {
        fixable &= !hit->looks.empty() || !hit->edits.empty();
        first.looks.insert(first.looks.end(), hit->looks.begin(), hit->looks.end());
        first.edits.insert(first.edits.end(), hit->edits.begin(), hit->edits.end());
    }
    if (!fixable)
    {
        first.looks.clear();
        first.edits.clear();
    }
    return { std::move(first) };
}
} // namespace kehoach::check
