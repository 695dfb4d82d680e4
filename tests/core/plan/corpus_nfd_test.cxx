#include "core/plan/plan.hxx"
#include "core/text/unicode.hxx"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>

using namespace kehoach;

namespace
{
std::vector<plan::Plan> recognizeFile(std::filesystem::path const& path)
{
    std::ifstream file(path, std::ios::binary);
    std::string const bytes{ std::istreambuf_iterator<char>(file), {} };
    return plan::recognize(document::fromPlainText(text::toUtf16(bytes)));
}
} // namespace

// Real documents whose letters were taken apart read like the same documents in one piece.
TEST(Corpus, DecomposedTextReadsTheSame)
{
    std::filesystem::path const open = KEHOACH_CORPUS_DIR "/open";
    if (!std::filesystem::exists(open / "extras" / "nfd"))
        GTEST_SKIP() << "skipped: no corpus";
    for (auto const& entry : std::filesystem::directory_iterator(open / "extras" / "nfd"))
    {
        auto const name = entry.path().stem().stem().string();
        auto const decomposed = recognizeFile(entry.path());
        auto const composed = recognizeFile(open / "docs" / (name + ".txt"));
        ASSERT_EQ(decomposed.size(), composed.size()) << name;
        for (std::size_t index = 0; index < plan::fieldCount; ++index)
        {
            auto const field = static_cast<plan::Field>(index);
            EXPECT_EQ(text::normalize(decomposed.front()[field].text).text,
                      text::normalize(composed.front()[field].text).text)
                << name << ' ' << plan::name(field);
        }
        EXPECT_EQ(decomposed.front().outline.size(), composed.front().outline.size()) << name;
        EXPECT_EQ(decomposed.front().citations.size(), composed.front().citations.size()) << name;
    }
}
