#include "core/check/look.hxx"

#include "core/check/pattern.hxx"
#include "core/text/unicode.hxx"

namespace kehoach::check
{
bool effectivelyCapitals(Context const& context, std::vector<Span> const& spans)
{
    bool any = false;
    for (Span const& span : spans)
    {
        for (document::Run const& run :
             context.snapshot.paragraphs[static_cast<std::size_t>(span.paragraph)].runs)
        {
            if (run.range.start >= span.range.end() || span.range.start >= run.range.end() ||
                run.range.empty())
                continue;
            if (!run.format.capitals)
                return false;
            any = true;
        }
    }
    return any;
}

std::vector<Span> rightHeader(Context const& context)
{
    if (context.plan[plan::Field::nationalName].present)
        return context.plan[plan::Field::nationalName].spans;
    plan::FieldValue const& typeName = context.plan[plan::Field::typeName];
    int const end = typeName.present ? typeName.spans.front().paragraph : context.plan.begin;
    static Pattern const name(u"^\\W*(?:dang\\W*cong\\W*san\\W*viet\\W*nam|cong\\W*hoa\\W*xa\\W*hoi[a-z\\W]*viet\\W*nam)\\W*$");
    for (int paragraph = context.plan.begin; paragraph < end; ++paragraph)
    {
        if (name.occursIn(context.texts.line(paragraph).folded))
            return { context.texts.span(paragraph,
                                        { 0, static_cast<std::uint32_t>(context.text(paragraph).size()) }) };
    }
    return {};
}
} // namespace kehoach::check
