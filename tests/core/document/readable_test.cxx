#include "core/document/readable.hxx"

#include <gtest/gtest.h>

namespace kehoach::document
{
namespace
{
struct Part
{
    std::u16string text, font = u"Times New Roman";
    bool deleted = false;
};

Paragraph paragraphOf(std::vector<Part> const& parts)
{
    Paragraph paragraph;
    for (Part const& part : parts)
    {
        Run run;
        run.range = { static_cast<std::uint32_t>(paragraph.text.size()), static_cast<std::uint32_t>(part.text.size()) };
        run.format.font = part.font;
        run.deleted = part.deleted;
        paragraph.text += part.text;
        paragraph.runs.push_back(run);
    }
    return paragraph;
}

Snapshot snapshotOf(std::vector<std::vector<Part>> const& paragraphs)
{
    Snapshot snapshot;
    for (auto const& parts : paragraphs)
        snapshot.paragraphs.push_back(paragraphOf(parts));
    return snapshot;
}

std::u16string read(Snapshot const& snapshot, int paragraph)
{
    return TextReader(snapshot).read(paragraph).text();
}
} // namespace

TEST(Readable, PlainTextIsTheDocumentsOwn)
{
    Snapshot const snapshot = snapshotOf({ { { u"Kế hoạch – Số: 12/KH-UBND" } } });
    Readable const readable = TextReader(snapshot).read(0);
    EXPECT_TRUE(readable.isOwn());
    EXPECT_EQ(readable.text().data(), snapshot.paragraphs[0].text.data());
    EXPECT_EQ(readable.raw({ 3, 5 }), (text::Range{ 3, 5 }));
}

TEST(Readable, EachRunIsReadByItsFont)
{
    Snapshot const snapshot = snapshotOf({
        { { u"kÕ ho¹ch ", u".VnTimeH" }, { u"Sè 12 ", u".VnTime" }, { u"của tỉnh " }, { u"Ñoäc laäp", u"VNI-Times" } },
    });
    EXPECT_EQ(read(snapshot, 0), u"KẾ HOẠCH Số 12 của tỉnh Độc lập");
    Readable const readable = TextReader(snapshot).read(0);
    auto const at = static_cast<std::uint32_t>(readable.text().find(u"lập"));
    EXPECT_EQ(readable.raw({ at, 3 }).of(snapshot.paragraphs[0].text), u"laäp");
}

TEST(Readable, AMarkOfAnotherRunJoinsItsLetter)
{
    Snapshot const snapshot = snapshotOf({ { { u"hoa", u"VNI-Times" }, { u"ïch", u"VNI-Helve" } } });
    EXPECT_EQ(read(snapshot, 0), u"hoạch");
    EXPECT_EQ(TextReader(snapshot).read(0).raw({ 2, 1 }), (text::Range{ 2, 2 }));
}

TEST(Readable, UnicodeInAnOldFontStaysAsItIs)
{
    Snapshot const snapshot = snapshotOf({ { { u"Kế hoạch có số", u".VnTime" } } });
    EXPECT_EQ(read(snapshot, 0), u"Kế hoạch có số");
}

TEST(Readable, WhatIsLeftOutStaysOutside)
{
    Snapshot const snapshot = snapshotOf({ { { u"Kế" }, { u" cũ", u"Times New Roman", true }, { u" hoa\u0323ch" } } });
    Readable const readable = TextReader(snapshot).read(0);
    EXPECT_EQ(readable.text(), u"Kế hoạch");
    EXPECT_EQ(readable.raw({ 0, 2 }), (text::Range{ 0, 2 }));  // the deletion behind it is no part of it
    EXPECT_EQ(readable.raw({ 2, 6 }), (text::Range{ 5, 7 }));
    EXPECT_EQ(readable.raw({ 5, 1 }), (text::Range{ 8, 2 }));  // the mark is part of it
    EXPECT_EQ(readable.raw({ 2, 0 }), (text::Range{ 2, 0 }));
    EXPECT_EQ(readable.raw({ 8, 0 }), (text::Range{ 12, 0 }));
}

TEST(Readable, AParagraphWhollyDeletedIsEmpty)
{
    Snapshot const snapshot = snapshotOf({ { { u"Cũ", u".VnTime", true } } });
    EXPECT_EQ(read(snapshot, 0), u"");
    EXPECT_EQ(TextReader(snapshot).read(0).raw({ 0, 0 }), (text::Range{ 0, 0 }));
}

TEST(Readable, ShortTextIsReadAsMostOfTheDocument)
{
    Snapshot const legacy = fromPlainText(u"Sè: 12/KH\nChñ tÞch ñy ban nh©n d©n tØnh quyÕt ®Þnh\nC¨n cø LuËt Qu¶n lý");
    EXPECT_EQ(read(legacy, 0), u"Số: 12/KH");
    EXPECT_EQ(read(legacy, 1), u"Chủ tịch ủy ban nhân dân tỉnh quyết định");
    // In a document of Unicode only what cannot be anything else is decoded.
    Snapshot const mixed = fromPlainText(u"Kế hoạch\nSè: 12/KH\nChñ tÞch ñy ban nh©n d©n\nỦy ban nhân dân\nNgµy 12\nlà và có");
    EXPECT_EQ(read(mixed, 1), u"Sè: 12/KH");
    EXPECT_EQ(read(mixed, 2), u"Chủ tịch ủy ban nhân dân");
    EXPECT_EQ(read(mixed, 4), u"Ngày 12");
    EXPECT_EQ(read(mixed, 5), u"là và có");
}

TEST(Readable, StretchesSayHowTheyWereTyped)
{
    Snapshot const snapshot = snapshotOf({ { { u"Mới " }, { u"kÕ ho¹ch", u".VnTimeH" } } });
    std::vector<LegacyStretch> const stretches = TextReader(snapshot).legacy(0);
    ASSERT_EQ(stretches.size(), 1u);
    EXPECT_EQ(stretches[0].range, (text::Range{ 4, 8 }));
    EXPECT_EQ(stretches[0].encoding, text::LegacyEncoding::tcvn3);
    EXPECT_TRUE(stretches[0].capitals);
    EXPECT_TRUE(stretches[0].byFont);
}

TEST(InUnicode, OnlyWhatIsTypedInAnOldEncodingIsMadeAnother)
{
    Snapshot const original =
        snapshotOf({ { { u"KÕ ho¹ch", u".VnTime" } }, { { u"héi nghÞ", u".VnTimeH" } }, { { u"Kế hoạch" } } });
    Snapshot const made = inUnicode(original);
    ASSERT_EQ(made.paragraphs.size(), 3u);
    EXPECT_EQ(made.paragraphs[0].text, u"Kế hoạch");
    EXPECT_EQ(made.paragraphs[1].text, u"HỘI NGHỊ");
    EXPECT_EQ(made.paragraphs[2].text, original.paragraphs[2].text);
    EXPECT_EQ(read(made, 1), u"HỘI NGHỊ");
}
} // namespace kehoach::document
