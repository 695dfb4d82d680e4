#include "core/check/detectors.hxx"
#include "core/check/looks.hxx"
#include "core/law/pack.hxx"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace kehoach::check
{
namespace
{
namespace json = boost::json;
using document::Alignment;
using document::LineSpacing;

/// Single spacing of Times New Roman, as a part of the size of the letters.
constexpr double singleLine = 1.15;

document::Paragraph const& sourceOf(Context const& context, int paragraph)
{
    return context.snapshot.paragraphs[static_cast<std::size_t>(paragraph)];
}

law::ComponentFormat const* wantedBody(Context const& context)
{
    auto const found = context.profile.components.find(law::Component::body);
    return found == context.profile.components.end() ? nullptr : &found->second;
}

Hit wholeLine(Context const& context, int paragraph)
{
    return context.at(paragraph, { 0, static_cast<std::uint32_t>(context.text(paragraph).size()) });
}

double sizeOf(document::Paragraph const& paragraph)
{
    double size = 0;
    for (document::Run const& run : paragraph.runs)
        size = std::max(size, run.format.size);
    return size > 0 ? size : 14;
}

/// "Nội dung văn bản … cỡ chữ từ 13 đến 14" (Phụ lục I, Phần I, II.6.e). Words in bold or italics are left
/// to the writer.
std::vector<Hit> bodySize(Context const& context, json::object const&)
{
    law::ComponentFormat const* const wanted = wantedBody(context);
    if (!wanted || wanted->minSize <= 0)
        return {};
    law::Between const allowed{ wanted->minSize, wanted->maxSize };
    std::vector<Hit> hits;
    for (int paragraph : prose(context))
    {
        for (document::Run const& run : sourceOf(context, paragraph).runs)
        {
            Span const span{ paragraph, run.range };
            if (run.deleted || run.hidden || allowed.contains(run.format.size, 0.25)
                || text::trim(context.texts.text(span)).size() < 3)
                continue;
            Hit hit = context.at(span);
            hit.arguments["found"]
                = context.messages.text({ "check.look.size", { { "size", decimals(run.format.size) } } });
            hit.arguments["expected"]
                = context.messages.text({ "check.look.size", { { "size", between(allowed) } } });
            hit.looks.push_back({ span, document::Look{ .size = std::clamp(run.format.size, allowed.min, allowed.max) } });
            hits.push_back(std::move(hit));
        }
    }
    return gathered(std::move(hits));
}

/// "Nội dung văn bản được canh đều cả hai lề" (Phụ lục I, Phần I, II.6.e).
std::vector<Hit> justified(Context const& context, json::object const&)
{
    law::ComponentFormat const* const wanted = wantedBody(context);
    if (!wanted || wanted->alignment != Alignment::justified)
        return {};
    text::Shared<document::Look> const mended = document::Look{ .alignment = Alignment::justified };
    std::vector<Hit> hits;
    for (int paragraph : prose(context))
    {
        if (sourceOf(context, paragraph).format.alignment == Alignment::justified)
            continue;
        Hit hit = wholeLine(context, paragraph);
        hit.looks.push_back({ { paragraph, {} }, mended });
        hits.push_back(std::move(hit));
    }
    return gathered(std::move(hits));
}

/// "Khi xuống dòng, chữ đầu dòng lùi vào 1 cm hoặc 1,27 cm" (Phụ lục I, Phần I, II.6.e).
std::vector<Hit> firstLine(Context const& context, json::object const&)
{
    law::ComponentFormat const* const wanted = wantedBody(context);
    if (!wanted || wanted->firstLine.empty())
        return {};
    std::vector<Hit> hits;
    for (int paragraph : prose(context))
    {
        document::Paragraph const& source = sourceOf(context, paragraph);
        // Automatic numbers and hanging indents belong to lists, which the decree leaves open.
        if (!source.label.empty() || source.format.firstLine < 0)
            continue;
        std::u16string_view const line = context.text(paragraph);
        bool const typed = line.starts_with(u'\t') || line.starts_with(u"    ");
        double const indent = source.format.left + source.format.firstLine;
        bool const allowed = std::any_of(wanted->firstLine.begin(), wanted->firstLine.end(),
                                         [&](double value) { return std::abs(value - indent) <= 0.5; });
        if (allowed && !typed)
            continue;
        Hit hit = wholeLine(context, paragraph);
        hit.arguments["found"]
            = typed ? context.messages.text("rules.indent.typed") : decimals(indent) + u" mm";
        auto const nearest = std::ranges::min(wanted->firstLine, {}, [&](double value) { return std::abs(value - indent); });
        if (source.format.left <= nearest)
            hit.looks.push_back({ { paragraph, {} }, document::Look{ .firstLine = nearest - source.format.left } });
        std::size_t const blanks = std::min(source.text.find_first_not_of(u" \t"), source.text.size());
        if (typed && line.size() == source.text.size() && !hit.looks.empty())
            hit.edits.push_back({ { paragraph, { 0, static_cast<std::uint32_t>(blanks) } },
                                  source.text.substr(0, blanks), {}, {} });
        hits.push_back(std::move(hit));
    }
    return gathered(std::move(hits));
}

/// "Khoảng cách giữa các đoạn văn tối thiểu là 6pt" (Phụ lục I, Phần I, II.6.e).
std::vector<Hit> gap(Context const& context, json::object const&)
{
    law::ComponentFormat const* const wanted = wantedBody(context);
    if (!wanted || !wanted->minAfter)
        return {};
    std::vector<int> const paragraphs = prose(context);
    std::vector<Hit> hits;
    for (std::size_t i = 0; i + 1 < paragraphs.size(); ++i)
    {
        if (paragraphs[i + 1] != paragraphs[i] + 1)
            continue;
        double const distance = sourceOf(context, paragraphs[i]).format.after
            + sourceOf(context, paragraphs[i + 1]).format.before;
        if (distance >= *wanted->minAfter - 0.1)
            continue;
        Hit hit = wholeLine(context, paragraphs[i + 1]);
        hit.arguments["found"] = decimals(distance);
        hit.arguments["expected"] = decimals(*wanted->minAfter);
        double const after = *wanted->minAfter - sourceOf(context, paragraphs[i + 1]).format.before;
        hit.looks.push_back({ { paragraphs[i], {} }, document::Look{ .after = after } });
        hits.push_back(std::move(hit));
    }
    return gathered(std::move(hits));
}

std::vector<Hit> emptyParagraphs(Context const& context, json::object const&)
{
    std::vector<Hit> hits;
    if (context.body.size() < 2)
        return hits;
    int const end = context.plan.appendices.empty()
        ? context.body.back()
        : std::min(context.body.back(), context.plan.appendices.front().paragraph);
    for (int paragraph = context.body.front() + 1; paragraph < end; ++paragraph)
    {
        document::Paragraph const& source = sourceOf(context, paragraph);
        bool const rule = source.format.topRule > 0 || source.format.bottomRule > 0;
        if (source.isBody() && source.frame < 0 && !rule
            && text::trim(source.text).empty() && sourceOf(context, paragraph + 1).table < 0
            && sourceOf(context, paragraph - 1).table < 0)
            hits.push_back(wholeLine(context, paragraph));
    }
    return gathered(std::move(hits));
}

/// "Khoảng cách giữa các dòng tối thiểu là dòng đơn, tối đa là 1,5 lines" (Phụ lục I, Phần I, II.6.e).
std::vector<Hit> lineSpacing(Context const& context, json::object const&)
{
    law::ComponentFormat const* const wanted = wantedBody(context);
    if (!wanted)
        return {};
    std::vector<Hit> hits;
    for (int paragraph : prose(context))
    {
        document::Paragraph const& source = sourceOf(context, paragraph);
        LineSpacing const& spacing = source.format.lineSpacing;
        double const single = sizeOf(source) * singleLine;
        bool right = true;
        std::u16string expected;
        LineSpacing mended = spacing;
        if (wanted->minExactLine)
        {
            right = spacing.mode == LineSpacing::Mode::proportional
                || spacing.value >= *wanted->minExactLine - 0.25;
            expected = decimals(*wanted->minExactLine) + u" pt";
            mended.value = *wanted->minExactLine;
        }
        else if (wanted->lineSpacing)
        {
            double const percent = spacing.mode == LineSpacing::Mode::proportional
                ? spacing.value
                : spacing.value / single * 100;
            // Letters keep their own height where a line is only "at least" so high.
            bool const low
                = spacing.mode != LineSpacing::Mode::atLeast && percent < wanted->lineSpacing->min - 2;
            right = !low && percent <= wanted->lineSpacing->max + 2;
            expected = between(*wanted->lineSpacing) + u" %";
            mended = { LineSpacing::Mode::proportional, low ? wanted->lineSpacing->min : wanted->lineSpacing->max };
        }
        if (right)
            continue;
        Hit hit = wholeLine(context, paragraph);
        hit.arguments["found"] = decimals(spacing.value)
            + (spacing.mode == LineSpacing::Mode::proportional ? u" %" : u" pt");
        hit.arguments["expected"] = expected;
        hit.looks.push_back({ { paragraph, {} }, document::Look{ .lineSpacing = mended } });
        hits.push_back(std::move(hit));
    }
    return gathered(std::move(hits));
}

/// "Địa danh và thời gian ban hành văn bản được trình bày trên cùng một dòng với số, ký hiệu văn bản"
/// (Phụ lục I, Phần I, II.4.c).
std::vector<Hit> headerRow(Context const& context, json::object const&)
{
    if (!context.plan.number || !context.plan.placeDate)
        return {};
    auto const& number = sourceOf(context, context.plan.number->span.paragraph);
    auto const& date = sourceOf(context, context.plan.placeDate->span.paragraph);
    if (number.frame >= 0 || date.frame >= 0)
        return {};
    bool const oneLine = context.plan.number->span.paragraph == context.plan.placeDate->span.paragraph;
    bool const oneRow = number.table >= 0 && number.table == date.table && number.row == date.row;
    if (oneLine || oneRow)
        return {};
    return { context.at(context.plan.placeDate->span) };
}

/// Headings of one level look alike (Phụ lục I, Phần I, V, ô số 6).
std::vector<Hit> headingLooks(Context const& context, json::object const&)
{
    struct Look
    {
        bool bold, italic, capitals;
        auto operator<=>(Look const&) const = default;
    };
    std::map<int, std::vector<std::pair<Look, Span>>> levels;
    for (plan::Section const& section : context.plan.outline)
    {
        std::u16string_view const title = text::trim(section.title);
        // "1. Thời gian: 13 giờ 30." is a clause of prose, whatever begins it.
        bool const clause = section.level == 2
            && (title.find(u':') != std::u16string_view::npos || title.ends_with(u'.')
                || title.ends_with(u';'));
        if (!section.heading || section.level > 2 || title.size() > 100 || section.label.empty() || clause)
            continue;
        document::Paragraph const& source = sourceOf(context, section.paragraph);
        for (document::Run const& run : source.runs)
        {
            std::uint32_t const middle = section.span.range.start + section.span.range.length / 2;
            if (run.range.start <= middle && middle < run.range.end())
            {
                levels[section.level].push_back(
                    { { run.format.bold, run.format.italic,
                        section.level == 1 && (run.format.capitals || text::isAllCapitals(title)) },
                      section.span });
                break;
            }
        }
    }
    std::vector<Hit> hits;
    for (auto const& [level, headings] : levels)
    {
        std::map<Look, int> counts;
        for (auto const& [look, span] : headings)
            ++counts[look];
        auto const rarer = [](auto const& one, auto const& other) { return one.second < other.second; };
        auto const main = std::max_element(counts.begin(), counts.end(), rarer);
        // Only where most headings agree is there a look to keep to.
        if (counts.size() < 2 || main->second * 2 <= static_cast<int>(headings.size()))
            continue;
        for (auto const& [look, span] : headings)
        {
            if (look == main->first)
                continue;
            Hit hit = context.at(span);
            // Typed capitals cannot be made small letters: which of them stay is not known.
            if (!look.capitals || main->first.capitals)
            {
                document::Look mended;
                if (look.bold != main->first.bold)
                    mended.bold = main->first.bold;
                if (look.italic != main->first.italic)
                    mended.italic = main->first.italic;
                if (look.capitals != main->first.capitals)
                    mended.capitals = true;
                hit.looks.push_back({ span, std::move(mended) });
            }
            hits.push_back(std::move(hit));
        }
    }
    return hits;
}

/// Headings that only look like headings: one finding for all. Members: least — how many make it worth saying.
std::vector<Hit> outlineLevel(Context const& context, json::object const& entry)
{
    auto const least = static_cast<std::size_t>(law::optionalInteger(entry, "least").value_or(3));
    std::vector<Hit> hits;
    for (plan::Section const& section : context.plan.outline)
    {
        bool const chapter = section.heading && section.level <= 1 && !section.label.empty();
        if (chapter && sourceOf(context, section.paragraph).format.outlineLevel == 0)
            hits.push_back(context.at(section.span));
    }
    return hits.size() < least ? std::vector<Hit>{} : gathered(std::move(hits));
}

constexpr NamedDetector table[] = {
    { "paragraph-outline-level", outlineLevel },
    { "paragraph-body-size", bodySize },
    { "paragraph-justified", justified },
    { "paragraph-first-line", firstLine },
    { "paragraph-gap", gap },
    { "paragraph-empty", emptyParagraphs },
    { "paragraph-line-spacing", lineSpacing },
    { "paragraph-header-row", headerRow },
    { "paragraph-heading-looks", headingLooks },
};
} // namespace

std::span<NamedDetector const> paragraphDetectors()
{
    return table;
}
} // namespace kehoach::check
