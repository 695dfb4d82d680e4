#include "core/budget/appendix.hxx"
#include "core/budget/factors.hxx"
#include "core/budget/labels.hxx"
#include "core/text/unicode.hxx"

#include <algorithm>
#include <array>
#include <numeric>

namespace kehoach::budget
{
namespace
{
using document::FragmentCell;
using document::FragmentParagraph;
using document::FragmentTable;
using law::Component;
using Row = std::vector<FragmentCell>;

struct Column
{
    std::u16string_view heading;
    double width; ///< mm; the label gets what is left
    double most;  ///< mm; how wide figures may make it
    bool inShortForm = true;
};

/// Nothing prescribes the form (NĐ 30/2020/NĐ-CP has none); these are the usual columns.
constexpr std::array columns = {
    Column{ u"STT", 11.5, 11.5 },
    Column{ u"Nội dung chi", 0, 0 },
    Column{ u"ĐVT", 13.5, 13.5 },
    Column{ u"Số lượng", 14, 18 },
    Column{ u"Số buổi (ngày)", 14, 14, false },
    Column{ u"Số hội nghị", 12, 12, false },
    Column{ u"Đơn giá (đồng)", 17, 27 },
    Column{ u"Thành tiền (đồng)", 23, 35 },
    Column{ u"Căn cứ, ghi chú", 28, 28, false },
};
constexpr double portraitWidth = 165; ///< mm: A4 with margins 30 and 15
constexpr double shortestLabel = 25; ///< mm; below it the note gives
constexpr double shortestNote = 22;  ///< mm
constexpr std::size_t labelColumn = 1, quantityColumn = 3, conferencesColumn = 5, priceColumn = 6,
                      amountColumn = 7, noteColumn = 8;

/// I, II, III …
std::u16string toRoman(std::size_t number)
{
    struct Numeral
    {
        std::size_t value;
        std::u16string_view letters;
    };
    static constexpr std::array numerals = { Numeral{ 100, u"C" }, Numeral{ 90, u"XC" }, Numeral{ 50, u"L" },
                                             Numeral{ 40, u"XL" }, Numeral{ 10, u"X" },  Numeral{ 9, u"IX" },
                                             Numeral{ 5, u"V" },   Numeral{ 4, u"IV" },  Numeral{ 1, u"I" } };
    std::u16string result;
    for (auto const& numeral : numerals)
    {
        for (; number >= numeral.value; number -= numeral.value)
            result += numeral.letters;
    }
    return result;
}

/// What figures need in a cell, mm: a digit is half as wide as it is high, a sign a quarter.
double widthOf(std::u16string_view figures, double size)
{
    auto const digits = std::ranges::count_if(figures, text::isDigit);
    auto const signs = std::ssize(figures) - digits;
    constexpr double millimetresPerPoint = 25.4 / 72, paddingAndBorder = 2.5;
    return (static_cast<double>(digits) / 2 + static_cast<double>(signs) / 4) * size * millimetresPerPoint
           + paddingAndBorder;
}

std::u16string decimalNumber(std::size_t number)
{
    return text::toFigures(Decimal{ static_cast<std::int64_t>(number), 0 });
}

/// Makes the rows; knows the styles and which columns there are.
class TableWriter
{
public:
    TableWriter(law::Profile const& profile, Form form, double textWidth = portraitWidth)
        : m_profile(profile)
        , m_form(form)
        , m_textWidth(textWidth)
    {
    }

