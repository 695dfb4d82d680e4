#include "core/check/stepping.hxx"

#include <gtest/gtest.h>

namespace kehoach::check
{
namespace
{
Finding at(int paragraph, std::uint32_t start, Severity severity = Severity::warning)
{
    Finding finding;
    finding.where = document::Span{ paragraph, { start, 2 } };
    finding.severity = severity;
    return finding;
}

struct SteppingTest : testing::Test
{
    Report report;

    SteppingTest()
    {
        report.findings = { Finding{}, at(3, 0), at(3, 7), at(9, 4) };
        report.findings.front().severity = Severity::error; // absent: it has no place
    }
    Step from(int paragraph, std::uint32_t start, bool forward)
    {
        return stepFrom(report, { paragraph, { start, 0 } }, forward).value();
    }
};

TEST_F(SteppingTest, ForwardFromTheCaret)
{
    EXPECT_EQ(from(-1, 0, true).finding, 1u);
    EXPECT_EQ(from(3, 0, true).finding, 2u);
    EXPECT_EQ(from(3, 5, true).finding, 2u);
    EXPECT_EQ(from(4, 0, true).finding, 3u);
    EXPECT_EQ(from(4, 0, true).number, 3);
    EXPECT_EQ(from(4, 0, true).of, 3);
    EXPECT_FALSE(from(4, 0, true).around);
}

TEST_F(SteppingTest, BackFromTheCaret)
{
    EXPECT_EQ(from(9, 4, false).finding, 2u);
    EXPECT_EQ(from(9, 5, false).finding, 3u);
    EXPECT_EQ(from(3, 7, false).finding, 1u);
}

TEST_F(SteppingTest, FromTheOtherEndWhereTheTextEnds)
{
    EXPECT_EQ(from(9, 4, true).finding, 1u);
    EXPECT_TRUE(from(9, 4, true).around);
    EXPECT_EQ(from(3, 0, false).finding, 3u);
    EXPECT_TRUE(from(3, 0, false).around);
}

TEST_F(SteppingTest, OnePlaceIsOneStopAndTheGraverFindingSpeaks)
{
    report.findings.push_back(at(3, 7, Severity::error));
    EXPECT_EQ(from(3, 0, true).finding, 4u);
    EXPECT_EQ(from(3, 7, true).finding, 3u);
    EXPECT_EQ(from(3, 0, true).of, 3);
}

TEST_F(SteppingTest, IgnoredOnesAndInfosAreNoStops)
{
    report.findings[2].ignored = u"đã hỏi";
    report.findings[3].severity = Severity::info;
    EXPECT_EQ(from(3, 0, true).finding, 1u);
    EXPECT_EQ(from(3, 0, true).of, 1);
    report.findings[1].severity = Severity::info;
    EXPECT_FALSE(stepFrom(report, { 0, {} }, true));
}
} // namespace
} // namespace kehoach::check
