#include "core/document/conversion.hxx"

#include <gtest/gtest.h>

namespace kehoach::document
{
namespace
{
Snapshot snapshotOf(std::vector<std::pair<std::u16string, std::u16string>> const& parts)
{
    Snapshot snapshot;
    Paragraph& paragraph = snapshot.paragraphs.emplace_back();
    for (auto const& [text, font] : parts)
    {
        Run run;
        run.range = { static_cast<std::uint32_t>(paragraph.text.size()),
                      static_cast<std::uint32_t>(text.size()) };
        run.format.font = font;
        paragraph.text += text;
        paragraph.runs.push_back(run);
    }
    return snapshot;
}

/// The first paragraph once the edits are made, last first.
std::u16string applied(Snapshot const& snapshot, Conversion const& conversion)
{
    std::u16string text = snapshot.paragraphs[0].text;
    for (auto edit = conversion.edits.rbegin(); edit != conversion.edits.rend(); ++edit)
    {
        EXPECT_EQ(edit->span.range.of(text), edit->expected);
        text.replace(edit->span.range.start, edit->span.range.length, edit->replacement);
    }
    return text;
}
} // namespace

TEST(Conversion, EachRunBecomesUnicode)
{
    Snapshot const snapshot = snapshotOf({ { u"kÕ ho¹ch ", u".VnTimeH" },
                                           { u"Sè 12 ", u".VnTime" },
                                           { u"của tỉnh ", u"Times New Roman" },
                                           { u"Ñoäc laäp", u"VNI-Times" } });
    Conversion const conversion = toUnicode(snapshot, {}, {});
    EXPECT_EQ(applied(snapshot, conversion), u"KẾ HOẠCH Số 12 của tỉnh Độc lập");
    ASSERT_EQ(conversion.edits.size(), 3u); // one for each run in an old font
    EXPECT_EQ(conversion.edits[0].font, u"Times New Roman");
    EXPECT_EQ(conversion.tcvn3, 2);
    EXPECT_EQ(conversion.vni, 1);
    ASSERT_FALSE(conversion.samples.empty());
    EXPECT_EQ(conversion.samples[0].before, u"kÕ");
    EXPECT_EQ(conversion.samples[0].after, u"KẾ");
    EXPECT_TRUE(conversion.uncertain.empty());
}

TEST(Conversion, WhatIsNoSyllableIsLeftUnlessAskedFor)
{
    Snapshot const snapshot = snapshotOf({ { u"tØnh §¾c N«ngg cò", u".VnTime" } });
    Conversion const left = toUnicode(snapshot, {}, {});
    ASSERT_EQ(left.uncertain.size(), 1u);
    EXPECT_EQ(left.uncertain[0].after, u"Nôngg");
    EXPECT_EQ(applied(snapshot, left), u"tỉnh Đắc N«ngg cũ");
    EXPECT_EQ(applied(snapshot, toUnicode(snapshot, {}, { u"N«ngg" })), u"tỉnh Đắc Nôngg cũ");
}

TEST(Conversion, OnlyWhatIsSelected)
{
    Snapshot const snapshot = snapshotOf({ { u"kÕ ho¹ch míi", u".VnTime" } });
    EXPECT_EQ(applied(snapshot, toUnicode(snapshot, { { 0, { 3, 5 } } }, {})), u"kÕ hoạch míi");
    EXPECT_TRUE(toUnicode(snapshot, { { 0, { 0, 0 } } }, {}).edits.empty());
}

TEST(Conversion, UnicodeNeedsNone)
{
    EXPECT_TRUE(toUnicode(snapshotOf({ { u"Kế hoạch", u"Times New Roman" } }), {}, {}).edits.empty());
}

TEST(Conversion, WhatIsLeftKeepsItsFont)
{
    Snapshot const snapshot = snapshotOf({ { u"tØnh N«ngg cò", u".VnTime" } });
    auto const kept = toUnicode(snapshot, {}, {}).fontsKept;
    ASSERT_EQ(kept.size(), 1u);
    EXPECT_EQ(*kept.front().look->font, u".VnTime");
    EXPECT_EQ(kept.front().span.range.of(snapshot.paragraphs[0].text), u"N«ngg");
    EXPECT_TRUE(toUnicode(snapshot, {}, { u"N«ngg" }).fontsKept.empty());
}

TEST(Conversion, AbbreviationsAreCertain)
{
    Snapshot const snapshot = snapshotOf({ { u"H§ND x·, CP-§CTUBTWMTTQVN", u".VnTime" } });
    Conversion const conversion = toUnicode(snapshot, {}, {});
    EXPECT_EQ(applied(snapshot, conversion), u"HĐND xã, CP-ĐCTUBTWMTTQVN");
    EXPECT_TRUE(conversion.uncertain.empty());
}

TEST(Conversion, CapitalsAreNotGuessedBesideAFont)
{
    // The paragraph of a drawing makes the document one of TCVN3; "và" in Arial is no heading for that.
    Snapshot snapshot = snapshotOf({ { u"kÕ ho¹ch", u".VnTimeH" }, { u" và ", u"Arial" } });
    snapshot.paragraphs.emplace_back().text = u"sè cña tØnh";
    Conversion conversion = toUnicode(snapshot, {}, {});
    std::erase_if(conversion.edits, [](Edit const& edit) { return edit.span.paragraph != 0; });
    EXPECT_EQ(applied(snapshot, conversion), u"KẾ HOẠCH và ");
}
} // namespace kehoach::document
