#include "core/plan/scope.hxx"
#include "core/text/unicode.hxx"

#include <algorithm>

namespace kehoach::plan
{
namespace
{
constexpr int titleLines = 4;

/// "Phụ lục I: DANH MỤC …": label and what stands behind it on the line.
Appendix readHeading(Line const& line)
{
    Appendix appendix;
    appendix.paragraph = line.paragraph;
    std::u16string_view const typed = line.text;
    // The label is the words up to the number, and the number.
    std::size_t at = typed.find_first_of(u":.-–");
    if (at == none)
    {
        appendix.label = typed;
        return appendix;
    }
    appendix.label = text::trim(typed.substr(0, at));
    appendix.title = text::trim(typed.substr(at + 1));
    return appendix;
}
} // namespace

void findAppendices(Scope& scope)
{
    for (std::size_t index = scope.tailEnd; index < scope.size(); ++index)
    {
        Mark const mark = scope.marks[index];
        bool const first = index == scope.tailEnd;
        if (mark != Mark::appendix && !first)
            continue;
        Line const& line = scope.lines[index];
        Appendix appendix;
        if (mark == Mark::appendix)
            appendix = readHeading(line);
        else
            appendix.paragraph = line.paragraph;
        std::size_t next = mark == Mark::appendix ? index + 1 : index;
        for (int count = 0; appendix.title.empty() && count < titleLines; ++count, ++next)
        {
            next = scope.nextWritten(next, scope.size());
            if (next >= scope.size() || scope.marks[next] == Mark::attached ||
                scope.marks[next] == Mark::appendix)
                break;
            if (!scope.lines[next].capitals)
                break;
            appendix.title = scope.lines[next].text;
            while (next + 1 < scope.size() && scope.lines[next + 1].capitals &&
                   scope.marks[next + 1] == Mark::none && !scope.lines[next + 1].cell &&
                   appendix.title.size() < 300)
                appendix.title += std::u16string(u" ").append(scope.lines[++next].text);
        }
        scope.plan.appendices.push_back(std::move(appendix));
    }
}
} // namespace kehoach::plan
