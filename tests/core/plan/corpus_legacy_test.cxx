#include "core/plan/plan.hxx"
#include "core/text/unicode.hxx"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>

using namespace kehoach;

namespace
{
plan::Plan recognizeFile(std::filesystem::path const& path)
{
    std::ifstream file(path, std::ios::binary);
    std::string const bytes{ std::istreambuf_iterator<char>(file), {} };
    return plan::recognize(document::fromPlainText(text::toUtf16(bytes))).front();
}
} // namespace

// Real documents typed in TCVN3 and VNI whose fonts are lost are read like their originals.
TEST(Corpus, LegacyTextReadsTheSame)
{
    std::filesystem::path const open = KEHOACH_CORPUS_DIR "/open";
    if (!std::filesystem::exists(open / "extras" / "legacy"))
        GTEST_SKIP() << "skipped: no corpus";
    int files = 0, fields = 0, same = 0;
    for (std::string const name : { "kh02", "kh03", "on11" })
    {
        plan::Plan const original = recognizeFile(open / "docs" / (name + ".txt"));
        for (std::string const encoding : { ".tcvn3", ".vni" })
        {
            plan::Plan const legacy = recognizeFile(open / "extras" / "legacy" / (name + encoding + ".txt"));
            ++files;
            for (std::size_t index = 0; index < plan::fieldCount; ++index)
            {
                auto const field = static_cast<plan::Field>(index);
                ++fields;
                same += legacy[field].present == original[field].present;
                EXPECT_EQ(legacy[field].present, original[field].present) << name << encoding << ' ' << plan::name(field);
            }
            EXPECT_EQ(legacy.documentType, original.documentType) << name << encoding;
            EXPECT_EQ(legacy.citations.size(), original.citations.size()) << name << encoding;
            EXPECT_EQ(legacy.recipients.size(), original.recipients.size()) << name << encoding;
            EXPECT_EQ(legacy.outline.size(), original.outline.size()) << name << encoding;
        }
    }
    std::cout << files << " files, " << same << " of " << fields << " fields alike\n";
}
