#include "core/check/shapes.hxx"

#include "core/text/unicode.hxx"

#include <algorithm>
#include <array>
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
constexpr std::size_t mostShapes = 32, longestShape = 6, deepest = 64;
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
            return 0;
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
        for (char16_t const unit : one)
            sum += weight(unit);
        least = std::min(least, sum);
    }
    return least;
}

/// What is known of the shape of whatever a part of an expression matches.
struct Known
{
    Shapes beginnings{ u"" }; ///< it begins with one of these
    bool whole = true;        ///< and is no longer
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
            endRun({ u"" });
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

/// Reads an expression. What it does not know it gives up on.
class Reader
{
public:
    Reader(std::u16string_view expression, bool caseBlind)
        : m_rest(expression)
        , m_caseBlind(caseBlind)
    {
    }

    Shapes read()
    {
        Known const known = alternatives(0);
        return m_lost || !m_rest.empty() ? Shapes{} : known.inside;
    }

private:
    struct Times
    {
        std::size_t least = 1, most = 1;
    };

    bool accept(std::u16string_view mark)
    {
        if (!m_rest.starts_with(mark))
            return false;
        m_rest.remove_prefix(mark.size());
        return true;
    }

    char16_t take()
    {
        if (m_rest.empty())
        {
            m_lost = true;
            return u'\0';
        }
        char16_t const unit = m_rest.front();
        m_rest.remove_prefix(1);
        return unit;
    }

    Known alternatives(std::size_t depth)
    {
        if (depth > deepest)
            m_lost = true;
        Known all;
        all.beginnings.clear();
        bool everyOne = true;
        do
        {
            Known const one = sequence(depth);
            all.beginnings.insert(one.beginnings.begin(), one.beginnings.end());
            all.whole = all.whole && one.whole;
            all.behind = all.behind || one.behind;
            everyOne = everyOne && !one.inside.empty();
            all.inside.insert(one.inside.begin(), one.inside.end());
        } while (!m_lost && accept(u"|"));
        if (!everyOne || all.inside.size() > mostShapes)
            all.inside.clear();
        if (all.beginnings.size() > mostShapes)
        {
            all.beginnings = { u"" };
            all.whole = all.behind = false;
        }
        return all;
    }

    Known sequence(std::size_t depth)
    {
        Sequence result;
        while (!m_lost && !m_rest.empty() && m_rest.front() != u'|' && m_rest.front() != u')')
        {
            if (accept(u"\\b") || accept(u"\\B") || accept(u"^") || accept(u"$"))
                continue; // no width
            if (m_rest.front() != u'(')
            {
                repeat(result, element());
                continue;
            }
            take();
            bool const none = accept(u"?!") || accept(u"?<!"), ahead = accept(u"?="), behind = accept(u"?<=");
            if (!none && !ahead && !behind && !accept(u"?:") && m_rest.starts_with(u"?"))
                m_lost = true;
            Known inside = alternatives(depth + 1);
            if (!accept(u")"))
                m_lost = true;
            if ((none || ahead || behind) && !m_rest.empty() && std::u16string_view(u"?*+{").find(m_rest[0]) != m_rest.npos)
                m_lost = true;
            if (none)
                continue;
            if (ahead)
                result.peek(inside);
            else if (!behind)
                repeat(result, inside);
            else if (inside.whole)
            {
                inside.behind = true;
                result.append(inside);
            }
        }
        return result.finish();
    }

    /// The part as often as the quantifier behind it says.
    void repeat(Sequence& sequence, Known const& part)
    {
        Times const times = quantifier();
        if (times.least == 0)
        {
            Known perhaps = part;
            perhaps.inside.clear();
            perhaps.beginnings.insert(u"");
            if (times.most == 1 && part.whole && !part.behind)
                sequence.append(perhaps);
            else
                sequence.endRun({ u"" });
            return;
        }
        constexpr std::size_t enough = 4;
        for (std::size_t time = 0; time < std::min(times.least, enough); ++time)
            sequence.append(part);
        // What comes next follows the last time.
        if (times.most > std::min(times.least, enough))
            sequence.endRun(part.whole && !part.behind ? part.beginnings : Shapes{ u"" });
    }

