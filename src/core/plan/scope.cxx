#include "core/plan/scope.hxx"

#include <algorithm>

namespace kehoach::plan
{
std::size_t Scope::nextWritten(std::size_t from, std::size_t to) const
{
    while (from < to && (marks[from] == Mark::blank || marks[from] == Mark::pageNumber))
        ++from;
    return std::min(from, to);
}

std::u16string Scope::exactText(Span const& span) const
{
    auto const& paragraph = snapshot.paragraphs[static_cast<std::size_t>(span.paragraph)];
    std::u16string_view const text = paragraph.text;
    std::uint32_t const end =
        std::min<std::uint32_t>(span.range.end(), static_cast<std::uint32_t>(text.size()));
    std::uint32_t at = std::min(span.range.start, end);
    std::u16string result;
    for (document::Run const& run : paragraph.runs)
    {
        if (!run.deleted && !run.hidden)
            continue;
        std::uint32_t const from = std::clamp(run.range.start, at, end);
        result += text.substr(at, from - at);
        at = std::clamp(run.range.end(), at, end);
    }
    result += text.substr(at, end - at);
    return result;
}

void Scope::setField(Field field, std::vector<Span> spans, double confidence)
{
    FieldValue& value = plan[field];
    value.present = true;
    value.confidence = confidence;
    value.text.clear();
    for (Span const& span : spans)
    {
        if (&span != spans.data())
            value.text += u'\n';
        value.text += exactText(span);
    }
    value.spans = std::move(spans);
}

void Scope::setAbsent(Field field, double confidence)
{
    plan[field] = {};
    plan[field].confidence = confidence;
}
} // namespace kehoach::plan
