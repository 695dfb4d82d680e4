#include "office/pouring.hxx"

#include "office/property.hxx"
#include "office/undo.hxx"
#include "office/weak_impl.hxx"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/text/XText.hpp>

namespace kehoach::office
{
namespace
{
/// Gives a stretch the look of another one.
void copyLook(uno::Reference<uno::XInterface> const& from, uno::Reference<uno::XInterface> const& to)
{
    uno::Reference<css::beans::XPropertySet> const source(from, uno::UNO_QUERY_THROW), target(to, uno::UNO_QUERY_THROW);
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
    auto const text = place->getText();
    if (edit.expected.empty()) // nothing gives way: it looks as what stands in front
    {
        text->insertString(place->getEnd(), toOUString(edit.replacement), false);
        return;
    }
    auto const old = text->createTextCursorByRange(place->getStart());
    auto const added = text->createTextCursorByRange(place->getEnd());
    text->insertString(upcast<css::text::XTextRange>(added), toOUString(edit.replacement), true);
    old->gotoRange(added->getStart(), true);
    copyLook(old, added);
    if (!edit.font.empty())
    {
        uno::Reference<css::beans::XPropertySet> const look(added, uno::UNO_QUERY_THROW);
        look->setPropertyValue("CharFontName", uno::Any(toOUString(edit.font)));
    }
    old->setString(OUString());
}

void apply(TextDocument const& document, document::Snapshot const& snapshot,
           std::vector<document::Edit> const& edits, std::u16string const& undoTitle)
{
    if (auto reason = whyNot(document, {}))
        throw text::Error(std::move(*reason));
    std::vector<document::Span> spans;
    for (document::Edit const& edit : edits)
        spans.push_back(edit.span);
    std::vector<TextRange> const places = locateAll(document, snapshot, spans);
    for (std::size_t index = 0; index < edits.size(); ++index)
    {
        if (isDrawn(snapshot, edits[index]))
            continue;
        if (!places[index].is() || fromOUString(places[index]->getString()) != edits[index].expected)
            throw text::Error({ "refuse.changed", {} });
    }
    UndoStep step(document, undoTitle);
    try
    {
        for (std::size_t index = edits.size(); index-- > 0;)
        {
            if (places[index].is())
                replaceText(places[index], edits[index]);
        }
        step.finish();
    }
    catch (uno::Exception const&)
    {
        throw text::Error({ "refuse.failed", {} }); // the step takes itself back
    }
}
} // namespace kehoach::office
