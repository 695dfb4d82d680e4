#include "core/check/look.hxx"

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
} // namespace kehoach::check
