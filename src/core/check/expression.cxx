#include "core/check/expression.hxx"

#include "core/text/unicode.hxx"

#include <algorithm>

namespace kehoach::check
{
namespace
{
using Kind = Part::Kind;

constexpr std::size_t deepest = 64;

/// Reads from left to right. What it does not know it gives up on.
class Reader
{
public:
    explicit Reader(std::u16string_view expression)
        : m_rest(expression)
    {
    }

    std::optional<Alternatives> read()
    {
        Alternatives all = alternatives(0);
        return m_lost || !m_rest.empty() ? std::nullopt : std::optional(std::move(all));
    }

private:
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

    Alternatives alternatives(std::size_t depth)
    {
        if (depth > deepest)
            m_lost = true;
        Alternatives all;
        do
        {
            std::vector<Part> sequence;
            while (!m_lost && !m_rest.empty() && m_rest.front() != u'|' && m_rest.front() != u')')
            {
                Part part = element(depth);
                readQuantifier(part);
                sequence.push_back(std::move(part));
            }
            all.push_back(std::move(sequence));
        } while (!m_lost && accept(u"|"));
        return all;
    }

    Part element(std::size_t depth)
    {
        Part part;
        part.kind = accept(u"\\b")                   ? Kind::boundary
                    : accept(u"^")                   ? Kind::lineStart
                    : accept(u"\\B") || accept(u"$") ? Kind::nothing
                                                     : Kind::units;
        if (part.kind != Kind::units)
            return part;
        char16_t const unit = take();
        if (unit == u'(')
        {
            part.kind = accept(u"?!") || accept(u"?<!") ? Kind::never
                        : accept(u"?=")                 ? Kind::ahead
                        : accept(u"?<=")                ? Kind::behind
                                                        : Kind::group;
            if (part.kind == Kind::group && !accept(u"?:") && m_rest.starts_with(u"?"))
                m_lost = true;
            part.alternatives = alternatives(depth + 1);
            if (!accept(u")"))
                m_lost = true;
        }
        else if (unit == u'.')
            part.units.any = true;
        else if (unit == u'[')
            readClass(part.units);
        else if (unit == u'\\')
            escape(part.units);
        else
            part.units.ranges.emplace_back(unit, unit);
        return part;
    }

    void readQuantifier(Part& part)
    {
        if (accept(u"?"))
            part.least = 0;
        else if (accept(u"*"))
            part.least = 0, part.most = Part::unbounded;
        else if (accept(u"+"))
            part.most = Part::unbounded;
        else if (m_rest.size() > 1 && m_rest[0] == u'{' && text::isDigit(m_rest[1]))
        {
            take();
            part.least = part.most = number();
            if (accept(u","))
                part.most = !m_rest.empty() && text::isDigit(m_rest.front()) ? number() : Part::unbounded;
            if (!accept(u"}"))
                m_lost = true;
        }
        else
            return;
        // A mark without width is there or not, however often.
        if (part.kind != Kind::units && part.kind != Kind::group)
            m_lost = true;
        if (!accept(u"?")) // lazy, or possessive
            accept(u"+");
    }

    std::size_t number()
    {
        std::size_t value = 0;
        while (!m_rest.empty() && text::isDigit(m_rest.front()))
            value = std::min<std::size_t>(value * 10 + (take() - u'0'), 1000);
        return value;
    }

    void escape(UnitClass& units)
    {
        char16_t const escaped = take();
        constexpr std::u16string_view marks = u".,;:/-+*?()[]{}|^$\\\"' ";
        if (marks.find(escaped) != marks.npos)
            units.ranges.emplace_back(escaped, escaped);
        else if (escaped == u't')
            units.ranges.emplace_back(u'\t', u'\t');
        else if (escaped == u'n')
            units.ranges.emplace_back(u'\n', u'\n');
        else if (escaped == u'd')
            units.digit = true;
        else if (escaped == u's')
            units.space = true;
        else if (escaped == u'w')
        {
            units.upper = units.lower = units.digit = true;
            units.ranges.emplace_back(u'_', u'_');
        }
        else if (escaped == u'D' || escaped == u'W' || escaped == u'S')
            units.any = true;
        else
            m_lost = true;
    }

    void readClass(UnitClass& units)
    {
        units.any = accept(u"^");
        bool first = true;
        while (!m_rest.empty() && (first || m_rest.front() != u']'))
        {
            first = false;
            if (accept(u"[:"))
                readNamedClass(units);
            else if (accept(u"\\"))
                escape(units);
            else
            {
                char16_t const from = take();
                bool const range = m_rest.size() > 1 && m_rest[0] == u'-' && m_rest[1] != u']';
                if (range)
                    take();
                char16_t const to = range ? take() : from;
                if (to == u'\\' || to < from || (range && from == u'['))
                    m_lost = true;
                units.ranges.emplace_back(from, to);
            }
        }
        if (!accept(u"]"))
            m_lost = true;
    }

    void readNamedClass(UnitClass& units)
    {
        if (accept(u"lower:]"))
            units.lower = true;
        else if (accept(u"upper:]"))
            units.upper = true;
        else if (accept(u"alpha:]"))
            units.upper = units.lower = true;
        else if (accept(u"digit:]"))
            units.digit = true;
        else
            m_lost = true;
    }

    std::u16string_view m_rest;
    bool m_lost = false;
};
} // namespace

bool UnitClass::holds(char16_t unit) const
{
    return any || (digit && text::isDigit(unit)) || (upper && text::isUpper(unit))
           || (lower && text::isLetter(unit) && !text::isUpper(unit)) || (space && text::isSpace(unit))
           || std::ranges::any_of(ranges, [&](auto const& range) { return range.first <= unit && unit <= range.second; });
}

std::optional<Alternatives> readExpression(std::u16string_view expression)
{
    return Reader(expression).read();
}
} // namespace kehoach::check
