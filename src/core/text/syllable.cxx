#include "core/text/syllable.hxx"

#include "core/text/unicode.hxx"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_set>

namespace kehoach::text
{
namespace
{
using View = std::u16string_view;

enum class Tone { level, grave, hook, tilde, acute, dot };

/// Each vowel letter, and its six tones in the order of Tone.
constexpr std::array<View, 12> vowels{ u"aàảãáạ", u"ăằẳẵắặ", u"âầẩẫấậ", u"eèẻẽéẹ", u"êềểễếệ", u"iìỉĩíị",
                                       u"oòỏõóọ", u"ôồổỗốộ", u"ơờởỡớợ", u"uùủũúụ", u"ưừửữứự", u"yỳỷỹýỵ" };

/// Longest first: the first that fits is the onset.
constexpr std::array<View, 28> onsets{ u"ngh", u"ch", u"gh", u"gi", u"kh", u"ng", u"nh", u"ph", u"qu", u"th",
                                       u"tr",  u"b",  u"c",  u"d",  u"đ",  u"g",  u"h",  u"k",  u"l",  u"m",
                                       u"n",   u"p",  u"r",  u"s",  u"t",  u"v",  u"x",  u"" };

std::unordered_set<View> const& rimes()
{
    static std::unordered_set<View> const all{
        u"a", u"ai", u"ao", u"au", u"ay", u"ac", u"ach", u"am", u"an", u"ang", u"anh", u"ap", u"at",
        u"ăc", u"ăm", u"ăn", u"ăng", u"ăp", u"ăt",
        u"âu", u"ây", u"âc", u"âm", u"ân", u"âng", u"âp", u"ât",
        u"e", u"eo", u"ec", u"em", u"en", u"eng", u"ep", u"et",
        u"ê", u"êu", u"êch", u"êm", u"ên", u"ênh", u"êp", u"êt",
        u"i", u"ia", u"iu", u"ich", u"im", u"in", u"inh", u"ip", u"it",
        u"iêu", u"iêc", u"iêm", u"iên", u"iêng", u"iêp", u"iêt",
        u"o", u"oi", u"oc", u"om", u"on", u"ong", u"op", u"ot", u"oong", u"ooc",
        u"oa", u"oai", u"oao", u"oay", u"oac", u"oach", u"oam", u"oan", u"oang", u"oanh", u"oap", u"oat",
        u"oăc", u"oăm", u"oăn", u"oăng", u"oăt", u"oe", u"oeo", u"oen", u"oem", u"oet",
        u"ô", u"ôi", u"ôc", u"ôm", u"ôn", u"ông", u"ôp", u"ôt",
        u"ơ", u"ơi", u"ơm", u"ơn", u"ơp", u"ơt",
        u"u", u"ua", u"ui", u"uc", u"um", u"un", u"ung", u"up", u"ut",
        u"uây", u"uân", u"uâng", u"uât", u"uê", u"uêch", u"uên", u"uênh", u"uêt", u"uơ",
        u"uôi", u"uôc", u"uôm", u"uôn", u"uông", u"uôt",
        u"uy", u"uya", u"uyu", u"uych", u"uyn", u"uynh", u"uyp", u"uyt", u"uyên", u"uyêt",
        u"ư", u"ưa", u"ưi", u"ưu", u"ưc", u"ưm", u"ưn", u"ưng", u"ưt",
        u"ươi", u"ươu", u"ươc", u"ươm", u"ươn", u"ương", u"ươp", u"ươt",
        u"y", u"yêu", u"yêm", u"yên", u"yêng", u"yêt",
    };
    return all;
}

/// After "qu" the glide is in the onset: "quyết" is qu + yêt, "quỳnh" is qu + ynh.
bool isRimeAfterQu(View rime)
{
    if (rime == u"y" || rime == u"yt" || rime == u"ych" || rime == u"ynh" || rime == u"yên" || rime == u"yêt")
        return true;
    return !rime.empty() && rime[0] != u'u' && rime[0] != u'ư' && rime[0] != u'o' && rimes().contains(rime);
}

/// k, gh, ngh are written before e, ê, i, y only, and c, g, ng elsewhere only ("gì" is gi).
bool isSpelledBefore(View onset, View rime)
{
    bool const front = !rime.empty() && View(u"eêiy").find(rime[0]) != View::npos;
    if (onset == u"k" || onset == u"gh" || onset == u"ngh")
        return front;
    if (onset == u"c" || onset == u"g" || onset == u"ng")
        return !front;
    return true;
}

bool isRime(View onset, View rime)
{
    if (!isSpelledBefore(onset, rime))
        return false;
    if (onset == u"qu")
        return isRimeAfterQu(rime);
    // "gi" alone, "gìn", "giếng": the i is onset and nucleus at once.
    if (onset == u"gi" && (rime.empty() || rime == u"n" || rime.starts_with(u"ê")))
        return rime.empty() || rime == u"n" || rimes().contains(u"i" + std::u16string(rime));
    return rimes().contains(rime);
}
} // namespace

bool isSyllable(View word)
{
    if (word.empty() || word.size() > 7)
        return false;
    std::u16string toneless = toLower(word);
    Tone tone = Tone::level;
    for (char16_t& unit : toneless)
    {
        for (View const vowel : vowels)
        {
            auto const place = vowel.find(unit);
            if (place == View::npos || place == 0)
                continue;
            if (tone != Tone::level)
                return false;
            tone = static_cast<Tone>(place);
            unit = vowel[0];
            break;
        }
    }

    bool const stopped = toneless.ends_with(u'c') || toneless.ends_with(u"ch") || toneless.ends_with(u'p')
                         || toneless.ends_with(u't');
    if (stopped && tone != Tone::acute && tone != Tone::dot)
        return false;
    return std::ranges::any_of(onsets,
                               [&](View onset) {
                                   return toneless.starts_with(onset)
                                          && isRime(onset, View(toneless).substr(onset.size()));
                               });
}
} // namespace kehoach::text
