#include "core/check/detectors.hxx"
#include "core/check/detectors/budget_lines.hxx"
#include "core/check/pattern.hxx"
#include "core/text/unicode.hxx"

#include <algorithm>

namespace kehoach::check
{
namespace
{
namespace json = boost::json;
using budget::OrganiserLevel;
using text::Decimal;
using text::Dong;

/// "hỗ trợ ≤ 130% mức khoán" (TT 40/2017/TT-BTC, Điều 12 khoản 5), per cent.
Dong mostOfGroupMeals(Context const& context)
{
    for (budget::Norm const& norm : context.norms.all())
    {
        if (norm.item == "groupMeals" && norm.kind == "maxPercent" && norm.value &&
            norm.effective.covers(context.asOf))
            return text::toWhole(*norm.value).value_or(100);
    }
    return 100;
}

Hit aboveNorm(Context const& context, BudgetLine const& line, Dong most, budget::Norm const& norm)
{
    Hit hit = lineHit(context, line, text::toFigures(line.item.unitPrice), text::toFigures(most));
    hit.arguments["norm"] = norm.citation;
    hit.uncertain = !norm.verified;
    return hit;
}

/// B09 (TT 40/2017/TT-BTC, Điều 12): a unit price above the norm of the organiser on the date of the
/// conferences.
std::vector<Hit> priceAboveNorm(Context const& context, json::object const&)
{
    std::vector<Hit> hits;
    auto const organiser = organiserOf(context);
    for (BudgetLine const& line : context.budgetLines)
    {
        char const* kind = line.isGroupMeal()     ? nullptr
                           : line.isMeal()        ? "meals"
                           : line.isRefreshment() ? "refreshments"
                                                  : nullptr;
        auto const norm = kind ? highestNorm(context, kind, organiser) : std::nullopt;
        if (norm && line.item.unitPrice > *norm->amount)
            hits.push_back(aboveNorm(context, line, *norm->amount, *norm));
    }
    return hits;
}

/// B12 (TT 40/2017/TT-BTC, Điều 12 khoản 5): eating together costs at most 130 % of the lump sum …
std::vector<Hit> groupMealAboveNorm(Context const& context, json::object const&)
{
    std::vector<Hit> hits;
    for (BudgetLine const& line : context.budgetLines)
    {
        auto const norm =
            line.isGroupMeal() ? highestNorm(context, "meals", organiserOf(context)) : std::nullopt;
        Dong const most = norm ? *norm->amount / 100 * mostOfGroupMeals(context) : 0;
        if (norm && line.item.unitPrice > most)
            hits.push_back(aboveNorm(context, line, most, *norm));
    }
    return hits;
}

/// … and takes the place of the lump sum.
std::vector<Hit> mealsTwice(Context const& context, json::object const&)
{
    std::vector<BudgetLine> const& lines = context.budgetLines;
    auto const isLumpSum = [](BudgetLine const& line) {
        return line.isMeal() && !line.isGroupMeal() && !line.says(u"chenh lech") && !line.says(u"bu ");
    };
    auto const isGroup = [](BudgetLine const& line) {
        return line.isGroupMeal() && !line.says(u"chenh lech") && !line.says(u"bu ");
    };
    auto const lumpSum = std::ranges::find_if(lines, isLumpSum), group = std::ranges::find_if(lines, isGroup);
    if (lumpSum == lines.end() || group == lines.end() || &lumpSum->table != &group->table)
        return {};
    return { lineHit(context, *group, lumpSum->item.label) };
}

/// B07 (TT 40/2017/TT-BTC, Điều 11 khoản 6, 7): delegates with a salary bring their own allowance; only
/// the difference of eating together is paid for them.
std::vector<Hit> mealsOfSalaried(Context const& context, json::object const&)
{
    static Pattern const without(
        u"(?:khong|chua)(?: thuoc dien| duoc| co)? (?:huong|co|trong danh sach(?: tra)?) ?luong|"
        u"khong huong|khong luong");
    return linesWhere(context, [](BudgetLine const& line) {
        return line.isMeal() && line.says(u"huong luong") && !without.occursIn(line.label) &&
               !line.says(u"chenh lech") && !line.says(u"bu ");
    });
}

/// B10 (TT 40/2017/TT-BTC, Điều 12 khoản 4): who organises decides the meal rate, not where.
std::vector<Hit> mealRateOfAnother(Context const& context, json::object const&)
{
    static Pattern const atCommunes(
        u"\\btai (?:cac |mot so |[0-9]+ |hoi truong (?:uy ban nhan dan |ubnd )?(?:cac )?)?"
        u"(?:xa|phuong|thi tran)\\b");
    auto const organiser = organiserOf(context);
    if (!organiser)
        return {};
    bool const isCommune = *organiser == OrganiserLevel::commune;
    auto const own = highestNorm(context, "meals", organiser);
    auto const other =
        highestNorm(context, "meals", isCommune ? OrganiserLevel::province : OrganiserLevel::commune);
    if (!own || !other || own->id == other->id || (!isCommune && !contentSays(context, atCommunes)))
        return {};
    std::vector<Hit> hits;
    for (BudgetLine const& line : context.budgetLines)
    {
        // A commune takes the higher rate from the venue: it may be that of a town.
        auto const isOthers = [&](budget::Norm const& norm) {
            return norm.item == "meals" && norm.amount == line.item.unitPrice && norm.verified &&
                   norm.effective.covers(context.asOf) && norm.id != own->id &&
                   (isCommune ? line.item.unitPrice > *own->amount : norm.id == other->id);
        };
        if (line.isMeal() && !line.isGroupMeal() && std::ranges::any_of(context.norms.all(), isOthers))
            hits.push_back(aboveNorm(context, line, *own->amount, *own));
    }
    return hits;
}

/// B11 (TT 40/2017/TT-BTC, Điều 12 khoản 3, 4): refreshments are a rate of the session, meals of the day;
/// a province may have another.
std::vector<Hit> rateOfAnotherTime(Context const& context, json::object const&)
{
    std::vector<Hit> hits;
    for (BudgetLine const& line : context.budgetLines)
    {
        bool const isMeal = line.isMeal() && !line.isRefreshment();
        char const* item = isMeal ? "meals" : "refreshments";
        if ((!isMeal && !line.isRefreshment()) || provinceHas(context, item))
            continue;
        std::u16string_view const right = isMeal ? u"ngay" : u"buoi", wrong = isMeal ? u"buoi" : u"ngay";
        bool const isRate = std::ranges::any_of(context.norms.all(), [&](budget::Norm const& norm) {
            return norm.item == item && norm.amount == line.item.unitPrice && norm.jurisdiction == "TW";
        });
        bool const several = text::reduced(line.item.times) != Decimal{ 1, 0 };
        if (!isRate || line.unit.find(wrong) == std::u16string::npos ||
            line.unit.find(right) != std::u16string::npos || (isMeal && !several))
            continue;
        hits.push_back(lineHit(context, line, isMeal ? u"buổi" : u"ngày", isMeal ? u"ngày" : u"buổi"));
    }
    return hits;
}

/// B15 (TT 36/2018/TT-BTC, Điều 5 khoản 2 điểm a): a speaker's fee above the ceiling, or for more sessions
/// than a conference has.
std::vector<Hit> speakerFee(Context const& context, json::object const&)
{
    auto const norm = highestNorm(context, "speakers", organiserOf(context));
    return norm ? linesWhere(context,
                             [&](BudgetLine const& line) {
                                 return line.isSpeaker() && line.unit.find(u"buoi") != std::u16string::npos &&
                                        line.item.unitPrice > *norm->amount;
                             })
                : std::vector<Hit>();
}

std::vector<Hit> speakerSessions(Context const& context, json::object const&)
{
    auto const& sessions = context.plan.facts.sessions;
    std::vector<Hit> hits;
    for (BudgetLine const& line : context.budgetLines)
    {
        auto const times = text::toWhole(line.item.times);
        if (!sessions || !line.isSpeaker() || line.unit.find(u"buoi") == std::u16string::npos || !times ||
            *times <= sessions->value)
            continue;
        hits.push_back(lineHit(context, line, text::toFigures(line.item.times),
                               text::toFigures(Decimal{ sessions->value, 0 })));
    }
    return hits;
}

/// B31: a tenth, a hundredth, a thousandth of the rate. What is above it is B09's.
std::vector<Hit> priceScale(Context const& context, json::object const&)
{
    std::vector<Hit> hits;
    for (BudgetLine const& line : context.budgetLines)
    {
        char const* kind = line.isMeal() ? "meals" : line.isRefreshment() ? "refreshments" : nullptr;
        Dong const price = line.item.unitPrice;
        if (!kind || price <= 0)
            continue;
        for (budget::Norm const& norm : context.norms.all())
        {
            bool const fits = norm.item == kind && norm.amount && norm.jurisdiction == "TW" &&
                              norm.effective.covers(context.asOf);
            if (!fits ||
                (*norm.amount / 10 != price && *norm.amount / 100 != price && *norm.amount / 1000 != price))
                continue;
            hits.push_back(lineHit(context, line, text::toFigures(price), text::toFigures(*norm.amount)));
            break;
        }
    }
    return hits;
}

/// B34: rates for receiving guests are not those of conferences.
std::vector<Hit> guestReception(Context const& context, json::object const&)
{
    auto const isGuests = [&](BudgetLine const& line, char const* item) {
        auto const norm = highestNorm(context, item, {});
        return norm && norm->amount == line.item.unitPrice;
    };
    return linesWhere(context, [&](BudgetLine const& line) {
        return line.says(u"tiep khach") || line.says(u"moi com") || line.says(u"chieu dai") ||
               (line.isRefreshment() && isGuests(line, "guestReceptionDrinks")) ||
               (line.isMeal() && isGuests(line, "guestReceptionMeals"));
    });
}

/// B24: no norm pack of the province; said once, where the central rate is used.
std::vector<Hit> centralRate(Context const& context, json::object const&)
{
    for (BudgetLine const& line : context.budgetLines)
    {
        char const* kind = line.isMeal() ? "meals" : line.isRefreshment() ? "refreshments" : nullptr;
        if (kind && !provinceHas(context, kind))
            return { lineHit(context, line, text::toFigures(line.item.unitPrice)) };
    }
    return {};
}

/// B25: a rate marked as not verified that nobody confirmed.
std::vector<Hit> rateNotConfirmed(Context const& context, json::object const&)
{
    return linesWhere(context,
                      [](BudgetLine const& line) { return !line.item.verified && !line.item.confirmed; });
}

constexpr NamedDetector table[] = {
    { "priceAboveNorm", priceAboveNorm },
    { "groupMealAboveNorm", groupMealAboveNorm },
    { "mealsTwice", mealsTwice },
    { "mealsOfSalaried", mealsOfSalaried },
    { "mealRateOfAnother", mealRateOfAnother },
    { "rateOfAnotherTime", rateOfAnotherTime },
    { "speakerFee", speakerFee },
    { "speakerSessions", speakerSessions },
    { "priceScale", priceScale },
    { "guestReception", guestReception },
    { "centralRate", centralRate },
    { "rateNotConfirmed", rateNotConfirmed },
};
} // namespace

std::span<NamedDetector const> budgetRateDetectors()
{
    return table;
}
} // namespace kehoach::check
