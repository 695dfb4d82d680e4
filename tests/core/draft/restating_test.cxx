#include "core/draft/restating.hxx"

#include "core/document/amended.hxx"
#include "core/draft/word_changes.hxx"
#include "core/text/unicode.hxx"

#include <gmock/gmock.h>

#include <algorithm>

using namespace kehoach;
using draft::Statement;
using testing::HasSubstr;
using testing::IsEmpty;

namespace
{
constexpr std::u16string_view written = u"ỦY BAN MTTQ VIỆT NAM TỈNH LÀNG SEN\n"
                                     u"BAN THƯỜNG TRỰC\n"
                                     u"Số:     /KH-MTTQ-BTT\n"
                                     u"CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
                                     u"Độc lập - Tự do - Hạnh phúc\n"
                                     u"Làng Sen, ngày     tháng 11 năm 2025\n"
                                     u"KẾ HOẠCH\n"
                                     u"Tổ chức hội nghị tuyên truyền xây dựng nông thôn mới năm 2025\n"
                                     u"Căn cứ Công văn số 15/CV-MTTQ ngày 05/01/2025 của Ủy ban MTTQ tỉnh;\n"
                                     u"Ban Thường trực xây dựng Kế hoạch tổ chức các hội nghị tuyên truyền xây dựng nông thôn "
                                     u"mới năm 2025 như sau:\n"
                                     u"I. MỤC ĐÍCH, YÊU CẦU\n"
                                     u"Nâng cao nhận thức từ năm 2024.\n"
                                     u"II. NỘI DUNG\n"
                                     u"- Tổng số hội nghị: 12 (mỗi huyện 01 hội nghị).\n"
                                     u"- Tổ chức 12 (mười hai) hội nghị, mỗi hội nghị 80 đại biểu.\n"
                                     u"- Tổng số đại biểu: 960 người.\n"
                                     u"- Mỗi hội nghị có 65 đại biểu không hưởng lương.\n"
                                     u"III. TỔ CHỨC THỰC HIỆN\n"
                                     u"Đồng chí Trần Văn Mẫu chủ trì.\n"
                                     u"Trên đây là Kế hoạch tuyên truyền cho nhân dân về nông thôn mới năm 2025 của Ban Thường "
                                     u"trực./.\n"
                                     u"Nơi nhận:\n"
                                     u"- Như trên;\n"
                                     u"- Lưu: VT.\n"
                                     u"TM. BAN THƯỜNG TRỰC\n"
                                     u"CHỦ TỊCH\n"
                                     u"Trần Văn Mẫu\n"
                                     u"PHỤ LỤC\n"
                                     u"DANH SÁCH ĐẠI BIỂU\n"
                                     u"(Kèm theo Kế hoạch số     /KH-MTTQ-BTT ngày     tháng 11 năm 2025 của Ban Thường trực)\n"
                                     u"Theo Kế hoạch số 07/KH-MTTQ-BTT ngày 01 tháng 3 năm 2025.\n";

class Restating : public testing::Test
{
protected:
    explicit Restating(std::u16string_view content = written)
        : m_snapshot(document::fromPlainText(content))
        , m_documents(plan::recognize(m_snapshot))
    {
    }

    std::vector<draft::Restated> restate(std::initializer_list<std::pair<Statement, std::u16string>> values) const
    {
        draft::NewValues wanted;
        for (auto const& [statement, value] : values)
            wanted[static_cast<std::size_t>(statement)] = value;
        return draft::restate(plan::mainPlan(m_documents), m_snapshot, wanted);
    }

    /// The document once those that are sure (or all) were made, one line for each paragraph.
    std::string after(std::vector<draft::Restated> const& changes, bool all = false) const
    {
        std::vector<bool> chosen;
        for (draft::Restated const& one : changes)
            chosen.push_back(all || one.isSure());
        document::Amended amended(m_snapshot);
        amended.apply(draft::amendmentOf(changes, chosen));
        std::u16string lines;
        for (document::Paragraph const& paragraph : amended.snapshot().paragraphs)
            lines += paragraph.text + u'\n';
        return text::toUtf8(lines);
    }

