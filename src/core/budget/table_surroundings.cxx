#include "core/budget/table_surroundings.hxx"

#include "core/budget/labels.hxx"
#include "core/budget/table_columns.hxx"

#include <algorithm>
#include <array>

namespace kehoach::budget
{
namespace
{
using namespace std::string_view_literals;

/// How many paragraphs above may hold the unit, and below the words and the source.
constexpr int paragraphsAbove = 2;
constexpr int paragraphsBelow = 6;

bool isUnitLine(std::u16string_view folded)
{
    static constexpr std::array beginnings = { u"don vi"sv, u"dvt"sv, u"(don vi"sv, u"(dvt"sv };
    folded = text::trim(folded);
    return std::ranges::any_of(beginnings, [&](auto beginning) { return folded.starts_with(beginning); });
}

std::optional<document::Span> fundingSourceIn(ParagraphText const& paragraph, std::u16string& text)
{
    auto const found = paragraph.folded().find(text::fold(labels::fundingSource));
    auto const colon = paragraph.text().find(u':', std::min(found, paragraph.text().size()));
    if (colon == std::u16string::npos)
        return {};
    auto source = text::trim(std::u16string_view(paragraph.text()).substr(colon + 1));
    if (source.ends_with(u'.'))
        source.remove_suffix(1);
    auto const start = static_cast<std::size_t>(source.data() - paragraph.text().data());
    text = source;
    return paragraph.span(start, start + source.size());
}
} // namespace

std::optional<StatedWords> wordsIn(ParagraphText const& paragraph)
{
    static constexpr auto lead = u"bang chu"sv;
    static constexpr auto decoration = u" \t.…:()/_*\"“”"sv;
    auto const found = paragraph.folded().find(lead);
    if (found == std::u16string::npos)
        return std::nullopt;
    auto const text = paragraph.text();
    auto const start = std::min(text.find_first_not_of(decoration, found + lead.size()), text.size());
    auto const end = std::max(text.find_last_not_of(decoration) + 1, start);
    return StatedWords{ std::u16string(text.substr(start, end - start)), paragraph.span(start, end) };
}

std::vector<TableExtent> extentsOf(document::Snapshot const& snapshot)
{
    std::vector<TableExtent> extents(snapshot.tables.size());
    for (std::size_t index = 0; index < snapshot.paragraphs.size(); ++index)
    {
        int const table = snapshot.paragraphs[index].table;
        if (table < 0 || static_cast<std::size_t>(table) >= extents.size())
            continue;
        TableExtent& extent = extents[static_cast<std::size_t>(table)];
        extent.last = static_cast<int>(index);
        if (extent.first < 0)
            extent.first = extent.last;
    }
    return extents;
}

Surroundings surroundingsOf(document::Snapshot const& snapshot, document::ReadableText const& texts,
                            int table, TableExtent const& extent)
{
    auto const& paragraphs = snapshot.paragraphs;
    auto const [first, last] = extent;
    int const parent = snapshot.tables[static_cast<std::size_t>(table)].parent;
    auto const isBeside = [&](int paragraph) {
        return paragraph >= 0 && paragraph < static_cast<int>(paragraphs.size()) &&
               paragraphs[static_cast<std::size_t>(paragraph)].table == parent;
    };

    Surroundings result;
    for (int index = first - 1; isBeside(index) && first - index <= paragraphsAbove; --index)
    {
        ParagraphText const paragraph(texts, index);
        if (isUnitLine(paragraph.folded()))
            result.moneyPower = moneyPowerOf(paragraph.text());
    }
    for (int index = last + 1; isBeside(index) && index - last <= paragraphsBelow; ++index)
    {
        ParagraphText const paragraph(texts, index);
        if (!result.words)
            result.words = wordsIn(paragraph);
        if (result.fundingSource.empty())
            result.fundingSpan = fundingSourceIn(paragraph, result.fundingSource);
    }
    return result;
}
} // namespace kehoach::budget
