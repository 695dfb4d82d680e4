#include "office/reader.hxx"

#include "office/property.hxx"

#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/drawing/XDrawPageSupplier.hpp>
#include <com/sun/star/drawing/XShapes.hpp>
#include <com/sun/star/text/XEndnotesSupplier.hpp>
#include <com/sun/star/text/XFootnotesSupplier.hpp>
#include <com/sun/star/text/XParagraphCursor.hpp>
#include <com/sun/star/text/XTextFrame.hpp>
#include <com/sun/star/text/XTextViewCursorSupplier.hpp>

#include <algorithm>
#include <functional>
#include <numeric>
#include <utility>

namespace kehoach::office
{
using css::container::XEnumeration;
using css::container::XEnumerationAccess;
using css::container::XIndexAccess;

namespace
{
/// The text, a line for each paragraph. Writer leaves out tables that stand at its beginning: their cells come first.
OUString textOf(uno::Reference<css::text::XText> const& text)
{
    OUString tables;
    uno::Reference<XEnumerationAccess> const contents(text, uno::UNO_QUERY);
    auto const content = contents.is() ? contents->createEnumeration() : nullptr;
    while (content.is() && content->hasMoreElements())
    {
        uno::Reference<css::text::XTextTable> const table(content->nextElement(), uno::UNO_QUERY);
        if (!table.is())
            break;
        for (OUString const& name : table->getCellNames())
            tables += textOf(uno::Reference<css::text::XText>(table->getCellByName(name), uno::UNO_QUERY_THROW)) + "\n";
    }
    return tables + text->getString();
}

/// The text of a frame, of a shape, of all in a group; of a picture none.
OUString textOf(uno::Reference<uno::XInterface> const& drawing)
{
    if (uno::Reference<css::drawing::XShapes> const group(drawing, uno::UNO_QUERY); group.is())
    {
        OUString all;
        for (sal_Int32 index = 0; index < group->getCount(); ++index)
            all += textOf(uno::Reference<uno::XInterface>(group->getByIndex(index), uno::UNO_QUERY_THROW)) + "\n";
        return all;
    }
    if (uno::Reference<css::text::XTextFrame> const frame(drawing, uno::UNO_QUERY); frame.is())
        return textOf(frame->getText());
    uno::Reference<css::text::XTextRange> const text(drawing, uno::UNO_QUERY);
    return text.is() ? text->getString() : OUString();
}

using Units = std::vector<Unit>;

/// Hashes of the automatic numbers, in their order: where they are others than before, those behind may be, too.
std::vector<std::size_t> labelsOf(Units::const_iterator unit, Units::const_iterator end)
{
    std::vector<std::size_t> labels;
    for (; unit != end; ++unit)
    {
        if (unit->labels)
            labels.push_back(unit->labels);
    }
    return labels;
}

template <class Value> Value sum(Units::const_iterator unit, Units::const_iterator end, Value Unit::*member)
{
    return std::accumulate(unit, end, Value(), [member](Value all, Unit const& one) { return all + one.*member; });
}
} // namespace

Unit Reader::beginUnit()
{
    Unit unit;
    if (!m_known)
        return unit;
    unit.paragraphs = static_cast<int>(m_snapshot.paragraphs.size());
    unit.comments = m_snapshot.comments;
    if (!m_pageStyle.empty())
    {
        auto& styles = m_outline.pageStyles;
        auto const found = std::ranges::find(styles, m_pageStyle);
        unit.pageStyle = static_cast<int>(found - styles.begin());
        if (found == styles.end())
            styles.push_back(m_pageStyle);
    }
    return unit;
}

void Reader::endUnit(Unit& unit)
{
    if (!m_known)
        return;
    auto const from = static_cast<std::size_t>(unit.paragraphs);
    unit.paragraphs = static_cast<int>(m_snapshot.paragraphs.size() - from);
    unit.comments = m_snapshot.comments - unit.comments;
    std::u16string_view const body = asView(m_body);
    for (std::size_t number = from; number < m_snapshot.paragraphs.size(); ++number)
    {
        document::Paragraph const& paragraph = m_snapshot.paragraphs[number];
        if (!paragraph.label.empty())
            unit.labels = unit.labels * 31 + std::hash<std::u16string>()(paragraph.label) + 1;
        if (paragraph.area != document::Area::body)
            continue;
        unit.isTable = unit.isTable || paragraph.table >= 0;
        unit.lines += 1 + static_cast<int>(std::ranges::count(paragraph.text, u'\n'));
        if (m_outline.isExact)
        {
            std::size_t const end = m_position + paragraph.text.size();
            m_outline.isExact = end <= body.size() && body.substr(m_position).starts_with(paragraph.text) &&
                                (end == body.size() || body[end] == u'\n');
            m_position = end + 1;
        }
    }
}

Steps Reader::readTexts()
{
    // In one call: Writer has no other way that would not cost several times as much.
    m_body = textOf(m_document->getText());
    co_await m_slices.pause();
    std::u16string_view const body = asView(m_body);
    for (std::size_t from = 0, end = 0; from <= body.size(); from = end + 1)
    {
        end = std::min(body.find(u'\n', from), body.size());
        m_outline.lines.push_back(std::hash<std::u16string_view>()(body.substr(from, end - from)));
        co_await m_slices.pause();
    }
    if (m_hasDrawings)
    {
        uno::Reference<css::drawing::XDrawPageSupplier> const supplier(m_document, uno::UNO_QUERY_THROW);
        uno::Reference<XIndexAccess> const drawings(supplier->getDrawPage(), uno::UNO_QUERY_THROW);
        for (sal_Int32 index = 0; index < drawings->getCount(); ++index)
        {
            m_outline.frames.push_back(textOf(Content(drawings->getByIndex(index), uno::UNO_QUERY_THROW)));
            co_await m_slices.pause();
        }
    }
    uno::Reference<css::text::XFootnotesSupplier> const footnotes(m_document, uno::UNO_QUERY_THROW);
    uno::Reference<css::text::XEndnotesSupplier> const endnotes(m_document, uno::UNO_QUERY_THROW);
    uno::Reference<XIndexAccess> const all[] = { footnotes->getFootnotes(), endnotes->getEndnotes() };
    for (uno::Reference<XIndexAccess> const& notes : all)
    {
        for (sal_Int32 index = 0; index < notes->getCount(); ++index)
        {
            TextRange const note(notes->getByIndex(index), uno::UNO_QUERY_THROW);
            m_outline.notes.push_back(note->getString());
            co_await m_slices.pause();
        }
    }
}

Steps Reader::readChanges()
{
    Outline const& known = *m_known;
    // What is tracked reaches from one paragraph into others; frames may hang on any.
    if (known.units.empty() || m_snapshot.trackedChanges || known.frames != m_outline.frames)
        co_return;
    m_stretch = changedStretch(known.lines, m_outline.lines, known.units);
    co_await m_slices.pause();
    bool const sameNotes = known.notes == m_outline.notes;
    if (m_stretch.first == m_stretch.end && sameNotes)
        co_await findSelection();
    if (m_stretch.first == m_stretch.end && sameNotes)
        co_return;

    m_outline.pageStyles = known.pageStyles;
    m_outline.bodyStyles = m_pageStyles = known.bodyStyles;
    m_outline.isExact = known.isExact;
    m_outline.pageFrames = beginUnit();
    co_await readPageFrames();
    endUnit(m_outline.pageFrames);
    replace(0, known.pageFrames.paragraphs);

    co_await readUnits();
    auto const first = known.units.begin() + m_stretch.first, end = known.units.begin() + m_stretch.end;
    Units& units = m_outline.units;
    bool const pageStyleGoesOn =
        end == known.units.end() || (end->pageStyle < 0 ? m_pageStyle.empty()
                                                        : m_pageStyle == known.pageStyles[end->pageStyle]);
    if (sum(units.cbegin(), units.cend(), &Unit::lines) != m_stretch.lines || m_outline.isExact != known.isExact ||
        labelsOf(first, end) != labelsOf(units.begin(), units.end()) || !pageStyleGoesOn ||
        m_pageStyles != known.bodyStyles)
    {
        startAnew();
        co_return;
    }
    int at = known.pageFrames.paragraphs + sum(known.units.begin(), first, &Unit::paragraphs);
    int const replacedParagraphs = sum(first, end, &Unit::paragraphs);
    replace(at, replacedParagraphs);
    at += replacedParagraphs + sum(end, known.units.end(), &Unit::paragraphs);
    units.insert(units.begin(), known.units.begin(), first);
    units.insert(units.end(), end, known.units.end());

    m_outline.margins = beginUnit();
    co_await readPageStyles();
    endUnit(m_outline.margins);
    replace(at, known.margins.paragraphs);
    m_outline.footnotes = known.footnotes;
    if (!sameNotes)
    {
        m_outline.footnotes = beginUnit();
        co_await readNotes();
        endUnit(m_outline.footnotes);
        replace(at + known.margins.paragraphs, known.footnotes.paragraphs);
    }
    m_snapshot.comments = m_outline.pageFrames.comments + sum(units.cbegin(), units.cend(), &Unit::comments) +
                          m_outline.margins.comments + m_outline.footnotes.comments;
    m_whole = false;
}

Steps Reader::readUnits()
{
    if (m_stretch.first == m_stretch.end)
        co_return;
    Units const& known = m_known->units;
    m_position = positionOf(m_stretch.line);
    int const pageStyle = known[m_stretch.first].pageStyle;
    m_pageStyle = pageStyle < 0 ? std::u16string() : m_known->pageStyles[pageStyle];

    uno::Reference<XEnumerationAccess> stretch(m_document->getText(), uno::UNO_QUERY_THROW);
    if (!known[m_stretch.first].isTable)
    {
        // A cursor goes from paragraph to paragraph and passes over tables.
        uno::Reference<css::text::XParagraphCursor> const cursor(m_document->getText()->createTextCursor(),
                                                                 uno::UNO_QUERY_THROW);
        for (std::size_t index = 0; index < m_stretch.first; ++index)
        {
            if (!known[index].isTable && !cursor->gotoNextParagraph(false))
                co_return;
            co_await m_slices.pause();
        }
        cursor->gotoEnd(true);
        stretch.set(cursor, uno::UNO_QUERY_THROW);
    }
    uno::Reference<XEnumeration> const contents = stretch->createEnumeration();
    int lines = 0;
    while (lines != m_stretch.lines && contents->hasMoreElements())
    {
        Content const content(contents->nextElement(), uno::UNO_QUERY_THROW);
        Unit unit = beginUnit();
        co_await readContent(content, {});
        endUnit(unit);
        lines += unit.lines;
        m_outline.units.push_back(unit);
        // Tables were split or joined: more of the known units are no longer what they were.
        while (lines > m_stretch.lines && m_stretch.end < known.size())
            m_stretch.lines += known[m_stretch.end++].lines;
        co_await m_slices.pause();
    }
}

Steps Reader::findSelection()
{
    m_stretch = {};
    uno::Reference<css::text::XTextViewCursorSupplier> const view(
        uno::Reference<css::frame::XModel>(m_document, uno::UNO_QUERY_THROW)->getCurrentController(), uno::UNO_QUERY);
    if (!view.is())
        co_return;
    auto const caret = view->getViewCursor();
    auto const body = m_document->getText();
    if (!caret.is() || caret->getText() != body)
        co_return;
    Units const& known = m_known->units;
    std::size_t ends[2] = {};
    TextRange const places[] = { caret->getStart(), caret->getEnd() };
    for (int which = 0; which < 2; ++which)
    {
        uno::Reference<css::text::XParagraphCursor> const cursor(body->createTextCursorByRange(places[which]),
                                                                 uno::UNO_QUERY_THROW);
        std::size_t paragraphs = 0;
        for (; cursor->gotoPreviousParagraph(false); ++paragraphs)
            co_await m_slices.pause();
        std::size_t& index = ends[which];
        for (; index < known.size() && (known[index].isTable || paragraphs > 0); ++index)
            paragraphs -= !known[index].isTable;
        if (index == known.size())
            co_return;
    }
    m_stretch.first = std::min(ends[0], ends[1]);
    m_stretch.end = std::max(ends[0], ends[1]) + 1;
    auto const first = known.begin() + m_stretch.first;
    m_stretch.line = sum(known.begin(), first, &Unit::lines);
    m_stretch.lines = sum(first, known.begin() + m_stretch.end, &Unit::lines);
}

std::size_t Reader::positionOf(int line) const
{
    std::u16string_view const body = asView(m_body);
    std::size_t position = 0;
    for (; line > 0; --line)
        position = body.find(u'\n', position) + 1;
    return position;
}

void Reader::replace(int from, int count)
{
    document::Replacement& change = m_changes.emplace_back(document::Replacement{ from, count, {} });
    change.with.paragraphs = std::exchange(m_snapshot.paragraphs, {});
    change.with.tables = std::exchange(m_snapshot.tables, {});
    change.with.bookmarks = std::exchange(m_snapshot.bookmarks, {});
    change.with.lines = std::exchange(m_snapshot.lines, {});
    change.with.pictures = std::exchange(m_snapshot.pictures, {});
    m_frames = 0;
    m_openBookmarks.clear();
}

void Reader::startAnew()
{
    replace(0, 0);
    m_changes.clear();
    m_ranges.clear();
    m_pageStyle.clear();
    m_pageStyles.clear();
    m_snapshot.comments = 0;
    m_position = 0;
    m_outline.isExact = true;
    m_outline.units.clear();
    m_outline.pageStyles.clear();
}
} // namespace kehoach::office
