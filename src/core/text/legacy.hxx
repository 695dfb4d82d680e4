/// \file
/// Texts typed before Unicode: TCVN3 (ABC; fonts .VnTime, .VnTimeH …) and VNI (VNI-Times …). Their
/// letters reach us as Latin-1 letters that only their font showed as Vietnamese.
///
///     decode(u"kÕ ho¹ch", LegacyEncoding::tcvn3, false).text == u"kế hoạch"
///     decode(u"kÕ ho¹ch", LegacyEncoding::tcvn3, true).text  == u"KẾ HOẠCH"     // .VnTimeH
#pragma once

#include "core/text/unicode.hxx"

namespace kehoach::text
{
enum class LegacyEncoding { none, tcvn3, vni };

/// What a font's name says about the text set in it.
struct LegacyFont
{
    LegacyEncoding encoding = LegacyEncoding::none;
    /// An H font of TCVN3 (.VnTimeH): shows capitals and stores small letters.
    bool capitals = false;
};
LegacyFont legacyFont(std::u16string_view font);

/// What the letters of a text say about its encoding.
struct LegacyEvidence
{
    /// It holds a letter only Unicode has (ạ, ế, ơ …, a combining mark); then the rest is not counted.
    bool unicode = false;
    int odd = 0; ///< words with letters above ASCII that are no Vietnamese syllables as they stand
    int tcvn3 = 0, vni = 0; ///< those of them that decoding makes syllables

    int readable(LegacyEncoding encoding) const;
    /// As guessEncoding().
    LegacyEncoding guess() const;
};
LegacyEvidence weighEncoding(std::u16string_view text);

/// The encoding a text was typed in, judged by its letters alone (the font is lost, as in a .txt):
/// `none` unless decoding turns nearly all of its odd words into Vietnamese syllables. Text that
/// holds a letter only Unicode has (ạ, ế, ơ …) is never legacy.
LegacyEncoding guessEncoding(std::u16string_view text);

/// The text in Unicode (NFC). TCVN3 has no capitals with tone marks: a word like "CHñ" gets them. origin as in Normalized: the raw offset each unit came from.
Normalized decode(std::u16string_view raw, LegacyEncoding encoding, bool capitals);
} // namespace kehoach::text
