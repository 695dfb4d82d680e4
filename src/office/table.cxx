#include "office/table.hxx"

#include "office/cell_name.hxx"
#include "office/pouring.hxx"
#include "office/property.hxx"
#include "office/undo.hxx"
#include "office/weak_impl.hxx"

#include <com/sun/star/container/XEnumerationAccess.hpp>
#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/lang/XComponent.hpp>
#include <com/sun/star/table/XCellRange.hpp>
#include <com/sun/star/text/ControlCharacter.hpp>
#include <com/sun/star/text/XParagraphCursor.hpp>
#include <com/sun/star/text/XTextContent.hpp>
#include <com/sun/star/text/XTextTable.hpp>
#include <com/sun/star/text/XTextViewCursorSupplier.hpp>

namespace kehoach::office
{
namespace
{
using Table = uno::Reference<css::text::XTextTable>;

constexpr std::size_t headRows = 4;

/// The bookmarks that stand in the first cell, asked of its portions: a document may have very many.
std::vector<std::u16string> bookmarksIn(Table const& table)
{
    std::vector<std::u16string> names;
    uno::Reference<css::container::XEnumerationAccess> const cell(table->getCellByName("A1"), uno::UNO_QUERY);
    if (!cell.is())
        return names;
    auto const paragraphs = cell->createEnumeration();
    while (paragraphs->hasMoreElements())
    {
        uno::Reference<css::container::XEnumerationAccess> const paragraph(paragraphs->nextElement(), uno::UNO_QUERY);
        auto const portions = paragraph.is() ? paragraph->createEnumeration() : nullptr;
        while (portions.is() && portions->hasMoreElements())
        {
            uno::Reference<uno::XInterface> const portion(portions->nextElement(), uno::UNO_QUERY);
            if (property<OUString>(portion, "TextPortionType") != "Bookmark")
                continue;
            auto const bookmark = property<uno::Reference<css::text::XTextContent>>(portion, "Bookmark");
            if (uno::Reference<css::container::XNamed> const named(bookmark, uno::UNO_QUERY); named.is())
                names.push_back(fromOUString(named->getName()));
        }
    }
    return names;
}

/// The table a paragraph of the snapshot stands in.
Table tableOf(TextDocument const& document, document::Snapshot const& snapshot, int table)
{
    auto const& paragraphs = snapshot.tables[static_cast<std::size_t>(table)].paragraphs;
    if (paragraphs.empty())
        return {};
    TextRange const cell = locate(document, snapshot, { paragraphs.front(), {} });
    return cell.is() ? property<Table>(cell, "TextTable") : Table();
}

/// The paragraph of the body right behind a table, or -1.
int paragraphBehind(document::Snapshot const& snapshot, int table)
{
    int behind = -1;
    for (int index = static_cast<int>(snapshot.paragraphs.size()) - 1; index >= 0; --index)
    {
        document::Paragraph const& paragraph = snapshot.paragraphs[static_cast<std::size_t>(index)];
        if (paragraph.table == table)
            return behind;
        if (paragraph.area == document::Area::body && paragraph.frame < 0)
            behind = paragraph.table < 0 ? index : -1;
    }
    return -1;
}

std::vector<TextRange> placesOf(TextDocument const& document, document::Snapshot const& snapshot,
                                std::vector<document::Edit> const& edits, std::vector<Addition> const& additions)
{
    std::vector<document::Span> spans;
    for (document::Edit const& edit : edits)
        spans.push_back(edit.span);
    for (Addition const& addition : additions)
        spans.push_back(addition.after);
    std::vector<TextRange> places = locateAll(document, snapshot, spans);
    for (std::size_t index = 0; index < places.size(); ++index)
    {
        bool const same = places[index].is() && (index >= edits.size() || fromOUString(places[index]->getString()) ==
                                                                              edits[index].expected);
        if (!same)
            throw text::Error({ "refuse.changed", {} });
    }
    return places;
}
/// The table the caret stands in, or nothing.
Table caretTable(TextDocument const& document)
{
    uno::Reference<css::text::XTextViewCursorSupplier> const view(
        uno::Reference<css::frame::XModel>(document, uno::UNO_QUERY_THROW)->getCurrentController(), uno::UNO_QUERY);
    if (!view.is())
        return {};
    try
    {
        return property<Table>(view->getViewCursor(), "TextTable");
    }
    catch (uno::RuntimeException const&)
    {
        return {}; // an image or a shape is selected: there is no caret
    }
}
} // namespace

std::u16string tableNameAtCaret(TextDocument const& document)
{
    Table const table = caretTable(document);
    return table.is() ? fromOUString(uno::Reference<css::container::XNamed>(table, uno::UNO_QUERY_THROW)->getName())
                      : std::u16string();
}

std::optional<TableHead> tableAtCaret(TextDocument const& document)
{
    try
    {
        Table const table = caretTable(document);
        if (!table.is())
            return std::nullopt;
        TableHead head;
        for (OUString const& name : table->getCellNames())
        {
            auto const row = static_cast<std::size_t>(parseCellName(name).row);
            if (row >= headRows)
                break;
            head.rows.resize(std::max(row + 1, head.rows.size()));
            TextRange const cell(table->getCellByName(name), uno::UNO_QUERY_THROW);
            head.rows[row].push_back(
                fromOUString(uno::Reference<css::text::XText>(cell, uno::UNO_QUERY_THROW)->getString()));
        }
        head.bookmarks = bookmarksIn(table);
        return head;
    }
    catch (uno::RuntimeException const&)
    {
        return std::nullopt; // the table went away meanwhile
    }
}

void replaceTable(TextDocument const& document, document::Snapshot const& snapshot, int table,
                  document::Fragment const& fragment, std::vector<document::Edit> const& edits,
                  std::vector<Addition> const& additions, Insertion const& insertion)
{
    if (auto reason = whyNot(document, {}))
        throw text::Error(std::move(*reason));
    Table const old = tableOf(document, snapshot, table);
    if (!old.is())
        throw text::Error({ "refuse.changed", {} });
    document::Table const& place = snapshot.tables[static_cast<std::size_t>(table)];
    document::Paragraph const& first = snapshot.paragraphs[static_cast<std::size_t>(place.paragraphs.front())];
    if (place.parent >= 0 || first.area != document::Area::body || first.frame >= 0)
        throw text::Error({ "refuse.table-not-in-body", {} });
    if (isProtected(uno::Reference<uno::XInterface>(old, uno::UNO_QUERY)))
        throw text::Error({ "refuse.protected", {} });
    std::vector<TextRange> const places = placesOf(document, snapshot, edits, additions);
    TextRange const behind = locate(document, snapshot, { paragraphBehind(snapshot, table), {} });
    if (!behind.is())
        throw text::Error({ "refuse.table-touches", {} });

    Rest const rest(document);
    asOneStep(document, insertion.undoTitle, [&](UndoStep& step) {
        uno::Reference<css::lang::XComponent>(old, uno::UNO_QUERY_THROW)->dispose();
        // A paragraph of its own: the one behind keeps its looks and its bookmarks.
        uno::Reference<css::text::XParagraphCursor> const room(
            behind->getText()->createTextCursorByRange(behind->getStart()), uno::UNO_QUERY_THROW);
        room->getText()->insertControlCharacter(upcast<css::text::XTextRange>(room),
                                                css::text::ControlCharacter::PARAGRAPH_BREAK, false);
        room->gotoPreviousParagraph(false);
        pourInPlaceOf(document, TextRange(room, uno::UNO_QUERY_THROW), fragment, insertion.context);

        for (std::size_t index = 0; index < edits.size(); ++index)
            replaceText(places[index], edits[index]);
        for (std::size_t index = 0; index < additions.size(); ++index)
            pour(document, { places[edits.size() + index], false, additions[index].fragment }, insertion.context);
        if (!insertion.properties.empty())
            step.setProperties(insertion.properties);
    });
}

std::function<void()> rowsBehind(TextDocument const& document, document::Snapshot const& snapshot, int table,
                                 std::vector<std::vector<std::u16string>> const& rows)
{
    Table const found = tableOf(document, snapshot, table);
    if (!found.is())
        throw text::Error({ "refuse.changed", {} });
    return [found, rows] {
        auto const present = found->getRows();
        sal_Int32 row = present->getCount();
        present->insertByIndex(row, static_cast<sal_Int32>(rows.size()));
        uno::Reference<css::table::XCellRange> const cells(found, uno::UNO_QUERY_THROW);
        for (auto const& texts : rows)
        {
            sal_Int32 column = 0;
            for (std::u16string const& text : texts)
                uno::Reference<css::text::XText>(cells->getCellByPosition(column++, row), uno::UNO_QUERY_THROW)
                    ->setString(toOUString(text));
            ++row;
        }
    };
}
} // namespace kehoach::office
