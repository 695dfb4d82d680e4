#include "office/reader.hxx"

#include "core/text/unicode.hxx"
#include "office/pouring.hxx"
#include "office/property.hxx"

#include <com/sun/star/container/XEnumerationAccess.hpp>
#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/lang/DisposedException.hpp>
#include <com/sun/star/lang/IllegalArgumentException.hpp>
#include <com/sun/star/text/XTextRangeCompare.hpp>
#include <com/sun/star/text/XTextViewCursorSupplier.hpp>
#include <com/sun/star/view/XSelectionSupplier.hpp>

namespace kehoach::office
{
using css::container::XEnumeration;
using css::container::XEnumerationAccess;
using Text = uno::Reference<css::text::XText>;
using TextCursor = uno::Reference<css::text::XTextCursor>;

namespace
{
/// The portions of a paragraph that have text, with their offsets in the snapshot's text: the model
/// counts a field as one character, the text holds all it shows.
class Portions
{
public:
    explicit Portions(TextRange const& paragraph) { collect(paragraph); }

    /// The model's position for an offset in the text. Inside a field its start, or its end if `after`.
    TextRange at(std::uint32_t offset, bool after) const
    {
        TextRange last;
        for (Portion const& portion : m_portions)
        {
            bool const ends = offset == portion.offset + portion.length;
            if (offset < portion.offset + portion.length || (after && ends))
                return inside(portion, offset - portion.offset, after);
            last = portion.range->getEnd();
        }
        return last;
    }

    /// Fields, and where footnotes and frames are anchored: no text that could be typed over.
    std::vector<text::Range> const& fixed() const { return m_fixed; }

    /// The offset in the text of a place in the paragraph.
    std::uint32_t offsetOf(TextRange const& place, uno::Reference<css::text::XTextRangeCompare> const& compare) const
    {
        for (Portion const& portion : m_portions)
        {
            // 1: the first begins (ends) before the second, -1: after it.
            if (compare->compareRegionEnds(portion.range, place) > 0)
                continue;
            if (compare->compareRegionStarts(portion.range, place) <= 0 || !portion.plain)
                return portion.offset;
            TextCursor const cursor = portion.range->getText()->createTextCursorByRange(portion.range->getStart());
            cursor->gotoRange(place, true);
            return portion.offset + static_cast<std::uint32_t>(cursor->getString().getLength());
        }
        return m_length;
    }

private:
    struct Portion
    {
        TextRange range;
        std::uint32_t offset, length;
        bool plain;
    };

    template <class Interface> void collect(uno::Reference<Interface> const& container)
    {
        uno::Reference<XEnumerationAccess> const portions(container, uno::UNO_QUERY);
        if (!portions.is())
            return;
        uno::Reference<XEnumeration> const enumeration = portions->createEnumeration();
        while (enumeration->hasMoreElements())
        {
            TextRange const range(enumeration->nextElement(), uno::UNO_QUERY_THROW);
            auto const type = property<OUString>(range, "TextPortionType");
            if (type == "ContentControl" || type == "InContentMetadata")
            {
                std::string const name = type == "ContentControl" ? "ContentControl" : "InContentMetadata";
                collect(property<uno::Reference<uno::XInterface>>(range, name.c_str()));
                continue;
            }
            if (type == "Redline" || type == "Bookmark" || type == "Frame" || type == "Annotation" ||
                type == "Footnote")
            {
                if (type == "Footnote" || type == "Frame")
                    m_fixed.push_back({ m_length, 0 });
                continue;
            }
            std::u16string text = fromOUString(range->getString());
            std::erase(text, u'\r');
            auto const length = static_cast<std::uint32_t>(text.size());
            m_portions.push_back({ range, m_length, length, type == "Text" });
            if (type != "Text")
                m_fixed.push_back({ m_length, length });
            m_length += length;
        }
    }

