#include "app/plan_facts.hxx"

#include "app/budget_memory.hxx"
#include "core/text/money.hxx"

#include <algorithm>

namespace kehoach::app
{
namespace
{
using draft::Statement;

/// A count of the plan that changes.
struct Change
{
    std::int64_t before = 0, after = 0;

    bool changes() const { return before != after; }
};

std::optional<std::int64_t> numberOf(std::u16string const& text)
{
    auto const figures = text::parseFigures(text);
    if (!figures || figures->value.scale != 0)
        return {};
    return figures->value.units;
}

Change changeOf(PlanFacts const& facts, draft::NewValues const& values, Statement statement)
{
    auto const before = numberOf(draft::of(facts.said, statement).value);
    auto const& value = values[static_cast<std::size_t>(statement)];
    auto const after = value ? numberOf(*value) : before;
    return before && after ? Change{ *before, *after } : Change{};
}

bool isNumber(text::Decimal const& value, std::int64_t number)
{
    return value.scale == 0 && value.units == number;
}

/// False where a line does not show which factor it is.
bool follow(budget::Budget& budget, Change const& conferences, Change const& delegates, Change const& unsalaried)
{
    bool const alike = delegates.before == unsalaried.before && delegates.after != unsalaried.after;
    bool const single = conferences.changes() && conferences.before == 1; // every line has one of something
    if (alike || single)
        return false;
    bool changed = false;
    auto const set = [&](text::Decimal& factor, Change const& change) {
        if (!change.changes() || !isNumber(factor, change.before))
            return false;
        factor = { change.after, 0 };
        return changed = true;
    };
    for (budget::Item& item : budget.items)
    {
        if (!set(item.quantity, delegates))
            set(item.quantity, unsalaried);
        set(item.conferences, conferences);
    }
    return changed;
}

std::u16string shown(budget::Budget const& budget)
{
    return text::toFigures(budget.rounded) + u" đồng";
}
} // namespace

std::optional<FollowedBudget> followBudget(Installation const& installation, PlanFacts const& facts,
                                           draft::NewValues const& values, std::vector<draft::Restated>& places)
{
    auto const place = std::ranges::find_if(places, [](draft::Restated const& one) {
        return one.byHand && one.byHand->key == "restate.budget";
    });
    auto const isLocked = [&](office::Locked const& locked) {
        return locked.span == place->where && locked.reason.key == "fix.skip.protected";
    };
    if (place == places.end() || std::ranges::any_of(facts.locked, isLocked))
        return {};
    try
    {
        document::Snapshot const& snapshot = facts.open.snapshot;
        int const table = snapshot.paragraphs[static_cast<std::size_t>(place->where.paragraph)].table;
        FollowedBudget followed{ static_cast<std::size_t>(place - places.begin()), budgetAt(installation, snapshot, table), {}, {} };
        auto const change = [&](Statement statement) { return changeOf(facts, values, statement); };
        Change const conferences = change(Statement::conferences), delegates = change(Statement::delegates),
                     unsalaried = change(Statement::unsalaried);
        followed.budget = followed.table.reading.budget;
        followed.parameters = followed.table.numbers.parameters;
        if (!follow(followed.budget, conferences, delegates, unsalaried))
            return {};
        auto const take = [](std::int64_t& parameter, Change const& count) {
            if (count.changes())
                parameter = count.after;
        };
        take(followed.parameters.conferences, conferences);
        take(followed.parameters.delegates, delegates);
        take(followed.parameters.unsalaried, unsalaried);
        budget::compute(followed.budget);
        budget::requireConfirmed(followed.budget);
        place->byHand.reset();
        place->before = shown(followed.table.reading.budget);
        place->after = shown(followed.budget);
        return followed;
    }
    catch (text::Error const&)
    {
        return {}; // the dialog of the budget says why
    }
}
} // namespace kehoach::app
