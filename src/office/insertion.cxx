#include "office/pouring.hxx"

#include "core/text/unicode.hxx"
#include "office/own_styles.hxx"
#include "office/page_number.hxx"
#include "office/pieces.hxx"
#include "office/property.hxx"
#include "office/undo.hxx"
#include "office/weak_impl.hxx"

#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/container/XEnumerationAccess.hpp>
#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/document/XDocumentInsertable.hpp>
#include <com/sun/star/document/XUndoManagerSupplier.hpp>
#include <com/sun/star/drawing/XDrawPageSupplier.hpp>
#include <com/sun/star/io/SequenceInputStream.hpp>
#include <com/sun/star/lang/XComponent.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/text/ControlCharacter.hpp>
#include <com/sun/star/text/XParagraphCursor.hpp>
#include <com/sun/star/text/XTextTable.hpp>

#include <algorithm>

namespace kehoach::office
{
using css::text::XParagraphCursor;

namespace
{
/// The bytes of a fragment as Writer reads a file. A stream of the office's own: LibreOffice 25.2 crashes
/// on one of ours.
uno::Reference<css::io::XInputStream> stream(std::vector<std::uint8_t> const& bytes,
                                             uno::Reference<uno::XComponentContext> const& context)
{
    uno::Sequence<sal_Int8> const sequence(reinterpret_cast<sal_Int8 const*>(bytes.data()),
                                           static_cast<sal_Int32>(bytes.size()));
    return upcast<css::io::XInputStream>(
        css::io::SequenceInputStream::createStreamFromSequence(context, sequence));
}

/// Wakes the controllers while one step needs them.
class Wake
{
public:
    explicit Wake(TextDocument const& document)
        : m_model(document, uno::UNO_QUERY_THROW)
    {
        m_model->unlockControllers();
    }
    ~Wake() { m_model->lockControllers(); }
    Wake(Wake const&) = delete;
    Wake& operator=(Wake const&) = delete;

private:
    uno::Reference<css::frame::XModel> m_model;
};

bool isTable(document::FragmentBlock const& block)
{
    return std::holds_alternative<document::FragmentTable>(block);
}

void appendLetters(std::u16string_view text, std::u16string& letters)
{
    std::ranges::copy_if(text, std::back_inserter(letters),
                         [](char16_t unit) { return text::isLetter(unit) || text::isDigit(unit); });
}

void appendLetters(document::FragmentParagraph const& paragraph, std::u16string& letters)
{
    for (document::FragmentRun const& run : paragraph.runs)
        appendLetters(run.text, letters);
}

void appendLetters(document::FragmentTable const& table, std::u16string& letters)
{
    for (auto const& row : table.rows)
        for (document::FragmentCell const& cell : row)
            for (document::FragmentParagraph const& paragraph : cell.paragraphs)
                appendLetters(paragraph, letters);
}

/// True if all of the fragment is there: Writer drops what it cannot place without a word.
bool isWhole(document::Fragment const& fragment, std::u16string_view inserted)
{
    std::u16string expected, found;
    for (document::FragmentBlock const& block : fragment.blocks)
        std::visit([&](auto const& one) { appendLetters(one, expected); }, block);
    appendLetters(inserted, found);
    return expected == found;
}

/// Takes an empty paragraph away. Track changes rest for it: it is none of the user's text, and Writer
/// keeps a paragraph before a table otherwise.
void removeParagraph(TextDocument const& document, TextRange const& place)
{
    uno::Reference<css::beans::XPropertySet> const settings(document, uno::UNO_QUERY_THROW);
    bool const tracked = property<bool>(document, "RecordChanges");
    uno::Reference<css::container::XEnumerationAccess> const range(
        place->getText()->createTextCursorByRange(place), uno::UNO_QUERY_THROW);
    uno::Reference<css::lang::XComponent> const paragraph(range->createEnumeration()->nextElement(),
                                                          uno::UNO_QUERY_THROW);
    // While controllers rest, Writer overlooks the page style of a table that comes to stand first.
    Wake const wake(document);
    settings->setPropertyValue("RecordChanges", uno::Any(false));
    paragraph->dispose();
    settings->setPropertyValue("RecordChanges", uno::Any(tracked));
}

uno::Reference<XParagraphCursor> paragraphCursor(TextRange const& place)
{
    return uno::Reference<XParagraphCursor>(place->getText()->createTextCursorByRange(place), uno::UNO_QUERY_THROW);
}

/// Puts a cursor where a fragment is to be inserted.
///
/// Writer splits the paragraph there. What is left behind the fragment takes the looks of its last
/// paragraph; so, unless that is wanted, the cursor gets a paragraph of its own. True where that stands in front of a
/// paragraph with text.
bool makeRoom(uno::Reference<XParagraphCursor> const& cursor, bool alone, bool tableFirst, bool tableLast, bool before)
{
    cursor->gotoStartOfParagraph(false);
    cursor->gotoEndOfParagraph(true);
    bool const empty = cursor->getString().isEmpty();
    if (before && !empty)
    {
        // A paragraph of its own in front, which it then takes like any other empty one.
        cursor->collapseToStart();
        cursor->getText()->insertControlCharacter(upcast<css::text::XTextRange>(cursor),
                                                  css::text::ControlCharacter::PARAGRAPH_BREAK, false);
        cursor->gotoPreviousParagraph(false);
        return true;
    }
    cursor->collapseToEnd();
    if (empty ? tableLast || alone : tableFirst)
        return false;
    cursor->getText()->insertControlCharacter(upcast<css::text::XTextRange>(cursor),
                                              css::text::ControlCharacter::PARAGRAPH_BREAK, false);
    if (empty)
        cursor->gotoPreviousParagraph(false);
    return false;
}

/// Inserts the fragment at the cursor, which then spans all that came, from the rest of the paragraph
/// before to that behind.
void insertAt(uno::Reference<XParagraphCursor> const& cursor, document::Fragment const& fragment,
              uno::Reference<uno::XComponentContext> const& context)
{
    std::u16string const style = fromOUString(property<OUString>(cursor, "ParaStyleName"));
    css::beans::PropertyValue input, filter;
    input.Name = "InputStream";
    input.Value <<= stream(document::toOdt(fragment, style), context);
    filter.Name = "FilterName";
    filter.Value <<= OUString("writer8");
    uno::Reference<css::document::XDocumentInsertable> const target(cursor, uno::UNO_QUERY_THROW);
    target->insertDocumentFromURL("private:stream", sequence({ input, filter }));

    if (!isWhole(fragment, fromOUString(cursor->getString())))
        throw text::Error({ "refuse.failed", {} });
}
} // namespace

void pour(TextDocument const& document, Piece const& piece, uno::Reference<uno::XComponentContext> const& context)
{
    document::Fragment const fragment = withOwnStyles(document, piece.fragment);
    bool const tableFirst = isTable(fragment.blocks.front()), tableLast = isTable(fragment.blocks.back());
    auto const cursor = paragraphCursor(piece.place->getStart());
    bool const inFront = makeRoom(cursor, isEmpty(document), tableFirst, tableLast, piece.before);
    insertAt(cursor, fragment, context);
    auto const front = paragraphCursor(cursor->getStart()), back = paragraphCursor(cursor->getEnd());
    if (!tableLast && back->isStartOfParagraph() && back->isEndOfParagraph())
    {
        back->goLeft(1, true);
        back->setString(OUString());
    }
    if (tableLast && inFront) // the text behind parts the table from what comes next
        removeParagraph(document, TextRange(back, uno::UNO_QUERY_THROW));
    if (tableFirst && front->isStartOfParagraph() && front->isEndOfParagraph())
        removeParagraph(document, TextRange(front, uno::UNO_QUERY_THROW));
}

void pourInPlaceOf(TextDocument const& document, TextRange const& paragraph, document::Fragment const& fragment,
                   uno::Reference<uno::XComponentContext> const& context)
{
    auto const cursor = paragraphCursor(paragraph->getStart());
    insertAt(cursor, fragment, context);
    auto const front = paragraphCursor(cursor->getStart()), back = paragraphCursor(cursor->getEnd());
    for (auto const& rest : { back, front })
        removeParagraph(document, TextRange(rest, uno::UNO_QUERY_THROW));
}

namespace
{
void setBookmarks(TextDocument const& document, Insertion const& insertion)
{
    uno::Reference<css::lang::XMultiServiceFactory> const factory(document, uno::UNO_QUERY_THROW);
    int number = 0;
    for (TextRange const& place : insertion.bookmarks)
    {
        ++number;
        if (!place.is())
            continue;
        uno::Reference<css::container::XNamed> const bookmark(factory->createInstance("com.sun.star.text.Bookmark"),
                                                              uno::UNO_QUERY_THROW);
        bookmark->setName(toOUString(insertion.bookmarkPrefix + text::toUtf16(std::to_string(number))));
        place->getText()->insertTextContent(place, uno::Reference<css::text::XTextContent>(bookmark, uno::UNO_QUERY_THROW),
                                            true);
    }
}
} // namespace

bool isEmpty(TextDocument const& document)
{
    uno::Reference<css::drawing::XDrawPageSupplier> const drawings(document, uno::UNO_QUERY_THROW);
    uno::Reference<css::container::XEnumerationAccess> const body(document->getText(), uno::UNO_QUERY_THROW);
    auto const contents = body->createEnumeration();
    uno::Reference<css::text::XTextTable> const table(contents->nextElement(), uno::UNO_QUERY);
    return !table.is() && !contents->hasMoreElements() && document->getText()->getString().isEmpty() &&
           drawings->getDrawPage()->getCount() == 0;
}

void insert(TextDocument const& document, std::vector<Piece> const& pieces, Insertion const& insertion)
{
    for (Piece const& piece : pieces)
        if (auto reason = whyNot(document, piece.place))
            throw text::Error(std::move(*reason));
    // The header of a new page style takes room among the places that Writer's undo counts, and keeps it: what was done
    // before would be undone in the wrong place.
    bool const isNew = isEmpty(document);
    if (isNew && std::ranges::any_of(pieces, [&](Piece const& piece) { return bringsHeader(document, piece.fragment); }))
        uno::Reference<css::document::XUndoManagerSupplier>(document, uno::UNO_QUERY_THROW)->getUndoManager()->clear();
    Rest const rest(document);
    asOneStep(document, insertion.undoTitle, [&](UndoStep& step) {
        if (!insertion.edits.empty())
            apply(document, *insertion.snapshot, insertion.edits, insertion.undoTitle);
        setBookmarks(document, insertion);
        // In a document with text a header comes by an action of its own.
        for (Piece const& piece : pieces)
        {
            if (isNew || !piece.fragment.page)
            {
                pour(document, piece, insertion.context);
                continue;
            }
            Piece own = piece;
            own.fragment = withOwnStyles(document, piece.fragment);
            document::FragmentPage const page = *own.fragment.page;
            if (!hasPageStyle(document, page.name))
                own.fragment.page->numberStyle.clear();
            pour(document, own, insertion.context);
            numberPages(document, page, step);
        }
        if (!insertion.properties.empty())
            step.setProperties(insertion.properties);
    });
}
} // namespace kehoach::office
