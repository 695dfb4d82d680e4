#include "core/check/detectors.hxx"
#include "core/check/look.hxx"
#include "core/check/looks.hxx"
#include "core/check/pattern.hxx"
#include "core/document/text_width.hxx"
#include "core/law/pack.hxx"

#include <algorithm>
#include <cmath>
#include <set>

namespace kehoach::check
{
namespace
{
namespace json = boost::json;
using document::Area;
using document::Paragraph;
using plan::Field;

Paragraph const& sourceOf(Context const& context, int paragraph)
{
    return context.snapshot.paragraphs[static_cast<std::size_t>(paragraph)];
}

bool isBlank(Context const& context, int paragraph)
{
    return text::trim(context.text(paragraph)).empty();
}

/// What a person draws with keys in place of a line.
bool isTyped(Context const& context, int paragraph)
{
    static Pattern const strokes(u"[-–—_=~*.o]{2,}|\\*");
    std::u16string_view const typed = text::trim(context.text(paragraph));
    return !typed.empty() && strokes.matches(typed);
}

/// Room for text where the paragraph stands, mm; 0 = not known.
double roomAt(Context const& context, int paragraph)
{
    Paragraph const& source = sourceOf(context, paragraph);
    double room = 0;
    if (source.table >= 0)
    {
        document::Table const& table = context.snapshot.tables[static_cast<std::size_t>(source.table)];
        auto const next = std::ranges::upper_bound(table.paragraphs, paragraph);
        auto const cell = static_cast<std::size_t>(next - table.paragraphs.begin()) - 1;
        if (next == table.paragraphs.begin() || cell >= table.widths.size())
            return 0;
        room = table.widths[cell];
    }
    else if (source.frame < 0 && source.area == Area::body)
    {
        auto const style = std::ranges::find(context.snapshot.pageStyles, source.pageStyle,
                                             &document::PageStyle::name);
        if (style == context.snapshot.pageStyles.end())
            return 0;
        room = style->format.width - style->format.left - style->format.right;
    }
    return std::max(0.0, room - source.format.left - source.format.right);
}

/// How long the text of a line is on paper, mm; 0 where its look is not known.
double lengthOf(Context const& context, Span const& span)
{
    double length = 0;
    for (document::Run const& run : sourceOf(context, span.paragraph).runs)
    {
        std::uint32_t const start = std::max(run.range.start, span.range.start);
        std::uint32_t const end = std::min(run.range.end(), span.range.end());
        if (start < end && !run.deleted && !run.hidden)
            length += document::textWidth(context.texts.text(Span{ span.paragraph, { start, end - start } }),
                                          run.format);
    }
    return length;
}

bool isUnderlined(Context const& context, Span const& span)
{
    return std::ranges::any_of(sourceOf(context, span.paragraph).runs, [&](document::Run const& run) {
        return run.format.underline && run.range.start < span.range.end() && span.range.start < run.range.end();
    });
}

/// The line (đường kẻ) below a component, as far as it is there.
struct RuleLine
{
    bool found = false;
    double width = 0; ///< mm; 0 = not known
    std::set<document::DrawnLine const*> drawn;
};

bool sameBox(Paragraph const& one, Paragraph const& other)
{
    return one.area == other.area && one.table == other.table && one.row == other.row &&
           one.column == other.column && one.frame == other.frame;
}

/// The paragraphs in which the line below a component is looked for: those of its cell, frame or
/// neighbourhood, and the cell below.
std::vector<int> neighbourhood(Context const& context, int paragraph)
{
    constexpr int reach = 2;
    Paragraph const& source = sourceOf(context, paragraph);
    std::vector<int> result;
    for (int other = std::max(context.plan.begin, paragraph - 12);
         other < std::min(context.plan.end, paragraph + 12); ++other)
    {
        Paragraph const& neighbour = sourceOf(context, other);
        bool const boxed = source.table >= 0 || source.frame >= 0;
        bool const below = source.table >= 0 && neighbour.table == source.table &&
                           neighbour.row == source.row + 1 && neighbour.column == source.column;
        bool const near = !boxed && std::abs(other - paragraph) <= reach;
        if ((boxed && (sameBox(source, neighbour) || below)) || near)
            result.push_back(other);
    }
    return result;
}

RuleLine lineBelow(Context const& context, Span const& component)
{
    RuleLine line;
    int const last = component.paragraph;
    if (isUnderlined(context, component) || sourceOf(context, last).format.bottomRule > 0)
        line.found = true;
    bool textBelow = false;
    for (int const paragraph : neighbourhood(context, last))
    {
        for (document::DrawnLine const& drawn : context.snapshot.lines)
        {
            if (drawn.paragraph != paragraph)
                continue;
            line.found = true;
            line.width = drawn.width;
            line.drawn.insert(&drawn);
        }
        if (paragraph <= last || textBelow)
            continue;
        document::ParagraphFormat const& format = sourceOf(context, paragraph).format;
        if (isTyped(context, paragraph))
            line.found = true;
        else if (format.topRule > 0 || (format.bottomRule > 0 && isBlank(context, paragraph)))
        {
            line.found = true;
            if (isBlank(context, paragraph))
                line.width = roomAt(context, paragraph);
        }
        textBelow = !isBlank(context, paragraph);
    }
    // Two strokes may be the line of two components, whichever is whose.
    if (line.drawn.size() > 1)
        line.width = 0;
    return line;
}

/// A component that has a line below it.
struct Ruled
{
    Field field;
    char const* name;
    law::Between part; ///< length of the line, as a part of the text's
};

/// "Phía dưới có đường kẻ ngang, nét liền, có độ dài bằng độ dài của dòng chữ" (Tiêu ngữ: Phụ lục I, II.1.b);
/// "… bằng từ 1/3 đến 1/2 độ dài của dòng chữ và đặt cân đối so với dòng chữ" (II.2.b, II.5.b).
std::vector<Ruled> ruledComponents(Context const& context)
{
    law::Between const whole{ 1, 1 };
    auto const rule = context.profile.components.find(law::Component::rule);
    law::Between const part = rule != context.profile.components.end() && rule->second.length
                                  ? *rule->second.length
                                  : law::Between{ 1.0 / 3, 0.5 };
    std::vector<Ruled> result;
    if (context.profile.motto.empty())
        result.push_back({ Field::nationalName, "rules.line.right-header", whole });
    else
        result.push_back({ Field::motto, "rules.line.motto", whole });
    if (context.profile.ruleUnderIssuer == u"line")
        result.push_back({ Field::issuer, "rules.line.issuer", part });
    if (context.profile.ruleUnderSubject == u"line")
        result.push_back({ Field::subject, "rules.line.subject", part });
    return result;
}

struct Judged
{
    Ruled component;
    std::vector<Span> spans;
    RuleLine line;
};

std::vector<Judged> judge(Context const& context)
{
    std::vector<Judged> result;
    for (Ruled const& component : ruledComponents(context))
    {
        std::vector<Span> spans = component.field == Field::nationalName ? rightHeader(context)
                                                                         : context.plan[component.field].spans;
        // "(Kèm theo …)" below the subject is no part of it.
        while (!spans.empty() && text::trim(context.texts.text(spans.back())).starts_with(u'('))
            spans.pop_back();
        if (spans.empty())
            continue;
        Paragraph const& source = sourceOf(context, spans.back().paragraph);
        // Of the text of a drawing shape nobody knows how it looks, nor what is drawn in it.
        if (source.runs.empty())
            continue;
        // Lines of the table itself may be meant.
        if (source.table >= 0 && context.snapshot.tables[static_cast<std::size_t>(source.table)].borders)
            continue;
        RuleLine line = lineBelow(context, spans.back());
        result.push_back({ component, std::move(spans), std::move(line) });
    }
    return result;
}

/// The last paragraph a line of the header block may hang on.
int headerEnd(Context const& context)
{
    int last = context.plan.begin;
    for (Field field : { Field::motto, Field::issuer, Field::placeDate, Field::number, Field::subject })
        for (Span const& span : context.plan[field].spans)
            last = std::max(last, span.paragraph);
    return last + 3;
}

std::vector<Hit> ruleMissing(Context const& context, json::object const&)
{
    std::vector<Judged> const judged = judge(context);
    // A stroke that is nobody's may well be the one that is missed, hung on another paragraph.
    bool const stray = std::ranges::any_of(context.snapshot.lines, [&](document::DrawnLine const& line) {
        bool const here = line.paragraph < headerEnd(context) &&
                          (line.paragraph < 0 || line.paragraph >= context.plan.begin);
        return here && std::ranges::none_of(judged, [&](Judged const& one) { return one.line.drawn.contains(&line); });
    });
    std::vector<Hit> hits;
    if (stray)
        return hits;
    for (Judged const& one : judged)
    {
        if (one.line.found)
            continue;
        Hit hit = context.at(one.spans.back());
        hit.arguments["component"] = context.messages.text(one.component.name);
        hits.push_back(std::move(hit));
    }
    return hits;
}

std::vector<Hit> ruleLength(Context const& context, json::object const& entry)
{
    double const tolerance = static_cast<double>(law::optionalInteger(entry, "tolerance").value_or(15)) / 100;
    std::vector<Hit> hits;
    std::vector<Judged> const judged = judge(context);
    for (Judged const& one : judged)
    {
        // A stroke near two components may be either's.
        bool const shared = std::ranges::any_of(judged, [&](Judged const& other) {
            return &other != &one && std::ranges::any_of(other.line.drawn, [&](auto const* line) {
                return one.line.drawn.contains(line);
            });
        });
        if (shared || one.line.width <= 0)
            continue;
        double shortest = 0, longest = 0;
        for (Span const& span : one.spans)
        {
            double const room = roomAt(context, span.paragraph);
            double const length = lengthOf(context, span);
            double const shown = room > 0 ? std::min(room, length) : length;
            // A text that runs over the edge ends in a short line.
            double const least = room > 0 && length > room ? std::fmod(length, room) : shown;
            shortest = shortest > 0 ? std::min(shortest, least) : least;
            longest = std::max(longest, shown);
        }
        if (longest <= 0)
            continue;
        law::Between const allowed{ one.component.part.min * shortest, one.component.part.max * longest };
        if (allowed.contains(one.line.width, tolerance * longest))
            continue;
        Hit hit = context.at(one.spans.back());
        hit.arguments["component"] = context.messages.text(one.component.name);
        hit.arguments["found"] = decimals(one.line.width);
        hit.arguments["expected"] = between({ std::round(one.component.part.min * longest),
                                              std::round(one.component.part.max * longest) });
        hits.push_back(std::move(hit));
    }
    return hits;
}

/// "Dòng chữ trên … cỡ chữ 12 … trên một dòng" (Phụ lục I, II.1.a, c): the right header and the number stand on
/// one line each. Measured without a layout: the text against the room of its cell.
std::vector<Hit> lineWrapped(Context const& context, json::object const&)
{
    // How exactly the width of a text is known.
    constexpr double slack = 1.03;
    std::vector<Hit> hits;
    for (Field field : { Field::nationalName, Field::motto, Field::number })
    {
        std::vector<Span> const spans = field == Field::nationalName ? rightHeader(context)
                                                                      : context.plan[field].spans;
        if (spans.empty())
            continue;
        std::u16string_view const text = context.texts.text(spans.front());
        double const room = roomAt(context, spans.front().paragraph);
        bool const broken = spans.size() > 1 || text::trim(text).find(u'\n') != std::u16string_view::npos;
        bool const blanks = text.find(u"   ") != std::u16string_view::npos || text.find(u'\t') != std::u16string_view::npos;
        if (broken || (room > 0 && !blanks && lengthOf(context, spans.front()) > room * slack))
            hits.push_back(context.at(spans.front()));
    }
    return hits;
}

constexpr NamedDetector table[] = {
    { "rule-line-missing", ruleMissing },
    { "rule-line-length", ruleLength },
    { "line-wrapped", lineWrapped },
};
} // namespace

std::span<NamedDetector const> ruleLineDetectors()
{
    return table;
}
} // namespace kehoach::check
