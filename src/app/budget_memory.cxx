#include "app/budget_memory.hxx"

#include "core/text/date.hxx"
#include "core/text/unicode.hxx"

#include <boost/json.hpp>

#include <map>

namespace kehoach::app
{
namespace json = boost::json;

namespace
{
std::string isoDate(text::Date date)
{
    return date.ok() ? text::toIsoDate(date) : std::string();
}

/// Where a price came from and who confirmed it; the same for many lines.
json::object sourceOf(budget::Item const& item)
{
    json::object source;
    if (!item.item.empty())
        source["item"] = item.item;
    if (!item.norm.empty())
        source["norm"] = item.norm;
    if (!item.verified)
        source["verified"] = false;
    if (item.confirmed)
        source["confirmed"] = true;
    if (!item.confirmedBy.empty())
        source["by"] = text::toUtf8(item.confirmedBy);
    if (item.confirmedOn)
        source["on"] = isoDate(*item.confirmedOn);
    return source;
}

json::object toJson(budget::Parameters const& parameters)
{
    return { { "conferences", parameters.conferences },
             { "delegates", parameters.delegates },
             { "unsalaried", parameters.unsalaried },
             { "duration", budget::name(parameters.duration) },
             { "days", parameters.days },
             { "speakers", parameters.speakers },
             { "speakerItem", parameters.speakerItem },
             { "hallHired", parameters.hallHired },
             { "organiser", budget::name(parameters.organiser) },
             { "venue", budget::name(parameters.venue) },
             { "province", parameters.province },
             { "date", isoDate(parameters.date) } };
}

std::string string(json::object const& entry, char const* name)
{
    json::value const* const value = entry.if_contains(name);
    return value && value->is_string() ? std::string(value->get_string()) : std::string();
}

void restore(json::object const& source, budget::Item& item)
{
    item.item = string(source, "item");
    item.norm = string(source, "norm");
    item.verified = !source.contains("verified");
    item.confirmed = source.contains("confirmed");
    item.confirmedBy = text::toUtf16(string(source, "by"));
    item.confirmedOn = text::parseIsoDate(string(source, "on"));
}
} // namespace

std::u16string memoryName(std::u16string_view bookmark)
{
    while (bookmark.starts_with(u'_'))
        bookmark.remove_prefix(1);
    return std::u16string(bookmark);
}

std::u16string remember(budget::Budget const& budget, budget::Parameters const* parameters)
{
    // Word cuts the property into pieces of 255 signs: what lines have in common is said once.
    std::map<std::string, std::size_t> numbers;
    json::array items, sources;
    for (budget::Item const& item : budget.items)
    {
        json::object source = sourceOf(item);
        auto const [known, isNew] = numbers.try_emplace(json::serialize(source), sources.size());
        if (isNew)
            sources.push_back(std::move(source));
        items.push_back(json::array{ text::toUtf8(item.label), item.unitPrice, known->second });
    }
    json::object memory{ { "items", std::move(items) }, { "sources", std::move(sources) } };
    if (parameters)
        memory["parameters"] = toJson(*parameters);
    return text::toUtf16(json::serialize(memory));
}

void recall(std::u16string_view memory, budget::Budget& budget)
{
    try
    {
        budget::Budget recalled = budget;
        json::value const value = json::parse(text::toUtf8(memory));
        json::array const& items = value.as_object().at("items").as_array();
        json::array const& sources = value.as_object().at("sources").as_array();
        std::vector<bool> used(items.size());
        bool const sameCount = items.size() == budget.items.size();
        for (std::size_t index = 0; index < recalled.items.size(); ++index)
        {
            budget::Item& item = recalled.items[index];
            for (std::size_t other = 0; other < items.size(); ++other)
            {
                json::array const& entry = items[other].as_array();
                bool const sameLabel = text::toUtf16(std::string_view(entry.at(0).as_string())) == item.label;
                // The user typed another price: it is no longer the norm's.
                bool const samePrice = entry.at(1).to_number<text::Dong>() == item.unitPrice;
                if (used[other] || !samePrice || !(sameLabel || (sameCount && other == index)))
                    continue;
                used[other] = true;
                restore(sources.at(entry.at(2).to_number<std::size_t>()).as_object(), item);
                break;
            }
        }
        budget = std::move(recalled);
    }
    catch (std::exception const&)
    {
        // Someone edited the property: the table stands for itself.
    }
}

std::optional<budget::Parameters> recallParameters(std::u16string_view memory)
{
    try
    {
        json::value const value = json::parse(text::toUtf8(memory));
        json::object const& entry = value.as_object().at("parameters").as_object();
        budget::Parameters parameters;
        parameters.conferences = entry.at("conferences").to_number<std::int64_t>();
        parameters.delegates = entry.at("delegates").to_number<std::int64_t>();
        parameters.unsalaried = entry.at("unsalaried").to_number<std::int64_t>();
        parameters.duration = budget::parseDuration(string(entry, "duration")).value_or(parameters.duration);
        parameters.days = entry.at("days").to_number<std::int64_t>();
        parameters.speakers = entry.at("speakers").to_number<std::int64_t>();
        parameters.speakerItem = string(entry, "speakerItem");
        parameters.hallHired = entry.at("hallHired").as_bool();
        parameters.organiser = budget::parseOrganiserLevel(string(entry, "organiser")).value_or(parameters.organiser);
        parameters.venue = budget::parseVenue(string(entry, "venue")).value_or(parameters.venue);
        parameters.province = string(entry, "province");
        parameters.date = text::parseIsoDate(string(entry, "date")).value_or(text::Date{});
        budget::validate(parameters);
        return parameters;
    }
    catch (std::exception const&)
    {
        return std::nullopt;
    }
}
} // namespace kehoach::app
