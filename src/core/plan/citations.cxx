#include "core/plan/labels.hxx"
#include "core/plan/scope.hxx"
#include "core/text/unicode.hxx"

#include <algorithm>
#include <array>

namespace kehoach::plan
{
namespace
{
using Words = std::u16string_view;

/// What can be cited; longer names before shorter ones that begin them.
constexpr auto citedKinds = std::to_array<Words>({
    u"hien phap", u"bo luat", u"luat", u"phap lenh", u"nghi quyet lien tich", u"nghi quyet", u"nghi dinh",
    u"quyet dinh", u"chi thi", u"thong tu lien tich", u"thong tu", u"cong van", u"cong dien", u"ke hoach lien tich",
    u"ke hoach", u"huong dan lien tich", u"huong dan", u"thong bao ket luan", u"thong bao", u"chuong trinh hanh dong",
    u"chuong trinh phoi hop", u"chuong trinh", u"bao cao", u"to trinh", u"ket luan", u"quy dinh", u"quy che",
    u"van ban", u"giay moi", u"de an", u"phieu chuyen", u"thong tri", u"dieu le", u"lenh", u"sac lenh", u"bien ban",
});

/// Words that say what a document is about without "về": they begin its subject.
constexpr auto subjectVerbs = std::to_array<Words>({
    u"quy dinh", u"phe duyet", u"ban hanh", u"sua doi", u"huong dan", u"thanh lap", u"bo sung", u"cong bo", u"giao",
    u"phan cong", u"keo dai", u"dieu chinh", u"tong ket", u"trien khai", u"thong bao", u"phan cap", u"cho phep",
    u"tang cuong", u"chi dao", u"bai bo", u"to chuc", u"thuc hien", u"chan chinh", u"phat dong", u"kien toan",
});

constexpr std::size_t furthestNumber = 40;  ///< from the kind to "số": "Thông báo làm việc số …"
constexpr std::size_t longestLawName = 220;
constexpr std::size_t longestIssuer = 140;
constexpr std::size_t dateWindow = 48;

struct Stretch
{
    std::size_t begin = 0, end = 0;
    bool empty() const { return begin == end; }
};

/// Reads the citations of one line.
class CitationReader
{
public:
    explicit CitationReader(Line const& line)
        : m_line(line)
        , m_words(line.folded)
        , m_typed(line.text)
    {
    }

    std::vector<Citation> read()
    {
        std::vector<Citation> citations;
        std::size_t at = 0;
        bool wordBegins = true;
        while (at < m_words.size())
        {
            if (!text::isLetter(m_words[at]))
            {
                wordBegins = true;
                ++at;
                continue;
            }
            if (wordBegins)
                if (std::size_t const kindEnd = kindAt(at); kindEnd != none)
                    if (auto citation = readFrom(at, kindEnd))
                    {
                        citations.push_back(std::move(*citation));
                        at = m_resume;
                        wordBegins = true;
                        continue;
                    }
            wordBegins = false;
            ++at;
        }
        return citations;
    }

private:
    std::size_t kindAt(std::size_t at) const
    {
        static constexpr Words firstLetters = u"hblpnqctkvgds";
        if (firstLetters.find(m_words[at]) == none)
            return none;
        for (Words const kind : citedKinds)
        {
            if (kind.front() != m_words[at])
                continue;
            std::size_t const end = phraseAt(m_words, at, kind);
            if (end != none)
                return end;
            // "Quyết địnhsố 2216": the blank before "số" was lost
            if (m_words.substr(at).starts_with(kind) && m_words.substr(at + kind.size()).starts_with(u"so "))
                return at + kind.size();
        }
        return none;
    }

    std::size_t skipBlanks(std::size_t at) const
    {
        while (at < m_words.size() && text::isSpace(m_words[at]))
            ++at;
        return at;
    }

    /// "156/CV-VPĐP", "35-NQ/TU", "1105 /KH-ĐKT": at least a figure; with a sign unless "số" said so.
    Stretch numberAt(std::size_t begin, bool announced) const
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

