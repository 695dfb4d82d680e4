#include "core/budget/budget.hxx"

#include "core/check/detectors.hxx"
#include "core/check/detectors/budget_lines.hxx"
#include "core/check/pattern.hxx"
#include "core/text/unicode.hxx"

#include <algorithm>
#include <map>

namespace kehoach::check
{
namespace
{
namespace json = boost::json;
using budget::Item;
using budget::TableReading;
using text::Decimal;
using text::Dong;

/// quantity × times × conferences × price; nothing where it does not fit into whole đồng.
std::optional<Dong> productOf(Item const& item)
{
    Dong product = item.unitPrice;
    int scale = 0;
    for (Decimal const& factor : { item.quantity, item.times, item.conferences })
    {
        if (__builtin_mul_overflow(product, factor.units, &product))
            return {};
        scale += factor.scale;
    }
    for (; scale > 0; --scale)
    {
        if (product % 10 != 0)
            return {};
        product /= 10;
    }
    return product;
}

Hit amountHit(Context const& context, Span const& span, std::u16string const& label, Dong expected)
{
    Hit hit = context.at(span, text::toFigures(expected));
    hit.arguments["label"] = label;
    return hit;
}

/// B01: thành tiền is the product of its line.
std::vector<Hit> lineProduct(Context const& context, json::object const&)
{
    std::vector<Hit> hits;
    for (BudgetLine const& line : context.budgetLines)
    {
        Item const& item = line.item;
        auto const product = productOf(item);
        if (product && item.unitPrice > 0 && item.quantity.units > 0 && *product != item.amount)
            hits.push_back(amountHit(context, line.amount, item.label, *product));
    }
    return hits;
}

std::optional<Dong> sumOf(TableReading const& reading)
{
    Dong sum = 0;
    for (Item const& item : reading.budget.items)
    {
        if (__builtin_add_overflow(sum, item.amount, &sum))
            return {};
    }
    return sum;
}

/// What is asked for: the total, as rounded.
std::optional<Dong> askedFor(TableReading const& reading)
{
    return reading.statedRounded ? reading.statedRounded : reading.statedTotal;
}

/// B02: tổng cộng is the sum of the lines.
std::vector<Hit> tableTotal(Context const& context, json::object const&)
{
    std::vector<Hit> hits;
    for (TableReading const& reading : context.budgets)
    {
        auto const sum = sumOf(reading);
        if (reading.statedTotal && reading.totalSpan && sum && *sum != *reading.statedTotal &&
            !reading.budget.items.empty())
            hits.push_back(amountHit(context, *reading.totalSpan, {}, *sum));
    }
    return hits;
}

/// B02: the amount of a group is the sum of its lines. Where some group has none its lines stand in the groups
/// below it, and nothing is said.
std::vector<Hit> groupTotal(Context const& context, json::object const&)
{
    std::vector<Hit> hits;
    for (TableReading const& reading : context.budgets)
    {
        std::vector<Dong> sums(reading.budget.groups.size(), 0);
        std::vector<int> lines(sums.size(), 0);
        bool fits = true;
        for (Item const& item : reading.budget.items)
        {
            auto const group = static_cast<std::size_t>(item.group);
            fits = fits && !__builtin_add_overflow(sums[group], item.amount, &sums[group]);
            ++lines[group];
        }
        if (!fits || std::ranges::find(lines, 0) != lines.end())
            continue;
        for (std::size_t group = 0; group < sums.size(); ++group)
        {
            auto const& span = reading.subtotalSpans[group];
            if (span && span->paragraph >= 0 && reading.budget.groups[group].subtotal != sums[group])
                hits.push_back(amountHit(context, *span, reading.budget.groups[group].label, sums[group]));
        }
    }
    return hits;
}

/// B02: the row "Làm tròn" is the total, to the nearest step.
std::vector<Hit> roundedTotal(Context const& context, json::object const&)
{
    std::vector<Hit> hits;
    for (TableReading const& reading : context.budgets)
    {
        if (!reading.statedRounded || !reading.statedTotal || !reading.roundedSpan)
            continue;
        bool const isRounded = std::ranges::any_of(budget::roundings, [&](Dong step) {
            return *reading.statedRounded % step == 0 &&
                   std::abs(*reading.statedRounded - *reading.statedTotal) < step;
        });
        if (!isRounded)
            hits.push_back(amountHit(context, *reading.roundedSpan, text::toFigures(*reading.statedTotal),
                                     *reading.statedTotal));
    }
    return hits;
}

/// B03: the words below the table say its total.
std::vector<Hit> tableWords(Context const& context, json::object const&)
{
    std::vector<Hit> hits;
    for (TableReading const& reading : context.budgets)
    {
        if (!askedFor(reading) || !reading.wordsSpan)
            continue;
        auto const read = text::fromWords(text::normalize(reading.statedWords).text);
        if (read && read->amount == *askedFor(reading) && read->reading != text::Reading::slip)
            continue;
        Hit hit = context.at(*reading.wordsSpan);
        hit.arguments["amount"] = text::toFigures(*askedFor(reading));
        hit.arguments["expected"] = text::toWords(*askedFor(reading));
        hits.push_back(std::move(hit));
    }
    return hits;
}

bool inTable(Context const& context, Span const& span)
{
    return context.snapshot.paragraphs[static_cast<std::size_t>(span.paragraph)].table >= 0;
}

/// B04: the total the text speaks of is the table's. The text's is the amount behind "kinh phí …".
std::vector<Hit> textTotal(Context const& context, json::object const&)
{
    static Pattern const total(u"(?:tong|kinh phi|du toan)[^.;]*$");
    if (context.budgets.size() != 1 || !context.budgets.front().statedTotal)
        return {};
    TableReading const& reading = context.budgets.front();
    std::vector<Hit> hits;
    for (plan::Amount const& amount : context.plan.facts.amounts)
    {
        if (inTable(context, amount.span) || amount.value == *reading.statedTotal ||
            amount.value == *askedFor(reading))
            continue;
        Range const range = context.texts.range(amount.span);
        std::u16string_view const before =
            std::u16string_view(context.texts.line(amount.span.paragraph).folded).substr(0, range.start);
        bool const isLine =
            std::any_of(reading.budget.items.begin(), reading.budget.items.end(), [&](Item const& item) {
                return item.amount == amount.value || item.unitPrice == amount.value;
            });
        if (total.occursIn(before) && !isLine)
            hits.push_back(amountHit(context, amount.span, {}, *askedFor(reading)));
    }
    return hits;
}

/// B05: refreshments are for the delegates the plan speaks of: quantity × conferences.
std::vector<Hit> delegatesDiffer(Context const& context, json::object const&)
{
    plan::Facts const& facts = context.plan.facts;
    std::vector<Hit> hits;
    if (!facts.delegates)
        return hits;
    std::int64_t const conferences = facts.conferences ? facts.conferences->value : 1;
    std::int64_t const all = facts.delegates->value * conferences;
    for (BudgetLine const& line : context.budgetLines)
    {
        auto const quantity = text::toWhole(line.item.quantity), times = text::toWhole(line.item.conferences);
        if (!line.isRefreshment() || !quantity || !times)
            continue;
        bool const perConference =
            *quantity == facts.delegates->value && (*times == conferences || *times == 1);
        if (!perConference && *quantity * *times != all)
            hits.push_back(lineHit(context, line, text::toFigures(Decimal{ *quantity * *times, 0 }),
                                   text::toFigures(Decimal{ all, 0 })));
    }
    return hits;
}

/// B06 (TT 40/2017/TT-BTC, Điều 11 khoản 6, Điều 12 khoản 4): meals only for delegates without salary,
/// of whom there are no more than delegates.
std::vector<Hit> unsalariedAboveDelegates(Context const& context, json::object const&)
{
    plan::Facts const& facts = context.plan.facts;
    if (!facts.unsalaried || !facts.delegates || facts.unsalaried->value <= facts.delegates->value)
        return {};
    Hit hit = context.at(facts.unsalaried->span);
    hit.arguments["found"] = text::toFigures(Decimal{ facts.unsalaried->value, 0 });
    hit.arguments["expected"] = text::toFigures(Decimal{ facts.delegates->value, 0 });
    return { hit };
}

std::vector<Hit> mealsAboveUnsalaried(Context const& context, json::object const&)
{
    plan::Facts const& facts = context.plan.facts;
    std::vector<Hit> hits;
    if (!facts.unsalaried)
        return hits;
    std::int64_t const conferences = facts.conferences ? facts.conferences->value : 1;
    for (BudgetLine const& line : context.budgetLines)
    {
        auto const quantity = text::toWhole(line.item.quantity), times = text::toWhole(line.item.conferences);
        if (line.isMeal() && quantity && times && *quantity * *times > facts.unsalaried->value * conferences)
            hits.push_back(lineHit(context, line, text::toFigures(Decimal{ *quantity * *times, 0 }),
                                   text::toFigures(Decimal{ facts.unsalaried->value * conferences, 0 })));
    }
    return hits;
}

/// B13: without sessions or days neither refreshments nor meals can be computed.
std::vector<Hit> durationMissing(Context const& context, json::object const&)
{
    static Pattern const duration(
        u"\\b[0-9]+\\s*(?:,5\\s*)?(?:ngay|buoi)\\b|\\b(?:mot|hai|nua|ba|1/2)\\s+(?:ngay|buoi)\\b|\\bbuoi "
        u"(?:sang|chieu|toi)\\b|[0-9]+\\s*(?:h|gio)[0-9 ]");
    if (!context.plan.facts.delegates || context.plan.facts.sessions)
        return {};
    for (int paragraph : context.bodyWith(duration.required(), true))
    {
        if (duration.occursIn(context.texts.line(paragraph).folded))
            return {};
    }
    return { context.at(context.plan.facts.delegates->span) };
}

/// B37: nothing negative, nothing without a price or a unit.
std::vector<Hit> lineOdd(Context const& context, json::object const&)
{
    std::vector<Hit> hits;
    for (BudgetLine const& line : context.budgetLines)
    {
        Item const& item = line.item;
        char const* what = item.amount < 0 || item.unitPrice < 0              ? "check.line.negative"
                           : item.amount > 0 && item.unitPrice == 0           ? "check.line.no-price"
                           : item.amount > 0 && text::trim(item.unit).empty() ? "check.line.no-unit"
                                                                              : nullptr;
        if (what)
            hits.push_back(lineHit(context, line, context.messages.text(what)));
    }
    return hits;
}

/// B36: the numbers in the first column run on.
std::vector<Hit> lineNumbers(Context const& context, json::object const&)
{
    std::vector<Hit> hits;
    static Pattern const number(u"^\\s*([0-9]{1,3})\\s*\\.?\\s*$");
    std::map<int, std::vector<std::size_t>> firstColumns; // of each table
    for (TableReading const& reading : context.budgets)
        firstColumns[reading.table];
    for (std::size_t index = 0; index < context.texts.size() && !firstColumns.empty(); ++index)
    {
        document::Paragraph const& paragraph = context.snapshot.paragraphs[index];
        auto const table = paragraph.column == 0 ? firstColumns.find(paragraph.table) : firstColumns.end();
        if (table != firstColumns.end())
            table->second.push_back(index);
    }
    for (TableReading const& reading : context.budgets)
    {
        int expected = 0;
        for (std::size_t const index : firstColumns[reading.table])
        {
            std::u16string_view const cell = context.text(static_cast<int>(index));
            Match const match = number.find(cell);
            if (match.groups.empty())
                continue;
            int value = 0;
            for (char16_t digit : match.groups[1].of(cell))
                value = value * 10 + (digit - u'0');
            // Each group may begin again at 1.
            if (value == 1 || value == expected + 1)
            {
                expected = value;
                continue;
            }
            Hit hit = context.at(static_cast<int>(index), match.groups[1]);
            hit.arguments["expected"] = text::toUtf16(std::to_string(expected + 1));
            hits.push_back(std::move(hit));
            expected = value;
        }
    }
    return hits;
}

constexpr NamedDetector table[] = {
    { "lineProduct", lineProduct },
    { "tableTotal", tableTotal },
    { "groupTotal", groupTotal },
    { "roundedTotal", roundedTotal },
    { "tableWords", tableWords },
    { "textTotal", textTotal },
    { "delegatesDiffer", delegatesDiffer },
    { "unsalariedAboveDelegates", unsalariedAboveDelegates },
    { "mealsAboveUnsalaried", mealsAboveUnsalaried },
    { "durationMissing", durationMissing },
    { "lineOdd", lineOdd },
    { "lineNumbers", lineNumbers },
};
} // namespace

std::span<NamedDetector const> budgetDetectors()
{
    return table;
}
} // namespace kehoach::check
