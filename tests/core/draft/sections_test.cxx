#include "core/draft/draft.hxx"
#include "core/text/message.hxx"
#include "core/support/fragment_snapshot.hxx"

#include <gmock/gmock.h>

#include <filesystem>
#include <fstream>

namespace
{
using namespace kehoach;
using document::Fragment;
using document::FragmentParagraph;
using document::FragmentTable;
using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

std::vector<law::Profile> const& profiles()
{
    static std::vector<law::Diagnostic> diagnostics;
    static auto const all = law::loadProfiles(KEHOACH_EXTENSION_DIR "/profiles", diagnostics);
    return all;
}

law::Profile const& profile(std::string_view id)
{
    return *law::findProfile(profiles(), id);
}

draft::Sections const& sections()
{
    static std::vector<law::Diagnostic> diagnostics;
    static auto const all = draft::Sections::load(KEHOACH_EXTENSION_DIR "/sections", diagnostics);
    EXPECT_THAT(diagnostics, IsEmpty());
    return all;
}

draft::Parameters parameters()
{
    draft::Parameters all;
    all.office = { u"ỦY BAN MTTQ VIỆT NAM TỈNH TÂN SƠN ĐÔNG",
                   u"BAN THƯỜNG TRỰC",
                   u"Ban Thường trực",
                   u"KH-MTTQ-BTT",
                   u"Tân Sơn Đông",
                   u"TM. BAN THƯỜNG TRỰC",
                   u"CHỦ TỊCH",
                   u"Lê Thị Hòa",
                   u"BPT",
                   "",
                   { u"- Thường trực Tỉnh ủy (để b/c);", u"Ban Phong trào" } };
    all.content = { u"Tổ chức hội nghị",
                    { u"Căn cứ Luật A;", u"Căn cứ Quyết định B." },
                    u"Ban Thường trực xây dựng Kế hoạch như sau:",
                    { u"# Mục đích", u"Nâng cao nhận thức.", u"# Yêu cầu", u"- Tiết kiệm." },
                    { u"# Nội dung tuyên truyền", u"## Giúp nhau làm kinh tế.", u"## Giữ gìn vệ sinh.",
                      u"# Chuẩn bị tài liệu.", u"## In ấn." },
                    { u"Thời gian: tháng 11." },
                    { u"Ngân sách tỉnh." },
                    { u"# Cấp tỉnh" },
                    u"Trên đây là Kế hoạch ./." };
    all.date = std::chrono::year(2020) / 11 / 5;
    return all;
}

std::u16string textOf(FragmentParagraph const& paragraph)
{
    std::u16string text;
    for (auto const& run : paragraph.runs)
        text += run.placeholder ? u"<" + run.text + u">" : run.text;
    return text;
}

/// Every paragraph of the fragment in reading order, as style: text.
std::vector<std::u16string> lines(Fragment const& fragment)
{
    std::vector<std::u16string> all;
    for (auto const& paragraph : test::toSnapshot(fragment).paragraphs)
        all.push_back(paragraph.style->substr(3) + u": " + paragraph.text);
    return all;
}

Fragment section(std::string_view id, std::string_view profileId = "mttq", int roman = 0,
                 draft::Parameters const& given = parameters())
{
    return sections().section(id, given, profile(profileId), roman);
}

TEST(Sections, listsTheStandardOnesInTheirOrder)
{
    std::vector<std::string> ids;
    for (auto const& each : sections().list())
    {
        ids.push_back(each.id);
        EXPECT_FALSE(each.name.vi.empty());
        EXPECT_NE(each.name.vi, each.name.en);
    }
    EXPECT_THAT(ids, ElementsAre("header", "title", "legal-basis", "purpose", "content", "time-place", "funding",
                                 "implementation", "closing", "recipients-signature", "solutions", "progress", "timetable", "programme",
                                 "tasks", "delegates", "appendix"));
}

TEST(Sections, headerOfTheState)
{
    Fragment const header = section("header");
    EXPECT_THAT(lines(header),
                ElementsAre(u"Cơ quan chủ quản: ỦY BAN MTTQ VIỆT NAM TỈNH TÂN SƠN ĐÔNG",
                            u"Cơ quan ban hành: BAN THƯỜNG TRỰC", u"Đường kẻ: ",
                            u"Quốc hiệu: CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                            u"Tiêu ngữ: Độc lập - Tự do - Hạnh phúc", u"Đường kẻ: ",
                            u"Số ký hiệu: Số:      /KH-MTTQ-BTT",
                            u"Địa danh ngày: Tân Sơn Đông, ngày 05 tháng 11 năm 2020"));
    auto const& table = std::get<FragmentTable>(header.blocks.front());
    EXPECT_THAT(table.columns, ElementsAre(62, 103));
    EXPECT_FALSE(table.borders);
}

TEST(Sections, headerOfTheParty)
{
    auto given = parameters();
    given.office.symbol = u"KH/TU";
    given.number = u"08";
    EXPECT_THAT(lines(section("header", "dang-hd36", 0, given)),
                ElementsAre(u"Cơ quan chủ quản: ỦY BAN MTTQ VIỆT NAM TỈNH TÂN SƠN ĐÔNG",
                            u"Cơ quan ban hành: BAN THƯỜNG TRỰC", u"Cơ quan ban hành: *",
                            u"Tiêu đề Đảng: ĐẢNG CỘNG SẢN VIỆT NAM", u"Đường kẻ: ", u"Số ký hiệu: Số 08-KH/TU",
                            u"Địa danh ngày: Tân Sơn Đông, ngày 05 tháng 11 năm 2020"));
}

// NĐ 30/2020/NĐ-CP, Phụ lục I, II.1.b: as long as the Tiêu ngữ; II.2.b: 1/3 to 1/2 of the issuer's line.
TEST(Sections, rulesAreAsLongAsTheDecreeSays)
{
    auto const header = section("header");
    auto const snapshot = test::toSnapshot(header);
    auto const length = [&](std::size_t paragraph, double column) {
        auto const& format = snapshot.paragraphs[paragraph].format;
        EXPECT_DOUBLE_EQ(format.left, format.right);
        EXPECT_GT(format.topRule, 0);
        return column - format.left - format.right;
    };
    EXPECT_NEAR(length(5, 103), 56.06, 0.5); // 13 pt bold
    double const issuer = 42.4; // BAN THƯỜNG TRỰC, 12 pt bold
    EXPECT_GT(length(2, 62), issuer / 3);
    EXPECT_LT(length(2, 62), issuer / 2);
}

TEST(Sections, dateMayLackItsDay)
{
    auto given = parameters();
    given.date = std::chrono::year(2020) / 2 / 1;
    given.dayKnown = false;
    EXPECT_THAT(lines(section("header", "mttq", 0, given)),
                Contains(u"Địa danh ngày: Tân Sơn Đông, ngày       tháng 02 năm 2020"));
    given.date = {};
    EXPECT_THAT(lines(section("header", "mttq", 0, given)),
                Contains(u"Địa danh ngày: Tân Sơn Đông, ngày       tháng       năm"));
}

TEST(Sections, titleHasARuleOrTheMarkOfTheParty)
{
    EXPECT_THAT(lines(section("title")),
                ElementsAre(u"Tên loại: KẾ HOẠCH", u"Trích yếu: Tổ chức hội nghị", u"Đường kẻ: "));
    EXPECT_THAT(lines(section("title", "dang-hd05")),
                ElementsAre(u"Tên loại: KẾ HOẠCH", u"Trích yếu: Tổ chức hội nghị", u"Trích yếu: -----"));
}

TEST(Sections, basesAreClosedAsTheProfileSays)
{
    EXPECT_THAT(lines(section("legal-basis", "nd30")),
                ElementsAre(u"Căn cứ: Căn cứ Luật A;", u"Căn cứ: Căn cứ Quyết định B.",
                            u"Nội dung: Ban Thường trực xây dựng Kế hoạch như sau:"));
    EXPECT_THAT(lines(section("legal-basis", "dang-hd36")),
                ElementsAre(u"Căn cứ: - Căn cứ Luật A;", u"Căn cứ: - Căn cứ Quyết định B,",
                            u"Nội dung: Ban Thường trực xây dựng Kế hoạch như sau:"));
}

TEST(Sections, numbersClausesAndPoints)
{
    EXPECT_THAT(lines(section("content", "mttq", 2)),
                ElementsAre(u"Mục: II. NỘI DUNG", u"Khoản: 1. Nội dung tuyên truyền",
                            u"Điểm: a) Giúp nhau làm kinh tế.", u"Điểm: b) Giữ gìn vệ sinh.",
                            u"Nội dung: 2. Chuẩn bị tài liệu.", u"Điểm: a) In ấn."));
    EXPECT_THAT(lines(section("funding", "dang-hd36", 4)),
                ElementsAre(u"Mục: IV- KINH PHÍ", u"Nội dung: Ngân sách tỉnh."));
}

TEST(Sections, pointsFollowTheVietnameseAlphabet)
{
    auto given = parameters();
    given.content.content.assign(25, u"## Việc.");
    auto const all = lines(section("content", "mttq", 2, given));
    EXPECT_EQ(all[4], u"Điểm: d) Việc.");
    EXPECT_EQ(all[5], u"Điểm: đ) Việc.");
    EXPECT_EQ(all[6], u"Điểm: e) Việc.");
    EXPECT_EQ(all[23], u"Điểm: y) Việc.");
    EXPECT_EQ(all[24], u"Điểm: 24) Việc.");
}

TEST(Sections, pointsAboveLettersAreNumbered)
{
    auto given = parameters();
    given.content.content = { u"# Tuyên truyền", u"## Hội nghị.", u"a) Cấp xã;", u"b) Cấp tỉnh." };
    EXPECT_THAT(lines(section("content", "mttq", 2, given)),
                ElementsAre(u"Mục: II. NỘI DUNG", u"Khoản: 1. Tuyên truyền", u"Điểm: 1.1. Hội nghị.",
                            u"Điểm: a) Cấp xã;", u"Điểm: b) Cấp tỉnh."));
}

TEST(Sections, closingEndsAsTheProfileSays)
{
    EXPECT_THAT(lines(section("closing")), ElementsAre(u"Nội dung: Trên đây là Kế hoạch./."));
    EXPECT_THAT(lines(section("closing", "dang-hd36")), ElementsAre(u"Nội dung: Trên đây là Kế hoạch."));
}

TEST(Sections, signatureStandsBesideTheRecipients)
{
    Fragment const block = section("recipients-signature");
    EXPECT_THAT(lines(block),
                ElementsAre(u"Nơi nhận: Nơi nhận:", u"Danh sách nơi nhận: - Thường trực Tỉnh ủy (để b/c);",
                            u"Danh sách nơi nhận: - Ban Phong trào;", u"Danh sách nơi nhận: - Lưu: VT, BPT.",
                            u"Quyền hạn chức vụ: TM. BAN THƯỜNG TRỰC", u"Chức vụ: CHỦ TỊCH", u"Họ tên: Lê Thị Hòa"));
    EXPECT_TRUE(std::get<FragmentTable>(block.blocks.front()).keepTogether);
    auto given = parameters();
    given.office.filing.clear();
    EXPECT_THAT(lines(section("recipients-signature", "mttq", 0, given)),
                Contains(u"Danh sách nơi nhận: - Lưu: VT."));
    EXPECT_THAT(lines(section("recipients-signature", "dang-hd36")),
                testing::AllOf(Contains(u"Danh sách nơi nhận: - Ban Phong trào,"),
                               Contains(u"Danh sách nơi nhận: - Lưu BPT.")));
}

TEST(Sections, guideWhereNothingIsGiven)
{
    draft::Parameters const nothing{};
    for (auto const& each : sections().list())
    {
        Fragment const fragment = section(each.id, "nd30", 1, nothing);
        std::vector<std::u16string> const all = lines(fragment);
        EXPECT_THAT(all, Not(IsEmpty())) << each.id;
        for (auto const& line : all)
            EXPECT_EQ(line.find(u'{'), std::u16string::npos) << each.id;
    }
    EXPECT_THAT(lines(section("title", "nd30", 0, nothing)),
                Contains(u"Trích yếu: <Trích yếu: nêu ngắn gọn nội dung kế hoạch>"));
    EXPECT_THAT(lines(section("header", "nd30", 0, nothing)), Contains(u"Số ký hiệu: Số:      /<ký hiệu>"));
    EXPECT_THAT(lines(section("closing", "nd30", 0, nothing)), SizeIs(1));
}

TEST(Sections, guidanceIsOfTheTemplateNotOfTheWords)
{
    auto given = parameters();
    given.content.subject = u"Giảm tiếng ồn < 50 dB {place}";
    auto const fragment = section("title", "nd30", 0, given);
    auto const& subject = std::get<FragmentParagraph>(fragment.blocks[1]);
    EXPECT_EQ(textOf(subject), u"Giảm tiếng ồn < 50 dB {place}");
    EXPECT_THAT(subject.runs, SizeIs(1));
}

TEST(Sections, unknownIdIsSaid)
{
    try
    {
        section("nothing");
        FAIL();
    }
    catch (text::Error const& error)
    {
        EXPECT_EQ(error.message(), (text::Message{ "draft.section-unknown", { { "section", u"nothing" } } }));
    }
}

TEST(Sections, planHasThemAllAndMarksThePlaceOfTheBudget)
{
    for (auto const& each : profiles())
    {
        Fragment const plan = sections().plan(parameters(), each, u"_KH_PLACE");
        auto const snapshot = test::toSnapshot(plan, each.page);
        ASSERT_THAT(snapshot.bookmarks, SizeIs(1)) << each.id;
        auto const place = static_cast<std::size_t>(snapshot.bookmarks[0].span.paragraph);
        EXPECT_EQ(snapshot.paragraphs[place].text, u"Ngân sách tỉnh.");
        for (std::size_t i = 1; i < plan.blocks.size(); ++i)
            EXPECT_FALSE(std::holds_alternative<FragmentTable>(plan.blocks[i - 1])
                         && std::holds_alternative<FragmentTable>(plan.blocks[i]))
                << "Word would merge two tables in a row";
        for (auto const& paragraph : snapshot.paragraphs)
            EXPECT_THAT(plan.styles, Contains(testing::Field(&document::ParagraphStyle::name, paragraph.style)));
        std::vector<std::u16string> headings;
        for (auto const& paragraph : snapshot.paragraphs)
            if (paragraph.style == u"KH Mục")
                headings.push_back(paragraph.text.substr(0, paragraph.text.find(each.sectionLabel.back())));
        EXPECT_THAT(headings, ElementsAre(u"I", u"II", u"III", u"IV", u"V"));
    }
}

TEST(Sections, signatureIsNotLeftAlone)
{
    Fragment const plan = sections().plan(parameters(), profile("mttq"), u"");
    auto const& closing = std::get<FragmentParagraph>(plan.blocks[plan.blocks.size() - 2]);
    EXPECT_EQ(textOf(closing), u"Trên đây là Kế hoạch./.");
    EXPECT_TRUE(closing.keepWithNext);
}

class OwnSections : public testing::Test
{
protected:
    OwnSections()
    {
        std::filesystem::remove_all(m_folder);
        std::filesystem::create_directories(m_folder);
    }
    ~OwnSections() override { std::filesystem::remove_all(m_folder); }

