#include "core/budget/table_layout.hxx"

#include "core/budget/factors.hxx"
#include "core/budget/labels.hxx"
#include "core/text/unicode.hxx"

#include <algorithm>

namespace kehoach::budget
{
namespace
{
constexpr double shortestLabel = 25; ///< mm; below it the note gives
constexpr double shortestNote = 22; ///< mm

/// What figures need in a cell, mm: a digit is half as wide as it is high, a sign a quarter.
double widthOf(std::u16string_view figures, double size)
{
    auto const digits = std::ranges::count_if(figures, text::isDigit);
    auto const signs = std::ssize(figures) - digits;
    constexpr double millimetresPerPoint = 25.4 / 72, paddingAndBorder = 2.5;
    return (static_cast<double>(digits) / 2 + static_cast<double>(signs) / 4) * size * millimetresPerPoint +
           paddingAndBorder;
}
} // namespace

TableLayout::TableLayout(law::Profile const& profile, Form form, double textWidth)
    : m_size(profile.format(law::Component::tableNumber).style.character.size)
    , m_form(form)
    , m_textWidth(textWidth)
{}

bool TableLayout::has(std::size_t column) const
{
    return m_form == Form::sixColumns ? columns[column].inShortForm
                                      : column != conferencesColumn || m_form == Form::nineColumns;
}

std::u16string TableLayout::figuresOf(Item const& item, std::size_t column) const
{
    switch (column)
    {
    case quantityColumn:
        return text::toFigures(m_form == Form::sixColumns ? quantityInAll(item) : item.quantity);
    case conferencesColumn:
        return text::toFigures(item.conferences);
    case priceColumn:
        return text::toFigures(item.unitPrice);
    case amountColumn:
        return text::toFigures(item.amount);
    default:
        return withUnit(item.times, item.timesUnit);
    }
}

std::vector<double> TableLayout::widths(Budget const& budget) const
{
    std::array<double, columns.size()> all{};
    std::ranges::transform(columns, all.begin(), &Column::width);
    auto const widen = [&](std::size_t column, std::u16string_view figures) {
        auto const wanted = std::min(widthOf(figures, m_size), columns[column].most);
        all[column] = std::max(all[column], wanted);
    };
    for (auto const& item : budget.items)
    {
        widen(quantityColumn, figuresOf(item, quantityColumn));
        widen(priceColumn, text::toFigures(item.unitPrice));
    }
    widen(amountColumn, text::toFigures(budget.total));

    if (std::ranges::all_of(budget.items, [](Item const& item) { return noteOf(item).empty(); }))
        all[noteColumn] = shortestNote;
    all[noteColumn] += (m_textWidth - portraitWidth) / 3; // a page across leaves room for the articles
    double others = 0;
    for (std::size_t index = 0; index < all.size(); ++index)
        others += index == labelColumn || !has(index) ? 0 : all[index];
    if (has(noteColumn) && m_textWidth - others < shortestLabel)
    {
        auto const narrower =
            std::max(all[noteColumn] - (shortestLabel - m_textWidth + others), shortestNote);
        others -= all[noteColumn] - narrower;
        all[noteColumn] = narrower;
    }
    all[labelColumn] = m_textWidth - others;

    std::vector<double> result;
    for (std::size_t index = 0; index < all.size(); ++index)
    {
        if (has(index))
            result.push_back(all[index]);
    }
    return result;
}

bool TableLayout::fits(Budget const& budget) const
{
    std::vector<double> const given = widths(budget);
    auto const room = [&](std::size_t column) {
        std::size_t before = 0;
        for (std::size_t index = 0; index < column; ++index)
            before += has(index) ? 1 : 0;
        return given[before];
    };
    auto const holds = [&](std::size_t column, std::u16string_view figures) {
        return widthOf(figures, m_size) <= room(column);
    };
    return room(labelColumn) >= shortestLabel && holds(amountColumn, text::toFigures(budget.total)) &&
           std::ranges::all_of(budget.items, [&](Item const& item) {
               return holds(quantityColumn, figuresOf(item, quantityColumn)) &&
                      holds(priceColumn, text::toFigures(item.unitPrice));
           });
}

std::u16string TableLayout::noteOf(Item const& item)
{
    std::u16string note = item.note;
    auto const mark = [&](std::u16string_view words) {
        note.append(note.empty() ? u"(" : u" (").append(words).append(u")");
    };
    if (!item.verified)
        mark(item.confirmed ? labels::confirmed : labels::notVerified);
    if (item.typedAmount)
        mark(labels::typedAmount);
    return note;
}
} // namespace kehoach::budget
