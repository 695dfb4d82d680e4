#include "core/plan/component_breaks.hxx"
#include "core/plan/scope.hxx"
#include "core/plan/vocabulary.hxx"

#include <algorithm>
#include <array>

namespace kehoach::plan
{
namespace
{
bool isHeaderTitle(Mark mark)
{
    return mark == Mark::nationalName || mark == Mark::partyTitle;
}

bool belongsToHeader(Mark mark)
{
    return isHeaderTitle(mark) || mark == Mark::motto || mark == Mark::number || mark == Mark::placeDate;
}

/// A floating header is anchored where its author's caret stood, often below the title: such a frame
/// is read before it.
void raiseHeaders(std::vector<Line>& lines, std::vector<Mark>& marks)
{
    constexpr std::size_t near = 10;
    for (std::size_t begin = 0; begin < lines.size();)
    {
        std::size_t end = begin + 1;
        if (lines[begin].frame < 0)
        {
            begin = end;
            continue;
        }
        while (end < lines.size() && lines[end].frame == lines[begin].frame)
            ++end;
        auto const markAt = [&](std::size_t index) {
            return marks.begin() + static_cast<std::ptrdiff_t>(index);
        };
        auto const lineAt = [&](std::size_t index) {
            return lines.begin() + static_cast<std::ptrdiff_t>(index);
        };
        if (std::any_of(markAt(begin), markAt(end), belongsToHeader))
        {
            std::size_t const first = begin > near ? begin - near : 0;
            auto const title = std::find(markAt(first), markAt(begin), Mark::typeName);
            if (title != markAt(begin))
            {
                auto const to = static_cast<std::size_t>(title - marks.begin());
                std::rotate(lineAt(to), lineAt(begin), lineAt(end));
                std::rotate(markAt(to), markAt(begin), markAt(end));
            }
        }
        begin = end;
    }
}

/// Agencies and rules that stand above the line which showed that a new document begins.
std::size_t headerBegin(std::vector<Line> const& lines, std::vector<Mark> const& marks, std::size_t from,
                        std::size_t limit)
{
    std::size_t begin = from;
    constexpr std::size_t tallestHeader = 12;
    for (std::size_t index = from; index > limit && from - index < tallestHeader;)
    {
        --index;
        Mark const mark = marks[index];
        Line const& line = lines[index];
        bool const agency = mark == Mark::none && line.capitals && !beginsPosition(line.folded) &&
                            (beginsAgency(line.folded) || continuesAgency(line.folded));
        if (agency || mark == Mark::number)
            begin = index;
        else if (mark != Mark::blank && mark != Mark::rule)
            break;
    }
    return begin;
}

/// Where each document begins. A second one begins with a header of its own; a plan that only
/// stands behind the decision which issues it is that decision's appendix.
std::vector<std::size_t> findBeginnings(std::vector<Line> const& lines, std::vector<Mark> const& marks)
{
    std::vector<std::size_t> beginnings{ 0 };
    bool header = false; // the current document has shown its header
    bool content = false; // and something behind it
    bool tail = false; // its recipients or signature
    bool appendix = false;
    for (std::size_t index = 0; index < lines.size(); ++index)
    {
        Mark const mark = marks[index];
        bool begins = false;
        if (isHeaderTitle(mark))
        {
            begins = header && content;
            header = true;
        }
        // Without Quốc hiệu: a number behind a finished document, a title soon after.
        else if (mark == Mark::number && tail && !appendix)
        {
            constexpr std::size_t near = 12;
            for (std::size_t next = index + 1; next < std::min(lines.size(), index + near); ++next)
                begins = begins || marks[next] == Mark::typeName;
        }
        if (begins)
        {
            beginnings.push_back(headerBegin(lines, marks, index, beginnings.back() + 1));
            content = tail = appendix = false;
            header = true;
        }
        content = content || mark == Mark::typeName || mark == Mark::typeAndSubject ||
                  mark == Mark::addressee || mark == Mark::about;
        tail = tail || mark == Mark::recipients || mark == Mark::authority;
        appendix = appendix || (tail && mark == Mark::appendix);
    }
    return beginnings;
}

Plan recognizeOne(Snapshot const& snapshot, std::span<Line const> lines, std::span<Mark const> marks)
{
    Scope scope{ snapshot, lines, marks };
    // Page headers stand behind the whole text: they do not stretch a document.
    int first = static_cast<int>(snapshot.paragraphs.size());
    int last = -1;
    for (Line const& line : lines)
    {
        if (line.area == document::Area::header)
            continue;
        first = std::min(first, line.paragraph);
        last = std::max(last, line.paragraph);
    }
    scope.plan.begin = last < 0 ? 0 : first;
    scope.plan.end = last + 1;
    findFrame(scope);
    findHeader(scope);
    findTitleAndSubject(scope);
    findBases(scope);
    findOutline(scope);
    findSections(scope);
    findClosing(scope);
    findRecipients(scope);
    findSignature(scope);
    findAppendices(scope);
    findCitations(scope);
    findFacts(scope);
    return std::move(scope.plan);
}
} // namespace

char const* name(Field field)
{
    static constexpr std::array<char const*, fieldCount> names{
        "nationalName", "motto",   "superior",       "issuer",  "number",     "placeDate",
        "typeName",     "subject", "legalBasis",     "purpose", "content",    "timePlace",
        "participants", "funding", "implementation", "closing", "recipients", "signature",
    };
    return names[static_cast<std::size_t>(field)];
}

std::vector<Plan> recognize(Snapshot const& snapshot)
{
    return recognize(snapshot, document::ReadableText(snapshot));
}

std::vector<Plan> recognize(Snapshot const& snapshot, document::ReadableText const& texts)
{
    std::vector<Line> lines = readLines(snapshot, texts);
    std::vector<Mark> marks;
    marks.reserve(lines.size());
    for (Line const& line : lines)
        marks.push_back(markOf(line));
    joinHalves(lines, marks);
    raiseHeaders(lines, marks);

    auto const beginnings = findBeginnings(lines, marks);
    std::vector<Plan> documents;
    std::span<Line const> const allLines = lines;
    std::span<Mark const> const allMarks = marks;
    for (std::size_t index = 0; index < beginnings.size(); ++index)
    {
        std::size_t const begin = beginnings[index];
        std::size_t const end = index + 1 < beginnings.size() ? beginnings[index + 1] : lines.size();
        documents.push_back(recognizeOne(snapshot, allLines.subspan(begin, end - begin),
                                         allMarks.subspan(begin, end - begin)));
    }
    return documents;
}

Plan const& mainPlan(std::vector<Plan> const& documents)
{
    auto const plan = std::ranges::find_if(documents, [](Plan const& document) { return document.isPlan(); });
    return plan == documents.end() ? documents.front() : *plan;
}
} // namespace kehoach::plan
