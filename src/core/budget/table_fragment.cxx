#include "core/budget/appendix.hxx"
#include "core/budget/factors.hxx"
#include "core/budget/labels.hxx"
#include "core/budget/table_layout.hxx"

#include <algorithm>
#include <array>

namespace kehoach::budget
{
namespace
{
using document::FragmentCell;
using document::FragmentParagraph;
using document::FragmentTable;
using law::Component;
using Row = std::vector<FragmentCell>;

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
        , m_isShort(form == Form::sixColumns)
        , m_layout(profile, form, textWidth)
    {
    }

    TableLayout const& layout() const { return m_layout; }

    Row headings() const
    {
        Row row;
        for (std::size_t index = 0; index < columns.size(); ++index)
        {
            if (m_layout.has(index))
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
            if (!m_layout.has(index))
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
        Row row;
        for (std::size_t index = 0; index < columns.size(); ++index)
        {
            if (!m_layout.has(index))
                continue;
            switch (index)
            {
            case 0:
                row.push_back(cell(Component::tableText, decimalNumber(number)));
                break;
            case labelColumn:
                row.push_back(m_isShort ? shortLabel(item) : cell(Component::tableText, item.label));
                break;
            case unitColumn:
                row.push_back(cell(Component::tableText, item.unit));
                break;
            default:
                row.push_back(cell(Component::tableNumber, m_layout.figuresOf(item, index)));
                break;
            case noteColumn:
                row.push_back(cell(Component::tableText, TableLayout::noteOf(item)));
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
    /// What is bought, how the amount comes about, and by which norm.
    FragmentCell shortLabel(Item const& item) const
    {
        auto result = cell(Component::tableText, item.label);
        result.paragraphs.push_back(paragraph(Component::tableText, factorsOf(item)));
        if (auto const note = TableLayout::noteOf(item); !note.empty())
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
            if (m_layout.has(index))
                row.push_back(index == amountColumn ? cell(Component::tableTotal, text::toFigures(amount))
                                                    : cell(Component::tableText, u""));
        }
        return row;
    }

    law::Profile const& m_profile;
    bool m_isShort;
    TableLayout m_layout;
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
    table.columns = writer.layout().widths(budget);
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
    return TableLayout(profile, formOf(budget)).fits(budget);
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
