#include "core/budget/budget.hxx"
#include "core/text/unicode.hxx"

#include <boost/json.hpp>
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <set>

namespace kehoach::budget
{
namespace
{
namespace fs = std::filesystem;
namespace json = boost::json;
using namespace std::chrono_literals;

fs::path const packs = fs::path(KEHOACH_EXTENSION_DIR) / "norms";

Norms const& norms()
{
    static Norms const all = [] {
        std::vector<law::Diagnostic> diagnostics;
        auto result = Norms::load(packs, diagnostics);
        EXPECT_TRUE(diagnostics.empty());
        return result;
    }();
    return all;
}

/// Twelve conferences of the seed: the province organises them in communes in November 2020.
Parameters seed()
{
    Parameters parameters;
    parameters.conferences = 12;
    parameters.delegates = 80;
    parameters.unsalaried = 65;
    parameters.date = 2020y / 11 / 15;
    return parameters;
}

Norm const& byId(std::string_view id)
{
    return *std::ranges::find(norms().all(), id, &Norm::id);
}

TEST(Norms, EveryRowOfThePacksIsReadOnce)
{
    std::set<std::string> ids;
    std::size_t rows = 0, examples = 0;
    for (auto const& file : fs::directory_iterator(packs))
    {
        std::ifstream stream(file.path());
        auto const pack = json::parse(std::string{ std::istreambuf_iterator<char>(stream), {} }).as_object();
        for (auto const& item : pack.at("items").as_array())
        {
            auto const& entry = item.as_object();
            std::string const id(entry.at("id").as_string());
            EXPECT_TRUE(ids.insert(id).second) << id;
            EXPECT_FALSE(entry.at("citation").as_string().empty()) << id;
            EXPECT_TRUE(entry.at("verified").is_bool()) << id;
            ++rows;
            examples += pack.contains("example");
        }
    }
    EXPECT_EQ(rows, 85u);
    EXPECT_EQ(norms().all().size(), rows - examples);
}

TEST(Norms, RatesAsTheFactsHaveThem)
{
    EXPECT_EQ(byId("tt40.12.4a.tien_an").amount, 200'000);
    EXPECT_EQ(byId("tt40.12.4b.tien_an").amount, 150'000);
    EXPECT_EQ(byId("tt40.12.4c.tien_an").amount, 100'000);
    EXPECT_EQ(byId("tt40.12.5.an_tap_trung").value, (Decimal{ 130, 0 }));
    EXPECT_EQ(byId("tt40.5.tu_tuc").value, (Decimal{ 2, 1 }));
    EXPECT_EQ(byId("tt121.4.10a").kind, "floor");
    EXPECT_EQ(byId("tt40.11.1").kind, "allowedItem");
    EXPECT_FALSE(byId("tt40.11.1").amount);
    EXPECT_FALSE(byId("tt40.12.3.giai_khat").verified);
    EXPECT_TRUE(byId("tt40.12.4b.tien_an").verified);
    EXPECT_EQ(byId("tt40.12.4b.tien_an").name.in("en"),
              u"Meal support for invited delegates not on a payroll");
}

TEST(Norms, TheOrganiserDecidesTheMealNotThePlace)
{
    auto parameters = seed();
    EXPECT_EQ(norms().find("meals", parameters)->id, "tt40.12.4b.tien_an");
    parameters.organiser = OrganiserLevel::commune;
    EXPECT_EQ(norms().find("meals", parameters)->id, "tt40.12.4c.tien_an");
    parameters.venue = Venue::centralCity;
    EXPECT_EQ(norms().find("meals", parameters)->id, "tt40.12.4c.tien_an");
    parameters.organiser = OrganiserLevel::district;
    EXPECT_EQ(norms().find("meals", parameters)->id, "tt40.12.4a.tien_an");
}

TEST(Norms, OnlyWhatIsInForceOnTheDay)
{
    auto parameters = seed();
    parameters.date = 2017y / 6 / 30;
    EXPECT_FALSE(norms().find("meals", parameters));
    parameters.date = 2017y / 7 / 1;
    EXPECT_TRUE(norms().find("meals", parameters));
    parameters.date = 2025y / 5 / 3;
    EXPECT_EQ(norms().find("perDiem", parameters)->amount, 200'000);
    parameters.date = 2025y / 5 / 4;
    EXPECT_EQ(norms().find("perDiem", parameters)->amount, 300'000);
    EXPECT_TRUE(norms().find("perDiem", parameters)->verified);
    parameters.date = 2025y / 10 / 27;
    EXPECT_EQ(norms().find("speakers", parameters)->amount, 2'000'000);
    parameters.date = 2025y / 10 / 28;
    EXPECT_EQ(norms().find("speakers", parameters)->amount, 4'000'000);
    EXPECT_FALSE(norms().find("speakers", parameters)->verified);
}

TEST(Norms, ARateWithAnUnverifiedSuccessorIsNoLongerSure)
{
    auto parameters = seed();
    EXPECT_TRUE(norms().find("meals", parameters)->verified);
    EXPECT_FALSE(norms().find("refreshments", parameters)->verified);
    parameters.date = 2025y / 5 / 3;
    EXPECT_TRUE(norms().find("meals", parameters)->verified);
    parameters.date = 2026y / 3 / 1;
    auto const meals = norms().find("meals", parameters);
    EXPECT_EQ(meals->amount, 150'000); // never the number nobody has seen
    EXPECT_FALSE(meals->verified);
    EXPECT_EQ(norms().find("refreshments", parameters)->amount, 20'000);
}

TEST(Norms, TheProvinceComesFirst)
{
    auto parameters = seed();
    parameters.date = 2026y / 1 / 1;
    EXPECT_EQ(norms().find("perDiemIslands", parameters)->jurisdiction, "TW");
    parameters.province = "Cà Mau";
    auto const islands = norms().find("perDiemIslands", parameters);
    EXPECT_EQ(islands->id, "camau.lt_bien");
    EXPECT_FALSE(islands->verified); // nobody has seen from when it holds
    EXPECT_EQ(norms().find("meals", parameters)->jurisdiction, "TW");
    parameters.date = 2025y / 11 / 12; // the day before it was issued
    EXPECT_EQ(norms().find("perDiemIslands", parameters)->jurisdiction, "TW");
    EXPECT_FALSE(norms().find("no-such-item", parameters));
}

TEST(Norms, ABrokenPackIsNamedAndTheRestWorks)
{
    auto const folder = fs::temp_directory_path() / "kehoach-broken-norms";
    fs::remove_all(folder);
    fs::copy(packs, folder);
    std::ofstream(folder / "a-broken.json") << "{ \"items\": [";
    std::ofstream(folder / "b-entry.json") << R"({"jurisdiction": "X", "items": [{"id": "x"},
        {"id": "y", "item": "meals", "name": {"vi": "a", "en": "b"}, "unit": "đồng", "kind": "ceiling",
         "amount": -5, "citation": "c"}]})";
    std::vector<law::Diagnostic> diagnostics;
    auto const all = Norms::load(folder, diagnostics);
    fs::remove_all(folder);
    EXPECT_EQ(all.all().size(), norms().all().size());
    ASSERT_EQ(diagnostics.size(), 3u);
    EXPECT_EQ(diagnostics[0].file.filename(), "a-broken.json");
    EXPECT_EQ(diagnostics[1].file.filename(), "b-entry.json");
}

TEST(Norms, NamesOfTheParametersGoBothWays)
{
    for (auto const level : { OrganiserLevel::central, OrganiserLevel::province, OrganiserLevel::district,
                              OrganiserLevel::commune })
        EXPECT_EQ(parseOrganiserLevel(name(level)), level);
    for (auto const duration : { Duration::oneSessionNoMeal, Duration::oneSessionWithMeal, Duration::oneDay })
        EXPECT_EQ(parseDuration(name(duration)), duration);
    for (auto const venue : { Venue::centralCity, Venue::elsewhere })
        EXPECT_EQ(parseVenue(name(venue)), venue);
    EXPECT_FALSE(parseOrganiserLevel("village"));
    EXPECT_FALSE(parseDuration(""));
    EXPECT_FALSE(parseVenue("sea"));
}
} // namespace
} // namespace kehoach::budget
