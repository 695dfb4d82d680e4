#include "core/text/date.hxx"

#include "core/text/unicode.hxx"

#include <gtest/gtest.h>

namespace kehoach::text
{
namespace
{
using namespace std::chrono_literals;

/// "where|day|month|year|iso", one a line.
std::string found(std::u16string_view text)
{
    std::string result;
    for (auto const& mention : findDates(text))
    {
        auto const iso = mention.date ? toIsoDate(*mention.date) : std::string();
        result += toUtf8(mention.where.of(text)) + "|" + toUtf8(mention.day) + "|" + toUtf8(mention.month) + "|"
                  + toUtf8(mention.year) + "|" + iso + (mention.inWords ? "|words\n" : "\n");
    }
    return result;
}

TEST(Date, Forms)
{
    Date const fifth{ 2020y / 1 / 5 };
    EXPECT_EQ(toIsoDate(fifth), "2020-01-05");
    EXPECT_EQ(toDisplayDate(fifth), u"05/01/2020");
    EXPECT_EQ(toWrittenDate(fifth), u"ngày 05 tháng 01 năm 2020");
    EXPECT_EQ(toWrittenDate(2020y / 3 / 15), u"ngày 15 tháng 3 năm 2020");
    EXPECT_EQ(parseIsoDate("2020-01-05"), fifth);
    EXPECT_FALSE(parseIsoDate("2020-02-30"));
    EXPECT_FALSE(parseIsoDate("2020-1-5"));
    EXPECT_FALSE(parseIsoDate("2020-01-05T"));
    EXPECT_FALSE(parseIsoDate(""));
}

TEST(Date, InWords)
{
    EXPECT_EQ(found(u"Hà Nội, ngày 05 tháng 11 năm 2020"),
              "ngày 05 tháng 11 năm 2020|05|11|2020|2020-11-05|words\n");
    EXPECT_EQ(found(u"NGÀY 5 THÁNG 1 NĂM 2020"), "NGÀY 5 THÁNG 1 NĂM 2020|5|1|2020|2020-01-05|words\n");
    EXPECT_EQ(found(u"ngày 31 tháng 02 năm 2020"), "ngày 31 tháng 02 năm 2020|31|02|2020||words\n");
}

TEST(Date, BlanksOfDrafts)
{
    EXPECT_EQ(found(u"Hải Dương, ngày     tháng 11 năm 2020"),
              "ngày     tháng 11 năm 2020||11|2020||words\n");
    EXPECT_EQ(found(u"ngày … tháng … năm 2020"), "ngày … tháng … năm 2020|||2020||words\n");
    EXPECT_EQ(found(u"ngày ... tháng ... năm 20..."), "ngày ... tháng ... năm 20|||20||words\n");
    EXPECT_EQ(found(u"ngày ___ tháng ___ năm ____"), "ngày ___ tháng ___ năm|||||words\n");
    EXPECT_EQ(found(u"ngày ...../..../2020 của"), "...../..../2020|||2020|\n");
    EXPECT_EQ(found(u"ngày    /11/2020"), "/11/2020||11|2020|\n");
}

TEST(Date, InFigures)
{
    EXPECT_EQ(found(u"ngày 05/11/2020 của"), "05/11/2020|05|11|2020|2020-11-05\n");
    EXPECT_EQ(found(u"05-11-2020; 5.1.2020."),
              "05-11-2020|05|11|2020|2020-11-05\n5.1.2020|5|1|2020|2020-01-05\n");
    EXPECT_EQ(found(u"từ 01/3/2020-05/4/2020"),
              "01/3/2020|01|3|2020|2020-03-01\n05/4/2020|05|4|2020|2020-04-05\n");
    EXPECT_EQ(found(u"ngày 05-06/11/2020"), "06/11/2020|06|11|2020|2020-11-06\n");
    EXPECT_EQ(found(u"32/13/2020"), "32/13/2020|32|13|2020|\n");
}

TEST(Date, NeverInsideNumbersOfDocuments)
{
    EXPECT_EQ(found(u"Thông tư số 01/2020/NĐ-CP và 12/01/2020/TT-BTC"), "");
    EXPECT_EQ(found(u"Số: 15/10/2020/KH-UBND"), "");
    EXPECT_EQ(found(u"1.500.2020 đồng, 12.11.2020.000"), "");
    EXPECT_EQ(found(u"AB-05/11/2020"), "");
    EXPECT_EQ(found(u"hàng ngày, tháng 11 năm nay"), "");
    EXPECT_EQ(found(u"ngày tháng năm sinh"), "ngày tháng năm|||||words\n");
    EXPECT_EQ(found(u""), "");
}

TEST(Date, WrittenDatesReadBack)
{
    std::chrono::sys_days const last{ 2021y / 1 / 10 };
    for (std::chrono::sys_days day{ 2019y / 12 / 25 }; day < last; day += std::chrono::days(1))
    {
        Date const date{ day };
        auto const words = toWrittenDate(date);
        auto const mentions = findDates(words);
        ASSERT_EQ(mentions.size(), 1u);
        ASSERT_EQ(mentions[0].date, date);
        ASSERT_EQ(mentions[0].where, (Range{ 0, static_cast<std::uint32_t>(words.size()) }));
        ASSERT_EQ(findDates(toDisplayDate(date)).at(0).date, date);
    }
}
} // namespace
} // namespace kehoach::text
