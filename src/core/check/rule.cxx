#include "core/check/rule.hxx"

#include "core/check/detectors.hxx"
#include "core/check/kinds.hxx"
#include "core/text/unicode.hxx"

#include <algorithm>
#include <stdexcept>

namespace kehoach::check
{
namespace
{
namespace json = boost::json;

[[noreturn]] void wrong(std::string_view member, std::string_view value)
{
    throw std::invalid_argument(std::string(member) + ": " + std::string(value));
}

template <typename Value, std::size_t Count>
Value parse(std::string_view member, std::string_view name, Value const (&values)[Count])
{
    for (Value value : values)
    {
        if (name == check::name(value))
            return value;
    }
    wrong(member, name);
}

std::optional<Severity> parseSeverity(json::value const& value)
{
    std::string_view const name = value.as_string();
    if (name == "off")
        return {};
    return parse("severity", name, { Severity::error, Severity::warning, Severity::info });
}

std::map<std::string, std::optional<Severity>> parseStages(json::value const& value)
{
    std::map<std::string, std::optional<Severity>> result;
    if (value.is_string())
        return { { "*", parseSeverity(value) } };
    for (auto const& [stage, severity] : value.as_object())
    {
        if (stage != "*" && !parseStage(stage))
            wrong("severity", stage);
        result[stage] = parseSeverity(severity);
    }
    return result;
}

std::map<std::string, std::map<std::string, std::optional<Severity>>>
parseSeverities(json::value const& value)
{
    if (value.is_string())
        return { { "*", parseStages(value) } };
    std::map<std::string, std::map<std::string, std::optional<Severity>>> result;
    for (auto const& [profile, stages] : value.as_object())
        result[profile] = parseStages(stages);
    return result;
}

/// The citation is one text where the law's name is the same in both languages.
law::Bilingual parseCitation(json::object const& entry)
{
    if (auto const* value = entry.if_contains("citation"); value && value->is_object())
        return law::requiredBilingual(entry, "citation");
    std::u16string const text = law::requiredText(entry, "citation");
    return { text, text };
}
} // namespace

std::optional<plan::Field> parseField(std::string_view name)
{
    for (std::size_t i = 0; i < plan::fieldCount; ++i)
    {
        if (name == plan::name(static_cast<plan::Field>(i)))
            return static_cast<plan::Field>(i);
    }
    return {};
}

bool profileListed(std::vector<std::string> const& list, std::string_view profile)
{
    std::string_view const family = profile.substr(0, profile.find('-'));
    return list.empty() || std::any_of(list.begin(), list.end(), [&](std::string const& entry) {
               return entry == profile || entry == family;
           });
}

std::optional<Severity> Rule::applies(std::string_view profile, Stage stage, Date asOf) const
{
    if (!effective.covers(asOf) || !profileListed(profiles, profile))
        return {};
    if (!stages.empty() && std::find(stages.begin(), stages.end(), stage) == stages.end())
        return {};
    for (std::string_view key : { profile, profile.substr(0, profile.find('-')), std::string_view("*") })
    {
        auto const ofProfile = severity.find(std::string(key));
        if (ofProfile == severity.end())
            continue;
        for (char const* name : { check::name(stage), "*" })
        {
            if (auto const found = ofProfile->second.find(name); found != ofProfile->second.end())
            {
                // A rule whose law no person has read never raises an error.
                if (found->second == Severity::error && !verified)
                    return Severity::warning;
                return found->second;
            }
        }
        return {};
    }
    return {};
}

std::u16string const& Rule::citationFor(std::string_view profile, std::string_view language) const
{
    for (std::string_view key : { profile, profile.substr(0, profile.find('-')) })
    {
        if (auto const found = citations.find(std::string(key)); found != citations.end())
            return found->second;
    }
    return citation.in(language);
}

Rule readRule(json::object const& entry)
{
    Rule rule;
    rule.name = law::requiredId(entry, "name");
    if (rule.name.find('/') == std::string::npos)
        wrong("name", rule.name);
    rule.ref = law::requiredId(entry, "ref");
    rule.aliases = law::optionalIds(entry, "aliases");
    rule.title = law::requiredBilingual(entry, "title");
    rule.why = law::requiredBilingual(entry, "why");
    rule.message = law::requiredBilingual(entry, "message");
    rule.citation = parseCitation(entry);
    if (auto const* citations = entry.if_contains("citations"))
    {
        for (auto const& [profile, citation] : citations->as_object())
            rule.citations[profile] = text::toUtf16(std::string_view(citation.as_string()));
    }
    rule.verified = law::optionalBool(entry, "verified", false);
    rule.profiles = law::optionalIds(entry, "profiles");
    for (std::string const& stage : law::optionalIds(entry, "stages"))
        rule.stages.push_back(parse("stages", stage, { Stage::draft, Stage::submitted, Stage::issued }));
    rule.effective = law::effectiveOf(entry);
    json::value const* severity = entry.if_contains("severity");
    if (!severity || !(severity->is_string() || severity->is_object()))
        throw std::invalid_argument("severity");
    rule.severity = parseSeverities(*severity);
    rule.fix = parse("fix", law::requiredId(entry, "fix"),
                     { FixTier::safe, FixTier::guarded, FixTier::suggest, FixTier::none });
    if (entry.contains("field"))
    {
        std::string const field = law::requiredId(entry, "field");
        rule.field = parseField(field);
        if (!rule.field)
            wrong("field", field);
    }
    rule.hides = law::optionalIds(entry, "hides");
    for (std::string const& skipped : law::optionalIds(entry, "skip"))
    {
        if (skipped == "quotation")
            rule.skipQuotations = true;
        else if (skipped == "citation")
            rule.skipCitations = true;
        else
            wrong("skip", skipped);
    }
    rule.typography = law::optionalBool(entry, "typography", false);
    if (std::string const leaving = law::optionalId(entry, "leaving"); leaving == "only")
        rule.leaving = Rule::Leaving::only;
    else if (leaving == "also")
        rule.leaving = Rule::Leaving::also;
    else if (!leaving.empty())
        wrong("leaving", leaving);
    rule.find = makeFinder(law::requiredId(entry, "kind"), entry);
    rule.asksPages = std::ranges::any_of(placementDetectors(), [&](NamedDetector const& detector) {
        return detector.name == law::optionalId(entry, "detector");
    });
    if (auto const* when = entry.if_contains("when"))
        rule.find = makeConditional(when->as_object(), std::move(rule.find));
    if (auto const* unless = entry.if_contains("unless"))
        rule.find = makeConditional(unless->as_object(), std::move(rule.find), false);
    return rule;
}
} // namespace kehoach::check
