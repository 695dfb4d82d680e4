#include "core/draft/blanks.hxx"
#include "core/draft/draft.hxx"
#include "core/draft/numbering.hxx"
#include "core/plan/lines.hxx"
#include "core/text/unicode.hxx"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

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
constexpr std::size_t targets = 5;

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

/// One line of the source.
struct SourceLine
{
    int paragraph = -1;
    std::u16string text; ///< cleaned
    int section = -1;    ///< the part of the outline that begins with it
};

class Redraft
{
public:
    Redraft(Plan const& plan, document::Snapshot const& snapshot)
        : m_plan(plan), m_snapshot(snapshot), m_texts(snapshot), m_lines(plan::readLines(snapshot, m_texts))
    {
    }

    Content content();

private:
    std::u16string subject() const;
    /// The lines of paragraphs [from, to): those broken by hand in mid-sentence joined again, the cells
    /// of a table row on one line.
    std::vector<SourceLine> linesOf(int from, int to) const;
    int sectionAt(plan::Line const& line) const;
    /// The line goes on the sentence of the line before it.
    bool goesOn(plan::Line const& line) const;
    /// Table and row of a cell's line.
    std::pair<int, int> rowOf(plan::Line const& line) const;
    /// First paragraph of the text after the subject, of the outline, and after the outline.
    int openingBegin() const;
    int outlineBegin() const;
    int outlineEnd() const;

    void place();
    void placeRoots();
    /// Whether a part goes to a section of its own rather than where its parent goes.
    bool moves(Section const& section, Target own, Target parent) const;
    void readOpening(Content& content) const;
    void readOutline(Content& content) const;
    void readClosing(Content& content) const;
    int deepestSection(int paragraph) const;
    std::u16string marked(SourceLine const& line) const;

    Plan const& m_plan;
    document::Snapshot const& m_snapshot;
    document::ReadableText m_texts;
    std::vector<plan::Line> m_lines;
    std::vector<Placement> m_placements; ///< one for each part of the outline
};

/// Blank, drawn ("---", "*") or the number of a printed page.
bool isNotText(std::u16string_view line)
{
    constexpr std::size_t longestPageNumber = 3;
    return std::ranges::none_of(line, text::isLetter)
           && (line.size() <= longestPageNumber || std::ranges::none_of(line, text::isDigit));
}

/// What a line says after "label" or, in a heading left out, after its colon.
std::u16string_view after(std::u16string_view line, std::u16string_view label)
{
    if (!label.empty() && line.starts_with(label))
        line.remove_prefix(label.size());
    return text::trim(line);
}

/// The line was broken after a hyphen: "NĐ-", "CP".
bool brokenWord(std::u16string_view line)
{
    return line.size() >= 2 && line.back() == u'-' && text::isLetter(line[line.size() - 2]);
}

/// An automatic number or bullet as typed text.
std::u16string automaticMark(std::u16string_view label)
{
    std::u16string const mark = cleanBlanks(label);
    if (mark.empty())
        return mark;
    return text::isLetter(mark.front()) || text::isDigit(mark.front()) ? mark + u" " : u"- ";
}

