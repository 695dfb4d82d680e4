#include "office/line_insertion.hxx"

#include "office/pouring.hxx"
#include "office/property.hxx"
#include "office/undo.hxx"
#include "office/weak_impl.hxx"

#include <com/sun/star/text/ControlCharacter.hpp>
#include <com/sun/star/text/XText.hpp>
#include <com/sun/star/text/XTextCursor.hpp>

namespace kehoach::office
{
void insertLines(TextDocument const& document, document::Snapshot const& snapshot, document::Span const& place,
                 std::vector<std::u16string> const& lines, bool breaks, std::vector<document::Edit> const& edits,
                 std::u16string const& undoTitle)
{
    if (auto reason = whyNot(document, {}))
        throw text::Error(std::move(*reason));
    document::Span behind = place;
    if (!breaks)
        behind.range = { static_cast<std::uint32_t>(snapshot.paragraphs[static_cast<std::size_t>(place.paragraph)].text.size()), 0 };
    std::vector<document::Span> spans{ behind };
    for (document::Edit const& edit : edits)
        spans.push_back(edit.span);
    std::vector<TextRange> const places = locateAll(document, snapshot, spans);
    for (std::size_t index = 0; index < places.size(); ++index)
        if (!places[index].is() || (index > 0 && fromOUString(places[index]->getString()) != edits[index - 1].expected))
            throw text::Error({ "refuse.changed", {} });
    if (isProtected(places.front()) || property<bool>(places.front()->getText(), "IsProtected")) // of a section, of a cell
        throw text::Error({ "refuse.protected", {} });
    namespace Break = css::text::ControlCharacter;
    asOneStep(document, undoTitle, [&](UndoStep&) {
        auto const text = places.front()->getText();
        auto const cursor = text->createTextCursorByRange(places.front()->getEnd());
        for (std::u16string const& line : lines)
        {
            text->insertControlCharacter(upcast<css::text::XTextRange>(cursor), breaks ? Break::LINE_BREAK : Break::PARAGRAPH_BREAK, false);
            text->insertString(upcast<css::text::XTextRange>(cursor), toOUString(line), false);
        }
        for (std::size_t index = 0; index < edits.size(); ++index)
            places[index + 1]->setString(toOUString(edits[index].replacement));
    });
}
} // namespace kehoach::office
