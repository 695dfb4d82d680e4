#include "core/plan/recognized.hxx"
#include "core/text/unicode.hxx"

#include <gtest/gtest.h>

using namespace kehoach;
using test::addParagraph;
using test::recognizeText;
using document::Area;
using document::Snapshot;
using plan::Field;

namespace
{
void expectHeader(plan::Plan const& plan)
{
    EXPECT_TRUE(plan[Field::nationalName].present);
    EXPECT_TRUE(plan[Field::motto].present);
    EXPECT_EQ(plan[Field::superior].text, u"ỦY BAN MTTQ VIỆT NAM\nTỈNH BẮC SƠN");
    EXPECT_EQ(plan[Field::issuer].text, u"BAN THƯỜNG TRỰC");
    ASSERT_TRUE(plan.number);
    EXPECT_EQ(plan.number->digits, u"08");
    EXPECT_EQ(plan.number->symbol, u"KH-MTTQ-BTT");
    EXPECT_EQ(plan.number->separator, u'/');
    EXPECT_TRUE(plan.number->colon);
    ASSERT_TRUE(plan.placeDate);
    EXPECT_EQ(plan.placeDate->place, u"Bắc Sơn");
    ASSERT_TRUE(plan.placeDate->mention);
    ASSERT_TRUE(plan.placeDate->mention->date);
    EXPECT_EQ(text::toIsoDate(*plan.placeDate->mention->date), "2020-11-05");
    EXPECT_EQ(plan.documentType, u"KH");
    EXPECT_EQ(plan.headerStyle, "mttq");
    EXPECT_EQ(plan[Field::subject].text, u"Tổ chức hội nghị tuyên truyền");
}

constexpr std::u16string_view body =
    u"KẾ HOẠCH\nTổ chức hội nghị tuyên truyền\n\nI. MỤC ĐÍCH, YÊU CẦU\n1. Mục đích\n";
} // namespace

TEST(Layout, OneUnderAnother)
{
    expectHeader(
        recognizeText(std::u16string(u"ỦY BAN MTTQ VIỆT NAM\nTỈNH BẮC SƠN\nBAN THƯỜNG TRỰC\n*\n"
                                     u"Số: 08/KH-MTTQ-BTT\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
                                     u"Độc lập - Tự do - Hạnh phúc\nBắc Sơn, ngày 05 tháng 11 năm 2020\n") +
                      std::u16string(body)));
}

TEST(Layout, SideBySideWithBlanks)
{
    expectHeader(
        recognizeText(std::u16string(u"ỦY BAN MTTQ VIỆT NAM          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
                                     u"   TỈNH BẮC SƠN                   Độc lập - Tự do - Hạnh phúc\n"
                                     u"  BAN THƯỜNG TRỰC\n"
                                     u"Số: 08/KH-MTTQ-BTT             Bắc Sơn, ngày 05 tháng 11 năm 2020\n") +
                      std::u16string(body)));
}

TEST(Layout, SideBySideWithTabsAndLineBreaks)
{
    Snapshot snapshot;
    addParagraph(snapshot,
                 u"ỦY BAN MTTQ VIỆT NAM\tCỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM\nTỈNH BẮC SƠN\tĐộc lập – Tự do – "
                 u"Hạnh phúc\nBAN THƯỜNG TRỰC\nSố: 08/KH-MTTQ-BTT\tBắc Sơn, ngày 05 tháng 11 năm 2020");
    addParagraph(snapshot, u"KẾ HOẠCH\nTổ chức hội nghị tuyên truyền");
    addParagraph(snapshot, u"I.\tMỤC ĐÍCH, YÊU CẦU");
    expectHeader(plan::mainPlan(plan::recognize(snapshot)));
}

