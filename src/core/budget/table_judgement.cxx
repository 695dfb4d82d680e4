#include "core/budget/table_judgement.hxx"

#include "core/budget/rounding.hxx"

#include <algorithm>

namespace kehoach::budget
{
void judge(TableReading& reading)
{
    auto& read = reading.budget;
    Budget computed = read;
    try
    {
        compute(computed);
    }
    catch (text::Error const&)
    {
        return;
    }
    bool same = std::ranges::equal(read.items, computed.items, {}, &Item::amount, &Item::amount)
                && (read.rounding == 1 ? isRounded(read) : read.rounded == computed.rounded)
                && reading.statedTotal.value_or(computed.total) == computed.total;
    for (std::size_t group = 0; group < read.groups.size(); ++group)
    {
        if (!reading.subtotalSpans[group])
            read.groups[group].subtotal = computed.groups[group].subtotal;
        same = same && read.groups[group].subtotal == computed.groups[group].subtotal;
    }
    if (reading.wordsSpan)
    {
        auto const words = text::fromWords(reading.statedWords);
        same = same && words && words->amount == read.rounded;
    }
    reading.consistent = same;
}
} // namespace kehoach::budget
