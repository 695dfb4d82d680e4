#include "core/plan/labels.hxx"
#include "core/plan/line_numbers.hxx"
#include "core/plan/scope.hxx"
#include "core/text/unicode.hxx"

#include <algorithm>
#include <array>

namespace kehoach::plan
{
namespace
{
using Words = std::u16string_view;

constexpr auto meetingWords = std::to_array<Words>({ u"hoi nghi", u"hoi thao", u"toa dam", u"lop tap huan" });
constexpr auto personWords = std::to_array<Words>({ u"dai bieu", u"nguoi", u"hoc vien", u"luot nguoi" });

/// A number found, and how plainly the text says that it is the one.
struct Candidate
{
    Fact fact;
    int rank = 0;
};

void offer(std::optional<Candidate>& best, Candidate const& candidate)
{
    if (!best || candidate.rank > best->rank)
        best = candidate;
}

class FactReader
{
public:
    explicit FactReader(Scope& scope)
        : m_scope(scope)
    {}

    void read()
    {
        for (std::size_t index = m_scope.opening; index < m_scope.contentEnd; ++index)
        {
            Line const& line = m_scope.lines[index];
            if (line.blank())
                continue;
            if (line.cell)
                continue;
            Topics const topics = topicsOf(line.folded);
            LineNumbers const numbers(line);
            if (topics.pay)
                readUnsalaried(line, numbers);
            if (topics.meetings)
                readConferences(line, numbers);
            if (topics.courses)
                readCourses(line, numbers);
            if (topics.persons)
                readDelegates(line, numbers);
            if (topics.meetings || beginsWith(withoutLabel(line), u"thoi gian") ||
                beginsWith(withoutLabel(line), u"thoi luong"))
                readSessions(line);
        }
        finish();
    }

private:
    /// What a line counts, if anything: most lines are ruled out by one walk over their words.
    struct Topics
    {
        bool meetings = false, courses = false, persons = false, pay = false;
    };

    static Topics topicsOf(Words words)
    {
        Topics topics;
        bool wordBegins = true;
        for (std::size_t at = 0; at + 2 < words.size(); ++at)
        {
            char16_t const unit = words[at];
            bool const letter = unit >= u'a' && unit <= u'z';
            if (wordBegins && (unit == u'h' || unit == u'd' || unit == u'n' || unit == u't' || unit == u'l'))
            {
                Words const rest = words.substr(at, 8);
                topics.courses = topics.courses || rest.starts_with(u"lop ") || rest == u"lop";
                topics.meetings = topics.meetings || rest.starts_with(u"hoi nghi") ||
                                  rest.starts_with(u"hoi thao") || rest.starts_with(u"toa dam") ||
                                  rest.starts_with(u"lop tap");
                topics.persons = topics.persons || rest.starts_with(u"dai bieu") ||
                                 rest.starts_with(u"nguoi") || rest.starts_with(u"hoc vien");
                topics.pay = topics.pay || rest.starts_with(u"luong");
            }
            wordBegins = !letter;
        }
        return topics;
    }

    static Words withoutLabel(Line const& line)
    {
        Words words = line.folded;
        if (Label const label = readLabel(line); label.kind != Label::Kind::none && line.label.empty())
            words.remove_prefix(std::min(label.titleAt, words.size()));
        return words;
    }

    static bool standsBefore(Words words, std::size_t at, Words word)
    {
        while (at > 0 && text::isSpace(words[at - 1]))
            --at;
        return at >= word.size() && words.substr(at - word.size(), word.size()) == word &&
               (at == word.size() || !text::isLetter(words[at - word.size() - 1]));
    }

    /// Where the clause that holds `at` begins.
    static std::size_t clauseBefore(Words words, std::size_t at)
    {
        constexpr std::size_t longestClause = 200;
        std::size_t begin = at;
        while (begin > 0 && at - begin < longestClause && Words(u"(;:.").find(words[begin - 1]) == none)
            --begin;
        return begin;
    }

    /// "mỗi huyện … 01 hội nghị": said within the same clause before it.
    static bool perUnit(Words words, std::size_t at, Words& unit)
    {
        std::size_t const from = clauseBefore(words, at);
        auto const each = findPhrase(words.substr(0, at), u"moi", from);
        if (each == none)
            return false;
        std::size_t begin = each + 3;
        while (begin < words.size() && text::isSpace(words[begin]))
            ++begin;
        std::size_t end = begin;
        while (end < words.size() && text::isLetter(words[end]))
            ++end;
        unit = words.substr(begin, end - begin);
        return true;
    }

    static std::size_t skipCounter(Words words, std::size_t at)
    {
        // "12 cuộc hội nghị", "12 buổi hội thảo"
        for (Words const counter : { Words(u"cuoc"), Words(u"buoi"), Words(u"lop"), Words(u"dot") })
            if (standsBefore(words, at, counter))
            {
                while (at > 0 && text::isSpace(words[at - 1]))
                    --at;
                return at - counter.size();
            }
        return at;
    }

