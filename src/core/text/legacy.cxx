#include "core/text/legacy.hxx"

#include "core/text/syllable.hxx"

#include <algorithm>
#include <array>
#include <span>

namespace kehoach::text
{
namespace
{
using View = std::u16string_view;

struct Pair
{
    char16_t legacy, unicode;
};

/// TCVN 5712:1993, VN3: one code, one letter.
constexpr Pair tcvn3Letters[]{
    { 0xA1, u'Ă' }, { 0xA2, u'Â' }, { 0xA3, u'Ê' }, { 0xA4, u'Ô' }, { 0xA5, u'Ơ' }, { 0xA6, u'Ư' }, { 0xA7, u'Đ' },
    { 0xA8, u'ă' }, { 0xA9, u'â' }, { 0xAA, u'ê' }, { 0xAB, u'ô' }, { 0xAC, u'ơ' }, { 0xAD, u'ư' }, { 0xAE, u'đ' },
    { 0xB5, u'à' }, { 0xB6, u'ả' }, { 0xB7, u'ã' }, { 0xB8, u'á' }, { 0xB9, u'ạ' }, { 0xBB, u'ằ' }, { 0xBC, u'ẳ' },
    { 0xBD, u'ẵ' }, { 0xBE, u'ắ' }, { 0xC6, u'ặ' }, { 0xC7, u'ầ' }, { 0xC8, u'ẩ' }, { 0xC9, u'ẫ' }, { 0xCA, u'ấ' },
    { 0xCB, u'ậ' }, { 0xCC, u'è' }, { 0xCE, u'ẻ' }, { 0xCF, u'ẽ' }, { 0xD0, u'é' }, { 0xD1, u'ẹ' }, { 0xD2, u'ề' },
    { 0xD3, u'ể' }, { 0xD4, u'ễ' }, { 0xD5, u'ế' }, { 0xD6, u'ệ' }, { 0xD7, u'ì' }, { 0xD8, u'ỉ' }, { 0xDC, u'ĩ' },
    { 0xDD, u'í' }, { 0xDE, u'ị' }, { 0xDF, u'ò' }, { 0xE1, u'ỏ' }, { 0xE2, u'õ' }, { 0xE3, u'ó' }, { 0xE4, u'ọ' },
    { 0xE5, u'ồ' }, { 0xE6, u'ổ' }, { 0xE7, u'ỗ' }, { 0xE8, u'ố' }, { 0xE9, u'ộ' }, { 0xEA, u'ờ' }, { 0xEB, u'ở' },
    { 0xEC, u'ỡ' }, { 0xED, u'ớ' }, { 0xEE, u'ợ' }, { 0xEF, u'ù' }, { 0xF1, u'ủ' }, { 0xF2, u'ũ' }, { 0xF3, u'ú' },
    { 0xF4, u'ụ' }, { 0xF5, u'ừ' }, { 0xF6, u'ử' }, { 0xF7, u'ữ' }, { 0xF8, u'ứ' }, { 0xF9, u'ự' }, { 0xFA, u'ỳ' },
    { 0xFB, u'ỷ' }, { 0xFC, u'ỹ' }, { 0xFD, u'ý' }, { 0xFE, u'ỵ' },
};

/// VNI letters that stand alone; ơ and ư may still take a tone mark after them.
constexpr Pair vniLetters[]{
    { u'ñ', u'đ' }, { u'Ñ', u'Đ' }, { u'ô', u'ơ' }, { u'Ô', u'Ơ' }, { u'ö', u'ư' }, { u'Ö', u'Ư' }, { u'í', u'í' },
    { u'Í', u'Í' }, { u'ì', u'ì' }, { u'Ì', u'Ì' }, { u'æ', u'ỉ' }, { u'Æ', u'Ỉ' }, { u'ó', u'ĩ' }, { u'Ó', u'Ĩ' },
    { u'ò', u'ị' }, { u'Ò', u'Ị' }, { u'î', u'ỵ' }, { u'Î', u'Ỵ' },
};

/// A VNI mark (small; its capital is 0x20 below) and the letters it makes of the letter before it.
struct Mark
{
    char16_t mark;
    View bases, letters;
};
constexpr Mark vniMarks[]{
    { u'ù', u"aeouyơư", u"áéóúýớứ" }, { u'ø', u"aeouyơư", u"àèòùỳờừ" }, { u'û', u"aeouyơư", u"ảẻỏủỷởử" },
    { u'õ', u"aeouyơư", u"ãẽõũỹỡữ" }, { u'ï', u"aeouyơư", u"ạẹọụỵợự" }, { u'â', u"aeo", u"âêô" },
    { u'á', u"aeo", u"ấếố" },         { u'à', u"aeo", u"ầềồ" },         { u'å', u"aeo", u"ẩểổ" },
    { u'ã', u"aeo", u"ẫễỗ" },         { u'ä', u"aeo", u"ậệộ" },         { u'ê', u"a", u"ă" },
    { u'é', u"a", u"ắ" },             { u'è', u"a", u"ằ" },             { u'ú', u"a", u"ẳ" },
    { u'ü', u"a", u"ẵ" },             { u'ë', u"a", u"ặ" },
};

std::array<char16_t, 256> table(std::span<Pair const> pairs)
{
    std::array<char16_t, 256> letters{};
    for (Pair const& pair : pairs)
        letters[pair.legacy] = pair.unicode;
    return letters;
}

/// The letter that the mark makes of `base`, or 0. The capital of the base decides the case: typists
/// put small marks after capitals and the other way round.
char16_t marked(char16_t base, char16_t mark)
{
    char16_t const smallBase = toLower(View(&base, 1))[0];
    char16_t const smallMark = toLower(View(&mark, 1))[0];
    for (Mark const& entry : vniMarks)
    {
        if (entry.mark != smallMark)
            continue;
        auto const place = entry.bases.find(smallBase);
        if (place == View::npos)
            return 0;
        char16_t const letter = entry.letters[place];
        return smallBase == base ? letter : toUpper(View(&letter, 1))[0];
    }
    return 0;
}

bool isAscii(char16_t unit)
{
    return unit < 0x80;
}

/// Two plain capitals or more, and no small plain letter: "CHñ".
bool isTypedInCapitals(View rawWord)
{
    auto const capital = [](char16_t unit) { return isAscii(unit) && isUpper(unit); };
    auto const small = [](char16_t unit) { return isAscii(unit) && isLower(unit); };
    return std::ranges::count_if(rawWord, capital) >= 2 && std::ranges::none_of(rawWord, small);
}

/// A line without a small plain letter that has two words in capitals: "ñY BAN NH¢N D¢N"; not
/// "Sè: 08/KH-MTTQ".
bool isLineInCapitals(View raw, View decoded)
{
    int words = 0;
    for (std::size_t start = 0; start < raw.size();)
    {
        std::size_t const end = std::min(raw.find(u' ', start), raw.size());
        words += std::ranges::all_of(decoded.substr(start, end - start), isLetter) &&
                 isTypedInCapitals(raw.substr(start, end - start));
        start = end + 1;
    }
    return words >= 2 && std::ranges::none_of(raw, [](char16_t unit) { return isAscii(unit) && isLower(unit); });
}

/// TCVN3 has no capitals with tone marks: typists left the small ones in "CHñ TÞCH". Words whose plain
/// letters, two or more, are capitals become capitals throughout; so do all words of a line in capitals
/// ("HßA X· HéI").
void finishCapitals(View raw, std::u16string& decoded)
{
    auto const raise = [&](std::size_t start, std::size_t end) {
        decoded.replace(start, end - start, toUpper(View(decoded).substr(start, end - start)));
    };
    for (std::size_t start = 0; start < raw.size();)
    {
        std::size_t const end = std::min(raw.find_first_of(u"\n\t\v", start), raw.size());
        if (isLineInCapitals(raw.substr(start, end - start), View(decoded).substr(start, end - start)))
            raise(start, end);
        start = end + 1;
    }
    for (std::size_t start = 0; start < raw.size();)
    {
        std::size_t end = start;
        while (end < raw.size() && isLetter(decoded[end]))
            ++end;
        if (isTypedInCapitals(raw.substr(start, end - start)))
            raise(start, end);
        start = end + 1;
    }
}

Normalized decodeTcvn3(View raw)
{
    static auto const letters = table(tcvn3Letters);
    Normalized result;
    result.text.reserve(raw.size());
    for (char16_t const unit : raw)
        result.text += unit < 0x100 && letters[unit] ? letters[unit] : unit;
    finishCapitals(raw, result.text);
    result.origin.resize(raw.size() + 1);
    for (std::uint32_t i = 0; i <= raw.size(); ++i)
        result.origin[i] = i;
    return result;
}

Normalized decodeVni(View raw)
{
    static auto const letters = table(vniLetters);
    Normalized result;
    for (std::uint32_t i = 0; i < raw.size(); ++i)
    {
        char16_t const unit = raw[i];
        if (!result.text.empty())
        {
            if (char16_t const letter = marked(result.text.back(), unit))
            {
                result.text.back() = letter;
                continue;
            }
        }
        result.text += unit < 0x100 && letters[unit] ? letters[unit] : unit;
        result.origin.push_back(i);
    }
    result.origin.push_back(static_cast<std::uint32_t>(raw.size()));
    return result;
}

/// Letters that no legacy text has: Vietnamese beyond Latin-1, and combining marks.
bool isUnicodeOnly(char16_t unit)
{
    return unit > 0xFF && (isLetter(unit) || (unit >= 0x0300 && unit <= 0x036F));
}

/// Calls `each` with every word that has a letter or sign from 0xA1 to 0xFF.
template <class Each> void oddWords(View text, Each each)
{
    auto const belongs = [](char16_t unit) { return isLetter(unit) || (unit >= 0xA1 && unit <= 0xFF) || unit > 0xFF; };
    std::size_t i = 0;
    while (i < text.size())
    {
        std::size_t const start = i;
        bool odd = false;
        for (; i < text.size() && belongs(text[i]); ++i)
            odd = odd || text[i] > 0x7F;
        // A sign that stands alone is a sign: "(8)=(4)×(5)".
        if (odd && (i - start > 1 || isLetter(text[start])))
            each(text.substr(start, i - start));
        if (i == start)
            ++i;
    }
}
} // namespace

LegacyFont legacyFont(View font)
{
    font = trim(font);
    if (font.empty() || (font.front() != u'.' && font.front() != u'v' && font.front() != u'V'))
        return {};
    std::u16string const name = toLower(font);
    if (name.starts_with(u".vn"))
        return { LegacyEncoding::tcvn3, name.ends_with(u'h') && name.size() > 4 };
    if (name.starts_with(u"vni-") || name.starts_with(u"vni "))
        return { LegacyEncoding::vni, false };
    return {};
}

int LegacyEvidence::readable(LegacyEncoding encoding) const
{
    switch (encoding)
    {
        case LegacyEncoding::tcvn3:
            return tcvn3;
        case LegacyEncoding::vni:
            return vni;
        case LegacyEncoding::none:
            break;
    }
    return 0;
}

LegacyEncoding LegacyEvidence::guess() const
{
    if (unicode || odd < 2)
        return LegacyEncoding::none;
    // Seven odd words in ten must become readable: a name, a slip or an à may not.
    auto const best = tcvn3 >= vni ? LegacyEncoding::tcvn3 : LegacyEncoding::vni;
    return readable(best) * 10 >= odd * 7 && readable(best) >= 2 ? best : LegacyEncoding::none;
}

LegacyEvidence weighEncoding(View text)
{
    LegacyEvidence evidence;
    oddWords(text,
             [&](View word)
             {
                 evidence.unicode = evidence.unicode || std::any_of(word.begin(), word.end(), isUnicodeOnly);
                 if (evidence.unicode || isSyllable(word))
                     return; // à, é, ô … are in Latin-1 too: says nothing
                 ++evidence.odd;
                 evidence.tcvn3 += isSyllable(decodeTcvn3(word).text);
                 evidence.vni += isSyllable(decodeVni(word).text);
             });
    return evidence;
}

LegacyEncoding guessEncoding(View text)
{
    return weighEncoding(text).guess();
}

Normalized decode(View raw, LegacyEncoding encoding, bool capitals)
{
    Normalized result;
    switch (encoding)
    {
        case LegacyEncoding::tcvn3:
            result = decodeTcvn3(raw);
            break;
        case LegacyEncoding::vni:
            result = decodeVni(raw);
            break;
        case LegacyEncoding::none:
            return normalize(raw);
    }
    if (capitals)
        result.text = toUpper(result.text);
    return result;
}
} // namespace kehoach::text