    std::optional<Citation> readFrom(std::size_t at, std::size_t kindEnd)
    {
        Words const kind = m_words.substr(at, kindEnd - at);
        bool const law = kind == u"luat" || kind == u"bo luat" || kind == u"phap lenh" || kind == u"hien phap"
            || kind == u"dieu le";
        Citation citation;
        citation.kind = m_typed.substr(at, kindEnd - at);
        citation.kindSpan = m_line.span(at, kindEnd - at);
        if (law && !text::isUpper(m_typed[at]))
            return {};

        std::size_t end = kindEnd;
        Stretch lawName;
        Stretch const number = findNumber(kindEnd, law, lawName);
        if (number.empty() && !law)
            return {};
        if (!number.empty())
        {
            citation.number = text::squeeze(m_typed.substr(number.begin, number.end - number.begin));
            citation.numberSpan = m_line.span(number.begin, number.end - number.begin);
            end = number.end;
        }
        else if (lawName = lawNameFrom(kindEnd); lawName.empty())
            return {};
        else
            end = lawName.end;
        end = readDate(citation, end);
        // A law is cited by its name and its day or year; the name alone only mentions it.
        if (law && number.empty() && !citation.date && !m_yearRead)
            return {};
        m_resume = end;
        end = readIssuer(citation, end);
        end = readSubject(citation, end);
        if (citation.subject.empty() && !lawName.empty())
            citation.subject = text::trim(m_typed.substr(lawName.begin, lawName.end - lawName.begin));
        citation.span = m_line.span(at, trimmedEnd(end) - at);
        return citation;
    }

    std::size_t trimmedEnd(std::size_t end) const
    {
        while (end > 0 && (text::isSpace(m_typed[end - 1]) || m_typed[end - 1] == u',' || m_typed[end - 1] == u';'))
            --end;
        return end;
    }

    /// The number behind the kind: "số N", "N/…" at once, or behind a law's name.
    Stretch findNumber(std::size_t kindEnd, bool law, Stretch& lawName) const
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
            if (!law && (between.find(u',') != none || hasPhrase(between, u"ngay") || hasPhrase(between, u"tai")
                         || anotherKind(between)))
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
                    if (number.empty() || between.find(u';') != none || hasPhrase(between, u"ngay")
                        || anotherKind(between) || m_typed.substr(at, number.end - at).find(u'Q') == none)
                        return {};
                    lawName = { next, trimmedEnd(at) };
                    return number;
                }
        return {};
    }

    char16_t firstFigure(Stretch const& number) const
    {
        for (std::size_t at = number.begin; at < number.end; ++at)
            if (text::isDigit(m_typed[at]))
                return m_typed[at];
        return u'\0';
    }

    static bool anotherKind(Words between)
    {
        constexpr auto kinds = std::to_array<Words>(
            { u"nghi dinh", u"nghi quyet", u"quyet dinh", u"thong tu", u"chi thi", u"cong van", u"ke hoach", u"van ban" });
        return hasAnyPhrase(between, kinds);
    }

