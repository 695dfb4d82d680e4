#include "core/plan/plan.hxx"
#include "core/text/unicode.hxx"

#include <gtest/gtest.h>

using namespace kehoach;

namespace
{
struct Expected
{
    std::u16string_view kind, number;
    std::string date; ///< ISO, empty where none is said
    std::u16string_view issuer, subject;
};

std::vector<plan::Citation> citationsOf(std::u16string_view line)
{
    auto const snapshot = document::fromPlainText(u"KẾ HOẠCH\nTổ chức hội nghị\n\n" + std::u16string(line) +
                                                  u"\nI. MỤC ĐÍCH\n");
    return plan::recognize(snapshot).front().citations;
}

void expectCitation(plan::Citation const& citation, Expected const& expected)
{
    EXPECT_EQ(text::toUtf8(citation.kind), text::toUtf8(expected.kind));
    EXPECT_EQ(text::toUtf8(citation.number), text::toUtf8(expected.number));
    EXPECT_EQ(citation.date ? text::toIsoDate(*citation.date) : "", expected.date);
    EXPECT_EQ(text::toUtf8(citation.issuer), text::toUtf8(expected.issuer));
    EXPECT_EQ(text::toUtf8(citation.subject), text::toUtf8(expected.subject));
}
} // namespace

TEST(Citation, PartsOfOne)
{
    struct Case
    {
        std::u16string_view line;
        Expected expected;
    };
    for (Case const& one :
         { Case{ u"Căn cứ Quyết định số 482/QĐ-UBND ngày 13 tháng 02 năm 2026 của Chủ tịch Ủy ban nhân dân "
                 u"tỉnh "
                 u"Lào Cai về việc phân công nhiệm vụ;",
                 { u"Quyết định", u"482/QĐ-UBND", "2026-02-13", u"Chủ tịch Ủy ban nhân dân tỉnh Lào Cai",
                   u"phân công nhiệm vụ" } },
           Case{ u"Căn cứ Nghị định số 175/2024/NĐ-CP ngày 30/12/2024 của Chính phủ Quy định chi tiết một số "
                 u"điều;",
                 { u"Nghị định", u"175/2024/NĐ-CP", "2024-12-30", u"Chính phủ",
                   u"Quy định chi tiết một số điều" } },
           Case{ u"Căn cứ Quyết định 1883/QĐ-UBND ngày 06/11/2025 của UBND tỉnh;",
                 { u"Quyết định", u"1883/QĐ-UBND", "2025-11-06", u"UBND tỉnh", u"" } },
           Case{ u"Căn cứ Quyết địnhsố 2216/QĐ-BTP ngày 30/7/2012 của Bộ Tư pháp phê duyệt Kế hoạch;",
                 { u"Quyết định", u"2216/QĐ-BTP", "2012-07-30", u"Bộ Tư pháp", u"phê duyệt Kế hoạch" } },
           Case{ u"Thực hiện Công văn Số 156/CV-VPĐP, ngày 29/10/2020 của Văn phòng Điều phối về xây dựng dự "
                 u"toán.",
                 { u"Công văn", u"156/CV-VPĐP", "2020-10-29", u"Văn phòng Điều phối", u"xây dựng dự toán" } },
           Case{ u"Căn cứ Kế hoạch số 84-KH/TU, ngày 15/6/2026 của Ban Thường vụ Tỉnh ủy;",
                 { u"Kế hoạch", u"84-KH/TU", "2026-06-15", u"Ban Thường vụ Tỉnh ủy", u"" } },
           Case{ u"Căn cứ Luật Mặt trận Tổ quốc Việt Nam ngày 09 tháng 6 năm 2015;",
                 { u"Luật", u"", "2015-06-09", u"", u"Mặt trận Tổ quốc Việt Nam" } },
           Case{ u"Căn cứ Luật Hóa chất 69/2025/QH15;", { u"Luật", u"69/2025/QH15", "", u"", u"Hóa chất" } },
           Case{ u"Căn cứ Luật Quản lý, sử dụng vũ khí, vật liệu nổ số 42/2024/QH15;",
                 { u"Luật", u"42/2024/QH15", "", u"", u"Quản lý, sử dụng vũ khí, vật liệu nổ" } },
           Case{ u"Căn cứ Luật số 42/2024/QH15 về Quản lý vũ khí;",
                 { u"Luật", u"42/2024/QH15", "", u"", u"Quản lý vũ khí" } },
           Case{ u"Căn cứ Thông báo làm việc số 2948/TB-ĐKT ngày 25/5/2026 của Bộ Giáo dục và Đào tạo;",
                 { u"Thông báo", u"2948/TB-ĐKT", "2026-05-25", u"Bộ Giáo dục và Đào tạo", u"" } },
           Case{ u"Căn cứ Luật Hộ tịch năm 2014;", { u"Luật", u"", "", u"", u"Hộ tịch" } } })
    {
        auto const citations = citationsOf(one.line);
        ASSERT_EQ(citations.size(), 1u) << text::toUtf8(one.line);
        expectCitation(citations.front(), one.expected);
        EXPECT_TRUE(citations.front().basis) << text::toUtf8(one.line);
        EXPECT_TRUE(citations.front().block) << text::toUtf8(one.line);
    }
}

