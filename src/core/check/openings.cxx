#include "core/check/openings.hxx"

#include "core/text/blocks.hxx"
#include "core/text/unicode.hxx"

#include <algorithm>
#include <bit>
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
constexpr std::size_t fewFirsts = 4;

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
            set[units - 1] = set[units - 1] || m_caseBlind;
        }
        else
        {
            for (std::size_t index = 0; index + 1 < units; ++index)
            {
                if (char16_t const unit = m_unitAt(index); wanted.holds(unit))
                    insert(set, unit);
            }
            set[units - 1] = true;
        }
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
    openings.m_atLineStart = (lead.first | lead.firstOfWord).none();
    for (std::size_t index = 0; index < units; ++index)
        openings.m_flags[index] = static_cast<std::uint8_t>(
            lead.first[index] * Flag::first | lead.firstOfWord[index] * Flag::firstOfWord
            | lead.firstOfLine[index] * Flag::firstOfLine | lead.second[index] * Flag::second
            | lead.third[index] * Flag::third);
    auto const firsts = lead.anyFirst();
    if (firsts.count() <= fewFirsts && !firsts[units - 1])
    {
        for (std::size_t index = 0; index < units; ++index)
        {
            if (firsts[index])
                openings.m_firsts += unitAt(index);
        }
        openings.m_firsts.resize(fewFirsts, openings.m_firsts.front());
    }
    return openings;
}

inline bool Openings::mayBegin(char16_t const* at, char16_t const* begin) const
{
    constexpr std::uint8_t anyFirst = Flag::first | Flag::firstOfWord | Flag::firstOfLine;
    std::uint8_t const flags = m_flags[indexOf(*at)];
    if (!(flags & anyFirst) || (m_length > 1 && !(m_flags[indexOf(at[1])] & Flag::second))
        || (m_length > 2 && !(m_flags[indexOf(at[2])] & Flag::third)))
        return false;
    char16_t const before = at > begin ? at[-1] : u'\n';
    return (flags & Flag::first) || ((flags & Flag::firstOfWord) && isWordUnit(before) != isWordUnit(*at))
           || ((flags & Flag::firstOfLine) && isLineEnd(before));
}

std::size_t Openings::find(std::u16string_view text, std::size_t from) const
{
    if (from + m_length > text.size())
        return text.npos;
    char16_t const* const begin = text.data();
    char16_t const* const end = begin + (text.size() - m_length + 1);
    char16_t const* at = begin + from;
    if (m_atLineStart)
    {
        while (at < end && !((at == begin || isLineEnd(at[-1])) && mayBegin(at, begin)))
            ++at;
    }
    else
    {
        if (!m_firsts.empty())
        {
            std::array<text::Block, fewFirsts> firsts;
            std::ranges::transform(m_firsts, firsts.begin(), text::blockOf);
            for (; at + text::blockSize <= end; at += text::blockSize)
            {
                text::Block const units = text::blockAt(at);
                auto const any = ((units == firsts[0]) | (units == firsts[1])) | ((units == firsts[2]) | (units == firsts[3]));
                for (unsigned bits = text::bitsOf(any); bits; bits &= bits - 1)
                {
                    if (char16_t const* const found = at + std::countr_zero(bits); mayBegin(found, begin))
                        return static_cast<std::size_t>(found - begin);
                }
            }
        }
        while (at < end && !mayBegin(at, begin))
            ++at;
    }
    return at < end ? static_cast<std::size_t>(at - begin) : text.npos;
}
} // namespace kehoach::check
