#include "core/plan/component_breaks.hxx"

#include "core/plan/vocabulary.hxx"
#include "core/text/unicode.hxx"

#include <algorithm>

namespace kehoach::plan
{
namespace
{
constexpr std::u16string_view nationalLetters = u"conghoaxahoichunghiavietnam";
constexpr std::u16string_view mottoLetters = u"doclaptudohanhphuc";

constexpr std::size_t shortestShared = 24;
constexpr std::size_t longestShared = 200;
/// Lines within which the second half of a component follows the first, a column's line between them.
constexpr std::size_t nearHalf = 4;
/// A date that is broken in two stands this close below other lines of a header.
constexpr std::size_t nearHeader = 12;

Line part(Line const& line, std::size_t from, std::size_t to)
{
    Line result;
    result.text = text::trim(line.text.substr(from, to - from));
    result.folded = line.folded.substr(static_cast<std::size_t>(result.text.data() - line.text.data()), result.text.size());
    result.capitals = text::isAllCapitals(result.text);
    return result;
}

/// What may share a line with the Quốc hiệu or the Tiêu ngữ: an agency.
bool mayStandBefore(Line const& before)
{
    return before.text.empty() || beginsAgency(before.folded) ||
           (before.capitals && before.text.size() > 3 && text::isUpper(before.text.front()));
}

bool hasWords(std::u16string_view text)
{
    return std::ranges::count_if(text, text::isLetter) >= 2;
}

/// Cuts before and behind [begin, end) where other words stand there.
void cutAround(Line const& line, std::size_t begin, std::size_t end, std::vector<std::size_t>& cuts)
{
    if (hasWords(std::u16string_view(line.text).substr(0, begin)))
        cuts.push_back(begin);
    if (hasWords(std::u16string_view(line.text).substr(end)))
        cuts.push_back(end);
}

void cutAtNationalName(Line const& line, std::vector<std::size_t>& cuts)
{
    constexpr std::u16string_view phrase = u"cong hoa xa hoi chu nghia viet nam";
    auto const at = findPhrase(line.folded, phrase);
    if (at == none || !mayStandBefore(part(line, 0, at)))
        return;
    auto const end = phraseAt(line.folded, at, phrase);
    // "… của nước Cộng hòa xã hội chủ nghĩa Việt Nam" is prose.
    if (text::isUpper(line.text[at + 1]) && text::isUpper(line.text[at + 6]))
        cutAround(line, at, end, cuts);
}

void cutAtMotto(Line const& line, std::vector<std::size_t>& cuts)
{
    auto const at = findPhrase(line.folded, u"doc lap");
    auto const last = at == none ? none : findPhrase(line.folded, u"hanh phuc", at);
    constexpr std::size_t longestMotto = 40;
    if (last == none || last - at > longestMotto)
        return;
    auto const end = phraseAt(line.folded, last, u"hanh phuc");
    if (lettersOf(std::u16string_view(line.folded).substr(at, end - at)) != mottoLetters)
        return;
    // Behind the Quốc hiệu it was parted from that already.
    bool const first = std::ranges::none_of(cuts, [&](std::size_t cut) { return cut <= at; });
    if (!first || mayStandBefore(part(line, 0, at)))
        cutAround(line, at, end, cuts);
}

/// "ĐẢNG ỦY XÃ CƯ M’GAR ĐẢNG CỘNG SẢN VIỆT NAM"
void cutAtPartyTitle(Line const& line, std::vector<std::size_t>& cuts)
{
    constexpr std::u16string_view phrase = u"dang cong san viet nam";
    auto const at = findPhrase(line.folded, phrase);
    if (at == none || at == 0 || phraseAt(line.folded, at, phrase) != line.folded.size() ||
        !text::isAllCapitals(line.text))
        return;
    Line const before = part(line, 0, at);
    constexpr auto committees = std::to_array<std::u16string_view>(
        { u"dang bo", u"dang uy", u"tinh uy", u"thanh uy", u"huyen uy", u"quan uy", u"thi uy", u"chi bo" });
    if (beginsWithAny(before.folded, committees) && !hasPhrase(before.folded, u"trung uong"))
        cuts.push_back(at);
}

/// "Số: 01/KH-LĐ Tân Hòa, ngày 8 tháng 9 năm 2010"
void cutAtPlaceDate(Line const& line, std::vector<std::size_t>& cuts)
{
    if (!line.folded.starts_with(u"so") || findPhrase(line.folded, u"thang") == none)
        return;
    auto const day = findPhrase(line.folded, u"ngay");
    for (auto at = line.text.find(u' ', 3); at != none && at < day; at = line.text.find(u' ', at + 1))
    {
        Line const right = part(line, at, line.text.size());
        auto const word = std::u16string_view(right.text).substr(0, right.text.find_first_of(u" ,"));
        auto const number = readNumber(part(line, 0, at));
        auto const date = readPlaceDate(right);
        if (number && !number->symbol.empty() && date && !date->place.empty() && !text::isAllCapitals(word))
        {
            cuts.push_back(at);
            return;
        }
    }
}

/// True if the two lines, read as one, give the phrase.
bool giveTogether(Line const& first, Line const& second, std::u16string_view letters, int slips)
{
    return distance(lettersOf(first.folded) + lettersOf(second.folded), letters, slips) <= slips;
}

/// True if the line is the beginning of the phrase and nothing else.
bool begins(Line const& line, std::u16string_view letters)
{
    constexpr std::size_t shortest = 4;
    std::size_t own = 0;
    for (char16_t const unit : line.folded)
    {
        if (!text::isLetter(unit) && !text::isDigit(unit))
            continue;
        if (own == letters.size() || letters[own] != unit)
            return false;
        ++own;
    }
    return own >= shortest && own < letters.size();
}

bool isHalfOfDate(Line const& first, Line const& second)
{
    constexpr std::size_t longestFirst = 45;
    constexpr std::size_t longestSecond = 30;
    if (first.text.size() > longestFirst || second.text.size() > longestSecond || second.blank())
        return false;
    auto const& words = second.folded;
    bool const goesOn = text::isDigit(words.front()) || beginsWith(words, u"thang") ||
                        beginsWith(words, u"nam") || beginsWith(words, u"ngay");
    if (!goesOn || findPhrase(second.folded, u"nam") == none)
        return false;
    auto const date = readPlaceDate(JoinedLine(first, second).line());
    return date && !date->place.empty();
}
} // namespace

std::vector<std::size_t> componentCuts(Line const& line)
{
    std::vector<std::size_t> cuts;
    if (line.text.size() < shortestShared || line.text.size() > longestShared)
        return cuts;
    cutAtNationalName(line, cuts);
    cutAtMotto(line, cuts);
    cutAtPartyTitle(line, cuts);
    cutAtPlaceDate(line, cuts);
    std::ranges::sort(cuts);
    // Between Quốc hiệu and Tiêu ngữ both cuts stand close together.
    cuts.erase(std::unique(cuts.begin(), cuts.end(),
                           [&](std::size_t left, std::size_t right) {
                               return !hasWords(std::u16string_view(line.text).substr(left, right - left));
                           }),
               cuts.end());
    return cuts;
}

JoinedLine::JoinedLine(Line const& first, Line const& second)
    : m_text(first.text)
    , m_folded(first.folded)
    , m_places(first.places.begin(), first.places.end())
    , m_line(first)
{
    m_text.append(u" ").append(second.text);
    m_folded.append(u" ").append(second.folded);
    // Whatever is found in the second half has no place in the first line's text.
    if (!m_places.empty())
        m_places.resize(m_text.size(), m_places.back());
    m_line.text = m_text;
    m_line.folded = m_folded;
    m_line.places = m_places;
}

void joinHalves(std::vector<Line> const& lines, std::vector<Mark>& marks)
{
    std::size_t header = none; // the last line that shows a header
    for (std::size_t index = 0; index + 1 < lines.size(); ++index)
    {
        Mark const mark = marks[index];
        if (mark == Mark::nationalName || mark == Mark::motto || mark == Mark::number)
            header = index;
        if (mark != Mark::none)
            continue;
        Line const& line = lines[index];
        bool const national = line.capitals && begins(line, nationalLetters);
        bool const motto = begins(line, mottoLetters);
        std::size_t written = 0;
        for (std::size_t next = index + 1; next < lines.size() && written < nearHalf; ++next)
        {
            if (marks[next] == Mark::blank)
                continue;
            ++written;
            bool const free = marks[next] == Mark::none || marks[next] == Mark::nationalName;
            Mark found = Mark::none;
            if (free && national && giveTogether(line, lines[next], nationalLetters, 2))
                found = Mark::nationalName;
            else if (free && motto && giveTogether(line, lines[next], mottoLetters, 2))
                found = Mark::motto;
            else if (written == 1 && header != none && index - header < nearHeader &&
                     (marks[next] == Mark::none || marks[next] == Mark::placeDate) &&
                     isHalfOfDate(line, lines[next]))
                found = Mark::placeDate;
            if (found == Mark::none)
                continue;
            marks[index] = found;
            marks[next] = Mark::carriedOn;
            header = index;
            break;
        }
    }
}

std::size_t secondHalf(std::span<Mark const> marks, std::size_t index)
{
    std::size_t written = 0;
    for (std::size_t next = index + 1; next < marks.size() && written < nearHalf; ++next)
    {
        if (marks[next] == Mark::blank)
            continue;
        ++written;
        if (marks[next] == Mark::carriedOn)
            return next;
        if (marks[next] == Mark::nationalName || marks[next] == Mark::motto || marks[next] == Mark::placeDate)
            return none;
    }
    return none;
}
} // namespace kehoach::plan
