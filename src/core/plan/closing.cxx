#include "core/plan/labels.hxx"
#include "core/plan/scope.hxx"
#include "core/text/unicode.hxx"

#include <algorithm>
#include <array>

namespace kehoach::plan
{
namespace
{
constexpr double certain = 0.97;
constexpr double likely = 0.85;
constexpr double doubtful = 0.65;

/// How many paragraphs from the end the closing is looked for.
constexpr int lastParagraphs = 4;
/// Where in a sentence its verb must stand to make it a closing.
constexpr std::size_t earlyEnough = 180;

/// First and last line of a paragraph, lines wrapped by hand joined.
struct Stretch
{
    std::size_t first, last;
};

Stretch paragraphEndingAt(Scope const& scope, std::size_t last)
{
    std::size_t first = last;
    while (first > scope.opening && scope.lines[first].runOn && scope.marks[first - 1] != Mark::blank)
        --first;
    return { first, last };
}

bool endsDocument(std::u16string_view text)
{
    // "./." ends the text of official documents; the sign is often typed "/." or "./".
    while (!text.empty() && (text.back() == u'*' || text::isSpace(text.back())))
        text.remove_suffix(1);
    return text.ends_with(u"/.") || text.ends_with(u"./");
}

/// "Trên đây là Kế hoạch …", "Nay, thông báo …", "(Thông báo này thay cho Giấy mời)"
bool saysItCloses(std::u16string_view words)
{
    while (!words.empty() && !text::isLetter(words.front()))
        words.remove_prefix(1);
    constexpr auto phrases = std::to_array<std::u16string_view>({
        u"tren day la",
        u"tren day",
        u"nay, thong bao",
        u"nay thong bao",
        u"thong bao nay",
        u"ke hoach nay",
        u"nhan duoc ke hoach nay",
        u"can cu ke hoach nay",
        u"tren co so ke hoach nay",
        u"rat han hanh",
        u"tran trong",
    });
    return beginsWithAny(words, phrases);
}

/// "Nghị quyết này được phổ biến đến chi bộ": how the Party's documents end.
bool isSpread(std::u16string_view words)
{
    words = words.substr(0, earlyEnough);
    return hasPhrase(words, u"nay duoc pho bien") || hasPhrase(words, u"nay pho bien");
}

bool asks(std::u16string_view words)
{
    constexpr auto verbs = std::to_array<std::u16string_view>({ u"de nghi", u"yeu cau" });
    return beginsWithAny(words, verbs) || hasAnyPhrase(words.substr(0, 80), verbs);
}

/// "Trong quá trình thực hiện, nếu có khó khăn, vướng mắc …", "Yêu cầu các thôn … thực hiện tốt Kế hoạch
/// này": said at the end, whatever sign stands there.
bool saysWhomToAsk(std::u16string_view words)
{
    words = words.substr(0, earlyEnough);
    if (hasPhrase(words, u"ke hoach nay") && asks(words))
        return true;
    return hasPhrase(words, u"qua trinh") && hasPhrase(words, u"neu") &&
           (hasPhrase(words, u"vuong mac") || hasPhrase(words, u"kho khan"));
}

/// "Văn phòng Đảng ủy thông báo để các đơn vị biết, thực hiện.", "Kính đề nghị … xem xét, phê duyệt.",
/// "Yêu cầu các thành viên chủ động …", "Chỉ thị này được phổ biến đến chi bộ.": likewise.
bool takesLeave(std::u16string_view words)
{
    constexpr auto begins = std::to_array<std::u16string_view>(
        { u"kinh de nghi", u"kinh mong", u"kinh trinh", u"rat mong", u"mong", u"yeu cau", u"de nghi" });
    words = words.substr(0, earlyEnough);
    auto const told = findPhrase(words, u"thong bao");
    return beginsWithAny(words, begins) || (told != none && findPhrase(words, u"biet", told) != none) ||
           isSpread(words);
}

/// "Đề nghị các cơ quan … thực hiện./.", "Quá trình thực hiện, nếu có vướng mắc …/."
bool asksToAct(std::u16string_view words)
{
    if (words.starts_with(u'('))
        return false;
    words = words.substr(0, earlyEnough);
    // "theo yêu cầu của Bộ Công an" names what others asked.
    if (auto const asked = std::min(findPhrase(words, u"theo yeu cau"), findPhrase(words, u"theo de nghi"));
        asked != none)
        words = words.substr(0, asked);
    constexpr auto verbs = std::to_array<std::u16string_view>(
        { u"de nghi", u"yeu cau", u"kinh moi", u"kinh de nghi", u"kinh trinh", u"kinh bao cao", u"thong bao",
          u"tran trong", u"rat mong", u"qua trinh thuc hien", u"qua trinh to chuc thuc hien",
          u"qua trinh trien khai" });
    constexpr auto duties = std::to_array<std::u16string_view>(
        { u"co trach nhiem", u"chiu trach nhiem", u"co hieu luc", u"theo de nghi", u"xet de nghi" });
    return hasAnyPhrase(words, verbs) && !hasAnyPhrase(words, duties);
}
} // namespace

void findClosing(Scope& scope)
{
    // A decision ends with its articles.
    auto const& type = scope.plan.documentType;
    std::size_t index = scope.contentEnd;
    while (index > scope.opening && scope.lines[index - 1].blank())
        --index;
    bool const articles =
        type == u"QĐ" || (type == u"NQ" && index > scope.opening && !isSpread(scope.lines[index - 1].folded));
    int paragraphs = 0;
    Stretch asking{ none, none };
    bool loose = false; // the last paragraph is prose that stands in no list
    while (!articles && index > scope.opening && paragraphs < lastParagraphs)
    {
        --index;
        Mark const mark = scope.marks[index];
        if (mark == Mark::blank || mark == Mark::pageNumber || mark == Mark::rule)
            continue;
        Stretch const stretch = paragraphEndingAt(scope, index);
        Line const& first = scope.lines[stretch.first];
        index = stretch.first;
        ++paragraphs;
        if (first.cell)
            continue;
        bool const numbered = readLabel(first).numbers();
        if (saysItCloses(first.folded) && !numbered)
        {
            std::vector<Span> spans;
            for (std::size_t line = stretch.first; line <= stretch.last; ++line)
                spans.push_back(scope.lines[line].span());
            scope.setField(Field::closing, std::move(spans), certain);
            return;
        }
        bool const bullet = readLabel(first).kind == Label::Kind::bullet;
        // The only paragraph of a letter is its content.
        bool const opens = scope.nextWritten(scope.opening, scope.contentEnd) == stretch.first;
        bool const prose = !numbered && !bullet && !opens && !announces(scope.lines[stretch.last]);
        bool const says = asksToAct(first.folded) && endsDocument(scope.lines[stretch.last].text);
        bool const lastSays = paragraphs == 1 && (saysWhomToAsk(first.folded) || takesLeave(first.folded));
        if (asking.first == none && prose && (says || lastSays))
            asking = stretch;
        loose = loose || (paragraphs == 1 && prose);
        if (numbered)
            break;
    }
    if (asking.first == none)
    {
        scope.setAbsent(Field::closing, loose ? doubtful : likely);
        return;
    }
    std::vector<Span> spans;
    for (std::size_t line = asking.first; line <= asking.last; ++line)
        spans.push_back(scope.lines[line].span());
    scope.setField(Field::closing, std::move(spans), doubtful);
}
} // namespace kehoach::plan
