#include "core/budget/budget.hxx"
#include "core/support/fragment_snapshot.hxx"
#include "core/text/unicode.hxx"

#include <gtest/gtest.h>

#include <numeric>
#include <random>

namespace kehoach::budget
{
namespace
{
using namespace std::chrono_literals;
using test::toSnapshot;

std::filesystem::path const extension = KEHOACH_EXTENSION_DIR;

law::Profile const& profile(std::string_view id = "mttq")
{
    static auto const profiles = [] {
        std::vector<law::Diagnostic> diagnostics;
        return law::loadProfiles(extension / "profiles", diagnostics);
    }();
    return *law::findProfile(profiles, id);
}

Budget seed()
{
    std::vector<law::Diagnostic> diagnostics;
    auto const norms = Norms::load(extension / "norms", diagnostics);
    Parameters parameters;
    parameters.conferences = 12;
    parameters.delegates = 80;
    parameters.unsalaried = 65;
    parameters.date = 2020y / 11 / 15;
    parameters.fundingSource = u"ngân sách tỉnh cấp cho Ủy ban MTTQ Việt Nam tỉnh năm 2020";
    auto budget = propose(parameters, norms);
    budget.items[0].confirmed = true;
    compute(budget);
    return budget;
}

document::FragmentTable const& tableOf(document::Fragment const& fragment)
{
    for (auto const& block : fragment.blocks)
    {
        if (auto const* table = std::get_if<document::FragmentTable>(&block))
            return *table;
    }
    throw std::logic_error("no table");
}

std::u16string textOf(document::FragmentParagraph const& paragraph)
{
    std::u16string text;
    for (auto const& run : paragraph.runs)
        text += run.text;
    return text;
}

/// The cells of a row, separated by |.
std::string rowText(document::FragmentTable const& table, std::size_t row)
{
    std::u16string text;
    for (auto const& cell : table.rows.at(row))
        text.append(text.empty() && &cell == &table.rows[row].front() ? u"" : u"|")
            .append(textOf(cell.paragraphs.at(0)));
    return text::toUtf8(text);
}

void expectSame(Budget const& read, Budget const& written)
{
    ASSERT_EQ(read.groups.size(), written.groups.size());
    for (std::size_t index = 0; index < read.groups.size(); ++index)
    {
        EXPECT_EQ(read.groups[index].label, written.groups[index].label);
        EXPECT_EQ(read.groups[index].subtotal, written.groups[index].subtotal);
    }
    ASSERT_EQ(read.items.size(), written.items.size());
    for (std::size_t index = 0; index < read.items.size(); ++index)
    {
        auto const& [left, right] = std::tie(read.items[index], written.items[index]);
        EXPECT_EQ(left.group, right.group);
        EXPECT_EQ(left.item, right.item);
        EXPECT_EQ(left.label, right.label);
        EXPECT_EQ(left.unit, right.unit);
        EXPECT_EQ(left.note, right.note);
        EXPECT_EQ(left.quantity, right.quantity);
        EXPECT_EQ(left.times, right.times);
        EXPECT_EQ(left.timesUnit, right.timesUnit);
        EXPECT_EQ(left.conferences, right.conferences);
        EXPECT_EQ(left.unitPrice, right.unitPrice);
        EXPECT_EQ(left.amount, right.amount);
        EXPECT_EQ(left.verified, right.verified);
        EXPECT_EQ(left.confirmed, right.confirmed);
    }
    EXPECT_EQ(read.total, written.total);
    EXPECT_EQ(read.rounded, written.rounded);
    EXPECT_EQ(read.rounding, written.rounding);
    EXPECT_EQ(read.form == Form::sixColumns, written.form == Form::sixColumns);
    EXPECT_EQ(read.inWords, written.inWords);
    EXPECT_EQ(read.fundingSource, written.fundingSource);
}

TEST(BudgetTable, TheSeedAsItStandsInThePlan)
{
    auto const fragment = toFragment(seed(), profile(), u"_KH_BUDGET_1");
    ASSERT_EQ(fragment.blocks.size(), 4u);
    auto const& unit = std::get<document::FragmentParagraph>(fragment.blocks[0]);
    EXPECT_EQ(textOf(unit), u"Đơn vị tính: đồng");
    EXPECT_TRUE(unit.keepWithNext);
    auto const& table = tableOf(fragment);
    EXPECT_EQ(table.bookmark, u"_KH_BUDGET_1");
    EXPECT_EQ(table.headerRows, 2);
    EXPECT_TRUE(table.borders && table.textCells);
    ASSERT_EQ(table.rows.size(), 6u);
    EXPECT_EQ(rowText(table, 0), "STT|Nội dung chi|ĐVT|Số lượng|Số buổi (ngày)|Số hội nghị|Đơn giá (đồng)|"
                                 "Thành tiền (đồng)|Căn cứ, ghi chú");
    EXPECT_EQ(rowText(table, 1), "(1)|(2)|(3)|(4)|(5)|(6)|(7)|(8)=(4)×(5) ×(6)×(7)|(9)");
    EXPECT_EQ(rowText(table, 2), "I|Chi theo định mức||||||155.400.000|");
    EXPECT_EQ(rowText(table, 3), "1|Nước uống, giải khát giữa giờ|người|80|2 buổi|12|20.000|38.400.000|"
                                 "khoản 3 Điều 12 TT 40/2017/TT-BTC (mức chưa kiểm chứng, đã xác nhận)");
    EXPECT_EQ(rowText(table, 4), "2|Hỗ trợ tiền ăn đại biểu không hưởng lương|người|65|1 ngày|12|150.000|"
                                 "117.000.000|điểm b khoản 4 Điều 12 TT 40/2017/TT-BTC");
    EXPECT_EQ(rowText(table, 5), "|Tổng cộng||||||155.400.000|");
    EXPECT_EQ(textOf(std::get<document::FragmentParagraph>(fragment.blocks[2])),
              u"(Bằng chữ: Một trăm năm mươi lăm triệu bốn trăm nghìn đồng./.)");
    EXPECT_EQ(textOf(std::get<document::FragmentParagraph>(fragment.blocks[3])),
              u"Nguồn kinh phí: ngân sách tỉnh cấp cho Ủy ban MTTQ Việt Nam tỉnh năm 2020.");
}

TEST(BudgetTable, FitsTheTextAndNamesOnlyItsOwnStyles)
{
    for (auto const id : { "nd30", "mttq", "dang-hd36", "dang-hd05" })
    {
        auto const fragment = toFragment(seed(), profile(id), u"_KH_BUDGET_1");
        auto const& table = tableOf(fragment);
        EXPECT_NEAR(std::accumulate(table.columns.begin(), table.columns.end(), 0.0), 165, 1e-9);
        EXPECT_GE(*std::ranges::min_element(table.columns), 10);
        auto const known = [&](std::u16string const& style) {
            return std::ranges::find(fragment.styles, style, &document::ParagraphStyle::name)
                   != fragment.styles.end();
        };
        for (auto const& row : table.rows)
        {
            EXPECT_EQ(row.size(), table.columns.size());
            for (auto const& cell : row)
                EXPECT_TRUE(known(cell.paragraphs.at(0).style));
        }
    }
}

TEST(BudgetTable, ColumnsGrowWithTheirFigures)
{
    auto budget = seed();
    auto const narrow = tableOf(toFragment(budget, profile(), u"_KH_BUDGET_1")).columns;
    budget.items[0].unitPrice = 99'000'000;
    compute(budget);
    auto const wide = tableOf(toFragment(budget, profile(), u"_KH_BUDGET_1")).columns;
    EXPECT_GT(wide[6], narrow[6]);
    EXPECT_GT(wide[7], narrow[7]);
    EXPECT_LT(wide[1], narrow[1]);
    budget.items[0].unitPrice = 400'000'000'000'000;
    compute(budget);
    auto const widest = tableOf(toFragment(budget, profile(), u"_KH_BUDGET_1")).columns;
    EXPECT_GE(*std::ranges::min_element(widest), 10);
    EXPECT_NEAR(std::accumulate(widest.begin(), widest.end(), 0.0), 165, 1e-9);
}

TEST(BudgetTable, WithoutNotesTheLabelsHaveTheirRoom)
{
    Budget budget = seed();
    for (Item& item : budget.items)
    {
        item.note.clear();
        item.verified = true;
    }
    auto const without = tableOf(toFragment(budget, profile(), u"_KH_BUDGET_1")).columns;
    budget.items.front().note = u"báo giá";
    auto const with = tableOf(toFragment(budget, profile(), u"_KH_BUDGET_1")).columns;
    EXPECT_LT(without.back(), with.back());
    EXPECT_GT(without[1], with[1]);
    EXPECT_NEAR(std::accumulate(without.begin(), without.end(), 0.0), std::accumulate(with.begin(), with.end(), 0.0), 0.001);
}

TEST(BudgetTable, OneConferenceNeedsNoColumnForIt)
{
    auto budget = seed();
    for (auto& item : budget.items)
        item.conferences = { 1, 0 };
    budget.fundingSource.clear();
    compute(budget);
    auto const fragment = toFragment(budget, profile(), u"_KH_BUDGET_1");
    EXPECT_EQ(fragment.blocks.size(), 3u);
    auto const& table = tableOf(fragment);
    EXPECT_EQ(table.columns.size(), 8u);
    EXPECT_NEAR(std::accumulate(table.columns.begin(), table.columns.end(), 0.0), 165, 1e-9);
    EXPECT_EQ(rowText(table, 1), "(1)|(2)|(3)|(4)|(5)|(6)|(7)=(4)×(5) ×(6)|(8)");
    auto const snapshot = toSnapshot(fragment);
    auto const tables = readTables(snapshot);
    ASSERT_EQ(tables.size(), 1u);
    expectSame(tables[0].budget, [&] {
        auto expected = budget;
        for (auto& item : expected.items)
            item.norm.clear();
        return expected;
    }());
}

TEST(BudgetTable, TheSeedReadsBack)
{
    auto const budget = seed();
    auto const snapshot = toSnapshot(toFragment(budget, profile(), u"_KH_BUDGET_7"));
    auto const tables = readTables(snapshot);
    ASSERT_EQ(tables.size(), 1u);
    auto const& reading = tables[0];
    expectSame(reading.budget, budget);
    EXPECT_EQ(reading.bookmark, u"_KH_BUDGET_7");
    EXPECT_TRUE(reading.consistent);
    EXPECT_EQ(reading.statedTotal, 155'400'000);
    auto const text = [&](document::Span const& span) {
        return span.range.of(snapshot.paragraphs[static_cast<std::size_t>(span.paragraph)].text);
    };
    ASSERT_EQ(reading.amountSpans.size(), 2u);
    EXPECT_EQ(text(reading.amountSpans[0]), u"38.400.000");
    EXPECT_EQ(text(reading.amountSpans[1]), u"117.000.000");
    EXPECT_EQ(text(*reading.totalSpan), u"155.400.000");
    EXPECT_EQ(text(*reading.subtotalSpans.at(0)), u"155.400.000");
    EXPECT_EQ(text(*reading.wordsSpan), u"Một trăm năm mươi lăm triệu bốn trăm nghìn đồng");
}

TEST(BudgetTable, EveryWrongCellIsSeen)
{
    auto const good = toSnapshot(toFragment(seed(), profile(), u"_KH_BUDGET_1"));
    auto const consistentWith = [&](std::u16string_view from, std::u16string_view to) {
        auto snapshot = good;
        for (auto& paragraph : snapshot.paragraphs)
        {
            auto const position = paragraph.text.find(from);
            if (position == std::u16string::npos)
                continue;
            paragraph.text.replace(position, from.size(), to);
            return readTables(snapshot).at(0).consistent;
        }
        ADD_FAILURE() << text::toUtf8(from);
        return true;
    };
    EXPECT_TRUE(consistentWith(u"người", u"đại biểu"));
    EXPECT_TRUE(consistentWith(u"38.400.000", u"38,400,000"));
    EXPECT_TRUE(consistentWith(u"./.)", u")"));
    EXPECT_FALSE(consistentWith(u"38.400.000", u"38.400.001"));
    EXPECT_FALSE(consistentWith(u"80", u"81"));
    EXPECT_FALSE(consistentWith(u"20.000", u"25.000"));
    EXPECT_FALSE(consistentWith(u"2 buổi", u"1 buổi"));
    EXPECT_FALSE(consistentWith(u"155.400.000", u"155.500.000")); // the subtotal comes first
    EXPECT_FALSE(consistentWith(u"bốn trăm nghìn", u"bốn trăm"));
    EXPECT_FALSE(consistentWith(u"Một trăm năm mươi lăm triệu bốn trăm nghìn đồng", u"……………"));
}

TEST(BudgetTable, RandomBudgetsReadBack)
{
    std::mt19937_64 random(9);
    auto const below = [&](std::uint64_t limit) { return static_cast<std::int64_t>(random() % limit); };
    for (int round = 0; round < 500; ++round)
    {
        Budget budget;
        bool const grouped = below(4) != 0;
        auto const groups = grouped ? 1 + below(5) : 1;
        bool const once = below(2) == 0;
        for (std::int64_t group = 0; group < groups; ++group)
        {
            auto const label = u"Nhóm chi " + text::toUtf16(std::to_string(group));
            budget.groups.push_back({ grouped ? label : u"", 0 });
            auto const lines = 1 + below(5);
            for (std::int64_t line = 0; line < lines; ++line)
            {
                Item item;
                item.group = static_cast<int>(group);
                item.label = u"Khoản chi " + text::toUtf16(std::to_string(line));
                item.unit = below(2) ? u"người" : u"bộ";
                item.quantity = text::reduced({ 1 + below(20'000), static_cast<int>(below(2)) });
                item.times = text::reduced({ 5 * (1 + below(4)), 1 });
                item.timesUnit = below(2) ? u"buổi" : u"";
                item.conferences = { once ? 1 : 2 + below(20), 0 };
                item.unitPrice = 1'000 * (1 + below(5'000));
                item.note = below(2) ? u"theo báo giá" : u"";
                item.verified = below(3) != 0;
                item.confirmed = !item.verified && below(2);
                budget.items.push_back(item);
            }
        }
        if (below(2))
            budget.fundingSource = u"ngân sách tỉnh năm 2020";
        if (below(3) == 0)
            budget.rounding = roundings[below(5)];
        if (below(3) == 0)
            budget.form = Form::sixColumns;
        compute(budget);
        auto const tables = readTables(toSnapshot(toFragment(budget, profile("nd30"), u"_KH_BUDGET_1")));
        ASSERT_EQ(tables.size(), 1u);
        expectSame(tables[0].budget, budget);
        ASSERT_TRUE(tables[0].consistent);
        ASSERT_FALSE(testing::Test::HasFailure()) << "round " << round;
    }
}

TEST(BudgetTable, TheShortFormSaysTheFactors)
{
    auto budget = seed();
    budget.form = Form::sixColumns;
    auto const fragment = toFragment(budget, profile(), u"_KH_BUDGET_1");
    auto const& table = tableOf(fragment);
    EXPECT_EQ(rowText(table, 0), "STT|Nội dung chi|ĐVT|Số lượng|Đơn giá (đồng)|Thành tiền (đồng)");
    EXPECT_EQ(rowText(table, 1), "(1)|(2)|(3)|(4)|(5)|(6)=(4)×(5)");
    EXPECT_EQ(rowText(table, 3), "1|Nước uống, giải khát giữa giờ|người|1920|20.000|38.400.000");
    EXPECT_NEAR(std::accumulate(table.columns.begin(), table.columns.end(), 0.0), 165, 1e-9);
    auto const& label = table.rows[3][1].paragraphs;
    ASSERT_EQ(label.size(), 3u);
    EXPECT_EQ(textOf(label[1]), u"80 người × 20.000 đ × 2 buổi × 12 hội nghị");
    EXPECT_EQ(textOf(label[2]), u"khoản 3 Điều 12 TT 40/2017/TT-BTC (mức chưa kiểm chứng, đã xác nhận)");
    auto const tables = readTables(toSnapshot(fragment));
    ASSERT_EQ(tables.size(), 1u);
    EXPECT_TRUE(tables[0].consistent);
    expectSame(tables[0].budget, budget);
}

TEST(BudgetTable, CellsOfTheShortFormPrevailOverItsFactors)
{
    auto budget = seed();
    budget.form = Form::sixColumns;
    auto snapshot = toSnapshot(toFragment(budget, profile(), u"_KH_BUDGET_1"));
    for (auto& paragraph : snapshot.paragraphs)
    {
        if (paragraph.text == u"1920")
            paragraph.text = u"2000";
    }
    auto const reading = readTables(snapshot).at(0);
    EXPECT_FALSE(reading.consistent);
    EXPECT_EQ(reading.budget.items[0].quantity, (Decimal{ 2'000, 0 }));
    EXPECT_EQ(reading.budget.items[0].times, (Decimal{ 1, 0 }));
    EXPECT_EQ(reading.budget.items[0].label, u"Nước uống, giải khát giữa giờ");
}

TEST(BudgetTable, RoundedTotal)
{
    auto budget = seed();
    budget.items[0].unitPrice = 20'001;
    budget.rounding = 10'000;
    compute(budget);
    EXPECT_EQ(budget.total, 155'401'920);
    EXPECT_EQ(budget.rounded, 155'400'000);
    auto const fragment = toFragment(budget, profile(), u"_KH_BUDGET_1");
    EXPECT_EQ(rowText(tableOf(fragment), 5), "|Tổng cộng||||||155.401.920|");
    EXPECT_EQ(rowText(tableOf(fragment), 6), "|Làm tròn đến 10.000 đồng||||||155.400.000|");
    auto const reading = readTables(toSnapshot(fragment)).at(0);
    EXPECT_TRUE(reading.consistent);
    EXPECT_EQ(reading.statedRounded, 155'400'000);
    EXPECT_TRUE(reading.roundedSpan);
    expectSame(reading.budget, budget);
    budget.rounding = 7;
    EXPECT_THROW(compute(budget), text::Error);
}

TEST(BudgetTable, HalfIsRoundedUp)
{
    Budget budget;
    budget.groups.resize(1);
    budget.items.resize(1);
    budget.items[0].quantity = { 1, 0 };
    budget.rounding = 1'000;
    for (auto const& [price, rounded] : { std::pair(1'499, 1'000), { 1'500, 2'000 }, { 2'000, 2'000 }, { 0, 0 } })
    {
        budget.items[0].unitPrice = price;
        compute(budget);
        EXPECT_EQ(budget.rounded, rounded);
    }
    budget.items[0].unitPrice = std::numeric_limits<Dong>::max();
    EXPECT_THROW(compute(budget), text::Error);
}

TEST(BudgetTable, TwelveDigitsLeaveRoomForTheLabel)
{
    for (auto const form : { Form::automatic, Form::sixColumns })
    {
        auto budget = seed();
        budget.form = form;
        budget.items[0].unitPrice = 123'456'789;
        compute(budget);
        auto const table = tableOf(toFragment(budget, profile(), u"_KH_BUDGET_1"));
        EXPECT_GE(table.columns[1], 19);
        EXPECT_NEAR(std::accumulate(table.columns.begin(), table.columns.end(), 0.0), 165, 1e-9);
    }
}

TEST(BudgetTable, OurTableWithHeadingsChanged)
{
    auto fragment = toFragment(seed(), profile(), u"_KH_BUDGET_1");
    auto& table = std::get<document::FragmentTable>(fragment.blocks[1]);
    table.rows[0][1].paragraphs[0].runs[0].text = u"Việc";
    auto const tables = readTables(toSnapshot(fragment));
    ASSERT_EQ(tables.size(), 1u);
    expectSame(tables[0].budget, seed());
}

} // namespace
} // namespace kehoach::budget