    document::Snapshot m_snapshot;
    std::vector<plan::Plan> m_documents;
};

TEST_F(Restating, SaysWhatThePlanSays)
{
    draft::Statements const said = draft::statementsOf(plan::mainPlan(m_documents), m_snapshot);
    EXPECT_EQ(draft::of(said, Statement::subject).value, u"Tổ chức hội nghị tuyên truyền xây dựng nông thôn mới năm 2025");
    EXPECT_EQ(draft::of(said, Statement::number).value, u"");
    EXPECT_TRUE(draft::of(said, Statement::number).where);
    EXPECT_EQ(draft::of(said, Statement::symbol).value, u"KH-MTTQ-BTT");
    EXPECT_EQ(draft::of(said, Statement::date).value, u"…/11/2025");
    EXPECT_EQ(draft::of(said, Statement::place).value, u"Làng Sen");
    EXPECT_EQ(draft::of(said, Statement::signer).value, u"Trần Văn Mẫu");
    EXPECT_EQ(draft::of(said, Statement::conferences).value, u"12");
    EXPECT_EQ(draft::of(said, Statement::delegates).value, u"80");
    EXPECT_EQ(draft::of(said, Statement::unsalaried).value, u"65");
}

TEST_F(Restating, NumberAndDateGoToEveryPlaceThatWaitsForThem)
{
    std::string const now = after(restate({ { Statement::number, u"8" }, { Statement::date, u"05/11/2025" } }));
    EXPECT_THAT(now, HasSubstr("Số: 08/KH-MTTQ-BTT\n"));
    EXPECT_THAT(now, HasSubstr("Làng Sen, ngày 05 tháng 11 năm 2025\n"));
    EXPECT_THAT(now, HasSubstr("(Kèm theo Kế hoạch số 08/KH-MTTQ-BTT ngày 05 tháng 11 năm 2025 của"));
    EXPECT_THAT(now, HasSubstr("số 07/KH-MTTQ-BTT ngày 01 tháng 3 năm 2025")) << "another plan";
    EXPECT_THAT(now, HasSubstr("ngày 05/01/2025 của Ủy ban")) << "the date of a basis";
}

TEST_F(Restating, AYearOfTheSubjectFollowsWhereThePlanIsNamed)
{
    auto const changes =
        restate({ { Statement::subject, u"Tổ chức hội nghị tuyên truyền xây dựng nông thôn mới năm 2026" } });
    std::string const now = after(changes);
    EXPECT_THAT(now, HasSubstr("KẾ HOẠCH\nTổ chức hội nghị tuyên truyền xây dựng nông thôn mới năm 2026\n"));
    EXPECT_THAT(now, HasSubstr("Kế hoạch tổ chức các hội nghị tuyên truyền xây dựng nông thôn mới năm 2026 như sau"));
    EXPECT_THAT(now, HasSubstr("về nông thôn mới năm 2026 của Ban Thường trực./."));
    EXPECT_THAT(now, HasSubstr("từ năm 2024"));
    EXPECT_THAT(now, HasSubstr("tháng 11 năm 2025")) << "the date of the plan is another thing";
}

TEST_F(Restating, AnotherSubjectIsOfferedWhereOtherWordsNameThePlanButNotChosen)
{
    auto const changes = restate({ { Statement::subject, u"Giám sát việc thực hiện chính sách người có công" } });
    std::string const sure = after(changes);
    EXPECT_THAT(sure, HasSubstr("xây dựng Kế hoạch giám sát việc thực hiện chính sách người có công như sau"));
    EXPECT_THAT(sure, HasSubstr("Kế hoạch tuyên truyền cho nhân dân về nông thôn mới năm 2025 của"));
    EXPECT_THAT(after(changes, true),
                HasSubstr("Trên đây là Kế hoạch giám sát việc thực hiện chính sách người có công của Ban"));
}

TEST_F(Restating, ConferencesFollowInFiguresWordsAndTotals)
{
    std::string const now = after(restate({ { Statement::conferences, u"9" } }));
    EXPECT_THAT(now, HasSubstr("Tổng số hội nghị: 09 (mỗi huyện 01 hội nghị)"));
    EXPECT_THAT(now, HasSubstr("Tổ chức 09 (chín) hội nghị, mỗi hội nghị 80 đại biểu"));
    EXPECT_THAT(now, HasSubstr("Tổng số đại biểu: 720 người"));
}

TEST_F(Restating, DelegatesAndUnsalariedAreToldApart)
{
    std::string const now =
        after(restate({ { Statement::delegates, u"100" }, { Statement::unsalaried, u"70" } }));
    EXPECT_THAT(now, HasSubstr("mỗi hội nghị 100 đại biểu"));
    EXPECT_THAT(now, HasSubstr("Tổng số đại biểu: 1.200 người.\n- Mỗi hội nghị có 70 đại biểu không hưởng lương"));
}

TEST_F(Restating, ATimetableGetsRowsWithItsNumbersAndGuidance)
{
    std::vector<std::vector<std::u16string>> const rows = {
        { u"TT", u"Đơn vị, địa điểm", u"Thời gian", u"Số đại biểu" },
        { u"1", u"Xã Một", u"05/3", u"80" }, { u"2", u"Xã Hai", u"06/3", u"80" }
    };
    document::Snapshot snapshot = document::fromPlainText(u"KẾ HOẠCH\nTổ chức hội nghị\nI. NỘI DUNG\n- Tổng số hội nghị: 2.\n"
                                                          u"- Mỗi hội nghị 80 đại biểu.\nII. LỊCH TỔ CHỨC HỘI NGHỊ");
    document::Table table;
    table.rows = 3;
    table.columns = 4;
    table.borders = true;
    for (std::size_t row = 0; row < rows.size(); ++row)
        for (std::size_t column = 0; column < rows[row].size(); ++column)
        {
            document::Paragraph paragraph;
            paragraph.text = rows[row][column];
            paragraph.table = 0;
            paragraph.row = static_cast<int>(row);
            paragraph.column = static_cast<int>(column);
            table.paragraphs.push_back(static_cast<int>(snapshot.paragraphs.size()));
            snapshot.paragraphs.push_back(std::move(paragraph));
        }
    snapshot.tables.push_back(std::move(table));
    snapshot.paragraphs.emplace_back();
    std::vector<plan::Plan> const documents = plan::recognize(snapshot);
    draft::NewValues values;
    values[static_cast<std::size_t>(Statement::conferences)] = u"4";
    values[static_cast<std::size_t>(Statement::delegates)] = u"90";
    auto restated = draft::restate(documents.front(), snapshot, values);
    auto const found = std::ranges::find_if(restated, [](draft::Restated const& one) { return one.rows.has_value(); });
    ASSERT_NE(found, restated.end());
    EXPECT_TRUE(found->isSure());
    EXPECT_EQ(found->rows->table, 0);
    EXPECT_THAT(found->rows->cells,
                testing::ElementsAre(testing::ElementsAre(u"3", u"<đơn vị, địa điểm>", u"<thời gian>", u"90"),
                                     testing::ElementsAre(u"4", u"<đơn vị, địa điểm>", u"<thời gian>", u"90")));
    // Which rows go is a person's.
    values[static_cast<std::size_t>(Statement::conferences)] = u"1";
    restated = draft::restate(documents.front(), snapshot, values);
    EXPECT_TRUE(std::ranges::none_of(restated, [](draft::Restated const& one) { return one.rows.has_value(); }));
    EXPECT_TRUE(std::ranges::any_of(restated, [](draft::Restated const& one) {
        return one.byHand && one.byHand->key == "restate.timetable";
    }));
}

TEST_F(Restating, ASignerInASentenceIsNotSure)
{
    auto const changes = restate({ { Statement::signer, u"Lê Thị Mới" } });
    std::string const now = after(changes);
    EXPECT_THAT(now, HasSubstr("CHỦ TỊCH\nLê Thị Mới\n"));
    EXPECT_THAT(now, HasSubstr("Đồng chí Trần Văn Mẫu chủ trì"));
    EXPECT_THAT(after(changes, true), HasSubstr("Đồng chí Lê Thị Mới chủ trì"));
}

TEST_F(Restating, TheIssuerIsInTheSignatureToo)
{
    std::string const now = after(restate({ { Statement::issuer, u"BAN TUYÊN GIÁO" } }));
    EXPECT_THAT(now, HasSubstr("\nBAN TUYÊN GIÁO\nSố:"));
    EXPECT_THAT(now, HasSubstr("\nTM. BAN TUYÊN GIÁO\n"));
}

TEST_F(Restating, WhatStaysChangesNothing)
{
    EXPECT_THAT(restate({ { Statement::conferences, u"12" }, { Statement::place, u"Làng Sen" } }), IsEmpty());
}

TEST_F(Restating, WrongValuesAreRefused)
{
    EXPECT_THROW(restate({ { Statement::date, u"31/02/2026" } }), text::Error);
    EXPECT_THROW(restate({ { Statement::date, u"hôm nay" } }), text::Error);
    EXPECT_THROW(restate({ { Statement::number, u"8a" } }), text::Error);
    EXPECT_THROW(restate({ { Statement::conferences, u"nhiều" } }), text::Error);
    EXPECT_THROW(restate({ { Statement::subject, u" " } }), text::Error);
}

constexpr std::u16string_view issued = u"Số: 08/KH-MTTQ-BTT\nLàng Sen, ngày 05 tháng 11 năm 2025\nKẾ HOẠCH\nTổ chức hội nghị\n"
                                       u"I. NỘI DUNG\nTổ chức tốt.\nPHỤ LỤC\n(Kèm theo Kế hoạch số 08/KH-MTTQ-BTT ngày "
                                       u"05/11/2025)\n";

class RestatingIssued : public Restating
{
protected:
    RestatingIssued() : Restating(issued) {}
};

TEST_F(RestatingIssued, NumberAndDayCanBeTakenOutAgain)
{
    std::string const now = after(restate({ { Statement::number, u"" }, { Statement::date, u"01/2026" } }));
    EXPECT_THAT(now, HasSubstr("Số:      /KH-MTTQ-BTT\nLàng Sen, ngày      tháng 01 năm 2026\n"));
    EXPECT_THAT(now, HasSubstr("Kế hoạch số      /KH-MTTQ-BTT ngày …/01/2026)"));
}

TEST(WordChanges, OnlyWhatDiffersIsExchanged)
{
    auto const changes = draft::wordChanges(u"nông thôn mới năm 2025", u"nông thôn mới, đô thị năm 2026");
    ASSERT_EQ(changes.size(), 2U);
    EXPECT_EQ(changes[0].text, u", đô thị");
    EXPECT_EQ(changes[1].text, u"2026");
}

TEST(WordChanges, AWordThatStandsTwiceDecidesNothing)
{
    EXPECT_FALSE(draft::changesLike(u"hội nghị năm 2025", u"hội nghị năm 2026", u"năm 2025, hội nghị của năm 2025"));
}

TEST(LooseDate, ReadsWhatIsBlank)
{
    EXPECT_EQ(draft::toDisplay(draft::parseLooseDate(u"…/11/2025")), u"…/11/2025");
    EXPECT_EQ(draft::toDisplay(draft::parseLooseDate(u"11/2025")), u"…/11/2025");
    EXPECT_EQ(draft::toDisplay(draft::parseLooseDate(u"5/1/2026")), u"05/01/2026");
    EXPECT_TRUE(draft::parseLooseDate(u"").blank());
    EXPECT_THROW(draft::parseLooseDate(u"5/1"), text::Error);
}
} // namespace