    static TextRange inside(Portion const& portion, std::uint32_t units, bool after)
    {
        if (units == 0)
            return portion.range->getStart();
        if (units == portion.length || !portion.plain)
            return after || units == portion.length ? portion.range->getEnd() : portion.range->getStart();
        TextCursor const cursor = portion.range->getText()->createTextCursorByRange(portion.range->getStart());
        // Writer moves by characters, which may have two units: go on until the text is long enough.
        while (static_cast<std::uint32_t>(cursor->getString().getLength()) < units)
        {
            sal_Int32 const missing = static_cast<sal_Int32>(units) - cursor->getString().getLength();
            sal_Int16 const step = static_cast<sal_Int16>(std::clamp(missing / 2, 1, 10000));
            if (!cursor->goRight(step, true))
                break;
        }
        return cursor->getEnd();
    }

    std::vector<Portion> m_portions;
    std::vector<text::Range> m_fixed;
    std::uint32_t m_length = 0;
};

bool isBody(document::Paragraph const& paragraph)
{
    return paragraph.isBody() && paragraph.frame < 0;
}

/// The text a range stands in, as one that compares places.
uno::Reference<css::text::XTextRangeCompare> comparer(TextRange const& range)
{
    return uno::Reference<css::text::XTextRangeCompare>(range->getText(), uno::UNO_QUERY);
}
} // namespace

TextRange caret(TextDocument const& document)
{
    uno::Reference<css::text::XTextViewCursorSupplier> const view(
        uno::Reference<css::frame::XModel>(document, uno::UNO_QUERY_THROW)->getCurrentController(), uno::UNO_QUERY);
    if (view.is())
    {
        try
        {
            TextRange const cursor(view->getViewCursor(), uno::UNO_QUERY_THROW);
            // The view's cursor itself moves with the view; what is wanted is the place.
            return TextRange(cursor->getText()->createTextCursorByRange(cursor->getStart()), uno::UNO_QUERY_THROW);
        }
        catch (uno::RuntimeException const&)
        {
            // An image or a shape is selected: there is no caret.
        }
    }
    return document->getText()->getEnd();
}

int paragraphOf(TextDocument const& document, document::Snapshot const& snapshot, TextRange const& place)
{
    Reader reader(document);
    reader.read();
    std::vector<TextRange> const& ranges = reader.ranges();
    bool const inBody = place->getText() == document->getText();
    auto const compare = comparer(place);
    for (std::size_t index = 0; compare.is() && index < std::min(ranges.size(), snapshot.paragraphs.size()); ++index)
    {
        if (!ranges[index].is() || isBody(snapshot.paragraphs[index]) != inBody)
            continue;
        try
        {
            // 1: the first range begins before the second, 0: with it, -1: after it.
            if (compare->compareRegionStarts(ranges[index], place->getStart()) >= 0 &&
                compare->compareRegionEnds(ranges[index], place->getStart()) <= 0)
                return static_cast<int>(index);
        }
        catch (css::lang::IllegalArgumentException const&)
        {
            // The paragraph is of another text.
        }
    }
    return -1;
}

document::Span spanOf(TextDocument const& document, TextRange const& place)
{
    Reader reader(document);
    document::Snapshot const snapshot = reader.read();
    int const paragraph = paragraphOf(document, snapshot, place);
    auto const compare = comparer(place);
    if (paragraph < 0 || !compare.is())
        return {};
    Portions const portions(reader.ranges()[static_cast<std::size_t>(paragraph)]);
    return { paragraph, { portions.offsetOf(place->getStart(), compare), 0 } };
}

std::vector<TextRange> locateAll(TextDocument const& document, document::Snapshot const& snapshot,
                                 std::vector<document::Span> const& spans)
{
    std::vector<TextRange> places(spans.size());
    try
    {
        Reader reader(document);
        document::Snapshot const now = reader.read();
        std::optional<Portions> portions;
        int paragraphOfPortions = -1;
        for (std::size_t place = 0; place < spans.size(); ++place)
        {
            document::Span const& span = spans[place];
            auto const index = static_cast<std::size_t>(span.paragraph);
            if (span.paragraph < 0 || index >= now.paragraphs.size() || index >= snapshot.paragraphs.size() ||
                now.paragraphs[index].text != snapshot.paragraphs[index].text || !reader.ranges()[index].is())
                continue;
            TextRange const& paragraph = reader.ranges()[index];
            if (paragraphOfPortions != span.paragraph)
                portions.emplace(paragraph);
            paragraphOfPortions = span.paragraph;
            TextRange start = portions->at(span.range.start, false), end = portions->at(span.range.end(), true);
            if (!start.is() || !end.is())
                start = end = paragraph->getStart();
            TextCursor const cursor = start->getText()->createTextCursorByRange(start);
            cursor->gotoRange(span.range.empty() ? start : end, true);
            places[place] = TextRange(cursor, uno::UNO_QUERY_THROW);
        }
    }
    catch (css::lang::DisposedException const&)
    {
        places.assign(spans.size(), {});
    }
    return places;
}

std::vector<Locked> lockedPlaces(TextDocument const& document, document::Snapshot const& snapshot)
{
    std::vector<Locked> locked;
    Reader reader(document);
    document::Snapshot const now = reader.read();
    for (std::size_t index = 0; index < std::min(now.paragraphs.size(), snapshot.paragraphs.size()); ++index)
    {
        document::Paragraph const& paragraph = now.paragraphs[index];
        document::Span const whole{ static_cast<int>(index), { 0, static_cast<std::uint32_t>(paragraph.text.size()) } };
        TextRange const& range = reader.ranges()[index];
        if (!range.is())
            locked.push_back({ whole, { "fix.skip.drawing", {} } });
        else if (paragraph.text != snapshot.paragraphs[index].text)
            locked.push_back({ whole, { "fix.skip.changed", {} } });
        else if (isProtected(range) || property<bool>(range->getText(), "IsProtected")) // of a section, of a cell
            locked.push_back({ whole, { "fix.skip.protected", {} } });
        else
        {
            Portions const portions(range);
            for (text::Range const& fixed : portions.fixed())
                locked.push_back({ { whole.paragraph, fixed }, { "fix.skip.field", {} } });
        }
    }
    return locked;
}

TextRange locate(TextDocument const& document, document::Snapshot const& snapshot, document::Span const& span)
{
    return locateAll(document, snapshot, { span }).front();
}

std::vector<document::Span> selection(TextDocument const& document)
{
    std::vector<document::Span> spans;
    uno::Reference<css::view::XSelectionSupplier> const view(
        uno::Reference<css::frame::XModel>(document, uno::UNO_QUERY_THROW)->getCurrentController(), uno::UNO_QUERY);
    uno::Reference<css::container::XIndexAccess> const ranges(view.is() ? view->getSelection() : uno::Any(),
                                                              uno::UNO_QUERY);
    if (!ranges.is())
        return spans;
    Reader reader(document);
    document::Snapshot const snapshot = reader.read();
    for (sal_Int32 number = 0; number < ranges->getCount(); ++number)
    {
        TextRange const range(ranges->getByIndex(number), uno::UNO_QUERY);
        auto const compare = range.is() ? comparer(range) : uno::Reference<css::text::XTextRangeCompare>();
        if (!compare.is() || range->getString().isEmpty())
            continue;
        for (std::size_t index = 0; index < reader.ranges().size(); ++index)
        {
            TextRange const& paragraph = reader.ranges()[index];
            if (!paragraph.is() || paragraph->getText() != range->getText())
                continue;
            if (compare->compareRegionStarts(paragraph->getEnd(), range->getStart()) >= 0 ||
                compare->compareRegionStarts(paragraph->getStart(), range->getEnd()) <= 0)
                continue;
            Portions const portions(paragraph);
            bool const before = compare->compareRegionStarts(range, paragraph) >= 0;
            bool const behind = compare->compareRegionEnds(range, paragraph) <= 0;
            std::uint32_t const start = before ? 0 : portions.offsetOf(range->getStart(), compare);
            std::uint32_t const end = behind ? static_cast<std::uint32_t>(snapshot.paragraphs[index].text.size())
                                             : portions.offsetOf(range->getEnd(), compare);
            spans.push_back({ static_cast<int>(index), { start, std::max(start, end) - start } });
        }
    }
    return spans;
}

bool goTo(TextDocument const& document, document::Snapshot const& snapshot, document::Span const& span)
{
    TextRange const place = locate(document, snapshot, span);
    if (!place.is())
        return false;
    uno::Reference<css::view::XSelectionSupplier> const view(
        uno::Reference<css::frame::XModel>(document, uno::UNO_QUERY_THROW)->getCurrentController(), uno::UNO_QUERY);
    return view.is() && view->select(uno::Any(place));
}
} // namespace kehoach::office
