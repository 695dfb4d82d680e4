#include "core/draft/task_units.hxx"

#include "core/text/unicode.hxx"

#include <gmock/gmock.h>

#include <algorithm>

using namespace kehoach;
using testing::Contains;
using testing::Not;

namespace
{
constexpr std::u16string_view written = u"BAN THƯỜNG TRỰC\n"
                                        u"Số:     /KH-MTTQ-BTT\n"
                                        u"KẾ HOẠCH\n"
                                        u"Tổ chức hội nghị tuyên truyền\n"
                                        u"I. NỘI DUNG\n"
                                        u"Giao Sở Xây dựng chủ trì ở chỗ khác.\n"
                                        u"II. TỔ CHỨC THỰC HIỆN\n"
                                        u"1. Văn phòng Ủy ban MTTQ tỉnh\n"
                                        u"- Chuẩn bị tài liệu.\n"
                                        u"2. Ban Phong trào\n"
                                        u"Chủ trì, phối hợp với Hội Nông dân tỉnh tổ chức hội nghị.\n"
                                        u"3. Các đơn vị khác\n"
                                        u"- Đề nghị Sở Tài chính bố trí kinh phí.\n"
                                        u"- Công an tỉnh bảo đảm an ninh.\n"
                                        u"- Việc này làm trong tháng.\n"
                                        u"Trên đây là Kế hoạch tổ chức hội nghị./.\n"
                                        u"Nơi nhận:\n"
                                        u"- Ban Phong trào (để t/h);\n"
                                        u"- Lưu: VT.\n"
                                        u"TM. BAN THƯỜNG TRỰC\n"
                                        u"CHỦ TỊCH\n"
                                        u"Trần Văn Mẫu\n";

std::vector<std::string> shown(std::vector<draft::TaskUnit> const& units)
{
    std::vector<std::string> lines;
    for (draft::TaskUnit const& unit : units)
        lines.push_back(text::toUtf8(unit.name + u" | " + unit.purpose) + (unit.present ? " | present" : ""));
    return lines;
}

std::vector<std::string> unitsOf(std::u16string_view text, std::vector<std::u16string> const& own = {})
{
    document::Snapshot const snapshot = document::fromPlainText(text);
    std::vector<plan::Plan> const documents = plan::recognize(snapshot);
    return shown(draft::taskUnits(plan::mainPlan(documents), snapshot, own));
}

TEST(TaskUnits, TitlesOfPartsAndWhoIsAskedAreFound)
{
    auto const units = unitsOf(written);
    EXPECT_THAT(units, Contains("Văn phòng Ủy ban MTTQ tỉnh | để t/h"));
    EXPECT_THAT(units, Contains("Hội Nông dân tỉnh | để p/h"));
    EXPECT_THAT(units, Contains("Sở Tài chính | để t/h"));
    EXPECT_THAT(units, Contains("Công an tỉnh | để t/h"));
    EXPECT_THAT(units, Not(Contains("Sở Xây dựng | để t/h"))) << "only what implementation says";
}

TEST(TaskUnits, WhoGetsThePlanAlreadyIsSaid)
{
    EXPECT_THAT(unitsOf(written), Contains("Ban Phong trào | để t/h | present"));
}

TEST(TaskUnits, TheOfficesOwnRecipientsFollow)
{
    auto const units = unitsOf(written, { u"Thường trực Tỉnh ủy (để b/c)", u"Ban Phong trào" });
    EXPECT_EQ(units.back(), "Thường trực Tỉnh ủy | để b/c");
    EXPECT_EQ(std::ranges::count_if(units, [](std::string const& unit) { return unit.starts_with("Ban Phong"); }), 1);
}

TEST(TaskUnits, NothingIsInvented)
{
    for (std::string const& unit : unitsOf(written))
        EXPECT_EQ(unit.find("Việc này"), std::string::npos);
}
} // namespace
