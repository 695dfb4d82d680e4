#include "core/budget/factors.hxx"

#include "core/budget/labels.hxx"
#include "core/budget/table_cells.hxx"

namespace kehoach::budget
{
namespace
{
constexpr std::u16string_view cross = u" × ";
} // namespace

std::u16string withUnit(Decimal const& number, std::u16string_view unit)
{
    auto result = text::toFigures(number);
    if (!unit.empty())
        result.append(u" ").append(unit);
    return result;
}

Decimal quantityInAll(Item const& item)
{
    Decimal product = text::reduced(item.quantity);
    for (auto const& factor : { text::reduced(item.times), text::reduced(item.conferences) })
    {
        if (__builtin_mul_overflow(product.units, factor.units, &product.units))
            return item.quantity;
        product = text::reduced({ product.units, product.scale + factor.scale });
    }
    return product;
}

std::u16string factorsOf(Item const& item)
{
    Decimal const one{ 1, 0 };
    auto result = withUnit(item.quantity, item.unit);
    result.append(cross).append(withUnit({ item.unitPrice, 0 }, labels::dong));
    if (!item.timesUnit.empty() || text::reduced(item.times) != one)
        result.append(cross).append(withUnit(item.times, item.timesUnit));
    if (text::reduced(item.conferences) != one)
        result.append(cross).append(withUnit(item.conferences, labels::conference));
    return result;
}

std::optional<Item> parseFactors(std::u16string_view text)
{
    std::vector<LeadingNumber> factors;
    for (std::size_t start = 0; start <= text.size();)
    {
        auto end = std::min(text.find_first_of(u"×xX*", start), text.size());
        // A letter x is a sign only between blanks or digits: "xe", "hộp".
        while (end < text.size() && (text[end] | 0x20) == u'x' && end + 1 < text.size() && text[end + 1] != u' '
               && !text::isDigit(text[end + 1]))
            end = std::min(text.find_first_of(u"×xX*", end + 1), text.size());
        auto const number = leadingNumber(text::trim(text.substr(start, end - start)));
        if (!number)
            return std::nullopt;
        factors.push_back(*number);
        start = end + 1;
    }
    if (factors.size() < 2 || factors.size() > 4)
        return std::nullopt;
    auto const price = text::toWhole(factors[1].value);
    if (!price || (factors[1].rest != labels::dong && factors[1].rest != u"đồng"))
        return std::nullopt;
    Item item;
    item.quantity = factors[0].value;
    item.unit = factors[0].rest;
    item.unitPrice = *price;
    for (std::size_t index = 2; index < factors.size(); ++index)
    {
        auto const& factor = factors[index];
        if (factor.rest == labels::conference)
        {
            item.conferences = factor.value;
            continue;
        }
        item.times = factor.value;
        item.timesUnit = factor.rest;
    }
    return item;
}
bool readShortLabel(std::vector<std::u16string> const& lines, Item& item)
{
    auto const factors = lines.size() < 2 ? std::nullopt : parseFactors(lines[1]);
    if (!factors)
        return false;
    item.label = lines.front();
    if (quantityInAll(*factors) == text::reduced(item.quantity) && factors->unitPrice == item.unitPrice)
    {
        item.quantity = factors->quantity;
        item.times = factors->times;
        item.timesUnit = factors->timesUnit;
        item.conferences = factors->conferences;
    }
    std::u16string note;
    for (std::size_t line = 2; line < lines.size(); ++line)
        note.append(line == 2 ? u"" : u" ").append(lines[line]);
    readNote(note, item);
    return true;
}

void readNote(std::u16string note, Item& item)
{
    auto const typed = u"(" + std::u16string(labels::typedAmount) + u")";
    if (note.ends_with(typed))
    {
        item.typedAmount = item.amount;
        note.resize(note.size() - typed.size());
        note = std::u16string(text::trim(note));
    }
    for (auto const mark : { labels::confirmed, labels::notVerified })
    {
        auto const suffix = u"(" + std::u16string(mark) + u")";
        if (!note.ends_with(suffix))
            continue;
        note.resize(note.size() - suffix.size());
        item.verified = false;
        item.confirmed = mark == labels::confirmed;
    }
    item.note = text::trim(note);
}
} // namespace kehoach::budget
