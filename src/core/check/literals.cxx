#include "core/check/literals.hxx"

#include "core/text/unicode.hxx"

#include <algorithm>
#include <optional>
#include <utility>

namespace kehoach::check
{
namespace
{
using Literals = std::vector<std::u16string>;

/// More alternatives are no quicker to look for than the expression itself.
constexpr std::size_t mostLiterals = 64;
constexpr std::size_t deepest = 64;

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

/// Reads an expression from left to right. What it does not know it gives up on.
class Reader
{
public:
    explicit Reader(std::u16string_view expression)
        : m_rest(expression)
    {
    }

    Literals read()
    {
        Literals found = alternatives(0);
        return m_lost || !m_rest.empty() ? Literals{} : found;
    }

private:
    bool accept(std::u16string_view mark)
    {
        if (!m_rest.starts_with(mark))
            return false;
        m_rest.remove_prefix(mark.size());
        return true;
    }

    /// "a|b": one of them is there, so the literals of all; none where one has none.
    Literals alternatives(std::size_t depth)
    {
        if (depth > deepest)
            m_lost = true;
        Literals all;
        bool everyOne = true;
        do
        {
            Literals const one = sequence(depth);
            everyOne = everyOne && !one.empty();
            all.insert(all.end(), one.begin(), one.end());
        } while (!m_lost && accept(u"|"));
        return everyOne && all.size() <= mostLiterals ? all : Literals{};
    }

    /// Of the parts of a sequence all are there: the best one is enough.
    Literals sequence(std::size_t depth)
    {
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
        while (!m_lost && !m_rest.empty() && m_rest.front() != u'|' && m_rest.front() != u')')
        {
            if (m_rest.front() == u'(')
            {
                endRun();
                Literals const inside = group(depth);
                if (least() > 0)
                    offer(inside);
                continue;
            }
            if (m_rest.front() == u'[')
            {
                endRun();
                Literals units = unitsOfClass();
                if (least() > 0 && !units.empty())
                    offer(std::move(units));
                continue;
            }
            if (accept(u"\\b") || accept(u"\\B") || accept(u"^") || accept(u"$"))
                continue; // no width
            std::optional<char16_t> const unit = element();
            std::size_t const times = least();
            if (!unit || times == 0)
                endRun();
            else
            {
                run.append(std::min<std::size_t>(times, 8), *unit);
                if (m_repeated)
                    endRun();
            }
        }
        endRun();
        return best;
    }

    Literals group(std::size_t depth)
    {
        accept(u"(");
        bool counts = true;
        if (accept(u"?"))
        {
            if (accept(u"!") || accept(u"<!"))
                counts = false;
            else if (accept(u"=") || accept(u"<="))
                counts = true;
            else if (!accept(u":"))
                m_lost = true;
        }
        Literals inside = alternatives(depth + 1);
        if (!accept(u")"))
            m_lost = true;
        return counts ? inside : Literals{};
    }

    /// One unit of text: which, or nothing for a class.
    std::optional<char16_t> element()
    {
        char16_t const unit = m_rest.front();
        m_rest.remove_prefix(1);
        if (unit == u'.')
            return {};
        if (unit != u'\\')
            return unit;
        if (m_rest.empty())
        {
            m_lost = true;
            return {};
        }
        char16_t const escaped = m_rest.front();
        m_rest.remove_prefix(1);
        constexpr std::u16string_view classes = u"dDwWsS";
        constexpr std::u16string_view marks = u".,;:/-+*?()[]{}|^$\\\"' ";
        if (marks.find(escaped) != marks.npos)
            return escaped;
        if (escaped == u't')
            return u'\t';
        if (classes.find(escaped) == classes.npos && escaped != u'n')
            m_lost = true;
        return {};
    }

    /// The units a class lists; none where it has ranges or other classes in it, or says what is not there.
    Literals unitsOfClass()
    {
        accept(u"[");
        Literals units;
        bool listed = !accept(u"^");
        bool first = true;
        while (!m_rest.empty() && (first || m_rest.front() != u']'))
        {
            first = false;
            if (accept(u"[:"))
            {
                std::size_t const end = m_rest.find(u":]");
                m_rest.remove_prefix(end == m_rest.npos ? m_rest.size() : end + 2);
                listed = false;
                continue;
            }
            std::size_t const length = m_rest.front() == u'\\' && m_rest.size() > 1 ? 2 : 1;
            char16_t const unit = m_rest[length - 1];
            bool const range = m_rest.size() > length + 1 && m_rest[length] == u'-' && m_rest[length + 1] != u']';
            if (range || (length == 2 && (text::isLetter(unit) || text::isDigit(unit))))
                listed = false;
            units.emplace_back(1, unit);
            m_rest.remove_prefix(length);
        }
        if (!accept(u"]"))
            m_lost = true;
        return listed && units.size() <= mostLiterals ? units : Literals{};
    }

    /// How often the element before is there at the least; m_repeated: it may be there more often.
    std::size_t least()
    {
        std::size_t times = 1;
        m_repeated = true;
        if (accept(u"?") || accept(u"*"))
            times = 0;
        else if (accept(u"+"))
            times = 1;
        else if (m_rest.size() > 1 && m_rest[0] == u'{' && m_rest[1] >= u'0' && m_rest[1] <= u'9')
        {
            std::size_t const end = m_rest.find(u'}');
            if (end == m_rest.npos)
                m_lost = true;
            times = 0;
            for (std::size_t i = 1; i < m_rest.size() && m_rest[i] >= u'0' && m_rest[i] <= u'9' && times < 1000; ++i)
                times = times * 10 + (m_rest[i] - u'0');
            m_rest.remove_prefix(std::min(m_rest.size(), end == m_rest.npos ? end : end + 1));
        }
        else
            m_repeated = false;
        if (m_repeated && !accept(u"?")) // lazy, or possessive
            accept(u"+");
        return times;
    }

    std::u16string_view m_rest;
    bool m_lost = false;
    bool m_repeated = false;
};
} // namespace

std::vector<std::u16string> requiredLiterals(std::u16string_view expression)
{
    return Reader(expression).read();
}
} // namespace kehoach::check
