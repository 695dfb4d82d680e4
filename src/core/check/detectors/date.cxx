#include "core/check/detectors.hxx"
#include "core/check/pattern.hxx"
#include "core/text/money.hxx"
#include "core/law/pack.hxx"
#include "core/text/unicode.hxx"

#include <algorithm>

namespace kehoach::check
{
namespace
{
namespace json = boost::json;
using plan::Field;
using text::DateMention;

struct PlaceDateLine
{
    int paragraph = -1;
    Range line;
    std::u16string_view text; ///< normalised
    std::optional<DateMention> mention; ///< in text
};

/// The recognised line; else a line above the type name that is a place and a date in another form.
std::optional<PlaceDateLine> placeDateLine(Context const& context)
{
    if (context.plan.placeDate)
    {
        Span const& span = context.plan.placeDate->span;
        PlaceDateLine line{ span.paragraph, context.texts.range(span), context.texts.text(span), {} };
        if (auto const dates = text::findDates(line.text); !dates.empty())
            line.mention = dates.front();
        return line;
    }
    if (!context.plan[Field::typeName].present)
        return {};
    static Pattern const place(u"^\\s*[[:alpha:]][^0-9;:()]{1,40}$");
    for (int paragraph = context.plan.begin;
         paragraph < context.plan[Field::typeName].spans.front().paragraph; ++paragraph)
    {
        std::u16string_view const text = context.text(paragraph);
        auto const dates = text::findDates(text);
        if (dates.size() == 1 && place.occursIn(text.substr(0, dates.front().where.start)) &&
            text::trim(text.substr(dates.front().where.end())).empty())
            return PlaceDateLine{
                paragraph, { 0, static_cast<std::uint32_t>(text.size()) }, text, dates.front()
            };
    }
    return {};
}

/// NĐ 30/2020/NĐ-CP, Điều 8 khoản 2 điểm d.
std::vector<Hit> placeDateMissing(Context const& context, json::object const&)
{
    return placeDateLine(context) ? std::vector<Hit>{} : std::vector<Hit>{ Hit{} };
}

/// The place on that line.
std::optional<Range> placeRange(PlaceDateLine const& line)
{
    static Pattern const place(u"^\\s*(.*?)\\s*,?\\s*(?:ngày\\b.*)?$", true);
    std::u16string_view const before =
        line.text.substr(0, line.mention ? line.mention->where.start : line.text.size());
    Match const match = place.find(before);
    if (match.groups.empty() || match.groups[1].empty())
        return {};
    return Range{ line.line.start + match.groups[1].start, match.groups[1].length };
}

/// The digits of day or month inside the mention, behind the word before them.
std::optional<Range> digitsBehind(PlaceDateLine const& line, std::u16string_view word)
{
    Pattern const pattern(std::u16string(word) + u"\\s*([0-9]+)", true);
    Match const match = pattern.find(line.text);
    if (match.groups.empty())
        return {};
    return Range{ line.line.start + match.groups[1].start, match.groups[1].length };
}

/// NĐ 30/2020/NĐ-CP, Phụ lục I, II.4.b: "đối với những số thể hiện ngày nhỏ hơn 10 và tháng 1, 2 phải
/// ghi thêm số 0 phía trước".
std::vector<Hit> dateLeadingZero(Context const& context, json::object const&)
{
    auto const line = placeDateLine(context);
    std::vector<Hit> hits;
    if (!line || !line->mention || !line->mention->inWords)
        return hits;
    auto const check = [&](std::u16string const& digits, std::u16string_view word, bool wanted) {
        auto const range = digitsBehind(*line, word);
        if (digits.size() == 1 && wanted && range)
            hits.push_back(context.at(line->paragraph, *range, u"0" + digits));
    };
    check(line->mention->day, u"ngày", true);
    check(line->mention->month, u"tháng", line->mention->month == u"1" || line->mention->month == u"2");
    return hits;
}

/// The samples of II.4.b and Phụ lục I, V write months 3 to 9 without a zero.
std::vector<Hit> monthZero(Context const& context, json::object const&)
{
    auto const line = placeDateLine(context);
    if (!line || !line->mention || !line->mention->inWords)
        return {};
    std::u16string const& month = line->mention->month;
    if (month.size() != 2 || month[0] != u'0' || month[1] < u'3')
        return {};
    auto const range = digitsBehind(*line, u"tháng");
    return range ? std::vector<Hit>{ context.at(line->paragraph, *range, month.substr(1)) }
                 : std::vector<Hit>{};
}

/// II.4.b: ngày, tháng, năm are written in full: not 05/01/2026, not a year of two digits.
std::vector<Hit> dateInFigures(Context const& context, json::object const&)
{
    auto const line = placeDateLine(context);
    if (!line || !line->mention)
        return {};
    DateMention const& mention = *line->mention;
    if (mention.inWords && mention.year.size() != 2)
        return {};
    Range const range{ line->line.start + mention.where.start, mention.where.length };
    std::optional<std::u16string> replacement;
    if (mention.date)
        replacement = text::toWrittenDate(*mention.date);
    return { context.at(line->paragraph, range, replacement) };
}

bool isImpossible(DateMention const& mention)
{
    return !mention.date && !mention.day.empty() && !mention.month.empty() && mention.year.size() == 4;
}

std::vector<Hit> impossibleDate(Context const& context, json::object const&)
{
    std::vector<Hit> hits;
    for (auto const& [paragraph, mention] : context.dates)
    {
        if (isImpossible(mention))
            hits.push_back(context.at(paragraph, mention.where));
    }
    return hits;
}

/// Days of the week as they are written before a date, Sunday first.
constexpr std::u16string_view weekdays[] = { u"Chủ nhật", u"thứ Hai", u"thứ Ba", u"thứ Tư",
                                             u"thứ Năm",  u"thứ Sáu", u"thứ Bảy" };

std::vector<Hit> wrongWeekday(Context const& context, json::object const&)
{
    // "thứ Sáu, ngày 31/7/2026", "chủ nhật (ngày 02 tháng 8 năm 2026"
    static Pattern const written(
        u"(chu nhat|thu (?:hai|ba|tu|nam|sau|bay|[2-7]))\\s*[,(]?\\s*(?:ngay\\s*)?$");
    static constexpr std::u16string_view names[] = { u"chu nhat", u"thu hai", u"thu ba", u"thu tu",
                                                     u"thu nam",  u"thu sau", u"thu bay" };
    std::vector<Hit> hits;
    for (auto const& [paragraph, mention] : context.dates)
    {
        if (!context.isBody(paragraph))
            continue;
        if (!mention.date)
            continue;
        std::u16string_view const before =
            std::u16string_view(context.texts.line(paragraph).folded).substr(0, mention.where.start);
        Match const match = written.find(before);
        if (match.groups.empty())
            continue;
        std::u16string_view const said = match.groups[1].of(before);
        unsigned const actual = std::chrono::weekday(*mention.date).c_encoding();
        bool const figure = said.size() == 5 && text::isDigit(said.back());
        bool const right =
            figure ? static_cast<unsigned>(said.back() - u'1') == actual : said == names[actual];
        if (right)
            continue;
        Hit hit = context.at(paragraph, match.groups[1]);
        hit.arguments["date"] = text::toDisplayDate(*mention.date);
        hit.arguments["expected"] = weekdays[actual];
        hits.push_back(std::move(hit));
    }
    return hits;
}

/// A last day on which nobody works. Members: holidays — "d/m", the fixed ones.
std::vector<Hit> deadlineOffDay(Context const& context, json::object const& entry)
{
    static Pattern const last(u"(?:cham nhat|muon nhat|han cuoi|han chot|thoi han)[^.;]{0,25}$");
    std::vector<std::u16string> const holidays = law::optionalTexts(entry, "holidays");
    std::vector<Hit> hits;
    for (auto const& [paragraph, mention] : context.dates)
    {
        if (!context.isBody(paragraph))
            continue;
        if (!mention.date
            || !last.occursIn(
                std::u16string_view(context.texts.line(paragraph).folded).substr(0, mention.where.start)))
            continue;
        unsigned const weekday = std::chrono::weekday(*mention.date).c_encoding();
        std::u16string const day
            = text::toFigures(static_cast<text::Dong>(static_cast<unsigned>(mention.date->day()))) + u"/"
            + text::toFigures(static_cast<text::Dong>(static_cast<unsigned>(mention.date->month())));
        bool const holiday = std::ranges::find(holidays, day) != holidays.end();
        if (!holiday && weekday != 0 && weekday != 6)
            continue;
        Hit hit = context.at(paragraph, mention.where);
        hit.arguments["expected"]
            = holiday ? context.messages.text("rules.day.holiday") : std::u16string(weekdays[weekday]);
        hits.push_back(std::move(hit));
    }
    return hits;
}

/// II.4.c: a comma behind the place.
std::vector<Hit> placeComma(Context const& context, json::object const&)
{
    auto const line = placeDateLine(context);
    static Pattern const gap(u"^\\s*([[:alpha:]][\\w .-]*?\\w)(\\s*)(?:ngày\\b|[0-9]{1,2}\\s*[/.-]\\s*[0-9])",
                             true);
    if (!line)
        return {};
    Match const match = gap.find(line->text);
    if (match.groups.empty() || match.groups[1].of(line->text).find(u',') != std::u16string_view::npos)
        return {};
    Range const at{ line->line.start + match.groups[1].start,
                    match.groups[1].length + match.groups[2].length };
    Hit hit = context.at(line->paragraph, at, std::u16string(match.groups[1].of(line->text)) + u", ");
    hit.arguments["expected"] = std::u16string(match.groups[1].of(line->text)) + u",";
    return { hit };
}

/// II.4.c: "các chữ cái đầu của địa danh phải viết hoa".
std::vector<Hit> placeCapitals(Context const& context, json::object const&)
{
    auto const line = placeDateLine(context);
    auto const range = line ? placeRange(*line) : std::nullopt;
    if (!range)
        return {};
    std::u16string const place(range->of(context.text(line->paragraph)));
    std::u16string expected = place;
    bool first = true;
    for (char16_t& unit : expected)
    {
        if (first && text::isLower(unit))
            unit = text::toUpper(std::u16string_view(&unit, 1)).front();
        first = text::isSpace(unit);
    }
    return expected == place ? std::vector<Hit>{}
                             : std::vector<Hit>{ context.at(line->paragraph, *range, expected) };
}

/// II.4.a: units named after a person, a number or an event are written with their category.
std::vector<Hit> placeCategory(Context const& context, json::object const& entry)
{
    auto const line = placeDateLine(context);
    auto const range = line ? placeRange(*line) : std::nullopt;
    if (!range)
        return {};
    std::u16string_view const place = range->of(context.text(line->paragraph));
    bool named = std::all_of(place.begin(), place.end(), text::isDigit);
    for (std::string const& name : law::optionalIds(entry, "names"))
        named = named || text::toUtf16(name) == place;
    return named ? std::vector<Hit>{ context.at(line->paragraph, *range) } : std::vector<Hit>{};
}

/// Luật 72/2025/QH15, Điều 51 khoản 3: no district level from 01/7/2025.
std::vector<Hit> placeAbolished(Context const& context, json::object const&)
{
    static Pattern const district(u"^(?:huyen|quan|thi xa|thi tran) ");
    auto const line = placeDateLine(context);
    auto const range = line ? placeRange(*line) : std::nullopt;
    return range && district.occursIn(range->of(context.texts.line(line->paragraph).folded))
               ? std::vector<Hit>{ context.at(line->paragraph, *range) }
               : std::vector<Hit>{};
}

constexpr NamedDetector table[] = {
    { "deadline-off-day", deadlineOffDay },
    { "placeDateMissing", placeDateMissing },
    { "dateLeadingZero", dateLeadingZero },
    { "monthZero", monthZero },
    { "dateInFigures", dateInFigures },
    { "impossibleDate", impossibleDate },
    { "wrongWeekday", wrongWeekday },
    { "placeComma", placeComma },
    { "placeCapitals", placeCapitals },
    { "placeCategory", placeCategory },
    { "placeAbolished", placeAbolished },
};
} // namespace

std::span<NamedDetector const> dateDetectors()
{
    return table;
}
} // namespace kehoach::check
