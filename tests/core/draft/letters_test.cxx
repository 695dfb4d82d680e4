#include "core/draft/letters.hxx"

#include <gtest/gtest.h>

using namespace kehoach;

namespace
{
void addTable(document::Snapshot& snapshot, std::vector<std::vector<std::u16string>> const& rows)
{
    document::Table table;
    table.rows = static_cast<int>(rows.size());
    table.columns = static_cast<int>(rows.front().size());
    for (std::size_t row = 0; row < rows.size(); ++row)
        for (std::size_t column = 0; column < rows[row].size(); ++column)
        {
            document::Paragraph paragraph;
            paragraph.text = rows[row][column];
            paragraph.table = static_cast<int>(snapshot.tables.size());
            paragraph.row = static_cast<int>(row);
            paragraph.column = static_cast<int>(column);
            table.paragraphs.push_back(static_cast<int>(snapshot.paragraphs.size()));
            snapshot.paragraphs.push_back(std::move(paragraph));
        }
    snapshot.tables.push_back(std::move(table));
}

document::Snapshot plan()
{
    document::Snapshot snapshot = document::fromPlainText(u"KẾ HOẠCH\nTổ chức hội nghị tuyên truyền\nI. LỊCH TỔ CHỨC");
    addTable(snapshot, { { u"Thời gian", u"Nội dung" }, { u"8 giờ", u"Khai mạc" } });
    snapshot.paragraphs.push_back({});
    addTable(snapshot, { { u"TT", u"Đơn vị", u"Địa điểm", u"Thời gian", u"Số đại biểu" },
                         { u"1", u"Xã An Bình", u"Hội trường xã", u"08 giờ, ngày 05/3/2026", u"80" },
                         { u"2", u"Xã Hòa / Lạc", u"…", u"ngày 06/3/2026", u"" },
                         { u"3", u"…", u"<nơi>", u"…", u"" },
                         { u"", u"Tổng cộng", u"", u"", u"160" } });
    snapshot.paragraphs.push_back({});
    snapshot.paragraphs.back().text = u"II. TỔ CHỨC THỰC HIỆN";
    return snapshot;
}

std::vector<draft::Occasion> occasions()
{
    document::Snapshot const snapshot = plan();
    std::vector<plan::Plan> const documents = plan::recognize(snapshot);
    return draft::timetableOf(plan::mainPlan(documents), snapshot);
}

TEST(Letters, RowsOfTheTimetableNotOfTheProgramme)
{
    auto const rows = occasions();
    ASSERT_EQ(rows.size(), 2U) << "what is not filled in and the total are no place";
    EXPECT_EQ(rows[0].unit, u"Xã An Bình");
    EXPECT_EQ(rows[0].place, u"Hội trường xã");
    EXPECT_EQ(rows[0].time, u"08 giờ, ngày 05/3/2026");
    EXPECT_EQ(rows[0].delegates, u"80");
    EXPECT_EQ(rows[1].place, u"");
    EXPECT_EQ(rows[1].row, 2);
}

TEST(Letters, FilesAreNamedByTheUnit)
{
    EXPECT_EQ(draft::fileNameFor(occasions()[1]), u"Xã Hòa Lạc");
}

TEST(Letters, WhoInvitesIsNamedAsThePlanDoes)
{
    draft::Parameters plan;
    plan.office.issuer = u"BAN THƯỜNG TRỰC";
    plan.content.opening = u"Căn cứ Công văn số 15/CV-MTTQ, Ban Thường trực Ủy ban MTTQ tỉnh xây dựng Kế hoạch, cụ thể như sau:";
    text::Messages const sentences = text::Messages::load(KEHOACH_EXTENSION_DIR "/strings", "vi");
    auto const inviting = [&] {
        return draft::invitationTo({ u"Xã An Bình", {}, {}, {}, {} }, plan, sentences).content.content.front();
    };
    EXPECT_TRUE(inviting().starts_with(u"Ban Thường trực Ủy ban MTTQ tỉnh "));
    plan.content.opening.clear();
    EXPECT_TRUE(inviting().starts_with(u"Ban thường trực "));
    plan.office.issuerInText = u"Ban Thường trực Ủy ban";
    EXPECT_TRUE(inviting().starts_with(u"Ban Thường trực Ủy ban "));
}

TEST(Letters, AUnitInsideASentence)
{
    EXPECT_EQ(draft::insideSentence(u"Xã An Bình"), u"xã An Bình");
    EXPECT_EQ(draft::insideSentence(u"Thành phố Hòa Lạc"), u"thành phố Hòa Lạc");
    EXPECT_EQ(draft::insideSentence(u"Phường 1"), u"Phường 1");
    EXPECT_EQ(draft::insideSentence(u"Ủy ban nhân dân xã An Bình"), u"Ủy ban nhân dân xã An Bình");
    EXPECT_EQ(draft::insideSentence(u"Xã"), u"Xã");
}

TEST(Letters, AnInvitationSaysWhoWhatWhenAndWhere)
{
    draft::Parameters parameters;
    parameters.office.symbol = u"KH-MTTQ-BTT";
    parameters.office.issuerInText = u"Ban Thường trực";
    parameters.content.subject = u"Tổ chức hội nghị tuyên truyền";
    text::Messages const sentences = text::Messages::load(KEHOACH_EXTENSION_DIR "/strings", "vi");
    draft::Parameters const letter = draft::invitationTo(occasions()[0], parameters, sentences);
    EXPECT_EQ(letter.office.symbol, u"GM-MTTQ-BTT");
    EXPECT_EQ(letter.content.subject, u"Tham dự hội nghị tuyên truyền");
    std::vector<std::u16string> const lines{ u"Ban Thường trực trân trọng kính mời: Xã An Bình",
                                             u"Tới dự: Hội nghị tuyên truyền",
                                             u"Thời gian: 08 giờ, ngày 05/3/2026",
                                             u"Địa điểm: Hội trường xã",
                                             u"Thành phần: 80 đại biểu" };
    EXPECT_EQ(letter.content.content, lines);
}
} // namespace