TEST(Layout, FrameAndPageHeader)
{
    Snapshot snapshot;
    addParagraph(snapshot, u"KẾ HOẠCH");
    addParagraph(snapshot, u"Tổ chức hội nghị tuyên truyền");
    addParagraph(snapshot, u"");
    addParagraph(snapshot, u"Căn cứ Luật Mặt trận Tổ quốc Việt Nam ngày 09 tháng 6 năm 2015;");
    addParagraph(snapshot, u"I. MỤC ĐÍCH, YÊU CẦU");
    for (char16_t const* line : { u"ỦY BAN MTTQ VIỆT NAM", u"TỈNH BẮC SƠN", u"BAN THƯỜNG TRỰC",
                                  u"Số: 08/KH-MTTQ-BTT", u"CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                                  u"Độc lập - Tự do - Hạnh phúc", u"Bắc Sơn, ngày 05 tháng 11 năm 2020" })
        addParagraph(snapshot, line, Area::header);
    expectHeader(plan::mainPlan(plan::recognize(snapshot)));
}

TEST(Layout, FrameAnchoredBelowTheTitle)
{
    Snapshot snapshot;
    addParagraph(snapshot, u"KẾ HOẠCH");
    int frame = 0;
    for (char16_t const* text : { u"ỦY BAN MTTQ VIỆT NAM\nTỈNH BẮC SƠN\nBAN THƯỜNG TRỰC\nSố: 08/KH-MTTQ-BTT",
                                  u"CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
                                  u"Bắc Sơn, ngày 05 tháng 11 năm 2020" })
    {
        addParagraph(snapshot, text, Area::frame);
        snapshot.paragraphs.back().frame = frame++;
    }
    addParagraph(snapshot, u"Tổ chức hội nghị tuyên truyền");
    addParagraph(snapshot, u"");
    addParagraph(snapshot, u"I. MỤC ĐÍCH, YÊU CẦU");
    auto const documents = plan::recognize(snapshot);
    ASSERT_EQ(documents.size(), 1u);
    expectHeader(documents.front());
    EXPECT_EQ(documents.front()[Field::typeName].spans.at(0).paragraph, 0);
}

TEST(Layout, FloatingTableWithALineDrawn)
{
    // Word's floating table: a frame that holds a table, anchored before the title.
    Snapshot snapshot;
    snapshot.tables.push_back({ u"Table1", 2, 2, -1, true, {}, {} });
    int cell = 0;
    for (char16_t const* text : { u"ỦY BAN MTTQ VIỆT NAM", u"TỈNH BẮC SƠN", u"BAN THƯỜNG TRỰC",
                                  u"CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", u"Độc lập - Tự do - Hạnh phúc",
                                  u"Số: 08/KH-MTTQ-BTT", u"Bắc Sơn, ngày 05 tháng 11 năm 2020" })
    {
        addParagraph(snapshot, text, Area::frame);
        snapshot.paragraphs.back().frame = 0;
        snapshot.paragraphs.back().table = 0;
        snapshot.paragraphs.back().row = cell / 4;
        snapshot.paragraphs.back().column = cell++ % 2;
    }
    addParagraph(snapshot, u"KẾ HOẠCH");
    addParagraph(snapshot, u"Tổ chức hội nghị tuyên truyền");
    addParagraph(snapshot, u"");
    addParagraph(snapshot, u"I. MỤC ĐÍCH, YÊU CẦU");
    snapshot.tables.push_back({ u"Table2", 1, 2, -1, true, {}, {} });
    for (char16_t const* text :
         { u"Nơi nhận:\n- Như trên;\n- Lưu: VT.", u"TM. BAN THƯỜNG TRỰC\nCHỦ TỊCH\n\nTrần Văn C" })
    {
        addParagraph(snapshot, text);
        snapshot.paragraphs.back().table = 1;
    }
    auto const documents = plan::recognize(snapshot);
    expectHeader(documents.front());
    EXPECT_EQ(documents.front().recipients.size(), 2u);
    EXPECT_EQ(documents.front().signature.position, u"CHỦ TỊCH");
    EXPECT_EQ(documents.front().signature.name, u"Trần Văn C");
}

TEST(Layout, DecomposedUnicodeKeepsPositions)
{
    // "KẾ HOẠCH" decomposed
    std::u16string const title = u"KE\u0302\u0301 HOA\u0323CH";
    auto const snapshot =
        document::fromPlainText(title + u"\nTo\u0302\u0309 chư\u0301c hội nghị\n\nI. MỤC ĐÍCH\n");
    auto const documents = plan::recognize(snapshot);
    plan::Plan const& plan = documents.front();
    EXPECT_EQ(plan.documentType, u"KH");
    EXPECT_EQ(plan[Field::typeName].text, title);
    EXPECT_EQ(plan[Field::subject].text, u"To\u0302\u0309 chư\u0301c hội nghị");
    ASSERT_EQ(plan.outline.size(), 1u);
}

TEST(Layout, CapitalsByAttribute)
{
    Snapshot snapshot;
    addParagraph(snapshot, u"Kế hoạch tổ chức hội nghị");
    document::Run run;
    run.range = { 0, static_cast<std::uint32_t>(snapshot.paragraphs[0].text.size()) };
    run.format.capitals = true;
    snapshot.paragraphs[0].runs = { run };
    addParagraph(snapshot, u"I. Mục đích");
    auto const documents = plan::recognize(snapshot);
    EXPECT_EQ(documents.front().documentType, u"KH");
    EXPECT_TRUE(documents.front()[Field::subject].present);
}

TEST(Layout, TrackedDeletionsAreLeftOut)
{
    Snapshot snapshot;
    addParagraph(snapshot, u"QUYẾT ĐỊNHKẾ HOẠCH");
    document::Run deleted;
    deleted.range = { 0, 10 };
    deleted.deleted = true;
    document::Run inserted;
    inserted.range = { 10, 8 };
    inserted.inserted = true;
    snapshot.paragraphs[0].runs = { deleted, inserted };
    addParagraph(snapshot, u"Tổ chức hội nghị");
    auto const documents = plan::recognize(snapshot);
    EXPECT_EQ(documents.front().documentType, u"KH");
    EXPECT_EQ(documents.front()[Field::typeName].text, u"KẾ HOẠCH");
    EXPECT_EQ(documents.front()[Field::typeName].spans.at(0).range.start, 10u);
}

TEST(Layout, AutomaticLabels)
{
    Snapshot snapshot;
    addParagraph(snapshot, u"KẾ HOẠCH");
    addParagraph(snapshot, u"Tổ chức hội nghị");
    for (auto const& [label, text] : { std::pair{ u"I.", u"MỤC ĐÍCH" },
                                       { u"1.", u"Mục đích" },
                                       { u"-", u"Một là" },
                                       { u"II.", u"NỘI DUNG" },
                                       { u"1.1.", u"Tuyên truyền" },
                                       { u"a)", u"Về nội dung" } })
    {
        addParagraph(snapshot, text);
        snapshot.paragraphs.back().label = label;
    }
    auto const documents = plan::recognize(snapshot);
    auto const& outline = documents.front().outline;
    ASSERT_EQ(outline.size(), 5u);
    EXPECT_EQ(outline[0].label, u"I.");
    EXPECT_EQ(outline[0].title, u"MỤC ĐÍCH");
    EXPECT_EQ(outline[1].level, 2);
    EXPECT_EQ(outline[3].level, 3);
    EXPECT_EQ(outline[4].level, 4);
    EXPECT_EQ(outline[4].parent, 3);
    EXPECT_TRUE(documents.front()[Field::content].present);
}

TEST(Layout, CellsOfATableWithLinesAreNoParts)
{
    Snapshot snapshot;
    addParagraph(snapshot, u"KẾ HOẠCH");
    addParagraph(snapshot, u"Tổ chức hội nghị");
    addParagraph(snapshot, u"I. NỘI DUNG");
    snapshot.tables.push_back({ u"Table1", 1, 2, -1, true, {}, {} });
    for (char16_t const* cell : { u"1. Chi giải khát", u"2. Chi tiền ăn" })
    {
        addParagraph(snapshot, cell);
        snapshot.paragraphs.back().table = 0;
    }
    auto const documents = plan::recognize(snapshot);
    EXPECT_EQ(documents.front().outline.size(), 1u);
}

TEST(Layout, PartyHeader)
{
    auto const plan =
        recognizeText(u"TỈNH ỦY BẮC SƠN\n*\nSố 08-KH/TU\nĐẢNG CỘNG SẢN VIỆT NAM\n"
                      u"Bắc Sơn, ngày 05 tháng 11 năm 2020\nKẾ HOẠCH\nthực hiện Nghị quyết\n-----\n"
                      u"- Căn cứ Điều lệ Đảng Cộng sản Việt Nam;\n- Căn cứ Quy định số 399-QĐ/TW, ngày "
                      u"09/01/2026 của Ban Bí thư về thể loại văn bản,\nI- MỤC ĐÍCH, YÊU CẦU\n1- Mục đích\n"
                      u"Nơi nhân\n- Như trên,\n- Lưu VPTU.\nT/M BAN THƯỜNG VỤ\nPHÓ BÍ THƯ\nTrần Thị B\n");
    EXPECT_FALSE(plan[Field::nationalName].present);
    EXPECT_EQ(plan.headerStyle, "dang");
    ASSERT_TRUE(plan.number);
    EXPECT_EQ(plan.number->symbol, u"KH/TU");
    EXPECT_EQ(plan.number->separator, u'-');
    EXPECT_FALSE(plan.number->colon);
    EXPECT_EQ(plan[Field::legalBasis].spans.size(), 2u);
    ASSERT_EQ(plan.outline.size(), 2u);
    EXPECT_EQ(plan.outline[0].label, u"I-");
    EXPECT_EQ(plan.signature.authority, u"T/M BAN THƯỜNG VỤ");
    EXPECT_EQ(plan.signature.position, u"PHÓ BÍ THƯ");
    EXPECT_EQ(plan.signature.name, u"Trần Thị B");
    EXPECT_EQ(plan.recipients.size(), 2u);
}

TEST(Layout, YouthUnionHeader)
{
    auto const plan = recognizeText(u"BAN CHẤP HÀNH TỈNH BẮC SƠN\n***\nSố: 08-KH/TĐTN-BTG\nĐOÀN TNCS HỒ CHÍ MINH\n"
                                    u"Bắc Sơn, ngày 05 tháng 11 năm 2020\nKẾ HOẠCH\nTổ chức Tháng Thanh niên\n");
    EXPECT_EQ(plan.headerStyle, "doan");
    EXPECT_EQ(plan[Field::issuer].text, u"BAN CHẤP HÀNH TỈNH BẮC SƠN");
    EXPECT_EQ(plan.number->symbol, u"KH/TĐTN-BTG");
    EXPECT_FALSE(plan[Field::nationalName].present);
}

TEST(Layout, BlankNumberAndDraftDate)
{
    auto const plan = recognizeText(u"UBND TỈNH BẮC SƠN\nSỞ NỘI VỤ\nSố:        /KH-SNV\n"
                                    u"Bắc Sơn, ngày      tháng 4 năm 2026\nKẾ HOẠCH\nKiểm tra công vụ\n");
    EXPECT_EQ(plan[Field::superior].text, u"UBND TỈNH BẮC SƠN");
    EXPECT_EQ(plan[Field::issuer].text, u"SỞ NỘI VỤ");
    ASSERT_TRUE(plan.number);
    EXPECT_TRUE(plan.number->digits.empty());
    EXPECT_EQ(plan.number->symbol, u"KH-SNV");
    ASSERT_TRUE(plan.placeDate);
    ASSERT_TRUE(plan.placeDate->mention);
    EXPECT_TRUE(plan.placeDate->mention->day.empty());
    EXPECT_FALSE(plan.placeDate->mention->date);
}
