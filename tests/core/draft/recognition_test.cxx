#include "core/draft/draft.hxx"
#include "core/text/unicode.hxx"
#include "core/support/fragment_snapshot.hxx"

#include <gmock/gmock.h>

#include <fstream>
#include <sstream>

namespace
{
using namespace kehoach;
using plan::Field;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

document::Snapshot seed()
{
    std::ifstream stream(KEHOACH_TEST_DATA_DIR "/seed.txt", std::ios::binary);
    std::stringstream bytes;
    bytes << stream.rdbuf();
    return document::fromPlainText(text::toUtf16(bytes.str()));
}

struct Regime
{
    char const* profile;
    char16_t const* superior;
    char16_t const* issuer;
    char16_t const* symbol;
    char16_t const* authority;
    char16_t const* position;
    char16_t separator;
};

void PrintTo(Regime const& regime, std::ostream* out)
{
    *out << regime.profile;
}

/// The seed drafted anew for each regime of form, and read again.
class DraftedSeed : public testing::TestWithParam<Regime>
{
protected:
    DraftedSeed()
    {
        std::vector<law::Diagnostic> diagnostics;
        auto const profiles = law::loadProfiles(KEHOACH_EXTENSION_DIR "/profiles", diagnostics);
        auto const sections = draft::Sections::load(KEHOACH_EXTENSION_DIR "/sections", diagnostics);
        EXPECT_THAT(diagnostics, IsEmpty());

        document::Snapshot const source = seed();
        auto const documents = plan::recognize(source);
        Regime const& regime = GetParam();
        m_parameters.office = draft::officeOf(plan::mainPlan(documents));
        m_parameters.office.superior = regime.superior;
        m_parameters.office.issuer = regime.issuer;
        m_parameters.office.symbol = regime.symbol;
        m_parameters.office.place = u"Tân Sơn Đông";
        m_parameters.office.authority = regime.authority;
        m_parameters.office.position = regime.position;
        m_parameters.office.signer = u"Lê Thị Hòa";
        m_parameters.office.filing = u"BPT";
        m_parameters.content = draft::contentOf(plan::mainPlan(documents), source);
        m_parameters.content.timePlace.insert(m_parameters.content.timePlace.begin(),
                                              { u"# Thời gian", u"Từ ngày 23/11/2020 đến ngày 11/12/2020.",
                                                u"# Địa điểm", u"Nhà văn hóa khu dân cư." });
        m_parameters.content.funding = { u"Kinh phí do ngân sách tỉnh hỗ trợ năm 2020." };
        m_parameters.date = std::chrono::year(2020) / 11 / 1;
        m_parameters.dayKnown = false;

        law::Profile const& profile = *law::findProfile(profiles, regime.profile);
        m_drafted = test::toSnapshot(sections.plan(m_parameters, profile, u"_KH_FUNDING"), profile.page);
        m_plans = plan::recognize(m_drafted);
    }

    plan::Plan const& plan() const { return plan::mainPlan(m_plans); }

