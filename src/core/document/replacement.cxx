#include "core/document/replacement.hxx"

#include <algorithm>
#include <climits>
#include <utility>

namespace kehoach::document
{
namespace
{
/// Puts a snapshot together from parts of others. In each of their lists things stand in the order of their
/// paragraphs, so a part is a stretch of every list.
class Joining
{
public:
    explicit Joining(Snapshot rest)
        : m_result(std::move(rest))
    {
    }

    void reserve(std::size_t paragraphs) { m_result.paragraphs.reserve(paragraphs); }

    /// The paragraphs from `from` to `to` with all that belongs to them; what hangs on the page if `onPage`.
    void append(Snapshot const& part, int from, int to, bool onPage)
    {
        int const shift = static_cast<int>(m_result.paragraphs.size()) - from;
        auto const isIn = [&](int paragraph) {
            return paragraph < 0 ? onPage : paragraph >= from && paragraph < to;
        };
        auto const moved = [&](int paragraph) { return paragraph < 0 ? paragraph : paragraph + shift; };

        auto const firstTable = std::ranges::find_if(part.tables, [&](Table const& table) { return isIn(at(table)); });
        int const tableShift =
            static_cast<int>(m_result.tables.size()) - static_cast<int>(firstTable - part.tables.begin());
        for (auto table = firstTable; table != part.tables.end() && isIn(at(*table)); ++table)
        {
            Table& copy = m_result.tables.emplace_back(*table);
            if (copy.parent >= 0)
                copy.parent += tableShift;
            for (int& paragraph : copy.paragraphs)
                paragraph += shift;
        }

        int firstFrame = INT_MAX, lastFrame = -1;
        for (int number = from; number < to; ++number)
        {
            if (int const frame = part.paragraphs[number].frame; frame >= 0)
            {
                firstFrame = std::min(firstFrame, frame);
                lastFrame = std::max(lastFrame, frame);
            }
        }
        for (int number = from; number < to; ++number)
        {
            Paragraph& copy = m_result.paragraphs.emplace_back(part.paragraphs[number]);
            if (copy.table >= 0)
                copy.table += tableShift;
            if (copy.frame >= 0)
                copy.frame += m_frames - firstFrame;
        }
        if (lastFrame >= 0)
            m_frames += lastFrame - firstFrame + 1;

        for (Bookmark const& bookmark : part.bookmarks)
        {
            if (isIn(bookmark.span.paragraph))
                m_result.bookmarks.push_back({ bookmark.name, { moved(bookmark.span.paragraph), bookmark.span.range } });
        }
        for (DrawnLine const& line : part.lines)
        {
            if (isIn(line.paragraph))
                m_result.lines.push_back({ moved(line.paragraph), line.width });
        }
        for (Picture const& picture : part.pictures)
        {
            if (isIn(picture.paragraph))
                m_result.pictures.push_back({ moved(picture.paragraph), picture.name });
        }
    }

    Snapshot take() { return std::move(m_result); }

private:
    /// A table stands where its first cell begins.
    static int at(Table const& table) { return table.paragraphs.empty() ? -1 : table.paragraphs.front(); }

    Snapshot m_result;
    int m_frames = 0;
};
} // namespace

Snapshot replaced(Snapshot const& old, std::vector<Replacement> replacements, Snapshot rest)
{
    rest.paragraphs.clear();
    rest.tables.clear();
    rest.bookmarks.clear();
    rest.lines.clear();
    rest.pictures.clear();
    Joining joining(std::move(rest));
    std::size_t paragraphs = old.paragraphs.size();
    for (Replacement const& replacement : replacements)
        paragraphs += replacement.with.paragraphs.size();
    joining.reserve(paragraphs);
    int done = 0;
    for (Replacement const& replacement : replacements)
    {
        joining.append(old, done, replacement.from, false);
        joining.append(replacement.with, 0, static_cast<int>(replacement.with.paragraphs.size()), true);
        done = replacement.from + replacement.count;
    }
    joining.append(old, done, static_cast<int>(old.paragraphs.size()), false);
    return joining.take();
}
} // namespace kehoach::document
