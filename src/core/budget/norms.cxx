#include "core/budget/budget.hxx"
#include "core/law/pack.hxx"

#include <algorithm>
#include <tuple>

namespace kehoach::budget
{
namespace
{
namespace json = boost::json;

constexpr std::string_view central = "TW";

template <typename Value, typename Parse>
std::vector<Value> conditions(json::object const& entry, std::string_view member, Parse parse)
{
    std::vector<Value> result;
    auto const* when = entry.if_contains("when");
    if (!when)
        return result;
    if (!when->is_object())
        throw law::MemberError("when");
    for (auto const& name : law::optionalIds(when->get_object(), member))
    {
        auto const value = parse(name);
        if (!value)
            throw law::MemberError(member);
        result.push_back(*value);
    }
    return result;
}

std::optional<Date> issuedOn(json::object const& pack)
{
    auto const* document = pack.if_contains("doc");
    if (!document || !document->is_object())
        return std::nullopt;
    return law::optionalDate(document->get_object(), "issued");
}

Norm readNorm(json::object const& entry, json::object const& pack)
{
    Norm norm;
    norm.id = law::requiredId(entry, "id");
    norm.item = law::requiredId(entry, "item");
    norm.name = law::requiredBilingual(entry, "name");
    norm.unit = law::requiredText(entry, "unit");
    norm.kind = law::requiredId(entry, "kind");
    norm.amount = law::optionalInteger(entry, "amount");
    if (norm.amount.value_or(0) < 0)
        throw law::MemberError("amount");
    norm.citation = law::requiredText(entry, "citation");
    norm.effective = law::effectiveOf(entry);
    norm.jurisdiction = law::requiredId(pack, "jurisdiction");
    norm.organisers = conditions<OrganiserLevel>(entry, "organiser_level", parseOrganiserLevel);
    norm.venues = conditions<Venue>(entry, "place", parseVenue);
    norm.verified = law::optionalBool(entry, "verified", false);
    auto const successor = law::optionalId(entry, "superseded_by");
    if (!successor.empty())
        norm.supersededBy = successor;
    norm.note = law::optionalText(entry, "conditions");
    norm.scope = law::optionalText(entry, "scope");
    norm.verifyNote = law::optionalText(entry, "verify_note");
    if (auto const value = law::optionalText(entry, "value"); !value.empty())
    {
        auto const figures = text::parseFigures(value);
        if (!figures)
            throw law::MemberError("value");
        norm.value = figures->value;
        norm.valueUnit = law::optionalText(entry, "value_unit");
    }
    // Nobody has seen from when it holds; not before it was issued, in any case, and not as law.
    if (!norm.effective.from)
    {
        norm.effective.from = issuedOn(pack);
        norm.verified = false;
    }
    return norm;
}

template <typename Value>
bool allows(std::vector<Value> const& values, Value value)
{
    return values.empty() || std::ranges::find(values, value) != values.end();
}
} // namespace

char const* name(OrganiserLevel level)
{
    switch (level)
    {
    case OrganiserLevel::central:
        return "central";
    case OrganiserLevel::province:
        return "province";
    case OrganiserLevel::district:
        return "district";
    case OrganiserLevel::commune:
        break;
    }
    return "commune";
}

std::optional<OrganiserLevel> parseOrganiserLevel(std::string_view text)
{
    for (auto const level : { OrganiserLevel::central, OrganiserLevel::province, OrganiserLevel::district,
                              OrganiserLevel::commune })
    {
        if (text == name(level))
            return level;
    }
    return std::nullopt;
}

char const* name(Duration duration)
{
    switch (duration)
    {
    case Duration::oneSessionNoMeal:
        return "one-session-no-meal";
    case Duration::oneSessionWithMeal:
        return "one-session-with-meal";
    case Duration::oneDay:
        break;
    }
    return "one-day";
}

std::optional<Duration> parseDuration(std::string_view text)
{
    for (auto const duration : { Duration::oneSessionNoMeal, Duration::oneSessionWithMeal, Duration::oneDay })
    {
        if (text == name(duration))
            return duration;
    }
    return std::nullopt;
}

char const* name(Venue venue)
{
    return venue == Venue::centralCity ? "central-city" : "elsewhere";
}

std::optional<Venue> parseVenue(std::string_view text)
{
    for (auto const venue : { Venue::centralCity, Venue::elsewhere })
    {
        if (text == name(venue))
            return venue;
    }
    return std::nullopt;
}

char const* name(Form form)
{
    switch (form)
    {
    case Form::nineColumns:
        return "nine-columns";
    case Form::eightColumns:
        return "eight-columns";
    case Form::sixColumns:
        return "six-columns";
    case Form::automatic:
        break;
    }
    return "automatic";
}

std::optional<Form> parseForm(std::string_view text)
{
    for (auto const form : { Form::automatic, Form::nineColumns, Form::eightColumns, Form::sixColumns })
    {
        if (text == name(form))
            return form;
    }
    return std::nullopt;
}

Norms Norms::load(std::filesystem::path const& folder, std::vector<law::Diagnostic>& diagnostics)
{
    return load(std::vector{ folder }, diagnostics);
}

Norms Norms::load(std::vector<std::filesystem::path> const& folders, std::vector<law::Diagnostic>& diagnostics)
{
    Norms result;
    auto const take = [&](json::object const& entry, json::object const& pack) {
        if (!law::optionalBool(pack, "example", false))
            result.m_norms.push_back(readNorm(entry, pack));
    };
    for (auto const& folder : folders)
        law::readPacks(folder, "items", take, diagnostics);
    return result;
}

std::optional<Norm> Norms::find(std::string_view item, Parameters const& parameters) const
{
    std::vector<Norm const*> inForce;
    for (auto const& norm : m_norms)
    {
        bool const here = norm.jurisdiction == central || norm.jurisdiction == parameters.province;
        if (norm.item == item && here && norm.effective.covers(parameters.date)
            && allows(norm.organisers, parameters.organiser) && allows(norm.venues, parameters.venue))
            inForce.push_back(&norm);
    }
    auto const successorOf = [&](Norm const& norm) -> Norm const* {
        auto const found = std::ranges::find_if(
            inForce, [&](Norm const* other) { return norm.supersededBy && other->id == *norm.supersededBy; });
        return found == inForce.end() ? nullptr : *found;
    };
    auto const isReplaced = [&](Norm const* norm) {
        auto const* successor = successorOf(*norm);
        bool const followsAnother = !norm->verified && std::ranges::any_of(inForce, [&](Norm const* other) {
            return other->supersededBy == norm->id;
        });
        return followsAnother || (successor && successor->verified);
    };
    auto const rank = [&](Norm const* norm) {
        auto const from = norm->effective.from.value_or(Date{});
        return std::tuple(norm->jurisdiction != central, norm->amount.has_value(),
                          !norm->organisers.empty() + !norm->venues.empty(), norm->verified, from);
    };
    Norm const* best = nullptr;
    for (auto const* norm : inForce)
    {
        if (!isReplaced(norm) && (!best || rank(best) < rank(norm)))
            best = norm;
    }
    if (!best)
        return std::nullopt;
    Norm result = *best;
    if (successorOf(*best))
        result.verified = false;
    return result;
}
} // namespace kehoach::budget
