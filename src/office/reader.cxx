#include "office/reader.hxx"

#include "core/text/unicode.hxx"
#include "office/pieces.hxx"
#include "office/property.hxx"

#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/container/XContentEnumerationAccess.hpp>
#include <com/sun/star/container/XIndexAccess.hpp>
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
}

document::Snapshot Reader::read()
{
    m_snapshot.url = text::toUtf8(
        fromOUString(uno::Reference<css::frame::XModel>(m_document, uno::UNO_QUERY_THROW)->getURL()));
    m_snapshot.typography = !isPlainText(m_document);
    uno::Reference<css::document::XRedlinesSupplier> const redlines(m_document, uno::UNO_QUERY_THROW);
    m_snapshot.trackedChanges = uno::Reference<css::container::XElementAccess>(redlines->getRedlines(),
                                                                               uno::UNO_QUERY_THROW)->hasElements();
    uno::Reference<css::drawing::XDrawPageSupplier> const drawings(m_document, uno::UNO_QUERY_THROW);
    m_hasDrawings = drawings->getDrawPage()->getCount() > 0;

    readPageFrames();
    readText(uno::Reference<XEnumerationAccess>(m_document->getText(), uno::UNO_QUERY_THROW), {});
    readPageStyles();
    readNotes();
    readProperties();
    return std::move(m_snapshot);
}

void Reader::readText(uno::Reference<XEnumerationAccess> const& text, Place const& place)
{
    uno::Reference<XEnumeration> const contents = text->createEnumeration();
    while (contents->hasMoreElements())
    {
        Content const content(contents->nextElement(), uno::UNO_QUERY_THROW);
        uno::Reference<css::text::XTextTable> const table(content, uno::UNO_QUERY);
        if (table.is())
            readTable(table, place);
        else
            readParagraph(content, place);
    }
}

void Reader::readAnchored(Content const& content, Place const& place)
{
    Place inside = place;
    if (inside.area == Area::body)
        inside.area = Area::frame;
    inside.table = inside.row = inside.column = -1;
    uno::Reference<css::text::XTextFrame> const frame(content, uno::UNO_QUERY);
    if (!frame.is())
    {
        readShape(content, inside);
        return;
    }
    inside.frame = m_frames++;
    // Redlines and the centring of a frame are its own text's, not those of the paragraph it hangs on.
    int const deleted = std::exchange(m_deleted, 0), inserted = std::exchange(m_inserted, 0);
    sal_Int16 const centered = 2; // css::text::HoriOrientation::CENTER
    bool const wasCentered = std::exchange(m_frameCentered, property<sal_Int16>(frame, "HoriOrient") == centered);
    readText(uno::Reference<XEnumerationAccess>(frame->getText(), uno::UNO_QUERY_THROW), inside);
    m_frameCentered = wasCentered;
    m_deleted = deleted;
    m_inserted = inserted;
}

void Reader::readShape(Content const& shape, Place place)
{
    uno::Reference<css::drawing::XShapes> const group(shape, uno::UNO_QUERY);
    if (group.is())
    {
        for (sal_Int32 index = 0; index < group->getCount(); ++index)
            readShape(Content(group->getByIndex(index), uno::UNO_QUERY_THROW), place);
        return;
    }
    // A text box of Word is a shape and a frame; the frame is what holds the text.
    uno::Reference<css::text::XTextFrame> const box(property<Content>(shape, "TextBoxContent"), uno::UNO_QUERY);
    if (property<bool>(shape, "TextBox") && box.is())
    {
        readAnchored(box, place);
        return;
    }
    uno::Reference<css::text::XText> const text(shape, uno::UNO_QUERY);
    if (!text.is() || text->getString().isEmpty())
        return;
    place.frame = m_frames++;
    std::u16string const content = fromOUString(text->getString());
    for (std::size_t start = 0; start <= content.size();)
    {
        std::size_t const end = std::min(content.find(u'\n', start), content.size());
        Draft draft;
        draft.paragraph.text = content.substr(start, end - start);
        finish(std::move(draft), {}, place);
        start = end + 1;
    }
}

void Reader::readPageFrames()
{
    if (!m_hasDrawings)
        return;
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
                readAnchored(drawing, {});
            for (double width : lines)
                m_snapshot.lines.push_back({ -1, width });
        }
    }
}

void Reader::readNotes()
{
    Place place;
    place.area = Area::footnote;
    auto const readAll = [&](uno::Reference<XIndexAccess> const& notes) {
        for (sal_Int32 index = 0; index < notes->getCount(); ++index)
            readText(uno::Reference<XEnumerationAccess>(notes->getByIndex(index), uno::UNO_QUERY_THROW), place);
    };
    uno::Reference<css::text::XFootnotesSupplier> const footnotes(m_document, uno::UNO_QUERY_THROW);
    readAll(footnotes->getFootnotes());
    uno::Reference<css::text::XEndnotesSupplier> const endnotes(m_document, uno::UNO_QUERY_THROW);
    readAll(endnotes->getEndnotes());
}

void Reader::readProperties()
{
    uno::Reference<css::document::XDocumentPropertiesSupplier> const supplier(m_document, uno::UNO_QUERY_THROW);
    uno::Reference<css::beans::XPropertySet> const properties(
        supplier->getDocumentProperties()->getUserDefinedProperties(), uno::UNO_QUERY_THROW);
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
