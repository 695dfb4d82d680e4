#include "core/budget/budget.hxx"
#include "core/support/fragment_snapshot.hxx"
#include "core/text/unicode.hxx"

#include <boost/json.hpp>
#include <gtest/gtest.h>

#include <fstream>
#include <iterator>

namespace kehoach::budget
{
namespace
{
using test::toSnapshot;

/// A document with one table: rows of cells separated by tabs.
document::Snapshot snapshotOf(std::u16string_view rows, std::initializer_list<std::u16string_view> above = {},
                              std::initializer_list<std::u16string_view> below = {})
{
    document::Fragment fragment;
    auto const paragraph = [](std::u16string_view text) {
        document::FragmentParagraph result;
        result.runs.emplace_back();
        result.runs.back().text = text;
        return result;
    };
    for (auto const text : above)
        fragment.blocks.emplace_back(paragraph(text));
    document::FragmentTable table;
    table.borders = true;
    while (!rows.empty())
    {
        auto line = rows.substr(0, rows.find(u'\n'));
        rows.remove_prefix(std::min(line.size() + 1, rows.size()));
        auto& row = table.rows.emplace_back();
        for (bool more = true; more;)
        {
            auto const tab = line.find(u'\t');
            more = tab != line.npos;
            row.push_back({ .paragraphs = { paragraph(line.substr(0, tab)) }, .columnSpan = 1 });
            line.remove_prefix(more ? tab + 1 : line.size());
        }
    }
    fragment.blocks.emplace_back(std::move(table));
    for (auto const text : below)
        fragment.blocks.emplace_back(paragraph(text));
    return toSnapshot(fragment);
}

TEST(BudgetOfOthers, TablesOfOthersByTheirHeadings)
{
    auto const rows = u"Số TT\tNội dung công việc\tĐVT\tK.lượng\tĐơn giá\tThành tiền\n"
                      u"1\tNước uống\tngười\t80\t20.000đ\t1.600.000đ\n"
                      u"2\tCát vàng\tm3\t5.523,2\t100\t552.320\n"
                      u"\tTổng cộng\t\t\t\t2.152.320\n";
    auto const words = u"(Bằng chữ: Hai triệu một trăm năm mươi hai nghìn ba trăm hai mươi đồng chẵn)";
    auto const tables = readTables(snapshotOf(rows, {}, { u"", words }));
    ASSERT_EQ(tables.size(), 1u);
    EXPECT_TRUE(tables[0].bookmark.empty());
    EXPECT_EQ(tables[0].statedTotal, 2'152'320);
    EXPECT_TRUE(tables[0].consistent);
    EXPECT_EQ(tables[0].budget.items.at(1).quantity, (Decimal{ 55232, 1 }));
}

TEST(BudgetOfOthers, MergedTotalsRoundingAndThousands)
{
    auto const rows = u"STT\tNội dung\tĐơn vị tính\tKhối lượng\tĐơn giá (nghìn đồng)\tTỷ lệ (%)\t"
                      u"Thành tiền (nghìn đồng)\tCăn cứ\n"
                      u"(1)\t(2)\t(3)\t(4)\t(5)\t(6)\t(7)=(4)x(5)\t(8)\n"
                      u"A\tChi chung\t\t\t\t\t1.050\t\n"
                      u"1\tIn tài liệu\tbộ\t70\t30\t50%\t1.050\t\n"
                      u"Tổng cộng\t1.050\n"
                      u"Làm tròn\t1.000\n";
    auto const tables = readTables(snapshotOf(rows, {}, { u"Bằng chữ: Một triệu đồng" }));
    ASSERT_EQ(tables.size(), 1u);
    EXPECT_EQ(tables[0].statedTotal, 1'050'000);
    EXPECT_EQ(tables[0].budget.items.at(0).unitPrice, 30'000);
    EXPECT_EQ(tables[0].budget.items.at(0).times, (Decimal{ 5, 1 }));
    EXPECT_TRUE(tables[0].consistent);
    auto const unitLine = readTables(snapshotOf(u"STT\tNội dung\tSố tiền\n1\tThuê xe\t1,5\n\tCộng\t1,5\n",
                                                { u"Đơn vị tính: triệu đồng" }));
    ASSERT_EQ(unitLine.size(), 1u);
    EXPECT_EQ(unitLine[0].statedTotal, 1'500'000);
}

TEST(BudgetOfOthers, ThousandsGroupedByCommasOrBlanks)
{
    for (std::u16string_view const rows : {
             u"TT\tNội dung\tĐVT\tSL\tĐơn giá\tThành tiền\n1\tNước\tngười\t80\t20,000\t1,600,000\n"
             u"2\tTài liệu\tbộ\t80\t5,000\t400,000\n\tTổng cộng\t\t\t\t2,000,000",
             u"TT\tNội dung\tĐVT\tSL\tĐơn giá\tThành tiền\n1\tNước\tngười\t80\t20 000\t1 600 000\n"
             u"2\tTài liệu\tbộ\t80\t5 000 đ\t400 000 đ\n\tTổng cộng\t\t\t\t2 triệu" })
    {
        auto const tables = readTables(snapshotOf(rows));
        ASSERT_EQ(tables.size(), 1u);
        ASSERT_EQ(tables[0].budget.items.size(), 2u);
        EXPECT_EQ(tables[0].budget.items[0].unitPrice, 20'000);
        EXPECT_EQ(tables[0].budget.items[1].amount, 400'000);
        EXPECT_EQ(tables[0].statedTotal, 2'000'000);
        EXPECT_TRUE(tables[0].consistent);
    }
}

TEST(BudgetOfOthers, TypedInTcvn3)
{
    auto snapshot = snapshotOf(u"TT\tNéi dung\tSè l\u00ADîng\t§¬n gi¸\tThµnh tiÒn\n"
                               u"1\tN\u00ADíc uèng\t80\t20.000®\t1.600.000®\n"
                               u"\tTæng céng\t\t\t1.600.000®\n");
    for (document::Paragraph& paragraph : snapshot.paragraphs)
    {
        paragraph.runs = { document::Run{} };
        paragraph.runs[0].range = { 0, static_cast<std::uint32_t>(paragraph.text.size()) };
        paragraph.runs[0].format.font = u".VnTime";
    }
    auto const tables = readTables(snapshot);
    ASSERT_EQ(tables.size(), 1u);
    EXPECT_EQ(tables[0].statedTotal, 1'600'000);
    EXPECT_EQ(tables[0].budget.items.at(0).label, u"Nước uống");
}

TEST(BudgetOfOthers, OtherTablesAreNone)
{
    for (auto const rows : { u"STT\tNội dung\tThời gian\tĐơn vị chủ trì\n1\tKhai mạc\t8h\tỦy ban\n",
                             u"ỦY BAN\tCỘNG HÒA\n", u"STT\tHọ và tên\tSố tiền\n1\tNguyễn Văn A\t100.000\n" })
        EXPECT_TRUE(readTables(snapshotOf(rows)).empty());
    EXPECT_TRUE(readTables(document::fromPlainText(u"Thành tiền\nNội dung")).empty());
    EXPECT_TRUE(readTables({}).empty());
}

class CorpusTable : public testing::TestWithParam<char const*>
{
};

TEST_P(CorpusTable, ReadsAsLabelled)
{
    auto const folder = std::filesystem::path(KEHOACH_CORPUS_DIR) / "open/budgets";
    if (!std::filesystem::exists(folder))
        GTEST_SKIP() << "skipped: no corpus at " << folder;
    auto const read = [&](std::string const& ending) {
        std::ifstream stream(folder / (GetParam() + ending), std::ios::binary);
        return std::string{ std::istreambuf_iterator<char>(stream), {} };
    };
    auto const label = boost::json::parse(read(".json")).as_object();
    auto const tables = readTables(snapshotOf(text::toUtf16(read(".txt"))));
    ASSERT_EQ(tables.size(), 1u);
    auto const& budget = tables[0].budget;
    EXPECT_EQ(tables[0].statedTotal, label.at("total").as_int64());
    EXPECT_EQ(tables[0].consistent, label.at("arithmetic_ok").as_bool());
    std::size_t item = 0;
    for (auto const& row : label.at("rows").as_array())
    {
        auto const& entry = row.as_object();
        std::string_view const level = entry.at("level").as_string();
        if (level != "item" && level != "contingency")
            continue;
        std::u16string const name = text::toUtf16(entry.at("label").as_string());
        while (item < budget.items.size() && budget.items[item].label != name)
            ++item;
        ASSERT_LT(item, budget.items.size()) << text::toUtf8(name);
        EXPECT_EQ(budget.items[item].amount, entry.at("amount").as_int64()) << text::toUtf8(name);
        ++item;
    }
}

INSTANTIATE_TEST_SUITE_P(BudgetOfOthers, CorpusTable, testing::Values("bd01", "bd03"));
} // namespace
} // namespace kehoach::budget
