#include "core/draft/cell_texts.hxx"

#include "core/text/unicode.hxx"

namespace kehoach::draft
{
std::vector<std::vector<std::u16string>> cellTexts(document::Snapshot const& snapshot, int table)
{
    std::vector<std::vector<std::u16string>> rows;
    for (document::Paragraph const& paragraph : snapshot.paragraphs)
    {
        if (paragraph.table != table || paragraph.row < 0 || paragraph.column < 0)
            continue;
        auto const row = static_cast<std::size_t>(paragraph.row), column = static_cast<std::size_t>(paragraph.column);
        if (rows.size() <= row)
            rows.resize(row + 1);
        if (rows[row].size() <= column)
            rows[row].resize(column + 1);
        std::u16string& cell = rows[row][column];
        std::u16string const text = text::squeeze(text::normalize(paragraph.visibleText()).text);
        cell += (cell.empty() || text.empty() ? u"" : u" ") + text;
    }
    return rows;
}
} // namespace kehoach::draft
