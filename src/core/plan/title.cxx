#include "core/plan/labels.hxx"
#include "core/plan/scope.hxx"
#include "core/plan/vocabulary.hxx"
#include "core/text/unicode.hxx"

#include <algorithm>

namespace kehoach::plan
{
namespace
{
constexpr std::size_t longestSubjectLine = 220;
constexpr std::size_t longestSubject = 400; ///< of a line that ends no sentence, right below the title
constexpr std::size_t shortestProse = 100;
constexpr std::size_t longestAddressee = 140;
constexpr double certain = 0.97;
constexpr double likely = 0.85;
constexpr double doubtful = 0.6;

/// The second half of a subject, typed after an empty line.
bool carriesSubjectOn(Line const& first, Line const& line)
{
    constexpr auto words = std::to_array<std::u16string_view>(
        { u"nam hoc", u"nhiem ky", u"giai doan", u"nam", u"dot", u"quy", u"thang", u"tai", u"tren dia ban" });
    if (line.text.size() > 90)
        return false;
    if (first.capitals && line.capitals)
        return !beginsAgency(line.folded) && !beginsPosition(line.folded);
    return beginsWithAny(line.folded, words) && !endsSentence(line.text);
}

bool mayBeSubject(Scope const& scope, std::size_t index)
{
    Mark const mark = scope.marks[index];
    Line const& line = scope.lines[index];
    if (mark == Mark::attached || mark == Mark::about)
        return true;
    // "Ủy ban nhân dân tỉnh tổ chức buổi làm việc ….": an invitation may go straight to its text.
    if (beginsAgency(line.folded) && !line.capitals && line.text.size() > shortestProse &&
        endsSentence(line.text))
        return false;
    return (mark == Mark::none || mark == Mark::placeDate) && line.text.size() <= longestSubjectLine &&
           !beginsBasis(line) && !announces(line) && !readLabel(line).numbers();
}

/// "Thực hiện Đề án số 08 …" right below the title is the subject, not a basis; a long one in
/// capitals is it too.
bool mayBeginSubject(Scope const& scope, std::size_t index)
{
    Line const& line = scope.lines[index];
    // QUYẾT ĐỊNH / QUY ĐỊNH CHẾ ĐỘ …: what is decided has the name of a kind too.
    if (scope.marks[index] == Mark::typeAndSubject)
        return index == scope.title + 1 && line.capitals;
    if (scope.marks[index] != Mark::none || beginsWith(line.folded, u"can cu") || readLabel(line).numbers() ||
        announces(line))
        return false;
    std::size_t const longest = index == scope.title + 1 ? longestSubject : longestSubjectLine;
    return line.capitals || (line.text.size() <= longest && !endsSentence(line.text));
}

/// Trích yếu below the name of the type: the lines up to an empty one, a rule, a basis or prose.
void findSubjectBelow(Scope& scope)
{
    std::vector<Span> spans;
    Line const& title = scope.lines[scope.title];
    bool const sameLine = scope.marks[scope.title] == Mark::typeAndSubject;
    Line const* first = nullptr;
    std::size_t last = none;
    if (sameLine)
    {
        spans.push_back(title.span());
        first = &title;
        last = scope.title;
    }
    std::size_t index = scope.title + 1;
    for (; index < scope.contentEnd; ++index)
    {
        if (scope.marks[index] == Mark::blank)
            continue;
        if (!mayBeSubject(scope, index) && !(first == nullptr && mayBeginSubject(scope, index)))
            break;
        Line const& line = scope.lines[index];
        if (first)
        {
            bool const gap = index != last + 1;
            bool const prose = first->capitals && !line.capitals && line.text.size() > longestAddressee;
            if (scope.marks[index] != Mark::attached && (gap ? !carriesSubjectOn(*first, line) : prose))
                break;
            // CHỦ TỊCH ỦY BAN NHÂN DÂN …: who decides, below the subject of a decision
            std::size_t const below = scope.nextWritten(index + 1, scope.contentEnd);
            bool const aboveBases = below < scope.contentEnd && beginsBasis(scope.lines[below]);
            if (line.capitals && (!first->capitals || aboveBases) &&
                (beginsPosition(line.folded) || beginsAgency(line.folded)))
                break;
            if (scope.snapshot.typography && first->centered && !line.centered)
                break;
        }
        else
        {
            first = &line;
        }
        spans.push_back(line.span());
        last = index;
    }
    scope.opening = last == none ? scope.title + 1 : last + 1;
    if (spans.empty())
        scope.setAbsent(Field::subject, likely);
    else
        scope.setField(Field::subject, std::move(spans), sameLine ? 0.8 : certain);
}

/// Trích yếu of a công văn: "V/v …" below the number.
void findSubjectAbout(Scope& scope)
{
    std::size_t begin = none;
    for (std::size_t index = 0; index < scope.opening && begin == none; ++index)
        if (scope.marks[index] == Mark::about)
            begin = index;
    double confidence = certain;
    if (begin == none && scope.addressed)
    {
        confidence = doubtful;
        for (std::size_t index = 0; index < scope.opening && begin == none; ++index)
            if (scope.marks[index] == Mark::number && index + 1 < scope.opening &&
                scope.marks[index + 1] == Mark::none && !scope.lines[index + 1].capitals &&
                scope.lines[index + 1].text.size() <= longestAddressee)
                begin = index + 1;
    }
    if (begin == none)
    {
        scope.setAbsent(Field::subject, likely);
        return;
    }
    std::vector<Span> spans{ scope.lines[begin].span() };
    std::size_t index = begin + 1;
    while (index < scope.opening && scope.marks[index] == Mark::none && !scope.lines[index].capitals &&
           !beginsBasis(scope.lines[index]) && scope.lines[index].text.size() <= longestAddressee)
        spans.push_back(scope.lines[index++].span());
    scope.setField(Field::subject, std::move(spans), confidence);
}

/// Skips "Kính gửi: …" and the list below it.
void skipAddressees(Scope& scope)
{
    std::size_t index = scope.nextWritten(scope.opening, scope.contentEnd);
    while (index < scope.contentEnd && scope.marks[index] == Mark::rule)
        index = scope.nextWritten(index + 1, scope.contentEnd);
    if (index >= scope.contentEnd || scope.marks[index] != Mark::addressee)
        return;
    scope.addressed = true;
    std::size_t next = index + 1;
    while (true)
    {
        next = scope.nextWritten(next, scope.contentEnd);
        if (next >= scope.contentEnd)
            break;
        Line const& line = scope.lines[next];
        Label const label = readLabel(line);
        bool const item = label.kind == Label::Kind::bullet ||
                          (line.text.size() <= longestAddressee && (line.text.back() == u';' || line.right) &&
                           !beginsBasis(line));
        if (!item || label.numbers())
            break;
        ++next;
    }
    scope.opening = next;
}

void findType(Scope& scope)
{
    Plan& plan = scope.plan;
    if (scope.title != none)
    {
        Line const& line = scope.lines[scope.title];
        auto const type = typeAtBeginning(line.folded);
        plan.documentType = type ? type->abbreviation : std::u16string_view(u"KH");
        if (!type)
            for (std::u16string_view const name : { u"ke hoach", u"quyet dinh", u"thong bao", u"bao cao" })
                if (lettersOf(line.folded) == lettersOf(name))
                    plan.documentType = typeAtBeginning(name)->abbreviation;
        return;
    }
    // 08/KH-UBND; the Party puts the type first too: 08-KH/TU.
    if (plan.number)
    {
        std::u16string_view symbol = plan.number->symbol;
        // 54/2017/NQ-HĐND: a year stands before the type of what has the force of law.
        if (symbol.size() > 5 && symbol[4] == u'/' && std::ranges::all_of(symbol.substr(0, 4), text::isDigit))
            symbol.remove_prefix(5);
        auto const group = text::trim(symbol.substr(0, symbol.find_first_of(u"-/")));
        auto const type = typeOfSymbolGroup(group);
        if (type && (symbol.find_first_of(u"-/") != none))
        {
            plan.documentType = *type;
            return;
        }
    }
    bool const about = std::ranges::any_of(scope.marks.first(std::min(scope.opening, scope.size())),
                                           [](Mark mark) { return mark == Mark::about; });
    if (about || scope.addressed)
    {
        plan.documentType = u"CV";
        return;
    }
    // "… ban hành Kế hoạch triển khai như sau:"
    constexpr std::size_t openingLines = 12;
    std::size_t const end = std::min(scope.contentEnd, scope.opening + openingLines);
    bool planned = false;
    for (std::size_t index = scope.opening; index < end; ++index)
    {
        auto const& words = scope.lines[index].folded;
        planned = planned || hasAnyPhrase(words, std::to_array<std::u16string_view>(
                                                     { u"xay dung ke hoach", u"ban hanh ke hoach",
                                                       u"lap ke hoach", u"trien khai ke hoach" }));
        if (planned && hasPhrase(words, u"nhu sau"))
        {
            plan.documentType = u"KH";
            return;
        }
    }
}
} // namespace

void findTitleAndSubject(Scope& scope)
{
    if (scope.title != none)
    {
        bool const typed = scope.lines[scope.title].capitals;
        scope.setField(Field::typeName, { scope.lines[scope.title].span() },
                       !typed                                             ? doubtful
                       : scope.marks[scope.title] == Mark::typeAndSubject ? 0.8
                                                                          : 0.99);
        findSubjectBelow(scope);
        skipAddressees(scope);
    }
    else
    {
        scope.setAbsent(Field::typeName, likely);
        std::size_t const header = scope.opening;
        skipAddressees(scope);
        std::size_t const opening = scope.opening;
        scope.opening = header;
        findSubjectAbout(scope);
        scope.opening = opening;
    }
    findType(scope);
}
} // namespace kehoach::plan