    /// "Đất đai" of "Luật Đất đai năm 2013": capital first letter, up to "ngày" or "năm".
    Stretch lawNameFrom(std::size_t kindEnd) const
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
        }
        return {};
    }

    bool isFigureAt(std::size_t at) const { return at < m_words.size() && text::isDigit(m_words[at]); }

    std::size_t readDate(Citation& citation, std::size_t end)
    {
        m_yearRead = false;
        std::size_t at = skipBlanks(end);
        if (at < m_words.size() && m_words[at] == u',')
            at = skipBlanks(at + 1);
        if (auto const year = phraseAt(m_words, at, u"nam"); year != none)
        {
            std::size_t digits = skipBlanks(year);
            std::size_t const first = digits;
            while (isFigureAt(digits))
                ++digits;
            m_yearRead = digits - first == 4;
            return m_yearRead ? digits : end;
        }
        if (phraseAt(m_words, at, u"ngay") == none && !m_words.substr(at).starts_with(u"ngay"))
            return end;
        auto const window = m_typed.substr(at, dateWindow);
        for (text::DateMention const& mention : text::findDates(window))
        {
            constexpr std::size_t closeBehindDay = 8;
            if (mention.where.start > closeBehindDay)
                break;
            citation.date = mention.date;
            return at + mention.where.end();
        }
        return end;
    }

    /// A word or sign at which the issuer's name is over.
    bool endsIssuer(std::size_t at) const
    {
        if (phraseAt(m_words, at, u"ve") != none || m_words.substr(at).starts_with(u"v/v")
            || m_words.substr(at).starts_with(u"veviec"))
            return true;
        if (!text::isLower(m_typed[at]))
            return false;
        for (Words const verb : subjectVerbs)
            if (phraseAt(m_words, at, verb) != none)
                return true;
        return phraseAt(m_words, at, u"va") != none && kindAt(skipBlanks(at + 2)) != none;
    }

    std::size_t readIssuer(Citation& citation, std::size_t end) const
    {
        std::size_t at = skipBlanks(end);
        std::size_t begin = phraseAt(m_words, at, u"cua");
        if (begin == none)
            return end;
        begin = skipBlanks(begin);
        std::size_t const limit = std::min(m_words.size(), begin + longestIssuer);
        for (at = begin; at < limit; ++at)
        {
            char16_t const unit = m_words[at];
            if (unit == u',' || unit == u';' || unit == u'.' || unit == u'(' || unit == u':')
            {
                // "Bộ Văn hóa, Thể thao và Du lịch": the name goes on with a capital
                if (unit == u',' && nameGoesOn(at))
                    continue;
                break;
            }
            if (text::isSpace(unit) && at + 1 < limit && !text::isSpace(m_words[at + 1]) && endsIssuer(at + 1))
                break;
        }
        citation.issuer = text::trim(m_typed.substr(begin, at - begin));
        return at;
    }

    bool nameGoesOn(std::size_t comma) const
    {
        std::size_t const next = skipBlanks(comma + 1);
        constexpr auto ministries = std::to_array<Words>(
            { u"thuong binh", u"the thao", u"xa hoi", u"du lich", u"cong nghe" });
        for (Words const word : ministries)
            if (phraseAt(m_words, next, word) != none && text::isUpper(m_typed[next]))
                return true;
        return false;
    }

    /// Who adopts the plan, behind a comma: "…, Ban Thường trực … xây dựng Kế hoạch …".
    bool adopts(std::size_t comma) const
    {
        std::size_t const next = skipBlanks(comma + 1);
        if (next >= m_typed.size() || !text::isUpper(m_typed[next]))
            return false;
        constexpr std::size_t near = 140;
        Words const ahead = m_words.substr(next, near);
        constexpr auto acts = std::to_array<Words>({
            u"xay dung", u"ban hanh", u"lap ke hoach", u"trien khai", u"bao cao", u"de nghi", u"co y kien", u"thong bao",
            u"kinh trinh", u"kinh moi", u"to chuc thuc hien", u"yeu cau",
        });
        return hasAnyPhrase(ahead, acts);
    }

    std::size_t readSubject(Citation& citation, std::size_t end) const
    {
        std::size_t at = skipBlanks(end);
        std::size_t begin = none;
        if (auto const why = phraseAt(m_words, at, u"ve viec"); why != none)
            begin = why;
        else if (auto const about = phraseAt(m_words, at, u"ve"); about != none)
            begin = about;
        else if (m_words.substr(at).starts_with(u"v/v"))
            begin = at + 3;
        else if (m_words.substr(at).starts_with(u"veviec"))
            begin = at + 6;
        else if (at < m_words.size() && text::isLetter(m_words[at]))
            for (Words const verb : subjectVerbs)
                if (phraseAt(m_words, at, verb) != none)
                    begin = at;
        if (begin == none)
            return end;
        begin = skipBlanks(begin);
        std::size_t stop = begin;
        for (; stop < m_words.size(); ++stop)
        {
            char16_t const unit = m_words[stop];
            if (unit == u';' || (unit == u'.' && (stop + 1 >= m_words.size() || text::isSpace(m_words[stop + 1]))))
                break;
            if (unit == u',' && (adopts(stop) || namesNext(stop + 1)))
                break;
            if (unit == u' ' && phraseAt(m_words, stop + 1, u"va") != none && namesNext(stop + 3))
                break;
        }
        citation.subject = text::trim(m_typed.substr(begin, stop - begin));
        return stop;
    }

    /// Another document is cited from here on: "Nghị quyết số 80-NQ/TW …".
    bool namesNext(std::size_t at) const
    {
        at = skipBlanks(at);
        if (at >= m_words.size() || !text::isUpper(m_typed[at]))
            return false;
        std::size_t const kind = kindAt(at);
        if (kind == none)
            return false;
        std::size_t const next = skipBlanks(kind);
        return phraseAt(m_words, next, u"so") != none || isFigureAt(next);
    }

    Line const& m_line;
    Words m_words;
    Words m_typed;
    std::size_t m_resume = 0; ///< where to look for the next one
    bool m_yearRead = false;
};

/// Long enough to hold a citation, and it has a figure.
bool mayCite(Line const& line)
{
    constexpr std::size_t shortest = 12;
    return line.text.size() >= shortest && std::ranges::any_of(line.text, text::isDigit);
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
        if (!mayCite(line) || scope.marks[index] == Mark::number)
            continue;
        std::uint32_t outerEnd = 0;
        for (Citation& citation : CitationReader(line).read())
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
