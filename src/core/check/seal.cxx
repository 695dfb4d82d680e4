#include "core/check/seal.hxx"

#include "core/document/content_hash.hxx"
#include "core/text/date.hxx"
#include "core/text/unicode.hxx"

#include <boost/json.hpp>

#include <algorithm>
#include <cstdio>

namespace kehoach::check
{
namespace
{
namespace json = boost::json;

constexpr std::size_t keptPassages = 50;

json::value parsed(Snapshot const& snapshot, char16_t const* name)
{
    auto const property = snapshot.properties.find(name);
    if (property == snapshot.properties.end())
        return nullptr;
    boost::system::error_code error;
    json::value value = json::parse(text::toUtf8(property->second), error);
    return error ? json::value(nullptr) : value;
}

std::string textOf(json::value const& object, char const* name)
{
    return std::string(object.at(name).as_string());
}

int countOf(json::value const& object, char const* name)
{
    return object.at(name).to_number<int>();
}

template <class Value> Value required(std::optional<Value> const& value)
{
    return value.value(); // throws where there is none
}
} // namespace

std::string toIsoMoment(Moment moment)
{
    auto const day = std::chrono::floor<std::chrono::days>(moment);
    std::chrono::hh_mm_ss const time(moment - day);
    char clock[16];
    std::snprintf(clock, sizeof clock, "T%02d:%02d:%02dZ", static_cast<int>(time.hours().count()),
                  static_cast<int>(time.minutes().count()), static_cast<int>(time.seconds().count()));
    return text::toIsoDate(Date(day)) + clock;
}

std::optional<Moment> parseIsoMoment(std::string_view text)
{
    if (text.size() != 20 || text[10] != 'T' || text[13] != ':' || text[16] != ':' || text[19] != 'Z')
        return std::nullopt;
    auto const date = text::parseIsoDate(text.substr(0, 10));
    auto const number = [&](std::size_t at) {
        bool const digits = text[at] >= '0' && text[at] <= '9' && text[at + 1] >= '0' && text[at + 1] <= '9';
        return digits ? (text[at] - '0') * 10 + text[at + 1] - '0' : 99;
    };
    int const hours = number(11), minutes = number(14), seconds = number(17);
    if (!date || hours > 23 || minutes > 59 || seconds > 59)
        return std::nullopt;
    return std::chrono::sys_days(*date) + std::chrono::hours(hours) + std::chrono::minutes(minutes) +
           std::chrono::seconds(seconds);
}

Seal sealOf(Report const& report, Snapshot const& snapshot, std::string const& rules, Moment when)
{
    auto const ignored = std::ranges::count_if(report.findings, [](Finding const& one) { return one.ignored.has_value(); });
    return { when,           report.profile,  report.stage,  report.asOf,
             rules,          report.errors,   report.warnings, report.infos,
             static_cast<int>(ignored), document::contentHash(snapshot) };
}

std::optional<Seal> readSeal(Snapshot const& snapshot)
{
    try
    {
        json::value const value = parsed(snapshot, sealProperty);
        if (!value.is_object())
            return std::nullopt;
        return Seal{ required(parseIsoMoment(textOf(value, "when"))),
                     textOf(value, "profile"),
                     required(parseStage(textOf(value, "stage"))),
                     required(text::parseIsoDate(textOf(value, "asOf"))),
                     textOf(value, "rules"),
                     countOf(value, "errors"),
                     countOf(value, "warnings"),
                     countOf(value, "infos"),
                     countOf(value, "ignored"),
                     textOf(value, "content") };
    }
    catch (std::exception const&)
    {
        return std::nullopt; // somebody edited the property: it says nothing
    }
}

std::u16string writeSeal(Seal const& seal)
{
    return text::toUtf16(json::serialize(json::object{ { "when", toIsoMoment(seal.when) },
                                                       { "profile", seal.profile },
                                                       { "stage", name(seal.stage) },
                                                       { "asOf", text::toIsoDate(seal.asOf) },
                                                       { "rules", seal.rules },
                                                       { "errors", seal.errors },
                                                       { "warnings", seal.warnings },
                                                       { "infos", seal.infos },
                                                       { "ignored", seal.ignored },
                                                       { "content", seal.content } }));
}

std::vector<Passage> readPassages(Snapshot const& snapshot)
{
    std::vector<Passage> passages;
    try
    {
        json::value const value = parsed(snapshot, passagesProperty);
        if (!value.is_array())
            return {};
        for (json::value const& entry : value.get_array())
            passages.push_back({ required(parseIsoMoment(textOf(entry, "when"))), textOf(entry, "command"),
                                 countOf(entry, "errors"), countOf(entry, "warnings"),
                                 text::toUtf16(textOf(entry, "reason")), textOf(entry, "content") });
    }
    catch (std::exception const&)
    {
        passages.clear(); // as with the seal
    }
    return passages;
}

std::u16string writePassages(std::vector<Passage> const& passages)
{
    json::array array;
    for (std::size_t at = passages.size() - std::min(passages.size(), keptPassages); at < passages.size(); ++at)
    {
        Passage const& passage = passages[at];
        array.push_back(json::object{ { "when", toIsoMoment(passage.when) },
                                      { "command", passage.command },
                                      { "errors", passage.errors },
                                      { "warnings", passage.warnings },
                                      { "reason", text::toUtf8(passage.reason) },
                                      { "content", passage.content } });
    }
    return text::toUtf16(json::serialize(array));
}
} // namespace kehoach::check
