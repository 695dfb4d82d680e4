#include "office/reader.hxx"

#include "core/text/unicode.hxx"
#include "office/pieces.hxx"
#include "office/property.hxx"

#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/container/XContentEnumerationAccess.hpp>
#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/document/XDocumentPropertiesSupplier.hpp>
#include <com/sun/star/document/XRedlinesSupplier.hpp>
#include <com/sun/star/drawing/XDrawPageSupplier.hpp>
#include <com/sun/star/drawing/XShapes.hpp>
#include <com/sun/star/lang/DisposedException.hpp>
#include <com/sun/star/lang/XServiceInfo.hpp>
#include <com/sun/star/text/TextContentAnchorType.hpp>
#include <com/sun/star/text/XEndnotesSupplier.hpp>
#include <com/sun/star/text/XFootnotesSupplier.hpp>
#include <com/sun/star/text/XTextFrame.hpp>

#include <algorithm>

namespace kehoach::office
{
using css::container::XEnumeration;
using css::container::XEnumerationAccess;
using css::container::XIndexAccess;
using document::Area;

namespace
{
/// True where the document came from a plain text file: its looks are Writer's defaults, nobody's
/// decision.
bool isPlainText(TextDocument const& document)
{
    uno::Sequence<css::beans::PropertyValue> const arguments =
        uno::Reference<css::frame::XModel>(document, uno::UNO_QUERY_THROW)->getArgs();
    for (css::beans::PropertyValue const& argument : arguments)
    {
        OUString filter;
        if (argument.Name == "FilterName" && (argument.Value >>= filter))
            return filter == "Text" || filter == "Text (encoded)";
    }
    return false;
}
} // namespace

Reader::Reader(TextDocument const& document)
    : m_document(document)
{
    m_slices.begin(readDocument());
}

Reader::Reader(TextDocument const& document, Outline known)
    : m_document(document)
    , m_known(std::move(known))
{
    m_slices.begin(readDocument());
}

document::Snapshot Reader::read()
{
    readUntil(Slices::Clock::time_point::max());
    return take();
}

Steps Reader::readDocument()
{
    m_snapshot.url = text::toUtf8(
        fromOUString(uno::Reference<css::frame::XModel>(m_document, uno::UNO_QUERY_THROW)->getURL()));
    m_snapshot.typography = !isPlainText(m_document);
    uno::Reference<css::document::XRedlinesSupplier> const redlines(m_document, uno::UNO_QUERY_THROW);
    m_snapshot.trackedChanges = uno::Reference<css::container::XElementAccess>(redlines->getRedlines(),
                                                                               uno::UNO_QUERY_THROW)->hasElements();
    uno::Reference<css::drawing::XDrawPageSupplier> const drawings(m_document, uno::UNO_QUERY_THROW);
    m_hasDrawings = drawings->getDrawPage()->getCount() > 0;

    if (m_known)
    {
        co_await readTexts();
        co_await readChanges();
    }
    if (m_whole)
        co_await readWhole();
    readProperties();
}

Steps Reader::readWhole()
{
    m_outline.pageFrames = beginUnit();
    co_await readPageFrames();
    endUnit(m_outline.pageFrames);
    co_await readBody();
    m_outline.margins = beginUnit();
    co_await readPageStyles();
    endUnit(m_outline.margins);
    m_outline.footnotes = beginUnit();
    co_await readNotes();
    endUnit(m_outline.footnotes);
}

Steps Reader::readBody()
{
    uno::Reference<XEnumerationAccess> const body(m_document->getText(), uno::UNO_QUERY_THROW);
    uno::Reference<XEnumeration> const contents = body->createEnumeration();
    int lines = 0;
    while (contents->hasMoreElements())
    {
        Content const content(contents->nextElement(), uno::UNO_QUERY_THROW);
        Unit unit = beginUnit();
        co_await readContent(content, {});
        endUnit(unit);
        lines += unit.lines;
        if (m_known)
            m_outline.units.push_back(unit);
        co_await m_slices.pause();
    }
    m_outline.bodyStyles = m_pageStyles;
    if (lines != static_cast<int>(m_outline.lines.size()))
        m_outline.units.clear();
}

Steps Reader::readText(uno::Reference<XEnumerationAccess> text, Place place)
{
    uno::Reference<XEnumeration> const contents = text->createEnumeration();
    while (contents->hasMoreElements())
    {
        Content const content(contents->nextElement(), uno::UNO_QUERY_THROW);
        co_await readContent(content, place);
        co_await m_slices.pause();
    }
}

Steps Reader::readContent(Content content, Place place)
{
    uno::Reference<css::text::XTextTable> const table(content, uno::UNO_QUERY);
    if (table.is())
    {
        co_await readTable(table, place);
        co_return;
    }
    Draft draft = readParagraph(content, place);
    std::vector<double> lines;
    for (Content const& anchored : draft.anchored)
    {
        if (!takeLines(anchored, lines))
            co_await readAnchored(anchored, place);
    }
    finish(std::move(draft), content, place, lines);
}

Steps Reader::readAnchored(Content content, Place place)
{
    Place inside = place;
    if (inside.area == Area::body)
        inside.area = Area::frame;
    inside.table = inside.row = inside.column = -1;
    uno::Reference<css::text::XTextFrame> const frame(content, uno::UNO_QUERY);
    if (!frame.is())
    {
        co_await readShape(content, inside);
        co_return;
    }
    inside.frame = m_frames++;
    // Redlines and the centring of a frame are its own text's, not those of the paragraph it hangs on.
    int const deleted = std::exchange(m_deleted, 0), inserted = std::exchange(m_inserted, 0);
    sal_Int16 const centered = 2; // css::text::HoriOrientation::CENTER
    bool const wasCentered = std::exchange(m_frameCentered, property<sal_Int16>(frame, "HoriOrient") == centered);
    uno::Reference<XEnumerationAccess> const text(frame->getText(), uno::UNO_QUERY_THROW);
    co_await readText(text, inside);
    m_frameCentered = wasCentered;
    m_deleted = deleted;
    m_inserted = inserted;
}

Steps Reader::readShape(Content shape, Place place)
{
    uno::Reference<css::drawing::XShapes> const group(shape, uno::UNO_QUERY);
    if (group.is())
    {
        for (sal_Int32 index = 0; index < group->getCount(); ++index)
        {
            Content const member(group->getByIndex(index), uno::UNO_QUERY_THROW);
            co_await readShape(member, place);
        }
        co_return;
    }
    // A text box of Word is a shape and a frame; the frame is what holds the text.
    uno::Reference<css::text::XTextFrame> const box(property<Content>(shape, "TextBoxContent"), uno::UNO_QUERY);
    if (property<bool>(shape, "TextBox") && box.is())
    {
        co_await readAnchored(box, place);
        co_return;
    }
    uno::Reference<css::text::XText> const text(shape, uno::UNO_QUERY);
    if (!text.is() || text->getString().isEmpty())
        co_return;
    place.frame = m_frames++;
    std::u16string const content = fromOUString(text->getString());
    for (std::size_t start = 0; start <= content.size();)
    {
        std::size_t const end = std::min(content.find(u'\n', start), content.size());
        Draft draft;
        draft.paragraph.text = content.substr(start, end - start);
        finish(std::move(draft), {}, place, {});
        start = end + 1;
    }
}

Steps Reader::readPageFrames()
{
    if (!m_hasDrawings)
        co_return;
    uno::Reference<css::drawing::XDrawPageSupplier> const supplier(m_document, uno::UNO_QUERY_THROW);
    uno::Reference<XIndexAccess> const drawings(supplier->getDrawPage(), uno::UNO_QUERY_THROW);
    for (sal_Int32 index = 0; index < drawings->getCount(); ++index)
    {
        Content const drawing(drawings->getByIndex(index), uno::UNO_QUERY_THROW);
        if (property(drawing, "AnchorType", css::text::TextContentAnchorType_AT_PARAGRAPH) ==
            css::text::TextContentAnchorType_AT_PAGE)
        {
            std::vector<double> lines;
            if (!takeLines(drawing, lines))
                co_await readAnchored(drawing, {});
            readPicture(drawing, -1);
            for (double width : lines)
                m_snapshot.lines.push_back({ -1, width });
        }
    }
}

void Reader::readPicture(Content const& content, int paragraph)
{
    uno::Reference<css::lang::XServiceInfo> const info(content, uno::UNO_QUERY);
    if (!info.is() || !(info->supportsService("com.sun.star.text.TextGraphicObject") ||
                        info->supportsService("com.sun.star.drawing.GraphicObjectShape")))
        return;
    uno::Reference<css::container::XNamed> const named(content, uno::UNO_QUERY);
    m_snapshot.pictures.push_back({ paragraph, named.is() ? fromOUString(named->getName()) : std::u16string() });
}

Steps Reader::readNotes()
{
    Place place;
    place.area = Area::footnote;
    uno::Reference<css::text::XFootnotesSupplier> const footnotes(m_document, uno::UNO_QUERY_THROW);
    uno::Reference<css::text::XEndnotesSupplier> const endnotes(m_document, uno::UNO_QUERY_THROW);
    uno::Reference<XIndexAccess> const all[] = { footnotes->getFootnotes(), endnotes->getEndnotes() };
    for (uno::Reference<XIndexAccess> const& notes : all)
    {
        for (sal_Int32 index = 0; index < notes->getCount(); ++index)
        {
            uno::Reference<XEnumerationAccess> const note(notes->getByIndex(index), uno::UNO_QUERY_THROW);
            co_await readText(note, place);
        }
    }
}

void Reader::readProperties()
{
    uno::Reference<css::document::XDocumentPropertiesSupplier> const supplier(m_document, uno::UNO_QUERY_THROW);
    auto const document = supplier->getDocumentProperties();
    m_snapshot.author = fromOUString(document->getAuthor());
    m_snapshot.lastAuthor = fromOUString(document->getModifiedBy());
    uno::Reference<css::beans::XPropertySet> const properties(document->getUserDefinedProperties(), uno::UNO_QUERY_THROW);
    for (css::beans::Property const& one : properties->getPropertySetInfo()->getProperties())
    {
        OUString value;
        if (properties->getPropertyValue(one.Name) >>= value)
            m_snapshot.properties.emplace(fromOUString(one.Name), fromOUString(value));
    }
    joinPieces(m_snapshot.properties);
}

document::Snapshot read(TextDocument const& document, std::vector<TextRange>* ranges)
{
    try
    {
        Reader reader(document);
        document::Snapshot snapshot = reader.read();
        if (ranges)
            *ranges = reader.ranges();
        return snapshot;
    }
    catch (css::lang::DisposedException const&)
    {
        throw text::Error({ "refuse.closed", {} });
    }
}
} // namespace kehoach::office