    void readConferences(Line const& line, LineNumbers const& numbers)
    {
        Words const words = line.folded;
        for (Words const meeting : meetingWords)
            for (auto at = findPhrase(words, meeting); at != none; at = findPhrase(words, meeting, at + 1))
            {
                m_speaksOfMeetings = true;
                // "Tổng số hội nghị: 12", "Số hội nghị: 12"
                bool const total = standsBefore(words, at, u"tong so") ||
                                   standsBefore(words, at, u"so luong") ||
                                   (standsBefore(words, at, u"so") && at < 12);
                if (total)
                    if (auto const number = numbers.after(at + meeting.size()))
                        offer(m_conferences, { numbers.fact(*number), 5 });
                // A conference of others is named with a capital: "Nghị quyết số 05 Hội nghị Trung ương".
                if (text::isUpper(line.text[at]))
                    continue;
                auto const number = numbers.before(skipCounter(words, at));
                if (!number || number->value == 0)
                    continue;
                Words unit;
                if (perUnit(words, number->begin, unit))
                    offer(m_perUnit, { numbers.fact(*number), 1 });
                else if (number->begin == 0 || words[number->begin - 1] != u'/')
                    offer(m_conferences,
                          { numbers.fact(*number), standsBefore(words, number->begin, u"tong so") ? 4 : 2 });
                if (!unit.empty())
                    m_unit = unit;
            }
    }

    /// "Tổ chức 02 lớp", "03 lớp bồi dưỡng": courses are conferences where nothing else is; the classes of a
    /// school are none.
    void readCourses(Line const& line, LineNumbers const& numbers)
    {
        Words const words = line.folded;
        constexpr auto subjects = std::to_array<Words>({ u"tap huan", u"boi duong" });
        for (auto at = findPhrase(words, u"lop"); at != none; at = findPhrase(words, u"lop", at + 1))
        {
            auto const number = numbers.before(at);
            if (!number || number->value == 0 || (number->begin > 0 && words[number->begin - 1] == u'/'))
                continue;
            bool const held = standsBefore(words, number->begin, u"to chuc") ||
                              standsBefore(words, number->begin, u"mo") || hasAnyPhrase(words, subjects);
            if (!held)
                continue;
            m_speaksOfMeetings = true;
            Words unit;
            if (!perUnit(words, number->begin, unit))
                offer(m_conferences, { numbers.fact(*number), 1 });
            else
                offer(m_perUnit, { numbers.fact(*number), 0 });
            if (!unit.empty() && m_unit.empty())
                m_unit = unit;
        }
    }

    void readDelegates(Line const& line, LineNumbers const& numbers)
    {
        Words const words = line.folded;
        constexpr auto totals = std::to_array<Words>({ u"tong so dai bieu", u"so luong dai bieu",
                                                       u"so dai bieu", u"tong so nguoi", u"so luong nguoi" });
        bool const each = hasPhrase(words, u"moi hoi nghi") || hasPhrase(words, u"moi lop") ||
                          words.find(u"/hoi nghi") != none || words.find(u"/ hoi nghi") != none ||
                          words.find(u"/lop") != none || words.find(u"/01 hoi nghi") != none ||
                          words.find(u"/1 hoi nghi") != none || hasPhrase(words, u"nguoi mot hoi nghi");
        for (Words const total : totals)
            if (auto const at = findPhrase(words, total); at != none)
                if (auto const number = numbers.after(at + total.size()); number && number->value > 0)
                    offer(m_delegates, { numbers.fact(*number), each ? 6 : 4 });
        for (Words const person : personWords)
            for (auto at = findPhrase(words, person); at != none; at = findPhrase(words, person, at + 1))
            {
                std::size_t const end = at + person.size();
                Words const behind = words.substr(end, std::min<std::size_t>(words.size() - end, 40));
                if (hasPhrase(behind, u"khong huong luong") || hasPhrase(behind, u"chua huong luong"))
                    continue;
                auto const number = numbers.before(at);
                if (!number || number->value == 0)
                    continue;
                bool const delegate = person == u"dai bieu";
                bool const slash = behind.starts_with(u"/hoi nghi") || behind.starts_with(u"/ hoi nghi") ||
                                   behind.starts_with(u"/01 hoi nghi") || behind.starts_with(u"/lop");
                bool const about = hasPhrase(words, u"dai bieu") || hasPhrase(words, u"hoi nghi");
                int const rank = slash ? 7 : each ? 5 : delegate ? 3 : about ? 2 : 0;
                if (rank > 0)
                    offer(m_delegates, { numbers.fact(*number), rank });
            }
    }

    /// "65 đại biểu không hưởng lương", "đại biểu không hưởng lương: 65 người".
    void readUnsalaried(Line const& line, LineNumbers const& numbers)
    {
        Words const words = line.folded;
        for (Words const phrase :
             { Words(u"khong huong luong"), Words(u"chua huong luong"),
               Words(u"khong thuoc dien huong luong"), Words(u"khong huong che do luong") })
            for (auto at = findPhrase(words, phrase); at != none; at = findPhrase(words, phrase, at + 1))
            {
                std::size_t const end = at + phrase.size();
                auto const colon = words.find(u':', end);
                if (colon != none && colon - end < 40)
                    if (auto const number = numbers.after(colon))
                    {
                        offer(m_unsalaried, { numbers.fact(*number), 3 });
                        continue;
                    }
                // The nearest number before it in the clause.
                std::size_t const from = clauseBefore(words, at);
                for (std::size_t position = at; position > from; --position)
                    if (text::isDigit(words[position - 1]))
                    {
                        if (auto const number = numbers.before(position))
                            offer(m_unsalaried, { numbers.fact(*number), 2 });
                        break;
                    }
            }
    }