    void write(char const* name, char const* json) const { std::ofstream(m_folder / name) << json; }

    std::filesystem::path m_folder
        = std::filesystem::path(testing::TempDir())
          / (std::string("sections-") + testing::UnitTest::GetInstance()->current_test_info()->name());
};

TEST_F(OwnSections, anOfficeMayAddAndReplace)
{
    write("a.json", R"({"sections": [
        {"id": "one", "name": {"vi": "Một", "en": "One"}, "plan": 2, "roman": true,
         "blocks": [{"style": "section", "text": "{label} MỘT"}]},
        {"id": "two", "name": {"vi": "Hai", "en": "Two"}, "plan": 1,
         "blocks": [{"style": "body", "text": "Hai của {issuer}"}]}]})");
    write("b.json", R"({"guidance": {"signer": "ai"}, "sections": [
        {"id": "one", "name": {"vi": "Một mới", "en": "New one"}, "plan": 2,
         "blocks": [{"style": "body", "text": "Một mới của {signer}"}]}]})");
    std::vector<law::Diagnostic> diagnostics;
    auto const own = draft::Sections::load(m_folder, diagnostics);
    EXPECT_THAT(diagnostics, IsEmpty());
    draft::Parameters given;
    given.office.issuer = u"SỞ X";
    EXPECT_THAT(lines(own.plan(given, profile("nd30"), u"")),
                ElementsAre(u"Nội dung: Hai của SỞ X", u"Nội dung: Một mới của <ai>"));
}

