#include "core/draft/blanks.hxx"
#include "core/draft/draft.hxx"
#include "core/draft/numbering.hxx"
#include "core/text/unicode.hxx"

#include <algorithm>
#include <array>
#include <set>

namespace kehoach::draft
{
using plan::Field;
using plan::Plan;
using plan::Section;
using plan::SectionKind;

namespace
{
using Lines = std::vector<std::u16string>;

/// Where a part of the source goes.
enum class Target { purpose, content, timePlace, funding, implementation };

std::optional<Target> targetOf(SectionKind kind)
{
    switch (kind)
    {
    case SectionKind::purpose: return Target::purpose;
    case SectionKind::content: return Target::content;
    case SectionKind::form:
    case SectionKind::timePlace:
    case SectionKind::participants: return Target::timePlace;
    case SectionKind::funding: return Target::funding;
    case SectionKind::implementation: return Target::implementation;
    case SectionKind::other:
    case SectionKind::appendix: return std::nullopt;
    }
    return std::nullopt;
}

/// How one part of the source's outline is written.
struct Placement
{
    Target target = Target::content;
    /// 0: its title is the standard section's own and is left out; 1: a clause; 2: a point; 3: below.
    int depth = 0;
};

/// One line of the source: a paragraph, or a piece of one between its line breaks.
struct SourceLine
{
    int paragraph = -1;
    std::u16string text; ///< cleaned
    int section = -1;    ///< the part of the outline that begins with it
    int row = -1;        ///< the table row it stands in, counted through the document
};

class Redraft
{
public:
    Redraft(Plan const& plan, document::Snapshot const& snapshot) : m_plan(plan), m_snapshot(snapshot) {}

    Content content();

private:
    std::u16string joined(Field field, std::u16string_view glue) const;
    /// The lines of paragraphs [from, to), those broken by hand in mid-sentence joined again.
    std::vector<SourceLine> linesOf(int from, int to) const;
    int sectionAt(int paragraph, std::uint32_t from, std::uint32_t to) const;
    int tableRow(document::Paragraph const& paragraph) const;
    /// First paragraph of the text after the subject, of the outline, and after the outline.
    int openingBegin() const;
    int outlineBegin() const;
    int outlineEnd() const;

    void place();
    int depthOfRoot(Section const& root, Target target, std::array<int, 5>& seen) const;
    void readOpening(Content& content) const;
    void readOutline(Content& content) const;
    int deepestSection(int paragraph) const;
    std::u16string marked(SourceLine const& line) const;

