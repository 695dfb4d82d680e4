/// \file
/// What Writer would give back for a fragment, without Writer: for tests that draft and then read.
#pragma once

#include "core/document/fragment.hxx"
#include "core/document/snapshot.hxx"

#include <algorithm>
#include <utility>

namespace kehoach::test
{
/// Fills one snapshot from the blocks of a fragment.
class FragmentReader
{
public:
    explicit FragmentReader(document::Fragment const& fragment)
        : m_fragment(fragment)
    {
    }

    document::Snapshot read(document::PageFormat const& page)
    {
        document::PageStyle style;
        style.name = u"Standard";
        style.format = page;
        m_snapshot.pageStyles.push_back(std::move(style));
        for (auto const& block : m_fragment.blocks)
        {
            if (auto const* table = std::get_if<document::FragmentTable>(&block))
                readTable(*table);
            else
                readParagraph(std::get<document::FragmentParagraph>(block));
        }
        return std::move(m_snapshot);
    }

private:
    document::ParagraphStyle styleOf(std::u16string_view name) const
    {
        auto const found = std::ranges::find(m_fragment.styles, name, &document::ParagraphStyle::name);
        return found == m_fragment.styles.end() ? document::ParagraphStyle{} : *found;
    }

    document::Paragraph& readParagraph(document::FragmentParagraph const& source)
    {
        auto const style = styleOf(source.style);
        document::Paragraph paragraph;
        paragraph.style = source.style;
        paragraph.format = style.paragraph;
        paragraph.format.pageBreakBefore |= source.pageBreakBefore;
        paragraph.format.keepWithNext |= source.keepWithNext;
        paragraph.format.left = source.left.value_or(paragraph.format.left);
        paragraph.format.right = source.right.value_or(paragraph.format.right);
        paragraph.format.after = source.after.value_or(paragraph.format.after);
        paragraph.pageStyle = u"Standard";
        auto const number = static_cast<int>(m_snapshot.paragraphs.size());
        for (auto const& run : source.runs)
        {
            // A placeholder field shows its text in < >.
            auto const shown = run.placeholder ? u"<" + run.text + u">" : run.text;
            text::Range const range{ static_cast<std::uint32_t>(paragraph.text.size()),
                                     static_cast<std::uint32_t>(shown.size()) };
            paragraph.text += shown;
            if (!run.bookmark.empty())
                m_snapshot.bookmarks.push_back({ run.bookmark, { number, range } });
            if (shown.empty())
                continue;
            auto format = style.character;
            format.bold = run.bold.value_or(format.bold);
            format.italic = run.italic.value_or(format.italic);
            format.underline = run.underline.value_or(format.underline);
            if (!paragraph.runs.empty() && paragraph.runs.back().format == format)
                paragraph.runs.back().range.length += range.length;
            else
                paragraph.runs.push_back({ range, format });
        }
        m_snapshot.paragraphs.push_back(std::move(paragraph));
        return m_snapshot.paragraphs.back();
    }

    void readTable(document::FragmentTable const& source)
    {
        document::Table table;
        table.name = source.name;
        table.rows = static_cast<int>(source.rows.size());
        table.borders = source.borders;
        if (!source.bookmark.empty())
        {
            table.bookmarks.push_back(source.bookmark);
            m_snapshot.bookmarks.push_back(
                { source.bookmark, { static_cast<int>(m_snapshot.paragraphs.size()), { 0, 0 } } });
        }
        auto const index = static_cast<int>(m_snapshot.tables.size());
        for (int row = 0; row < table.rows; ++row)
        {
            auto const& cells = source.rows[static_cast<std::size_t>(row)];
            table.columns = std::max(table.columns, static_cast<int>(cells.size()));
            for (int column = 0; column < static_cast<int>(cells.size()); ++column)
            {
                table.paragraphs.push_back(static_cast<int>(m_snapshot.paragraphs.size()));
                auto paragraphs = cells[static_cast<std::size_t>(column)].paragraphs;
                if (paragraphs.empty())
                    paragraphs.emplace_back();
                for (auto const& each : paragraphs)
                {
                    auto& paragraph = readParagraph(each);
                    paragraph.table = index;
                    paragraph.row = row;
                    paragraph.column = column;
                }
            }
        }
        m_snapshot.tables.push_back(std::move(table));
    }

    document::Fragment const& m_fragment;
    document::Snapshot m_snapshot;
};

/// The fragment as the body of a document with one page style, "Standard".
inline document::Snapshot toSnapshot(document::Fragment const& fragment, document::PageFormat const& page = {})
{
    return FragmentReader(fragment).read(page);
}
} // namespace kehoach::test
