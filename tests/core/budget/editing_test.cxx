#include "core/budget/editing.hxx"

#include "core/budget/limits.hxx"
#include "core/budget/preset.hxx"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>

namespace kehoach::budget
{
namespace
{
Norms const& norms()
{
    static std::vector<law::Diagnostic> diagnostics;
    static Norms const loaded = Norms::load(std::filesystem::path(KEHOACH_EXTENSION_DIR) / "norms", diagnostics);
    return loaded;
}

Parameters seed()
{
    Parameters parameters;
    parameters.conferences = 12;
    parameters.delegates = 80;
    parameters.unsalaried = 65;
    parameters.date = text::parseIsoDate("2020-11-15").value();
    return parameters;
}

Item line(std::u16string_view label, Dong price, int group = 0)
{
    Item item;
    item.group = group;
    item.label = label;
    item.quantity = { 1, 0 };
    item.unitPrice = price;
    return item;
}

std::u16string labelsOf(Budget const& budget)
{
    std::u16string labels;
    for (RowPlace const& row : rowsOf(budget))
        labels += (row.item < 0 ? u"[" + budget.groups[static_cast<std::size_t>(row.group)].label + u"]"
                                : budget.items[static_cast<std::size_t>(row.item)].label) +
                  u" ";
    return labels;
}

Budget twoGroups()
{
    Budget budget;
    budget.groups = { { u"I" }, { u"II" } };
    budget.items = { line(u"a", 1), line(u"b", 2), line(u"c", 3, 1) };
    return budget;
}

std::vector<std::string> keysOf(Item const& item, Parameters const& parameters)
{
    std::vector<std::string> keys;
    for (text::Message const& remark : remarksOn(item, parameters, norms()))
        keys.push_back(remark.key);
    return keys;
}

bool says(Item const& item, Parameters const& parameters, std::string const& key)
{
    return std::ranges::count(keysOf(item, parameters), key) == 1;
}
} // namespace

TEST(Editing, RowsAreAddedMovedAndRemoved)
{
    Budget budget = twoGroups();
    EXPECT_EQ(labelsOf(budget), u"[I] a b [II] c ");
    EXPECT_EQ(addItem(budget, { 0, 0 }, line(u"n", 1)), (RowPlace{ 0, 1 }));
    EXPECT_EQ(labelsOf(budget), u"[I] a n b [II] c ");
    EXPECT_EQ(moveRow(budget, { 0, 1 }, -1), (RowPlace{ 0, 0 }));
    EXPECT_EQ(labelsOf(budget), u"[I] n a b [II] c ");
    EXPECT_EQ(moveRow(budget, { 0, 2 }, 1), (RowPlace{ 1, 2 })); // into the next group
    EXPECT_EQ(labelsOf(budget), u"[I] n a [II] b c ");
    EXPECT_EQ(moveRow(budget, { 1, -1 }, -1), (RowPlace{ 0, -1 }));
    EXPECT_EQ(labelsOf(budget), u"[II] b c [I] n a ");
    EXPECT_EQ(moveRow(budget, { 0, -1 }, -1), (RowPlace{ 0, -1 })); // the first stays
    EXPECT_EQ(addGroup(budget, { 0, 1 }, u"new"), (RowPlace{ 1, -1 }));
    EXPECT_EQ(labelsOf(budget), u"[II] b c [new] [I] n a ");
    removeRow(budget, { 1, -1 });
    removeRow(budget, { 1, -1 }); // the lines of a group without a heading go to the one before
    EXPECT_EQ(labelsOf(budget), u"[II] b c n a ");
    removeRow(budget, { 0, -1 });
    EXPECT_EQ(labelsOf(budget), u"b c n a ");
    removeRow(budget, { 0, 3 });
    EXPECT_EQ(labelsOf(budget), u"b c n ");
}

TEST(Editing, AnEmptyBudgetTakesALine)
{
    Budget budget;
    addItem(budget, { 0, -1 }, line(u"a", 5));
    compute(budget);
    EXPECT_EQ(budget.total, 5);
}

TEST(Editing, LinesFollowTheNumbersAndKeepWhatTheUserMade)
{
    Parameters parameters = seed();
    Budget const before = propose(parameters, norms());
    Budget edited = before;
    edited.items[0].label = u"Nước chè";
    edited.items[1].quantity = { 60, 0 };
    addItem(edited, { 0, 1 }, line(u"Hoa", 100'000));
    parameters.delegates = 100;
    parameters.conferences = 10;
    parameters.speakers = 1;
    Budget const merged = budget::merged(edited, before, propose(parameters, norms()));
    ASSERT_EQ(merged.items.size(), 4u);
    EXPECT_EQ(merged.items[0].label, u"Nước chè");
    EXPECT_EQ(merged.items[0].quantity, (Decimal{ 100, 0 }));
    EXPECT_EQ(merged.items[1].quantity, (Decimal{ 60, 0 }));
    EXPECT_EQ(merged.items[1].conferences, (Decimal{ 10, 0 }));
    EXPECT_EQ(merged.items[2].label, u"Hoa");
    EXPECT_EQ(merged.items[3].item, "speakers");
    ASSERT_EQ(merged.groups.size(), 2u);
}

TEST(Editing, WhatWasRemovedStaysRemovedAndWhatIsNoLongerProposedGoes)
{
    Parameters parameters = seed();
    Budget const before = propose(parameters, norms());
    Budget edited = before;
    removeRow(edited, { 0, 0 });
    parameters.delegates = 90;
    EXPECT_EQ(budget::merged(edited, before, propose(parameters, norms())).items.size(), 1u);
    parameters.duration = Duration::oneSessionNoMeal;
    EXPECT_TRUE(budget::merged(edited, before, propose(parameters, norms())).items.empty());
}

TEST(Editing, AConfirmationIsOfOneRate)
{
    Parameters parameters = seed();
    Budget const before = propose(parameters, norms());
    Budget edited = before;
    edited.items[0].confirmed = true;
    parameters.delegates = 90;
    EXPECT_TRUE(budget::merged(edited, before, propose(parameters, norms())).items[0].confirmed);
    parameters.organiser = OrganiserLevel::commune;
    edited.items[1].confirmed = true;
    Budget const commune = budget::merged(edited, before, propose(parameters, norms()));
    EXPECT_EQ(commune.items[1].unitPrice, 100'000);
    EXPECT_FALSE(commune.items[1].confirmed);
}

TEST(Editing, APriceOfOnesOwn)
{
    Parameters parameters = seed();
    parameters.speakers = 1;
    Budget budget = propose(parameters, norms());
    setPrice(budget.items[0], 15'000, norms());
    EXPECT_TRUE(budget.items[0].norm.empty());
    EXPECT_TRUE(budget.items[0].confirmed);
    // The fee of a speaker is so much at most: the norm stays the reason of a fee below it.
    setPrice(budget.items[2], 1'000'000, norms());
    EXPECT_EQ(budget.items[2].norm, "tt36.5.2a");
    EXPECT_TRUE(budget.items[2].verified);
    budget.items[1].confirmed = true;
    EXPECT_NO_THROW(requireConfirmed(budget));
}

TEST(Limits, CeilingsAreSaidInPlace)
{
    Parameters parameters = seed();
    parameters.speakers = 1;
    parameters.hallHired = true;
    Budget budget = propose(parameters, norms());
    EXPECT_TRUE(keysOf(budget.items[1], parameters).empty());
    budget.items[1].unitPrice = 150'001;
    EXPECT_TRUE(says(budget.items[1], parameters, "budget.above-norm"));
    budget.items[0].unitPrice = 25'000; // 20.000 was not seen in the official text
    EXPECT_TRUE(says(budget.items[0], parameters, "budget.above-norm-not-verified"));
    EXPECT_TRUE(says(budget.items[2], parameters, "budget.at-most"));
    budget.items[2].unitPrice = 2'000'001;
    EXPECT_TRUE(says(budget.items[2], parameters, "budget.above-norm"));
    EXPECT_TRUE(says(budget.items[3], parameters, "budget.hall-needs-reason"));
    budget.items[1].quantity = { 80, 0 };
    EXPECT_TRUE(says(budget.items[1], parameters, "budget.meals-for-salaried"));
    budget.items[1].timesUnit = u"buổi";
    EXPECT_TRUE(says(budget.items[1], parameters, "budget.meals-by-day"));
    budget.items[0].timesUnit = u"ngày";
    EXPECT_TRUE(says(budget.items[0], parameters, "budget.refreshments-by-session"));
}

TEST(Limits, MealsTogetherCostAHundredAndThirtyPercentAtMost)
{
    Item meals = line(u"Tiền ăn tập trung", 195'000);
    EXPECT_TRUE(keysOf(meals, seed()).empty());
    meals.unitPrice = 195'001;
    EXPECT_TRUE(says(meals, seed(), "budget.above-norm"));
}

TEST(Limits, FloorsAndOtherRegimesSaySo)
{
    Item campaign = line(u"Hoạt động của xã", 15'000'000);
    campaign.item = "campaignCommune";
    EXPECT_TRUE(says(campaign, seed(), "budget.below-floor"));
    campaign.unitPrice = 30'000'000;
    EXPECT_TRUE(says(campaign, seed(), "budget.floor-only"));
    EXPECT_TRUE(says(line(u"Bồi dưỡng đại biểu dự họp", 100'000), seed(), "budget.only-for-supervision"));
    Parameters programme = seed();
    programme.date = text::parseIsoDate("2026-06-15").value();
    programme.fundingSource = u"Chương trình mục tiêu quốc gia nông thôn mới";
    EXPECT_TRUE(says(line(u"Nước uống", 20'000), programme, "budget.by-tender"));
    programme.fundingSource = u"Ngân sách tỉnh";
    EXPECT_FALSE(says(line(u"Nước uống", 20'000), programme, "budget.by-tender"));
}

TEST(Limits, RanksOfSpeakersAreTheProvinces)
{
    Parameters parameters = seed();
    EXPECT_EQ(speakerNorms(parameters, norms()).size(), 1u);
    parameters.province = "Bắc Ninh";
    EXPECT_EQ(speakerNorms(parameters, norms()).size(), 3u);
}

TEST(Presets, ThoseOfTheProgramGiveBudgets)
{
    std::vector<law::Diagnostic> diagnostics;
    auto const presets = loadPresets(std::filesystem::path(KEHOACH_EXTENSION_DIR) / "presets", diagnostics);
    EXPECT_TRUE(diagnostics.empty());
    EXPECT_EQ(presets.size(), 4u);
    for (Preset const& preset : presets)
    {
        Parameters const wanted = applied(preset, seed());
        Budget budget = propose(wanted, norms());
        EXPECT_NO_THROW(compute(budget)) << preset.id;
        EXPECT_GT(budget.items.size(), 2u) << preset.id;
    }
    Parameters const training = applied(presets[2], seed());
    EXPECT_EQ(propose(training, norms()).items[0].times, (Decimal{ 4, 0 })); // two days, four sessions
}

TEST(Presets, OnesOwnFollowOtherNumbers)
{
    Parameters parameters = seed();
    Budget budget = propose(parameters, norms());
    Item documents = line(u"Tài liệu", 10'000);
    documents.quantity = { 80, 0 };
    documents.conferences = { 12, 0 };
    addItem(budget, { 0, 1 }, documents);
    Preset const preset = presetOf(u"Của tôi", parameters, budget);

    auto const folder = std::filesystem::temp_directory_path() / "kehoach-preset-test";
    std::filesystem::create_directories(folder);
    std::ofstream(folder / "own.json") << boost::json::serialize(
        boost::json::object{ { "presets", boost::json::array{ toJson(preset) } } });
    std::vector<law::Diagnostic> diagnostics;
    auto const read = loadPresets(folder, diagnostics);
    std::filesystem::remove_all(folder);
    ASSERT_EQ(read.size(), 1u);
    Parameters other = seed();
    other.delegates = 50;
    other.unsalaried = 40;
    other.conferences = 3;
    Budget const proposed = propose(applied(read[0], other), norms());
    ASSERT_EQ(proposed.items.size(), 3u);
    EXPECT_EQ(proposed.items[2].quantity, (Decimal{ 50, 0 }));
    EXPECT_EQ(proposed.items[2].conferences, (Decimal{ 3, 0 }));
    EXPECT_EQ(proposed.items[2].unitPrice, 10'000);
}

TEST(TypedAmounts, CountInTheSums)
{
    Budget budget = propose(seed(), norms());
    budget.items[0].typedAmount = 40'000'000;
    compute(budget);
    EXPECT_EQ(budget.items[0].amount, 40'000'000);
    EXPECT_EQ(budget.total, 157'000'000);
    budget.items[0].typedAmount = -1;
    EXPECT_THROW(compute(budget), text::Error);
}
} // namespace kehoach::budget
