#include "core/check/detectors/budget_lines.hxx"

#include "core/check/pattern.hxx"
#include "core/text/unicode.hxx"

#include <algorithm>

namespace kehoach::check
{
namespace
{
/// Header and place of a plan, folded: where its office and its province are named.
std::u16string headerOf(Context const& context)
{
    std::u16string header;
    for (plan::Field const field : { plan::Field::issuer, plan::Field::superior, plan::Field::placeDate })
    {
        for (std::u16string_view const line : context.lines(field))
            header.append(text::fold(line)).append(u"\n");
    }
    return header;
}

bool isOfProvince(budget::Norm const& norm, std::u16string const& header)
{
    return norm.jurisdiction != "TW" &&
           header.find(text::fold(text::toUtf16(norm.jurisdiction))) != std::u16string::npos;
}
} // namespace

bool BudgetLine::isMeal() const
{
    return item.item == "meals" || says(u"tien an") || says(u"an tap trung") || says(u"an trua");
}

bool BudgetLine::isRefreshment() const
{
    return item.item == "refreshments" || says(u"giai khat") || says(u"nuoc uong");
}

bool BudgetLine::isSpeaker() const
{
    return says(u"bao cao vien") || says(u"giang vien");
}

std::vector<BudgetLine> budgetLinesOf(std::vector<budget::TableReading> const& tables)
{
    std::vector<BudgetLine> lines;
    for (budget::TableReading const& table : tables)
    {
        for (std::size_t i = 0; i < table.budget.items.size() && i < table.amountSpans.size(); ++i)
        {
            budget::Item const& item = table.budget.items[i];
            if (table.amountSpans[i].paragraph >= 0)
                lines.push_back({ table, item, table.amountSpans[i], text::fold(item.label),
                                  text::fold(item.unit + u" " + item.timesUnit) });
        }
    }
    return lines;
}

Hit lineHit(Context const& context, BudgetLine const& line, std::u16string found, std::u16string expected)
{
    Hit hit = context.at(line.amount);
    hit.arguments["label"] = line.item.label;
    hit.arguments["found"] = std::move(found);
    hit.arguments["expected"] = std::move(expected);
    return hit;
}

std::vector<Hit> linesWhere(Context const& context, std::function<bool(BudgetLine const&)> const& isWrong)
{
    std::vector<Hit> hits;
    for (BudgetLine const& line : context.budgetLines)
    {
        if (isWrong(line))
            hits.push_back(lineHit(context, line, text::toFigures(line.item.unitPrice)));
    }
    return hits;
}

bool contentSays(Context const& context, Pattern const& pattern)
{
    return std::ranges::any_of(
        context.bodyWith(pattern.required(), true), [&](int paragraph) { return pattern.occursIn(context.texts.line(paragraph).folded); });
}

std::optional<budget::OrganiserLevel> organiserIn(std::u16string_view name)
{
    using enum budget::OrganiserLevel;
    static std::pair<Pattern, budget::OrganiserLevel> const levels[] = {
        { Pattern(u"\\b(?:huyện|thị xã|quận)\\b", true), district },
        { Pattern(u"\\b(?:xã(?! hội)|phường|thị trấn)\\b", true), commune },
        { Pattern(u"\\b(?:tỉnh|thành phố)\\b", true), province },
        { Pattern(u"\\btrung ương\\b", true), central },
    };
    for (auto const& [pattern, level] : levels)
    {
        if (pattern.occursIn(name))
            return level;
    }
    return {};
}

std::optional<budget::OrganiserLevel> organiserOf(Context const& context)
{
    for (plan::Field const field : { plan::Field::issuer, plan::Field::superior })
    {
        for (std::u16string_view const line : context.lines(field))
        {
            if (auto const level = organiserIn(line))
                return level;
        }
    }
    return {};
}

Date conferenceDate(plan::Plan const& plan, Texts const& texts, Date asOf)
{
    auto const furthest = std::chrono::sys_days(asOf) + std::chrono::years(1);
    std::optional<Date> latest;
    for (Span const& span : plan[plan::Field::timePlace].spans)
    {
        for (text::DateMention const& mention : text::findDates(texts.text(span)))
        {
            if (mention.date && *mention.date >= asOf && std::chrono::sys_days(*mention.date) <= furthest)
                latest = std::max(latest.value_or(asOf), *mention.date);
        }
    }
    return latest.value_or(asOf);
}

std::optional<budget::Norm> highestNorm(Context const& context, std::string_view item,
                                        std::optional<budget::OrganiserLevel> organiser)
{
    Date const date = conferenceDate(context.plan, context.texts, context.asOf);
    std::u16string const header = headerOf(context);
    std::optional<budget::Norm> highest;
    for (budget::Norm const& norm : context.norms.all())
    {
        bool const here = norm.jurisdiction == "TW" || isOfProvince(norm, header);
        bool const his = !organiser || norm.organisers.empty() ||
                         std::ranges::find(norm.organisers, *organiser) != norm.organisers.end();
        if (norm.item != item || !norm.amount || !norm.effective.covers(date) || !here || !his ||
            (norm.kind != "ceiling" && norm.kind != "lumpSum"))
            continue;
        auto const rank = [](budget::Norm const& each) {
            return std::pair(each.jurisdiction != "TW", *each.amount);
        };
        if (!highest || rank(*highest) < rank(norm))
            highest = norm;
    }
    return highest;
}

bool provinceHas(Context const& context, std::string_view item)
{
    Date const date = conferenceDate(context.plan, context.texts, context.asOf);
    std::u16string const header = headerOf(context);
    return std::ranges::any_of(context.norms.all(), [&](budget::Norm const& norm) {
        return norm.item == item && norm.effective.covers(date) && isOfProvince(norm, header);
    });
}
} // namespace kehoach::check
