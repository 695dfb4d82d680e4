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
                                Field{ "budget.negative-price", item.unitPrice },
                                Field{ "budget.negative-amount", item.typedAmount.value_or(0) } })
    {
        if (field.units < 0)
            throw text::Error({ field.key, { { "item", item.label } } });
    }
}

/// quantity × times × conferences × unit price, exact.
Dong productOf(Item const& item)
{
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
    if (parameters.days < 1 || parameters.days > mostDays)
        throw text::Error({ "budget.days", { { "days", figures(parameters.days) }, { "most", figures(mostDays) } } });
    if (parameters.speakers < 0 || parameters.speakers > mostSpeakers)
        throw text::Error({ "budget.speakers",
                            { { "speakers", figures(parameters.speakers) }, { "most", figures(mostSpeakers) } } });
    if (!parameters.date.ok())
        throw text::Error({ "budget.date-missing", {} });
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
        requireNotNegative(item);
        item.amount = item.typedAmount ? *item.typedAmount : productOf(item);
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

void requireConfirmed(Budget const& budget)
{
    for (auto const& item : budget.items)
    {
        if (!item.verified && !item.confirmed && item.unitPrice == 0)
            throw text::Error({ "budget.price-missing", { { "item", item.label }, { "norm", item.note } } });
        if (!item.verified && !item.confirmed)
            throw text::Error({ "budget.rate-not-confirmed",
                                { { "item", item.label },
                                  { "price", text::toFigures(item.unitPrice) },
                                  { "norm", item.note } } });
    }
}
} // namespace kehoach::budget
