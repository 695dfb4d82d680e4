#include "core/budget/preset.hxx"
#include "core/draft/draft.hxx"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>

namespace kehoach::draft
{
namespace
{
std::filesystem::path const extension = KEHOACH_EXTENSION_DIR, pack = extension / ".." / "docs" / "example-pack";

TEST(OfficeSections, StandBesideTheExtensions)
{
    std::vector<law::Diagnostic> diagnostics;
    auto const own = Sections::load(extension / "sections", diagnostics).list();
    auto const all = Sections::load({ extension / "sections", pack / "sections" }, diagnostics).list();
    EXPECT_TRUE(diagnostics.empty());
    EXPECT_EQ(all.size(), own.size() + 1);
    auto const visit = std::ranges::find(all, "office-visit", &SectionTemplate::id);
    ASSERT_NE(visit, all.end());
    EXPECT_EQ(visit->name.vi, u"Tham quan mô hình");
}

TEST(OfficePresets, OfTheExampleAreRead)
{
    std::vector<law::Diagnostic> diagnostics;
    auto const presets = budget::loadPresets(pack / "presets", diagnostics);
    EXPECT_TRUE(diagnostics.empty());
    ASSERT_EQ(presets.size(), 1u);
    EXPECT_EQ(presets.front().lines.front().price, 1'000'000);
}
} // namespace
} // namespace kehoach::draft
