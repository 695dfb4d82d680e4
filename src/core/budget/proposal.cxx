#include "core/budget/budget.hxx"
#include "core/budget/labels.hxx"
#include "core/budget/preset.hxx"

namespace kehoach::budget
{
namespace
{
/// Group I, the first, holds what norms give a rate for; the second what is paid as it costs.
constexpr int byActualCost = 1;

/// A line of group I with the rate of its norm.
Item ratedLine(std::string_view item, std::u16string_view label, std::optional<Norm> const& norm)
{
    Item line;
    line.item = item;
    line.label = label;
    line.unit = labels::person;
    line.verified = norm && norm->verified && norm->amount;
    if (norm)
    {
        line.norm = norm->id;
        line.note = norm->citation;
        line.unitPrice = norm->amount.value_or(0);
    }
    return line;
}

/// A line the office has to price: its norm allows it, or says how much at most.
Item pricedLine(std::string_view item, std::u16string_view label, std::optional<Norm> const& norm, Dong price)
{
    Item line;
    line.item = item;
    line.label = label;
    line.unitPrice = price;
    line.verified = price > 0;
    if (norm)
    {
        line.norm = norm->id;
        line.note = norm->citation;
    }
    return line;
}

std::int64_t sessionsOf(Parameters const& parameters)
{
    return parameters.duration == Duration::oneDay ? 2 * parameters.days : 1;
}

std::int64_t daysOf(Parameters const& parameters)
{
    return parameters.duration == Duration::oneDay ? parameters.days : 1;
}

/// The extra line's factor: a number of the conferences by its name, or a number.
Decimal factorOf(std::string const& name, Parameters const& parameters)
{
    std::pair<std::string_view, std::int64_t> const known[] = {
        { "delegates", parameters.delegates },   { "unsalaried", parameters.unsalaried },
        { "speakers", parameters.speakers },     { "sessions", sessionsOf(parameters) },
        { "days", daysOf(parameters) },          { "conferences", parameters.conferences },
    };
    for (auto const& [key, value] : known)
    {
        if (name == key)
            return { value, 0 };
    }
    return parseFactor(name).value_or(Decimal{ 1, 0 });
}
} // namespace

Budget propose(Parameters const& parameters, Norms const& norms)
{
    validate(parameters);
    Budget budget;
    budget.groups.push_back({ std::u16string(labels::byNorm), 0 });
    budget.fundingSource = parameters.fundingSource;
    Decimal const conferences{ parameters.conferences, 0 };

    // "Chi giải khát giữa giờ: … đồng/1 buổi (nửa ngày)/đại biểu" (TT 40/2017/TT-BTC, Điều 12 khoản 3)
    auto refreshments = ratedLine("refreshments", labels::refreshments, norms.find("refreshments", parameters));
    refreshments.quantity = { parameters.delegates, 0 };
    refreshments.times = { sessionsOf(parameters), 0 };
    refreshments.timesUnit = labels::session;
    refreshments.conferences = conferences;
    budget.items.push_back(std::move(refreshments));

    // Meals are a rate of the day and for invited delegates on no payroll (TT 40/2017/TT-BTC, Điều 11
    // khoản 6, Điều 12 khoản 4); no text halves it for a single session.
    if (parameters.duration != Duration::oneSessionNoMeal && parameters.unsalaried > 0)
    {
        auto meals = ratedLine("meals", labels::meals, norms.find("meals", parameters));
        meals.quantity = { parameters.unsalaried, 0 };
        meals.times = { daysOf(parameters), 0 };
        meals.timesUnit = labels::day;
        meals.conferences = conferences;
        budget.items.push_back(std::move(meals));
    }
    auto const addActual = [&](Item line) {
        if (budget.groups.size() == 1)
            budget.groups.push_back({ std::u16string(labels::byActualCost), 0 });
        line.group = byActualCost;
        budget.items.push_back(std::move(line));
    };
    // A fee is so much at most; the head of the office decides (TT 36/2018/TT-BTC, Điều 5 khoản 2 điểm a).
    if (parameters.speakers > 0)
    {
        auto fee = pricedLine(parameters.speakerItem, labels::speakers,
                              norms.find(parameters.speakerItem, parameters), 0);
        fee.quantity = { parameters.speakers, 0 };
        fee.unit = labels::person;
        fee.times = { sessionsOf(parameters), 0 };
        fee.timesUnit = labels::session;
        fee.conferences = conferences;
        addActual(std::move(fee));
    }
    // A hall may be hired where there is none, or none that is large enough (TT 40/2017/TT-BTC, Điều 11
    // khoản 1).
    if (parameters.hallHired)
    {
        auto hall = pricedLine("hall", labels::hall, norms.find("hall", parameters), 0);
        hall.quantity = { 1, 0 };
        hall.unit = labels::hallUnit;
        hall.times = { sessionsOf(parameters), 0 };
        hall.timesUnit = labels::session;
        hall.conferences = conferences;
        addActual(std::move(hall));
    }
    for (ExtraLine const& extra : parameters.extraLines)
    {
        auto const norm = extra.item.empty() ? std::nullopt : norms.find(extra.item, parameters);
        auto line = pricedLine(extra.item, extra.label, norm, extra.price);
        line.unit = extra.unit;
        line.quantity = factorOf(extra.quantity, parameters);
        line.times = factorOf(extra.times, parameters);
        line.timesUnit = extra.timesUnit;
        line.conferences = factorOf(extra.conferences, parameters);
        addActual(std::move(line));
    }
    return budget;
}

std::vector<Variant> variants(Parameters const& parameters, Norms const& norms)
{
    std::vector<Variant> result;
    for (auto const duration : { Duration::oneSessionNoMeal, Duration::oneSessionWithMeal, Duration::oneDay })
    {
        auto wanted = parameters;
        wanted.duration = duration;
        auto budget = propose(wanted, norms);
        compute(budget);
        result.push_back({ duration, budget.total });
    }
    return result;
}
} // namespace kehoach::budget
