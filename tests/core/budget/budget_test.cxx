#include "core/budget/budget.hxx"
#include "core/text/unicode.hxx"

#include <boost/multiprecision/cpp_int.hpp>
#include <gtest/gtest.h>

#include <functional>
#include <limits>
#include <random>

namespace kehoach::budget
{
namespace
{
using namespace std::chrono_literals;
using boost::multiprecision::cpp_int;

Norms const& norms()
{
    static Norms const all = [] {
        std::vector<law::Diagnostic> diagnostics;
        return Norms::load(std::filesystem::path(KEHOACH_EXTENSION_DIR) / "norms", diagnostics);
    }();
    return all;
}

Parameters seed()
{
    Parameters parameters;
    parameters.conferences = 12;
    parameters.delegates = 80;
    parameters.unsalaried = 65;
    parameters.date = 2020y / 11 / 15;
    return parameters;
}

Item freeItem(std::u16string_view label, Decimal quantity, Decimal times, Decimal conferences, Dong price,
              int group = 0)
{
    Item item;
    item.group = group;
    item.label = label;
    item.unit = u"người";
    item.quantity = quantity;
    item.times = times;
    item.conferences = conferences;
    item.unitPrice = price;
    return item;
}

std::string keyOf(std::function<void()> const& action)
{
    try
    {
        action();
    }
    catch (text::Error const& error)
    {
        return error.message().key;
    }
    return "";
}

TEST(Budget, TheSeed)
{
    auto budget = propose(seed(), norms());
    compute(budget);
    ASSERT_EQ(budget.items.size(), 2u);
    EXPECT_EQ(budget.groups.size(), 1u);
    auto const& [refreshments, meals] = std::tie(budget.items[0], budget.items[1]);
    EXPECT_EQ(refreshments.item, "refreshments");
    EXPECT_EQ(refreshments.quantity, (Decimal{ 80, 0 }));
    EXPECT_EQ(refreshments.times, (Decimal{ 2, 0 }));
    EXPECT_EQ(refreshments.timesUnit, u"buổi");
    EXPECT_EQ(refreshments.conferences, (Decimal{ 12, 0 }));
    EXPECT_EQ(refreshments.unitPrice, 20'000);
    EXPECT_EQ(refreshments.amount, 38'400'000);
    EXPECT_FALSE(refreshments.verified);
    EXPECT_EQ(meals.quantity, (Decimal{ 65, 0 }));
    EXPECT_EQ(meals.timesUnit, u"ngày");
    EXPECT_EQ(meals.amount, 117'000'000);
    EXPECT_TRUE(meals.verified);
    EXPECT_EQ(meals.note, u"điểm b khoản 4 Điều 12 TT 40/2017/TT-BTC");
    EXPECT_EQ(budget.groups[0].subtotal, 155'400'000);
    EXPECT_EQ(budget.total, 155'400'000);
    EXPECT_EQ(budget.inWords, u"Một trăm năm mươi lăm triệu bốn trăm nghìn đồng");
}

/// One row of the matrix of fifteen totals: the seed under three sets of rates, three durations and
/// two organisers, with three lines of assumed actual cost.
struct Case
{
    char const* rates; ///< "2020", "2026M" (rates typed by the user), "2026U" (unchanged)
    Duration duration;
    OrganiserLevel organiser;
    Dong byNorm, assumed, total;
    std::u16string_view words;
};

class Matrix : public testing::TestWithParam<Case>
{
};

constexpr auto noMeal = Duration::oneSessionNoMeal;
constexpr auto withMeal = Duration::oneSessionWithMeal;
constexpr auto oneDay = Duration::oneDay;
constexpr auto province = OrganiserLevel::province; // điểm b
constexpr auto commune = OrganiserLevel::commune;   // điểm c

TEST_P(Matrix, Total)
{
    auto const& expected = GetParam();
    auto parameters = seed();
    parameters.duration = expected.duration;
    parameters.organiser = expected.organiser;
    if (expected.rates != std::string("2020"))
        parameters.date = 2026y / 3 / 1;
    auto budget = propose(parameters, norms());
    if (expected.rates == std::string("2026M"))
    {
        budget.items[0].unitPrice = 40'000;
        if (budget.items.size() > 1)
            budget.items[1].unitPrice = expected.organiser == commune ? 150'000 : 200'000;
    }
    budget.groups.push_back({ u"Chi theo thực tế", 0 });
    Decimal const sessions{ expected.duration == oneDay ? 2 : 1, 0 }, one{ 1, 0 }, twelve{ 12, 0 };
    budget.items.push_back(freeItem(u"Thù lao báo cáo viên", one, sessions, twelve, 1'000'000, 1));
    budget.items.push_back(freeItem(u"In tài liệu tuyên truyền", { 80, 0 }, one, twelve, 10'000, 1));
    budget.items.push_back(freeItem(u"Maket, trang trí", one, one, twelve, 500'000, 1));
    compute(budget);
    EXPECT_EQ(budget.groups[0].subtotal, expected.byNorm);
    EXPECT_EQ(budget.groups[1].subtotal, expected.assumed);
    EXPECT_EQ(budget.total, expected.total);
    EXPECT_EQ(budget.inWords, expected.words);
}

INSTANTIATE_TEST_SUITE_P(
    Budget, Matrix,
    testing::Values(
        Case{ "2020", noMeal, province, 19'200'000, 27'600'000, 46'800'000,
              u"Bốn mươi sáu triệu tám trăm nghìn đồng" },
        Case{ "2020", withMeal, province, 136'200'000, 27'600'000, 163'800'000,
              u"Một trăm sáu mươi ba triệu tám trăm nghìn đồng" },
        Case{ "2020", withMeal, commune, 97'200'000, 27'600'000, 124'800'000,
              u"Một trăm hai mươi tư triệu tám trăm nghìn đồng" },
        Case{ "2020", oneDay, province, 155'400'000, 39'600'000, 195'000'000,
              u"Một trăm chín mươi lăm triệu đồng" },
        Case{ "2020", oneDay, commune, 116'400'000, 39'600'000, 156'000'000,
              u"Một trăm năm mươi sáu triệu đồng" },
        Case{ "2026M", noMeal, province, 38'400'000, 27'600'000, 66'000'000, u"Sáu mươi sáu triệu đồng" },
        Case{ "2026M", withMeal, province, 194'400'000, 27'600'000, 222'000'000,
              u"Hai trăm hai mươi hai triệu đồng" },
        Case{ "2026M", withMeal, commune, 155'400'000, 27'600'000, 183'000'000,
              u"Một trăm tám mươi ba triệu đồng" },
        Case{ "2026M", oneDay, province, 232'800'000, 39'600'000, 272'400'000,
              u"Hai trăm bảy mươi hai triệu bốn trăm nghìn đồng" },
        Case{ "2026M", oneDay, commune, 193'800'000, 39'600'000, 233'400'000,
              u"Hai trăm ba mươi ba triệu bốn trăm nghìn đồng" },
        Case{ "2026U", noMeal, province, 19'200'000, 27'600'000, 46'800'000,
              u"Bốn mươi sáu triệu tám trăm nghìn đồng" },
        Case{ "2026U", withMeal, province, 136'200'000, 27'600'000, 163'800'000,
              u"Một trăm sáu mươi ba triệu tám trăm nghìn đồng" },
        Case{ "2026U", withMeal, commune, 97'200'000, 27'600'000, 124'800'000,
              u"Một trăm hai mươi tư triệu tám trăm nghìn đồng" },
        Case{ "2026U", oneDay, province, 155'400'000, 39'600'000, 195'000'000,
              u"Một trăm chín mươi lăm triệu đồng" },
        Case{ "2026U", oneDay, commune, 116'400'000, 39'600'000, 156'000'000,
              u"Một trăm năm mươi sáu triệu đồng" }));

TEST(Budget, NothingIsProposedSilently)
{
    auto parameters = seed();
    parameters.unsalaried = 0;
    EXPECT_EQ(propose(parameters, norms()).items.size(), 1u);
    parameters = seed();
    auto budget = propose(parameters, norms());
    EXPECT_EQ(keyOf([&] { requireConfirmed(budget); }), "budget.rate-not-confirmed");
    budget.items[0].confirmed = true;
    EXPECT_EQ(keyOf([&] { requireConfirmed(budget); }), "");
    parameters.date = 2026y / 3 / 1;
    budget = propose(parameters, norms());
    EXPECT_FALSE(budget.items[1].verified);
    // Before any norm: the lines are there, the prices have to be typed.
    parameters.date = 2016y / 3 / 1;
    budget = propose(parameters, norms());
    ASSERT_EQ(budget.items.size(), 2u);
    EXPECT_EQ(budget.items[1].unitPrice, 0);
    EXPECT_FALSE(budget.items[1].verified);
}

TEST(Budget, ParametersThatCannotBe)
{
    auto const key = [](std::function<void(Parameters&)> const& change) {
        auto parameters = seed();
        change(parameters);
        return keyOf([&] { validate(parameters); });
    };
    EXPECT_EQ(key([](Parameters&) {}), "");
    EXPECT_EQ(key([](Parameters& p) { p.conferences = 0; }), "budget.no-conferences");
    EXPECT_EQ(key([](Parameters& p) { p.conferences = -1; }), "budget.no-conferences");
    EXPECT_EQ(key([](Parameters& p) { p.conferences = mostConferences + 1; }), "budget.too-many-conferences");
    EXPECT_EQ(key([](Parameters& p) { p.delegates = 0; }), "budget.no-delegates");
    EXPECT_EQ(key([](Parameters& p) { p.delegates = std::numeric_limits<Dong>::max(); }),
              "budget.too-many-delegates");
    EXPECT_EQ(key([](Parameters& p) { p.delegates = mostDelegates; }), "");
    EXPECT_EQ(key([](Parameters& p) { p.unsalaried = -1; }), "budget.negative-unsalaried");
    EXPECT_EQ(key([](Parameters& p) { p.unsalaried = 81; }), "budget.unsalaried-above-delegates");
    EXPECT_EQ(key([](Parameters& p) { p.date = Date{}; }), "budget.date-missing");
    EXPECT_EQ(key([](Parameters& p) { p.unsalaried = 80; }), "");
}

TEST(Budget, EverySentenceIsThere)
{
    std::filesystem::path const strings = std::filesystem::path(KEHOACH_EXTENSION_DIR) / "strings";
    for (auto const language : { "vi", "en" })
    {
        auto const messages = text::Messages::load(strings, language);
        try
        {
            auto parameters = seed();
            parameters.unsalaried = 90;
            validate(parameters);
            FAIL();
        }
        catch (text::Error const& error)
        {
            auto const sentence = messages.text(error.message());
            EXPECT_NE(sentence.find(u"90"), sentence.npos);
            EXPECT_NE(sentence.find(u"80"), sentence.npos);
            EXPECT_EQ(sentence.find(u'{'), sentence.npos);
        }
    }
}

Budget budgetOf(Item item)
{
    Budget budget;
    budget.groups.push_back({ u"I", 0 });
    budget.items.push_back(std::move(item));
    return budget;
}

TEST(Budget, DecimalsAreExact)
{
    auto budget = budgetOf(freeItem(u"Thuê xe", { 5, 1 }, { 1, 0 }, { 1, 0 }, 1'500'000)); // 0,5 ngày
    compute(budget);
    EXPECT_EQ(budget.total, 750'000);
    budget = budgetOf(freeItem(u"Cát", { 55232, 1 }, { 1, 0 }, { 1, 0 }, 100)); // 5.523,2
    compute(budget);
    EXPECT_EQ(budget.total, 552'320);
    budget = budgetOf(freeItem(u"Vải", { 15, 1 }, { 15, 1 }, { 1, 0 }, 4));
    compute(budget);
    EXPECT_EQ(budget.total, 9);
    // A product whose factors are far above 64 bits before the decimals are taken off.
    budget = budgetOf(freeItem(u"Lẻ", { 1'000'000'000'000, 12 }, { 1'000'000'000'000, 12 }, { 1, 0 }, 7));
    compute(budget);
    EXPECT_EQ(budget.total, 7);
}

TEST(Budget, WhatDoesNotFitIsSaidAndLeavesTheBudgetAlone)
{
    auto const key = [](Item item) {
        auto budget = budgetOf(std::move(item));
        budget.total = 5;
        auto const result = keyOf([&] { compute(budget); });
        EXPECT_EQ(budget.total, result.empty() ? budget.items[0].amount : 5);
        return result;
    };
    Decimal const one{ 1, 0 };
    auto const most = std::numeric_limits<Dong>::max();
    EXPECT_EQ(key(freeItem(u"a", { 15, 1 }, one, one, 1)), "budget.amount-not-whole");
    EXPECT_EQ(key(freeItem(u"a", { most, 0 }, { 2, 0 }, one, 1)), "budget.amount-too-large");
    EXPECT_EQ(key(freeItem(u"a", { 4'000'000'000, 0 }, { 4'000'000'000, 0 }, one, 1)),
              "budget.amount-too-large");
    EXPECT_EQ(key(freeItem(u"a", { most, 0 }, one, one, 1)), "");
    EXPECT_EQ(key(freeItem(u"a", { 0, 0 }, { most, 0 }, { most, 0 }, most)), "");
    EXPECT_EQ(key(freeItem(u"a", { -1, 0 }, one, one, 1)), "budget.negative-quantity");
    EXPECT_EQ(key(freeItem(u"a", one, { -1, 0 }, one, 1)), "budget.negative-times");
    EXPECT_EQ(key(freeItem(u"a", one, one, { -1, 0 }, 1)), "budget.negative-conferences");
    EXPECT_EQ(key(freeItem(u"a", one, one, one, -1)), "budget.negative-price");
    EXPECT_EQ(key(freeItem(u"a", one, one, one, 1, 3)), "budget.no-such-group");
    EXPECT_EQ(key(freeItem(u"a", one, one, one, 1, -1)), "budget.no-such-group");

    auto budget = budgetOf(freeItem(u"a", { most, 0 }, one, one, 1));
    budget.items.push_back(freeItem(u"b", one, one, one, 1));
    EXPECT_EQ(keyOf([&] { compute(budget); }), "budget.total-too-large");
}

cpp_int power(int exponent)
{
    return boost::multiprecision::pow(cpp_int(10), static_cast<unsigned>(exponent));
}

TEST(Budget, RandomBudgetsComputedAgain)
{
    std::mt19937_64 random(155'400'000);
    auto const below = [&](std::uint64_t limit) { return static_cast<std::int64_t>(random() % limit); };
    int computed = 0;
    for (int round = 0; round < 20'000; ++round)
    {
        Budget budget;
        auto const groups = 1 + below(4);
        for (std::int64_t group = 0; group < groups; ++group)
            budget.groups.push_back({ u"Nhóm", 0 });
        auto const lines = below(8);
        for (std::int64_t line = 0; line < lines; ++line)
        {
            auto const decimal = [&] {
                return Decimal{ below(below(4) ? 1'000 : 10'000'000'000), static_cast<int>(below(4) / 2) };
            };
            auto const price = below(3) ? below(1'000) * 1'000 : below(10'000'000'000'000'000);
            budget.items.push_back(freeItem(u"Dòng", decimal(), decimal(), decimal(), price,
                                            static_cast<int>(below(static_cast<std::uint64_t>(groups)))));
        }

        // The same again with numbers that have no end.
        bool possible = true;
        cpp_int total = 0;
        std::vector<cpp_int> subtotals(budget.groups.size()), amounts;
        cpp_int const most = std::numeric_limits<Dong>::max();
        for (auto const& item : budget.items)
        {
            cpp_int const product = cpp_int(item.quantity.units) * item.times.units * item.conferences.units
                                    * item.unitPrice;
            cpp_int const divisor = power(item.quantity.scale + item.times.scale + item.conferences.scale);
            cpp_int const amount = product / divisor;
            possible = possible && product % divisor == 0 && amount <= most;
            amounts.push_back(amount);
            subtotals[static_cast<std::size_t>(item.group)] += amount;
            total += amount;
        }
        possible = possible && total <= most;

        auto const key = keyOf([&] { compute(budget); });
        ASSERT_EQ(key.empty(), possible) << key;
        if (!possible)
            continue;
        ++computed;
        ASSERT_EQ(budget.total, total);
        for (std::size_t index = 0; index < amounts.size(); ++index)
            ASSERT_EQ(budget.items[index].amount, amounts[index]);
        for (std::size_t index = 0; index < subtotals.size(); ++index)
            ASSERT_EQ(budget.groups[index].subtotal, subtotals[index]);
        ASSERT_EQ(text::fromWords(budget.inWords)->amount, total);
    }
    EXPECT_GT(computed, 4'000); // the test is no good if hardly any could be computed
    EXPECT_LT(computed, 19'000);
}
} // namespace
} // namespace kehoach::budget
