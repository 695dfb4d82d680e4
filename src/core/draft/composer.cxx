#include "core/draft/composer.hxx"

#include "core/document/text_width.hxx"
#include "core/draft/numbering.hxx"
#include "core/text/unicode.hxx"

#include <algorithm>
#include <numeric>
#include <set>

namespace kehoach::draft
{
using document::FragmentParagraph;
using document::FragmentRun;
using document::FragmentTable;
using law::Component;

namespace
{
constexpr std::u16string_view clauseMark = u"# ", pointMark = u"## ";
constexpr std::u16string_view drawn = u"line";
constexpr std::size_t longestTitle = 200;
/// NĐ 30/2020/NĐ-CP, Phụ lục I, II.2.b: the rule is from 1/3 to 1/2 of the line of text.
constexpr law::Between ruleOfTheDecree{ 1.0 / 3, 0.5 };

std::u16string textOf(FragmentParagraph const& paragraph)
{
    std::u16string text;
    for (FragmentRun const& run : paragraph.runs)
        text += run.text;
    return text;
}

/// A clause or point that is prose has no title ("khoản không có tiêu đề").
bool isTitle(std::u16string_view line)
{
    return line.size() <= longestTitle &&
           std::u16string_view(u".;:,").find(line.back()) == std::u16string_view::npos;
}

std::u16string number(std::size_t value)
{
    return text::toUtf16(std::to_string(value));
}
} // namespace

Composer::Composer(Fields fields, law::Profile const& profile)
    : m_fields(std::move(fields))
    , m_profile(profile)
    , m_body{ profile.page.width - profile.page.left - profile.page.right, {} }
{}

void Composer::add(Template const& section, int roman, Wording const* wording,
                   std::vector<std::u16string> const* lines)
{
    m_guidance = section.guidance;
    m_wording = wording;
    m_lines = lines;
    m_fields.set("heading", wording && !wording->heading.empty() ? wording->heading : section.heading);
    if (section.numbered)
        m_fields.set("label", toRoman(roman) + m_profile.sectionLabel.substr(1)); // "I." is the first
    add(m_body, section.blocks);
}

void Composer::addReference(Template const& appendix)
{
    m_guidance = appendix.guidance;
    paragraph(m_body, Component::body, m_fields.expand(appendix.reference, *m_guidance));
}

void Composer::setAppendix(int number)
{
    m_fields.set("appendix", number > 0 ? u" " + toRoman(number) : std::u16string());
}

void Composer::markEnd(std::u16string_view bookmark)
{
    if (m_body.blocks.empty())
        return;
    auto* const last = std::get_if<FragmentParagraph>(&m_body.blocks.back());
    if (last && !last->runs.empty())
        last->runs.back().bookmark = bookmark;
}

void Composer::add(Column& column, std::vector<Block> const& blocks)
{
    for (Block const& block : blocks)
        std::visit([&](auto const& kind) { add(column, kind); }, block.kind);
}

void Composer::paragraph(Column& column, Component style, std::vector<FragmentRun> runs, bool keep,
                         bool pageBreak)
{
    FragmentParagraph made{ m_profile.format(style).style.name, std::move(runs) };
    if (text::trim(textOf(made)).empty())
        return;
    made.keepWithNext = keep;
    made.pageBreakBefore = pageBreak;
    column.blocks.emplace_back(std::move(made));
}

void Composer::add(Column& column, Line const& line)
{
    paragraph(column, line.style, m_fields.expand(line.text, *m_guidance), line.keepWithNext, line.pageBreak);
}

void Composer::add(Column& column, Each const& each)
{
    auto const& items = m_fields.items(each.list);
    if (!each.style)
    {
        if (!items.empty())
            return addLines(column, items, false);
        if (m_lines)
            return addLines(column, *m_lines, false);
        if (m_wording)
            return addLines(column, m_wording->lines, true);
    }
    if (items.empty())
        return add(column, each.otherwise);
    for (std::size_t i = 0; i < items.size(); ++i)
    {
        m_fields.set(each.as, items[i]);
        std::u16string const& mark = i + 1 < items.size() ? each.between : each.last;
        paragraph(column, *each.style, m_fields.expand(each.text + mark, *m_guidance), each.keepWithNext);
    }
}

void Composer::add(Column& column, When const& when)
{
    add(column, m_fields.isKnown(when.name) ? when.blocks : when.otherwise);
}

void Composer::addLines(Column& column, std::vector<std::u16string> const& lines, bool withFields)
{
    auto const runsOf = [&](std::u16string_view label, std::u16string_view line) {
        std::u16string const text = std::u16string(label).append(line);
        return withFields ? m_fields.expand(text, *m_guidance) : Fields::expandGuidance(text);
    };
    // A point is a), b) … (NĐ 30/2020/NĐ-CP, Phụ lục I, II.6.đ), unless letters stand below it already.
    bool const letters = std::ranges::none_of(lines, hasOwnLetter);
    std::size_t clauses = 0, points = 0;
    for (std::u16string_view line : lines)
    {
        if (line.starts_with(clauseMark))
        {
            line = text::trim(line.substr(clauseMark.size()));
            if (line.empty())
                continue;
            points = 0;
            Component const style = isTitle(line) ? Component::clause : Component::body;
            paragraph(column, style, runsOf(number(++clauses) + u". ", line));
        }
        else if (line.starts_with(pointMark))
        {
            line = text::trim(line.substr(pointMark.size()));
            if (line.empty())
                continue;
            ++points;
            std::u16string const label = letters   ? toLetter(static_cast<int>(points)) + u") "
                                         : clauses ? number(clauses) + u"." + number(points) + u". "
                                                   : number(points) + u". ";
            paragraph(column, Component::point, runsOf(label, line), isTitle(line));
        }
        else
        {
            line = text::trim(line);
            Component const style = hasOwnMark(line) ? Component::point : Component::body;
            paragraph(column, style, runsOf({}, line));
        }
    }
}

void Composer::add(Column& column, Rule const& rule)
{
    auto const* above =
        column.blocks.empty() ? nullptr : std::get_if<FragmentParagraph>(&column.blocks.back());
    auto const mark = m_fields.expand(rule.mark, *m_guidance);
    if (!above || mark.empty())
        return;
    document::ParagraphStyle const& style = m_profile.format(Component::rule).style;
    if (mark.front().text != drawn)
    {
        FragmentParagraph made{ above->style, mark };
        made.runs.front().bold = false;
        made.after = style.paragraph.after;
        column.blocks.emplace_back(std::move(made));
        return;
    }

    auto const format = std::ranges::find_if(m_profile.components, [&](auto const& component) {
        return component.second.style.name == above->style;
    });
    if (format == m_profile.components.end())
        return;
    double const line =
        std::min(document::textWidth(textOf(*above), format->second.style.character), column.width);
    law::Between const part = m_profile.format(Component::rule).length.value_or(ruleOfTheDecree);
    double const length = rule.whole ? line : line * (part.min + part.max) / 2;
    FragmentParagraph made{ style.name, { FragmentRun{} } };
    made.left = made.right = (column.width - length) / 2;
    column.blocks.emplace_back(std::move(made));
}

void Composer::add(Column& column, Layout const& layout)
{
    double const shares = std::accumulate(layout.columns.begin(), layout.columns.end(), 0.0);
    FragmentTable table;
    table.keepTogether = true;
    for (double const share : layout.columns)
        table.columns.push_back(column.width * share / shares);
    for (auto const& row : layout.rows)
    {
        auto& cells = table.rows.emplace_back();
        for (std::size_t i = 0; i < row.size(); ++i)
        {
            Column inside{ table.columns[i], {} };
            add(inside, row[i]);
            auto& cell = cells.emplace_back();
            for (auto& block : inside.blocks)
                if (auto* const each = std::get_if<FragmentParagraph>(&block))
                    cell.paragraphs.push_back(std::move(*each));
            if (cell.paragraphs.empty())
                cell.paragraphs.push_back({ m_profile.format(Component::body).style.name, {} });
        }
    }
    column.blocks.emplace_back(std::move(table));
}

void Composer::add(Column& column, Grid const& grid)
{
    double const shares = std::accumulate(grid.columns.begin(), grid.columns.end(), 0.0);
    FragmentTable table;
    table.borders = true;
    table.headerRows = 1;
    for (double const share : grid.columns)
        table.columns.push_back(column.width * share / shares);
    auto const addRow = [&](std::vector<std::u16string> const& texts, Component style) {
        auto& cells = table.rows.emplace_back();
        for (std::u16string const& text : texts)
            cells.push_back(
                { { { m_profile.format(style).style.name, m_fields.expand(text, *m_guidance) } } });
    };
    addRow(grid.header, Component::tableHeader);
    int const times = grid.each.empty() ? 1 : m_fields.count(grid.each);
    for (int index = 1; index <= times; ++index)
    {
        m_fields.set("index", number(static_cast<std::size_t>(index)));
        for (auto const& row : grid.rows)
            addRow(row, Component::tableText);
    }
    column.blocks.emplace_back(std::move(table));
}

document::Fragment Composer::finish()
{
    // Every style named, and those that follow them at the Enter key.
    std::set<std::u16string> wanted;
    auto const want = [&](FragmentParagraph const& paragraph) { wanted.insert(paragraph.style); };
    for (auto const& block : m_body.blocks)
    {
        if (auto const* table = std::get_if<FragmentTable>(&block))
            for (auto const& row : table->rows)
                for (auto const& cell : row)
                    std::ranges::for_each(cell.paragraphs, want);
        else
            want(std::get<FragmentParagraph>(block));
    }
    document::Fragment fragment;
    for (std::size_t before = 0; before != wanted.size();)
    {
        before = wanted.size();
        for (auto const& [component, format] : m_profile.components)
            if (wanted.contains(format.style.name) && !format.style.next.empty())
                wanted.insert(format.style.next);
    }
    for (auto const& [component, format] : m_profile.components)
        if (wanted.erase(format.style.name))
            fragment.styles.push_back(format.style);
    fragment.blocks = std::move(m_body.blocks);
    return fragment;
}
} // namespace kehoach::draft
