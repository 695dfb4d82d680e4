#include "core/check/openings.hxx"

#include "core/text/unicode.hxx"

#include <algorithm>
#include <bitset>
#include <span>

namespace kehoach::check
{
namespace
{
enum Flag : std::uint8_t
{
    first = 1,        ///< a match may begin with it
    firstOfWord = 2,  ///< … at the boundary of a word
    firstOfLine = 4,  ///< … at the beginning of a line
    second = 8,
    third = 16,
};

constexpr std::size_t farthest = 3;

/// What any match begins with.
template<std::size_t units>
struct Lead
{
    using Set = std::bitset<units>;
    std::size_t length = 0; ///< how many units are told of: all matches are as long at least
    Set first, firstOfWord, firstOfLine, second, third;

    Set anyFirst() const { return first | firstOfWord | firstOfLine; }

    /// `set`, then what this says.
    Lead behind(Set const& set) const
    {
        Lead lead;
        lead.length = std::min(farthest, length + 1);
        lead.first = set;
        lead.second = anyFirst();
        lead.third = second;
        return lead;
    }
    friend Lead operator|(Lead left, Lead const& right)
    {
        left.length = std::min(left.length, right.length);
        left.first |= right.first;
        left.firstOfWord |= right.firstOfWord;
        left.firstOfLine |= right.firstOfLine;
        left.second |= right.second;
        left.third |= right.third;
        return left;
    }
};

template<std::size_t units>
class Reading
{
public:
    using Leads = Lead<units>;

    Reading(bool caseBlind, char16_t (*unitAt)(std::size_t), std::size_t (*indexOf)(char16_t))
        : m_caseBlind(caseBlind)
        , m_unitAt(unitAt)
        , m_indexOf(indexOf)
    {
    }

    Leads read(Alternatives const& alternatives, Leads const& rest) const
    {
        std::optional<Leads> all;
        for (std::vector<Part> const& parts : alternatives)
        {
            Leads lead = rest;
            for (std::size_t index = parts.size(); index-- > 0;)
                lead = read(parts[index], lead);
            all = all ? *all | lead : lead;
        }
        return *all;
    }

private:
    Leads read(Part const& part, Leads const& rest) const
    {
        switch (part.kind)
        {
        case Part::Kind::boundary: {
            Leads lead = rest;
            lead.firstOfWord = rest.anyFirst();
            lead.first.reset();
            lead.firstOfLine.reset();
            return lead;
        }
        case Part::Kind::lineStart: {
            Leads lead = rest;
            lead.firstOfLine = rest.anyFirst();
            lead.first.reset();
            lead.firstOfWord.reset();
            return lead;
        }
        case Part::Kind::ahead:
            return rest.length == 0 ? read(part.alternatives, {}) : rest;
        case Part::Kind::units:
        case Part::Kind::group:
            return repeated(part, part.least, part.most, rest);
        default:
            return rest;
        }
    }

    Leads repeated(Part const& part, std::size_t least, std::size_t most, Leads const& rest) const
    {
        if (most == 0)
            return rest;
        if (least > farthest) // what follows is too far away
            return repeated(part, farthest, farthest, {});
        if (least > 1)
            return once(part, repeated(part, least - 1, most == Part::unbounded ? most : most - 1, rest));
        // Once, then perhaps once more, then who knows what.
        Leads const again = most > 1 ? rest | once(part, {}) : rest;
        Leads const lead = once(part, again);
        return least == 0 ? rest | lead : lead;
    }

    Leads once(Part const& part, Leads const& rest) const
    {
        return part.kind == Part::Kind::units ? rest.behind(setOf(part.units)) : read(part.alternatives, rest);
    }

    typename Leads::Set setOf(UnitClass const& wanted) const
    {
        typename Leads::Set set;
        if (wanted.any)
            return set.set();
        if (!wanted.upper && !wanted.lower && !wanted.digit && !wanted.space)
        {
            for (auto const& [first, last] : wanted.ranges)
            {
                for (char32_t unit = first; unit <= last; ++unit)
                    insert(set, static_cast<char16_t>(unit));
            }
        }
        else
        {
            for (std::size_t index = 0; index + 1 < units; ++index)
            {
                if (char16_t const unit = m_unitAt(index); wanted.holds(unit))
                    insert(set, unit);
            }
        }
        set[units - 1] = true;
        return set;
    }

    void insert(typename Leads::Set& set, char16_t unit) const
    {
        set[m_indexOf(unit)] = true;
        if (m_caseBlind)
        {
            set[m_indexOf(text::toLower(unit))] = true;
            set[m_indexOf(text::toUpper(unit))] = true;
        }
    }

    bool m_caseBlind;
    char16_t (*m_unitAt)(std::size_t);
    std::size_t (*m_indexOf)(char16_t);
};

bool isWordUnit(char16_t unit)
{
    return text::isLetter(unit) || text::isDigit(unit) || unit == u'_';
}

bool isLineEnd(char16_t unit)
{
    return unit < u' ' || unit == 0x85 || unit == 0x2028 || unit == 0x2029;
}
} // namespace

std::size_t Openings::indexOf(char16_t unit)
{
    if (unit < latin)
        return unit;
    if (unit >= 0x1EA0 && unit < 0x1EA0 + vietnamese)
        return latin + (unit - 0x1EA0);
    if (unit >= 0x2000 && unit < 0x2000 + marks)
        return latin + vietnamese + (unit - 0x2000);
    return units - 1;
}

char16_t Openings::unitAt(std::size_t index)
{
    std::size_t const unit = index < latin                ? index
                             : index < latin + vietnamese ? 0x1EA0 + (index - latin)
                                                          : 0x2000 + (index - latin - vietnamese);
    return static_cast<char16_t>(unit);
}

std::optional<Openings> Openings::of(Alternatives const& expression, bool caseBlind)
{
    auto const lead = Reading<units>(caseBlind, unitAt, indexOf).read(expression, {});
    if (lead.length == 0)
        return std::nullopt;
    Openings openings;
    openings.m_length = lead.length;
    for (std::size_t index = 0; index < units; ++index)
        openings.m_flags[index] = static_cast<std::uint8_t>(
            lead.first[index] * Flag::first | lead.firstOfWord[index] * Flag::firstOfWord
            | lead.firstOfLine[index] * Flag::firstOfLine | lead.second[index] * Flag::second
            | lead.third[index] * Flag::third);
    return openings;
}

std::size_t Openings::find(std::u16string_view text, std::size_t from) const
{
    for (std::size_t at = from; at + m_length <= text.size(); ++at)
    {
        std::uint8_t const flags = m_flags[indexOf(text[at])];
        if (!(flags & (Flag::first | Flag::firstOfWord | Flag::firstOfLine)))
            continue;
        if ((m_length > 1 && !(m_flags[indexOf(text[at + 1])] & Flag::second))
            || (m_length > 2 && !(m_flags[indexOf(text[at + 2])] & Flag::third)))
            continue;
        char16_t const before = at > 0 ? text[at - 1] : u'\n';
        if ((flags & Flag::first) || ((flags & Flag::firstOfWord) && isWordUnit(before) != isWordUnit(text[at]))
            || ((flags & Flag::firstOfLine) && isLineEnd(before)))
            return at;
    }
    return text.npos;
}
} // namespace kehoach::check
