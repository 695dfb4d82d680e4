#include "core/text/number_words.hxx"

#include "core/text/unicode.hxx"

#include <boost/json.hpp>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <limits>
#include <map>
#include <random>
#include <sstream>

namespace kehoach::text
{
namespace
{
std::vector<std::vector<std::string>> readTable(std::string const& name)
{
    std::ifstream stream(std::string(KEHOACH_TEST_DATA_DIR) + "/" + name);
    std::vector<std::vector<std::string>> rows;
    for (std::string line; std::getline(stream, line);)
    {
        std::vector<std::string> cells{ "" };
        for (char const letter : line)
        {
            if (letter == '\t')
                cells.emplace_back();
            else
                cells.back() += letter;
        }
        rows.push_back(cells);
    }
    return rows;
}

/// The amount words name, read by cutting at the scale words: written apart from the code under
/// test, for canonical readings only.
std::uint64_t independentAmount(std::string words)
{
    auto const cut = [&](std::string const& scale, bool last) -> std::optional<std::string> {
        std::string const padded = " " + words + " ", key = " " + scale + " ";
        auto const position = last ? padded.rfind(key) : padded.find(key);
        if (position == std::string::npos)
            return std::nullopt;
        std::string const left = position == 0 ? "" : padded.substr(1, position - 1);
        auto const after = position + key.size();
        words = after >= padded.size() ? "" : padded.substr(after, padded.size() - after - 1);
        return left;
    };
    if (auto const left = cut("tỷ", true))
        return independentAmount(*left) * 1'000'000'000 + (words.empty() ? 0 : independentAmount(words));
    std::uint64_t result = 0;
    if (auto const left = cut("triệu", false))
        result += independentAmount(*left) * 1'000'000;
    if (auto const left = cut("nghìn", false))
        result += independentAmount(*left) * 1'000;
    static std::map<std::string, unsigned> const values = {
        { "không", 0 }, { "một", 1 }, { "mốt", 1 }, { "hai", 2 }, { "ba", 3 },  { "bốn", 4 },  { "tư", 4 },
        { "năm", 5 },   { "lăm", 5 }, { "sáu", 6 }, { "bảy", 7 }, { "tám", 8 }, { "chín", 9 },
    };
    std::istringstream stream(words);
    unsigned group = 0, digit = 0;
    for (std::string word; stream >> word;)
    {
        if (word == "trăm")
            group += std::exchange(digit, 0) * 100;
        else if (word == "mươi")
            group += std::exchange(digit, 0) * 10;
        else if (word == "mười")
            group += 10;
        else if (word != "linh")
            digit = values.at(word);
    }
    return result + group + digit;
}

TEST(NumberWords, EveryRowOfTheTable)
{
    auto const rows = readTable("number_words.tsv");
    ASSERT_GE(rows.size(), 100u);
    for (auto const& row : rows)
    {
        auto const amount = std::stoll(row.at(0));
        EXPECT_EQ(toUtf8(toWords(amount)), row.at(1));
        auto const read = fromWords(toUtf16(row.at(1)));
        ASSERT_TRUE(read) << row.at(1);
        EXPECT_EQ(read->amount, amount);
        EXPECT_EQ(read->reading, Reading::canonical) << row.at(1);
    }
}

TEST(NumberWords, VariantsAreAcceptedOrRejectedAsListed)
{
    auto const rows = readTable("number_words_variants.tsv");
    ASSERT_EQ(rows.size(), 20u);
    for (auto const& row : rows)
    {
        auto const read = fromWords(toUtf16(row.at(1)));
        bool const accepted = read && read->amount == std::stoll(row.at(0));
        EXPECT_EQ(accepted, row.at(2) == "accept") << row.at(1);
    }
}

TEST(NumberWords, ReadingsAreTold)
{
    auto const reading = [](std::u16string_view words) { return fromWords(words)->reading; };
    EXPECT_EQ(reading(u"(Bằng chữ: Một trăm mười bảy triệu đồng./.)"), Reading::canonical);
    EXPECT_EQ(reading(u"  Bằng chữ:  một trăm mười bảy\u00A0triệu đồng."), Reading::canonical);
    EXPECT_EQ(reading(u"Một trăm lẻ năm đồng"), Reading::variant);
    EXPECT_EQ(reading(u"Một trăm linh tư đồng"), Reading::variant);
    EXPECT_EQ(reading(u"Hai mươi tư ngàn đồng"), Reading::variant);
    EXPECT_EQ(reading(u"Một triệu linh năm nghìn đồng"), Reading::variant);
    EXPECT_EQ(reading(u"Một trăm mười bảy triệu đồng chẵn"), Reading::variant);
    EXPECT_EQ(reading(u"Hai mươi năm đồng"), Reading::slip);
    EXPECT_EQ(reading(u"Mười năm triệu đồng"), Reading::slip);
    EXPECT_EQ(reading(u"Chín mươi một tỷ đồng"), Reading::slip);
}

TEST(NumberWords, WhatNamesNoNumber)
{
    for (auto const words :
         { u"", u"đồng", u"(Bằng chữ: )", u"Âm đồng", u"Một triệu rưỡi đồng", u"Một trăm năm triệu đồng",
           u"Năm lăm đồng", u"Một hai ba đồng", u"Mười mốt đồng", u"Tư mươi đồng", u"Một nghìn triệu đồng",
           u"trăm đồng", u"Một trăm linh lăm đồng", u"Hai mươi đồng chí", u"Mười hai con giáp",
           u"Một tỷ tỷ tỷ tỷ tỷ tỷ tỷ tỷ đồng", u"Mười tỷ tỷ đồng", u"155.400.000 đồng" })
        EXPECT_FALSE(fromWords(words)) << toUtf8(words);
}

TEST(NumberWords, TheEndsOfTheRange)
{
    for (Dong const amount : { std::numeric_limits<Dong>::max(), -std::numeric_limits<Dong>::max() })
    {
        auto const read = fromWords(toWords(amount));
        ASSERT_TRUE(read);
        EXPECT_EQ(read->amount, amount);
    }
    EXPECT_EQ(toWords(std::numeric_limits<Dong>::min()).substr(0, 10), u"Âm chín tỷ");
}

TEST(NumberWords, WordsAndNumbersAreTheSame)
{
#ifdef __SANITIZE_ADDRESS__
    constexpr int rounds = 100'000;
#else
    constexpr int rounds = 1'000'000;
#endif
    std::mt19937_64 random(20201105);
    for (int round = 0; round < rounds; ++round)
    {
        // As many small numbers as large ones, and many zeros inside.
        auto amount = random() % 1'000'000'000'000'000'001 >> random() % 60;
        if (round % 3 == 0)
        {
            for (std::uint64_t scale = 1; scale < 1'000'000'000'000'000'000; scale *= 1000)
            {
                if (random() % 2)
                    amount -= amount / scale % 1000 * scale;
            }
        }
        auto const words = toWords(static_cast<Dong>(amount));
        auto const read = fromWords(words);
        ASSERT_TRUE(read) << toUtf8(words);
        ASSERT_EQ(static_cast<std::uint64_t>(read->amount), amount) << toUtf8(words);
        ASSERT_EQ(read->reading, Reading::canonical) << toUtf8(words);
        auto const plain = toUtf8(toLower(words));
        ASSERT_EQ(independentAmount(plain.substr(0, plain.rfind(' '))), amount) << plain;
    }
}

TEST(NumberWords, RealReadingsOfTheCorpus)
{
    std::filesystem::path const corpus = KEHOACH_CORPUS_DIR;
    auto const file = corpus / "open/extras/number_to_words.jsonl";
    if (!std::filesystem::exists(file))
        GTEST_SKIP() << "skipped: no corpus at " << file;
    std::ifstream stream(file);
    int read = 0;
    for (std::string line; std::getline(stream, line); ++read)
    {
        auto const entry = boost::json::parse(line).as_object();
        auto const words = fromWords(toUtf16(entry.at("text").as_string()));
        std::string_view const status = entry.at("status").as_string();
        bool const right = entry.at("n").is_int64() && words && words->amount == entry.at("n").as_int64();
        EXPECT_EQ(right, status == "chuan" || status == "bien_the") << line;
    }
    EXPECT_GT(read, 100);
}
} // namespace
} // namespace kehoach::text
