#include "core/draft/draft.hxx"
#include "core/text/unicode.hxx"

#include <gmock/gmock.h>

#include <filesystem>
#include <fstream>
#include <sstream>

namespace
{
using namespace kehoach;
using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;
using testing::StartsWith;

struct Redrafted
{
    draft::Content content;
    draft::Office office;
};

Redrafted redraft(document::Snapshot const& snapshot)
{
    auto const documents = plan::recognize(snapshot);
    plan::Plan const& plan = plan::mainPlan(documents);
    return { draft::contentOf(plan, snapshot), draft::officeOf(plan) };
}

Redrafted redraft(std::u16string_view text)
{
    return redraft(document::fromPlainText(text));
}

std::u16string read(std::filesystem::path const& file)
{
    std::ifstream stream(file, std::ios::binary);
    std::stringstream bytes;
    bytes << stream.rdbuf();
    return text::toUtf16(bytes.str());
}

auto starts(std::u16string const& words)
{
    return testing::ResultOf([](std::u16string const& line) { return text::toUtf8(line); },
                             StartsWith(text::toUtf8(words)));
}

/// Every word of the content, without marks and labels.
std::vector<std::u16string> wordsOf(draft::Content const& content)
{
    std::u16string all = content.subject + u" " + content.opening + u" " + content.closing;
    for (auto const* part : { &content.legalBases, &content.purpose, &content.content, &content.timePlace,
                              &content.funding, &content.implementation })
        for (std::u16string const& line : *part)
            all += u" " + line;
    std::vector<std::u16string> words(1);
    for (char16_t const unit : all)
        if (text::isLetter(unit) || text::isDigit(unit))
            words.back() += unit;
        else if (!words.back().empty())
            words.emplace_back();
    return words;
}

class SeedContent : public testing::Test
{
protected:
    Redrafted m_seed = redraft(read(KEHOACH_TEST_DATA_DIR "/seed.txt"));
    draft::Content const& m_content = m_seed.content;
};

TEST_F(SeedContent, hasSubjectAndOpening)
{
    EXPECT_EQ(m_content.subject, u"Tổ chức hội nghị tuyên truyền về xây dựng nông thôn mới năm 2020");
    EXPECT_THAT(m_content.legalBases, IsEmpty()) << "its basis stands in the opening sentence and stays there";
    EXPECT_THAT(m_content.opening, starts(u"Căn cứ Công văn Số 156/CV-VPĐP ngày 29/10/2020 của Văn phòng"));
    EXPECT_TRUE(m_content.opening.ends_with(u"năm 2020 cụ thể như sau:"));
}

TEST_F(SeedContent, keepsThePurpose)
{
    EXPECT_THAT(m_content.purpose, ElementsAre(starts(u"Tuyên truyền, nâng cao nhận thức cho nhân dân")));
}

TEST_F(SeedContent, keepsTheNumberedContentWithoutItsNumbers)
{
    EXPECT_THAT(m_content.content,
                ElementsAre(u"# Nội dung tuyên truyền", starts(u"Phối hợp với Ban Thường trực"),
                            starts(u"## Giúp nhau phát triển kinh tế"), starts(u"## Tích cực thực hiện tốt"),
                            starts(u"## Tham gia bảo vệ môi trường"), starts(u"## Đoàn kết chấp hành pháp luật"),
                            starts(u"## Đoàn kết phát huy dân chủ")));
}

TEST_F(SeedContent, putsFormNumbersAndParticipantsUnderTimeAndPlace)
{
    EXPECT_THAT(m_content.timePlace,
                ElementsAre(u"# Hình thức tuyên truyền", starts(u"- Tổ chức tuyên truyền, vận động thông qua"),
                            u"- Tổng số hội nghị: 12 (mỗi huyện, thành phố tổ chức 01 hội nghị)",
                            u"# Thành phần hội nghị", u"- Tổng số đại biểu: 80 người", u"- Thành phần:",
                            starts(u"Đại biểu đại diện Cấp uỷ, chính quyền")));
    EXPECT_TRUE(m_content.timePlace.back().ends_with(
        u"khu dân cư (trong đó có 65 đại biểu không hưởng lương từ ngân sách Nhà nước)"));
    EXPECT_THAT(m_content.funding, IsEmpty());
}

TEST_F(SeedContent, putsItsThirdPartUnderImplementation)
{
    EXPECT_THAT(m_content.implementation,
                ElementsAre(u"# Cấp tỉnh", starts(u"- Ban Thường trực"), starts(u"- Soạn thảo"),
                            starts(u"- Phối hợp"), u"# Cấp huyện", starts(u"Ban Thường trực")));
    EXPECT_TRUE(m_content.closing.ends_with(u"năm 2020 của Ban Thường trực Uỷ ban MTTQ tỉnh."));
}

TEST_F(SeedContent, keepsItsRecipients)
{
    EXPECT_THAT(m_seed.office.recipients,
                ElementsAre(u"Ban TT Ủy ban MTTQ tỉnh", u"Văn phòng điều phối NTM tỉnh", u"Ban Phong trào"));
    EXPECT_EQ(m_seed.office.issuer, u"");
    EXPECT_EQ(m_seed.office.filing, u"");
}

/// A plan with the parts given, in plain text.
draft::Content partsOf(std::u16string const& parts)
{
    return redraft(u"KẾ HOẠCH\nKiểm tra công tác phòng cháy năm 2026\n\n"
                   u"Căn cứ Luật Phòng cháy và chữa cháy ngày 29 tháng 6 năm 2001;\n"
                   u"Sở A xây dựng Kế hoạch kiểm tra công tác phòng cháy năm 2026 như sau:\n"
                   + parts + u"\nTrên đây là Kế hoạch của Sở A./.\nNơi nhận:\n- Ban Giám đốc;\n- Lưu: VT, KT.\n")
        .content;
}

TEST(ContentOf, separatesBlockBasesFromTheOpening)
{
    auto const content = partsOf(u"I. MỤC ĐÍCH, YÊU CẦU\nBảo đảm an toàn.\nII. NỘI DUNG\nKiểm tra.");
    EXPECT_THAT(content.legalBases, ElementsAre(u"Căn cứ Luật Phòng cháy và chữa cháy ngày 29 tháng 6 năm 2001;"));
    EXPECT_EQ(content.opening, u"Sở A xây dựng Kế hoạch kiểm tra công tác phòng cháy năm 2026 như sau:");
    EXPECT_EQ(content.closing, u"Trên đây là Kế hoạch của Sở A./.");
}

TEST(ContentOf, movesRunInTimeAndPlaceOutOfTheContent)
{
    auto const content = partsOf(u"I. MỤC ĐÍCH, YÊU CẦU\nBảo đảm an toàn.\nII. NỘI DUNG\n"
                                 u"1. Thời gian: Từ ngày 02/6/2026 đến ngày 03/6/2026.\n"
                                 u"2. Địa điểm: Trụ sở Sở A.\n3. Nội dung kiểm tra\nKiểm tra hồ sơ.\n"
                                 u"III. KINH PHÍ: từ nguồn chi thường xuyên.\nIV. TỔ CHỨC THỰC HIỆN\nVăn phòng chủ trì.");
    EXPECT_THAT(content.timePlace, ElementsAre(u"# Thời gian: Từ ngày 02/6/2026 đến ngày 03/6/2026.",
                                               u"# Địa điểm: Trụ sở Sở A."));
    EXPECT_THAT(content.content, ElementsAre(u"# Nội dung kiểm tra", u"Kiểm tra hồ sơ."));
    EXPECT_THAT(content.funding, ElementsAre(u"từ nguồn chi thường xuyên."));
    EXPECT_THAT(content.implementation, ElementsAre(u"Văn phòng chủ trì."));
}

TEST(ContentOf, keepsTheTitlesOfSeveralPartsThatComeTogether)
{
    auto const content = partsOf(u"I. MỤC ĐÍCH, YÊU CẦU\n1. Mục đích\nBảo đảm an toàn.\n"
                                 u"II. NHIỆM VỤ TRỌNG TÂM\n1. Rà soát\nRà soát hồ sơ.\n"
                                 u"III. CÁC GIẢI PHÁP\n1. Tuyên truyền\nPhát tài liệu.\n"
                                 u"IV. TỔ CHỨC THỰC HIỆN\n1. Văn phòng: chủ trì.\n"
                                 u"V. CHẾ ĐỘ BÁO CÁO\nBáo cáo hằng tháng.");
    EXPECT_THAT(content.content, ElementsAre(u"# NHIỆM VỤ TRỌNG TÂM", u"## Rà soát", u"Rà soát hồ sơ.",
                                             u"# CÁC GIẢI PHÁP", u"## Tuyên truyền", u"Phát tài liệu."));
    EXPECT_THAT(content.implementation,
                ElementsAre(u"# Văn phòng: chủ trì.", u"# CHẾ ĐỘ BÁO CÁO", u"Báo cáo hằng tháng."));
}

TEST(ContentOf, keepsLettersBelowDecimals)
{
    auto const content = partsOf(u"I. MỤC ĐÍCH, YÊU CẦU\nBảo đảm an toàn.\nII. NỘI DUNG\n1. Kiểm tra\n"
                                 u"1.1. Kiểm tra hồ sơ\na) Giấy phép;\nb) Hợp đồng.\nIII. TỔ CHỨC THỰC HIỆN\nA.");
    EXPECT_THAT(content.content, ElementsAre(u"# Kiểm tra", u"## Kiểm tra hồ sơ", u"a) Giấy phép;", u"b) Hợp đồng."));
}

TEST(ContentOf, putsATableRowOnOneLine)
{
    document::Snapshot snapshot = document::fromPlainText(
        u"KẾ HOẠCH\nKiểm tra năm 2026\nSở A xây dựng Kế hoạch kiểm tra như sau:\nI. MỤC ĐÍCH, YÊU CẦU\nAn toàn.\n"
        u"II. NỘI DUNG\nViệc\nHạn\nRà soát\n30/6/2026\nIII. TỔ CHỨC THỰC HIỆN\nVăn phòng chủ trì.");
    auto& table = snapshot.tables.emplace_back();
    table.rows = table.columns = 2;
    for (int cell = 0; cell < 4; ++cell)
    {
        auto& paragraph = snapshot.paragraphs[static_cast<std::size_t>(6 + cell)];
        paragraph.table = 0;
        paragraph.row = cell / 2;
        paragraph.column = cell % 2;
    }
    EXPECT_THAT(redraft(snapshot).content.content, ElementsAre(u"Việc; Hạn", u"Rà soát; 30/6/2026"));
}

TEST(ContentOf, joinsWhatWasWrappedByHand)
{
    std::u16string const wrapped = u"I. MỤC ĐÍCH, YÊU CẦU\nBảo đảm an toàn phòng cháy, chữa cháy theo Nghị định số "
                                   u"50/2024/NĐ-\nCP của Chính phủ tại các trụ sở làm việc, nhà xưởng và\nnhà kho.";
    EXPECT_THAT(partsOf(wrapped + u"\nII. NỘI DUNG\nKiểm tra.").purpose,
                ElementsAre(u"Bảo đảm an toàn phòng cháy, chữa cháy theo Nghị định số 50/2024/NĐ-CP của Chính phủ "
                            u"tại các trụ sở làm việc, nhà xưởng và nhà kho."));
}

TEST(ContentOf, keepsAutomaticMarks)
{
    document::Snapshot snapshot = document::fromPlainText(
        u"KẾ HOẠCH\nKiểm tra năm 2026\nSở A xây dựng Kế hoạch kiểm tra như sau:\nMỤC ĐÍCH, YÊU CẦU\nAn toàn.\n"
        u"NỘI DUNG\nRà soát hồ sơ.\nTỔ CHỨC THỰC HIỆN\nVăn phòng chủ trì.");
    snapshot.paragraphs[3].label = u"I.";
    snapshot.paragraphs[5].label = u"II.";
    snapshot.paragraphs[6].label = u"\u2022";
    snapshot.paragraphs[7].label = u"III.";
    auto const content = redraft(snapshot).content;
    EXPECT_THAT(content.purpose, ElementsAre(u"An toàn."));
    EXPECT_THAT(content.content, ElementsAre(u"- Rà soát hồ sơ."));
    EXPECT_THAT(content.implementation, ElementsAre(u"Văn phòng chủ trì."));
}

TEST(OfficeOf, readsHeaderAndSignature)
{
    auto const office
        = redraft(u"UBND TỈNH A\nSỞ B\nSố: 08/KH-SB\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
                  u"Độc lập - Tự do - Hạnh phúc\nTân Sơn, ngày 05 tháng 6 năm 2026\nKẾ HOẠCH\nKiểm tra năm 2026\n"
                  u"Sở B xây dựng Kế hoạch kiểm tra như sau:\nI. MỤC ĐÍCH\nAn toàn.\nII. TỔ CHỨC THỰC HIỆN\n"
                  u"Văn phòng chủ trì.\nTrên đây là Kế hoạch của Sở B./.\nNơi nhận:\n- UBND tỉnh (để b/c);\n"
                  u"- Lưu: VT, KT.\nKT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\n\nTrần Văn Bình\n")
              .office;
    EXPECT_EQ(office.superior, u"UBND TỈNH A");
    EXPECT_EQ(office.issuer, u"SỞ B");
    EXPECT_EQ(office.symbol, u"KH-SB");
    EXPECT_EQ(office.place, u"Tân Sơn");
    EXPECT_EQ(office.authority, u"KT. GIÁM ĐỐC");
    EXPECT_EQ(office.position, u"PHÓ GIÁM ĐỐC");
    EXPECT_EQ(office.signer, u"Trần Văn Bình");
    EXPECT_EQ(office.filing, u"KT");
    EXPECT_THAT(office.recipients, ElementsAre(u"UBND tỉnh (để b/c)"));
}

TEST(OfficeOf, readsTheUnitOfTheFilingLine)
{
    auto const filing = [](std::u16string line) {
        plan::Plan plan;
        plan.recipients.emplace_back();
        plan.recipients.back().name = std::move(line);
        plan.recipients.back().filing = true;
        return draft::officeOf(plan).filing;
    };
    EXPECT_EQ(filing(u"Lưu: VT, BPT."), u"BPT");
    EXPECT_EQ(filing(u"Lưu VT, CN(M.Cường)"), u"CN(M.Cường)");
    EXPECT_EQ(filing(u"Lưu Văn phòng Đảng ủy."), u"Văn phòng Đảng ủy");
    EXPECT_EQ(filing(u"Lưu: VT."), u"");
    EXPECT_EQ(filing(u"Lưu."), u"");
}

class CorpusContent : public testing::TestWithParam<char const*>
{
};

TEST_P(CorpusContent, isFoundUnderTheStandardSections)
{
    std::filesystem::path const file
        = std::filesystem::path(KEHOACH_CORPUS_DIR) / "open/docs" / (std::string(GetParam()) + ".txt");
    if (!std::filesystem::exists(file))
        GTEST_SKIP() << "no corpus";
    std::u16string const source = read(file);
    auto const [content, office] = redraft(source);
    EXPECT_FALSE(content.subject.empty());
    EXPECT_FALSE(content.opening.empty());
    EXPECT_TRUE(content.opening.ends_with(u":"));
    EXPECT_THAT(content.purpose, Contains(u"# Mục đích"));
    EXPECT_THAT(content.purpose, Contains(u"# Yêu cầu"));
    EXPECT_THAT(content.content, Not(IsEmpty()));
    EXPECT_THAT(content.implementation, Not(IsEmpty()));
    EXPECT_FALSE(content.closing.empty());
    EXPECT_THAT(office.recipients, Not(IsEmpty()));

    // Not a word that is not in the source.
    std::u16string const normalized = text::normalize(source).text;
    for (std::u16string const& word : wordsOf(content))
        EXPECT_NE(normalized.find(word), std::u16string::npos) << text::toUtf8(word);
}

INSTANTIATE_TEST_SUITE_P(Plans, CorpusContent, testing::Values("kh01", "kh02", "kh05", "kh06"));
} // namespace
