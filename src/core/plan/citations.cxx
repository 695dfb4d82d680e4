#include "core/plan/citation_reader.hxx"
#include "core/plan/scope.hxx"
#include "core/text/unicode.hxx"

#include <algorithm>

namespace kehoach::plan
{
namespace
{
/// Long enough to hold a citation, and it has a figure or is a basis, which may name a law alone.
bool mayCite(Line const& line, bool basis)
{
    constexpr std::size_t shortest = 12;
    return line.text.size() >= shortest && (basis || std::ranges::any_of(line.text, text::isDigit));
}
} // namespace

void findCitations(Scope& scope)
{
    std::size_t const begin = scope.title == none ? 0 : scope.title;
    std::size_t nextBasis = 0;
    for (std::size_t index = begin; index < scope.size(); ++index)
    {
        Line const& line = scope.lines[index];
        while (nextBasis < scope.bases.size() && scope.bases[nextBasis] < index)
            ++nextBasis;
        bool const basis = nextBasis < scope.bases.size() && scope.bases[nextBasis] == index;
        if (!mayCite(line, basis) || scope.marks[index] == Mark::number)
            continue;
        std::uint32_t outerEnd = 0;
        for (Citation& citation : readCitations(line))
        {
            // One named within another's subject does not found the plan itself.
            bool const nested = citation.span.range.start < outerEnd;
            citation.basis = basis && !nested;
            citation.block = citation.basis && !announces(line);
            outerEnd = std::max(outerEnd, citation.span.range.end());
            scope.plan.citations.push_back(std::move(citation));
        }
    }
}
} // namespace kehoach::plan
