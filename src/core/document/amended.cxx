#include "core/document/amended.hxx"

#include "core/text/letters.hxx"

#include <algorithm>
#include <utility>

namespace kehoach::document
{
namespace
{
using text::Range;

/// Longer stretches are replaced as a whole: comparing grows with the square of them.
constexpr std::size_t longestCompared = 1'000;

/// True where a text may be cut: not within a surrogate pair, not before a mark that joins a letter.
bool mayCut(std::u16string_view text, std::size_t position)
{
    if (position == 0 || position >= text.size())
        return true;
    char16_t const unit = text[position];
    return !text::isLowSurrogate(unit) && !text::joinsBackwards(unit);
}

/// How many units both begin with, cut where both may be cut.
std::size_t commonStart(std::u16string_view one, std::u16string_view other)
{
    auto const end = std::ranges::mismatch(one, other).in1;
    auto common = static_cast<std::size_t>(end - one.begin());
    while (common > 0 && !(mayCut(one, common) && mayCut(other, common)))
        --common;
    return common;
}

std::size_t commonEnd(std::u16string_view one, std::u16string_view other)
{
    std::size_t common = 0;
    while (common < std::min(one.size(), other.size()) && one[one.size() - 1 - common] == other[other.size() - 1 - common])
        ++common;
    while (common > 0 && !(mayCut(one, one.size() - common) && mayCut(other, other.size() - common)))
        --common;
    return common;
}

/// A part of the old text and what stands for it in the new one.
struct Difference
{
    Range old;
    std::u16string added;
};

/// What differs between the longest common subsequence of both.
std::vector<Difference> differences(std::u16string_view old, std::u16string_view fresh)
{
    std::size_t const width = fresh.size() + 1;
    std::vector<std::uint16_t> longest((old.size() + 1) * width);
    for (std::size_t i = old.size(); i-- > 0;)
    {
        for (std::size_t j = fresh.size(); j-- > 0;)
            longest[i * width + j] = old[i] == fresh[j]
                                         ? static_cast<std::uint16_t>(longest[(i + 1) * width + j + 1] + 1)
                                         : std::max(longest[(i + 1) * width + j], longest[i * width + j + 1]);
    }
    std::vector<Difference> result;
    bool open = false;
    auto const difference = [&](std::size_t at) -> Difference& {
        if (!open)
            result.push_back({ { static_cast<std::uint32_t>(at), 0 }, {} });
        open = true;
        return result.back();
    };
    std::size_t i = 0, j = 0;
    while (i < old.size() || j < fresh.size())
    {
        bool const same = i < old.size() && j < fresh.size() && old[i] == fresh[j];
        if (same && mayCut(old, i) && mayCut(fresh, j))
        {
            ++i, ++j;
            open = false;
        }
        else if (i < old.size() && (same || j == fresh.size() || longest[(i + 1) * width + j] >= longest[i * width + j + 1]))
        {
            Difference& part = difference(i++);
            ++part.old.length;
            if (same)
                part.added += fresh[j++];
        }
        else
            difference(i).added += fresh[j++];
    }
    return result;
}

/// The look inserted text takes: that of the run it stands behind or, at the beginning, before.
void putIn(Paragraph& paragraph, Range range, std::u16string_view added)
{
    paragraph.text.replace(range.start, range.length, added);
    auto const grown = static_cast<std::uint32_t>(added.size());
    bool placed = false;
    for (Run& run : paragraph.runs)
    {
        std::uint32_t const start = run.range.start, end = run.range.end();
        std::uint32_t const cut = std::min(end, range.end()) > std::max(start, range.start)
                                      ? std::min(end, range.end()) - std::max(start, range.start)
                                      : 0;
        bool const takes = !placed && (cut > 0 || (range.empty() && start <= range.start && range.start <= end));
        if (start > range.start || (start == range.start && placed))
            run.range.start = start >= range.end() ? start - range.length + (placed ? grown : 0)
                                                   : range.start + (placed ? grown : 0);
        run.range.length = end - start - cut + (takes ? grown : 0);
        placed |= takes;
    }
    std::erase_if(paragraph.runs, [](Run const& run) { return run.range.empty(); });
}

/// Cuts runs so that one begins (or the text ends) at `offset`.
void cutRuns(Paragraph& paragraph, std::uint32_t offset)
{
    for (std::size_t i = 0; i < paragraph.runs.size(); ++i)
    {
        Range const range = paragraph.runs[i].range;
        if (range.start >= offset || offset >= range.end())
            continue;
        Run behind = paragraph.runs[i];
        behind.range = { offset, range.end() - offset };
        paragraph.runs[i].range.length = offset - range.start;
        paragraph.runs.insert(paragraph.runs.begin() + static_cast<long>(i) + 1, std::move(behind));
        return;
    }
}

template <class Wanted, class Value> void take(std::optional<Wanted> const& wanted, Value& value)
{
    if (wanted)
        value = *wanted;
}

void putOn(Paragraph& paragraph, Range const& range, Look const& look)
{
    take(look.alignment, paragraph.format.alignment);
    take(look.firstLine, paragraph.format.firstLine);
    take(look.before, paragraph.format.before);
    take(look.after, paragraph.format.after);
    take(look.lineSpacing, paragraph.format.lineSpacing);
    if (!look.changesCharacters())
        return;
    cutRuns(paragraph, range.start);
    cutRuns(paragraph, range.end());
    for (Run& run : paragraph.runs)
    {
        if (run.range.start < range.start || run.range.end() > range.end())
            continue;
        take(look.font, run.format.font);
        take(look.size, run.format.size);
        take(look.bold, run.format.bold);
        take(look.italic, run.format.italic);
        take(look.capitals, run.format.capitals);
        take(look.color, run.format.color);
        take(look.highlight, run.format.highlight);
    }
}
} // namespace

std::vector<Edit> smallestEdits(Snapshot const& snapshot, Span const& span, std::u16string_view replacement)
{
    Paragraph const& paragraph = snapshot.paragraphs[static_cast<std::size_t>(span.paragraph)];
    std::u16string_view old = span.range.of(paragraph.text), fresh = replacement;
    std::size_t const start = commonStart(old, fresh);
    old.remove_prefix(start);
    fresh.remove_prefix(start);
    std::size_t const end = commonEnd(old, fresh);
    old.remove_suffix(end);
    fresh.remove_suffix(end);
    if (old.empty() && fresh.empty())
        return {};
    std::uint32_t const offset = span.range.start + static_cast<std::uint32_t>(start);
    auto const inOneRun = [&](Range range) {
        return paragraph.runs.empty() || range.empty() || std::ranges::any_of(paragraph.runs, [&](Run const& run) {
                   return run.range.start <= range.start && range.end() <= run.range.end();
               });
    };
    Range const whole{ offset, static_cast<std::uint32_t>(old.size()) };
    std::vector<Difference> parts{ { { 0, whole.length }, std::u16string(fresh) } };
    if (!inOneRun(whole) && old.size() <= longestCompared && fresh.size() <= longestCompared)
        parts = differences(old, fresh);
    std::vector<Edit> edits;
    for (Difference& part : parts)
    {
        // What is added goes to the run its first unit replaces; of the others the text is taken out.
        Range rest{ offset + part.old.start, part.old.length };
        do
        {
            Range here = rest;
            for (Run const& run : paragraph.runs)
            {
                if (run.range.start <= rest.start && rest.start < run.range.end())
                    here.length = std::min(rest.length, run.range.end() - rest.start);
            }
            edits.push_back({ { span.paragraph, here }, std::u16string(here.of(paragraph.text)), std::move(part.added), {} });
            part.added.clear();
            rest = { here.end(), rest.end() - here.end() };
        } while (!rest.empty());
    }
    return edits;
}

Amended::Amended(Snapshot snapshot)
    : m_first(std::move(snapshot))
    , m_now(m_first)
{
}

void Amended::apply(Amendment const& amendment)
{
    for (LookChange const& change : amendment.looks)
        applyLook(change);
    std::vector<Edit const*> edits;
    for (Edit const& edit : amendment.edits)
        edits.push_back(&edit);
    // From behind, so that the places of the others stay.
    std::ranges::stable_sort(edits, [](Edit const* one, Edit const* other) {
        return std::pair(one->span.paragraph, one->span.range.start) >
               std::pair(other->span.paragraph, other->span.range.start);
    });
    for (Edit const* edit : edits)
        applyText(*edit);
}

std::vector<Amended::Piece>& Amended::piecesOf(int paragraph)
{
    auto const [found, fresh] = m_pieces.try_emplace(paragraph);
    if (fresh)
    {
        auto const size = m_first.paragraphs[static_cast<std::size_t>(paragraph)].text.size();
        found->second.push_back({ { 0, static_cast<std::uint32_t>(size) }, {} });
    }
    return found->second;
}

void Amended::applyText(Edit const& edit)
{
    std::vector<Piece> kept;
    Range const cut = edit.span.range;
    std::uint32_t position = 0; // in the present text
    std::uint32_t origin = 0;   // in the first one: the end of what was passed
    bool added = false;
    auto const add = [&] {
        if (!added && !edit.replacement.empty())
            kept.push_back({ { origin, 0 }, edit.replacement });
        added = true;
    };
    auto const part = [](Piece const& piece, std::uint32_t from, std::uint32_t to) -> Piece {
        if (!piece.added.empty())
            return { piece.origin, piece.added.substr(from, to - from) };
        return { { piece.origin.start + from, to - from }, {} };
    };
    for (Piece const& piece : piecesOf(edit.span.paragraph))
    {
        std::uint32_t const length = piece.length(), end = position + length;
        std::uint32_t const before = std::clamp(cut.start, position, end) - position;
        std::uint32_t const behind = std::clamp(cut.end(), position, end) - position;
        if (before > 0)
        {
            kept.push_back(part(piece, 0, before));
            origin = kept.back().origin.end();
        }
        if (cut.start < end)
            add();
        if (behind < length && cut.end() < end)
            kept.push_back(part(piece, std::max(behind, before), length));
        origin = piece.origin.end();
        position = end;
    }
    add();
    m_pieces[edit.span.paragraph] = std::move(kept);

    Paragraph& paragraph = m_now.paragraphs[static_cast<std::size_t>(edit.span.paragraph)];
    putIn(paragraph, cut, edit.replacement);
    for (Bookmark& bookmark : m_now.bookmarks)
    {
        if (bookmark.span.paragraph != edit.span.paragraph)
            continue;
        auto const moved = [&](std::uint32_t offset) {
            auto const grown = static_cast<std::uint32_t>(edit.replacement.size());
            return offset >= cut.end() && offset > cut.start ? offset - cut.length + grown : std::min(offset, cut.start);
        };
        std::uint32_t const start = moved(bookmark.span.range.start);
        bookmark.span.range = { start, std::max(start, moved(bookmark.span.range.end())) - start };
    }
}

Range Amended::originOf(int paragraph, Range range)
{
    std::optional<Range> whole;
    std::uint32_t position = 0;
    for (Piece const& piece : piecesOf(paragraph))
    {
        std::uint32_t const from = std::max(range.start, position) - position;
        std::uint32_t const end = position + piece.length();
        if (range.start < end && range.end() > position)
        {
            Range const here = piece.added.empty()
                                   ? Range{ piece.origin.start + from, std::min(range.end(), end) - position - from }
                                   : piece.origin;
            whole = whole ? Range{ whole->start, here.end() - whole->start } : here;
        }
        position = end;
    }
    return whole.value_or(Range{});
}

void Amended::applyLook(LookChange const& change)
{
    Span const& span = change.span;
    m_looks.push_back({ { span.paragraph, originOf(span.paragraph, span.range) }, change.look });
    putOn(m_now.paragraphs[static_cast<std::size_t>(span.paragraph)], span.range, *change.look);
}

Amendment Amended::amendment() const
{
    Amendment all;
    all.looks = m_looks;
    for (auto const& [paragraph, pieces] : m_pieces)
    {
        int const number = paragraph; // a lambda takes no structured binding along
        std::u16string const& text = m_first.paragraphs[static_cast<std::size_t>(number)].text;
        std::uint32_t passed = 0; // of the first text
        std::u16string added;
        auto const flush = [&](std::uint32_t until) {
            Span const span{ number, { passed, until - passed } };
            std::u16string fresh = std::exchange(added, {});
            for (Edit& edit : smallestEdits(m_first, span, fresh))
                all.edits.push_back(std::move(edit));
        };
        for (Piece const& piece : pieces)
        {
            if (!piece.added.empty())
            {
                added += piece.added;
                continue;
            }
            flush(piece.origin.start);
            passed = piece.origin.end();
        }
        flush(static_cast<std::uint32_t>(text.size()));
    }
    return all;
}
} // namespace kehoach::document
