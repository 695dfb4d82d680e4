#include "core/check/applicable.hxx"

#include "core/check/pattern.hxx"
#include "core/check/rule.hxx"

#include <algorithm>
#include <charconv>

namespace kehoach::check
{
namespace
{
using plan::Field;

int toNumber(std::u16string_view digits)
{
    int value = 0;
    for (char16_t digit : digits)
        value = value * 10 + (digit - u'0');
    return value;
}

/// Dates without a day count from the first of the month or year: the law in force at its beginning.
std::optional<Date> dateOf(text::DateMention const& mention)
{
    if (mention.date)
        return mention.date;
    if (mention.year.size() != 4)
        return {};
    auto const month = static_cast<unsigned>(mention.month.size() <= 2 ? toNumber(mention.month) : 0);
    Date const date(std::chrono::year(toNumber(mention.year)), std::chrono::month(month ? month : 1),
                    std::chrono::day(1));
    return date.ok() ? std::optional(date) : std::nullopt;
}

std::optional<Date> latestDateOfText(Texts const& texts, plan::Plan const& plan, Date today)
{
    // The first year of a period ("giai đoạn 2021-2025") is the one a plan may be of.
    static Pattern const year(u"(?<![\\d/.-])(?:20[0-9]{2})(?!\\d)");
    std::optional<Date> latest;
    auto const take = [&](std::optional<Date> date) {
        if (date && *date <= today && (!latest || *latest < *date))
            latest = date;
    };
    if (plan.placeDate && plan.placeDate->mention)
        take(dateOf(*plan.placeDate->mention));
    for (plan::Citation const& citation : plan.citations)
        take(citation.date);
    for (Field field : { Field::subject, Field::closing })
    {
        for (Span const& span : plan[field].spans)
        {
            std::u16string_view const text = texts.text(span);
            for (text::DateMention const& mention : text::findDates(text))
                take(dateOf(mention));
            for (Match const& match : year.findAll(text))
            {
                Date const date(std::chrono::year(toNumber(match.whole().of(text))), std::chrono::January,
                                std::chrono::day(1));
                if (!latest || latest->year() < date.year())
                    take(date);
            }
        }
    }
    return latest;
}

bool mentionsFront(std::u16string_view folded)
{
    return folded.find(u"mttq") != std::u16string_view::npos ||
           folded.find(u"mat tran to quoc") != std::u16string_view::npos;
}

/// The family of form: "nd30", "mttq", "dang"; empty where nothing tells.
std::string familyOf(Texts const& texts, plan::Plan const& plan)
{
    if (!plan.headerStyle.empty())
        return plan.headerStyle;
    if (plan.number && plan.number->separator == u'-')
        return "dang";
    if (plan.number && plan.number->symbol.find(u"-MTT") != std::u16string::npos)
        return "mttq";
    // Without a header the issuer is the one who draws the plan up or closes it.
    static Pattern const front(u"(ban thuong truc|uy ban).{0,40}(mttq|mat tran to quoc)");
    static Pattern const verb(u"(xay dung|ban hanh) ke hoach|tren day la");
    for (Field field : { Field::issuer, Field::signature, Field::legalBasis, Field::closing })
    {
        for (Span const& span : plan[field].spans)
        {
            std::u16string_view const folded = texts.folded(span);
            bool const header = field == Field::issuer || field == Field::signature;
            if (header ? mentionsFront(folded) : front.occursIn(folded) && verb.occursIn(folded))
                return "mttq";
        }
    }
    return plan.number ? "nd30" : "";
}
} // namespace

Applicable applicableLaw(Texts const& texts, plan::Plan const& plan,
                         std::vector<law::Profile> const& profiles, Options const& options)
{
    Applicable result{ {}, options.today, AsOfSource::today };
    if (options.asOf)
    {
        result.asOf = *options.asOf;
        result.asOfFrom = AsOfSource::option;
    }
    else if (plan.placeDate && plan.placeDate->mention && plan.placeDate->mention->date)
    {
        result.asOf = *plan.placeDate->mention->date;
        result.asOfFrom = AsOfSource::issueDate;
    }
    else if (auto const date = latestDateOfText(texts, plan, options.today))
    {
        result.asOf = *date;
        result.asOfFrom = AsOfSource::text;
    }
    std::string const family = familyOf(texts, plan);
    for (law::Profile const& profile : profiles)
    {
        // In force, or else the family's first: a plan older than every profile has one all the same.
        if (profileListed({ family }, profile.id) &&
            (result.detected.empty() || profile.effective.covers(result.asOf)))
            result.detected = profile.id;
    }
    return result;
}
} // namespace kehoach::check
