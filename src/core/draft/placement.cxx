#include "core/draft/placement.hxx"

#include "core/draft/numbering.hxx"
#include "core/text/unicode.hxx"

#include <algorithm>
#include <limits>

namespace kehoach::draft
{
namespace
{
using document::Snapshot;
using plan::Field;

/// First and last paragraph of something; `first` > `last` where there is nothing.
struct Extent
{
    int first = std::numeric_limits<int>::max();
    int last = -1;

    bool empty() const { return last < first; }
    void add(int from, int to)
    {
        first = std::min(first, from);
        last = std::max(last, to);
    }
};

/// The part of the first level that the paragraph stands in, or null.
plan::Section const* partOf(plan::Plan const& plan, int paragraph)
{
    for (plan::Section const& part : plan.outline)
        if (part.level == 1 && part.paragraph <= paragraph && paragraph < part.end)
            return &part;
    return nullptr;
}

/// Its last paragraph: closing, recipients, signature and appendices are in no numbered part.
int lastOf(plan::Plan const& plan, plan::Section const& part)
{
    int end = part.end;
    auto const before = [&](int paragraph) {
        if (paragraph > part.paragraph)
            end = std::min(end, paragraph);
    };
    for (Field const field : { Field::closing, Field::recipients, Field::signature })
        for (document::Span const& span : plan[field].spans)
            before(span.paragraph);
    for (plan::Appendix const& appendix : plan.appendices)
        before(appendix.paragraph);
    return end - 1;
}

bool isHeading(std::u16string_view line, SectionTemplate const& section)
{
    return !section.heading.empty() && text::fold(line).ends_with(text::fold(section.heading));
}

/// The part begins with the heading of a section that has no fields, and is that section.
bool isOther(plan::Section const& part, std::vector<SectionTemplate> const& all)
{
    return std::ranges::any_of(all, [&](SectionTemplate const& other) {
        return other.fields.empty() && isHeading(part.title, other);
    });
}

Extent extentOf(SectionTemplate const& section, std::vector<SectionTemplate> const& all, plan::Plan const& plan,
                Snapshot const& snapshot)
{
    Extent extent;
    for (Field const field : section.fields)
    {
        if (!plan[field].present)
            continue;
        for (document::Span const& span : plan[field].spans)
        {
            plan::Section const* const part = section.numbered ? partOf(plan, span.paragraph) : nullptr;
            if (part && isOther(*part, all))
                continue;
            extent.add(part ? part->paragraph : span.paragraph, part ? lastOf(plan, *part) : span.paragraph);
        }
    }
    if (!section.fields.empty())
        return extent;
    for (int paragraph = plan.begin; paragraph < plan.end; ++paragraph)
    {
        std::u16string const line = snapshot.paragraphs[static_cast<std::size_t>(paragraph)].visibleText();
        if (!isHeading(text::trim(line), section))
            continue;
        plan::Section const* const part = section.numbered ? partOf(plan, paragraph) : nullptr;
        extent.add(paragraph, part ? lastOf(plan, *part) : paragraph);
    }
    return extent;
}

/// The nearest paragraph of the body at or after (step 1) or before (-1) the one given, or -1.
int nearestBody(plan::Plan const& plan, Snapshot const& snapshot, int paragraph, int step)
{
    for (; paragraph >= plan.begin && paragraph < plan.end; paragraph += step)
        if (snapshot.paragraphs[static_cast<std::size_t>(paragraph)].isBody())
            return paragraph;
    return -1;
}

/// In front of something; where that is a table, behind the paragraph before it.
std::optional<Place> inFrontOf(plan::Plan const& plan, Snapshot const& snapshot, int paragraph)
{
    if (snapshot.paragraphs[static_cast<std::size_t>(paragraph)].isBody())
        return Place{ paragraph, true };
    int const before = nearestBody(plan, snapshot, paragraph, -1);
    return before < 0 ? std::nullopt : std::optional(Place{ before, false });
}

/// Behind something; where that is a table, in front of the paragraph after it.
std::optional<Place> behind(plan::Plan const& plan, Snapshot const& snapshot, int paragraph)
{
    if (snapshot.paragraphs[static_cast<std::size_t>(paragraph)].isBody())
        return Place{ paragraph, false };
    int const after = nearestBody(plan, snapshot, paragraph, 1);
    return after < 0 ? std::nullopt : std::optional(Place{ after, true });
}
} // namespace

bool isPresent(SectionTemplate const& section, std::vector<SectionTemplate> const& all, plan::Plan const& plan,
               Snapshot const& snapshot)
{
    return !extentOf(section, all, plan, snapshot).empty();
}

std::optional<Place> placeOf(SectionTemplate const& section, std::vector<SectionTemplate> const& all,
                             plan::Plan const& plan, Snapshot const& snapshot)
{
    if (!section.place)
        return std::nullopt;
    if (Extent const own = extentOf(section, all, plan, snapshot); !own.empty())
        return behind(plan, snapshot, own.last);
    Extent before, after;
    for (SectionTemplate const& other : all)
    {
        if (!other.place)
            continue;
        Extent const extent = extentOf(other, all, plan, snapshot);
        if (extent.empty())
            continue;
        (*other.place < *section.place ? before : after).add(extent.first, extent.last);
    }
    if (!plan.appendices.empty())
        (section.appendix ? before : after).add(plan.appendices.front().paragraph, plan.end - 1);
    // A part that stands out of order is no guide.
    if (!after.empty() && after.first > before.last)
        if (auto const place = inFrontOf(plan, snapshot, after.first))
            return place;
    return before.empty() ? std::nullopt : behind(plan, snapshot, before.last);
}

std::optional<Place> endOf(SectionTemplate const& section, std::vector<SectionTemplate> const& all,
                           plan::Plan const& plan, Snapshot const& snapshot)
{
    Extent const own = extentOf(section, all, plan, snapshot);
    return own.empty() ? std::nullopt : behind(plan, snapshot, own.last);
}

int nextRoman(plan::Plan const& plan, int paragraph)
{
    int highest = 0;
    for (plan::Section const& section : plan.outline)
        if (section.level == 1 && section.paragraph < paragraph)
            highest = std::max(highest, fromRoman(section.label).value_or(0));
    return highest + 1;
}

std::vector<document::Edit> movedOn(plan::Plan const& plan, Snapshot const& snapshot, int paragraph, int roman)
{
    std::vector<document::Edit> edits;
    for (plan::Section const& part : plan.outline)
    {
        if (part.level != 1 || part.paragraph < paragraph || fromRoman(part.label) != roman)
            continue;
        auto const& text = snapshot.paragraphs[static_cast<std::size_t>(part.span.paragraph)].text;
        std::u16string const digits = toRoman(roman);
        auto const at = text.find(digits, part.span.range.start);
        // An automatic number stands in no text and moves on by itself.
        if (at == std::u16string::npos || at > part.span.range.start + part.label.size())
            break;
        document::Edit edit;
        edit.span = { part.span.paragraph,
                      { static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(digits.size()) } };
        edit.expected = digits;
        edit.replacement = toRoman(++roman);
        edits.push_back(std::move(edit));
    }
    return edits;
}
AppendixNumber nextAppendix(plan::Plan const& plan, Snapshot const& snapshot)
{
    AppendixNumber next;
    if (plan.appendices.empty())
        return next;
    next.number = static_cast<int>(plan.appendices.size()) + 1;
    plan::Appendix const& first = plan.appendices.front();
    if (plan.appendices.size() > 1 || first.label.find_first_of(u"IVX0123456789") != std::u16string::npos)
        return next;
    auto const& text = snapshot.paragraphs[static_cast<std::size_t>(first.paragraph)].text;
    auto const at = text.find(first.label);
    if (at == std::u16string::npos || first.label.empty())
        return next;
    document::Edit edit;
    edit.span = { first.paragraph,
                  { static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(first.label.size()) } };
    edit.expected = first.label;
    edit.replacement = first.label + u" I";
    next.edits.push_back(std::move(edit));
    constexpr std::u16string_view label = u"Phụ lục", behind = u" kèm theo";
    std::u16string const reference = std::u16string(label).append(behind);
    for (int index = plan.begin; index < first.paragraph; ++index)
    {
        document::Paragraph const& paragraph = snapshot.paragraphs[static_cast<std::size_t>(index)];
        auto const found = paragraph.text.find(reference);
        if (!paragraph.isBody() || found == std::u16string::npos)
            continue;
        document::Edit refer;
        refer.span = { index, { static_cast<std::uint32_t>(found), static_cast<std::uint32_t>(label.size()) } };
        refer.expected = label;
        refer.replacement = std::u16string(label) + u" I";
        next.edits.push_back(std::move(refer));
    }
    return next;
}
} // namespace kehoach::draft
