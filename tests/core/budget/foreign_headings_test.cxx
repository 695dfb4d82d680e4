#include "core/budget/appendix.hxx"
#include "core/budget/budget.hxx"
#include "core/support/fragment_snapshot.hxx"

#include <gtest/gtest.h>

namespace kehoach::budget
{
namespace
{
document::FragmentCell cell(std::u16string_view text)
{
    document::FragmentParagraph paragraph;
    paragraph.runs.push_back({ .text = std::u16string(text) });
    return { .paragraphs = { paragraph }, .columnSpan = 1 };
}

document::Snapshot tableOf(std::vector<std::vector<std::u16string>> const& rows)
{
    document::Fragment fragment;
    document::FragmentTable table;
    table.borders = true;
    for (auto const& row : rows)
    {
        auto& cells = table.rows.emplace_back();
        for (auto const& text : row)
            cells.push_back(cell(text));
    }
    fragment.blocks.emplace_back(std::move(table));
    return test::toSnapshot(fragment);
}

using Words = std::vector<std::u16string>;
} // namespace

// Every wording of every column with every other: STT, nội dung, ĐVT, số lượng, đơn giá, thành tiền.
TEST(ForeignHeadings, EveryWordingWithEveryOther)
{
    Words const numbers{ u"STT", u"TT", u"Số TT", u"Số thứ tự" };
    Words const labels{ u"Nội dung", u"Nội dung chi", u"Nội dung công việc", u"Hạng mục", u"Khoản mục", u"Khoản chi",
                        u"MỤC ĐÍCH", u"NỘI DUNG CHI" };
    Words const units{ u"ĐVT", u"Đơn vị tính", u"Đơn vị", u"ĐV tính" };
    Words const quantities{ u"Số lượng", u"SL", u"Khối lượng", u"K.lượng", u"Số người", u"Số đại biểu" };
    Words const prices{ u"Đơn giá", u"Đơn giá (đồng)", u"Đơn giá (đ)", u"Mức chi", u"Định mức" };
    Words const amounts{ u"Thành tiền", u"THÀNH TIỀN (đồng)", u"Số tiền", u"Kinh phí (đồng)" };
    int read = 0;
    for (auto const& number : numbers)
        for (auto const& label : labels)
            for (auto const& unit : units)
                for (auto const& quantity : quantities)
                    for (auto const& price : prices)
                        for (auto const& amount : amounts)
                        {
                            auto const tables = readTables(tableOf(
                                { { number, label, unit, quantity, price, amount },
                                  { u"1", u"Nước uống", u"người", u"80", u"20.000", u"1.600.000" },
                                  { u"2", u"Maket", u"cái", u"0,5", u"500.000", u"250.000" },
                                  { u"", u"Tổng cộng", u"", u"", u"", u"1.850.000" } }));
                            ASSERT_EQ(tables.size(), 1u);
                            ASSERT_EQ(tables[0].budget.items.size(), 2u);
                            ASSERT_EQ(tables[0].statedTotal, 1'850'000);
                            ASSERT_TRUE(tables[0].consistent);
                            ++read;
                        }
    EXPECT_EQ(read, 4 * 8 * 4 * 6 * 5 * 4);
}

TEST(ForeignHeadings, WithoutNumbersUnitsOrPrices)
{
    auto const tables = readTables(tableOf({ { u"Khoản mục", u"Số lượng", u"Đơn giá (đ)", u"Thành tiền (đ)" },
                                             { u"Nước uống", u"80 người", u"20.000", u"1.600.000" },
                                             { u"TỔNG CỘNG", u"", u"", u"1.600.000" } }));
    ASSERT_EQ(tables.size(), 1u);
    EXPECT_EQ(tables[0].budget.items.at(0).unit, u"người");
    auto const lumps = readTables(tableOf({ { u"TT", u"Khoản mục", u"Thành tiền" },
                                            { u"1", u"Hội trường", u"2.000.000" },
                                            { u"", u"TỔNG CỘNG", u"2.000.000" } }));
    ASSERT_EQ(lumps.size(), 1u);
    EXPECT_EQ(lumps[0].budget.items.at(0).unitPrice, 2'000'000);
}

TEST(Appendix, IsProposedWhereTheTableDoesNotFitUpright)
{
    std::vector<law::Diagnostic> diagnostics;
    auto const profiles =
        law::loadProfiles(std::filesystem::path(KEHOACH_EXTENSION_DIR) / "profiles", diagnostics);
    auto const& profile = *law::findProfile(profiles, "mttq");
    auto const fits = [&](Dong price, std::int64_t conferences, Form form) {
        Budget budget;
        budget.groups.emplace_back();
        Item item;
        item.label = u"Nước uống";
        item.quantity = { 80, 0 };
        item.conferences = { conferences, 0 };
        item.unitPrice = price;
        budget.items.push_back(item);
        budget.form = form;
        compute(budget);
        return fitsUpright(budget, profile);
    };
    EXPECT_TRUE(fits(20'000, 12, Form::automatic));
    EXPECT_TRUE(fits(150'000, 12, Form::automatic));
    EXPECT_TRUE(fits(1'500'000'000, 1, Form::automatic)); // eight columns
    EXPECT_FALSE(fits(1'500'000'000, 12, Form::automatic));
    EXPECT_TRUE(fits(1'500'000'000, 12, Form::sixColumns));
    EXPECT_FALSE(fits(999'999'999'999'999, 12, Form::sixColumns)); // not in one line
}

TEST(Appendix, LiesAcrossAndEndsWithTheSignatures)
{
    std::vector<law::Diagnostic> diagnostics;
    auto const profiles =
        law::loadProfiles(std::filesystem::path(KEHOACH_EXTENSION_DIR) / "profiles", diagnostics);
    auto const& profile = *law::findProfile(profiles, "mttq");
    Budget budget;
    budget.groups.emplace_back();
    Item item;
    item.label = u"Nước uống";
    item.quantity = { 80, 0 };
    item.unitPrice = 20'000;
    budget.items.push_back(item);
    compute(budget);
    auto const fragment = toAppendix(budget, profile, u"_KH_BUDGET_1", { {}, {}, u"CHỦ TỊCH", u"Trần Văn An", {}, u"Lê Thị Hòa" });
    ASSERT_TRUE(fragment.page);
    EXPECT_TRUE(fragment.page->format.landscape());
    auto const& table = std::get<document::FragmentTable>(fragment.blocks.at(1));
    double width = 0;
    for (double const column : table.columns)
        width += column;
    EXPECT_NEAR(width, 297 - 30 - 15, 0.5);
    auto const& signatures = std::get<document::FragmentTable>(fragment.blocks.at(fragment.blocks.size() - 2));
    auto const& last = signatures.rows.at(0).at(2).paragraphs;
    EXPECT_EQ(last.front().runs.at(0).text, u"CHỦ TỊCH");
    EXPECT_EQ(last.back().runs.at(0).text, u"Lê Thị Hòa");
    EXPECT_EQ(signatures.rows.at(0).at(0).paragraphs.back().runs.at(0).text, u"Trần Văn An");
    EXPECT_EQ(signatures.rows.at(0).at(1).paragraphs.size(), last.size()); // room to sign by hand
    EXPECT_EQ(fragment.page->numberStyle, profile.format(law::Component::pageNumber).style.name);
    auto const tables = readTables(test::toSnapshot(fragment));
    ASSERT_EQ(tables.size(), 1u);
    EXPECT_TRUE(tables[0].consistent);
}
} // namespace kehoach::budget
