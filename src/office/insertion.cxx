#include "office/office.hxx"

#include "office/pieces.hxx"
#include "office/property.hxx"
#include "office/undo.hxx"
#include "office/weak_impl.hxx"

#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/container/XEnumerationAccess.hpp>
#include <com/sun/star/container/XNameAccess.hpp>
#include <com/sun/star/document/XDocumentInsertable.hpp>
#include <com/sun/star/drawing/XDrawPageSupplier.hpp>
#include <com/sun/star/io/XInputStream.hpp>
#include <com/sun/star/io/XSeekable.hpp>
#include <com/sun/star/text/ControlCharacter.hpp>
#include <com/sun/star/text/XBookmarksSupplier.hpp>
#include <com/sun/star/text/XParagraphCursor.hpp>
#include <com/sun/star/text/XTextTable.hpp>

#include <algorithm>

namespace kehoach::office
{
using css::text::XParagraphCursor;
using Text = uno::Reference<css::text::XText>;

namespace
{
using TextCursor = uno::Reference<css::text::XTextCursor>;

/// The bytes of a fragment as Writer reads a file.
class Bytes : public WeakImpl<css::io::XInputStream, css::io::XSeekable>
{
public:
    explicit Bytes(std::vector<std::uint8_t> bytes)
        : m_bytes(std::move(bytes))
    {
    }

    sal_Int32 SAL_CALL readBytes(uno::Sequence<sal_Int8>& data, sal_Int32 wanted) override
    {
        auto const count = std::clamp<sal_Int64>(wanted, 0, getLength() - m_position);
        data.realloc(static_cast<sal_Int32>(count));
        std::copy_n(m_bytes.begin() + m_position, count, data.getArray());
        m_position += count;
        return static_cast<sal_Int32>(count);
    }
    sal_Int32 SAL_CALL readSomeBytes(uno::Sequence<sal_Int8>& data, sal_Int32 wanted) override
    {
        return readBytes(data, wanted);
    }
    void SAL_CALL skipBytes(sal_Int32 count) override { seek(std::min(m_position + count, getLength())); }
    sal_Int32 SAL_CALL available() override { return static_cast<sal_Int32>(getLength() - m_position); }
    void SAL_CALL closeInput() override {}
    void SAL_CALL seek(sal_Int64 position) override
    {
        if (position < 0 || position > getLength())
            throw css::lang::IllegalArgumentException(OUString(), identity(this), 0);
        m_position = position;
    }
    sal_Int64 SAL_CALL getPosition() override { return m_position; }
    sal_Int64 SAL_CALL getLength() override { return static_cast<sal_Int64>(m_bytes.size()); }

private:
    std::vector<std::uint8_t> const m_bytes;
    sal_Int64 m_position = 0;
};

/// What Writer does not do by itself: views rest while it lives.
class Rest
{
public:
    explicit Rest(TextDocument const& document)
        : m_model(document, uno::UNO_QUERY_THROW)
    {
        m_model->lockControllers();
    }
    ~Rest() { m_model->unlockControllers(); }
    Rest(Rest const&) = delete;
    Rest& operator=(Rest const&) = delete;

private:
    uno::Reference<css::frame::XModel> m_model;
};

bool endsInTable(document::Fragment const& fragment)
{
    return !fragment.blocks.empty() && std::holds_alternative<document::FragmentTable>(fragment.blocks.back());
}

/// The paragraph a fragment is poured into. Writer gives the paragraph at the caret the looks of the
/// last one inserted, so it is one made for it, and taken away again, except where the document has
/// nothing else or a table needs it behind itself.
class Mould
{
public:
    Mould(TextDocument const& document, TextRange const& place, document::Fragment const& fragment)
        : m_text(document->getText())
        , m_cursor(m_text->createTextCursorByRange(place->getStart()), uno::UNO_QUERY_THROW)
        , m_keeps(endsInTable(fragment))
    {
        m_cursor->gotoStartOfParagraph(false);
        m_cursor->gotoEndOfParagraph(true);
        m_style = fromOUString(property<OUString>(m_cursor, "ParaStyleName"));
        bool const empty = m_cursor->getString().isEmpty();
        bool const takesPlace = empty && (m_keeps || isEmpty(document));
        if (takesPlace)
            return;
        TextRange const range(empty ? m_cursor->getStart() : m_cursor->getEnd());
        m_text->insertControlCharacter(range, css::text::ControlCharacter::PARAGRAPH_BREAK, false);
        if (empty)
            m_cursor->gotoPreviousParagraph(false);
        else
            m_cursor->gotoNextParagraph(false);
    }

    /// The style of the paragraph the fragment goes to.
    std::u16string const& style() const { return m_style; }
    uno::Reference<XParagraphCursor> const& cursor() const { return m_cursor; }

    /// Takes the empty paragraph behind the last one inserted away. The cursor is moved along by
    /// Writer: it stands in it.
    void remove()
    {
        if (m_keeps || !m_cursor->isStartOfParagraph() || !m_cursor->isEndOfParagraph())
            return;
        m_cursor->goLeft(1, true);
        m_cursor->setString(OUString());
    }

private:
    Text m_text;
    uno::Reference<XParagraphCursor> m_cursor;
    std::u16string m_style;
    bool m_keeps;
};

bool hasBookmark(TextDocument const& document, std::u16string const& name)
{
    uno::Reference<css::text::XBookmarksSupplier> const supplier(document, uno::UNO_QUERY_THROW);
    return supplier->getBookmarks()->hasByName(toOUString(name));
}

void pour(TextDocument const& document, TextRange const& place, document::Fragment const& fragment)
{
    Mould mould(document, place, fragment);
    css::beans::PropertyValue stream, filter;
    stream.Name = "InputStream";
    stream.Value <<= uno::Reference<css::io::XInputStream>(new Bytes(document::toOdt(fragment, mould.style())));
    filter.Name = "FilterName";
    filter.Value <<= OUString("writer8");
    uno::Reference<css::document::XDocumentInsertable> const target(mould.cursor(), uno::UNO_QUERY_THROW);
    target->insertDocumentFromURL("private:stream", sequence({ stream, filter }));
    mould.remove();
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

void insert(TextDocument const& document, TextRange const& place, document::Fragment const& fragment,
            Insertion const& insertion)
{
    if (auto reason = whyNot(document, place))
        throw text::Error(std::move(*reason));
    Rest const rest(document);
    UndoStep step(document, insertion.undoTitle);
    try
    {
        pour(document, place, fragment);
        if (!insertion.proof.empty() && !hasBookmark(document, insertion.proof))
            throw text::Error({ "refuse.failed", {} });
        if (!insertion.properties.empty())
            step.setProperties(splitIntoPieces(insertion.properties));
        step.finish();
    }
    catch (uno::Exception const&)
    {
        throw text::Error({ "refuse.failed", {} }); // the step takes itself back
    }
}
} // namespace kehoach::office
