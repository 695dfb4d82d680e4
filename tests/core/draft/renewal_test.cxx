#include "core/draft/renewal.hxx"

#include "core/document/amended.hxx"
#include "core/text/unicode.hxx"

#include <gmock/gmock.h>

#include <algorithm>

using namespace kehoach;
using testing::HasSubstr;
using testing::Not;

namespace
{
constexpr std::u16string_view written = u"ỦY BAN MTTQ VIỆT NAM TỈNH HÒA BÌNH\n"
                                        u"BAN THƯỜNG TRỰC\n"
                                        u"Số: 08/KH-MTTQ-BTT\n"
                                        u"CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
                                        u"Độc lập - Tự do - Hạnh phúc\n"
                                        u"Hòa Bình, ngày 05 tháng 11 năm 2020\n"
                                        u"KẾ HOẠCH\n"
                                        u"Tổ chức hội nghị tuyên truyền năm 2020\n"
                                        u"Căn cứ Thông tư số 97/2010/TT-BTC ngày 06 tháng 7 năm 2010 của Bộ Tài chính quy định "
                                        u"chế độ công tác phí;\n"
                                        u"Căn cứ Công văn số 156/CV-VPĐP ngày 29/10/2020 của Văn phòng Điều phối;\n"
                                        u"Ban Thường trực xây dựng Kế hoạch tổ chức hội nghị tuyên truyền năm 2020 như sau:\n"
                                        u"I. MỤC ĐÍCH, YÊU CẦU\n"
                                        u"Phát huy kết quả năm 2020, thực hiện Chương trình giai đoạn 2016-2020 tại tỉnh Hòa Bình.\n"
                                        u"II. NỘI DUNG\n"
                                        u"Hoàn thành trước ngày 15/11/2020; báo cáo trong quý IV năm 2020.\n"
                                        u"Phụ lục kèm theo Kế hoạch số 08/KH-MTTQ-BTT ngày 05/11/2020.\n";

class RenewalTest : public testing::Test
{
protected:
    RenewalTest()
        : m_snapshot(document::fromPlainText(written))
        , m_documents(plan::recognize(m_snapshot))
        , m_catalogue(law::Catalogue::load(KEHOACH_EXTENSION_DIR "/laws", m_diagnostics))
        , m_units(law::loadUnits(KEHOACH_EXTENSION_DIR "/laws", m_diagnostics))
        , m_profiles(law::loadProfiles(KEHOACH_EXTENSION_DIR "/profiles", m_diagnostics))
    {
        m_options.date = text::Date{ std::chrono::year(2026), std::chrono::February, std::chrono::day(1) };
        m_options.catalogue = &m_catalogue;
        m_options.units = &m_units;
        m_options.profile = law::findProfile(m_profiles, "mttq");
        m_renewed = draft::renew(plan::mainPlan(m_documents), m_snapshot, m_options);
        document::Amended amended(m_snapshot);
        document::Amendment amendment;
        for (draft::Renewed const& one : m_renewed)
            amendment.edits.insert(amendment.edits.end(), one.edits.begin(), one.edits.end());
        amended.apply(amendment);
        for (document::Paragraph const& paragraph : amended.snapshot().paragraphs)
            m_now += text::toUtf8(paragraph.text) + '\n';
    }

    draft::Renewed const* about(std::string_view note) const
    {
        auto const found = std::ranges::find_if(m_renewed, [&](draft::Renewed const& one) { return one.note.key == note; });
        return found == m_renewed.end() ? nullptr : &*found;
    }

    document::Snapshot m_snapshot;
    std::vector<plan::Plan> m_documents;
    std::vector<law::Diagnostic> m_diagnostics;
    law::Catalogue m_catalogue;
    std::vector<law::Unit> m_units;
    std::vector<law::Profile> m_profiles;
    draft::RenewalOptions m_options;
    std::vector<draft::Renewed> m_renewed;
    std::string m_now;
};

TEST_F(RenewalTest, NumberIsTakenOutAndTheDateIsOpen)
{
    EXPECT_THAT(m_now, HasSubstr("Số:      /KH-MTTQ-BTT\n"));
    EXPECT_THAT(m_now, HasSubstr("ngày      tháng 02 năm 2026\n"));
    EXPECT_THAT(m_now, HasSubstr("Kế hoạch số      /KH-MTTQ-BTT ngày …/02/2026"));
    EXPECT_FALSE(about("renew.number")->decide);
}

TEST_F(RenewalTest, TheYearMovesWhereItIsThePlansOwn)
{
    EXPECT_EQ(draft::yearOf(plan::mainPlan(m_documents), m_snapshot), 2020);
    EXPECT_THAT(m_now, HasSubstr("KẾ HOẠCH\nTổ chức hội nghị tuyên truyền năm 2026\n"));
    EXPECT_THAT(m_now, HasSubstr("tuyên truyền năm 2026 như sau"));
    EXPECT_THAT(m_now, HasSubstr("quý IV năm 2026"));
}

TEST_F(RenewalTest, PastAndPeriodsStayAndAreToBeDecided)
{
    EXPECT_THAT(m_now, HasSubstr("Phát huy kết quả năm 2020, thực hiện Chương trình giai đoạn 2016-2020"));
    EXPECT_TRUE(about("renew.past")->decide);
    EXPECT_TRUE(about("renew.period")->decide);
}

TEST_F(RenewalTest, ADayMovesAndHasToBeLookedAt)
{
    EXPECT_THAT(m_now, HasSubstr("trước ngày 15/11/2026"));
    EXPECT_TRUE(about("renew.day")->decide);
}

TEST_F(RenewalTest, AReplacedLawBecomesTheOneInForce)
{
    EXPECT_THAT(m_now, Not(HasSubstr("97/2010/TT-BTC")));
    EXPECT_THAT(m_now, HasSubstr("Căn cứ Thông tư số 40/2017/TT-BTC"));
    EXPECT_THAT(m_now, HasSubstr("chế độ chi hội nghị;\n"));
}

TEST_F(RenewalTest, ALetterOfTheOldYearIsForAPersonToReplace)
{
    EXPECT_THAT(m_now, HasSubstr("Công văn số 156/CV-VPĐP ngày 29/10/2020"));
    EXPECT_TRUE(about("renew.own-year")->decide);
}

TEST_F(RenewalTest, AJoinedProvinceHasItsNameOfToday)
{
    EXPECT_THAT(m_now, HasSubstr("VIỆT NAM TỈNH PHÚ THỌ\n"));
    EXPECT_THAT(m_now, HasSubstr("tại tỉnh Phú Thọ."));
    EXPECT_TRUE(about("renew.unit-unverified")->decide) << "nobody compared the list of pairs";
}

TEST_F(RenewalTest, BeforeTheMergersTheNameStays)
{
    m_options.date = text::Date{ std::chrono::year(2021), std::chrono::March, std::chrono::day(1) };
    for (draft::Renewed const& one : draft::renew(plan::mainPlan(m_documents), m_snapshot, m_options))
        EXPECT_THAT(text::toUtf8(one.after), Not(HasSubstr("Phú Thọ")));
}

TEST_F(RenewalTest, EditsDoNotOverlap)
{
    std::vector<document::Edit> edits;
    for (draft::Renewed const& one : m_renewed)
        edits.insert(edits.end(), one.edits.begin(), one.edits.end());
    ASSERT_GT(edits.size(), 5U);
    for (std::size_t i = 1; i < edits.size(); ++i)
        EXPECT_TRUE(edits[i - 1].span.paragraph < edits[i].span.paragraph ||
                    edits[i - 1].span.range.end() <= edits[i].span.range.start);
}
} // namespace
