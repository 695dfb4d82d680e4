#include "core/budget/budget.hxx"

#include "core/check/detectors.hxx"
#include "core/check/pattern.hxx"
#include "core/text/unicode.hxx"

#include <algorithm>

namespace kehoach::check
{
namespace
{
namespace json = boost::json;
using budget::Item;
using budget::TableReading;
using text::Decimal;
using text::Dong;

/// Where the amount of a line stands; the reading gives one for each item.
std::optional<Span> amountSpan(TableReading const& reading, std::size_t item)
{
    return item < reading.amountSpans.size() && reading.amountSpans[item].paragraph >= 0
               ? std::optional(reading.amountSpans[item])
               : std::nullopt;
}

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
    for (TableReading const& reading : context.budgets)
    {
        for (std::size_t i = 0; i < reading.budget.items.size(); ++i)
        {
            Item const& item = reading.budget.items[i];
            auto const span = amountSpan(reading, i);
            auto const product = productOf(item);
            if (span && product && item.unitPrice > 0 && item.quantity.units > 0 && *product != item.amount)
                hits.push_back(amountHit(context, *span, item.label, *product));
        }
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

/// B03: the words below the table say its total.
std::vector<Hit> tableWords(Context const& context, json::object const&)
{
    std::vector<Hit> hits;
    for (TableReading const& reading : context.budgets)
    {
        if (!reading.statedTotal || !reading.wordsSpan)
            continue;
        auto const read = text::fromWords(text::normalize(reading.statedWords).text);
        if (read && read->amount == *reading.statedTotal && read->reading != text::Reading::slip)
            continue;
        Hit hit = context.at(*reading.wordsSpan);
        hit.arguments["amount"] = text::toFigures(*reading.statedTotal);
        hit.arguments["expected"] = text::toWords(*reading.statedTotal);
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
        if (inTable(context, amount.span) || amount.value == *reading.statedTotal)
            continue;
        Range const range = context.texts.range(amount.span);
        std::u16string_view const before =
            std::u16string_view(context.texts.line(amount.span.paragraph).folded).substr(0, range.start);
        bool const isLine =
            std::any_of(reading.budget.items.begin(), reading.budget.items.end(), [&](Item const& item) {
                return item.amount == amount.value || item.unitPrice == amount.value;
            });
        if (total.occursIn(before) && !isLine)
            hits.push_back(amountHit(context, amount.span, {}, *reading.statedTotal));
    }
    return hits;
}

bool isMeal(Item const& item)
{
    return item.item == "meals" || text::fold(item.label).find(u"tien an") != std::u16string::npos;
}

bool isRefreshment(Item const& item)
{
    std::u16string const label = text::fold(item.label);
    return item.item == "refreshments" || label.find(u"giai khat") != std::u16string::npos ||
           label.find(u"nuoc uong") != std::u16string::npos;
}

/// The whole of a decimal; nothing where it is no whole number.
std::optional<std::int64_t> wholeOf(Decimal value)
{
    for (; value.scale > 0; --value.scale, value.units /= 10)
    {
        if (value.units % 10 != 0)
            return {};
    }
    return value.units;
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
    for (TableReading const& reading : context.budgets)
    {
        for (std::size_t i = 0; i < reading.budget.items.size(); ++i)
        {
            Item const& item = reading.budget.items[i];
            auto const quantity = wholeOf(item.quantity), times = wholeOf(item.conferences);
            auto const span = amountSpan(reading, i);
            if (!isRefreshment(item) || !quantity || !times || !span)
                continue;
            bool const perConference =
                *quantity == facts.delegates->value && (*times == conferences || *times == 1);
            if (perConference || *quantity * *times == all)
                continue;
            Hit hit = context.at(*span);
            hit.arguments["label"] = item.label;
            hit.arguments["found"] = text::toFigures(Decimal{ *quantity * *times, 0 });
            hit.arguments["expected"] = text::toFigures(Decimal{ all, 0 });
            hits.push_back(std::move(hit));
        }
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
    for (TableReading const& reading : context.budgets)
    {
        for (std::size_t i = 0; i < reading.budget.items.size(); ++i)
        {
            Item const& item = reading.budget.items[i];
            auto const quantity = wholeOf(item.quantity), times = wholeOf(item.conferences);
            auto const span = amountSpan(reading, i);
            if (!isMeal(item) || !quantity || !times || !span ||
                *quantity * *times <= facts.unsalaried->value * conferences)
                continue;
            Hit hit = context.at(*span);
            hit.arguments["label"] = item.label;
            hit.arguments["found"] = text::toFigures(Decimal{ *quantity * *times, 0 });
            hit.arguments["expected"] = text::toFigures(Decimal{ facts.unsalaried->value * conferences, 0 });
            hits.push_back(std::move(hit));
        }
    }
    return hits;
}

/// The highest central ceiling for the item that was in force on the date of the document, whoever
/// organises: what is above it is above every one.
std::optional<budget::Norm> highestCeiling(Context const& context, std::string_view item)
{
    std::optional<budget::Norm> highest;
    for (budget::Norm const& norm : context.norms.all())
    {
        if (norm.item == item && norm.amount && norm.effective.covers(context.asOf) &&
            norm.jurisdiction == "TW" && (norm.kind == "ceiling" || norm.kind == "lumpSum") &&
            (!highest || *highest->amount < *norm.amount))
            highest = norm;
    }
    return highest;
}

/// B09 (TT 40/2017/TT-BTC, Điều 12): a unit price above the norm.
std::vector<Hit> priceAboveNorm(Context const& context, json::object const&)
{
    std::vector<Hit> hits;
    for (TableReading const& reading : context.budgets)
    {
        for (std::size_t i = 0; i < reading.budget.items.size(); ++i)
        {
            Item const& item = reading.budget.items[i];
            auto const span = amountSpan(reading, i);
            char const* kind = isMeal(item) ? "meals" : isRefreshment(item) ? "refreshments" : nullptr;
            auto const norm = kind ? highestCeiling(context, kind) : std::nullopt;
            if (!span || !norm || item.unitPrice <= *norm->amount)
                continue;
            Hit hit = context.at(*span);
            hit.arguments["label"] = item.label;
            hit.arguments["found"] = text::toFigures(item.unitPrice);
            hit.arguments["expected"] = text::toFigures(*norm->amount);
            hit.arguments["norm"] = norm->citation;
            hits.push_back(std::move(hit));
        }
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
    for (int paragraph : context.body)
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
    for (TableReading const& reading : context.budgets)
    {
        for (std::size_t i = 0; i < reading.budget.items.size(); ++i)
        {
            Item const& item = reading.budget.items[i];
            auto const span = amountSpan(reading, i);
            char const* what = item.amount < 0 || item.unitPrice < 0              ? "check.line.negative"
                               : item.amount > 0 && item.unitPrice == 0           ? "check.line.no-price"
                               : item.amount > 0 && text::trim(item.unit).empty() ? "check.line.no-unit"
                                                                                  : nullptr;
            if (!span || !what)
                continue;
            Hit hit = context.at(*span);
            hit.arguments["label"] = item.label;
            hit.arguments["found"] = context.messages.text(what);
            hits.push_back(std::move(hit));
        }
    }
    return hits;
}

/// B36: the numbers in the first column run on.
std::vector<Hit> lineNumbers(Context const& context, json::object const&)
{
    std::vector<Hit> hits;
    static Pattern const number(u"^\\s*([0-9]{1,3})\\s*\\.?\\s*$");
    for (TableReading const& reading : context.budgets)
    {
        int expected = 0;
        for (std::size_t index = 0; index < context.texts.size(); ++index)
        {
            document::Paragraph const& paragraph = context.snapshot.paragraphs[index];
            if (paragraph.table != reading.table || paragraph.column != 0)
                continue;
            std::u16string const& cell = context.text(static_cast<int>(index));
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
    { "tableWords", tableWords },
    { "textTotal", textTotal },
    { "delegatesDiffer", delegatesDiffer },
    { "unsalariedAboveDelegates", unsalariedAboveDelegates },
    { "mealsAboveUnsalaried", mealsAboveUnsalaried },
    { "priceAboveNorm", priceAboveNorm },
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