    Times quantifier()
    {
        Times times;
        if (accept(u"?"))
            times = { 0, 1 };
        else if (accept(u"*"))
            times = { 0, unbounded };
        else if (accept(u"+"))
            times = { 1, unbounded };
        else if (m_rest.size() > 1 && m_rest[0] == u'{' && text::isDigit(m_rest[1]))
        {
            take();
            times.least = times.most = number();
            if (accept(u","))
                times.most = !m_rest.empty() && text::isDigit(m_rest.front()) ? number() : unbounded;
            if (!accept(u"}"))
                m_lost = true;
        }
        else
            return times;
        if (!accept(u"?")) // lazy, or possessive
            accept(u"+");
        return times;
    }

    std::size_t number()
    {
        std::size_t value = 0;
        while (!m_rest.empty() && text::isDigit(m_rest.front()))
            value = std::min<std::size_t>(value * 10 + (take() - u'0'), 1000);
        return value;
    }

    /// One unit of text.
    Known element()
    {
        char16_t const unit = take();
        Known known;
        known.beginnings.clear();
        if (unit == u'.')
            m_any = true;
        else if (unit == u'[')
            readClass(known.beginnings);
        else if (unit == u'\\')
            escape(known.beginnings);
        else
            add(known.beginnings, unit);
        if (std::exchange(m_any, false) || known.beginnings.empty())
        {
            known.beginnings = { u"" };
            known.whole = false;
        }
        return known;
    }

    void add(Shapes& shapes, char16_t unit)
    {
        shapes.insert({ shapeOf(unit) });
        if (m_caseBlind && text::isLetter(unit))
            shapes.insert({ std::u16string(1, shape::small), std::u16string(1, shape::capital) });
    }

    void addAll(Shapes& shapes, std::u16string_view units)
    {
        for (char16_t const unit : units)
            add(shapes, unit);
    }

    void escape(Shapes& shapes)
    {
        char16_t const escaped = take();
        constexpr std::u16string_view marks = u".,;:/-+*?()[]{}|^$\\\"' ";
        if (marks.find(escaped) != marks.npos)
            add(shapes, escaped);
        else if (escaped == u't')
            add(shapes, u'\t');
        else if (escaped == u'd')
            add(shapes, u'0');
        else if (escaped == u's')
            addAll(shapes, u" \t");
        else if (escaped == u'w')
            addAll(shapes, u"aA0_");
        else if (escaped == u'n')
            add(shapes, u' ');
        else if (escaped == u'D' || escaped == u'W' || escaped == u'S')
            m_any = true;
        else
            m_lost = true;
    }

    void readClass(Shapes& shapes)
    {
        if (accept(u"^"))
            m_any = true;
        bool first = true;
        while (!m_rest.empty() && (first || m_rest.front() != u']'))
        {
            first = false;
            if (accept(u"[:"))
                readNamedClass(shapes);
            else if (m_rest.front() == u'\\')
            {
                take();
                escape(shapes);
            }
            else
            {
                char16_t const from = take();
                bool const range = m_rest.size() > 1 && m_rest[0] == u'-' && m_rest[1] != u']';
                if (range)
                    take();
                char16_t const to = range ? take() : from;
                if (to == u'\\' || to - from > 0x200)
                    m_any = true;
                else
                {
                    for (char32_t unit = from; unit <= to; ++unit)
                        add(shapes, static_cast<char16_t>(unit));
                }
            }
        }
        if (!accept(u"]"))
            m_lost = true;
    }

    void readNamedClass(Shapes& shapes)
    {
        if (accept(u"lower:]"))
            add(shapes, u'a');
        else if (accept(u"upper:]"))
            add(shapes, u'A');
        else if (accept(u"alpha:]"))
            addAll(shapes, u"aA");
        else if (accept(u"digit:]"))
            add(shapes, u'0');
        else
            m_lost = true;
    }

    std::u16string_view m_rest;
    bool m_caseBlind;
    bool m_lost = false;
    bool m_any = false; ///< the unit being read may be anything
};
} // namespace

char16_t shapeOf(char16_t unit)
{
    static auto const table = [] {
        std::array<char16_t, 0x2200> shapes{};
        for (std::size_t index = 0; index < shapes.size(); ++index)
            shapes[index] = computeShape(static_cast<char16_t>(index));
        return shapes;
    }();
    return unit < table.size() ? table[unit] : computeShape(unit);
}

std::vector<std::u16string> requiredShapes(std::u16string_view expression, bool caseBlind)
{
    Shapes const shapes = Reader(expression, caseBlind).read();
    constexpr std::size_t telling = 2; // a single blank stands in every line
    return rarity(shapes) < telling ? std::vector<std::u16string>{}
                                    : std::vector<std::u16string>(shapes.begin(), shapes.end());
}
} // namespace kehoach::check
