#include "core/budget/budget.hxx"

#include "core/budget/labels.hxx"
#include "core/budget/rounding.hxx"

#include <boost/safe_numerics/safe_integer.hpp>

#include <algorithm>
#include <array>

namespace kehoach::budget
{
namespace
{
using SafeDong = boost::safe_numerics::safe<Dong>;

std::u16string figures(std::int64_t number)
{
    return text::toFigures(Decimal{ number, 0 });
}

/// Takes as many factors `prime` out of the numbers as the denominator has, so that the product is
/// no larger than it has to be; returns how many are left in the denominator.
int cancel(std::array<std::int64_t, 4>& factors, std::int64_t prime, int count)
{
    for (auto& factor : factors)
    {
        for (; count > 0 && factor % prime == 0; --count)
            factor /= prime;
    }
    return count;
}

void requireNotNegative(Item const& item)
{
    struct Field
    {
        char const* key;
        std::int64_t units;
    };
    for (Field const& field : { Field{ "budget.negative-quantity", item.quantity.units },
                                Field{ "budget.negative-times", item.times.units },
                                Field{ "budget.negative-conferences", item.conferences.units },
                                Field{ "budget.negative-price", item.unitPrice } })
    {
        if (field.units < 0)
            throw text::Error({ field.key, { { "item", item.label } } });
    }
}

/// quantity × times × conferences × unit price, exact.
Dong amountOf(Item const& item)
{
    requireNotNegative(item);
    std::array<std::int64_t, 4> factors{ item.quantity.units, item.times.units, item.conferences.units,
                                         item.unitPrice };
    if (std::ranges::find(factors, 0) != factors.end())
        return 0;
    // The denominator is 10^scale, that is 2^scale × 5^scale.
    int const scale = item.quantity.scale + item.times.scale + item.conferences.scale;
    int const twos = cancel(factors, 2, scale), fives = cancel(factors, 5, scale);
    if (twos > 0 || fives > 0)
        throw text::Error({ "budget.amount-not-whole",
                            { { "item", item.label },
                              { "quantity", text::toFigures(item.quantity) },
                              { "times", text::toFigures(item.times) },
                              { "conferences", text::toFigures(item.conferences) },
                              { "price", text::toFigures(item.unitPrice) } } });
    try
    {
        SafeDong product = 1;
        for (auto const factor : factors)
            product *= factor;
        return product;
    }
    catch (std::exception const&)
    {
        throw text::Error({ "budget.amount-too-large", { { "item", item.label } } });
    }
}

Dong sum(Dong left, Dong right)
{
    try
    {
        return SafeDong(left) + right;
    }
    catch (std::exception const&)
    {
        throw text::Error({ "budget.total-too-large", {} });
    }
}

/// A line of group I with the rate of its norm.
Item lineOf(std::string_view item, std::u16string_view label, std::optional<Norm> const& norm)
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
} // namespace

void validate(Parameters const& parameters)
{
    auto const conferences = parameters.conferences;
    auto const delegates = parameters.delegates;
    auto const unsalaried = parameters.unsalaried;
    if (conferences < 1)
        throw text::Error({ "budget.no-conferences", { { "conferences", figures(conferences) } } });
    if (conferences > mostConferences)
        throw text::Error({ "budget.too-many-conferences",
                            { { "conferences", figures(conferences) },
                              { "most", figures(mostConferences) } } });
    if (delegates < 1)
        throw text::Error({ "budget.no-delegates", { { "delegates", figures(delegates) } } });
    if (delegates > mostDelegates)
        throw text::Error({ "budget.too-many-delegates",
                            { { "delegates", figures(delegates) }, { "most", figures(mostDelegates) } } });
    if (unsalaried < 0)
        throw text::Error({ "budget.negative-unsalaried", { { "unsalaried", figures(unsalaried) } } });
    if (unsalaried > delegates)
        throw text::Error({ "budget.unsalaried-above-delegates",
                            { { "unsalaried", figures(unsalaried) }, { "delegates", figures(delegates) } } });
    if (!parameters.date.ok())
        throw text::Error({ "budget.date-missing", {} });
}

Budget propose(Parameters const& parameters, Norms const& norms)
{
    validate(parameters);
    Budget budget;
    budget.groups.push_back({ std::u16string(labels::byNorm), 0 });
    budget.fundingSource = parameters.fundingSource;

    // "Chi giải khát giữa giờ: … đồng/1 buổi (nửa ngày)/đại biểu" (TT 40/2017/TT-BTC, Điều 12 khoản 3)
    auto refreshments = lineOf("refreshments", labels::refreshments, norms.find("refreshments", parameters));
    refreshments.quantity = { parameters.delegates, 0 };
    refreshments.times = { parameters.duration == Duration::oneDay ? 2 : 1, 0 };
    refreshments.timesUnit = labels::session;
    refreshments.conferences = { parameters.conferences, 0 };
    budget.items.push_back(std::move(refreshments));

    // Meals are a rate of the day and for invited delegates on no payroll (TT 40/2017/TT-BTC, Điều 11
    // khoản 6, Điều 12 khoản 4); no text halves it for a single session.
    if (parameters.duration != Duration::oneSessionNoMeal && parameters.unsalaried > 0)
    {
        auto meals = lineOf("meals", labels::meals, norms.find("meals", parameters));
        meals.quantity = { parameters.unsalaried, 0 };
        meals.timesUnit = labels::day;
        meals.conferences = { parameters.conferences, 0 };
        budget.items.push_back(std::move(meals));
    }
    return budget;
}

void compute(Budget& budget)
{
    Budget computed = budget;
    for (auto& group : computed.groups)
        group.subtotal = 0;
    computed.total = 0;
    for (auto& item : computed.items)
    {
        if (item.group < 0 || static_cast<std::size_t>(item.group) >= computed.groups.size())
            throw text::Error({ "budget.no-such-group", { { "item", item.label } } });
        item.amount = amountOf(item);
        auto& subtotal = computed.groups[static_cast<std::size_t>(item.group)].subtotal;
        subtotal = sum(subtotal, item.amount);
        computed.total = sum(computed.total, item.amount);
    }
    if (std::ranges::find(roundings, computed.rounding) == std::end(roundings))
        throw text::Error({ "budget.unknown-rounding", { { "rounding", text::toFigures(computed.rounding) } } });
    computed.rounded = roundedTo(computed.rounding, computed.total);
    computed.inWords = text::toWords(computed.rounded);
    budget = std::move(computed);
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

void requireConfirmed(Budget const& budget)
{
    for (auto const& item : budget.items)
    {
        if (!item.verified && !item.confirmed)
            throw text::Error({ "budget.rate-not-confirmed",
                                { { "item", item.label },
                                  { "price", text::toFigures(item.unitPrice) },
                                  { "norm", item.note } } });
    }
}
} // namespace kehoach::budget
