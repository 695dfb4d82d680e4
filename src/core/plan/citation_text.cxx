#include "core/plan/citation_text.hxx"

#include "core/text/unicode.hxx"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>

namespace kehoach::plan
{
namespace
{
using Words = std::u16string_view;

/// What can be cited; longer names before shorter ones that begin them.
constexpr auto citedKinds = std::to_array<Words>({
    u"hien phap",
    u"bo luat",
    u"luat",
    u"phap lenh",
    u"nghi quyet lien tich",
    u"nghi quyet",
    u"nghi dinh",
    u"quyet dinh",
    u"chi thi",
    u"thong tu lien tich",
    u"thong tu",
    u"cong van",
    u"cong dien",
    u"ke hoach lien tich",
    u"ke hoach",
    u"huong dan lien tich",
    u"huong dan",
    u"thong bao ket luan",
    u"thong bao",
    u"chuong trinh hanh dong",
    u"chuong trinh phoi hop",
    u"chuong trinh",
    u"bao cao",
    u"to trinh",
    u"ket luan",
    u"quy dinh",
    u"quy che",
    u"van ban",
    u"giay moi",
    u"de an",
    u"phieu chuyen",
    u"thong tri",
    u"dieu le",
    u"lenh",
    u"sac lenh",
    u"bien ban",
});

constexpr std::size_t furthestNumber = 40; ///< from the kind to "số": "Thông báo làm việc số …"
constexpr std::size_t longestLawName = 220;

/// Which kinds have that letter in that place, one bit each: most words of a text are ruled out by two.
template<std::size_t place>
constexpr auto kindsWith = [] {
    static_assert(citedKinds.size() <= 64);
    std::array<std::uint64_t, 26> kinds{};
    for (std::size_t kind = 0; kind < citedKinds.size(); ++kind)
        kinds[citedKinds[kind][place] - u'a'] |= std::uint64_t{ 1 } << kind;
    return kinds;
}();

std::uint64_t kindsBeginning(char16_t first, char16_t second)
{
    bool const letters = first >= u'a' && first <= u'z' && second >= u'a' && second <= u'z';
    return letters ? kindsWith<0>[first - u'a'] & kindsWith<1>[second - u'a'] : 0;
}
} // namespace

std::size_t CitationText::kindAt(std::size_t at) const
{
    if (at + 1 >= m_words.size())
        return none;
    for (std::uint64_t kinds = kindsBeginning(m_words[at], m_words[at + 1]); kinds; kinds &= kinds - 1)
    {
        Words const kind = citedKinds[static_cast<std::size_t>(std::countr_zero(kinds))];
        std::size_t const end = phraseAt(m_words, at, kind);
        if (end != none)
            return end;
        // "Quyết địnhsố 2216": the blank before "số" was lost
        if (m_words.substr(at).starts_with(kind) && m_words.substr(at + kind.size()).starts_with(u"so "))
            return at + kind.size();
    }
    return none;
}

CitationText::Stretch CitationText::numberAt(std::size_t begin, bool announced) const
{
    std::size_t at = begin;
    bool figure = false;
    bool sign = false;
    while (at < m_typed.size())
    {
        char16_t const unit = m_typed[at];
        if (text::isDigit(unit))
            figure = true;
        else if (unit == u'/' || unit == u'-' || unit == u'–')
            sign = true;
        else if (unit == u'.' && at + 1 < m_typed.size() && text::isDigit(m_typed[at + 1]))
            ;
        else if (text::isLetter(unit))
        {
            // "số bao nhiêu": words are no number
            if (!figure && !sign && !text::isUpper(unit))
                return {};
        }
        else if (text::isSpace(unit))
        {
            // "1105 /KH-ĐKT", "           /KH-SCT"
            std::size_t const next = skipBlanks(at);
            if (next < m_typed.size() && m_typed[next] == u'/' && !(sign && !figure))
            {
                at = next;
                continue;
            }
            break;
        }
        else
            break;
        ++at;
    }
    while (at > begin && (m_typed[at - 1] == u'-' || m_typed[at - 1] == u'/' || m_typed[at - 1] == u'–'))
        --at;
    bool const number = announced ? figure || sign : figure && sign && text::isDigit(m_typed[begin]);
    return number && at > begin ? Stretch{ begin, at } : Stretch{};
}

CitationText::Stretch CitationText::findNumber(std::size_t kindEnd, bool law, Stretch& lawName) const
{
    std::size_t const next = skipBlanks(kindEnd);
    if (Stretch const direct = numberAt(next, false); !direct.empty())
        return direct;
    std::size_t const window = law ? longestLawName : furthestNumber;
    Words const near = m_words.substr(0, std::min(m_words.size(), next + window));
    std::size_t so = phraseAt(m_words, next, u"so") != none ? next : findPhrase(near, u"so", next);
    for (; so != none; so = findPhrase(near, u"so", so + 1))
    {
        // "một số điều", and nothing that ends the name in between
        Words const between = m_words.substr(next, so - next);
        if (between.find(u';') != none || between.find(u'.') != none || between.find(u'(') != none)
            return {};
        if (!law && (between.find(u',') != none || hasPhrase(between, u"ngay") ||
                     hasPhrase(between, u"tai") || anotherKind(between)))
            return {};
        if (law && between.find(u',') != none && anotherKind(between))
            return {};
        std::size_t at = skipBlanks(so + 2);
        if (at < m_typed.size() && m_typed[at] == u':')
            at = skipBlanks(at + 1);
        // "Luật Công nghiệp công nghệ số số 71/2025/QH15"
        if (Stretch const number = numberAt(at, true); !number.empty() && text::isDigit(firstFigure(number)))
        {
            if (law && so > next)
                lawName = { next, trimmedEnd(so) };
            return number;
        }
    }
    // "Luật Hóa chất 69/2025/QH15"
    if (law)
        for (std::size_t at = next; at < near.size(); ++at)
            if (text::isDigit(m_typed[at]) && text::isSpace(m_typed[at - 1]))
            {
                Words const between = m_words.substr(next, at - next);
                Stretch const number = numberAt(at, false);
                if (number.empty() || between.find(u';') != none || hasPhrase(between, u"ngay") ||
                    anotherKind(between) || m_typed.substr(at, number.end - at).find(u'Q') == none)
                    return {};
                lawName = { next, trimmedEnd(at) };
                return number;
            }
    return {};
}

CitationText::Stretch CitationText::lawNameFrom(std::size_t kindEnd) const
{
    std::size_t const begin = skipBlanks(kindEnd);
    if (begin >= m_typed.size() || !text::isUpper(m_typed[begin]))
        return {};
    std::size_t const limit = std::min(m_words.size(), begin + longestLawName);
    for (std::size_t at = begin; at < limit; ++at)
    {
        char16_t const unit = m_words[at];
        if (unit == u';' || unit == u'.' || unit == u':' || unit == u'(')
            return {};
        if (!text::isSpace(unit))
            continue;
        std::size_t const word = at + 1;
        if (auto const day = phraseAt(m_words, word, u"ngay"); day != none && isFigureAt(skipBlanks(day)))
            return { begin, at };
        if (auto const year = phraseAt(m_words, word, u"nam"); year != none && isFigureAt(skipBlanks(year)))
            return { begin, at };
        // "Luật Giáo dục 2019"
        if (isYearAt(word))
            return { begin, at };
    }
    return {};
}

std::size_t CitationText::skipBlanks(std::size_t at) const
{
    while (at < m_words.size() && text::isSpace(m_words[at]))
        ++at;
    return at;
}

std::size_t CitationText::trimmedEnd(std::size_t end) const
{
    while (end > 0 &&
           (text::isSpace(m_typed[end - 1]) || m_typed[end - 1] == u',' || m_typed[end - 1] == u';'))
        --end;
    return end;
}

bool CitationText::isFigureAt(std::size_t at) const
{
    return at < m_words.size() && text::isDigit(m_words[at]);
}

char16_t CitationText::firstFigure(Stretch const& number) const
{
    for (std::size_t at = number.begin; at < number.end; ++at)
        if (text::isDigit(m_typed[at]))
            return m_typed[at];
    return u'\0';
}

bool CitationText::anotherKind(Words between)
{
    constexpr auto kinds = std::to_array<Words>({ u"nghi dinh", u"nghi quyet", u"quyet dinh", u"thong tu",
                                                  u"chi thi", u"cong van", u"ke hoach", u"van ban" });
    return hasAnyPhrase(between, kinds);
}

bool CitationText::isYearAt(std::size_t at) const
{
    std::u16string_view const year = m_words.substr(std::min(at, m_words.size()), 4);
    if (year.size() < 4 || !(year.starts_with(u"19") || year.starts_with(u"20")))
        return false;
    return isFigureAt(at + 2) && isFigureAt(at + 3) && !isFigureAt(at + 4) &&
           m_words.substr(at + 4, 1) != u"/";
}
} // namespace kehoach::plan
