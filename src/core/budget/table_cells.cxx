#include "core/budget/table_cells.hxx"

#include <algorithm>

namespace kehoach::budget
{
document::Span ParagraphText::span(std::size_t start, std::size_t end) const
{
    text::Range const range{ static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(end - start) };
    return { m_paragraph, m_line.readable.raw(range) };
}

std::vector<std::vector<Row>> cellsOf(document::Snapshot const& snapshot, document::ReadableText const& texts)
{
    std::vector<std::vector<Row>> tables(snapshot.tables.size());
    for (std::size_t index = 0; index < snapshot.paragraphs.size(); ++index)
    {
        auto const& paragraph = snapshot.paragraphs[index];
        if (paragraph.table < 0 || paragraph.row < 0 || paragraph.column < 0 ||
            static_cast<std::size_t>(paragraph.table) >= tables.size())
            continue;
        auto& table = tables[static_cast<std::size_t>(paragraph.table)];
        auto const row = static_cast<std::size_t>(paragraph.row);
        auto const column = static_cast<std::size_t>(paragraph.column);
        table.resize(std::max(table.size(), row + 1));
        table[row].resize(std::max(table[row].size(), column + 1));

        ParagraphText const source(texts, static_cast<int>(index));
        auto const trimmed = text::trim(source.text());
        auto const start = static_cast<std::size_t>(trimmed.data() - source.text().data());
        auto& cell = table[row][column];
        if (cell.text.empty())
            cell.span = source.span(start, start + trimmed.size());
        if (trimmed.empty())
            continue;
        if (!cell.text.empty())
            cell.text += u' ';
        cell.lines.push_back(text::squeeze(trimmed));
        cell.text += cell.lines.back();
        bool const isWhole = cell.text.size() == source.text().size(); // and so is its folded text
        cell.folded = isWhole ? source.folded() : text::fold(cell.text);
    }
    return tables;
}

std::optional<LeadingNumber> leadingNumber(std::u16string_view text)
{
    auto const endsNumber = [](char16_t unit) { return text::isLetter(unit) || unit == u'%'; };
    auto const letter = std::ranges::find_if(text, endsNumber);
    auto const length = static_cast<std::size_t>(letter - text.begin());
    auto const figures = text::parseFigures(text.substr(0, length));
    if (!figures)
        return std::nullopt;
    return LeadingNumber{ figures->value, std::u16string(text::trim(text.substr(length))), figures->other };
}

namespace
{
text::Message readAs(std::u16string_view typed, std::u16string value, std::u16string other)
{
    return { "budget.read-as",
             { { "typed", std::u16string(typed) }, { "value", std::move(value) }, { "other", std::move(other) } } };
}
} // namespace

std::optional<text::Message> ambiguityOf(std::u16string_view factor)
{
    auto const number = leadingNumber(factor);
    if (!number || !number->other)
        return std::nullopt;
    return readAs(text::trim(factor), text::toFigures(number->value), text::toFigures(*number->other));
}

std::optional<text::Message> ambiguityOfMoney(std::u16string_view amount)
{
    auto const read = text::parseAmount(amount);
    if (!read || !read->other)
        return std::nullopt;
    return readAs(text::trim(amount), text::toFigures(read->amount), text::toFigures(*read->other));
}

std::optional<text::Dong> moneyOf(Cell const& cell, int power)
{
    switch (power)
    {
    case 1'000:
        return text::parseDong(cell.text + u" nghìn");
    case 1'000'000:
        return text::parseDong(cell.text + u" triệu");
    default:
        break;
    }
    if (auto const amount = text::parseDong(cell.text))
        return amount;
    // "20.000 đồng/người"
    auto const number = leadingNumber(cell.text);
    return number && number->rest.starts_with(u"đ") ? text::toWhole(number->value) : std::nullopt;
}
} // namespace kehoach::budget
