#include "core/check/overview.hxx"

#include "core/text/unicode.hxx"

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <iterator>

namespace kehoach::check
{
namespace
{
using plan::Field;

Report checkText(std::u16string_view text, Stage stage = Stage::submitted)
{
    static Checker const checker(KEHOACH_EXTENSION_DIR);
    using namespace std::chrono_literals;
    Options options;
    options.today = 2026y / 11 / 1;
    options.stage = stage;
    return checker.check(document::fromPlainText(text), options);
}

std::u16string seed()
{
    std::ifstream file(KEHOACH_TEST_DATA_DIR "/seed.txt", std::ios::binary);
    std::string const bytes{ std::istreambuf_iterator<char>(file), {} };
    return text::toUtf16(bytes);
}

ComponentOverview of(Report const& report, Field field)
{
    auto const overview = overviewOf(report);
    auto const found = std::ranges::find(overview, field, &ComponentOverview::field);
    EXPECT_NE(found, overview.end());
    return found == overview.end() ? ComponentOverview{ field } : *found;
}

TEST(Overview, everyComponentOnceInTheOrderOfAPlan)
{
    auto const overview = overviewOf(checkText(seed()));
    ASSERT_EQ(overview.size(), plan::fieldCount);
    for (std::size_t i = 0; i < overview.size(); ++i)
        EXPECT_EQ(overview[i].field, static_cast<Field>(i));
}

TEST(Overview, whatIsThereHasAPlaceAndWhatARuleAsksForIsMissing)
{
    Report const report = checkText(seed());
    ComponentOverview const subject = of(report, Field::subject);
    EXPECT_TRUE(subject.where);
    EXPECT_NE(subject.state, ComponentState::missing);
    ComponentOverview const nationalName = of(report, Field::nationalName);
    EXPECT_EQ(nationalName.state, ComponentState::missing);
    EXPECT_FALSE(nationalName.where);
    EXPECT_STREQ(nationalName.section, "header");
}

TEST(Overview, aComponentWithAFindingIsNotRight)
{
    Report const report = checkText(seed());
    auto const overview = overviewOf(report);
    for (ComponentOverview const& component : overview)
        EXPECT_EQ(component.state == ComponentState::wrong, component.findings > 0 && component.state != ComponentState::missing);
    EXPECT_TRUE(std::ranges::any_of(overview, [](auto const& one) { return one.state == ComponentState::wrong; }));
}

TEST(Overview, anIgnoredFindingLeavesItsComponentAlone)
{
    Report report = checkText(seed());
    for (Finding& finding : report.findings)
        finding.ignored = u"đã hỏi";
    for (ComponentOverview const& component : overviewOf(report))
    {
        EXPECT_EQ(component.findings, 0);
        EXPECT_NE(component.state, ComponentState::missing);
        EXPECT_NE(component.state, ComponentState::wrong);
    }
}

TEST(Overview, nothingOfWhatIsNoPlan)
{
    EXPECT_TRUE(overviewOf(checkText(u"Kính gửi: Ủy ban nhân dân xã\nNội dung")).empty());
}
} // namespace
} // namespace kehoach::check
