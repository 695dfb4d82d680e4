#include "core/plan/marks.hxx"

#include "core/plan/vocabulary.hxx"
#include "core/text/unicode.hxx"

#include <algorithm>

namespace kehoach::plan
{
namespace
{
constexpr std::size_t longestComponent = 250;
constexpr std::size_t longestPlaceDate = 90;
constexpr std::size_t longestPlace = 45;
constexpr std::size_t longestSymbol = 40;

bool isFiller(char16_t unit)
{
    return text::isSpace(unit) || unit == u'.' || unit == u'…' || unit == u'_';
}

/// The whole line is the phrase, give or take `slips` letters.
bool isPhrase(Line const& line, std::u16string_view letters, int slips)
{
    if (line.text.size() > 2 * letters.size() + 8)
        return false;
    return distance(lettersOf(line.folded), letters, slips) <= slips;
}

bool isNationalName(Line const& line)
{
    return hasPhrase(line.folded, u"xa hoi chu nghia viet nam")
               ? line.text.size() < 60 && line.capitals
               : isPhrase(line, u"conghoaxahoichunghiavietnam", 4);
}

/// "số" before `end`, which makes it a document's number; "Hương Sơ" is a place.
bool namesNumber(Line const& line, std::size_t end)
{
    std::u16string_view const words = std::u16string_view(line.folded).substr(0, end);
    for (auto at = findPhrase(words, u"so"); at != none; at = findPhrase(words, u"so", at + 1))
        if (std::u16string_view const vowel(&line.text[at + 1], 1);
            vowel == u"ố" || vowel == u"o" || vowel == u"Ố")
            return true;
    return false;
}

bool isStamp(Line const& line)
{
    auto const& words = line.folded;
    if (words.size() > 80)
        return false;
    if (words.find(u'@') != none)
        return true;
    // "06.11.2024 09:27:05", "+07:00", "Ký bởi: …", "Thời gian ký: …"
    if (beginsWith(words, u"ky boi") || beginsWith(words, u"nguoi ky") ||
        beginsWith(words, u"thoi gian ky") || beginsWith(words, u"email"))
        return true;
    return std::ranges::count(words, u':') >= 1 && std::ranges::count_if(words, text::isDigit) >= 4 &&
           std::ranges::none_of(words, text::isLetter);
}

bool isRecipients(Line const& line)
{
    std::size_t end = phraseAt(line.folded, 0, u"noi nhan");
    if (end == none)
        end = phraseAt(line.folded, 0, u"noi gui");
    if (end == none)
        return false;
    while (end < line.folded.size() && text::isSpace(line.folded[end]))
        ++end;
    return end == line.folded.size() || line.folded[end] == u':' || line.folded[end] == u'.' ||
           line.folded[end] == u';' || line.folded[end] == u'-';
}

bool isAppendix(Line const& line)
{
    std::size_t end = none;
    for (std::u16string_view const word :
         { u"phu luc", u"phu bieu", u"bieu mau", u"bieu so", u"mau so", u"bieu" })
        if (end = phraseAt(line.folded, 0, word); end != none)
            break;
    if (end == none || line.text.size() > 200 || !text::isUpper(line.text.front()))
        return false;
    while (end < line.text.size() && text::isSpace(line.text[end]))
        ++end;
    if (end == line.text.size())
        return true;
    if (auto const number = phraseAt(line.folded, end, u"so"); number != none)
        end = number;
    char16_t const next = line.text[std::min(end, line.text.size() - 1)];
    return !text::isLower(next) && next != u',' && (line.folded.front() == u'p' || !text::isLetter(next));
}

Mark typeMark(Line const& line)
{
    auto type = typeAtBeginning(line.folded);
    // PHƯỜNG AN HÒA is a place, PHƯƠNG ÁN a kind of document.
    if (type && type->abbreviation == u"PA" && text::toLower(line.text).starts_with(u"phường"))
        type.reset();
    if (!type)
    {
        // K Ế  H O Ạ C H
        if (line.capitals && line.text.size() <= 40)
            for (std::u16string_view const name : { u"ke hoach", u"quyet dinh", u"thong bao", u"bao cao" })
                if (lettersOf(line.folded) == lettersOf(name))
                    return Mark::typeName;
        return Mark::none;
    }
    std::size_t end = phraseAt(line.folded, 0, type->name);
    bool const typedCapitals =
        line.capitals || text::isAllCapitals(std::u16string_view(line.text).substr(0, end));
    std::u16string const rest = lettersOf(std::u16string_view(line.folded).substr(end));
    if (rest.empty())
        return typedCapitals || text::isUpper(line.text.front()) ? Mark::typeName : Mark::none;
    if (!typedCapitals)
        return Mark::none;
    // GIẤY MỜI HỌP is a name, KẾ HOẠCH NĂM 2026 a name and a subject.
    return rest.size() <= 3 ? Mark::typeName : Mark::typeAndSubject;
}
} // namespace

std::optional<Number> readNumber(Line const& line)
{
    std::u16string_view const words = line.folded;
    std::u16string_view const typed = line.text;
    if (!words.starts_with(u"so") || typed.size() > 80)
        return {};
    std::size_t at = 2;
    if (at < words.size() && text::isLetter(words[at]))
        return {};
    Number number;
    while (at < typed.size() && (text::isSpace(typed[at]) || typed[at] == u':'))
    {
        number.colon = number.colon || typed[at] == u':';
        ++at;
    }
    while (at < typed.size() && (isFiller(typed[at]) || text::isDigit(typed[at])))
    {
        if (text::isDigit(typed[at]))
            number.digits += typed[at];
        ++at;
    }
    // "5S/KH-UBND": a figure that a scanner took for a letter.
    if (!number.digits.empty() && at + 1 < typed.size() && typed[at + 1] == u'/' &&
        std::u16string_view(u"OSIlB").find(typed[at]) != none)
        ++at;
    number.span = line.span();
    if (at == typed.size())
        return number.colon ? std::optional(number) : std::nullopt;
    if (typed[at] != u'/' && typed[at] != u'-' && typed[at] != u'–')
        return {};
    number.separator = typed[at] == u'/' ? u'/' : u'-';
    auto symbol = text::trim(typed.substr(at + 1));
    while (!symbol.empty() && (symbol.back() == u'.' || text::isSpace(symbol.back())))
        symbol.remove_suffix(1);
    if (symbol.size() > longestSymbol)
        return {};
    // A symbol is capitals; CTr, TTr, QyĐ and CP-like endings have one small letter.
    if (std::ranges::count_if(symbol, text::isLower) > std::ranges::count_if(symbol, text::isUpper))
        return {};
    number.symbol = symbol;
    return number;
}

std::optional<PlaceDate> readPlaceDate(Line const& line)
{
    if (line.text.size() > longestPlaceDate)
        return {};
    std::u16string_view const words = line.folded;
    std::u16string_view const typed = line.text;
    std::size_t const day = findPhrase(words, u"ngay");
    if (day == none)
        return {};
    auto place = text::trim(typed.substr(0, day));
    while (!place.empty() && (place.back() == u',' || place.back() == u'.' || text::isSpace(place.back())))
        place.remove_suffix(1);
    bool const blank = std::ranges::all_of(place, isFiller);
    if (place.size() > longestPlace || (!blank && !text::isUpper(place.front())) ||
        place.find_first_of(u":(/") != none || std::ranges::count(place, u' ') > 7 ||
        namesNumber(line, day) || beginsWith(words, u"can cu")) // "Căn cứ Luật … ngày …"
        return {};

    std::size_t at = day + 4;
    auto skipFiller = [&] {
        while (at < words.size() &&
               (isFiller(words[at]) || text::isDigit(words[at]) || words[at] == u'/' || words[at] == u'-' ||
                (words[at] == u'o' && text::isDigit(words[at - 1])))) // "2O" from a scanner
            ++at;
    };
    skipFiller();
    // "ngày 12 háng 01 năm 2026"
    auto month = phraseAt(words, at, u"thang");
    for (std::u16string_view const slip : { u"hang", u"thag", u"thnag", u"tahng", u"than", u"thangs" })
        if (month == none && hasPhrase(words.substr(at), u"nam"))
            month = phraseAt(words, at, slip);
    if (month != none)
    {
        at = month;
        skipFiller();
        if (auto const year = phraseAt(words, at, u"nam"); year != none)
        {
            at = year;
            skipFiller();
        }
    }
    else if (std::count_if(words.begin() + static_cast<std::ptrdiff_t>(day),
                           words.begin() + static_cast<std::ptrdiff_t>(at), text::isDigit) < 4)
    {
        return {};
    }
    if (words.size() - at > 3)
        return {};

    PlaceDate result;
    result.span = line.span();
    result.place = place;
    auto const placeAt = static_cast<std::size_t>(place.data() - typed.data());
    result.placeSpan = line.span(place.empty() ? 0 : placeAt, place.size());
    auto const dates = text::findDates(typed);
    if (!dates.empty())
    {
        result.mention = dates.front();
        auto const where = line.span(dates.front().where.start, dates.front().where.length);
        result.mention->where = where.range;
    }
    return result;
}

Mark markOf(Line const& line)
{
    if (line.blank())
        return Mark::blank;
    if (line.text.size() > longestComponent)
        return Mark::none;
    if (isRule(line))
        return Mark::rule;
    if (!line.cell && line.text.size() <= 4 && std::ranges::all_of(line.text, text::isDigit))
        return Mark::pageNumber;
    switch (line.folded.front())
    {
    case u'c':
    case u'h':
    case u'x':
        if (isNationalName(line))
            return Mark::nationalName;
        break;
    case u'd':
        if (isPhrase(line, u"doclaptudohanhphuc", 3))
            return Mark::motto;
        if (line.capitals && isPhrase(line, u"dangcongsanvietnam", 2))
            return Mark::partyTitle;
        if (line.capitals &&
            (isPhrase(line, u"doantncshochiminh", 1) || isPhrase(line, u"doanthanhniencongsanhochiminh", 2)))
            return Mark::unionTitle;
        break;
    case u's':
        if (readNumber(line))
            return Mark::number;
        break;
    case u'v':
        if (line.folded.starts_with(u"v/v"))
            return Mark::about;
        if (beginsWith(line.folded, u"ve viec"))
            return Mark::about;
        break;
    case u'k':
        if (beginsWith(line.folded, u"kinh gui"))
            return Mark::addressee;
        break;
    case u'n':
        if (isRecipients(line))
            return Mark::recipients;
        break;
    case u'(':
        if (auto const at = findPhrase(line.folded, u"kem theo"); at != none && at <= 20)
            return Mark::attached;
        if (findPhrase(line.folded, u"dinh kem") != none)
            return Mark::attached;
        break;
    default:
        break;
    }
    if (readPlaceDate(line))
        return Mark::placeDate;
    if (line.capitals && line.text.size() <= 90 && authorityPrefix(line.folded) != none)
        return Mark::authority;
    // A header or signature may stand in a table with a line drawn; what follows is data in a cell.
    if (line.cell)
        return Mark::none;
    if (isAppendix(line))
        return Mark::appendix;
    if (auto const type = typeMark(line); type != Mark::none)
        return type;
    return isStamp(line) ? Mark::stamp : Mark::none;
}
} // namespace kehoach::plan