    /// "12 huyện": with "mỗi huyện 01 hội nghị" it says how many conferences there are.
    std::optional<Candidate> countOfUnits() const
    {
        for (std::size_t index = m_scope.opening; index < m_scope.contentEnd; ++index)
        {
            Line const& line = m_scope.lines[index];
            LineNumbers const numbers(line);
            for (auto at = findPhrase(line.folded, m_unit); at != none;
                 at = findPhrase(line.folded, m_unit, at + 1))
                if (auto const number = numbers.before(at); number && number->value > 1)
                    return Candidate{ numbers.fact(*number), 1 };
        }
        return {};
    }

    /// "Thời gian: 01 ngày/hội nghị", "mỗi hội nghị 01 buổi": half days.
    void readSessions(Line const& line)
    {
        Words const words = line.folded;
        Words const text = withoutLabel(line);
        bool const time = beginsWith(text, u"thoi gian") || beginsWith(text, u"thoi luong");
        bool const each = hasPhrase(words, u"moi hoi nghi") || words.find(u"/hoi nghi") != none ||
                          words.find(u"/01 hoi nghi") != none || words.find(u"/lop") != none;
        if (!time && !each)
            return;
        if (words.find(u"ngay") == none && words.find(u"buoi") == none)
            return;
        for (std::size_t at = 0; at < words.size(); ++at)
        {
            std::size_t const begin = at;
            std::int64_t halves = 0;
            std::size_t end = quantityAt(words, at, halves);
            if (end == none)
                continue;
            while (end < words.size() && text::isSpace(words[end]))
                ++end;
            auto const day = phraseAt(words, end, u"ngay");
            auto const session = phraseAt(words, end, u"buoi");
            if (day != none && !hasPhrase(words.substr(day, 9), u"lam viec") && halves > 0 && halves <= 20)
                offer(m_sessions, { { halves, line.span(begin, day - begin) }, each ? 3 : 2 });
            else if (session != none && halves > 0 && halves <= 40 && halves % 2 == 0)
                offer(m_sessions, { { halves / 2, line.span(begin, session - begin) }, each ? 3 : 2 });
            at = end > at ? end - 1 : at;
        }
    }

    /// A quantity in half units: "01" = 2, "1,5" = 3, "1/2" = 1, "nửa" = 1, "một" = 2.
    static std::size_t quantityAt(Words words, std::size_t at, std::int64_t& halves)
    {
        if (at > 0 &&
            (text::isLetter(words[at - 1]) || text::isDigit(words[at - 1]) || words[at - 1] == u'/' ||
             words[at - 1] == u',' || words[at - 1] == u'-' || words[at - 1] == u'.'))
            return none;
        for (Words const half : { Words(u"nua"), Words(u"1/2"), Words(u"01/2"), Words(u"0,5") })
            if (auto const end = phraseAt(words, at, half); end != none)
            {
                halves = 1;
                return end;
            }
        for (auto const& [word, value] : { std::pair<Words, int>{ u"mot", 2 }, { u"hai", 4 }, { u"ba", 6 } })
            if (auto const end = phraseAt(words, at, word); end != none)
            {
                halves = value;
                return end;
            }
        std::size_t end = at;
        std::int64_t value = 0;
        while (end < words.size() && text::isDigit(words[end]) && end - at < 3)
            value = value * 10 + (words[end++] - u'0');
        if (end == at || (end < words.size() && text::isDigit(words[end])))
            return none;
        halves = 2 * value;
        if (words.substr(end).starts_with(u",5"))
        {
            halves += 1;
            end += 2;
        }
        return end;
    }

    void finish()
    {
        Facts& facts = m_scope.plan.facts;
        if (!m_conferences && m_perUnit && !m_unit.empty())
            if (m_conferences = countOfUnits(); m_conferences)
                m_conferences->fact.value *= m_perUnit->fact.value;
        if (m_conferences)
            facts.conferences = m_conferences->fact;
        if (m_delegates && (m_speaksOfMeetings || m_delegates->rank >= 3))
            facts.delegates = m_delegates->fact;
        if (m_unsalaried)
            facts.unsalaried = m_unsalaried->fact;
        if (m_sessions)
            facts.sessions = m_sessions->fact;
    }

    Scope& m_scope;
    std::optional<Candidate> m_conferences, m_perUnit, m_delegates, m_unsalaried, m_sessions;
    std::u16string m_unit; ///< "huyen" of "mỗi huyện 01 hội nghị"
    bool m_speaksOfMeetings = false;
};
} // namespace

void findFacts(Scope& scope)
{
    findAmounts(scope);
    FactReader(scope).read();
}
} // namespace kehoach::plan
