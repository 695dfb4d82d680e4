#include "core/text/unicode.hxx"

#include <gtest/gtest.h>
#include <utf8proc.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>

namespace kehoach::text
{
namespace
{
std::u16string decomposed(std::u16string_view text)
{
    auto const utf8 = toUtf8(text);
    auto* result = utf8proc_NFD(reinterpret_cast<utf8proc_uint8_t const*>(utf8.c_str()));
    auto const utf16 = toUtf16(reinterpret_cast<char const*>(result));
    std::free(result);
    return utf16;
}

std::u16string composed(std::u16string_view text)
{
    auto const utf8 = toUtf8(text);
    auto* result = utf8proc_NFC(reinterpret_cast<utf8proc_uint8_t const*>(utf8.c_str()));
    auto const utf16 = toUtf16(reinterpret_cast<char const*>(result));
    std::free(result);
    return utf16;
}

void expectSoundOrigin(Normalized const& normalized, std::u16string_view raw)
{
    ASSERT_EQ(normalized.origin.size(), normalized.text.size() + 1);
    EXPECT_EQ(normalized.origin.back(), raw.size());
    for (std::size_t index = 0; index < normalized.text.size(); ++index)
        ASSERT_LE(normalized.origin[index], normalized.origin[index + 1]);
}

TEST(Unicode, UtfConversionsGoBothWays)
{
    std::u16string const text = u"Kế hoạch – Độc lập\t\U0001F600 ₫";
    EXPECT_EQ(toUtf16(toUtf8(text)), text);
    EXPECT_EQ(toUtf8(u"đ"), "\xC4\x91");
}

TEST(Unicode, IllFormedTextIsReplaced)
{
    EXPECT_EQ(toUtf16("a\xFFz"), u"a\uFFFDz");
    EXPECT_EQ(toUtf16("a\xC4"), u"a\uFFFD");
    std::u16string const lone{ u'a', char16_t(0xD800), u'z' };
    EXPECT_EQ(toUtf8(lone), "a\xEF\xBF\xBDz");
    EXPECT_EQ(normalize(lone).text, lone);
}

TEST(Unicode, EveryVietnameseLetterComposesFromAnyHalf)
{
    // All letters the alphabet has, with the five tones.
    std::u16string const letters = u"aăâeêioôơuưyAĂÂEÊIOÔƠUƯY";
    std::u16string const tones = u"\u0300\u0301\u0303\u0309\u0323";
    for (char16_t const letter : letters)
    {
        for (char16_t const tone : tones)
        {
            std::u16string const halfComposed{ letter, tone };
            auto const expected = composed(halfComposed);
            ASSERT_EQ(expected.size(), 1u);
            EXPECT_EQ(normalize(halfComposed).text, expected);
            EXPECT_EQ(normalize(decomposed(expected)).text, expected);
            EXPECT_FALSE(isNfc(halfComposed));
            EXPECT_TRUE(isNfc(expected));
        }
    }
    EXPECT_EQ(normalize(u"ô\u0309").text, u"ổ");
    // The tone typed before the circumflex, as some keyboards do.
    EXPECT_EQ(normalize(u"o\u0323\u0302").text, u"ộ");
}

TEST(Unicode, OriginLeadsBackToTheRawText)
{
    std::u16string const raw = u"Tô\u0309 ch\u00ADư\u0301c\u200B";
    auto const normalized = normalize(raw);
    EXPECT_EQ(normalized.text, u"Tổ chức");
    EXPECT_EQ(normalized.origin, (std::vector<std::uint32_t>{ 0, 1, 3, 4, 5, 7, 9, 11 }));
    expectSoundOrigin(normalized, raw);
}

TEST(Unicode, MarksOnNothingStay)
{
    EXPECT_EQ(normalize(u"\u0301a").text, u"\u0301a");
    EXPECT_EQ(normalize(u"x\u0323").text, u"x\u0323");
    EXPECT_EQ(normalize(u" \u0301").text, u" \u0301");
}

TEST(Unicode, BlanksAndInvisibleCharacters)
{
    EXPECT_EQ(normalize(u"a\u00A0b\u2007c\u202Fd\u3000e\tf\ng").text, u"a b c d e\tf\ng");
    EXPECT_EQ(normalize(u"\uFEFFho\u00ADà\u200B bình\u200D").text, u"hoà bình");
    EXPECT_EQ(normalize(u"KH\u2011UBND").text, u"KH-UBND");
    EXPECT_EQ(normalize(u"Độc lập – Tự do").text, u"Độc lập – Tự do");
}

TEST(Unicode, LookAlikesOnlyWhereTheWordIsLatin)
{
    EXPECT_EQ(normalize(u"Ðộc lập, ðồng").text, u"Độc lập, đồng");
    EXPECT_EQ(normalize(u"Kế h\u043Eạch").text, u"Kế hoạch");
    EXPECT_EQ(normalize(u"\u0422hông tư").text, u"Thông tư");
    EXPECT_EQ(normalize(u"h\u043E\u0323a").text, u"họa"); // the mark joins the letter that was meant
    std::u16string const russian = u"\u041C\u043E\u0441\u043A\u0432\u0430";
    EXPECT_EQ(normalize(russian).text, russian);
    EXPECT_EQ(normalize(u"\u0391").text, u"\u0391");
    EXPECT_EQ(normalize(u"5\u03A9m").text, u"5\u03A9m");
}

TEST(Unicode, LookAlikesHoweverTheLettersAreCoded)
{
    EXPECT_EQ(normalize(u"H\u1FBE").text, u"Hi");       // Greek prosgegrammeni is iota in NFC
    EXPECT_EQ(normalize(u"\u212A\u03BF").text, u"Ko");   // so is the Kelvin sign K
    EXPECT_EQ(normalize(u"\u0256\u03BF").text, u"\u0111o"); // and what stands for đ is Latin
    EXPECT_EQ(normalize(u"\u1FBE").text, u"\u03B9");
}

TEST(Unicode, FoldKeepsEveryPosition)
{
    EXPECT_EQ(fold(u"ĐỘC LẬP – Tự do"), u"doc lap – tu do");
    EXPECT_EQ(fold(u"x\u0323"), u"x\u0323");
    std::mt19937 random(1);
    for (int round = 0; round < 2000; ++round)
    {
        std::u16string text;
        for (int length = 0; length < 20; ++length)
            text += static_cast<char16_t>(random());
        ASSERT_EQ(fold(text).size(), text.size());
        ASSERT_EQ(toUpper(text).size(), text.size());
        ASSERT_EQ(toLower(text).size(), text.size());
        expectSoundOrigin(normalize(text), text);
    }
}

TEST(Unicode, RandomTextNormalizesAsTheStandardSays)
{
    // Latin letters and marks, without those that normalize() leaves out or replaces on purpose.
    std::u16string const pool = u"aAeoOuyxdđ ăâêôơưỡẻ\u0300\u0301\u0302\u0303\u0306\u0309\u031B\u0323"
                                u"\u0344\u212B\u1112\u1161";
    std::mt19937 random(2);
    for (int round = 0; round < 20000; ++round)
    {
        std::u16string text;
        for (int length = 0; length < 12; ++length)
            text += pool[random() % pool.size()];
        auto const normalized = normalize(text);
        ASSERT_EQ(normalized.text, composed(text)) << toUtf8(decomposed(text));
        ASSERT_EQ(isNfc(text), text == composed(text));
        expectSoundOrigin(normalized, text);
    }
}

TEST(Unicode, CaseAndClasses)
{
    EXPECT_EQ(toUpper(u"kế hoạch ưđ"), u"KẾ HOẠCH ƯĐ");
    EXPECT_EQ(toLower(u"KẾ HOẠCH ƯĐ"), u"kế hoạch ưđ");
    EXPECT_TRUE(isUpper(u'Ế') && isLower(u'ế') && isLetter(u'ế') && !isLetter(u'5') && isDigit(u'5'));
    EXPECT_TRUE(isAllCapitals(u"KẾ HOẠCH 2020"));
    EXPECT_FALSE(isAllCapitals(u"KẾ hOẠCH"));
    EXPECT_FALSE(isAllCapitals(u"2020"));
    EXPECT_EQ(trim(u" \u00A0 a b\t"), u"a b");
    EXPECT_EQ(squeeze(u"  Căn \u00A0\t cứ  "), u"Căn cứ");
}

TEST(Unicode, DecomposedDocumentsOfTheCorpus)
{
    std::filesystem::path const corpus = std::filesystem::path(KEHOACH_CORPUS_DIR) / "open";
    if (!std::filesystem::exists(corpus / "extras/nfd"))
        GTEST_SKIP() << "skipped: no corpus at " << corpus;
    auto const read = [](std::filesystem::path const& file) {
        std::ifstream stream(file, std::ios::binary);
        return toUtf16(std::string{ std::istreambuf_iterator<char>(stream), {} });
    };
    for (std::string const name : { "kh02", "kh03", "on11" })
    {
        auto const nfd = read(corpus / "extras/nfd" / (name + ".nfd.txt"));
        auto const nfc = read(corpus / "docs" / (name + ".txt"));
        EXPECT_FALSE(isNfc(nfd)) << name;
        EXPECT_EQ(normalize(nfd).text, normalize(nfc).text) << name;
    }
}
} // namespace
} // namespace kehoach::text
