#include "core/draft/placement.hxx"

#include <gmock/gmock.h>

#include <algorithm>

using namespace kehoach;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

namespace
{
constexpr std::u16string_view plan = u"KẾ HOẠCH\n"
                                     u"Tổ chức hội nghị tuyên truyền\n"
                                     u"Căn cứ Công văn số 15/CV-MTTQ ngày 05/01/2026 của Ủy ban MTTQ tỉnh;\n"
                                     u"I. MỤC ĐÍCH, YÊU CẦU\n"
                                     u"Nâng cao nhận thức cho cán bộ.\n"
                                     u"II. NỘI DUNG\n"
                                     u"Tổ chức 12 hội nghị.\n"
                                     u"III. TỔ CHỨC THỰC HIỆN\n"
                                     u"Ban Thường trực chủ trì.\n"
                                     u"Trên đây là Kế hoạch tổ chức hội nghị tuyên truyền./.\n";

class Placement : public testing::Test
{
protected:
    explicit Placement(std::u16string_view text = plan)
        : m_snapshot(document::fromPlainText(text))
        , m_documents(plan::recognize(m_snapshot))
        , m_all(draft::Sections::load(KEHOACH_EXTENSION_DIR "/sections", m_diagnostics).list())
    {
    }

    draft::SectionTemplate const& section(std::string_view id) const
    {
        return *std::ranges::find(m_all, id, &draft::SectionTemplate::id);
    }
    plan::Plan const& recognised() const { return plan::mainPlan(m_documents); }

    /// "III. …" with '<' before or '>' behind: what the section goes to.
    std::u16string placeOf(std::string_view id) const
    {
        auto const place = draft::placeOf(section(id), m_all, recognised(), m_snapshot);
        if (!place)
            return u"anywhere";
        std::u16string const& text = m_snapshot.paragraphs[static_cast<std::size_t>(place->paragraph)].text;
        return (place->before ? u"<" : u">") + text.substr(0, 12);
    }

    document::Snapshot m_snapshot;
    std::vector<plan::Plan> m_documents;
    std::vector<law::Diagnostic> m_diagnostics;
    std::vector<draft::SectionTemplate> m_all;
};

TEST_F(Placement, whatThePlanHasIsPresent)
{
    std::vector<std::string> present;
    for (draft::SectionTemplate const& each : m_all)
        if (draft::isPresent(each, m_all, recognised(), m_snapshot))
            present.push_back(each.id);
    EXPECT_THAT(present, ElementsAre("title", "legal-basis", "purpose", "content", "implementation", "closing"));
}

TEST_F(Placement, eachSectionGoesBetweenItsNeighbours)
{
    EXPECT_EQ(placeOf("header"), u"<KẾ HOẠCH");
    EXPECT_EQ(placeOf("time-place"), u"<III. TỔ CHỨC");
    EXPECT_EQ(placeOf("funding"), u"<III. TỔ CHỨC");
    EXPECT_EQ(placeOf("tasks"), u"<Trên đây là ");
    EXPECT_EQ(placeOf("recipients-signature"), u">Trên đây là ");
    EXPECT_EQ(placeOf("appendix"), u">Trên đây là ");
}

TEST_F(Placement, theTypedNumbersBehindMoveOn)
{
    EXPECT_EQ(draft::nextRoman(recognised(), 7), 3);
    auto const edits = draft::movedOn(recognised(), m_snapshot, 7, 3);
    ASSERT_THAT(edits, SizeIs(1));
    EXPECT_EQ(edits[0].span.paragraph, 7);
    EXPECT_EQ(edits[0].expected, u"III");
    EXPECT_EQ(edits[0].replacement, u"IV");
    EXPECT_THAT(draft::movedOn(recognised(), m_snapshot, 8, 4), IsEmpty());
}

TEST_F(Placement, automaticNumbersMoveOnByThemselves)
{
    document::Snapshot snapshot = m_snapshot;
    snapshot.paragraphs[7].text = u"TỔ CHỨC THỰC HIỆN";
    snapshot.paragraphs[7].label = u"III.";
    auto const documents = plan::recognize(snapshot);
    EXPECT_THAT(draft::movedOn(plan::mainPlan(documents), snapshot, 7, 3), IsEmpty());
}

TEST(PlacementOfNothing, aTextThatIsNoPlanShowsNoPlace)
{
    document::Snapshot const snapshot = document::fromPlainText(u"Một đoạn văn.\n");
    auto const documents = plan::recognize(snapshot);
    std::vector<law::Diagnostic> diagnostics;
    auto const all = draft::Sections::load(KEHOACH_EXTENSION_DIR "/sections", diagnostics).list();
    for (draft::SectionTemplate const& each : all)
        EXPECT_FALSE(draft::placeOf(each, all, plan::mainPlan(documents), snapshot)) << each.id;
}

TEST(NextRoman, comesAfterTheHighestBefore)
{
    plan::Plan outline;
    for (auto const& [label, paragraph] : { std::pair{ u"I.", 3 }, std::pair{ u"II-", 8 }, std::pair{ u"IV.", 20 } })
    {
        plan::Section section;
        section.label = label;
        section.paragraph = paragraph;
        outline.outline.push_back(section);
    }
    EXPECT_EQ(draft::nextRoman(outline, 2), 1);
    EXPECT_EQ(draft::nextRoman(outline, 10), 3);
    EXPECT_EQ(draft::nextRoman(outline, 99), 5);
}

class PlacementOfAppendix : public Placement
{
protected:
    PlacementOfAppendix()
        : Placement(std::u16string(plan) + u"Phụ lục\nDANH SÁCH ĐƠN VỊ\n"
                                           u"(Kèm theo Kế hoạch số 15/KH-MTTQ)\n1. Huyện A\n2. Huyện B\n")
    {
    }
};

TEST_F(PlacementOfAppendix, anotherGoesBehindAndTheFirstGetsItsNumber)
{
    EXPECT_EQ(placeOf("appendix"), u">2. Huyện B");
    EXPECT_EQ(placeOf("recipients-signature"), u"<Phụ lục");
    auto const next = draft::nextAppendix(recognised(), m_snapshot);
    EXPECT_EQ(next.number, 2);
    ASSERT_THAT(next.edits, SizeIs(1));
    EXPECT_EQ(next.edits[0].replacement, u"Phụ lục I");
}
} // namespace
