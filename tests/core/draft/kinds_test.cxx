/// Kinds of plan, wordings of sections, references to appendices.
#include "core/draft/draft.hxx"
#include "core/draft/placement.hxx"
#include "core/law/in_force.hxx"
#include "core/support/fragment_snapshot.hxx"

#include <gmock/gmock.h>

#include <filesystem>
#include <fstream>

namespace
{
using namespace kehoach;
using testing::AllOf;
using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Not;

MATCHER_P(beginsWith, words, "")
{
    return arg.starts_with(words);
}

class Kinds : public testing::Test
{
protected:
    std::vector<law::Diagnostic> diagnostics;
    std::vector<law::Profile> profiles = law::loadProfiles(KEHOACH_EXTENSION_DIR "/profiles", diagnostics);
    draft::Sections sections = draft::Sections::load(KEHOACH_EXTENSION_DIR "/sections", diagnostics);
    law::Profile const& profile = *law::findProfile(profiles, "mttq");
    draft::Parameters parameters;

    std::vector<std::u16string> texts(document::Fragment const& fragment) const
    {
        std::vector<std::u16string> all;
        for (auto const& paragraph : test::toSnapshot(fragment).paragraphs)
            all.push_back(paragraph.text);
        return all;
    }
    std::vector<std::u16string> plan() const { return texts(sections.plan(parameters, profile, u"")); }
};

TEST_F(Kinds, aPlanHasTheSectionsAskedForInTheirOrderAndNumbers)
{
    parameters.sections = { "implementation", "programme", "purpose", "content", "solutions" };
    std::vector<std::u16string> headings;
    for (std::u16string const& line : plan())
        if (line.find(u". ") < 5 && line.find_first_of(u"IV") == 0)
            headings.push_back(line);
    EXPECT_THAT(headings, ElementsAre(u"I. MỤC ĐÍCH, YÊU CẦU", u"II. NỘI DUNG", u"III. GIẢI PHÁP THỰC HIỆN",
                                      u"IV. CHƯƠNG TRÌNH HỘI NGHỊ", u"V. TỔ CHỨC THỰC HIỆN"));
}

TEST_F(Kinds, aVariantHasItsHeadingAndLines)
{
    parameters.variants["content"] = "supervision";
    EXPECT_THAT(texts(sections.section("content", parameters, profile, 2)),
                AllOf(Contains(u"II. NỘI DUNG, HÌNH THỨC GIÁM SÁT"), Contains(u"c) Kiến nghị, đề xuất.")));
    // The plan's own lines go before any variant's.
    parameters.content.content = { u"# Việc riêng" };
    EXPECT_THAT(texts(sections.section("content", parameters, profile, 2)),
                ElementsAre(u"II. NỘI DUNG, HÌNH THỨC GIÁM SÁT", u"1. Việc riêng"));
}

TEST_F(Kinds, editedLinesStandInThePlaceOfTheVariants)
{
    parameters.lines["content"] = { u"# Việc <tên việc>", u"Có {ngoặc} và <chỗ điền>." };
    auto const fragment = sections.section("content", parameters, profile, 1);
    EXPECT_THAT(texts(fragment), ElementsAre(u"I. NỘI DUNG", u"1. Việc <tên việc>", u"Có {ngoặc} và <chỗ điền>."));
    auto const& runs = std::get<document::FragmentParagraph>(fragment.blocks[2]).runs;
    ASSERT_EQ(runs.size(), 3u);
    EXPECT_TRUE(runs[1].placeholder);
    EXPECT_EQ(runs[1].text, u"chỗ điền");
}

TEST_F(Kinds, linesAreGivenWithWhatIsKnownFilledIn)
{
    parameters.content.venue = u"hội trường xã.";
    EXPECT_THAT(sections.lines("time-place", "standard", parameters, profile),
                ElementsAre(u"1. Thời gian: <buổi, ngày tháng năm>.", u"2. Địa điểm: hội trường xã.",
                            u"3. Thành phần: <số hội nghị, số đại biểu, số đại biểu không hưởng lương từ ngân sách nhà nước>."));
    EXPECT_THAT(sections.lines("timetable", "", parameters, profile), IsEmpty());
    EXPECT_THROW(sections.lines("poem", "", parameters, profile), text::Error);
}

TEST_F(Kinds, theOpeningFollowsTheBases)
{
    parameters.office.issuerInText = u"Ban Thường trực";
    parameters.content.subject = u"Tổ chức hội nghị";
    EXPECT_THAT(plan(), Contains(beginsWith(u"Căn cứ <tên loại")));
    parameters.content.legalBases = { u"Căn cứ Luật A" };
    EXPECT_THAT(plan(), AllOf(Contains(u"Ban Thường trực xây dựng Kế hoạch tổ chức hội nghị, cụ thể như sau:"),
                              Not(Contains(beginsWith(u"Căn cứ <tên loại")))));
    parameters.content.subject = u"Đại hội Mặt trận";
    EXPECT_THAT(plan(), Contains(u"Ban Thường trực xây dựng Kế hoạch đại hội Mặt trận, cụ thể như sau:"));
    parameters.content.subject = u"MTTQ giám sát";
    EXPECT_THAT(plan(), Contains(u"Ban Thường trực xây dựng Kế hoạch MTTQ giám sát, cụ thể như sau:"));
}

TEST_F(Kinds, theTextRefersToItsAppendices)
{
    parameters.sections = { "purpose", "content", "time-place", "implementation", "delegates" };
    EXPECT_THAT(plan(), AllOf(Contains(u"Danh sách đại biểu tại Phụ lục kèm theo Kế hoạch này."), Contains(u"Phụ lục")));
    parameters.sections.push_back("appendix");
    EXPECT_THAT(plan(), AllOf(Contains(u"Danh sách đại biểu tại Phụ lục I kèm theo Kế hoạch này."),
                              Contains(u"<Nội dung chi tiết> tại Phụ lục II kèm theo Kế hoạch này."),
                              Contains(u"Phụ lục I"), Contains(u"Phụ lục II")));
    // Where the section that would refer to it is not there, the last one does.
    parameters.sections = { "purpose", "content", "implementation", "delegates" };
    EXPECT_THAT(plan(), Contains(u"Danh sách đại biểu tại Phụ lục kèm theo Kế hoạch này."));
}

TEST_F(Kinds, anOfficesFileAddsKindsAndVariants)
{
    auto const folder = std::filesystem::temp_directory_path() / "kehoach-kinds";
    std::filesystem::remove_all(folder);
    std::filesystem::create_directories(folder);
    std::ofstream(folder / "own.json") << R"({
        "variants": [
            {"section": "content", "id": "unity", "name": {"vi": "Ngày hội", "en": "Day"}, "lines": ["# Phần lễ"]},
            {"section": "poem", "id": "x", "name": {"vi": "a", "en": "b"}, "lines": []}
        ],
        "kinds": [
            {"id": "unity", "name": {"vi": "Ngày hội", "en": "Day"}, "about": {"vi": "a", "en": "b"},
             "sections": [{"id": "content", "variant": "unity"}, {"id": "funding", "choice": "off"}]},
            {"id": "bad", "name": {"vi": "a", "en": "b"}, "about": {"vi": "a", "en": "b"},
             "sections": [{"id": "content", "variant": "nowhere"}]},
            {"id": "odd", "name": {"vi": "a", "en": "b"}, "about": {"vi": "a", "en": "b"},
             "sections": [{"id": "content", "choice": "perhaps"}]}
        ]})";
    auto const own = draft::Sections::load({ KEHOACH_EXTENSION_DIR "/sections", folder }, diagnostics);
    std::filesystem::remove_all(folder);
    auto const& kind = own.kinds().back();
    EXPECT_EQ(kind.id, "unity");
    EXPECT_EQ(kind.sections[1].choice, draft::Kind::Choice::off);
    EXPECT_THAT(own.lines("content", "unity", parameters, profile), ElementsAre(u"# Phần lễ"));
    std::vector<std::pair<int, std::string>> wrong;
    for (law::Diagnostic const& each : diagnostics)
        wrong.emplace_back(each.line, each.reason.key);
    EXPECT_THAT(wrong, ElementsAre(std::pair(4, "draft.section-unknown"), std::pair(9, "draft.variant-unknown"),
                                   std::pair(11, "law.entry-member")));
}

