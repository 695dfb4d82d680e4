#include "core/check/seal.hxx"

#include "core/document/content_hash.hxx"

#include <gtest/gtest.h>

namespace kehoach::check
{
namespace
{
using namespace std::chrono_literals;

Moment const moment = std::chrono::sys_days(2026y / 11 / 28) + 10h + 5min + 33s;

TEST(Seal, MomentsAreWrittenAndRead)
{
    EXPECT_EQ(toIsoMoment(moment), "2026-11-28T10:05:33Z");
    EXPECT_EQ(parseIsoMoment("2026-11-28T10:05:33Z"), moment);
    for (char const* wrong : { "", "2026-11-28", "2026-11-28T10:05:33", "2026-13-28T10:05:33Z", "2026-11-28T24:05:33Z",
                               "2026-11-28T1x:05:33Z", "2026-11-28 10:05:33Z" })
        EXPECT_FALSE(parseIsoMoment(wrong)) << wrong;
}

TEST(Seal, WhatWasWrittenIsRead)
{
    document::Snapshot snapshot = document::fromPlainText(u"KẾ HOẠCH");
    EXPECT_FALSE(readSeal(snapshot));
    Report report;
    report.profile = "mttq";
    report.stage = Stage::issued;
    report.asOf = 2026y / 11 / 20;
    report.warnings = 2;
    report.infos = 1;
    report.findings.resize(4);
    report.findings[0].ignored = u"Theo ý kiến lãnh đạo";
    Seal const seal = sealOf(report, snapshot, "extension:0123456789abcdef", moment);
    snapshot.properties[sealProperty] = writeSeal(seal);
    auto const read = readSeal(snapshot);
    ASSERT_TRUE(read);
    EXPECT_EQ(read->when, moment);
    EXPECT_EQ(read->profile, "mttq");
    EXPECT_EQ(read->stage, Stage::issued);
    EXPECT_EQ(read->asOf, report.asOf);
    EXPECT_EQ(read->rules, "extension:0123456789abcdef");
    EXPECT_EQ(read->errors, 0);
    EXPECT_EQ(read->warnings, 2);
    EXPECT_EQ(read->infos, 1);
    EXPECT_EQ(read->ignored, 1);
    EXPECT_EQ(read->content, document::contentHash(snapshot));
}

TEST(Seal, AnEditedPropertySaysNothing)
{
    document::Snapshot snapshot = document::fromPlainText(u"KẾ HOẠCH");
    for (char16_t const* wrong : { u"", u"{}", u"[]", u"1", u"{\"when\":\"hôm qua\"}", u"\xD800" })
    {
        snapshot.properties[sealProperty] = wrong;
        snapshot.properties[passagesProperty] = wrong;
        EXPECT_FALSE(readSeal(snapshot));
        EXPECT_TRUE(readPassages(snapshot).empty());
    }
}

TEST(Seal, PassagesKeepTheirReasons)
{
    document::Snapshot snapshot = document::fromPlainText(u"KẾ HOẠCH");
    std::vector<Passage> passages;
    for (int number = 0; number < 60; ++number)
        passages.push_back({ moment + std::chrono::seconds(number), ".uno:ExportToPDF", number, 1,
                             u"Lãnh đạo yêu cầu “gửi ngay”", "abc" });
    snapshot.properties[passagesProperty] = writePassages(passages);
    std::vector<Passage> const read = readPassages(snapshot);
    ASSERT_EQ(read.size(), 50u);
    EXPECT_EQ(read.front().errors, 10);
    EXPECT_EQ(read.back().errors, 59);
    EXPECT_EQ(read.back().when, moment + 59s);
    EXPECT_EQ(read.back().command, ".uno:ExportToPDF");
    EXPECT_EQ(read.back().reason, u"Lãnh đạo yêu cầu “gửi ngay”");
    EXPECT_EQ(read.back().content, "abc");
}
} // namespace
} // namespace kehoach::check
