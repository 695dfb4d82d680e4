/// \file
/// The corpus and invented documents of further kinds, as they are and after changes that leave
/// their labels true: what is recognised must not hang on how exactly these were typed.
#include "corpus/changes.hxx"
#include "corpus/score.hxx"

#include <gtest/gtest.h>

using namespace kehoach;

namespace
{
std::string all(std::vector<std::string> const& misses)
{
    std::string text;
    for (std::string const& miss : misses)
        text += "\n  " + miss;
    return text;
}

/// Recognises every document of the folder, each changed.
corpus::Result measure(std::string const& folder, corpus::Change const& change)
{
    corpus::Result result;
    for (corpus::LabelledDocument const& document : corpus::readDocuments(folder))
        corpus::measure(document, corpus::readingOf(change.apply(document.text)), corpus::Match::lines,
                        document.name, result);
    return result;
}

std::u16string unchanged(std::u16string text)
{
    return text;
}
} // namespace

// Other agencies, other types, no header: what they hold is known because they were made for this.
TEST(Invented, EveryPartIsRecognised)
{
    corpus::Result const result = measure(KEHOACH_TEST_DATA_DIR "/invented", { "", unchanged });
    EXPECT_GE(result.documents, 20);
    EXPECT_EQ(all(result.misses), "");
}

class Changed : public testing::TestWithParam<corpus::Change>
{
protected:
    static void expectPresence(std::string const& folder)
    {
        corpus::Result const result = measure(folder, GetParam());
        if (result.documents == 0)
            GTEST_SKIP() << "skipped: no corpus";
        EXPECT_GE(result.pooled().f1(), 0.98) << all(result.misses);
        EXPECT_LE(result.typeMisses, 1) << all(result.misses);
    }
};

TEST_P(Changed, CorpusKeepsItsParts)
{
    expectPresence(KEHOACH_CORPUS_DIR "/open");
}

TEST_P(Changed, InventedKeepTheirParts)
{
    expectPresence(KEHOACH_TEST_DATA_DIR "/invented");
}

INSTANTIATE_TEST_SUITE_P(All, Changed, testing::ValuesIn(corpus::changes()),
                         [](auto const& info) { return info.param.name; });
