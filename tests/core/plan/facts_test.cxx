#include "core/plan/plan.hxx"
#include "core/text/unicode.hxx"

#include <gtest/gtest.h>

using namespace kehoach;

namespace
{
struct Counts
{
    std::int64_t conferences = 0, delegates = 0, unsalaried = 0, sessions = 0; ///< 0 = not said
};

plan::Facts factsOf(std::u16string_view lines)
{
    auto const snapshot =
        document::fromPlainText(u"KẾ HOẠCH\nTổ chức hội nghị tuyên truyền năm 2026\n\nI. NỘI DUNG\n" +
                                std::u16string(lines) + u"\nNơi nhận:\n- Lưu: VT.\n");
    return plan::recognize(snapshot).front().facts;
}

std::int64_t valueOf(std::optional<plan::Fact> const& fact)
{
    return fact ? fact->value : 0;
}

struct Case
{
    std::u16string_view text;
    Counts counts;
};
} // namespace

class Wording : public ::testing::TestWithParam<Case>
{};

TEST_P(Wording, IsUnderstood)
{
    plan::Facts const facts = factsOf(GetParam().text);
    EXPECT_EQ(valueOf(facts.conferences), GetParam().counts.conferences) << text::toUtf8(GetParam().text);
    EXPECT_EQ(valueOf(facts.delegates), GetParam().counts.delegates) << text::toUtf8(GetParam().text);
    EXPECT_EQ(valueOf(facts.unsalaried), GetParam().counts.unsalaried) << text::toUtf8(GetParam().text);
    EXPECT_EQ(valueOf(facts.sessions), GetParam().counts.sessions) << text::toUtf8(GetParam().text);
}

INSTANTIATE_TEST_SUITE_P(
    Facts, Wording,
    ::testing::Values(
        Case{ u"- Tổ chức 12 hội nghị tuyên truyền.", { 12, 0, 0, 0 } },
        Case{ u"- Tổng số hội nghị: 12 ( mỗi huyện tổ chức 01 hội nghị)", { 12, 0, 0, 0 } },
        Case{ u"- Tổ chức tại 12 huyện, mỗi huyện 01 hội nghị.", { 12, 0, 0, 0 } },
        Case{ u"- Tổ chức 12 (mười hai) hội nghị, mỗi hội nghị 80 đại biểu.", { 12, 80, 0, 0 } },
        Case{ u"- Tổ chức mười hai hội nghị.", { 12, 0, 0, 0 } },
        Case{ u"- Số lượng: 05 cuộc hội nghị, 100 người/hội nghị.", { 5, 100, 0, 0 } },
        Case{ u"- Thành phần: 80 đại biểu/hội nghị", { 0, 80, 0, 0 } },
        Case{ u"Tổng số đại biểu: 80 người (trong đó có 65 đại biểu không hưởng lương từ ngân sách)",
              { 0, 80, 65, 0 } },
        Case{ u"Tổng số 960 đại biểu (12 hội nghị x 80 đại biểu/hội nghị), trong đó đại biểu không hưởng "
              u"lương: 65 "
              u"người/hội nghị.",
              { 12, 80, 65, 0 } },
        Case{ u"- Tổ chức 02 lớp tập huấn, 50 học viên/lớp.", { 2, 50, 0, 0 } },
        Case{ u"- Tổ chức 02 lớp cho cán bộ Mặt trận cơ sở.", { 2, 0, 0, 0 } },
        Case{ u"- Mở 03 lớp bồi dưỡng nghiệp vụ.", { 3, 0, 0, 0 } },
        Case{ u"- Toàn trường có 12 lớp với 400 học sinh.", { 0, 0, 0, 0 } },
        Case{ u"Thời gian: 01 ngày/hội nghị", { 0, 0, 0, 2 } },
        Case{ u"Thời gian: 1/2 ngày", { 0, 0, 0, 1 } }, Case{ u"Thời gian: nửa ngày", { 0, 0, 0, 1 } },
        Case{ u"Mỗi hội nghị tổ chức 01 buổi.", { 0, 0, 0, 1 } },
        Case{ u"Thời gian: 1,5 ngày (bắt đầu từ thứ Hai)", { 0, 0, 0, 3 } },
        Case{ u"Thời gian: Từ ngày 05/11 đến ngày 12/11/2020.", { 0, 0, 0, 0 } },
        Case{ u"Thực hiện Nghị quyết số 05 Hội nghị Trung ương khóa XIII.", { 0, 0, 0, 0 } },
        Case{ u"Báo cáo trước khi hội nghị diễn ra 10 ngày.", { 0, 0, 0, 0 } }));

TEST(Facts, AmountsWithTheirWords)
{
    plan::Facts const facts =
        factsOf(u"Tổng kinh phí: 155.400.000 đồng (Bằng chữ: Một trăm năm mươi lăm triệu bốn "
                u"trăm nghìn đồng./.)\nGiải khát: 20.000 đồng/người/buổi.\n");
    ASSERT_EQ(facts.amounts.size(), 2u);
    EXPECT_EQ(facts.amounts[0].value, 155'400'000);
    ASSERT_TRUE(facts.amounts[0].words);
    EXPECT_EQ(*facts.amounts[0].words, u"Một trăm năm mươi lăm triệu bốn trăm nghìn đồng");
    EXPECT_EQ(facts.amounts[1].value, 20'000);
    EXPECT_FALSE(facts.amounts[1].words);
}

TEST(Facts, WordsOnTheNextLine)
{
    plan::Facts const facts =
        factsOf(u"Tổng cộng: 1.500.000 đồng\n(Bằng chữ: Một triệu năm trăm nghìn đồng chẵn./.)\n");
    ASSERT_EQ(facts.amounts.size(), 1u);
    ASSERT_TRUE(facts.amounts[0].words);
    EXPECT_EQ(*facts.amounts[0].words, u"Một triệu năm trăm nghìn đồng chẵn");
}

TEST(Facts, PointIntoTheDocument)
{
    auto const snapshot =
        document::fromPlainText(u"KẾ HOẠCH\nTổ chức\n\nI. NỘI DUNG\n- Tổ chức 12 hội nghị.\n");
    auto const documents = plan::recognize(snapshot);
    ASSERT_TRUE(documents.front().facts.conferences);
    auto const& span = documents.front().facts.conferences->span;
    EXPECT_EQ(span.range.of(snapshot.paragraphs.at(static_cast<std::size_t>(span.paragraph)).text), u"12");
}
