#include "core/draft/legal_bases.hxx"
#include "core/text/unicode.hxx"

#include <gmock/gmock.h>

#include <algorithm>

using namespace kehoach;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

namespace
{
std::u16string textOf(document::Fragment const& fragment, std::size_t block)
{
    std::u16string text;
    for (document::FragmentRun const& run : std::get<document::FragmentParagraph>(fragment.blocks[block]).runs)
        text += run.text;
    return text;
}

class LegalBases : public testing::Test
{
protected:
    law::Profile const& profile(char const* id) const { return *law::findProfile(m_profiles, id); }
    law::Instrument const& instrument(char16_t const* number) const { return *m_catalogue.find(number); }
    draft::Basis basis(char16_t const* number) const
    {
        return draft::toBasis(instrument(number), profile("mttq"), m_catalogue);
    }

    draft::BasisInsertion insert(std::u16string_view text, std::vector<draft::Basis> bases)
    {
        m_snapshot = document::fromPlainText(text);
        m_documents = plan::recognize(m_snapshot);
        return draft::placeBases(std::move(bases), m_catalogue, profile("mttq"), m_sections,
                                 plan::mainPlan(m_documents), m_snapshot);
    }

    std::vector<law::Diagnostic> m_diagnostics;
    law::Catalogue m_catalogue = law::Catalogue::load(KEHOACH_EXTENSION_DIR "/laws", m_diagnostics);
    std::vector<law::Profile> m_profiles = law::loadProfiles(KEHOACH_EXTENSION_DIR "/profiles", m_diagnostics);
    draft::Sections m_sections = draft::Sections::load(KEHOACH_EXTENSION_DIR "/sections", m_diagnostics);
    document::Snapshot m_snapshot;
    std::vector<plan::Plan> m_documents;
};

TEST_F(LegalBases, areWrittenInTheFormOfTheProfile)
{
    EXPECT_EQ(draft::basisOf(instrument(u"30/2020/NĐ-CP"), profile("nd30")),
              u"Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư");
    EXPECT_EQ(draft::basisOf(instrument(u"75/2015/QH13"), profile("mttq")),
              u"Căn cứ Luật Mặt trận Tổ quốc Việt Nam ngày 09 tháng 6 năm 2015");
    EXPECT_EQ(draft::basisOf(instrument(u"66-QĐ/TW"), profile("dang-hd36")),
              u"Căn cứ Quy định số 66-QĐ/TW, ngày 06/02/2017 của Ban Chấp hành Trung ương về thể loại, thẩm quyền ban "
              u"hành và thể thức văn bản của Đảng");
}

TEST_F(LegalBases, aDateTheCatalogueLacksIsLeftOut)
{
    EXPECT_EQ(draft::basisOf(instrument(u"100/2025/TT-BTC"), profile("nd30")),
              u"Căn cứ Thông tư số 100/2025/TT-BTC của Bộ trưởng Bộ Tài chính về kinh phí đào tạo, bồi dưỡng cán bộ, "
              u"công chức, viên chức");
}

// What is written is read back as the same document.
TEST_F(LegalBases, areReadBackAsWritten)
{
    for (law::Instrument const& each : m_catalogue.instruments())
    {
        document::Snapshot const snapshot = document::fromPlainText(
            u"KẾ HOẠCH\nTổ chức hội nghị\n" + draft::basisOf(each, profile("nd30")) + u".\nI. MỤC ĐÍCH\nMột.\n");
        auto const documents = plan::recognize(snapshot);
        auto const& citations = plan::mainPlan(documents).citations;
        EXPECT_FALSE(citations.empty()) << text::toUtf8(each.number);
        if (citations.empty())
            continue;
        EXPECT_TRUE(citations.front().basis);
        EXPECT_EQ(citations.front().date, each.issued);
        EXPECT_EQ(citations.front().number, each.isLaw() ? std::u16string() : each.number);
    }
}

TEST_F(LegalBases, areFoundByNumberNameAndTopicWithoutDiacritics)
{
    auto const numbers = [&](std::u16string_view words) {
        std::vector<std::u16string> numbers;
        for (law::Instrument const* each : m_catalogue.search(words))
            numbers.push_back(each->number);
        return numbers;
    };
    EXPECT_THAT(numbers(u"40/2017"), ElementsAre(u"40/2017/TT-BTC", u"12/2025/TT-BTC"));
    EXPECT_THAT(numbers(u"  luat  mat tran "), ElementsAre(u"75/2015/QH13", u"97/2025/QH15"));
    EXPECT_THAT(numbers(u"không có luật nào như thế"), IsEmpty());
    EXPECT_EQ(numbers(u"").size(), m_catalogue.instruments().size());
}

TEST_F(LegalBases, standOnTheDayOfThePlan)
{
    using std::chrono::year;
    law::Instrument const& old = instrument(u"97/2010/TT-BTC");
    EXPECT_EQ(draft::standingOf(old, year(2026) / 1 / 1), draft::Standing::ended);
    EXPECT_EQ(draft::standingOf(instrument(u"12/2025/TT-BTC"), year(2020) / 1 / 1), draft::Standing::notYet);
    EXPECT_EQ(draft::standingOf(instrument(u"40/2017/TT-BTC"), year(2020) / 1 / 1), draft::Standing::inForce);
    EXPECT_EQ(draft::standingOf(instrument(u"45/2018/QĐ-TTg"), year(2020) / 1 / 1), draft::Standing::unknown);
}

TEST_F(LegalBases, goBetweenThoseThatAreThere)
{
    auto const insertion = insert(u"KẾ HOẠCH\n"
                                  u"Tổ chức hội nghị\n"
                                  u"Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư;\n"
                                  u"Căn cứ Công văn số 15/CV-MTTQ ngày 05 tháng 01 năm 2026 của Ủy ban MTTQ tỉnh về hội nghị.\n"
                                  u"I. MỤC ĐÍCH\nMột.\n",
                                  { basis(u"40/2017/TT-BTC"), basis(u"75/2015/QH13") });
    ASSERT_THAT(insertion.groups, SizeIs(2));
    EXPECT_EQ(insertion.groups[0].place.paragraph, 2);
    EXPECT_TRUE(insertion.groups[0].place.before);
    EXPECT_EQ(textOf(insertion.groups[0].fragment, 0), u"Căn cứ Luật Mặt trận Tổ quốc Việt Nam ngày 09 tháng 6 năm 2015;");
    EXPECT_EQ(insertion.groups[1].place.paragraph, 2);
    EXPECT_FALSE(insertion.groups[1].place.before);
    EXPECT_TRUE(textOf(insertion.groups[1].fragment, 0).ends_with(u"chế độ chi hội nghị;"));
    EXPECT_THAT(insertion.edits, IsEmpty());
}

TEST_F(LegalBases, theNewLastOneTakesTheFullStop)
{
    auto const insertion = insert(u"KẾ HOẠCH\n"
                                  u"Tổ chức hội nghị\n"
                                  u"Căn cứ Luật Mặt trận Tổ quốc Việt Nam ngày 09 tháng 6 năm 2015.\n"
                                  u"I. MỤC ĐÍCH\nMột.\n",
                                  { basis(u"40/2017/TT-BTC"), basis(u"30/2020/NĐ-CP") });
    ASSERT_THAT(insertion.groups, SizeIs(1));
    EXPECT_TRUE(textOf(insertion.groups[0].fragment, 0).ends_with(u"về công tác văn thư;"));
    EXPECT_TRUE(textOf(insertion.groups[0].fragment, 1).ends_with(u"chế độ chi hội nghị."));
    ASSERT_THAT(insertion.edits, SizeIs(1));
    EXPECT_EQ(insertion.edits[0].expected, u".");
    EXPECT_EQ(insertion.edits[0].replacement, u";");
}

TEST_F(LegalBases, goInFrontOfABasisInTheText)
{
    auto const insertion = insert(u"KẾ HOẠCH\n"
                                  u"Tổ chức hội nghị\n"
                                  u"Căn cứ Công văn số 156/CV-VPĐP ngày 29/10/2020 của Văn phòng Điều phối tỉnh về xây dựng kế "
                                  u"hoạch, Ban Thường trực Ủy ban MTTQ tỉnh xây dựng Kế hoạch như sau:\n"
                                  u"I. MỤC ĐÍCH\nMột.\n",
                                  { basis(u"30/2020/NĐ-CP") });
    ASSERT_THAT(insertion.groups, SizeIs(1));
    EXPECT_EQ(insertion.groups[0].place.paragraph, 2);
    EXPECT_TRUE(insertion.groups[0].place.before);
    EXPECT_TRUE(textOf(insertion.groups[0].fragment, 0).ends_with(u"văn thư."));
}

TEST_F(LegalBases, withoutAnyGoBehindTheTitle)
{
    auto const insertion = insert(u"KẾ HOẠCH\nTổ chức hội nghị\nI. MỤC ĐÍCH, YÊU CẦU\nMột.\n", { basis(u"30/2020/NĐ-CP") });
    ASSERT_THAT(insertion.groups, SizeIs(1));
    EXPECT_EQ(insertion.groups[0].place.paragraph, 2);
    EXPECT_TRUE(insertion.groups[0].place.before);
}

TEST_F(LegalBases, ownWordsAreReadAsACitation)
{
    draft::Basis const own = draft::toBasis(
        u"Nghị quyết số 12/2025/NQ-HĐND ngày 10 tháng 7 năm 2025 của Hội đồng nhân dân tỉnh về mức chi", m_catalogue);
    EXPECT_TRUE(own.text.starts_with(u"Căn cứ Nghị quyết"));
    EXPECT_EQ(own.date, std::chrono::year(2025) / 7 / 10);
    EXPECT_GT(own.rank, basis(u"40/2017/TT-BTC").rank);
    EXPECT_LT(own.rank, m_catalogue.rank(u"Công văn", u""));
}
} // namespace