TEST(Sections, aTableHasARowForEachConference)
{
    draft::Parameters given;
    given.conferences = 12;
    auto const fragment = sections().section("timetable", given, profile("mttq"), 4);
    ASSERT_THAT(fragment.blocks, SizeIs(2));
    EXPECT_EQ(textOf(std::get<FragmentParagraph>(fragment.blocks[0])), u"IV. LỊCH TỔ CHỨC HỘI NGHỊ");
    auto const& table = std::get<document::FragmentTable>(fragment.blocks[1]);
    EXPECT_TRUE(table.borders);
    EXPECT_EQ(table.headerRows, 1);
    ASSERT_THAT(table.rows, SizeIs(13));
    EXPECT_EQ(textOf(table.rows[12][0].paragraphs[0]), u"12");
    EXPECT_TRUE(table.rows[12][1].paragraphs[0].runs[0].placeholder);
}

TEST(Sections, aSecondAppendixIsNumbered)
{
    draft::Parameters given;
    given.office.symbol = u"KH-MTTQ";
    given.number = u"15";
    given.date = std::chrono::year(2026) / 11 / 5;
    auto only = sections().section("appendix", given, profile("mttq"), 0);
    EXPECT_EQ(textOf(std::get<FragmentParagraph>(only.blocks[0])), u"Phụ lục");
    given.appendix = 2;
    auto const second = sections().section("appendix", given, profile("mttq"), 0);
    auto const& label = std::get<FragmentParagraph>(second.blocks[0]);
    EXPECT_EQ(textOf(label), u"Phụ lục II");
    EXPECT_TRUE(label.pageBreakBefore);
    EXPECT_TRUE(textOf(std::get<FragmentParagraph>(second.blocks[2]))
                    .starts_with(u"(Kèm theo Kế hoạch số 15/KH-MTTQ ngày 05 tháng 11 năm 2026 của "));
}