    draft::Parameters m_parameters;
    document::Snapshot m_drafted;
    std::vector<plan::Plan> m_plans;
};

TEST_P(DraftedSeed, isOnePlanWithEveryField)
{
    ASSERT_THAT(m_plans, SizeIs(1));
    EXPECT_TRUE(plan().isPlan());
    bool const party = std::string_view(GetParam().profile).starts_with("dang");
    EXPECT_EQ(plan().headerStyle, party ? "dang" : std::string(GetParam().profile));
    for (std::size_t i = 0; i < plan::fieldCount; ++i)
    {
        auto const field = static_cast<Field>(i);
        bool const expected = !(party && (field == Field::nationalName || field == Field::motto));
        EXPECT_EQ(plan()[field].present, expected) << plan::name(field);
        EXPECT_GE(plan()[field].confidence, expected ? plan::sure : 0) << plan::name(field);
    }
}

TEST_P(DraftedSeed, saysWhatWasGiven)
{
    Regime const& regime = GetParam();
    EXPECT_EQ(plan()[Field::superior].text, regime.superior);
    EXPECT_EQ(plan()[Field::issuer].text, regime.issuer);
    ASSERT_TRUE(plan().number);
    EXPECT_EQ(plan().number->symbol, regime.symbol);
    EXPECT_EQ(plan().number->separator, regime.separator);
    EXPECT_EQ(plan().number->digits, u"");
    ASSERT_TRUE(plan().placeDate);
    EXPECT_EQ(plan().placeDate->place, u"Tân Sơn Đông");
    ASSERT_TRUE(plan().placeDate->mention);
    EXPECT_EQ(plan().placeDate->mention->month, u"11");
    EXPECT_EQ(plan().placeDate->mention->day, u"");
    EXPECT_EQ(plan()[Field::subject].text, m_parameters.content.subject);
    EXPECT_EQ(plan().signature.authority, regime.authority);
    EXPECT_EQ(plan().signature.position, regime.position);
    EXPECT_EQ(plan().signature.name, u"Lê Thị Hòa");
    EXPECT_EQ(draft::officeOf(plan()).recipients, m_parameters.office.recipients);
    EXPECT_EQ(draft::officeOf(plan()).filing, u"BPT");
}

TEST_P(DraftedSeed, hasTheSameContentWhenReadAgain)
{
    draft::Content const again = draft::contentOf(plan(), m_drafted);
    draft::Content const& given = m_parameters.content;
    EXPECT_EQ(again.subject, given.subject);
    EXPECT_EQ(again.opening, given.opening);
    EXPECT_EQ(again.purpose, given.purpose);
    EXPECT_EQ(again.content, given.content);
    EXPECT_EQ(again.timePlace, given.timePlace);
    EXPECT_EQ(again.funding, given.funding);
    EXPECT_EQ(again.implementation, given.implementation);
    // The seed's own end mark is the profile's now.
    EXPECT_TRUE(again.closing.starts_with(given.closing.substr(0, given.closing.size() - 1)));
}

TEST_P(DraftedSeed, statesTheSameNumbers)
{
    ASSERT_TRUE(plan().facts.conferences && plan().facts.delegates && plan().facts.unsalaried);
    EXPECT_EQ(plan().facts.conferences->value, 12);
    EXPECT_EQ(plan().facts.delegates->value, 80);
    EXPECT_EQ(plan().facts.unsalaried->value, 65);
}

INSTANTIATE_TEST_SUITE_P(
    Regimes, DraftedSeed,
    testing::Values(Regime{ "mttq", u"ỦY BAN MTTQ VIỆT NAM TỈNH TÂN SƠN ĐÔNG", u"BAN THƯỜNG TRỰC", u"KH-MTTQ-BTT",
                            u"TM. BAN THƯỜNG TRỰC", u"CHỦ TỊCH", u'/' },
                    Regime{ "nd30", u"UBND TỈNH TÂN SƠN ĐÔNG", u"SỞ VĂN HÓA VÀ THỂ THAO", u"KH-SVHTT",
                            u"KT. GIÁM ĐỐC", u"PHÓ GIÁM ĐỐC", u'/' },
                    Regime{ "dang-hd36", u"ĐẢNG BỘ TỈNH TÂN SƠN ĐÔNG", u"ĐẢNG ỦY XÃ HÒA BÌNH", u"KH/ĐU",
                            u"T/M BAN THƯỜNG VỤ", u"BÍ THƯ", u'-' },
                    Regime{ "dang-hd05", u"ĐẢNG BỘ TỈNH TÂN SƠN ĐÔNG", u"ĐẢNG ỦY XÃ HÒA BÌNH", u"KH/ĐU",
                            u"T/M BAN THƯỜNG VỤ", u"BÍ THƯ", u'-' }),
    [](testing::TestParamInfo<Regime> const& info) {
        std::string name = info.param.profile;
        std::erase(name, '-');
        return name;
    });
} // namespace
