#include "office/amendment_step.hxx"
#include "office/pouring.hxx"

#include "office/property.hxx"
#include "office/undo.hxx"
#include "office/weak_impl.hxx"

#include <com/sun/star/awt/FontSlant.hpp>
#include <com/sun/star/awt/FontWeight.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XNameAccess.hpp>
#include <com/sun/star/document/XDocumentPropertiesSupplier.hpp>
#include <com/sun/star/lang/DisposedException.hpp>
#include <com/sun/star/lang/Locale.hpp>
#include <com/sun/star/style/CaseMap.hpp>
#include <com/sun/star/style/LineSpacing.hpp>
#include <com/sun/star/style/LineSpacingMode.hpp>
#include <com/sun/star/style/ParagraphAdjust.hpp>
#include <com/sun/star/style/XStyle.hpp>
#include <com/sun/star/style/XStyleFamiliesSupplier.hpp>
#include <com/sun/star/text/XParagraphCursor.hpp>
#include <com/sun/star/text/XText.hpp>

#include <algorithm>
#include <cmath>

namespace kehoach::office
{
namespace
{
css::lang::Locale const vietnamese("vi", "VN", OUString());

sal_Int32 hundredths(double points)
{
    return static_cast<sal_Int32>(std::lround(points * 2540 / 72));
}

css::style::ParagraphAdjust adjustOf(document::Alignment alignment)
{
    switch (alignment)
    {
    case document::Alignment::center:
        return css::style::ParagraphAdjust_CENTER;
    case document::Alignment::right:
        return css::style::ParagraphAdjust_RIGHT;
    case document::Alignment::justified:
        return css::style::ParagraphAdjust_BLOCK;
    case document::Alignment::left:
        break;
    }
    return css::style::ParagraphAdjust_LEFT;
}

/// Gives a stretch the look of another one; the link it belongs to and its character style come first, what
/// is set on the letters themselves stands above them.
void copyLook(uno::Reference<uno::XInterface> const& from, uno::Reference<uno::XInterface> const& to)
{
    uno::Reference<css::beans::XPropertySet> const source(from, uno::UNO_QUERY_THROW), target(to, uno::UNO_QUERY_THROW);
    for (char const* name : { "CharStyleName", "HyperLinkURL", "HyperLinkName", "HyperLinkTarget" })
    {
        OUString const key = OUString::createFromAscii(name);
        OUString value, own;
        if ((source->getPropertyValue(key) >>= value) && !value.isEmpty() &&
            (!(target->getPropertyValue(key) >>= own) || own != value))
            target->setPropertyValue(key, uno::Any(value));
    }
    for (char const* name : { "CharBackColor", "CharCaseMap", "CharColor", "CharEscapement",
                              "CharEscapementHeight", "CharHeight", "CharHidden", "CharHighlight", "CharKerning",
                              "CharPosture", "CharScaleWidth", "CharStrikeout", "CharUnderline", "CharWeight" })
    {
        OUString const key = OUString::createFromAscii(name);
        uno::Any const value = source->getPropertyValue(key);
        if (value != target->getPropertyValue(key))
            target->setPropertyValue(key, value);
    }
}

/// Text put in where a paragraph begins would have the look of nothing.
void insertText(TextRange const& place, document::Edit const& edit)
{
    auto const text = place->getText();
    auto const added = text->createTextCursorByRange(place->getStart());
    uno::Reference<css::text::XParagraphCursor> const paragraph(added, uno::UNO_QUERY);
    bool const first = paragraph.is() && paragraph->isStartOfParagraph();
    text->insertString(upcast<css::text::XTextRange>(added), toOUString(edit.replacement), true);
    auto const next = text->createTextCursorByRange(added->getEnd());
    if (first && next->goRight(1, true))
        copyLook(next, added);
}

void setLook(TextRange const& place, document::Look const& look)
{
    uno::Reference<css::beans::XPropertySet> const target(place, uno::UNO_QUERY_THROW);
    auto const set = [&](char const* name, auto const& value) {
        target->setPropertyValue(OUString::createFromAscii(name), uno::Any(value));
    };
    if (look.font)
        set("CharFontName", toOUString(*look.font));
    if (look.size)
        set("CharHeight", static_cast<float>(*look.size));
    if (look.bold)
        set("CharWeight", *look.bold ? css::awt::FontWeight::BOLD : css::awt::FontWeight::NORMAL);
    if (look.italic)
        set("CharPosture", *look.italic ? css::awt::FontSlant_ITALIC : css::awt::FontSlant_NONE);
    if (look.capitals)
        set("CharCaseMap", *look.capitals ? css::style::CaseMap::UPPERCASE : css::style::CaseMap::NONE);
    if (look.color)
        set("CharColor", static_cast<sal_Int32>(*look.color));
    if (look.highlight)
    {
        set("CharBackColor", static_cast<sal_Int32>(*look.highlight));
        set("CharHighlight", static_cast<sal_Int32>(*look.highlight));
    }
    if (look.alignment)
        set("ParaAdjust", adjustOf(*look.alignment));
    if (look.firstLine)
        set("ParaFirstLineIndent", static_cast<sal_Int32>(std::lround(*look.firstLine * 100)));
    if (look.before)
        set("ParaTopMargin", hundredths(*look.before));
    if (look.after)
        set("ParaBottomMargin", hundredths(*look.after));
    if (look.lineSpacing)
    {
        using Mode = document::LineSpacing::Mode;
        namespace Modes = css::style::LineSpacingMode;
        bool const part = look.lineSpacing->mode == Mode::proportional;
        css::style::LineSpacing spacing;
        spacing.Mode = part ? Modes::PROP : look.lineSpacing->mode == Mode::exact ? Modes::FIX : Modes::MINIMUM;
        spacing.Height = static_cast<sal_Int16>(part ? std::lround(look.lineSpacing->value)
                                                     : hundredths(look.lineSpacing->value));
        set("ParaLineSpacing", spacing);
    }
}

/// Records changes while it lives, where that is asked for; then the document does as before.
class Recording
{
public:
    Recording(TextDocument const& document, bool tracked)
        : m_document(document, uno::UNO_QUERY_THROW)
    {
        m_set = tracked && !property<bool>(document, "RecordChanges");
        if (m_set)
            m_document->setPropertyValue("RecordChanges", uno::Any(true));
    }
    ~Recording()
    {
        try
        {
            if (m_set)
                m_document->setPropertyValue("RecordChanges", uno::Any(false));
        }
        catch (uno::Exception const&)
        {
            // The document is being closed.
        }
    }
    Recording(Recording const&) = delete;
    Recording& operator=(Recording const&) = delete;

private:
    uno::Reference<css::beans::XPropertySet> m_document;
    bool m_set = false;
};

/// Text of a drawing shape: it is read, but no place of the document's text stands for it.
bool isDrawn(document::Snapshot const& snapshot, document::Edit const& edit)
{
    document::Paragraph const& paragraph = snapshot.paragraphs[static_cast<std::size_t>(edit.span.paragraph)];
    return snapshot.typography && paragraph.frame >= 0 && paragraph.runs.empty();
}
} // namespace

// The new text goes behind the old one, takes its look, and only then the old one is deleted.
void replaceText(TextRange const& place, document::Edit const& edit)
{
    if (edit.expected.empty()) // nothing gives way: it looks as what stands in front
        return insertText(place, edit);
    auto const text = place->getText();
    auto const old = text->createTextCursorByRange(place->getStart());
    auto const added = text->createTextCursorByRange(place->getEnd());
    text->insertString(upcast<css::text::XTextRange>(added), toOUString(edit.replacement), true);
    old->gotoRange(added->getStart(), true);
    if (!edit.replacement.empty())
        copyLook(old, added);
    if (!edit.font.empty())
    {
        uno::Reference<css::beans::XPropertySet> const look(added, uno::UNO_QUERY_THROW);
        look->setPropertyValue("CharFontName", uno::Any(toOUString(edit.font)));
    }
    if (edit.vietnamese)
        uno::Reference<css::beans::XPropertySet>(added, uno::UNO_QUERY_THROW)
            ->setPropertyValue("CharLocale", uno::Any(vietnamese));
    old->setString(OUString());
}

namespace
{
/// Paragraph and character styles that have such a font themselves get another one.
void replaceFonts(TextDocument const& document, StyleFonts const& fonts)
{
    auto const families =
        uno::Reference<css::style::XStyleFamiliesSupplier>(document, uno::UNO_QUERY_THROW)->getStyleFamilies();
    for (char const* family : { "ParagraphStyles", "CharacterStyles" })
    {
        uno::Reference<css::container::XNameAccess> const styles(
            families->getByName(OUString::createFromAscii(family)), uno::UNO_QUERY_THROW);
        for (OUString const& name : styles->getElementNames())
        {
            uno::Reference<css::beans::XPropertySet> const style(styles->getByName(name), uno::UNO_QUERY_THROW);
            if (!uno::Reference<css::style::XStyle>(style, uno::UNO_QUERY_THROW)->isInUse())
                continue;
            OUString font;
            if (!(style->getPropertyValue("CharFontName") >>= font) || !fonts.isOld(fromOUString(font)))
                continue;
            style->setPropertyValue("CharFontName", uno::Any(toOUString(fonts.font)));
            style->setPropertyValue("CharLocale", uno::Any(vietnamese));
        }
    }
}
} // namespace

void amend(TextDocument const& document, document::Snapshot const& snapshot, document::Amendment const& amendment,
           std::u16string const& undoTitle, bool tracked, StyleFonts const* styleFonts)
{
    AmendmentStep step;
    step.tracked = tracked;
    step.styleFonts = styleFonts;
    amend(document, snapshot, amendment, undoTitle, step);
}

void amend(TextDocument const& document, document::Snapshot const& snapshot, document::Amendment const& amendment,
           std::u16string const& undoTitle, AmendmentStep const& more)
{
    if (auto reason = whyNot(document, {}))
        throw text::Error(std::move(*reason));
    std::vector<document::Span> spans;
    for (document::Edit const& edit : amendment.edits)
        spans.push_back(edit.span);
    for (document::LookChange const& look : amendment.looks)
        spans.push_back(look.span);
    std::vector<TextRange> const places = locateAll(document, snapshot, spans);
    std::size_t const texts = amendment.edits.size();
    for (std::size_t index = 0; index < texts; ++index)
    {
        document::Edit const& edit = amendment.edits[index];
        if (isDrawn(snapshot, edit))
            continue;
        if (!places[index].is() || fromOUString(places[index]->getString()) != edit.expected)
            throw text::Error({ "refuse.changed", {} });
    }
    if (std::find(places.begin() + static_cast<long>(texts), places.end(), TextRange()) != places.end())
        throw text::Error({ "refuse.changed", {} });
    asOneStep(document, undoTitle, [&](UndoStep& step) {
        Recording const recording(document, more.tracked);
        // Looks first: what is typed takes them over.
        for (std::size_t index = 0; index < amendment.looks.size(); ++index)
            setLook(places[texts + index], *amendment.looks[index].look);
        for (std::size_t index = texts; index-- > 0;)
        {
            if (places[index].is())
                replaceText(places[index], amendment.edits[index]);
        }
        if (more.styleFonts)
            replaceFonts(document, *more.styleFonts);
        if (!more.properties.empty())
            step.setProperties(more.properties);
        if (more.last)
            more.last();
    });
}

void apply(TextDocument const& document, document::Snapshot const& snapshot,
           std::vector<document::Edit> const& edits, std::u16string const& undoTitle)
{
    amend(document, snapshot, { edits, {} }, undoTitle, false);
}

std::u16string readProperty(TextDocument const& document, std::u16string const& name)
try
{
    uno::Reference<css::document::XDocumentPropertiesSupplier> const supplier(document, uno::UNO_QUERY_THROW);
    uno::Reference<css::beans::XPropertySet> const properties(
        supplier->getDocumentProperties()->getUserDefinedProperties(), uno::UNO_QUERY_THROW);
    std::u16string joined;
    for (int number = 1;; ++number)
    {
        OUString const piece = toOUString(pieceName(name, number));
        OUString value;
        if (!properties->getPropertySetInfo()->hasPropertyByName(piece) || !(properties->getPropertyValue(piece) >>= value))
            return joined;
        joined += fromOUString(value);
    }
}
catch (css::lang::DisposedException const&)
{
    throw text::Error({ "refuse.closed", {} });
}

void setProperty(TextDocument const& document, std::u16string const& name, std::u16string const& value,
                 std::u16string const& undoTitle)
{
    if (auto reason = whyNot(document, {}))
        throw text::Error(std::move(*reason));
    asOneStep(document, undoTitle, [&](UndoStep& step) { step.setProperties({ { name, value } }); });
}
} // namespace kehoach::office
