#include "core/budget/filling.hxx"

#include "core/text/message.hxx"

#include <gtest/gtest.h>

#include <set>

namespace kehoach::budget
{
namespace
{
using Row = std::vector<std::u16string>;

CellTexts table()
{
    return { { u"STT", u"Nội dung chi", u"ĐVT", u"Số lượng", u"Số buổi (ngày)", u"Số hội nghị", u"Đơn giá (đồng)",
               u"Thành tiền (đồng)", u"Căn cứ, ghi chú" },
             { u"(1)", u"(2)", u"(3)", u"(4)", u"(5)", u"(6)", u"(7)", u"(8)=(4)×(5) ×(6)×(7)", u"(9)" },
             { u"I", u"Chi theo định mức", u"", u"", u"", u"", u"", u"155.400.000", u"" },
             { u"1", u"Giải khát", u"người", u"80", u"2 buổi", u"12", u"20.000", u"38.400.000", u"" },
             { u"2", u"Tiền ăn", u"người", u"65", u"1 ngày", u"12", u"150.000", u"117.000.000", u"khoán" },
             { u"II", u"Chi theo thực tế", u"", u"", u"", u"", u"", u"9.600.000", u"" },
             { u"1", u"Tài liệu", u"bộ", u"80", u"1", u"12", u"10.000", u"9.600.000", u"" },
             { u"", u"Tổng cộng", u"", u"", u"", u"", u"", u"165.000.000", u"" } };
}

CellTexts filled(CellTexts cells, Filling const& filling)
{
    for (int added = 0; added < filling.newRows; ++added)
        cells.insert(cells.begin() + filling.insertedAt, Row(cells.front().size()));
    for (auto const* writes : { &filling.moves, &filling.writes })
    {
        for (CellWrite const& one : *writes)
        {
            auto& cell = cells[static_cast<std::size_t>(one.cell.row)][static_cast<std::size_t>(one.cell.column)];
            EXPECT_NE(cell, one.text) << "a word that stays is not written";
            cell = one.text;
        }
    }
    return cells;
}

std::optional<Filling> fill(CellTexts const& block, CellPlace start, std::set<CellPlace> const& marks = {})
{
    return fillCells(table(), block, start, [&](CellPlace place) { return marks.contains(place); });
}

std::string refusal(CellTexts const& block, CellPlace start)
{
    try
    {
        fill(block, start);
    }
    catch (text::Error const& error)
    {
        return error.message().key;
    }
    return {};
}

TEST(Block, LinesPartedByTabs)
{
    EXPECT_EQ(blockOf(u"90\t3 buổi\n60\t2 ngày\n", Origin::plain), (CellTexts{ { u"90", u"3 buổi" }, { u"60", u"2 ngày" } }));
    EXPECT_EQ(blockOf(u"90\t3 buổi\r\n60\t2 ngày\r\n", Origin::plain), (CellTexts{ { u"90", u"3 buổi" }, { u"60", u"2 ngày" } }));
    EXPECT_EQ(blockOf(u"90\t\n\t2\n", Origin::plain), (CellTexts{ { u"90", u"" }, { u"", u"2" } }));
    EXPECT_EQ(blockOf(u"\"hai\ndòng\"\t2\n", Origin::plain), (CellTexts{ { u"hai dòng", u"2" } }));
}

TEST(Block, OneColumnOnlyWhereItIsATable)
{
    EXPECT_EQ(blockOf(u"90\n60\n", Origin::table), (CellTexts{ { u"90" }, { u"60" } }));
    EXPECT_EQ(blockOf(u"90", Origin::table), (CellTexts{ { u"90" } }));
    EXPECT_FALSE(blockOf(u"90\n60\n", Origin::plain));
    EXPECT_FALSE(blockOf(u"Lời văn, thường", Origin::plain));
    EXPECT_FALSE(blockOf(u"", Origin::table));
}

TEST(Block, FormattedTextWithoutATableIsText)
{
    EXPECT_FALSE(blockOf(u"a) Nước uống\tngười\n", Origin::formatted));
    EXPECT_FALSE(blockOf(u"90\n60\n", Origin::formatted));
}

TEST(Block, LinesOfSeveralLengthsAreText)
{
    EXPECT_FALSE(blockOf(u"Bảng kê\n90\t3 buổi\n", Origin::table));
    EXPECT_FALSE(blockOf(std::u16string(2'000'000, u'\t'), Origin::table));
}

TEST(Filling, DownAndToTheRight)
{
    auto const filling = fill({ { u"90", u"3 buổi" }, { u"60", u"1 ngày" } }, { 3, 3 });
    ASSERT_TRUE(filling);
    EXPECT_EQ(filling->newRows, 0);
    auto expected = table();
    expected[3][3] = u"90";
    expected[3][4] = u"3 buổi";
    expected[4][3] = u"60";
    EXPECT_EQ(filled(table(), *filling), expected);
    EXPECT_EQ(filling->writes.size(), 3) << "1 ngày stood there";
}

TEST(Filling, AGroupGetsTheLinesThatAreMissing)
{
    auto const filling = fill({ { u"90" }, { u"60" }, { u"50" }, { u"40" } }, { 3, 3 });
    ASSERT_TRUE(filling);
    auto expected = table();
    expected[3][3] = u"90";
    expected[4][3] = u"60";
    Row row(9);
    row[3] = u"50";
    expected.insert(expected.begin() + 5, row);
    row[3] = u"40";
    expected.insert(expected.begin() + 6, row);
    EXPECT_EQ(filled(table(), *filling), expected);
}

TEST(Filling, WholeLines)
{
    Row const one{ u"1", u"Maket", u"cái", u"2", u"", u"12", u"300.000", u"7.200.000", u"báo giá" };
    Row const two{ u"2", u"Hội trường", u"buổi", u"1", u"", u"12", u"1.000.000", u"12.000.000", u"" };
    auto const filling = fill({ one, two }, { 6, 0 });
    ASSERT_TRUE(filling);
    auto expected = table();
    expected[6] = one;
    expected.insert(expected.begin() + 7, two);
    EXPECT_EQ(filled(table(), *filling), expected);
}

TEST(Filling, AMarkGoesWithItsLine)
{
    auto const filling = fill({ { u"60" }, { u"50" } }, { 4, 3 }, { { 4, 7 } });
    ASSERT_TRUE(filling);
    EXPECT_EQ(filling->insertedAt, 4);
    EXPECT_EQ(filling->marks, (std::vector<CellPlace>{ { 4, 7 } }));
    EXPECT_EQ(filling->unmarks, (std::vector<CellPlace>{ { 5, 7 } }));
}

TEST(Filling, ALineThatWasJustInsertedIsOne)
{
    auto cells = table();
    cells.insert(cells.begin() + 3, Row(9));
    auto const filling = fillCells(cells, { { u"Hội trường", u"buổi" } }, { 3, 1 }, [](CellPlace) { return false; });
    ASSERT_TRUE(filling);
    EXPECT_EQ(filling->writes.size(), 2);
}

TEST(Filling, WhatDoesNotFitIsRefused)
{
    CellTexts const block{ { u"1", u"2" }, { u"3", u"4" } };
    EXPECT_EQ(refusal(block, { 3, 8 }), "budget.paste.too-wide");
    for (int const row : { 0, 1, 2, 5, 7 })
        EXPECT_EQ(refusal(block, { row, 3 }), "budget.paste.no-line") << row;
}

TEST(Filling, OneCellElsewhereIsLeftToWriter)
{
    for (int const row : { 0, 1, 2, 5, 7 })
        EXPECT_FALSE(fill({ { u"90" } }, { row, 1 })) << row;
    EXPECT_TRUE(fill({ { u"90" } }, { 3, 3 }));
}
} // namespace
} // namespace kehoach::budget
