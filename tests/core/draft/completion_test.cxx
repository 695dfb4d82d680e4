#include "core/draft/legal_bases.hxx"
#include "core/text/unicode.hxx"

#include <gtest/gtest.h>

using namespace kehoach;

namespace
{
class Completing : public testing::Test
{
protected:
    Completing()
        : m_catalogue(law::Catalogue::load(KEHOACH_EXTENSION_DIR "/laws", m_diagnostics))
        , m_profiles(law::loadProfiles(KEHOACH_EXTENSION_DIR "/profiles", m_diagnostics))
    {
    }

    /// The line once the citation at the first place of `at` was made whole.
    std::string completed(std::u16string_view line, std::u16string_view at) const
    {
        document::Snapshot const snapshot = document::fromPlainText(u"KẾ HOẠCH\nTổ chức hội nghị\n" + std::u16string(line) + u"\nI. NỘI DUNG\n");
        std::vector<plan::Plan> const documents = plan::recognize(snapshot);
        document::Span const caret{ 2, { static_cast<std::uint32_t>(line.find(at) + 1), 0 } };
        auto const whole = draft::completion(plan::mainPlan(documents), snapshot, caret, m_catalogue,
                                             *law::findProfile(m_profiles, "nd30"));
        std::u16string now(line);
        if (whole)
            now.replace(whole->span.range.start, whole->span.range.length, whole->text);
        return whole ? text::toUtf8(now) : "nothing";
    }

    std::vector<law::Diagnostic> m_diagnostics;
    law::Catalogue m_catalogue;
    std::vector<law::Profile> m_profiles;
};

TEST_F(Completing, ABasisGetsItsDateIssuerAndSubject)
{
    EXPECT_EQ(completed(u"Căn cứ Nghị định số 30/2020/NĐ-CP;", u"30/2020"),
              "Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư;");
}

TEST_F(Completing, ABareNumberInASentence)
{
    EXPECT_EQ(completed(u"Trình bày theo 30/2020/NĐ-CP, không sai sót.", u"30/2020"),
              "Trình bày theo Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư, "
              "không sai sót.");
}

TEST_F(Completing, WhatTheCatalogueDoesNotKnowIsLeftAlone)
{
    EXPECT_EQ(completed(u"Căn cứ Công văn số 15/CV-ABC;", u"15/CV"), "nothing");
    EXPECT_EQ(completed(u"Nâng cao nhận thức.", u"nhận"), "nothing");
}

TEST_F(Completing, OwnWordsAreAnEntry)
{
    law::Instrument const made = draft::toInstrument(
        u"Quyết định số 12/QĐ-UBND ngày 05/01/2026 của Ủy ban nhân dân tỉnh Làng Sen về việc giao nhiệm vụ");
    EXPECT_EQ(made.kind, u"Quyết định");
    EXPECT_EQ(made.number, u"12/QĐ-UBND");
    EXPECT_EQ(made.issuer, u"Ủy ban nhân dân tỉnh Làng Sen");
    EXPECT_EQ(made.title, u"Giao nhiệm vụ");
    ASSERT_TRUE(made.issued);
    EXPECT_FALSE(made.verified);
    EXPECT_THROW(draft::toInstrument(u"một văn bản nào đó"), text::Error);
}
} // namespace