TEST_F(OwnSections, aBrokenOneIsNamedAndTheRestWorks)
{
    write("a.json", R"({"sections": [
        {"id": "no-name", "blocks": []},
        {"id": "no-style", "name": {"vi": "a", "en": "b"}, "blocks": [{"text": "x"}]},
        {"id": "other-style", "name": {"vi": "a", "en": "b"}, "blocks": [{"style": "poem", "text": "x"}]},
        {"id": "other-list", "name": {"vi": "a", "en": "b"}, "blocks": [{"list": "poems"}]},
        {"id": "uneven", "name": {"vi": "a", "en": "b"}, "blocks": [{"columns": [1, 2], "rows": [[[]]]}]},
        {"id": "right", "name": {"vi": "a", "en": "b"}, "blocks": [{"style": "body", "text": "x"}]}]})");
    write("b.json", "{");
    std::vector<law::Diagnostic> diagnostics;
    auto const own = draft::Sections::load(m_folder, diagnostics);
    EXPECT_THAT(own.list(), SizeIs(1));
    ASSERT_THAT(diagnostics, SizeIs(6));
    EXPECT_THAT(diagnostics, Contains(testing::Field(&law::Diagnostic::reason,
                                                     text::Message{ "draft.list-unknown", { { "list", u"poems" } } })));
}

} // namespace
