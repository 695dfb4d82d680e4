#include "core/check/texts.hxx"

#include <algorithm>

namespace kehoach::check
{
Texts::Texts(Snapshot const& snapshot)
    : m_snapshot(snapshot)
{
    m_lines.reserve(snapshot.paragraphs.size());
    for (document::Paragraph const& paragraph : snapshot.paragraphs)
    {
        Line line;
        std::u16string const visible = paragraph.visibleText(&line.visible);
        if (visible.size() == paragraph.text.size())
            line.visible.clear();
        line.normalized = text::normalize(visible);
        line.folded = text::fold(line.normalized.text);
        m_lines.push_back(std::move(line));
    }
}

Span Texts::span(int paragraph, Range range) const
{
    Line const& line = this->line(paragraph);
    std::vector<std::uint32_t> const& origin = line.normalized.origin;
    std::uint32_t start = origin[range.start];
    std::uint32_t end = origin[range.end()];
    if (!line.visible.empty())
    {
        // The end is taken behind the last unit inside, so that a deletion that follows stays outside.
        end = range.empty() || end == 0 ? line.visible[start] : line.visible[end - 1] + 1;
        start = line.visible[start];
    }
    return { paragraph, { start, end - start } };
}

Range Texts::range(Span const& span) const
{
    Line const& line = this->line(span.paragraph);
    auto const visibleOffset = [&](std::uint32_t raw) {
        if (line.visible.empty())
            return raw;
        auto const found = std::lower_bound(line.visible.begin(), line.visible.end(), raw);
        return static_cast<std::uint32_t>(found - line.visible.begin());
    };
    auto const normalizedOffset = [&](std::uint32_t raw) {
        std::vector<std::uint32_t> const& origin = line.normalized.origin;
        auto const found = std::lower_bound(origin.begin(), origin.end(), visibleOffset(raw));
        auto const offset = static_cast<std::uint32_t>(found - origin.begin());
        return std::min(offset, static_cast<std::uint32_t>(line.text().size()));
    };
    std::uint32_t const start = normalizedOffset(span.range.start);
    return { start, normalizedOffset(span.range.end()) - start };
}

std::u16string_view Texts::text(Span const& span) const
{
    return range(span).of(line(span.paragraph).text());
}

std::u16string_view Texts::folded(Span const& span) const
{
    return range(span).of(line(span.paragraph).folded);
}

std::u16string Texts::raw(Span const& span) const
{
    std::u16string_view const text = m_snapshot.paragraphs[static_cast<std::size_t>(span.paragraph)].text;
    return std::u16string(
        text.substr(std::min<std::size_t>(span.range.start, text.size()), span.range.length));
}

bool Texts::quoted(int paragraph, Range range) const
{
    std::u16string const& text = this->text(paragraph);
    bool curly = false, straight = false;
    for (std::uint32_t position = 0; position < range.start; ++position)
    {
        if (text[position] == u'“')
            curly = true;
        else if (text[position] == u'”')
            curly = false;
        else if (text[position] == u'"')
            straight = !straight;
    }
    if (curly)
        return text.find(u'”', range.end()) != std::u16string::npos;
    return straight && text.find(u'"', range.end()) != std::u16string::npos;
}
} // namespace kehoach::check
