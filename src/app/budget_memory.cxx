#include "app/budget_memory.hxx"

#include "core/text/unicode.hxx"

#include <boost/json.hpp>

namespace kehoach::app
{
namespace json = boost::json;

std::u16string memoryName(std::u16string_view bookmark)
{
    while (bookmark.starts_with(u'_'))
        bookmark.remove_prefix(1);
    return std::u16string(bookmark);
}

std::u16string remember(budget::Budget const& budget)
{
    json::array items;
    for (budget::Item const& item : budget.items)
    {
        items.push_back({ { "item", item.item },
                          { "norm", item.norm },
                          { "price", item.unitPrice },
                          { "verified", item.verified },
                          { "confirmed", item.confirmed } });
    }
    return text::toUtf16(json::serialize(items));
}

void recall(std::u16string_view memory, budget::Budget& budget)
{
    try
    {
        json::array const items = json::parse(text::toUtf8(memory)).as_array();
        if (items.size() != budget.items.size())
            return;
        for (std::size_t index = 0; index < items.size(); ++index)
        {
            json::object const& entry = items[index].as_object();
            budget::Item item = budget.items[index];
            if (entry.at("price").to_number<text::Dong>() != item.unitPrice)
                continue; // the user typed another price: it is no longer the norm's
            item.item = entry.at("item").as_string();
            item.norm = entry.at("norm").as_string();
            item.verified = entry.at("verified").as_bool();
            item.confirmed = entry.at("confirmed").as_bool();
            budget.items[index] = item;
        }
    }
    catch (std::exception const&)
    {
        // Someone edited the property: the table stands for itself.
    }
}
} // namespace kehoach::app
