#include "core/text/legacy.hxx"
#include "core/text/syllable.hxx"

#include <boost/json.hpp>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <sstream>

namespace kehoach::text
{
namespace
{
std::string read(std::filesystem::path const& path)
{
    std::ifstream stream(path, std::ios::binary);
    std::stringstream content;
    content << stream.rdbuf();
    return content.str();
}

std::filesystem::path const corpus = std::filesystem::path(KEHOACH_CORPUS_DIR) / "open";
} // namespace

TEST(Syllable, KnowsTheGrammar)
{
    for (auto const* word : { u"kế", u"hoạch", u"Nghiêng", u"quyết", u"gì", u"giếng", u"QUỲNH", u"thuở", u"khuỷu",
                              u"ươn", u"yêu", u"oong", u"giữa", u"quốc" })
        EXPECT_TRUE(isSyllable(word)) << toUtf8(word);
    for (auto const* word : { u"kÕ", u"hoach", u"ngiêng", u"hoặch", u"thànnh", u"xyz", u"b", u"céng", u"ướcc", u"kếế" })
        EXPECT_FALSE(isSyllable(word)) << toUtf8(word);
}

TEST(Legacy, FontsSayTheEncoding)
{
    EXPECT_EQ(legacyFont(u".VnTime").encoding, LegacyEncoding::tcvn3);
    EXPECT_FALSE(legacyFont(u".VnTime").capitals);
    EXPECT_TRUE(legacyFont(u".VnTimeH").capitals);
    EXPECT_TRUE(legacyFont(u".VnArialH").capitals);
    EXPECT_EQ(legacyFont(u"VNI-Times").encoding, LegacyEncoding::vni);
    EXPECT_EQ(legacyFont(u"Times New Roman").encoding, LegacyEncoding::none);
    EXPECT_EQ(legacyFont(u"Vnise").encoding, LegacyEncoding::none);
}

TEST(Legacy, DecodesWithTheWayBack)
{
    Normalized const hyphen = decode(u"th\u00ADơng", LegacyEncoding::tcvn3, false);
    EXPECT_EQ(hyphen.text, u"thương");
    Normalized const vni = decode(u"Ñoäc laäp", LegacyEncoding::vni, false);
    EXPECT_EQ(vni.text, u"Độc lập");
    EXPECT_EQ(vni.origin, (std::vector<std::uint32_t>{ 0, 1, 3, 4, 5, 6, 8, 9 }));
    EXPECT_EQ(decode(u"kÕ ho¹ch", LegacyEncoding::tcvn3, true).text, u"KẾ HOẠCH");
}

TEST(Legacy, CapitalsThatOnlyTheirLineShows)
{
    auto const decoded = [](std::u16string const& raw) { return decode(raw, LegacyEncoding::tcvn3, false).text; };
    EXPECT_EQ(decoded(u"C\u00e9NG H\u00dfA X\u00b7 H\u00e9I"), u"CỘNG HÒA XÃ HỘI");
    EXPECT_EQ(decoded(u"\u00f1Y BAN MTTQ\tX\u00b7 h\u00e9i"), u"ỦY BAN MTTQ\tXã hội");
    EXPECT_EQ(decoded(u"V\u00b5 UBND x\u00b7"), u"Và UBND xã");
    EXPECT_EQ(decoded(u"S\u00e8: 08/KH-MTTQ-BTT"), u"Số: 08/KH-MTTQ-BTT");
}

TEST(Legacy, UnicodeIsNeverTakenForLegacy)
{
    for (auto const* text : { u"Căn cứ Quyết định số 12/QĐ-UBND", u"Độc lập - Tự do - Hạnh phúc", u"plain text",
                              u"café résumé", u"Ban hành theo", u"là và có",
                              u"(8)=(4)×(5)×(6)×(7)", u"65 × 12" })
        EXPECT_EQ(guessEncoding(text), LegacyEncoding::none) << toUtf8(text);
    if (!std::filesystem::exists(corpus))
        GTEST_SKIP() << "skipped: no corpus";
    int files = 0;
    for (auto const& file : std::filesystem::directory_iterator(corpus / "docs"))
    {
        EXPECT_EQ(guessEncoding(normalize(toUtf16(read(file.path()))).text), LegacyEncoding::none) << file.path();
        ++files;
    }
    std::cout << files << " documents\n";
}

TEST(Legacy, DecodesTheCorpus)
{
    if (!std::filesystem::exists(corpus))
        GTEST_SKIP() << "skipped: no corpus";
    int files = 0;
    for (auto const* document : { "kh02", "kh03", "on11" })
    {
        for (auto const& [suffix, encoding] :
             { std::pair{ "tcvn3", LegacyEncoding::tcvn3 }, std::pair{ "vni", LegacyEncoding::vni } })
        {
            auto const raw
                = toUtf16(read(corpus / "extras/legacy" / (std::string(document) + "." + suffix + ".txt")));
            auto const expected = normalize(toUtf16(read(corpus / "docs" / (std::string(document) + ".txt")))).text;
            EXPECT_EQ(guessEncoding(raw), encoding) << document << suffix;
            // H fonts store small letters for capitals, so the case of the pair cannot be compared.
            EXPECT_EQ(toLower(squeeze(decode(raw, encoding, false).text)), toLower(squeeze(expected)))
                << document << suffix;
            ++files;
        }
    }
    std::istringstream lines(read(corpus / "extras/legacy/real_pairs.jsonl"));
    for (std::string line; std::getline(lines, line); ++files)
    {
        auto const pair = boost::json::parse(line).as_object();
        auto const encoding = pair.at("enc").as_string() == "VNI" ? LegacyEncoding::vni : LegacyEncoding::tcvn3;
        auto const raw = toUtf16(pair.at("legacy").as_string());
        EXPECT_EQ(toLower(decode(raw, encoding, false).text), toLower(toUtf16(pair.at("unicode").as_string())));
        EXPECT_EQ(guessEncoding(raw), encoding) << pair.at("legacy").as_string();
    }
    std::cout << files << " texts\n";
}
} // namespace kehoach::text
