/// \file
/// Any text is recognised as something, and whatever is recognised stands where it is said to. The
/// first bytes choose how the lines are laid out: in frames, cells, page headers, with automatic
/// numbers, with runs that are deleted or hidden.
#include "fuzz.hxx"

#include "core/plan/plan.hxx"

using namespace kehoach;

namespace
{
void requireInside(document::Snapshot const& snapshot, document::Span const& span)
{
    REQUIRE(span.paragraph >= 0 && std::size_t(span.paragraph) < snapshot.paragraphs.size());
    REQUIRE(span.range.end() <= snapshot.paragraphs[std::size_t(span.paragraph)].text.size());
}

void lay(document::Snapshot& snapshot, std::uint8_t layout)
{
    snapshot.tables.resize(2);
    snapshot.tables[0].borders = false;
    for (std::size_t index = 0; index < snapshot.paragraphs.size(); ++index)
    {
        document::Paragraph& paragraph = snapshot.paragraphs[index];
        std::size_t const mix = index * 7 + layout;
        if (layout & 1 && mix % 5 == 0)
            paragraph.area = mix % 2 ? document::Area::header : document::Area::frame;
        if (layout & 2 && mix % 3 == 0)
            paragraph.table = int(mix % 2);
        if (layout & 4 && mix % 4 == 0)
            paragraph.label = mix % 8 ? u"1.1." : u"I.";
        auto const size = std::uint32_t(paragraph.text.size());
        if (layout & 8)
        {
            document::Run run;
            run.range = { size / 3, size / 3 };
            run.deleted = mix % 2 == 0;
            run.hidden = mix % 3 == 0;
            run.format.capitals = mix % 5 == 0;
            paragraph.runs = { run };
        }
    }
}
} // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    // textOf() takes the first bit.
    auto const layout = static_cast<std::uint8_t>(size > 0 ? data[0] >> 1 : 0);
    document::Snapshot snapshot = document::fromPlainText(fuzz::textOf(data, size));
    lay(snapshot, layout);
    std::vector<plan::Plan> const plans = plan::recognize(snapshot);
    REQUIRE(!plans.empty());
    for (plan::Plan const& plan : plans)
    {
        for (plan::FieldValue const& field : plan.fields)
            for (document::Span const& span : field.spans)
                requireInside(snapshot, span);
        for (plan::Citation const& citation : plan.citations)
        {
            requireInside(snapshot, citation.span);
            requireInside(snapshot, citation.kindSpan);
        }
        for (plan::Recipient const& recipient : plan.recipients)
            requireInside(snapshot, recipient.span);
        for (plan::Amount const& amount : plan.facts.amounts)
            requireInside(snapshot, amount.span);
        int index = 0;
        for (plan::Section const& section : plan.outline)
        {
            requireInside(snapshot, section.span);
            REQUIRE(section.parent < index);
            ++index;
        }
    }
    return 0;
}
