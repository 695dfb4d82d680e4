#include "core/plan/plan.hxx"
#include "core/text/unicode.hxx"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>

using namespace kehoach;
using plan::Field;

namespace
{
/// The plan the project began with: no header, no signature, an inline basis.
class Seed : public ::testing::Test
{
protected:
    Seed()
    {
        std::ifstream file(KEHOACH_TEST_DATA_DIR "/seed.txt", std::ios::binary);
        std::string const bytes{ std::istreambuf_iterator<char>(file), {} };
        m_snapshot = document::fromPlainText(text::toUtf16(bytes));
        m_documents = plan::recognize(m_snapshot);
    }

    plan::Plan const& seed() const { return m_documents.front(); }

    plan::Section const* section(std::u16string_view label, std::u16string_view title) const
    {
        for (plan::Section const& section : seed().outline)
            if (section.label == label && section.title.starts_with(title))
                return &section;
        return nullptr;
    }

    document::Snapshot m_snapshot;
    std::vector<plan::Plan> m_documents;
};
} // namespace

TEST_F(Seed, IsOnePlan)
{
    ASSERT_EQ(m_documents.size(), 1u);
    EXPECT_EQ(seed().documentType, u"KH");
    EXPECT_EQ(seed().headerStyle, "");
    EXPECT_EQ(seed().begin, 0);
    EXPECT_EQ(seed().end, static_cast<int>(m_snapshot.paragraphs.size()));
    EXPECT_TRUE(seed().appendices.empty());
}

TEST_F(Seed, HasNoHeaderAndNoSignature)
{
    for (Field const field : { Field::nationalName, Field::motto, Field::superior, Field::issuer,
                               Field::number, Field::placeDate, Field::signature, Field::funding })
    {
        EXPECT_FALSE(seed()[field].present) << plan::name(field);
        EXPECT_GE(seed()[field].confidence, plan::sure) << plan::name(field);
    }
    EXPECT_FALSE(seed().number);
    EXPECT_FALSE(seed().placeDate);
    EXPECT_TRUE(seed().signature.position.empty());
}

TEST_F(Seed, TitleAndSubject)
{
    EXPECT_EQ(seed()[Field::typeName].text, u"KẾ HOẠCH");
    EXPECT_EQ(seed()[Field::typeName].spans.at(0).range.start, 1u);
    EXPECT_EQ(seed()[Field::subject].text,
              u"Tổ chức hội nghị tuyên truyền về xây dựng nông thôn mới năm 2020");
}

TEST_F(Seed, OneInlineBasis)
{
    ASSERT_TRUE(seed()[Field::legalBasis].present);
    std::vector<plan::Citation> bases;
    for (plan::Citation const& citation : seed().citations)
        if (citation.basis)
            bases.push_back(citation);
    ASSERT_EQ(bases.size(), 1u);
    plan::Citation const& basis = bases.front();
    EXPECT_FALSE(basis.block);
    EXPECT_EQ(basis.kind, u"Công văn");
    EXPECT_EQ(basis.number, u"156/CV-VPĐP");
    ASSERT_TRUE(basis.date);
    EXPECT_EQ(text::toIsoDate(*basis.date), "2020-10-29");
    EXPECT_EQ(basis.issuer, u"Văn phòng điều phối nông thôn mới tỉnh");
    EXPECT_TRUE(basis.subject.starts_with(u"xây dựng kế hoạch, lập dự toán kinh phí"))
        << text::toUtf8(basis.subject);
    EXPECT_TRUE(basis.subject.ends_with(u"chương trình mục tiêu quốc gia xây dựng nông thôn mới"))
        << text::toUtf8(basis.subject);
    auto const& paragraph = m_snapshot.paragraphs[static_cast<std::size_t>(basis.numberSpan.paragraph)].text;
    EXPECT_EQ(basis.numberSpan.range.of(paragraph), u"156/CV-VPĐP");
}

