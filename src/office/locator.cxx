#include "office/reader.hxx"

#include "core/text/unicode.hxx"
#include "office/property.hxx"

#include <com/sun/star/container/XEnumerationAccess.hpp>
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
                continue;
            std::u16string text = fromOUString(range->getString());
            std::erase(text, u'\r');
            auto const length = static_cast<std::uint32_t>(text.size());
            m_portions.push_back({ range, m_length, length, type == "Text" });
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
    std::uint32_t m_length = 0;
};

bool isBody(document::Paragraph const& paragraph)
{
    return paragraph.area == document::Area::body && paragraph.table < 0 && paragraph.frame < 0;
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

TextRange locate(TextDocument const& document, document::Snapshot const& snapshot, document::Span const& span)
{
    try
    {
        auto const index = static_cast<std::size_t>(span.paragraph);
        Reader reader(document);
        document::Snapshot const now = reader.read();
        if (span.paragraph < 0 || index >= now.paragraphs.size() || index >= snapshot.paragraphs.size() ||
            now.paragraphs[index].text != snapshot.paragraphs[index].text || !reader.ranges()[index].is())
            return {};
        TextRange const& paragraph = reader.ranges()[index];
        Portions const portions(paragraph);
        TextRange start = portions.at(span.range.start, false), end = portions.at(span.range.end(), true);
        if (!start.is() || !end.is())
            start = end = paragraph->getStart();
        TextCursor const cursor = start->getText()->createTextCursorByRange(start);
        cursor->gotoRange(span.range.empty() ? start : end, true);
        return TextRange(cursor, uno::UNO_QUERY_THROW);
    }
    catch (css::lang::DisposedException const&)
    {
        return {};
    }
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
