#include "core/check/shapes.hxx"

#include "core/check/expression.hxx"
#include "core/text/unicode.hxx"

#include <algorithm>
#include <array>
#include <iterator>
#include <limits>
#include <optional>
#include <set>
#include <utility>

namespace kehoach::check
{
namespace
{
using Shapes = std::set<std::u16string>;

/// More alternatives, and longer ones, cost more than they tell.
constexpr std::size_t mostShapes = 64, longestShape = 6;
constexpr std::size_t unbounded = std::numeric_limits<std::size_t>::max();

char16_t computeShape(char16_t unit)
{
    if (text::isDigit(unit))
        return shape::digit;
    if (text::isUpper(unit))
        return shape::capital;
    if (text::isLetter(unit))
        return shape::small;
    return unit != u'\t' && text::isSpace(unit) ? shape::blank : unit;
}

/// How rare the commonest of them is, more or less; 0 if one of them says nothing.
std::size_t rarity(Shapes const& shapes)
{
    auto const weight = [](char16_t unit) -> std::size_t {
        switch (unit)
        {
        case shape::small:
        case shape::blank:
            return 1;
        case shape::capital:
            return 2;
        case shape::digit:
        case u'.':
        case u',':
            return 3;
        default:
            return 5;
        }
    };
    std::size_t least = shapes.empty() ? 0 : unbounded;
    for (std::u16string const& one : shapes)
    {
        std::size_t sum = 0;
        char16_t last = u'\0';
        for (char16_t const unit : one)
        {
            bool const sameWord = unit == last && (unit == shape::small || unit == shape::capital);
            sum += sameWord ? 0 : weight(unit);
            last = unit;
        }
        least = std::min(least, sum);
    }
    return least;
}

/// What is known of the shape of whatever a part of an expression matches.
struct Known
{
    Shapes beginnings{ u"" }; ///< it begins with one of these
    bool whole = true;        ///< and is no longer
    Shapes endings{ u"" };    ///< else it ends with one of these
    bool behind = false;      ///< they may begin before the match: a lookbehind
    Shapes inside;            ///< and shows one of these
};

/// A sequence of parts, read from left to right.
class Sequence
{
public:
    /// Something of that shape follows.
    void append(Known const& next)
    {
        offer(next.inside);
        bool const fresh = m_run == Shapes{ u"" };
        auto const joined = next.behind && !fresh ? std::nullopt : product(m_run, next.beginnings);
        if (joined)
        {
            m_run = *joined;
            m_known.behind = m_known.behind || (m_first && next.behind);
        }
        else
            endRun(next.beginnings);
        if (!next.whole)
            endRun(next.endings);
    }
    /// That follows without being taken.
    void peek(Known const& next)
    {
        offer(next.inside);
        if (next.behind)
            return;
        if (auto const joined = product(m_run, next.beginnings))
            offer(*joined);
    }
    /// What has been read goes on with one of these, after who knows what.
    void endRun(Shapes beginnings)
    {
        offer(m_run);
        if (m_first)
        {
            m_known.beginnings = m_run;
            m_known.whole = m_first = false;
        }
        m_run = std::move(beginnings);
    }
    Known finish()
    {
        offer(m_run);
        if (m_first)
            m_known.beginnings = m_run;
        m_known.endings = m_run;
        return std::move(m_known);
    }

private:
    void offer(Shapes const& shapes)
    {
        if (rarity(shapes) > rarity(m_known.inside))
            m_known.inside = shapes;
    }
    static std::optional<Shapes> product(Shapes const& left, Shapes const& right)
    {
        Shapes result;
        if (left.size() * right.size() > mostShapes)
            return std::nullopt;
        for (std::u16string const& one : left)
        {
            for (std::u16string const& other : right)
            {
                if (one.size() + other.size() > longestShape)
                    return std::nullopt;
                result.insert(one + other);
            }
        }
        return result;
    }

