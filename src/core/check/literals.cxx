#include "core/check/literals.hxx"

#include "core/check/expression.hxx"
#include "core/text/unicode.hxx"

#include <algorithm>
#include <utility>

namespace kehoach::check
{
namespace
{
using Literals = std::vector<std::u16string>;

/// More alternatives are no quicker to look for than the expression itself.
constexpr std::size_t mostLiterals = 64;

/// How rare the commonest of them is, more or less: by its length, and marks before letters and blanks.
std::size_t rarity(Literals const& literals)
{
    std::size_t least = 0;
    for (std::u16string const& literal : literals)
    {
        std::size_t const length = 2 * literal.size();
        bool const common = literal.size() == 1 && (text::isLetter(literal[0]) || literal[0] == u' ');
        std::size_t const own = common ? length - 1 : length;
        least = least == 0 ? own : std::min(least, own);
    }
    return least;
}

/// The units a class lists; none where it has ranges or other classes in it, or says what is not there.
Literals unitsOf(UnitClass const& units)
{
    Literals listed;
    if (units.any || units.upper || units.lower || units.digit || units.space || units.ranges.size() > mostLiterals)
        return listed;
    for (auto const& [first, last] : units.ranges)
    {
        if (first != last)
            return {};
        listed.emplace_back(1, first);
    }
    return listed;
}

Literals literalsOf(Alternatives const& alternatives);

/// Of the parts of a sequence all are there: the best one is enough.
Literals literalsOf(std::vector<Part> const& parts)
{
    constexpr std::size_t enough = 8;
    Literals best;
    std::u16string run;
    auto const offer = [&best](Literals literals) {
        if (rarity(literals) > rarity(best))
            best = std::move(literals);
    };
    auto const endRun = [&] {
        if (!run.empty())
            offer({ std::exchange(run, {}) });
    };
    for (Part const& part : parts)
    {
        switch (part.kind)
        {
        case Part::Kind::units: {
            Literals const units = unitsOf(part.units);
            if (units.size() != 1 || part.least == 0)
            {
                endRun();
                if (part.least > 0)
                    offer(units);
                break;
            }
            run.append(std::min(part.least, enough), units.front().front());
            if (part.most > part.least || part.least > enough)
                endRun();
            break;
        }
        case Part::Kind::group:
            endRun();
            if (part.least > 0)
                offer(literalsOf(part.alternatives));
            break;
        case Part::Kind::ahead:
        case Part::Kind::behind:
            offer(literalsOf(part.alternatives));
            break;
        default:
            break; // no width
        }
    }
    endRun();
    return best;
}

/// "a|b": one of them is there, so the literals of all; none where one has none.
Literals literalsOf(Alternatives const& alternatives)
{
    Literals all;
    for (std::vector<Part> const& parts : alternatives)
    {
        Literals const one = literalsOf(parts);
        if (one.empty())
            return {};
        all.insert(all.end(), one.begin(), one.end());
    }
    return all.size() <= mostLiterals ? all : Literals{};
}
} // namespace

std::vector<std::u16string> requiredLiterals(std::u16string_view expression)
{
    auto const alternatives = readExpression(expression);
    return alternatives ? literalsOf(*alternatives) : Literals{};
}

std::vector<std::u16string> requiredLiterals(std::vector<Part> const& alternative)
{
    return literalsOf(alternative);
}
} // namespace kehoach::check
