#include "core/plan/citation_reader.hxx"

#include "core/plan/citation_text.hxx"
#include "core/plan/vocabulary.hxx"
#include "core/text/unicode.hxx"

#include <algorithm>
#include <array>

namespace kehoach::plan
{
namespace
{
using Words = std::u16string_view;

/// Words that say what a document is about without "về": they begin its subject.
constexpr auto subjectVerbs = std::to_array<Words>({
    u"quy dinh",  u"phe duyet",  u"ban hanh",  u"sua doi",    u"huong dan",  u"thanh lap", u"bo sung",
    u"cong bo",   u"giao",       u"phan cong", u"keo dai",    u"dieu chinh", u"tong ket",  u"trien khai",
    u"thong bao", u"phan cap",   u"cho phep",  u"tang cuong", u"chi dao",    u"bai bo",    u"to chuc",
    u"thuc hien", u"chan chinh", u"phat dong", u"kien toan",
});

constexpr std::size_t longestIssuer = 140;
constexpr std::size_t longestSubject = 1000;
constexpr std::size_t dateWindow = 48;

/// Reads the citations of one line.
class CitationReader : CitationText
{
public:
    explicit CitationReader(Line const& line)
        : CitationText(line)
        , m_line(line)
    {}

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

    std::optional<Citation> readFrom(std::size_t at, std::size_t kindEnd)
    {
        Words const kind = m_words.substr(at, kindEnd - at);
        bool const law = kind == u"luat" || kind == u"bo luat" || kind == u"phap lenh" ||
                         kind == u"hien phap" || kind == u"dieu le";
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
        else
        {
            // Within a sentence the name of a law without a day or year only mentions it.
            lawName = lawNameFrom(kindEnd);
            if (lawName.empty() && isFirstBasis(at))
                lawName = restOfBasis(kindEnd);
            if (lawName.empty())
                return {};
            end = lawName.end;
        }
        end = readDate(citation, end);
        m_resume = end;
        end = readIssuer(citation, end);
        end = readSubject(citation, end);
        if (citation.subject.empty() && !lawName.empty())
            citation.subject = text::trim(m_typed.substr(lawName.begin, lawName.end - lawName.begin));
        citation.span = m_line.span(at, trimmedEnd(end) - at);
        return citation;
    }

    /// "Căn cứ" and nothing else stands before it in the line.
    bool isFirstBasis(std::size_t at) const
    {
        Words before = text::trim(m_words.substr(0, at));
        while (!before.empty() && !text::isLetter(before.front()))
            before.remove_prefix(1);
        return before == u"can cu";
    }

    /// NĐ 30/2020/NĐ-CP, Phụ lục I, II.6.b: a law is cited by its kind and its name alone. The name up to the mark
    /// that closes the basis.
    Stretch restOfBasis(std::size_t kindEnd) const
    {
        std::size_t const begin = skipBlanks(kindEnd);
        if (begin >= m_typed.size() || !text::isUpper(m_typed[begin]))
            return {};
        std::size_t at = begin;
        while (at < m_words.size() && Words(u";.:(").find(m_words[at]) == Words::npos &&
               !(m_words[at] == u',' && adopts(at)))
            ++at;
        return { begin, trimmedEnd(at) };
    }

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
        if (isYearAt(at))
        {
            m_yearRead = true;
            return at + 4;
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
        if (phraseAt(m_words, at, u"ve") != none || m_words.substr(at).starts_with(u"v/v") ||
            m_words.substr(at).starts_with(u"veviec"))
            return true;
        // "Chính phủ Quy định chi tiết …": no agency is named with these, however they are typed.
        constexpr auto always = std::to_array<Words>(
            { u"quy dinh", u"phe duyet", u"ban hanh", u"sua doi", u"huong dan", u"bai bo", u"cong bo" });
        for (Words const verb : always)
            if (phraseAt(m_words, at, verb) != none)
                return true;
        if (!text::isLower(m_typed[at]))
            return false;
        constexpr auto joints =
            std::to_array<Words>({ u"duoc", u"kem theo", u"tai", u"theo", u"do", u"trong" });
        for (Words const joint : joints)
            if (phraseAt(m_words, at, joint) != none)
                return true;
        for (Words const verb : subjectVerbs)
            if (phraseAt(m_words, at, verb) != none)
                return true;
        // "Bộ Giáo dục và Đào tạo" goes on, "Chính phủ và hồ sơ …", "… và Nghị định số …" do not.
        if (phraseAt(m_words, at, u"va") == none)
            return false;
        std::size_t const next = skipBlanks(at + 2);
        return next >= m_typed.size() || !text::isUpper(m_typed[next]) || kindAt(next) != none;
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
            if (text::isSpace(unit) && at + 1 < limit && !text::isSpace(m_words[at + 1]) &&
                endsIssuer(at + 1))
                break;
        }
        citation.issuer = text::trim(m_typed.substr(begin, at - begin));
        return at;
    }

    bool nameGoesOn(std::size_t comma) const
    {
        std::size_t const next = skipBlanks(comma + 1);
        constexpr auto ministries =
            std::to_array<Words>({ u"thuong binh", u"the thao", u"xa hoi", u"du lich", u"cong nghe" });
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
        Words const who = m_words.substr(next);
        if (!beginsAgency(who) && !beginsPosition(who))
            return false;
        constexpr std::size_t near = 140;
        Words const ahead = m_words.substr(next, near);
        constexpr auto acts = std::to_array<Words>({
            u"xay dung",
            u"ban hanh",
            u"lap ke hoach",
            u"trien khai",
            u"bao cao",
            u"de nghi",
            u"co y kien",
            u"thong bao",
            u"kinh trinh",
            u"kinh moi",
            u"to chuc thuc hien",
            u"yeu cau",
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
        for (; stop < std::min(m_words.size(), begin + longestSubject); ++stop)
        {
            char16_t const unit = m_words[stop];
            if (unit == u';' ||
                (unit == u'.' && (stop + 1 >= m_words.size() || text::isSpace(m_words[stop + 1]))))
                break;
            if (unit == u',' && (adopts(stop) || namesNext(stop + 1)))
                break;
            if (unit == u' ' && ((phraseAt(m_words, stop + 1, u"va") != none && namesNext(stop + 3)) ||
                                 phraseAt(m_words, stop + 1, u"duoc sua doi") != none ||
                                 phraseAt(m_words, stop + 1, u"da duoc sua doi") != none))
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
    std::size_t m_resume = 0; ///< where to look for the next one
    bool m_yearRead = false;
};
} // namespace

std::vector<Citation> readCitations(Line const& line)
{
    return CitationReader(line).read();
}
} // namespace kehoach::plan
