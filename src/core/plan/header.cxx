#include "core/plan/component_breaks.hxx"
#include "core/plan/scope.hxx"
#include "core/plan/vocabulary.hxx"
#include "core/text/unicode.hxx"

#include <algorithm>

namespace kehoach::plan
{
namespace
{
constexpr double certain = 0.98;
constexpr double likely = 0.85;
constexpr double doubtful = 0.6;

/// How far a header reaches: to the title, and to the last of its own lines before the opening.
std::size_t headerEnd(Scope const& scope)
{
    std::size_t end = scope.title == none ? scope.opening : scope.title;
    for (std::size_t index = end; index < scope.opening; ++index)
    {
        Mark const mark = scope.marks[index];
        if (mark == Mark::nationalName || mark == Mark::motto || mark == Mark::number ||
            mark == Mark::partyTitle)
            end = index + 1;
    }
    return std::min(end, scope.size());
}

std::vector<std::size_t> linesMarked(Scope const& scope, std::size_t end, Mark mark)
{
    std::vector<std::size_t> found;
    for (std::size_t index = 0; index < end; ++index)
        if (scope.marks[index] == mark)
            found.push_back(index);
    return found;
}

/// The line and, where it is broken in two, the one that carries it on.
std::vector<Span> spansOf(Scope const& scope, std::size_t index)
{
    std::vector<Span> spans{ scope.lines[index].span() };
    if (auto const second = secondHalf(scope.marks, index); second != none)
        spans.push_back(scope.lines[second].span());
    return spans;
}

void findFixedPhrase(Scope& scope, std::size_t end, Field field, Mark mark)
{
    auto const found = linesMarked(scope, end, mark);
    if (found.empty())
    {
        scope.setAbsent(field, likely);
        return;
    }
    auto spans = spansOf(scope, found.front());
    double const confidence = spans.size() == 1 ? certain : likely;
    scope.setField(field, std::move(spans), confidence);
}

/// "THEO QUYẾT ĐỊNH / SỐ 1050/QĐ-SCT" is the end of an agency's name, "Số: 1105/KH-ĐKT" the number.
int numberScore(Line const& line, Number const& number)
{
    int score = number.colon ? 2 : 0;
    score += line.text.starts_with(u"SỐ") ? 0 : 1;
    auto const group = std::u16string_view(number.symbol).substr(0, number.symbol.find_first_of(u"-/ "));
    score += typeOfSymbolGroup(group) ? 1 : 0;
    return score;
}

std::size_t findNumber(Scope& scope, std::size_t end)
{
    std::size_t best = none;
    int bestScore = -1;
    for (std::size_t const index : linesMarked(scope, end, Mark::number))
    {
        auto const number = readNumber(scope.lines[index]);
        int const score = numberScore(scope.lines[index], *number);
        if (score > bestScore)
        {
            best = index;
            bestScore = score;
            scope.plan.number = number;
        }
    }
    if (best == none)
    {
        scope.setAbsent(Field::number, likely);
        return best;
    }
    std::vector<Span> spans{ scope.lines[best].span() };
    // "Số:" on one line, "258/KH-UBND" on the next.
    if (scope.plan.number->symbol.empty() && best + 1 < end)
    {
        Line const& next = scope.lines[best + 1];
        auto const separator = next.text.find_first_of(u"/-");
        bool const figures = separator != none && separator > 0 && separator + 1 < next.text.size() &&
                             std::ranges::all_of(next.text.substr(0, separator), [](char16_t unit) {
                                 return text::isDigit(unit) || text::isSpace(unit);
                             });
        if (figures && next.text.size() <= 40)
        {
            spans.push_back(next.span());
            for (char16_t const unit : next.text.substr(0, separator))
                if (text::isDigit(unit))
                    scope.plan.number->digits += unit;
            scope.plan.number->separator = next.text[separator];
            scope.plan.number->symbol = next.text.substr(separator + 1);
        }
    }
    bool const complete = !scope.plan.number->symbol.empty();
    scope.setField(Field::number, std::move(spans), complete ? certain : doubtful);
    return best;
}

/// One agency: its name over one or several lines.
struct Agency
{
    std::vector<Span> lines;
    bool bold = false;
    bool begun = false; ///< "ỦY", "BỘ": a name that was broken off behind its first word
};

bool isFirstWord(Line const& line)
{
    constexpr std::size_t longest = 4;
    return line.capitals && line.text.size() <= longest && line.text.find(u' ') == none;
}

bool mayBeAgency(Scope const& scope, std::size_t index, std::size_t number)
{
    Line const& line = scope.lines[index];
    Mark const mark = scope.marks[index];
    if (mark == Mark::number)
        return index != number && number != none && line.capitals;
    if (mark != Mark::none || line.text.size() > 120)
        return false;
    // Độ mật, độ khẩn (NĐ 30/2020/NĐ-CP, Điều 8, khoản 3, điểm b).
    constexpr auto markings =
        std::to_array<std::u16string_view>({ u"mat", u"toi mat", u"tuyet mat", u"khan", u"thuong khan",
                                             u"hoa toc", u"du thao", u"ban du thao" });
    if (beginsWithAny(line.folded, markings) && lettersOf(line.folded).size() <= 12)
        return false;
    if (line.capitals)
        return std::ranges::count_if(line.text, text::isLetter) >= 2;
    // Typed in small letters: only what begins like an agency, and only before the number.
    return line.text.size() <= 70 && beginsAgency(line.folded) && text::isUpper(line.text.front()) &&
           line.text.find(u':') == none && std::ranges::none_of(line.text, text::isDigit) &&
           (number == none || index < number) && !endsSentence(line.text);
}

void findAgencies(Scope& scope, std::size_t end, std::size_t number)
{
    // What the stamp of a digital signature printed stands above an e-mail address or a time.
    std::size_t begin = 0;
    for (std::size_t const stamp : linesMarked(scope, end, Mark::stamp))
        begin = stamp + 1;

    std::vector<Agency> agencies;
    bool typed = true;
    std::size_t const subject = scope.title == none && number != none ? number + 1 : end;
    for (std::size_t index = begin; index < std::min(end, subject); ++index)
    {
        if (!mayBeAgency(scope, index, number))
            continue;
        Line const& line = scope.lines[index];
        typed = typed && line.capitals;
        bool const begins = beginsAgency(line.folded);
        if (agencies.empty() || (begins && !agencies.back().begun && scope.marks[index] != Mark::number))
            agencies.push_back({ {}, line.bold, false });
        agencies.back().begun = agencies.back().lines.empty() && isFirstWord(line);
        agencies.back().lines.push_back(line.span());
        agencies.back().bold = agencies.back().bold || line.bold;
    }
    if (agencies.empty())
    {
        bool const header = scope.plan[Field::nationalName].present || number != none;
        scope.setAbsent(Field::issuer, header ? doubtful : likely);
        scope.setAbsent(Field::superior, likely);
        return;
    }
    bool const header = scope.plan[Field::nationalName].present || scope.plan[Field::number].present;
    double const confidence = header && typed ? 0.95 : doubtful;
    scope.setField(Field::issuer, agencies.back().lines, confidence);
    if (agencies.size() == 1)
    {
        scope.setAbsent(Field::superior, likely);
        return;
    }
    std::vector<Span> superior;
    for (std::size_t index = 0; index + 1 < agencies.size(); ++index)
        superior.insert(superior.end(), agencies[index].lines.begin(), agencies[index].lines.end());
    scope.setField(Field::superior, std::move(superior), confidence);
}

void findPlaceDate(Scope& scope, std::size_t end)
{
    auto found = linesMarked(scope, end, Mark::placeDate);
    // Above the signature, as in minutes and forms.
    constexpr std::size_t linesAbove = 3;
    std::size_t const tail = std::max(end, scope.contentEnd - std::min(scope.contentEnd, linesAbove));
    for (std::size_t index = tail; found.empty() && index < scope.tailEnd; ++index)
        if (scope.marks[index] == Mark::placeDate && !readPlaceDate(scope.lines[index])->place.empty())
            found.push_back(index);
    if (found.empty())
    {
        scope.setAbsent(Field::placeDate, likely);
        return;
    }
    std::size_t best = found.front();
    for (std::size_t const index : found)
        if (auto const here = readPlaceDate(scope.lines[index]); here && !here->place.empty())
        {
            best = index;
            break;
        }
    auto spans = spansOf(scope, best);
    scope.plan.placeDate = readPlaceDate(scope.lines[best]);
    // Broken over two lines: what it says is sure, where its date stands is not.
    if (auto const second = secondHalf(scope.marks, best); second != none)
    {
        Line const& first = scope.lines[best];
        scope.plan.placeDate = readPlaceDate(JoinedLine(first, scope.lines[second]).line());
        scope.plan.placeDate->span = first.span();
        if (scope.plan.placeDate->mention)
            scope.plan.placeDate->mention->where = first.span(first.text.size(), 0).range;
    }
    // "Hà" on one line, "Nội, ngày …" on the next.
    constexpr std::size_t longestSyllable = 7;
    if (best > 0 && scope.marks[best - 1] == Mark::none && scope.plan.placeDate &&
        scope.plan.placeDate->place.find(u' ') == none)
        if (Line const& above = scope.lines[best - 1];
            !above.capitals && above.text.size() <= longestSyllable && above.text.find(u' ') == none &&
            text::isUpper(above.text.front()) && std::ranges::all_of(above.text, text::isLetter))
        {
            scope.plan.placeDate->place = std::u16string(above.text) + u' ' + scope.plan.placeDate->place;
            spans.insert(spans.begin(), above.span());
        }
    bool const whole = best < end && spans.size() == 1 && !scope.plan.placeDate->place.empty();
    scope.setField(Field::placeDate, std::move(spans), whole ? certain : doubtful);
}

void findStyle(Scope& scope, std::size_t end)
{
    std::u16string const symbol =
        scope.plan.number ? text::fold(scope.plan.number->symbol) : std::u16string{};
    std::u16string agencies;
    for (Field const field : { Field::superior, Field::issuer })
    {
        for (Span const& span : scope.plan[field].spans)
        {
            for (Line const& line : scope.lines.first(end))
                if (line.paragraph == span.paragraph && line.span() == span)
                    agencies.append(line.folded).append(u"\n");
        }
    }
    bool const partyTitle = !linesMarked(scope, end, Mark::partyTitle).empty();
    bool const frontSymbol = symbol.find(u"mttq") != none || symbol.find(u"mttw") != none;
    bool const frontName = hasPhrase(agencies, u"mttq") || hasPhrase(agencies, u"mat tran to quoc");
    // The Youth Union's form is neither the state's nor the Party's.
    if (!linesMarked(scope, end, Mark::unionTitle).empty())
        scope.plan.headerStyle = "doan";
    else if (partyTitle)
        scope.plan.headerStyle = "dang";
    else if (frontSymbol || frontName)
        scope.plan.headerStyle = "mttq";
    else if (scope.plan[Field::nationalName].present)
        scope.plan.headerStyle = "nd30";
    else if (scope.plan.number && scope.plan.number->separator == u'-' && symbol.find(u'/') != none)
        scope.plan.headerStyle = "dang";
    else if (scope.plan.number && scope.plan.number->separator == u'/')
        scope.plan.headerStyle = "nd30";
}
} // namespace

void findHeader(Scope& scope)
{
    std::size_t const end = headerEnd(scope);
    findFixedPhrase(scope, end, Field::nationalName, Mark::nationalName);
    findFixedPhrase(scope, end, Field::motto, Mark::motto);
    std::size_t const number = findNumber(scope, end);
    findAgencies(scope, end, number);
    findPlaceDate(scope, end);
    findStyle(scope, end);
}
} // namespace kehoach::plan
