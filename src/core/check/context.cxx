#include "core/check/context.hxx"

#include <algorithm>

namespace kehoach::check
{
std::u16string& Arguments::operator[](std::string_view name)
{
    auto const found = std::ranges::find(m_values, name, &std::pair<std::string_view, std::u16string>::first);
    if (found != m_values.end())
        return found->second;
    m_values.reserve(2); // {found} and {expected}
    return m_values.emplace_back(name, std::u16string()).second;
}

std::u16string const* Arguments::find(std::string_view name) const
{
    auto const found = std::ranges::find(m_values, name, &std::pair<std::string_view, std::u16string>::first);
    return found != m_values.end() ? &found->second : nullptr;
}

std::vector<int> Context::bodyWith(Required const& required, bool folded) const
{
    return bodyAmong(texts.having(required, folded));
}

std::vector<int> Context::bodyAmong(LineSet const& some) const
{
    LineSet both = some;
    both &= bodySet;
    return both.within(plan.begin, plan.end);
}

std::vector<int> Context::linesWith(Required const& required, bool folded) const
{
    return texts.having(required, folded).within(plan.begin, plan.end);
}

std::vector<std::u16string_view> Context::lines(plan::Field field) const
{
    std::vector<std::u16string_view> lines;
    for (Span const& span : plan[field].spans)
        lines.push_back(texts.text(span));
    return lines;
}

std::u16string Context::readable(plan::Field field) const
{
    std::u16string text;
    for (std::u16string_view const line : lines(field))
    {
        if (!text.empty())
            text += u'\n';
        text += line;
    }
    return text;
}

bool Context::isFamily(std::string_view family) const
{
    return profile.id == family || profile.id.starts_with(std::string(family) + '-');
}

Hit Context::at(int paragraph, Range range, std::optional<std::u16string> replacement) const
{
    Hit hit;
    hit.where = texts.span(paragraph, range);
    hit.arguments["found"] = range.of(text(paragraph));
    if (replacement)
        hit.arguments["expected"] = *replacement;
    hit.replacement = std::move(replacement);
    return hit;
}

Hit Context::at(Span const& span, std::optional<std::u16string> replacement) const
{
    return at(span.paragraph, texts.range(span), std::move(replacement));
}

int contentEnd(plan::Plan const& plan)
{
    int end = plan.end;
    for (plan::Appendix const& appendix : plan.appendices)
        end = std::min(end, appendix.paragraph);
    for (plan::Field field : { plan::Field::recipients, plan::Field::signature })
    {
        for (Span const& span : plan[field].spans)
            end = std::min(end, span.paragraph);
    }
    return end;
}

bool Context::isCited(Span const& where) const
{
    auto citation = std::ranges::lower_bound(cited, where.paragraph, {}, &Span::paragraph);
    for (; citation != cited.end() && citation->paragraph == where.paragraph; ++citation)
    {
        if (citation->range.start <= where.range.start && where.range.end() <= citation->range.end())
            return true;
    }
    return false;
}

std::vector<Span> citedPlaces(plan::Plan const& plan)
{
    std::vector<Span> places;
    for (plan::Citation const& citation : plan.citations)
        places.push_back(citation.span);
    std::ranges::stable_sort(places, {}, &Span::paragraph);
    return places;
}

std::vector<std::pair<int, text::DateMention>> datesOf(plan::Plan const& plan, Texts const& texts)
{
    // A date needs the word, or figures parted by marks.
    static Required const word({ u"ngày" }, true), figures({}, false, { u"0/0", u"0-0", u"0.0" });
    LineSet lines = texts.having(word);
    lines |= texts.having(figures);
    std::vector<std::pair<int, text::DateMention>> dates;
    for (int paragraph : lines.within(plan.begin, plan.end))
    {
        for (text::DateMention& date : text::findDates(texts.text(paragraph)))
            dates.emplace_back(paragraph, std::move(date));
    }
    return dates;
}

LineSet setOf(std::vector<int> const& lines, std::size_t size)
{
    LineSet set(size);
    for (int line : lines)
        set.add(line);
    return set;
}

std::vector<int> bodyParagraphs(Snapshot const& snapshot, plan::Plan const& plan, Texts const& texts)
{
    using plan::Field;
    LineSet other(texts.size());
    for (Field field :
         { Field::nationalName, Field::motto, Field::superior, Field::issuer, Field::number, Field::placeDate,
           Field::typeName, Field::subject, Field::recipients, Field::signature })
    {
        for (Span const& span : plan[field].spans)
            other.add(span.paragraph);
    }
    std::vector<int> body;
    for (int paragraph = plan.begin; paragraph < plan.end; ++paragraph)
    {
        document::Area const area = snapshot.paragraphs[static_cast<std::size_t>(paragraph)].area;
        if (area != document::Area::header && area != document::Area::footer && !other.has(paragraph) &&
            !text::trim(texts.text(paragraph)).empty())
            body.push_back(paragraph);
    }
    return body;
}
} // namespace kehoach::check
