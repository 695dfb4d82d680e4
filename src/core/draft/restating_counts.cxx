#include "core/draft/restating_pass.hxx"
#include "core/text/money.hxx"
#include "core/text/number_words.hxx"
#include "core/text/unicode.hxx"

#include <algorithm>
#include <array>

namespace kehoach::draft
{
namespace
{
using Words = std::u16string_view;

constexpr double certain = 0.95, likely = 0.9, doubtful = 0.6;
constexpr auto meetings = std::to_array<Words>({ u"hoi nghi", u"hoi thao", u"toa dam", u"lop tap huan", u"lop" });
constexpr auto persons = std::to_array<Words>({ u"dai bieu", u"nguoi", u"hoc vien" });
constexpr Words currency = u" đồng";

std::int64_t toNumber(std::u16string const& typed)
{
    auto const figures = text::parseFigures(text::trim(typed));
    if (figures)
        for (auto const& reading : { std::optional(figures->value), figures->other })
            if (reading && reading->scale == 0 && reading->units > 0)
                return reading->units;
    throw text::Error({ "restate.no-number", { { "typed", typed } } });
}

/// "mười hai": as an amount without its currency.
std::u16string inWords(std::int64_t value, bool capital)
{
    std::u16string words = text::toWords(value);
    words.erase(words.size() - currency.size());
    return capital ? words : text::toLower(words);
}

std::u16string inFigures(std::int64_t value, std::u16string_view as)
{
    std::u16string const digits = value < 1'000 ? text::toUtf16(std::to_string(value)) : text::toFigures(text::Dong{ value });
    bool const padded = digits.size() == 1 && as.size() > 1;
    return padded ? u"0" + digits : digits;
}

/// The clause before `at` says "mỗi": a share, not the whole.
bool isShare(Words words, std::size_t at)
{
    std::size_t begin = at;
    while (begin > 0 && Words(u"(;:.").find(words[begin - 1]) == Words::npos)
        --begin;
    auto const each = plan::findPhrase(words, u"moi", begin);
    return each != plan::none && each < at;
}

std::size_t withoutCounter(Words words, std::size_t at)
{
    std::size_t end = at;
    while (end > 0 && text::isSpace(words[end - 1]))
        --end;
    for (Words const counter : { Words(u"cuoc"), Words(u"buoi"), Words(u"dot") })
        if (words.substr(0, end).ends_with(counter))
            return end - counter.size();
    return at;
}
} // namespace

std::optional<RestatingPass::Count> RestatingPass::count(Statement statement) const
{
    Stated const& said = of(m_said, statement);
    if (!said.where)
        return {};
    std::int64_t const before = toNumber(said.value);
    std::u16string const* const value = fresh(statement);
    return Count{ statement, before, value ? toNumber(*value) : before };
}

void RestatingPass::followCounts()
{
    auto const changed = [&](Statement statement) {
        auto const now = count(statement);
        return now && now->before != now->after ? now : std::nullopt;
    };
    if (auto const conferences = changed(Statement::conferences))
    {
        followConferences(*conferences);
        remarkTables(*conferences);
    }
    if (auto const delegates = changed(Statement::delegates))
    {
        followPersons(*delegates);
        followColumn(*delegates);
        remarkTables(*delegates);
    }
    if (auto const unsalaried = changed(Statement::unsalaried))
    {
        followUnsalaried(*unsalaried);
        remarkTables(*unsalaried);
    }
    followTotal();
}

void RestatingPass::offerNumber(Count const& count, plan::Line const& line, plan::LineNumbers::Number const& number,
                                double confidence)
{
    auto const from = line.span(number.begin, number.end - number.begin);
    std::u16string_view const typed = std::u16string_view(line.text).substr(number.begin, number.end - number.begin);
    bool const figures = text::isDigit(typed.front());
    std::vector<Replacement> replacements{
        { from, figures ? inFigures(count.after, typed) : inWords(count.after, text::isUpper(typed.front())) }
    };
    document::Span where = from;
    // "12 (mười hai)": the words follow.
    std::size_t open = number.end;
    while (open < line.text.size() && text::isSpace(line.text[open]))
        ++open;
    auto const close = open < line.text.size() && line.text[open] == u'(' ? line.text.find(u')', open) : plan::none;
    if (figures && close != plan::none)
    {
        std::u16string const words(line.text.substr(open + 1, close - open - 1));
        auto const read = text::fromWords(words + std::u16string(currency));
        if (read && read->amount == count.before)
        {
            document::Span const bracket = line.span(open + 1, words.size());
            replacements.push_back({ bracket, inWords(count.after, text::isUpper(words.front())) });
            where.range.length = bracket.range.end() - where.range.start;
        }
    }
    offer(count.statement, where, replacements, confidence);
}

void RestatingPass::followConferences(Count const& count)
{
    document::Span const own = *of(m_said, count.statement).where;
    for (plan::Line const& line : m_lines)
    {
        plan::LineNumbers const numbers(line);
        for (Words const meeting : meetings)
            for (auto at = plan::findPhrase(line.folded, meeting); at != plan::none;
                 at = plan::findPhrase(line.folded, meeting, at + 1))
            {
                std::size_t const end = at + meeting.size();
                for (bool const behind : { false, true })
                {
                    bool const colon = end < line.text.size() && line.text.find(u':', end) < end + 2;
                    auto const number = !behind ? numbers.before(withoutCounter(line.folded, at))
                                        : colon ? numbers.after(end)
                                                : std::nullopt;
                    if (!number || number->value != count.before)
                        continue;
                    bool const first = line.span(number->begin, number->end - number->begin) == own;
                    bool const one = count.before == 1 || isShare(line.folded, number->begin);
                    if (first || !one)
                        offerNumber(count, line, *number, first ? certain : meeting == u"lop" ? doubtful : likely);
                }
            }
    }
}

void RestatingPass::followPersons(Count const& count)
{
    document::Span const own = *of(m_said, count.statement).where;
    for (plan::Line const& line : m_lines)
    {
        if (line.cell)
            continue;
        plan::LineNumbers const numbers(line);
        for (Words const person : persons)
            for (auto at = plan::findPhrase(line.folded, person); at != plan::none;
                 at = plan::findPhrase(line.folded, person, at + 1))
            {
                std::size_t const end = at + person.size();
                Words const behind = Words(line.folded).substr(end, 40);
                if (plan::hasPhrase(behind, u"khong huong luong"))
                    continue;
                bool const colon = end < line.text.size() && line.text.find(u':', end) < end + 2;
                for (auto const& number : { numbers.before(at), colon ? numbers.after(end) : std::nullopt })
                {
                    if (!number || number->value != count.before)
                        continue;
                    bool const first = line.span(number->begin, number->end - number->begin) == own;
                    bool const plain = person == u"dai bieu" || plan::hasPhrase(line.folded, u"dai bieu") ||
                                       plan::hasPhrase(line.folded, u"hoi nghi");
                    offerNumber(count, line, *number, first ? certain : plain ? likely : doubtful);
                }
            }
    }
}

void RestatingPass::followUnsalaried(Count const& count)
{
    for (plan::Line const& line : m_lines)
    {
        auto const at = plan::findPhrase(line.folded, u"khong huong luong");
        if (at == plan::none || line.cell)
            continue;
        plan::LineNumbers const numbers(line);
        for (std::size_t position = 0; position <= line.text.size(); ++position)
        {
            bool const ends = position > 0 && text::isDigit(line.text[position - 1]) &&
                              (position == line.text.size() || !text::isDigit(line.text[position]));
            if (!ends)
                continue;
            auto const number = numbers.before(position);
            if (number && number->value == count.before)
                offerNumber(count, line, *number, certain);
        }
    }
}

void RestatingPass::followTotal()
{
    auto const conferences = count(Statement::conferences), delegates = count(Statement::delegates);
    if (!conferences || !delegates || conferences->before < 2)
        return;
    bool const byDelegates = delegates->before != delegates->after;
    Count total{ byDelegates ? Statement::delegates : Statement::conferences,
                 conferences->before * delegates->before, conferences->after * delegates->after };
    if (total.before == total.after)
        return;
    for (plan::Line const& line : m_lines)
    {
        if (!plan::hasPhrase(line.folded, u"tong so") && !plan::hasPhrase(line.folded, u"tong cong"))
            continue;
        plan::LineNumbers const numbers(line);
        for (Words const person : persons)
            if (auto const at = plan::findPhrase(line.folded, person); at != plan::none)
                for (auto const& number : { numbers.before(at), numbers.after(at + person.size()) })
                    if (number && number->value == total.before)
                        offerNumber(total, line, *number, likely);
    }
}

void RestatingPass::followColumn(Count const& count)
{
    for (std::size_t table = 0; table < m_snapshot.tables.size(); ++table)
    {
        std::vector<bool> columns(static_cast<std::size_t>(m_snapshot.tables[table].columns) + 1);
        for (plan::Line const& line : m_lines)
        {
            document::Paragraph const& paragraph = m_snapshot.paragraphs[static_cast<std::size_t>(line.paragraph)];
            if (paragraph.table != static_cast<int>(table) || paragraph.column < 0)
                continue;
            auto const column = static_cast<std::size_t>(paragraph.column);
            if (column >= columns.size())
                continue;
            if (paragraph.row == 0)
                columns[column] = columns[column] || plan::hasPhrase(line.folded, u"dai bieu") ||
                                  plan::hasPhrase(line.folded, u"so nguoi");
            else if (columns[column])
                if (auto const number = plan::LineNumbers(line).before(line.text.size());
                    number && number->begin == 0 && number->value == count.before)
                    offerNumber(count, line, *number, 0.8);
        }
    }
}
} // namespace kehoach::draft