TEST(Citation, SeveralOnOneLineAllFound)
{
    auto const citations = citationsOf(u"Thực hiện Nghị quyết số 34-NQ/TU ngày 27/12/2025 của Ban Thường vụ "
                                       u"Tỉnh ủy về phát triển công nghiệp và Kế "
                                       u"hoạch số 134/KH-UBND ngày 26/3/2026 của UBND tỉnh; Văn bản số "
                                       u"5/SCT-CN, Sở Công Thương xây dựng Kế hoạch như "
                                       u"sau:");
    ASSERT_EQ(citations.size(), 3u);
    expectCitation(citations[0], { u"Nghị quyết", u"34-NQ/TU", "2025-12-27", u"Ban Thường vụ Tỉnh ủy",
                                   u"phát triển công nghiệp" });
    expectCitation(citations[1], { u"Kế hoạch", u"134/KH-UBND", "2026-03-26", u"UBND tỉnh", u"" });
    expectCitation(citations[2], { u"Văn bản", u"5/SCT-CN", "", u"", u"" });
    for (plan::Citation const& citation : citations)
    {
        EXPECT_TRUE(citation.basis);
        EXPECT_FALSE(citation.block);
    }
}

TEST(Citation, OneWithinAnothersSubjectIsNoBasis)
{
    auto const citations =
        citationsOf(u"Căn cứ Công văn số 2928/LĐTBXH-BVCSTE ngày 12/8/2014 của Bộ Lao động về việc "
                    u"triển khai Quyết định số 34/2014/QĐ-TTg của Thủ tướng Chính phủ.");
    ASSERT_EQ(citations.size(), 2u);
    EXPECT_TRUE(citations[0].basis);
    EXPECT_FALSE(citations[1].basis);
    EXPECT_EQ(citations[1].number, u"34/2014/QĐ-TTg");
}

TEST(Citation, ALawFoundsAPlanByItsNameAlone)
{
    auto const citations = citationsOf(u"Căn cứ Luật Quản lý, sử dụng tài sản công;");
    ASSERT_EQ(citations.size(), 1u);
    EXPECT_TRUE(citations[0].basis);
    EXPECT_EQ(citations[0].kind, u"Luật");
    EXPECT_EQ(citations[0].subject, u"Quản lý, sử dụng tài sản công");
    EXPECT_TRUE(citationsOf(u"Tuyên truyền Luật Quản lý, sử dụng tài sản công tới cán bộ;").empty());
}

TEST(Citation, ProseCitesNothing)
{
    for (std::u16string_view const line :
         { std::u16string_view(u"Căn cứ quy định của pháp luật về một số điều trong năm 2026;"),
           std::u16string_view(u"Thực hiện kế hoạch năm 2026 với số lượng 12 hội nghị."),
           std::u16string_view(u"Căn cứ chương trình công tác năm 2018;") })
        EXPECT_TRUE(citationsOf(line).empty()) << text::toUtf8(line);
}
