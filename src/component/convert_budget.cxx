#include "component/convert.hxx"

#include "core/text/unicode.hxx"

#include <algorithm>
#include <charconv>

namespace kehoach::component
{
namespace
{
std::string toString(OUString const& text)
{
    return text::toUtf8(fromOUString(text));
}

/// A decimal with a point: "80", "0.5". The figures of Vietnamese texts ("1.500" = 1500) are another
/// notation.
text::Decimal toDecimal(OUString const& text)
{
    std::string digits = toString(text);
    text::Decimal result;
    if (auto const point = digits.find('.'); point != std::string::npos)
    {
        digits.erase(point, 1);
        result.scale = static_cast<int>(digits.size() - point);
    }
    char const* const end = digits.data() + digits.size();
    auto const [rest, error] = std::from_chars(digits.data(), end, result.units);
    int const maxScale = 9;
    if (error != std::errc() || rest != end || result.scale > maxScale)
        throw text::Error({ "component.no-decimal", { { "value", fromOUString(text) } } });
    return result;
}

OUString fromDecimal(text::Decimal const& decimal)
{
    std::string digits = std::to_string(decimal.units);
    bool const negative = digits.front() == '-';
    if (negative)
        digits.erase(0, 1);
    auto const scale = static_cast<std::size_t>(decimal.scale);
    if (scale > 0)
    {
        if (digits.size() <= scale)
            digits.insert(0, scale + 1 - digits.size(), '0');
        digits.insert(digits.size() - scale, 1, '.');
    }
    return OUString::createFromAscii(((negative ? "-" : "") + digits).c_str());
}

template <class T> T known(std::optional<T> const& value, char const* name, OUString const& given)
{
    if (!value)
        throw text::Error({ "component.unknown-value",
                            { { "name", text::toUtf16(name) }, { "value", fromOUString(given) } } });
    return *value;
}

int groupOf(budget::Budget& budget, std::u16string const& label)
{
    auto const same = [&](budget::Group const& group) { return group.label == label; };
    auto const found = std::find_if(budget.groups.begin(), budget.groups.end(), same);
    if (found != budget.groups.end())
        return static_cast<int>(found - budget.groups.begin());
    budget.groups.push_back({ label, 0 });
    return static_cast<int>(budget.groups.size()) - 1;
}
} // namespace

budget::Parameters fromUno(idl::BudgetParameters const& parameters)
{
    budget::Parameters result;
    result.conferences = parameters.Conferences;
    result.delegates = parameters.Delegates;
    result.unsalaried = parameters.Unsalaried;
    result.duration = known(budget::parseDuration(toString(parameters.Duration)), "Duration", parameters.Duration);
    result.organiser =
        known(budget::parseOrganiserLevel(toString(parameters.Organiser)), "Organiser", parameters.Organiser);
    result.venue = known(budget::parseVenue(toString(parameters.Venue)), "Venue", parameters.Venue);
    result.province = toString(parameters.Province);
    result.date = fromUno(parameters.Date).value_or(app::today());
    result.fundingSource = fromOUString(parameters.FundingSource);
    return result;
}

idl::BudgetParameters toUno(budget::Parameters const& parameters)
{
    idl::BudgetParameters result;
    result.Conferences = parameters.conferences;
    result.Delegates = parameters.delegates;
    result.Unsalaried = parameters.unsalaried;
    result.Duration = OUString::createFromAscii(budget::name(parameters.duration));
    result.Organiser = OUString::createFromAscii(budget::name(parameters.organiser));
    result.Venue = OUString::createFromAscii(budget::name(parameters.venue));
    result.Province = toOUString(text::toUtf16(parameters.province));
    result.Date = toUno(parameters.date);
    result.FundingSource = toOUString(parameters.fundingSource);
    return result;
}

budget::Budget fromUno(idl::Budget const& budget, budget::Norms const& norms)
{
    budget::Budget result;
    for (idl::BudgetItem const& given : budget.Items)
    {
        budget::Item item;
        item.group = groupOf(result, fromOUString(given.Group));
        item.label = fromOUString(given.Label);
        item.unit = fromOUString(given.Unit);
        item.note = fromOUString(given.Note);
        item.quantity = toDecimal(given.Quantity);
        item.times = toDecimal(given.Times);
        item.timesUnit = fromOUString(given.TimesUnit);
        item.conferences = toDecimal(given.Conferences);
        item.unitPrice = given.UnitPrice;
        item.norm = toString(given.Norm);
        item.confirmed = given.Confirmed;
        if (!item.norm.empty())
        {
            auto const same = [&](budget::Norm const& norm) { return norm.id == item.norm; };
            auto const norm = std::find_if(norms.all().begin(), norms.all().end(), same);
            if (norm == norms.all().end())
                throw text::Error({ "component.unknown-value",
                                    { { "name", u"Norm" }, { "value", fromOUString(given.Norm) } } });
            item.item = norm->item;
            item.verified = given.Verified && norm->verified;
        }
        result.items.push_back(std::move(item));
    }
    result.fundingSource = fromOUString(budget.FundingSource);
    result.rounding = budget.Rounding == 0 ? 1 : budget.Rounding;
    if (!budget.Form.isEmpty())
        result.form = known(budget::parseForm(toString(budget.Form)), "Form", budget.Form);
    return result;
}

idl::Budget toUno(budget::Budget const& budget)
{
    idl::Budget result;
    result.Items.realloc(static_cast<sal_Int32>(budget.items.size()));
    idl::BudgetItem* next = result.Items.getArray();
    for (budget::Item const& item : budget.items)
    {
        idl::BudgetItem& line = *next++;
        if (item.group >= 0 && static_cast<std::size_t>(item.group) < budget.groups.size())
            line.Group = toOUString(budget.groups[item.group].label);
        line.Label = toOUString(item.label);
        line.Unit = toOUString(item.unit);
        line.Quantity = fromDecimal(item.quantity);
        line.Times = fromDecimal(item.times);
        line.TimesUnit = toOUString(item.timesUnit);
        line.Conferences = fromDecimal(item.conferences);
        line.UnitPrice = item.unitPrice;
        line.Amount = item.amount;
        line.Note = toOUString(item.note);
        line.Norm = toOUString(text::toUtf16(item.norm));
        line.Verified = item.verified;
        line.Confirmed = item.confirmed;
    }
    result.Total = budget.total;
    result.Rounding = budget.rounding;
    result.Rounded = budget.rounded;
    result.Form = OUString::createFromAscii(budget::name(budget.form));
    result.InWords = toOUString(budget.inWords);
    result.FundingSource = toOUString(budget.fundingSource);
    return result;
}
} // namespace kehoach::component
