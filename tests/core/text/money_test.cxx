#include "core/text/money.hxx"

#include "core/text/unicode.hxx"

#include <gtest/gtest.h>

#include <limits>
#include <random>

namespace kehoach::text
{
namespace
{
constexpr std::optional<Decimal> none;

std::optional<Figures> figures(std::int64_t units, int scale, std::optional<Decimal> other, bool dotGroups)
{
    return Figures{ { units, scale }, other, dotGroups };
}

void expectFigures(std::u16string_view text, std::optional<Figures> expected)
{
    auto const read = parseFigures(text);
    ASSERT_EQ(read.has_value(), expected.has_value()) << toUtf8(text);
    if (!read)
        return;
    EXPECT_EQ(read->value, expected->value) << toUtf8(text);
    EXPECT_EQ(read->other, expected->other) << toUtf8(text);
    EXPECT_EQ(read->dotGroups, expected->dotGroups) << toUtf8(text);
}

TEST(Money, FiguresAsPeopleTypeThem)
{
    expectFigures(u"1.500.000", figures(1'500'000, 0, none, true));
    expectFigures(u"1,500,000", figures(1'500'000, 0, none, false));
    expectFigures(u"1 500 000", figures(1'500'000, 0, none, false));
    expectFigures(u"1\u00A0500\u00A0000", figures(1'500'000, 0, none, false));
    expectFigures(u" 80 ", figures(80, 0, none, true));
    expectFigures(u"0,5", figures(5, 1, none, true));
    expectFigures(u"0.5", figures(5, 1, none, false));
    expectFigures(u"6358.8", figures(63588, 1, none, false));
    expectFigures(u"5.523,2", figures(55232, 1, none, true));
    expectFigures(u"1,500.5", figures(15005, 1, none, false));
    expectFigures(u"2,50", figures(25, 1, none, true));
    expectFigures(u"-5.000", figures(-5000, 0, Decimal{ -5, 0 }, true));
    expectFigures(u"343.375.200", figures(343'375'200, 0, none, true));
}

TEST(Money, AmbiguousFiguresTellBothReadings)
{
    expectFigures(u"1.500", figures(1500, 0, Decimal{ 15, 1 }, true));
    expectFigures(u"1,500", figures(15, 1, Decimal{ 1500, 0 }, true));
    expectFigures(u"1.500,000", figures(1500, 0, Decimal{ 1'500'000, 0 }, true));
    // Nobody writes a leading zero, or four digits, in front of a group.
    expectFigures(u"0,500", figures(5, 1, none, true));
    expectFigures(u"1234.567", figures(1'234'567, 3, none, false));
}

TEST(Money, WhatIsNoNumber)
{
    for (auto const text : { u"", u" ", u"-", u"abc", u"12a", u"1.", u".5", u"1..5", u"1.50.000", u"1,2,3",
                             u"1.500,000.000", u"1 50", u"12 3456", u"12345678901234567890", u"8(1)" })
        expectFigures(text, std::nullopt);
    expectFigures(u"999.999.999.999.999.999", figures(999'999'999'999'999'999, 0, none, true));
}

TEST(Money, Amounts)
{
    EXPECT_EQ(parseDong(u"1.500.000đ"), 1'500'000);
    EXPECT_EQ(parseDong(u"1.500.000 đồng"), 1'500'000);
    EXPECT_EQ(parseDong(u"1.500.000 VNĐ"), 1'500'000);
    EXPECT_EQ(parseDong(u"1,5 triệu"), 1'500'000);
    EXPECT_EQ(parseDong(u"1,5 triệu đồng"), 1'500'000);
    EXPECT_EQ(parseDong(u"2 tỷ"), 2'000'000'000);
    EXPECT_EQ(parseDong(u"1 tỷ 250 triệu đồng"), 1'250'000'000);
    EXPECT_EQ(parseDong(u"10k"), 10'000);
    EXPECT_EQ(parseDong(u"-5.000"), -5'000);
    EXPECT_EQ(parseDong(u"0"), 0);
    EXPECT_EQ(parseDong(u"5.523,2"), std::nullopt);
    EXPECT_EQ(parseDong(u"6358.8 đồng"), std::nullopt);
    EXPECT_EQ(parseDong(u"80 người"), std::nullopt);
    EXPECT_EQ(parseDong(u"2 triệu 1 tỷ"), std::nullopt);
    EXPECT_EQ(parseDong(u"9999999999 tỷ"), std::nullopt);
    EXPECT_EQ(parseDong(u""), std::nullopt);
}

TEST(Money, AmbiguousAmountsTellBothReadings)
{
    EXPECT_EQ(parseAmount(u"1,500 đồng"), (Amount{ 1500, std::nullopt, true }));
    EXPECT_EQ(parseAmount(u"1.500 đồng"), (Amount{ 1500, std::nullopt, true }));
    EXPECT_EQ(parseAmount(u"1.500 triệu"), (Amount{ 1'500'000'000, 1'500'000, true }));
    EXPECT_EQ(parseAmount(u"1,500 triệu"), (Amount{ 1'500'000, 1'500'000'000, true }));
    EXPECT_EQ(parseAmount(u"150.000"), (Amount{ 150'000, std::nullopt, true }));
    EXPECT_EQ(parseAmount(u"150,000"), (Amount{ 150'000, 150, true }));
    EXPECT_EQ(parseAmount(u"150.000,000"), (Amount{ 150'000, 150'000'000, true }));
    EXPECT_EQ(parseAmount(u"1,500,000đ"), (Amount{ 1'500'000, std::nullopt, false }));
}

TEST(Money, FiguresWritten)
{
    EXPECT_EQ(toFigures(Dong{ 155'400'000 }), u"155.400.000");
    EXPECT_EQ(toFigures(Dong{ 0 }), u"0");
    EXPECT_EQ(toFigures(Dong{ 999 }), u"999");
    EXPECT_EQ(toFigures(Dong{ -100'000 }), u"-100.000");
    EXPECT_EQ(toFigures(std::numeric_limits<Dong>::min()), u"-9.223.372.036.854.775.808");
    EXPECT_EQ(toFigures(Decimal{ 5, 1 }), u"0,5");
    EXPECT_EQ(toFigures(Decimal{ 80, 0 }), u"80");
    EXPECT_EQ(toFigures(Decimal{ 150, 2 }), u"1,5");
    EXPECT_EQ(toFigures(Decimal{ -5, 2 }), u"-0,05");
    EXPECT_EQ(toFigures(Decimal{ 9999, 0 }), u"9999");
    EXPECT_EQ(toFigures(Decimal{ 123'455, 1 }), u"12.345,5");
}

TEST(Money, WrittenFiguresReadBack)
{
    std::mt19937_64 random(3);
    for (int round = 0; round < 50000; ++round)
    {
        auto const amount = static_cast<Dong>(random() % 1'000'000'000'000'000'000 >> random() % 60);
        ASSERT_EQ(parseDong(toFigures(amount)), amount);
        Decimal const decimal = reduced({ amount, static_cast<int>(random() % 5) });
        auto const read = parseFigures(toFigures(decimal));
        ASSERT_TRUE(read);
        ASSERT_TRUE(read->value == decimal || read->other == decimal) << toUtf8(toFigures(decimal));
    }
}

TEST(Money, WholeDong)
{
    EXPECT_EQ(toWhole({ 1500, 1 }), 150);
    EXPECT_EQ(toWhole({ 1505, 1 }), std::nullopt);
    EXPECT_EQ(toWhole({ 0, 3 }), 0);
}

std::string mentions(std::u16string_view text)
{
    std::string result;
    for (auto const& mention : findMoney(text))
        result += toUtf8(mention.where.of(text)) + "=" + std::to_string(mention.amount) + ";";
    return result;
}

TEST(Money, AmountsInText)
{
    EXPECT_EQ(mentions(u"Tổng kinh phí: 155.400.000 đồng (bằng chữ…)"), "155.400.000 đồng=155400000;");
    EXPECT_EQ(mentions(u"mức 20.000đ/người, 1,5 triệu đồng, 2.000.000 VNĐ."),
              "20.000đ=20000;1,5 triệu đồng=1500000;2.000.000 VNĐ=2000000;");
    EXPECT_EQ(mentions(u"120 đại biểu x 70.000đ = 8.400.000 đồng"), "70.000đ=70000;8.400.000 đồng=8400000;");
    EXPECT_EQ(mentions(u"Kinh phí 1 tỷ 250 triệu đồng"), "1 tỷ 250 triệu đồng=1250000000;");
}

TEST(Money, WhatIsNoMoneyInText)
{
    EXPECT_EQ(mentions(u"12 đồng chí, 80 đồng bào, 5 Đồng Nai, 3 đợt"), "");
    EXPECT_EQ(mentions(u"Nghị định 30/2020/NĐ-CP, Điều 12 điểm đ"), "");
    EXPECT_EQ(mentions(u"155.400.000 người"), "");
    EXPECT_EQ(mentions(u""), "");
}
} // namespace
} // namespace kehoach::text