std::u16string Redraft::subject() const
{
    std::u16string out;
    std::u16string_view rest = m_plan[Field::subject].text;
    while (!rest.empty())
    {
        auto const end = std::min(rest.find(u'\n'), rest.size());
        std::u16string const line = cleanBlanks(rest.substr(0, end));
        if (!isNotText(line))
            out.append(out.empty() ? u"" : u" ").append(line);
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return out;
}

int Redraft::sectionAt(plan::Line const& line) const
{
    plan::Span const here = line.span();
    for (std::size_t i = 0; i < m_plan.outline.size(); ++i)
    {
        plan::Span const& span = m_plan.outline[i].span;
        if (span.paragraph == here.paragraph && span.range.start >= here.range.start
            && span.range.start < here.range.end())
            return static_cast<int>(i);
    }
    return -1;
}

std::vector<SourceLine> Redraft::linesOf(int from, int to) const
{
    std::vector<SourceLine> lines;
    plan::Line const* before = nullptr;
    for (plan::Line const& line : m_lines)
    {
        if (line.paragraph < from || line.paragraph >= to || isNotText(line.text))
            continue;
        SourceLine made{ line.paragraph, cleanBlanks(line.text), sectionAt(line) };
        bool const sameRow = before && before->cell && line.cell && rowOf(*before) == rowOf(line);
        if (made.section < 0 && sameRow)
            lines.back().text += u"; " + made.text;
        else if (made.section < 0 && before && goesOn(line))
            lines.back().text += (brokenWord(lines.back().text) ? u"" : u" ") + made.text;
        else
        {
            if (made.section < 0)
                made.text = automaticMark(line.label) + made.text;
            lines.push_back(std::move(made));
        }
        before = &line;
    }
    return lines;
}

bool Redraft::goesOn(plan::Line const& line) const
{
    // Plain text is wrapped by hand; a paragraph of a document that begins with a capital is meant to.
    return line.runOn && !line.cell && (!m_snapshot.typography || text::isLower(line.text.front()));
}

std::pair<int, int> Redraft::rowOf(plan::Line const& line) const
{
    document::Paragraph const& paragraph = m_snapshot.paragraphs[static_cast<std::size_t>(line.paragraph)];
    return { paragraph.table, paragraph.row };
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

bool Redraft::moves(Section const& section, Target own, Target parent) const
{
    // "2. Địa điểm: Hội trường …" names what it is about although it is no title.
    constexpr std::size_t longestLead = 40;
    auto const colon = section.title.find(u':');
    if (own == parent || !(section.heading || colon <= longestLead))
        return false;
    // Form, number of conferences and participants stand under the content in many plans. Who does
    // what and why is left together.
    return parent == Target::content || parent == Target::timePlace
           || (parent == Target::implementation && own == Target::funding);
}

void Redraft::placeRoots()
{
    std::array<int, targets> roots{};
    Target last = Target::content;
    for (std::size_t i = 0; i < m_plan.outline.size(); ++i)
    {
        Section const& section = m_plan.outline[i];
        if (section.parent >= 0)
            continue;
        // What says nothing of itself goes with the part before it, but not into the purpose.
        Target const otherwise = last == Target::implementation ? last : Target::content;
        last = m_placements[i].target = targetOf(section.kind).value_or(otherwise);
        ++roots[static_cast<std::size_t>(last)];
    }

    // The title of a standard section gives way to the standard one; where several parts come together
    // under one, their titles tell them apart.
    std::array<bool, targets> seen{};
    for (std::size_t i = 0; i < m_plan.outline.size(); ++i)
    {
        Section const& section = m_plan.outline[i];
        if (section.parent >= 0)
            continue;
        auto const target = static_cast<std::size_t>(m_placements[i].target);
        bool const first = !std::exchange(seen[target], true);
        bool const same = section.heading && !section.label.empty() && targetOf(section.kind);
        bool const alone = roots[target] == 1;
        bool const leads = first && section.level <= 1 && m_placements[i].target != Target::content;
        m_placements[i].depth = same && (alone || leads) ? 0 : 1;
    }
}

void Redraft::place()
{
    m_placements.resize(m_plan.outline.size());
    placeRoots();
    for (std::size_t i = 0; i < m_plan.outline.size(); ++i)
    {
        Section const& section = m_plan.outline[i];
        if (section.parent < 0)
            continue;
        Placement const& parent = m_placements[static_cast<std::size_t>(section.parent)];
        auto const own = targetOf(section.kind);
        SectionKind const above = m_plan.outline[static_cast<std::size_t>(section.parent)].kind;
        bool const unnumbered = section.label.empty() && section.heading && own && section.kind != above;
        m_placements[i] = unnumbered || (own && moves(section, *own, parent.target))
                              ? Placement{ *own, 1 }
                              : Placement{ parent.target, parent.depth + 1 };
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
    int const depth = m_placements[static_cast<std::size_t>(line.section)].depth;
    if (section.label.empty())
    {
        // "Thành phần hội nghị:" without a number becomes a clause with one.
        std::u16string_view const title = line.text;
        bool const clause = depth == 1 && title.ends_with(u':');
        return clause ? u"# " + std::u16string(title.substr(0, title.size() - 1)) : line.text;
    }
    std::u16string const label = cleanBlanks(section.label);
    std::u16string const title(after(line.text, label));
    switch (depth)
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

void Redraft::readClosing(Content& content) const
{
    auto const& spans = m_plan[Field::closing].spans;
    if (spans.empty())
        return;
    for (SourceLine const& line : linesOf(spans.front().paragraph, spans.back().paragraph + 1))
        content.closing.append(content.closing.empty() ? u"" : u"\n").append(line.text);
}

Content Redraft::content()
{
    Content content;
    content.subject = subject();
    place();
    readOpening(content);
    readOutline(content);
    readClosing(content);
    return content;
}
} // namespace

Content contentOf(Plan const& plan, document::Snapshot const& snapshot)
{
    return Redraft(plan, snapshot).content();
}
} // namespace kehoach::draft
