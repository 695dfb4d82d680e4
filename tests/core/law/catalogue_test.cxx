#include "core/law/catalogue.hxx"

#include <gtest/gtest.h>

namespace kehoach::law
{
namespace
{
std::filesystem::path const shipped = KEHOACH_EXTENSION_DIR "/laws";

Date day(int year, unsigned month, unsigned day)
{
    return { std::chrono::year(year), std::chrono::month(month), std::chrono::day(day) };
}

class ShippedLaws : public ::testing::Test
{
protected:
    void TearDown() override
    {
        for (auto const& diagnostic : m_diagnostics)
            ADD_FAILURE() << diagnostic.file << ":" << diagnostic.line << " " << diagnostic.reason.key;
    }
    std::vector<Diagnostic> m_diagnostics;
    Catalogue m_catalogue = Catalogue::load(shipped, m_diagnostics);
};

TEST_F(ShippedLaws, NumberIsFoundHoweverItIsSpelt)
{
    auto const* decree = m_catalogue.find(u"30/2020/NĐ-CP");
    ASSERT_NE(decree, nullptr);
    EXPECT_EQ(decree->issued, day(2020, 3, 5));
    EXPECT_EQ(m_catalogue.find(u"30/2020/nđ - cp"), decree);
    EXPECT_EQ(m_catalogue.find(u"30/2021/NĐ-CP"), nullptr);
}

TEST_F(ShippedLaws, ReplacedDocumentsNameTheOneThatIsInForce)
{
    for (auto const& instrument : m_catalogue.instruments())
    {
        SCOPED_TRACE(std::string(instrument.number.begin(), instrument.number.end()));
        if (instrument.effective.to)
        {
            EXPECT_FALSE(instrument.replacedBy.empty());
        }
        if (instrument.effective.from && instrument.effective.to)
        {
            EXPECT_LT(*instrument.effective.from, *instrument.effective.to);
        }
        if (!instrument.replacedBy.empty())
        {
            EXPECT_NE(m_catalogue.find(instrument.replacedBy), nullptr);
        }
    }
    auto const* party = m_catalogue.find(u"66-QĐ/TW");
    ASSERT_NE(party, nullptr);
    EXPECT_TRUE(party->inForce(day(2025, 12, 31)));
    EXPECT_FALSE(party->inForce(day(2026, 1, 9)));
    EXPECT_EQ(party->replacedBy, u"399-QĐ/TW");
}

TEST_F(ShippedLaws, LawIsFoundByNameAndDate)
{
    auto const* old
        = m_catalogue.findByName(u"Luật", u"Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015",
                                 day(2015, 6, 19), std::nullopt);
    ASSERT_NE(old, nullptr);
    EXPECT_EQ(old->number, u"77/2015/QH13");
    EXPECT_EQ(m_catalogue.findByName(u"Luật", u"Tổ chức chính quyền địa phương", std::nullopt, 2015), old);
    // Three laws bear that name: without a date none is meant more than another.
    EXPECT_EQ(m_catalogue.findByName(u"Luật", u"Tổ chức chính quyền địa phương", std::nullopt, std::nullopt),
              nullptr);
    EXPECT_EQ(m_catalogue.findByName(u"Luật", u"Lưu trữ số", std::nullopt, 2024)->number, u"33/2024/QH15");
    EXPECT_EQ(m_catalogue.findByName(u"Luật", u"Đất đai", std::nullopt, std::nullopt), nullptr);
}

TEST_F(ShippedLaws, ThirtyFourUnitsCameFromSixtyThree)
{
    auto const units = loadUnits(shipped, m_diagnostics);
    std::size_t former = 0;
    for (auto const& unit : units)
    {
        former += unit.from.size();
        EXPECT_FALSE(unit.verified);
        EXPECT_FALSE(unit.effective.covers(day(2025, 6, 30)));
        EXPECT_TRUE(unit.effective.covers(day(2025, 7, 1)));
    }
    EXPECT_EQ(units.size(), 34u);
    EXPECT_EQ(former, 63u);
}
} // namespace
} // namespace kehoach::law
