#include "core/budget/rounding.hxx"

#include "core/budget/table_cells.hxx"

#include <algorithm>

namespace kehoach::budget
{
namespace
{
Dong differenceOf(Budget const& budget)
{
    return budget.rounded < budget.total ? budget.total - budget.rounded : budget.rounded - budget.total;
}
} // namespace

Dong roundedTo(Dong step, Dong total)
{
    Dong const rest = total % step;
    Dong result = total - rest;
    if (rest * 2 >= step && rest > 0 && __builtin_add_overflow(result, step, &result))
        throw text::Error({ "budget.total-too-large", {} });
    return result;
}

Dong roundingOf(Budget const& budget)
{
    auto const difference = differenceOf(budget);
    for (auto const step : roundings)
    {
        bool const half = difference == step - difference;
        if (step > 1 && budget.rounded % step == 0
            && (half ? budget.rounded > budget.total : difference < step / 2 && difference > 0))
            return step;
    }
    return 1;
}

bool isRounded(Budget const& budget)
{
    return std::ranges::any_of(roundings, [&](Dong step) {
        return budget.rounded % step == 0 && differenceOf(budget) < step;
    });
}

std::optional<Dong> roundingIn(std::u16string_view label)
{
    auto const digit = std::min(label.find_first_of(u"0123456789"), label.size());
    auto const step = leadingNumber(label.substr(digit));
    auto const amount = step ? text::toWhole(step->value) : std::nullopt;
    return std::ranges::find(roundings, amount) != std::end(roundings) ? amount : std::nullopt;
}
} // namespace kehoach::budget