    Plan const& m_plan;
    document::Snapshot const& m_snapshot;
    std::vector<Placement> m_placements; ///< one for each part of the outline
};

/// Lines that are drawn, not written: "---", "*".
bool isDrawn(std::u16string_view line)
{
    return std::ranges::none_of(line, text::isLetter) && std::ranges::none_of(line, text::isDigit);
}

bool endsSentence(std::u16string_view line)
{
    return !line.empty() && std::u16string_view(u".;:!?").find(line.back()) != std::u16string_view::npos;
}

/// What a line says after "label" or, in a heading left out, after its colon.
std::u16string_view after(std::u16string_view line, std::u16string_view label)
{
    if (!label.empty() && line.starts_with(label))
        line.remove_prefix(label.size());
    return text::trim(line);
}

/// An automatic number or bullet as typed text.
std::u16string automaticMark(std::u16string_view label)
{
    std::u16string const mark = cleanBlanks(label);
    if (mark.empty())
        return mark;
    return text::isLetter(mark.front()) || text::isDigit(mark.front()) ? mark + u" " : u"- ";
}

std::u16string Redraft::joined(Field field, std::u16string_view glue) const
{
    std::u16string out;
    plan::FieldValue const& value = m_plan[field];
    std::u16string_view rest = value.present ? std::u16string_view(value.text) : std::u16string_view();
    while (!rest.empty())
    {
        auto const end = std::min(rest.find(u'\n'), rest.size());
        std::u16string const line = cleanBlanks(rest.substr(0, end));
        if (!line.empty() && !isDrawn(line))
            out.append(out.empty() ? u"" : glue).append(line);
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return out;
}

int Redraft::tableRow(document::Paragraph const& paragraph) const
{
    constexpr int rowsOfATable = 1 << 16;
    bool const layout = paragraph.table < 0 || !m_snapshot.tables[static_cast<std::size_t>(paragraph.table)].borders;
    return layout ? -1 : paragraph.table * rowsOfATable + paragraph.row;
}

int Redraft::sectionAt(int paragraph, std::uint32_t from, std::uint32_t to) const
{
    for (std::size_t i = 0; i < m_plan.outline.size(); ++i)
    {
        plan::Span const& span = m_plan.outline[i].span;
        if (span.paragraph == paragraph && span.range.start >= from && span.range.start < std::max(to, from + 1))
            return static_cast<int>(i);
    }
    return -1;
}

std::vector<SourceLine> Redraft::linesOf(int from, int to) const
{
    std::vector<SourceLine> lines;
    bool mayGoOn = false;
    for (int number = from; number < to; ++number)
    {
        document::Paragraph const& paragraph = m_snapshot.paragraphs[static_cast<std::size_t>(number)];
        if (paragraph.area != document::Area::body && paragraph.area != document::Area::frame)
            continue;
        std::vector<std::uint32_t> origin;
        std::u16string const whole = paragraph.visibleText(&origin);
        for (std::size_t begin = 0; begin <= whole.size();)
        {
            std::size_t const end = std::min(whole.find(u'\n', begin), whole.size());
            SourceLine line{ number, cleanBlanks(std::u16string_view(whole).substr(begin, end - begin)), -1,
                             tableRow(paragraph) };
            line.section = sectionAt(number, origin[begin], origin[end]);
            bool const firstLine = begin == 0;
            begin = end + 1;
            if (line.text.empty() || isDrawn(line.text))
            {
                mayGoOn = false;
                continue;
            }
            if (line.section < 0 && firstLine)
                line.text = automaticMark(paragraph.label) + line.text;
            bool const sameRow = line.row >= 0 && !lines.empty() && lines.back().row == line.row;
            bool const goesOn = mayGoOn && line.section < 0 && text::isLower(line.text.front())
                                && !hasOwnMark(line.text) && !endsSentence(lines.back().text);
            if (sameRow)
                lines.back().text += u"; " + line.text;
            else if (goesOn)
                lines.back().text += u" " + line.text;
            else
                lines.push_back(std::move(line));
            mayGoOn = lines.back().row < 0;
        }
    }
    return lines;
}

int Redraft::openingBegin() const
{
    int begin = m_plan.begin;
    for (Field const field : { Field::nationalName, Field::motto, Field::superior, Field::issuer, Field::number,
                               Field::placeDate, Field::typeName, Field::subject })
        for (plan::Span const& span : m_plan[field].spans)
            begin = std::max(begin, span.paragraph + 1);
    return begin;
}

int Redraft::outlineEnd() const
{
    int end = m_plan.end;
    for (Field const field : { Field::closing, Field::recipients, Field::signature })
        for (plan::Span const& span : m_plan[field].spans)
            if (span.paragraph >= openingBegin())
                end = std::min(end, span.paragraph);
    for (plan::Appendix const& appendix : m_plan.appendices)
        end = std::min(end, appendix.paragraph);
    return end;
}

int Redraft::outlineBegin() const
{
    return m_plan.outline.empty() ? outlineEnd() : std::min(m_plan.outline.front().paragraph, outlineEnd());
}

int Redraft::depthOfRoot(Section const& root, Target target, std::array<int, 5>& seen) const
{
    bool const first = seen[static_cast<std::size_t>(target)]++ == 0;
    // Of several parts that tell the content each keeps its own title.
    auto const contents = std::ranges::count_if(m_plan.outline, [](Section const& section) {
        return section.parent < 0 && targetOf(section.kind).value_or(Target::content) == Target::content;
    });
    bool const standard = first && root.heading && targetOf(root.kind) && !root.label.empty();
    return standard && (target != Target::content || contents == 1) ? 0 : 1;
}

void Redraft::place()
{
    std::array<int, 5> seen{};
    Target last = Target::content;
    for (Section const& section : m_plan.outline)
    {
        Placement placement;
        auto const own = targetOf(section.kind);
        if (section.parent < 0)
        {
            // What a part says nothing of goes with the part before it, but not into the purpose.
            placement.target = own.value_or(last == Target::implementation ? last : Target::content);
            placement.depth = depthOfRoot(section, placement.target, seen);
            last = placement.target;
        }
        else
        {
            Placement const& parent = m_placements[static_cast<std::size_t>(section.parent)];
            // Form, number of conferences and participants stand under the content in many plans. Who
            // does what (implementation) and why (purpose) is left together.
            bool const moves = own && *own != parent.target && section.heading
                               && (parent.target == Target::content || parent.target == Target::timePlace
                                   || (parent.target == Target::implementation && *own == Target::funding));
            placement.target = moves ? *own : parent.target;
            placement.depth = moves ? 1 : parent.depth + 1;
        }
        m_placements.push_back(placement);
    }
}

int Redraft::deepestSection(int paragraph) const
{
    int deepest = -1;
    for (std::size_t i = 0; i < m_plan.outline.size() && m_plan.outline[i].paragraph <= paragraph; ++i)
        if (paragraph < m_plan.outline[i].end || paragraph == m_plan.outline[i].paragraph)
            deepest = static_cast<int>(i);
    return deepest;
}

std::u16string Redraft::marked(SourceLine const& line) const
{
    Section const& section = m_plan.outline[static_cast<std::size_t>(line.section)];
    if (section.label.empty())
        return line.text;
    std::u16string const label = cleanBlanks(section.label);
    std::u16string const title(after(line.text, label));
    switch (m_placements[static_cast<std::size_t>(line.section)].depth)
    {
    case 0:
    {
        // "IV. KINH PHÍ: từ nguồn …": only the title gives way to the standard one.
        auto const colon = title.find(u':');
        return colon == std::u16string::npos ? std::u16string() : std::u16string(after(title.substr(colon + 1), {}));
    }
    case 1: return u"# " + title;
    case 2: return u"## " + title;
    default: return (hasOwnLetter(label + u" ") ? label : std::u16string(u"-")) + u" " + title;
    }
}

void Redraft::readOpening(Content& content) const
{
    std::set<int> bases;
    for (plan::Span const& span : m_plan[Field::legalBasis].spans)
        bases.insert(span.paragraph);
    for (SourceLine const& line : linesOf(openingBegin(), outlineBegin()))
    {
        // A basis inside the opening sentence ("Căn cứ …, … xây dựng Kế hoạch … như sau:") stays there.
        if (bases.contains(line.paragraph) && line.text.back() != u':')
            content.legalBases.push_back(line.text);
        else
            content.opening.append(content.opening.empty() ? u"" : u"\n").append(line.text);
    }
}

void Redraft::readOutline(Content& content) const
{
    for (SourceLine const& line : linesOf(outlineBegin(), outlineEnd()))
    {
        int const section = line.section >= 0 ? line.section : deepestSection(line.paragraph);
        if (section < 0)
            continue;
        std::u16string const written = line.section >= 0 ? marked(line) : line.text;
        if (written.empty())
            continue;
        switch (m_placements[static_cast<std::size_t>(section)].target)
        {
        case Target::purpose: content.purpose.push_back(written); break;
        case Target::content: content.content.push_back(written); break;
        case Target::timePlace: content.timePlace.push_back(written); break;
        case Target::funding: content.funding.push_back(written); break;
        case Target::implementation: content.implementation.push_back(written); break;
        }
    }
}

Content Redraft::content()
{
    Content content;
    content.subject = joined(Field::subject, u" ");
    content.closing = joined(Field::closing, u"\n");
    place();
    readOpening(content);
    readOutline(content);
    return content;
}
} // namespace

Content contentOf(Plan const& plan, document::Snapshot const& snapshot)
{
    return Redraft(plan, snapshot).content();
}
} // namespace kehoach::draft
