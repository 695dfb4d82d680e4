#include "core/budget/live.hxx"

#include "core/text/number_words.hxx"
#include "core/text/unicode.hxx"

#include <gtest/gtest.h>

#include <set>

namespace kehoach::budget
{
namespace
{
using namespace std::string_literals;

using Row = std::vector<std::u16string>;

/// A table as a person sees it, with whoever edits it: corrections are put into the cells.
class Desk
{
public:
    explicit Desk(CellTexts cells, std::u16string words)
        : m_cells(std::move(cells))
        , m_words(std::move(words))
        , m_table(LiveTable::found(m_cells, m_words, marked()))
    {
    }

    std::u16string& at(int row, int column) { return m_cells[row][column]; }
    CellTexts& cells() { return m_cells; }
    std::u16string& words() { return m_words; }
    bool isMarked(int row, int column) const { return m_marks.contains({ row, column }); }

    Corrections settle()
    {
        Corrections corrections = m_table.follow(m_cells, m_words, marked());
        for (CellWrite const& one : corrections.writes)
        {
            if (one.line < 0)
                m_cells[one.cell.row][one.cell.column] = one.text;
        }
        for (CellPlace const place : corrections.marks)
            m_marks.insert(place);
        for (CellPlace const place : corrections.unmarks)
            m_marks.erase(place);
        if (corrections.wordsRange)
            m_words.replace(corrections.wordsRange->start, corrections.wordsRange->length, corrections.words);
        EXPECT_TRUE(m_table.follow(m_cells, m_words, marked()).empty()) << "a second look changes something";
        return corrections;
    }
    void accept() { m_table.accept(m_cells, m_words, marked()); }

private:
    IsMarked marked() const
    {
        return [this](CellPlace place) { return m_marks.contains(place); };
    }

