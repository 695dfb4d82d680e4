#include "core/document/snapshot.hxx"

#include <algorithm>

namespace kehoach::document
{
std::u16string Paragraph::visibleText(std::vector<std::uint32_t>* origin) const
{
    bool const anyLeftOut =
        std::any_of(runs.begin(), runs.end(), [](Run const& run) { return run.deleted || run.hidden; });
    if (!anyLeftOut && !origin)
        return text;

    auto const size = static_cast<std::uint32_t>(text.size());
    std::u16string visible;
    visible.reserve(size);
    if (origin)
    {
        origin->clear();
        origin->reserve(size + 1);
    }
    auto keep = [&](std::uint32_t from, std::uint32_t to) {
        if (from >= to)
            return;
        visible.append(text, from, to - from);
        for (std::uint32_t at = from; origin && at < to; ++at)
            origin->push_back(at);
    };

    std::uint32_t position = 0;
    for (Run const& run : runs)
    {
        if (!run.deleted && !run.hidden)
            continue;
        keep(position, std::min(run.range.start, size));
        position = std::max(position, std::min(run.range.end(), size));
    }
    keep(position, size);
    if (origin)
        origin->push_back(size);
    return visible;
}

Snapshot fromPlainText(std::u16string_view text)
{
    Snapshot snapshot;
    snapshot.typography = false;
    if (text.starts_with(u'\uFEFF'))
        text.remove_prefix(1);
    while (true)
    {
        auto const end = text.find(u'\n');
        auto line = text.substr(0, end);
        if (line.ends_with(u'\r'))
            line.remove_suffix(1);
        Paragraph& paragraph = snapshot.paragraphs.emplace_back();
        paragraph.text = line;
        if (end == std::u16string_view::npos)
            break;
        text.remove_prefix(end + 1);
        // A line break that ends the file begins no further paragraph.
        if (text.empty())
            break;
    }
    return snapshot;
}
} // namespace kehoach::document