TEST_F(Seed, OutlineWithLevelsAndKinds)
{
    using plan::SectionKind;
    struct Expected
    {
        std::u16string_view label, title;
        int level;
        SectionKind kind;
    };
    for (Expected const& expected :
         { Expected{ u"I.", u"MỤC ĐÍCH, YÊU CẦU", 1, SectionKind::purpose },
           Expected{ u"II.", u"NỘI DUNG THỰC HIỆN", 1, SectionKind::content },
           Expected{ u"1.", u"Nội dung tuyên truyền", 2, SectionKind::content },
           Expected{ u"1.1.", u"Giúp nhau phát triển kinh tế", 3, SectionKind::content },
           Expected{ u"1.2.", u"Tích cực thực hiện", 3, SectionKind::content },
           Expected{ u"1.3.", u"Tham gia bảo vệ môi trường", 3, SectionKind::content },
           Expected{ u"1.4.", u"Đoàn kết chấp hành", 3, SectionKind::content },
           Expected{ u"1.5.", u"Đoàn kết phát huy dân chủ", 3, SectionKind::content },
           Expected{ u"2.", u"Hình thức tuyên truyền", 2, SectionKind::form },
           Expected{ u"", u"Thành phần hội nghị:", 3, SectionKind::participants },
           Expected{ u"III.", u"TỔ CHỨC THỰC HIỆN", 1, SectionKind::implementation },
           Expected{ u"1.", u"Cấp tỉnh", 2, SectionKind::implementation },
           Expected{ u"2.", u"Cấp huyện", 2, SectionKind::implementation } })
    {
        plan::Section const* const found = section(expected.label, expected.title);
        ASSERT_TRUE(found) << text::toUtf8(expected.title);
        EXPECT_EQ(found->level, expected.level) << text::toUtf8(expected.title);
        EXPECT_EQ(found->kind, expected.kind) << text::toUtf8(expected.title);
    }
    EXPECT_EQ(seed().outline.size(), 13u);
    EXPECT_FALSE(section(u"1.1.", u"Giúp")->heading);
    EXPECT_TRUE(section(u"1.", u"Nội dung")->heading);
}

TEST_F(Seed, PartsNestAndEnd)
{
    auto const& outline = seed().outline;
    for (std::size_t index = 0; index < outline.size(); ++index)
    {
        plan::Section const& part = outline[index];
        EXPECT_GT(part.end, part.paragraph);
        if (part.parent < 0)
            continue;
        plan::Section const& parent = outline.at(static_cast<std::size_t>(part.parent));
        EXPECT_LT(parent.level, part.level);
        EXPECT_LE(part.end, parent.end);
    }
    EXPECT_EQ(section(u"I.", u"MỤC ĐÍCH")->end, section(u"II.", u"NỘI DUNG")->paragraph);
}

TEST_F(Seed, PartsOfAPlan)
{
    EXPECT_TRUE(seed()[Field::purpose].text.starts_with(u"I. MỤC ĐÍCH, YÊU CẦU"));
    EXPECT_TRUE(seed()[Field::content].text.starts_with(u"II. NỘI DUNG THỰC HIỆN"));
    EXPECT_FALSE(seed()[Field::timePlace].present);
    EXPECT_TRUE(seed()[Field::participants].text.starts_with(u"Thành phần hội nghị:"));
    EXPECT_NE(seed()[Field::participants].text.find(u"65  đại biểu không hưởng lương"), std::u16string::npos);
    EXPECT_TRUE(seed()[Field::implementation].text.starts_with(u"III. TỔ CHỨC THỰC HIỆN"));
    EXPECT_TRUE(seed()[Field::closing].text.starts_with(u"Trên đây là kế hoạch"));
}

TEST_F(Seed, Facts)
{
    plan::Facts const& facts = seed().facts;
    ASSERT_TRUE(facts.conferences);
    EXPECT_EQ(facts.conferences->value, 12);
    auto const& span = facts.conferences->span;
    EXPECT_EQ(span.range.of(m_snapshot.paragraphs[static_cast<std::size_t>(span.paragraph)].text), u"12");
    ASSERT_TRUE(facts.delegates);
    EXPECT_EQ(facts.delegates->value, 80);
    ASSERT_TRUE(facts.unsalaried);
    EXPECT_EQ(facts.unsalaried->value, 65);
    EXPECT_FALSE(facts.sessions);
    EXPECT_TRUE(facts.amounts.empty());
}

TEST_F(Seed, FourRecipients)
{
    auto const& recipients = seed().recipients;
    ASSERT_EQ(recipients.size(), 4u);
    EXPECT_EQ(recipients[0].name, u"Ban TT Ủy ban MTTQ tỉnh");
    EXPECT_EQ(recipients[1].name, u"Văn phòng điều phối NTM tỉnh");
    EXPECT_EQ(recipients[2].name, u"Ban Phong trào");
    EXPECT_EQ(recipients[3].name, u"Lưu");
    EXPECT_TRUE(recipients[3].filing);
    EXPECT_FALSE(recipients[2].filing);
    // "Phong trào" stands decomposed in the file, and is given back as it stands.
    EXPECT_EQ(text::normalize(seed()[Field::recipients].text).text,
              u"- Ban TT Ủy ban MTTQ tỉnh;\n- Văn phòng điều phối NTM tỉnh;\n- Ban Phong trào;\n- Lưu.");
}
