#include "core/check/texts.hxx"

#include <algorithm>

namespace kehoach::check
{
Texts::Texts(Snapshot const& snapshot)
    : m_snapshot(snapshot)
    , m_readable(snapshot)
    , m_index(m_readable.lines().size())
{
    for (Line const& line : m_readable.lines())
    {
        m_index.add(line.text(), line.folded);
        m_units += line.text().size();
        m_longest = std::max(m_longest, line.text().size());
    }
    m_index.finish();
}

Span Texts::span(int paragraph, Range range) const
{
    return { paragraph, line(paragraph).readable.raw(range) };
}

Range Texts::range(Span const& span) const
{
    Line const& line = this->line(span.paragraph);
    auto const size = static_cast<std::uint32_t>(line.text().size());
    auto const offset = [&](std::uint32_t raw) {
        if (line.readable.isOwn())
            return std::min(raw, size);
        document::Places const& places = line.readable.places();
        auto const found = std::ranges::lower_bound(places, raw, {}, &Range::start);
        return static_cast<std::uint32_t>(found - places.begin());
    };
    std::uint32_t const start = offset(span.range.start);
    return { start, offset(span.range.end()) - start };
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
    Line const& line = this->line(span.paragraph);
    std::u16string_view const text = line.readable.isOwn()
                                         ? line.text()
                                         : m_snapshot.paragraphs[static_cast<std::size_t>(span.paragraph)].text;
    return std::u16string(
        text.substr(std::min<std::size_t>(span.range.start, text.size()), span.range.length));
}

bool Texts::isLegacy(Span const& span) const
{
    return document::touches(legacy(span.paragraph), span.range);
}

bool Texts::quoted(int paragraph, Range range) const
{
    std::u16string_view const text = this->text(paragraph);
    if (text::find(text, u"“") >= range.start && text::find(text, u"\"") >= range.start)
        return false; // as in most lines
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
