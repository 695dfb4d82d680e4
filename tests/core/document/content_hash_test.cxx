#include "core/document/content_hash.hxx"

#include <gtest/gtest.h>

namespace kehoach::document
{
namespace
{
Snapshot sample()
{
    Snapshot snapshot = fromPlainText(u"KẾ HOẠCH\nTổ chức hội nghị\nKinh phí 1.000 đồng");
    auto const add = [&](Area area, std::u16string text) {
        Paragraph& paragraph = snapshot.paragraphs.emplace_back();
        paragraph.text = std::move(text);
        paragraph.area = area;
    };
    add(Area::frame, u"TỈNH ỦY AN BÌNH");
    add(Area::header, u"Trang 2");
    add(Area::footnote, u"Theo báo cáo năm 2019.");
    snapshot.paragraphs[4].runs = { { { 6, 1 }, {}, false, false, false, true } };
    return snapshot;
}

TEST(ContentHash, EveryTextCounts)
{
    std::string const before = contentHash(sample());
    EXPECT_EQ(before.size(), 16u);
    for (std::size_t paragraph : { 0, 1, 2, 3, 4, 5 })
    {
        Snapshot changed = sample();
        changed.paragraphs[paragraph].text.front() = u'X';
        EXPECT_NE(contentHash(changed), before) << paragraph;
    }
    Snapshot numbered = sample();
    numbered.paragraphs[1].label = u"1.";
    EXPECT_NE(contentHash(numbered), before);
    Snapshot swapped = sample();
    std::swap(swapped.paragraphs[1], swapped.paragraphs[2]);
    EXPECT_NE(contentHash(swapped), before);
    Snapshot moved = sample();
    moved.paragraphs[3].area = Area::body;
    EXPECT_NE(contentHash(moved), before);
}

TEST(ContentHash, WhatNobodyReadsDoesNot)
{
    std::string const before = contentHash(sample());
    Snapshot same = sample();
    same.paragraphs[4].text.back() = u'7';       // the page number
    same.paragraphs[1].text += u" ";              // blanks at the end
    same.paragraphs.emplace_back();               // an empty paragraph
    same.paragraphs[0].format.before = 12;        // a look
    same.properties[u"KehoachSeal"] = u"{}";
    same.comments = 3;
    EXPECT_EQ(contentHash(same), before);

    Snapshot deleted = sample();
    deleted.paragraphs[1].text += u" lần hai";
    deleted.paragraphs[1].runs = { { { 16, 8 }, {}, true, false, false, false } };
    EXPECT_EQ(contentHash(deleted), before);
}

TEST(ContentHash, FramesAndHeadersMayStandElsewhere)
{
    std::string const before = contentHash(sample());
    Snapshot moved = sample();
    std::swap(moved.paragraphs[0], moved.paragraphs[3]);
    std::swap(moved.paragraphs[1], moved.paragraphs[3]);
    std::swap(moved.paragraphs[2], moved.paragraphs[3]);
    Paragraph const header = moved.paragraphs[4];
    moved.paragraphs.push_back(header); // the same header of another page style
    EXPECT_EQ(contentHash(moved), before);
}
} // namespace
} // namespace kehoach::document
