#include "office/edited_table.hxx"

#include "office/cell_name.hxx"
#include "office/property.hxx"
#include "office/weak_impl.hxx"

#include <com/sun/star/beans/XPropertyState.hpp>
#include <com/sun/star/container/XEnumerationAccess.hpp>
#include <com/sun/star/container/XNameAccess.hpp>
#include <com/sun/star/text/XBookmarksSupplier.hpp>
#include <com/sun/star/text/XTextViewCursorSupplier.hpp>

#include <algorithm>

namespace kehoach::office
{
using css::container::XEnumeration;
using css::container::XEnumerationAccess;

namespace
{
constexpr sal_Int32 markColor = 0xFFE7A0;
constexpr std::size_t mostBelow = 6; ///< paragraphs that may say the total in words

uno::Reference<css::container::XNameAccess> bookmarksOf(TextDocument const& document)
{
    return uno::Reference<css::text::XBookmarksSupplier>(document, uno::UNO_QUERY_THROW)->getBookmarks();
}

TextRange anchorOf(TextDocument const& document, std::u16string const& name)
{
    auto const all = bookmarksOf(document);
    OUString const key = toOUString(name);
    if (!all->hasByName(key))
        return {};
    return uno::Reference<css::text::XTextContent>(all->getByName(key), uno::UNO_QUERY_THROW)->getAnchor();
}

/// Splits a text at its line breaks.
std::vector<std::u16string> split(std::u16string_view text)
{
    std::vector<std::u16string> lines;
    for (std::size_t start = 0; start <= text.size();)
    {
        std::size_t const end = std::min(text.find(u'\n', start), text.size());
        lines.emplace_back(text.substr(start, end - start));
        start = end + 1;
    }
    return lines;
}

void replace(TextRange const& from, text::Range const& range, std::u16string_view text)
{
    auto const cursor = from->getText()->createTextCursorByRange(from->getStart());
    cursor->goRight(static_cast<sal_Int16>(range.start), false);
    cursor->goRight(static_cast<sal_Int16>(range.length), true);
    cursor->setString(toOUString(text));
}

bool isRedline(uno::Reference<uno::XInterface> const& portion)
{
    return property<OUString>(portion, "TextPortionType") == "Redline";
}

template <class Test> bool anyOf(uno::Any const& container, Test const& test)
{
    uno::Reference<XEnumerationAccess> const access(container, uno::UNO_QUERY);
    if (!access.is())
        return false;
    uno::Reference<XEnumeration> const elements = access->createEnumeration();
    while (elements->hasMoreElements())
    {
        if (test(elements->nextElement()))
            return true;
    }
    return false;
}
} // namespace

std::vector<std::u16string> bookmarks(TextDocument const& document, std::u16string_view prefix)
{
    std::vector<std::u16string> found;
    for (OUString const& name : bookmarksOf(document)->getElementNames())
    {
        if (fromOUString(name).starts_with(prefix))
            found.push_back(fromOUString(name));
    }
    return found;
}

std::optional<std::u16string> textOfBookmark(TextDocument const& document, std::u16string const& name)
{
    TextRange const anchor = anchorOf(document, name);
    return anchor.is() ? std::optional(fromOUString(anchor->getString())) : std::nullopt;
}

void writeInBookmark(TextDocument const& document, std::u16string const& name, text::Range const& range,
                     std::u16string_view text)
{
    if (TextRange const anchor = anchorOf(document, name); anchor.is())
        replace(anchor, range, text);
}

EditedTable::Table tableOfBookmark(TextDocument const& document, std::u16string const& name)
{
    return property<EditedTable::Table>(anchorOf(document, name), "TextTable");
}

EditedTable::EditedTable(TextDocument const& document, Table const& table)
    : m_document(document)
    , m_table(table)
{
    findNeighbours();
    readAll();
}

int EditedTable::rows() const
{
    return uno::Reference<css::container::XIndexAccess>(m_table->getRows(), uno::UNO_QUERY_THROW)->getCount();
}

void EditedTable::findNeighbours()
{
    m_before.clear();
    m_below.clear();
    uno::Reference<XEnumerationAccess> const body(m_document->getText(), uno::UNO_QUERY_THROW);
    uno::Reference<XEnumeration> const contents = body->createEnumeration();
    TextRange previous;
    bool behind = false;
    while (contents->hasMoreElements() && m_below.size() < mostBelow)
    {
        uno::Any const content = contents->nextElement();
        Table const table(content, uno::UNO_QUERY);
        if (behind && table.is())
            return;
        TextRange const paragraph(content, uno::UNO_QUERY);
        if (behind)
            m_below.push_back(paragraph);
        if (table == m_table)
        {
            behind = true;
            m_before = previous;
        }
        previous = table.is() ? TextRange() : paragraph;
    }
}

std::vector<std::u16string> EditedTable::lines() const
{
    if (!m_before.is() || m_below.empty())
        return {};
    auto const cursor = m_before->getText()->createTextCursorByRange(m_before->getEnd());
    cursor->gotoRange(m_below.front()->getStart(), true);
    std::vector<std::u16string> lines = split(fromOUString(cursor->getString()));
    // It begins with the end of the paragraph in front and ends at the start of the one behind.
    if (lines.size() < 2)
        return {};
    lines.erase(lines.begin());
    lines.pop_back();
    return lines;
}

void EditedTable::readAll()
{
    m_names.clear();
    m_texts.clear();
    std::size_t cells = 0;
    for (OUString const& name : m_table->getCellNames())
    {
        ++cells;
        CellAddress const address = parseCellName(name);
        auto const row = static_cast<std::size_t>(address.row), column = static_cast<std::size_t>(address.column);
        if (name.indexOf('.') >= 0)
            continue; // a part of a cell that was split
        m_names.resize(std::max(m_names.size(), row + 1));
        m_names[row].resize(std::max(m_names[row].size(), column + 1));
        m_names[row][column] = name;
    }
    m_lines = lines();
    // As many lines as cells: each cell has one, and need not be asked.
    bool const asLines = m_lines.size() == cells;
    std::size_t line = 0;
    for (std::size_t row = 0; row < m_names.size(); ++row)
    {
        m_texts.emplace_back(m_names[row].size());
        for (std::size_t column = 0; column < m_names[row].size(); ++column)
            m_texts[row][column] =
                asLines ? m_lines[line++]
                        : fromOUString(cell(static_cast<int>(row), static_cast<int>(column))->getString());
    }
}

EditedTable::Texts const& EditedTable::read()
{
    std::vector<std::u16string> now;
    try
    {
        now = lines();
    }
    catch (uno::RuntimeException const&)
    {
        findNeighbours(); // undo makes paragraphs anew
    }
    std::size_t line = 0;
    for (auto const& row : m_texts)
        for (std::u16string const& text : row)
            line += static_cast<std::size_t>(std::ranges::count(text, u'\n')) + 1;
    if (now.size() != m_lines.size() || line != now.size() || now.empty())
    {
        readAll();
        return m_texts;
    }
    line = 0;
    for (std::size_t row = 0; row < m_texts.size(); ++row)
    {
        for (std::size_t column = 0; column < m_texts[row].size(); ++column)
        {
            std::u16string& text = m_texts[row][column];
            auto const count = static_cast<std::size_t>(std::ranges::count(text, u'\n')) + 1;
            if (!std::equal(now.begin() + static_cast<std::ptrdiff_t>(line),
                            now.begin() + static_cast<std::ptrdiff_t>(line + count),
                            m_lines.begin() + static_cast<std::ptrdiff_t>(line)))
                text = fromOUString(cell(static_cast<int>(row), static_cast<int>(column))->getString());
            line += count;
        }
    }
    m_lines = std::move(now);
    return m_texts;
}

template <class Action> auto EditedTable::withNeighbours(Action const& action)
{
    try
    {
        return action();
    }
    catch (uno::RuntimeException const&)
    {
        findNeighbours(); // undo makes paragraphs anew
        return action();
    }
}

std::vector<std::u16string> EditedTable::below()
{
    return withNeighbours([this] {
        std::vector<std::u16string> texts;
        for (TextRange const& paragraph : m_below)
            texts.push_back(fromOUString(paragraph->getString()));
        return texts;
    });
}

std::u16string EditedTable::below(std::size_t paragraph)
{
    return withNeighbours([this, paragraph] {
        return paragraph < m_below.size() ? fromOUString(m_below[paragraph]->getString()) : std::u16string();
    });
}

bool EditedTable::hasTrackedChanges() const
{
    for (OUString const& name : m_table->getCellNames())
    {
        if (anyOf(uno::Any(m_table->getCellByName(name)), [](uno::Any const& paragraph) {
                return anyOf(paragraph, [](uno::Any const& portion) {
                    return isRedline(uno::Reference<uno::XInterface>(portion, uno::UNO_QUERY));
                });
            }))
            return true;
    }
    return false;
}

uno::Reference<css::text::XText> EditedTable::cell(int row, int column) const
{
    OUString const& name = m_names.at(static_cast<std::size_t>(row)).at(static_cast<std::size_t>(column));
    return uno::Reference<css::text::XText>(m_table->getCellByName(name), uno::UNO_QUERY_THROW);
}

void EditedTable::write(int row, int column, std::u16string_view text, int line)
{
    auto const place = cell(row, column);
    auto const cursor = place->createTextCursor();
    if (line < 0)
    {
        cursor->gotoStart(false);
        cursor->gotoEnd(true);
    }
    else
    {
        uno::Reference<XEnumeration> const paragraphs =
            uno::Reference<XEnumerationAccess>(place, uno::UNO_QUERY_THROW)->createEnumeration();
        for (int skipped = 0; skipped < line; ++skipped)
            paragraphs->nextElement();
        TextRange const paragraph(paragraphs->nextElement(), uno::UNO_QUERY_THROW);
        cursor->gotoRange(paragraph->getStart(), false);
        cursor->gotoRange(paragraph->getEnd(), true);
    }
    cursor->setString(toOUString(text));
}

void EditedTable::writeBelow(std::size_t paragraph, text::Range const& range, std::u16string_view text)
{
    replace(m_below.at(paragraph), range, text);
}

void EditedTable::insertRows(int before, int count)
{
    m_table->getRows()->insertByIndex(before, count);
    readAll();
}

void EditedTable::enter(int row, int column) const
{
    uno::Reference<css::text::XTextViewCursorSupplier> const view(
        uno::Reference<css::frame::XModel>(m_document, uno::UNO_QUERY_THROW)->getCurrentController(), uno::UNO_QUERY);
    if (view.is())
        view->getViewCursor()->gotoRange(cell(row, column)->getEnd(), false);
}

bool EditedTable::isMarked(int row, int column) const
{
    auto const cursor = cell(row, column)->createTextCursor();
    cursor->gotoStart(false);
    return property<sal_Int32>(cursor, "CharBackColor", -1) == markColor;
}

void EditedTable::mark(int row, int column, bool on)
{
    auto const cursor = cell(row, column)->createTextCursor();
    cursor->gotoStart(false);
    cursor->gotoEnd(true);
    if (on)
        uno::Reference<css::beans::XPropertySet>(cursor, uno::UNO_QUERY_THROW)
            ->setPropertyValue("CharBackColor", uno::Any(markColor));
    else
        uno::Reference<css::beans::XPropertyState>(cursor, uno::UNO_QUERY_THROW)->setPropertyToDefault("CharBackColor");
}
} // namespace kehoach::office
