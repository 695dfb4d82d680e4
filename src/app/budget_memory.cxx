#include "app/budget_memory.hxx"

#include "core/text/date.hxx"
#include "core/text/unicode.hxx"

#include <boost/json.hpp>

namespace kehoach::app
{
namespace json = boost::json;

namespace
{
std::string isoDate(text::Date date)
{
    return date.ok() ? text::toIsoDate(date) : std::string();
}

json::object toJson(budget::Item const& item)
{
    json::object entry{ { "item", item.item },
                        { "label", text::toUtf8(item.label) },
                        { "norm", item.norm },
                        { "price", item.unitPrice },
                        { "verified", item.verified },
                        { "confirmed", item.confirmed } };
    if (!item.confirmedBy.empty())
        entry["by"] = text::toUtf8(item.confirmedBy);
    if (item.confirmedOn)
        entry["on"] = isoDate(*item.confirmedOn);
    return entry;
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

void restore(json::object const& entry, budget::Item& item)
{
    item.item = string(entry, "item");
    item.norm = string(entry, "norm");
    item.verified = entry.at("verified").as_bool();
    item.confirmed = entry.at("confirmed").as_bool();
    item.confirmedBy = text::toUtf16(string(entry, "by"));
    item.confirmedOn = text::parseIsoDate(string(entry, "on"));
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
    json::array items;
    for (budget::Item const& item : budget.items)
        items.push_back(toJson(item));
    json::object memory{ { "items", std::move(items) } };
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
        std::vector<bool> used(items.size());
        bool const sameCount = items.size() == budget.items.size();
        for (std::size_t index = 0; index < recalled.items.size(); ++index)
        {
            budget::Item& item = recalled.items[index];
            for (std::size_t other = 0; other < items.size(); ++other)
            {
                json::object const& entry = items[other].as_object();
                bool const sameLabel = text::toUtf16(string(entry, "label")) == item.label;
                // The user typed another price: it is no longer the norm's.
                bool const samePrice = entry.at("price").to_number<text::Dong>() == item.unitPrice;
                if (used[other] || !samePrice || !(sameLabel || (sameCount && other == index)))
                    continue;
                used[other] = true;
                restore(entry, item);
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