    CellTexts m_cells;
    std::u16string m_words;
    std::set<CellPlace> m_marks;
    LiveTable m_table;
};

Row const heading = { u"STT", u"Nội dung chi", u"ĐVT", u"Số lượng", u"Số buổi (ngày)", u"Đơn giá (đồng)",
                      u"Thành tiền (đồng)", u"Căn cứ, ghi chú" };
Row const numbers = { u"(1)", u"(2)", u"(3)", u"(4)", u"(5)", u"(6)", u"(7)=(4)×(5)×(6)", u"(8)" };

Desk twoGroups()
{
    return Desk({ heading,
                  numbers,
                  { u"I", u"Theo định mức", u"", u"", u"", u"", u"4.000.000", u"" },
                  { u"1", u"Giải khát", u"người", u"80", u"2 buổi", u"20.000", u"3.200.000", u"" },
                  { u"2", u"Tiền ăn", u"người", u"8", u"1 ngày", u"100.000", u"800.000", u"" },
                  { u"II", u"Theo thực tế", u"", u"", u"", u"", u"500.000", u"" },
                  { u"1", u"Maket", u"cái", u"1", u"1", u"500.000", u"500.000", u"" },
                  { u"", u"Tổng cộng", u"", u"", u"", u"", u"4.500.000", u"" } },
                u"(Bằng chữ: Bốn triệu năm trăm nghìn đồng./.)");
}

TEST(LiveTable, NothingFollowsWhereNothingChanged)
{
    Desk desk = twoGroups();
    EXPECT_TRUE(desk.settle().empty());
}

TEST(LiveTable, LineSubtotalTotalAndWordsFollow)
{
    Desk desk = twoGroups();
    desk.at(3, 3) = u"90";
    Corrections const corrections = desk.settle();
    EXPECT_EQ(corrections.writes.size(), 3u);
    EXPECT_EQ(desk.at(3, 6), u"3.600.000");
    EXPECT_EQ(desk.at(2, 6), u"4.400.000");
    EXPECT_EQ(desk.at(5, 6), u"500.000");
    EXPECT_EQ(desk.at(7, 6), u"4.900.000");
    EXPECT_EQ(desk.words(), u"(Bằng chữ: Bốn triệu chín trăm nghìn đồng./.)");
    EXPECT_EQ(corrections.askedBefore, 4'500'000);
    EXPECT_EQ(corrections.asked, 4'900'000);
}

TEST(LiveTable, DecimalsAreExact)
{
    Desk desk = twoGroups();
    desk.at(4, 4) = u"0,5 ngày";
    desk.settle();
    EXPECT_EQ(desk.at(4, 6), u"400.000");
    EXPECT_EQ(desk.at(7, 6), u"4.100.000");
}

TEST(LiveTable, ADeletedRowIsCountedOutAndTheOthersNumbered)
{
    Desk desk = twoGroups();
    desk.cells().erase(desk.cells().begin() + 3);
    desk.settle();
    EXPECT_EQ(desk.at(3, 0), u"1");
    EXPECT_EQ(desk.at(2, 6), u"800.000");
    EXPECT_EQ(desk.at(6, 6), u"1.300.000");
}

TEST(LiveTable, ANewRowIsFilledInCellByCell)
{
    Desk desk = twoGroups();
    desk.cells().insert(desk.cells().begin() + 5, Row(8));
    EXPECT_TRUE(desk.settle().empty());
    desk.at(5, 1) = u"Tài liệu";
    EXPECT_TRUE(desk.settle().writes.empty());
    desk.at(5, 3) = u"10";
    EXPECT_TRUE(desk.settle().writes.empty());
    desk.at(5, 5) = u"5.000";
    desk.settle();
    EXPECT_EQ(desk.cells()[5], (Row{ u"3", u"Tài liệu", u"", u"10", u"", u"5.000", u"50.000", u"" }));
    EXPECT_EQ(desk.at(2, 6), u"4.050.000");
    EXPECT_EQ(desk.at(8, 6), u"4.550.000");
}

TEST(LiveTable, ALineBelowTheTotalIsSaidToCountForNothing)
{
    Desk desk = twoGroups();
    desk.cells().push_back(Row(8)); // Tab in the last cell makes a row
    EXPECT_FALSE(desk.settle().problem);
    desk.at(8, 1) = u"Tài liệu";
    EXPECT_FALSE(desk.settle().problem);
    desk.at(8, 5) = u"10.000";
    Corrections const corrections = desk.settle();
    ASSERT_TRUE(corrections.problem);
    EXPECT_EQ(corrections.problem->key, "budget.live.below-total");
    EXPECT_EQ(corrections.problem->arguments.at("item"), u"Tài liệu");
    EXPECT_EQ(desk.at(7, 6), u"4.500.000");
}

TEST(LiveTable, AnAmountTypedByHandIsKeptMarkedAndCounted)
{
    Desk desk = twoGroups();
    desk.at(3, 6) = u"3.000.000";
    desk.settle();
    EXPECT_EQ(desk.at(3, 6), u"3.000.000");
    EXPECT_TRUE(desk.isMarked(3, 6));
    EXPECT_EQ(desk.at(7, 6), u"4.300.000");
    desk.at(3, 3) = u"90"; // it stays when its inputs change
    desk.settle();
    EXPECT_EQ(desk.at(3, 6), u"3.000.000");
    desk.at(3, 6) = u""; // and follows again once it is emptied
    desk.settle();
    EXPECT_EQ(desk.at(3, 6), u"3.600.000");
    EXPECT_FALSE(desk.isMarked(3, 6));
    desk.at(3, 6) = u"1";
    desk.settle();
    EXPECT_TRUE(desk.isMarked(3, 6));
    desk.at(3, 6) = u"3600000"; // or says what is right
    desk.settle();
    EXPECT_FALSE(desk.isMarked(3, 6));
    desk.at(3, 3) = u"80";
    desk.settle();
    EXPECT_EQ(desk.at(3, 6), u"3.200.000");
}

TEST(LiveTable, ATotalTypedByHandIsKeptAndTheWordsSayIt)
{
    Desk desk = twoGroups();
    desk.at(7, 6) = u"4.000.000";
    desk.settle();
    EXPECT_TRUE(desk.isMarked(7, 6));
    EXPECT_EQ(desk.words(), u"(Bằng chữ: Bốn triệu đồng./.)");
    desk.at(3, 3) = u"90";
    desk.settle();
    EXPECT_EQ(desk.at(2, 6), u"4.400.000");
    EXPECT_EQ(desk.at(7, 6), u"4.000.000");
}

TEST(LiveTable, WordsTypedByHandAreKept)
{
    Desk desk = twoGroups();
    desk.words() = u"(Bằng chữ: Bốn triệu rưỡi./.)";
    EXPECT_FALSE(desk.settle().wordsRange);
    desk.at(3, 3) = u"90";
    EXPECT_FALSE(desk.settle().wordsRange);
    desk.words() = u"(Bằng chữ: ………/.)";
    desk.settle();
    EXPECT_NE(desk.words().find(u"Bốn triệu chín trăm nghìn đồng"), std::u16string::npos);
}

TEST(LiveTable, ATableEditedWithoutUsKeepsWhatDoesNotAddUp)
{
    Desk desk = twoGroups();
    desk.at(3, 6) = u"1.000.000";
    desk = Desk(desk.cells(), desk.words());
    desk.at(6, 3) = u"2";
    desk.settle();
    EXPECT_EQ(desk.at(3, 6), u"1.000.000");
    EXPECT_TRUE(desk.isMarked(3, 6));
    EXPECT_EQ(desk.at(6, 6), u"1.000.000");
}

TEST(LiveTable, AfterUndoEverythingButMarkedCellsFollows)
{
    Desk desk = twoGroups();
    desk.at(4, 6) = u"1";
    desk.settle();
    desk.at(3, 3) = u"9"; // the user took back half of what was typed
    desk.accept();
    desk.at(6, 3) = u"2";
    desk.settle();
    EXPECT_EQ(desk.at(3, 6), u"360.000");
    EXPECT_EQ(desk.at(4, 6), u"1");
    EXPECT_EQ(desk.at(7, 6), u"1.360.001");
}

TEST(LiveTable, WhatCannotBeComputedIsSaid)
{
    Desk desk = twoGroups();
    desk.at(3, 3) = u"tám mươi";
    Corrections corrections = desk.settle();
    EXPECT_TRUE(desk.isMarked(3, 3));
    ASSERT_TRUE(corrections.problem);
    EXPECT_EQ(corrections.problem->key, "budget.live.unreadable");
    EXPECT_EQ(desk.at(3, 6), u"3.200.000");
    desk.at(3, 3) = u"9000000000000";
    corrections = desk.settle();
    EXPECT_FALSE(desk.isMarked(3, 3));
    ASSERT_FALSE(corrections.problem);
    desk.at(3, 5) = u"900.000.000";
    ASSERT_TRUE((corrections = desk.settle()).problem);
    EXPECT_EQ(corrections.problem->key, "budget.amount-too-large");
    desk.at(3, 3) = u"0,5";
    desk.at(3, 4) = u"1";
    desk.at(3, 5) = u"1.001";
    ASSERT_TRUE((corrections = desk.settle()).problem);
    EXPECT_EQ(corrections.problem->key, "budget.amount-not-whole");
    desk.at(3, 5) = u"20.000";
    EXPECT_FALSE(desk.settle().problem);
    EXPECT_EQ(desk.at(3, 6), u"10.000");
}

TEST(LiveTable, WhatMayBeAnotherNumberIsTold)
{
    Desk desk = twoGroups();
    EXPECT_FALSE(desk.settle().problem);
    desk.at(3, 3) = u"1.250";
    auto const told = desk.settle().problem;
    ASSERT_TRUE(told);
    EXPECT_EQ(told->key, "budget.read-as");
    EXPECT_EQ(told->arguments.at("value"), u"1250");
    EXPECT_EQ(told->arguments.at("other"), u"1,25");
    EXPECT_EQ(desk.at(3, 6), u"50.000.000");
    desk.at(4, 3) = u"9"; // the other line says nothing new
    EXPECT_FALSE(desk.settle().problem);
    desk.at(4, 5) = u"150,000";
    EXPECT_EQ(desk.settle().problem->arguments.at("other"), u"150");
    EXPECT_EQ(desk.at(4, 6), u"1.350.000");
    desk.at(4, 5) = u"150.000";
    EXPECT_FALSE(desk.settle().problem);
    desk.at(4, 3) = u"62.5";
    EXPECT_FALSE(desk.settle().problem);
    EXPECT_EQ(desk.at(4, 6), u"9.375.000");
}

TEST(LiveTable, RoundingFollows)
{
    Desk desk = twoGroups();
    desk.cells().push_back({ u"", u"Làm tròn đến 1.000.000 đồng", u"", u"", u"", u"", u"5.000.000", u"" });
    desk.words() = u"(Bằng chữ: Năm triệu đồng./.)";
    desk = Desk(desk.cells(), desk.words());
    EXPECT_TRUE(desk.settle().empty());
    desk.at(3, 3) = u"120";
    desk.settle();
    EXPECT_EQ(desk.at(7, 6), u"6.100.000");
    EXPECT_EQ(desk.at(8, 6), u"6.000.000");
    EXPECT_EQ(desk.words(), u"(Bằng chữ: Sáu triệu đồng./.)");
}

TEST(LiveTable, TheShortFormFollowsItsFactors)
{
    Row const head = { u"STT", u"Nội dung chi", u"ĐVT", u"Số lượng", u"Đơn giá (đồng)", u"Thành tiền (đồng)" };
    CellTexts const cells = {
        head,
        { u"1", u"Giải khát\n80 người × 20.000 đ × 2 buổi × 12 hội nghị", u"người", u"1920", u"20.000", u"38.400.000" },
        { u"", u"Tổng cộng", u"", u"", u"", u"38.400.000" }
    };
    Desk desk(cells, u"");
    desk.at(1, 1) = u"Giải khát\n90 người × 20.000 đ × 2 buổi × 12 hội nghị";
    desk.settle();
    EXPECT_EQ(desk.at(1, 3), u"2160");
    EXPECT_EQ(desk.at(1, 5), u"43.200.000");
    LiveTable table = LiveTable::found(cells, u"", [](CellPlace) { return false; });
    CellTexts now = cells;
    now[1][4] = u"30.000";
    Corrections const corrections = table.follow(now, u"", [](CellPlace) { return false; });
    EXPECT_EQ(table.cells()[1][1], u"Giải khát\n80 người × 30.000 đ × 2 buổi × 12 hội nghị");
    EXPECT_EQ(table.cells()[1][5], u"57.600.000");
    EXPECT_EQ(corrections.writes.front().line, 1);
}

std::u16string followed(std::u16string text, text::Dong before, text::Dong now)
{
    for (Replacement const& one : followInText(text, before, now))
        text.replace(one.range.start, one.range.length, one.text);
    return text;
}

TEST(LiveTable, OnlyTheAmountThatNamedTheTotalFollowsInTheText)
{
    EXPECT_EQ(followed(u" 155.400.000 đồng", 155'400'000, 2'000'000), u" 2.000.000 đồng");
    EXPECT_EQ(followed(u" 155.400.000đ", 155'400'000, 2'000'000), u" 2.000.000đ");
    EXPECT_EQ(followed(u" 155,4 triệu đồng", 155'400'000, 2'000'000), u" 2.000.000 đồng");
    EXPECT_EQ(followed(u"tổng 2.000.000 đồng (Bằng chữ: Hai triệu đồng./.), mức 20.000 đồng", 2'000'000, 1'500'000),
              u"tổng 1.500.000 đồng (Bằng chữ: Một triệu năm trăm nghìn đồng./.), mức 20.000 đồng");
    EXPECT_EQ(followed(u" 2.000.000 đồng (hai triệu đồng)", 2'000'000, 1'500'000),
              u" 1.500.000 đồng (một triệu năm trăm nghìn đồng)");
    EXPECT_EQ(followed(u" 155.400.001 đồng", 155'400'000, 2'000'000), u" 155.400.001 đồng");
}
} // namespace
} // namespace kehoach::budget