    Known m_known;
    Shapes m_run{ u"" };
    bool m_first = true; ///< the run began where the sequence did
};

/// The shapes one unit may have; the empty one where it may have any.
Shapes shapesOf(UnitClass const& units, bool caseBlind)
{
    constexpr int longestRange = 0x200;
    Shapes shapes;
    auto const add = [&](char16_t shape) {
        shapes.insert(std::u16string(1, shape));
        if (caseBlind && (shape == shape::small || shape == shape::capital))
            shapes.insert({ std::u16string(1, shape::small), std::u16string(1, shape::capital) });
    };
    bool any = units.any;
    for (auto const& [first, last] : units.ranges)
    {
        any = any || last - first > longestRange;
        for (char32_t unit = first; !any && unit <= last; ++unit)
            add(shapeOf(static_cast<char16_t>(unit)));
    }
    if (any)
        return { u"" };
    if (units.lower)
        add(shape::small);
    if (units.upper)
        add(shape::capital);
    if (units.digit)
        add(shape::digit);
    if (units.space)
    {
        add(shape::blank);
        add(u'\t');
    }
    return shapes;
}

Known known(Alternatives const& alternatives, bool caseBlind);

/// The part as often as it may stand there.
void appendRepeated(Sequence& sequence, Part const& part, Known const& once)
{
    if (part.least == 0)
    {
        Known perhaps = once;
        perhaps.inside.clear();
        perhaps.beginnings.insert(u"");
        if (part.most == 1 && once.whole && !once.behind)
            sequence.append(perhaps);
        else
            sequence.endRun({ u"" });
        return;
    }
    constexpr std::size_t enough = 4;
    std::size_t const times = std::min(part.least, enough);
    for (std::size_t time = 0; time < times; ++time)
        sequence.append(once);
    // What comes next follows the last time.
    if (part.most > times)
        sequence.endRun(once.behind ? Shapes{ u"" } : once.endings);
}

Known known(std::vector<Part> const& parts, bool caseBlind)
{
    Sequence sequence;
    for (Part const& part : parts)
    {
        Known once;
        switch (part.kind)
        {
        case Part::Kind::units:
            once.beginnings = shapesOf(part.units, caseBlind);
            once.whole = once.beginnings != Shapes{ u"" };
            once.endings = once.beginnings;
            appendRepeated(sequence, part, once);
            break;
        case Part::Kind::group:
            appendRepeated(sequence, part, known(part.alternatives, caseBlind));
            break;
        case Part::Kind::ahead:
            sequence.peek(known(part.alternatives, caseBlind));
            break;
        case Part::Kind::behind:
            once = known(part.alternatives, caseBlind);
            once.behind = true;
            if (once.whole)
                sequence.append(once);
            break;
        default:
            break;
        }
    }
    return sequence.finish();
}

Known known(Alternatives const& alternatives, bool caseBlind)
{
    Known all;
    all.beginnings.clear();
    all.endings.clear();
    bool everyOne = true;
    for (std::vector<Part> const& parts : alternatives)
    {
        Known const one = known(parts, caseBlind);
        all.beginnings.insert(one.beginnings.begin(), one.beginnings.end());
        all.endings.insert(one.endings.begin(), one.endings.end());
        all.whole = all.whole && one.whole;
        all.behind = all.behind || one.behind;
        everyOne = everyOne && !one.inside.empty();
        all.inside.insert(one.inside.begin(), one.inside.end());
    }
    if (!everyOne || all.inside.size() > mostShapes)
        all.inside.clear();
    if (all.beginnings.size() > mostShapes)
    {
        all.beginnings = { u"" };
        all.whole = all.behind = false;
    }
    if (all.endings.size() > mostShapes)
        all.endings = { u"" };
    return all;
}

/// Those of the shapes worth looking for; none where one of them stands in every line.
std::vector<std::u16string> telling(Shapes const& shapes)
{
    constexpr std::size_t least = 3; // words and blanks say less
    std::vector<std::u16string> required;
    if (rarity(shapes) < least)
        return required;
    // What begins with another of them says no more than that one.
    std::ranges::copy_if(shapes, std::back_inserter(required), [&](std::u16string const& one) {
        return std::ranges::none_of(shapes, [&](std::u16string const& other) {
            return other.size() < one.size() && one.starts_with(other);
        });
    });
    return required;
}
} // namespace

ShapeTable::ShapeTable()
{
    for (std::size_t index = 0; index < m_shapes.size(); ++index)
        m_shapes[index] = computeShape(static_cast<char16_t>(index));
}

char16_t ShapeTable::beyond(char16_t unit)
{
    return computeShape(unit);
}

ShapeTable const& shapeTable()
{
    static ShapeTable const table;
    return table;
}

char16_t shapeOf(char16_t unit)
{
    return shapeTable()[unit];
}

std::vector<std::u16string> requiredShapes(std::u16string_view expression, bool caseBlind)
{
    auto const alternatives = readExpression(expression);
    return alternatives ? telling(known(*alternatives, caseBlind).inside) : std::vector<std::u16string>{};
}

std::vector<std::u16string> requiredShapes(std::vector<Part> const& alternative, bool caseBlind)
{
    return telling(known(alternative, caseBlind).inside);
}
} // namespace kehoach::check
