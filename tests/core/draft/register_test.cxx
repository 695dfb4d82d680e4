#include "core/draft/register.hxx"

#include "core/text/unicode.hxx"

#include <gtest/gtest.h>

using namespace kehoach;

namespace
{
text::Date day(int year, unsigned month, unsigned date)
{
    return { std::chrono::year(year), std::chrono::month(month), std::chrono::day(date) };
}

draft::RegisterEntry entry(int number, std::u16string symbol = u"KH-MTTQ-BTT")
{
    return { number, std::move(symbol), day(2026, 2, 5), u"Kế hoạch", u"Hội nghị; \"tuyên truyền\"", u"Trần Văn Mẫu",
             u"Ban Phong trào, Văn phòng", u"/nha/ke hoach.odt" };
}

TEST(Register, WhatIsWrittenIsReadBack)
{
    std::string content = draft::addToRegister({}, entry(1));
    content = draft::addToRegister(content, entry(2));
    EXPECT_TRUE(content.starts_with("\xEF\xBB\xBFSố;Ký hiệu;Ngày ban hành;Tên loại;Trích yếu;Người ký;Nơi nhận;Tệp\r\n"));
    auto const entries = draft::readRegister(content, u"so.csv");
    ASSERT_EQ(entries.size(), 2U);
    EXPECT_EQ(entries[0], entry(1));
    EXPECT_EQ(entries[1], entry(2));
}

TEST(Register, NumbersAreCountedForEachSymbol)
{
    std::vector<draft::RegisterEntry> const entries{ entry(7), entry(9), entry(30, u"TB-MTTQ-BTT") };
    EXPECT_EQ(draft::nextNumber(entries, u"KH-MTTQ-BTT"), 10);
    EXPECT_EQ(draft::nextNumber(entries, u"BC-MTTQ-BTT"), 1);
    EXPECT_TRUE(draft::findNumber(entries, 9, u"kh - MTTQ-BTT"));
    EXPECT_FALSE(draft::findNumber(entries, 8, u"KH-MTTQ-BTT"));
    EXPECT_FALSE(draft::findNumber(entries, 30, u"KH-MTTQ-BTT"));
}

TEST(Register, ASpreadsheetsOwnColumnsAndSeparatorStay)
{
    std::string const changed = "Ghi chú,Số,Ký hiệu,Ngày ban hành,Tên loại,Trích yếu,Người ký,Nơi nhận,Tệp\n"
                                "gấp,4,KH-MTTQ-BTT,05/02/2026,Kế hoạch,\"Hội nghị, tập huấn\",A,B,C";
    auto const entries = draft::readRegister(draft::addToRegister(changed, entry(5)), u"so.csv");
    ASSERT_EQ(entries.size(), 2U);
    EXPECT_EQ(entries[0].subject, u"Hội nghị, tập huấn");
    EXPECT_EQ(entries[1], entry(5));
    EXPECT_TRUE(draft::addToRegister(changed, entry(5)).starts_with(changed));
}

TEST(Register, AnotherFileIsNotTakenForOne)
{
    EXPECT_THROW(draft::readRegister("Tên;Tuổi\nAn;5\n", u"khac.csv"), text::Error);
}

TEST(Register, ALineThatCannotBeReadIsNamedNotSkipped)
{
    std::string const broken = draft::addToRegister({}, entry(1)) + "x;KH-MTTQ-BTT;05/02/2026;;;;;\r\n";
    try
    {
        draft::readRegister(broken, u"so.csv");
        FAIL();
    }
    catch (text::Error const& error)
    {
        EXPECT_EQ(error.message().key, "register.broken");
        EXPECT_EQ(error.message().arguments.at("line"), u"3");
    }
}

TEST(Register, ACellIsNoFormula)
{
    draft::RegisterEntry made = entry(1);
    made.subject = u"=1+1";
    EXPECT_NE(draft::addToRegister({}, made).find("\"'=1+1\""), std::string::npos);
}
} // namespace
