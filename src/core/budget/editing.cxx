#include "core/budget/editing.hxx"

#include <algorithm>

namespace kehoach::budget
{
namespace
{
/// The line of a proposal that stands for the same thing; a proposal has each item once.
Item const* counterpart(Budget const& budget, Item const& item)
{
    auto const found = std::ranges::find_if(budget.items, [&](Item const& other) {
        return !item.item.empty() ? other.item == item.item : other.item.empty() && other.label == item.label;
    });
    return found == budget.items.end() ? nullptr : &*found;
}

void sortByGroup(Budget& budget)
{
    std::ranges::stable_sort(budget.items, {}, &Item::group);
}

int endOfGroup(Budget const& budget, int group)
{
    auto const end = std::ranges::find_if(budget.items, [&](Item const& item) { return item.group > group; });
    return static_cast<int>(end - budget.items.begin());
}

/// `value` follows the proposal unless the user made another of it.
template <class Value> void follow(Value& value, Value const& before, Value const& now)
{
    if (value == before)
        value = now;
}

void followPrice(Item& item, Item const& before, Item const& now)
{
    if (item.unitPrice != before.unitPrice || item.norm != before.norm)
        return;
    bool const same = before.norm == now.norm && before.unitPrice == now.unitPrice;
    item.unitPrice = now.unitPrice;
    item.norm = now.norm;
    item.verified = now.verified;
    follow(item.note, before.note, now.note);
    if (!same)
        item.confirmed = now.confirmed; // what was confirmed is another rate
}
} // namespace

std::vector<RowPlace> rowsOf(Budget const& budget)
{
    std::vector<RowPlace> rows;
    for (int group = 0; group < static_cast<int>(budget.groups.size()); ++group)
    {
        if (!budget.groups[static_cast<std::size_t>(group)].label.empty())
            rows.push_back({ group, -1 });
        for (int item = 0; item < static_cast<int>(budget.items.size()); ++item)
        {
            if (budget.items[static_cast<std::size_t>(item)].group == group)
                rows.push_back({ group, item });
        }
    }
    return rows;
}

RowPlace addItem(Budget& budget, RowPlace behind, Item item)
{
    if (budget.groups.empty())
        budget.groups.emplace_back();
    sortByGroup(budget);
    int const group = std::clamp(behind.group, 0, static_cast<int>(budget.groups.size()) - 1);
    item.group = group;
    bool const known = behind.item >= 0 && behind.item < static_cast<int>(budget.items.size());
    int const index = known ? behind.item + 1 : endOfGroup(budget, group);
    budget.items.insert(budget.items.begin() + index, std::move(item));
    return { group, index };
}

RowPlace addGroup(Budget& budget, RowPlace behind, std::u16string_view label)
{
    int const group = budget.groups.empty()
                          ? 0
                          : std::clamp(behind.group + 1, 0, static_cast<int>(budget.groups.size()));
    budget.groups.insert(budget.groups.begin() + group, { std::u16string(label), 0 });
    for (Item& item : budget.items)
    {
        if (item.group >= group)
            ++item.group;
    }
    return { group, -1 };
}

void removeRow(Budget& budget, RowPlace row)
{
    if (row.item >= 0)
    {
        if (row.item < static_cast<int>(budget.items.size()))
            budget.items.erase(budget.items.begin() + row.item);
        return;
    }
    if (row.group < 0 || row.group >= static_cast<int>(budget.groups.size()))
        return;
    if (row.group == 0)
    {
        auto const first = [&](Item const& item) { return item.group == 0; };
        if (std::ranges::any_of(budget.items, first))
        {
            budget.groups.front().label.clear();
            return;
        }
    }
    budget.groups.erase(budget.groups.begin() + row.group);
    for (Item& item : budget.items)
    {
        if (item.group >= row.group)
            item.group = std::max(0, item.group - 1);
    }
}

RowPlace moveRow(Budget& budget, RowPlace row, int direction)
{
    sortByGroup(budget);
    int const groups = static_cast<int>(budget.groups.size());
    if (row.item < 0)
    {
        int const other = row.group + direction;
        if (other < 0 || other >= groups)
            return row;
        std::swap(budget.groups[static_cast<std::size_t>(row.group)], budget.groups[static_cast<std::size_t>(other)]);
        for (Item& item : budget.items)
        {
            if (item.group == row.group || item.group == other)
                item.group = row.group + other - item.group;
        }
        sortByGroup(budget);
        return { other, -1 };
    }
    int const neighbour = row.item + direction;
    bool const within = neighbour >= 0 && neighbour < static_cast<int>(budget.items.size()) &&
                        budget.items[static_cast<std::size_t>(neighbour)].group == row.group;
    if (within)
    {
        std::swap(budget.items[static_cast<std::size_t>(row.item)], budget.items[static_cast<std::size_t>(neighbour)]);
        return { row.group, neighbour };
    }
    int const group = row.group + direction;
    if (group < 0 || group >= groups)
        return row;
    budget.items[static_cast<std::size_t>(row.item)].group = group;
    return { group, row.item }; // the last line of the group above, or the first of the one below
}

Budget merged(Budget const& edited, Budget const& before, Budget const& proposed)
{
    Budget result = edited;
    follow(result.fundingSource, before.fundingSource, proposed.fundingSource);
    std::erase_if(result.items, [&](Item const& item) {
        return counterpart(before, item) && !counterpart(proposed, item);
    });
    for (Item& item : result.items)
    {
        Item const *const old = counterpart(before, item), *const now = counterpart(proposed, item);
        if (!old || !now)
            continue;
        follow(item.label, old->label, now->label);
        follow(item.unit, old->unit, now->unit);
        follow(item.quantity, old->quantity, now->quantity);
        follow(item.times, old->times, now->times);
        follow(item.timesUnit, old->timesUnit, now->timesUnit);
        follow(item.conferences, old->conferences, now->conferences);
        followPrice(item, *old, *now);
    }
    for (Item const& item : proposed.items)
    {
        if (counterpart(before, item) || counterpart(result, item))
            continue;
        auto const& label = proposed.groups[static_cast<std::size_t>(item.group)].label;
        auto group = std::ranges::find(result.groups, label, &Group::label);
        if (group == result.groups.end())
            group = result.groups.insert(group, { label, 0 });
        addItem(result, { static_cast<int>(group - result.groups.begin()), -1 }, item);
    }
    // A heading of the proposal with nothing left below it goes.
    for (int group = static_cast<int>(result.groups.size()) - 1; group >= 0; --group)
    {
        auto const& label = result.groups[static_cast<std::size_t>(group)].label;
        bool const proposedOnce = std::ranges::find(before.groups, label, &Group::label) != before.groups.end();
        bool const empty = std::ranges::none_of(result.items, [&](Item const& item) { return item.group == group; });
        if (empty && proposedOnce)
            removeRow(result, { group, -1 });
    }
    return result;
}

void setPrice(Item& item, Dong price, Norms const& norms)
{
    if (price == item.unitPrice)
        return;
    item.unitPrice = price;
    auto const norm = std::ranges::find(norms.all(), item.norm, &Norm::id);
    bool const exact = norm != norms.all().end() && norm->kind == "lumpSum";
    if (exact)
    {
        item.norm.clear();
        item.note.clear();
        item.confirmed = true;
        return;
    }
    item.verified = true;
    item.confirmed = false;
}
} // namespace kehoach::budget