    /// Wide enough for the figures of this budget; what they do not need is the label's.
    std::vector<double> widths(Budget const& budget) const
    {
        std::array<double, columns.size()> all{};
        std::ranges::transform(columns, all.begin(), &Column::width);
        auto const size = m_profile.format(Component::tableNumber).style.character.size;
        auto const widen = [&](std::size_t column, std::u16string_view figures) {
            auto const wanted = std::min(widthOf(figures, size), columns[column].most);
            all[column] = std::max(all[column], wanted);
        };
        for (auto const& item : budget.items)
        {
            widen(quantityColumn,
                  text::toFigures(m_form == Form::sixColumns ? quantityInAll(item) : item.quantity));
            widen(priceColumn, text::toFigures(item.unitPrice));
        }
        widen(amountColumn, text::toFigures(budget.total));

        all[noteColumn] += (m_textWidth - portraitWidth) / 3; // a page across leaves room for the articles
        double others = 0;
        for (std::size_t index = 0; index < all.size(); ++index)
            others += index == labelColumn || !has(index) ? 0 : all[index];
        if (has(noteColumn) && m_textWidth - others < shortestLabel)
        {
            auto const narrower = std::max(all[noteColumn] - (shortestLabel - m_textWidth + others), shortestNote);
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

    bool fits(Budget const& budget) const
    {
        std::vector<double> const given = widths(budget);
        auto const size = m_profile.format(Component::tableNumber).style.character.size;
        auto const room = [&](std::size_t column) {
            std::size_t before = 0;
            for (std::size_t index = 0; index < column; ++index)
                before += has(index) ? 1 : 0;
            return given[before];
        };
        auto const holds = [&](std::size_t column, std::u16string_view figures) {
            return widthOf(figures, size) <= room(column);
        };
        return room(labelColumn) >= shortestLabel && holds(amountColumn, text::toFigures(budget.total)) &&
               std::ranges::all_of(budget.items, [&](Item const& item) {
                   return holds(quantityColumn, figuresOf(item, quantityColumn)) &&
                          holds(priceColumn, text::toFigures(item.unitPrice));
               });
    }

    Row headings() const
    {
        Row row;
        for (std::size_t index = 0; index < columns.size(); ++index)
        {
            if (has(index))
                row.push_back(cell(Component::tableHeader, columns[index].heading));
        }
        return row;
    }

    /// (1) (2) … with the formula of the amount.
    Row columnNumbers() const
    {
        Row row;
        std::u16string formula;
        std::size_t factors = 0;
        for (std::size_t index = 0; index < columns.size(); ++index)
        {
            if (!has(index))
                continue;
            auto label = u"(" + decimalNumber(row.size() + 1) + u")";
            if (index >= quantityColumn && index <= priceColumn)
            {
                // A blank where the line may break.
                formula.append(factors == 0 ? u"=" : factors == 2 ? u" ×" : u"×").append(label);
                ++factors;
            }
            if (index == amountColumn)
                label += formula;
            row.push_back(cell(Component::tableHeader, label, false));
        }
        return row;
    }

    Row group(std::size_t number, Group const& group) const
    {
        return summary(toRoman(number), group.label, group.subtotal);
    }

    Row total(Budget const& budget) const { return summary(u"", labels::total, budget.total); }

    Row rounded(Budget const& budget) const
    {
        auto const label = std::u16string(labels::rounded) + u" đến " + text::toFigures(budget.rounding) + u" đồng";
        return summary(u"", label, budget.rounded);
    }

    Row item(std::size_t number, Item const& item) const
    {
        bool const isShort = m_form == Form::sixColumns;
        Row row;
        for (std::size_t index = 0; index < columns.size(); ++index)
        {
            if (!has(index))
                continue;
            switch (index)
            {
            case 0:
                row.push_back(cell(Component::tableText, decimalNumber(number)));
                break;
            case labelColumn:
                row.push_back(isShort ? shortLabel(item) : cell(Component::tableText, item.label));
                break;
            case 2:
                row.push_back(cell(Component::tableText, item.unit));
                break;
            default:
                row.push_back(cell(Component::tableNumber, figuresOf(item, index)));
                break;
            case noteColumn:
                row.push_back(cell(Component::tableText, noteOf(item)));
                break;
            }
        }
        return row;
    }

    FragmentParagraph paragraph(Component component, std::u16string_view text,
                                std::optional<bool> bold = std::nullopt) const
    {
        FragmentParagraph result;
        result.style = m_profile.format(component).style.name;
        if (!text.empty())
        {
            document::FragmentRun run;
            run.text = text;
            run.bold = bold;
            result.runs.push_back(std::move(run));
        }
        return result;
    }

private:
    bool has(std::size_t column) const
    {
        return m_form == Form::sixColumns ? columns[column].inShortForm
                                          : column != conferencesColumn || m_form == Form::nineColumns;
    }

    std::u16string figuresOf(Item const& item, std::size_t column) const
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

    /// What is bought, how the amount comes about, and by which norm.
    FragmentCell shortLabel(Item const& item) const
    {
        auto result = cell(Component::tableText, item.label);
        result.paragraphs.push_back(paragraph(Component::tableText, factorsOf(item)));
        if (auto const note = noteOf(item); !note.empty())
        {
            result.paragraphs.push_back(paragraph(Component::tableText, note));
            result.paragraphs.back().runs.front().italic = true;
        }
        return result;
    }

    FragmentCell cell(Component component, std::u16string_view text,
                      std::optional<bool> bold = std::nullopt) const
    {
        FragmentCell result;
        result.paragraphs.push_back(paragraph(component, text, bold));
        return result;
    }

    /// No cells are merged: merging renames the cells that follow, and rows inserted later copy it.
    Row summary(std::u16string_view number, std::u16string_view label, Dong amount) const
    {
        Row row;
        row.push_back(cell(Component::tableText, number, true));
        row.push_back(cell(Component::tableText, label, true));
        for (std::size_t index = labelColumn + 1; index < columns.size(); ++index)
        {
            if (has(index))
                row.push_back(index == amountColumn ? cell(Component::tableTotal, text::toFigures(amount))
                                                    : cell(Component::tableText, u""));
        }
        return row;
    }

    static std::u16string noteOf(Item const& item)
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

    law::Profile const& m_profile;
    Form m_form;
    double m_textWidth; ///< mm
};

Form formOf(Budget const& budget)
{
    bool const once = std::ranges::all_of(
        budget.items, [](Item const& item) { return text::reduced(item.conferences) == Decimal{ 1, 0 }; });
    return budget.form == Form::sixColumns                          ? Form::sixColumns
           : once && budget.form != Form::nineColumns ? Form::eightColumns
                                                      : Form::nineColumns;
}

FragmentTable tableOf(Budget const& budget, TableWriter const& writer, std::u16string_view bookmark)
{
    FragmentTable table;
    table.name = bookmark.substr(std::min(bookmark.find_first_not_of(u'_'), bookmark.size()));
    table.bookmark = bookmark;
    table.columns = writer.widths(budget);
    table.headerRows = 2;
    table.borders = true;
    table.textCells = true;
    table.rows = { writer.headings(), writer.columnNumbers() };
    std::size_t groupNumber = 0;
    for (std::size_t index = 0; index < budget.groups.size(); ++index)
    {
        auto const& group = budget.groups[index];
        if (!group.label.empty())
            table.rows.push_back(writer.group(++groupNumber, group));
        std::size_t number = 0;
        for (auto const& item : budget.items)
        {
            if (static_cast<std::size_t>(item.group) == index)
                table.rows.push_back(writer.item(++number, item));
        }
    }
    table.rows.push_back(writer.total(budget));
    if (budget.rounding != 1)
        table.rows.push_back(writer.rounded(budget));
    return table;
}
} // namespace

document::FragmentTable toTable(Budget const& budget, law::Profile const& profile, std::u16string_view bookmark,
                                double textWidth)
{
    return tableOf(budget, TableWriter(profile, formOf(budget), textWidth > 0 ? textWidth : portraitWidth), bookmark);
}

bool fitsUpright(Budget const& budget, law::Profile const& profile)
{
    return TableWriter(profile, formOf(budget)).fits(budget);
}

std::vector<document::FragmentBlock> linesBelow(Budget const& budget, law::Profile const& profile)
{
    TableWriter const writer(profile, formOf(budget));
    std::u16string words = u"(";
    words.append(labels::inWords).append(budget.inWords).append(u"./.)");
    std::vector<document::FragmentBlock> lines{ writer.paragraph(Component::inWords, words) };
    if (!budget.fundingSource.empty())
    {
        auto source = writer.paragraph(Component::body, labels::fundingSource, true);
        document::FragmentRun run;
        run.text = u": " + budget.fundingSource;
        if (!run.text.ends_with(u'.'))
            run.text += u'.';
        source.runs.push_back(std::move(run));
        lines.push_back(std::move(source));
    }
    return lines;
}

std::vector<document::ParagraphStyle> tableStyles(law::Profile const& profile)
{
    std::vector<document::ParagraphStyle> styles;
    for (auto const component : { Component::tableHeader, Component::tableText, Component::tableNumber,
                                  Component::tableTotal, Component::inWords, Component::body })
        styles.push_back(profile.format(component).style);
    return styles;
}

document::FragmentParagraph unitLine(law::Profile const& profile)
{
    auto line = TableWriter(profile, Form::automatic).paragraph(Component::tableNumber, labels::unitLine);
    line.runs.front().italic = true;
    line.keepWithNext = true;
    return line;
}

document::Fragment toFragment(Budget const& budget, law::Profile const& profile, std::u16string_view bookmark)
{
    document::Fragment fragment;
    fragment.styles = tableStyles(profile);
    fragment.blocks.push_back(unitLine(profile));
    fragment.blocks.push_back(toTable(budget, profile, bookmark));
    std::ranges::move(linesBelow(budget, profile), std::back_inserter(fragment.blocks));
    return fragment;
}
} // namespace kehoach::budget