TEST_F(Kinds, theGuidanceInForceOnTheDay)
{
    law::Profile const& old = *law::findProfile(profiles, "dang-hd36");
    EXPECT_EQ(law::inForceOn(profiles, old, std::chrono::year(2026) / 5 / 26).id, "dang-hd36");
    EXPECT_EQ(law::inForceOn(profiles, old, std::chrono::year(2026) / 5 / 27).id, "dang-hd05");
    law::Profile const& state = *law::findProfile(profiles, "nd30");
    EXPECT_EQ(law::inForceOn(profiles, state, std::chrono::year(2010) / 1 / 1).id, "nd30");
}

TEST(ReferenceToAppendix, getsItsNumberWhenASecondComes)
{
    auto const snapshot = document::fromPlainText(u"KẾ HOẠCH\nTổ chức hội nghị\nI. MỤC ĐÍCH, YÊU CẦU\nNâng cao nhận thức.\n"
                                                  u"II. TỔ CHỨC THỰC HIỆN\nDanh sách tại Phụ lục kèm theo Kế hoạch này.\n"
                                                  u"Trên đây là Kế hoạch tổ chức hội nghị./.\n"
                                                  u"Phụ lục\nDANH SÁCH\n(Kèm theo Kế hoạch số 15/KH-MTTQ)\n1. A\n");
    auto const documents = plan::recognize(snapshot);
    auto const next = draft::nextAppendix(plan::mainPlan(documents), snapshot);
    EXPECT_EQ(next.number, 2);
    ASSERT_EQ(next.edits.size(), 2u);
    EXPECT_EQ(next.edits[1].span.paragraph, 5);
    EXPECT_EQ(next.edits[1].replacement, u"Phụ lục I");
}
} // namespace
