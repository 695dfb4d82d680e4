/// \file
/// Unicode forms. The core keeps document text as UTF-16, because Writer counts positions in
/// UTF-16 code units and every finding is reported in them; JSON and files are UTF-8.
///
///     Normalized line = normalize(u"Độc lập – Tự do");     // decomposed, NBSP …
///     fold(line.text)            == u"doc lap – tu do"     // one unit in, one unit out
///     line.origin[position]      // where that unit stood in the text as Writer holds it
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace kehoach::text
{
/// A text in the one form that the recogniser and the rules read, with the way back.
struct Normalized
{
    /// NFC; look-alike letters (Ð, ð, Cyrillic) as the letters they stand for; every kind of blank
    /// (NBSP, figure space …) as U+0020; non-breaking hyphens as "-"; soft hyphens and zero-width
    /// characters left out. Tabs and line breaks stay. Cyrillic and Greek letters become Latin only
    /// in words that are Latin otherwise.
    std::u16string text;
    /// origin[i] = UTF-16 offset in the raw text of the unit text[i] came from;
    /// origin.size() == text.size() + 1, the last one being the raw length.
    std::vector<std::uint32_t> origin;
};

/// UTF-8 to UTF-16; ill-formed bytes become U+FFFD.
std::u16string toUtf16(std::string_view utf8);
/// UTF-16 to UTF-8; lone surrogates become U+FFFD.
std::string toUtf8(std::u16string_view utf16);

Normalized normalize(std::u16string_view raw);

/// True if the text is in NFC (TCVN 6909:2001 asks for precomposed letters).
bool isNfc(std::u16string_view raw);

/// Lower case without diacritics, đ as d, unit for unit: fold(t).size() == t.size().
/// Takes NFC text; a combining mark left alone stays as it is.
std::u16string fold(std::u16string_view nfc);
/// The same, written to `out`, which has room for as many units.
void fold(std::u16string_view nfc, char16_t* out);

/// Simple case mappings, unit for unit.
std::u16string toUpper(std::u16string_view text);
std::u16string toLower(std::u16string_view text);
namespace tabled
{
char16_t toUpper(char16_t unit);
char16_t toLower(char16_t unit);
bool isUpper(char16_t unit);
bool isLower(char16_t unit);
bool isLetter(char16_t unit);
bool isSpace(char16_t unit);
} // namespace tabled
// Asked of every letter of a document: inline for those that Vietnamese is written with.
inline bool isUpper(char16_t unit)
{
    return unit < 0x80                          ? unit >= u'A' && unit <= u'Z'
           : unit >= 0x1EA0 && unit <= 0x1EFF ? (unit & 1) == 0
                                                : tabled::isUpper(unit);
}
inline bool isLower(char16_t unit)
{
    return unit < 0x80                          ? unit >= u'a' && unit <= u'z'
           : unit >= 0x1EA0 && unit <= 0x1EFF ? (unit & 1) == 1
                                                : tabled::isLower(unit);
}
inline bool isLetter(char16_t unit)
{
    return unit < 0x80                          ? (unit | 0x20) >= u'a' && (unit | 0x20) <= u'z'
           : unit >= 0x1EA0 && unit <= 0x1EFF ? true
           : unit >= 0x00C0 && unit <= 0x01B0 ? unit != u'×' && unit != u'÷'
                                                : tabled::isLetter(unit);
}
inline char16_t toUpper(char16_t unit)
{
    return unit < 0x80                          ? unit - (isLower(unit) ? 0x20 : 0)
           : unit >= 0x1EA0 && unit <= 0x1EFF ? unit & 0xFFFE
                                                : tabled::toUpper(unit);
}
inline char16_t toLower(char16_t unit)
{
    return unit < 0x80                          ? unit + (isUpper(unit) ? 0x20 : 0)
           : unit >= 0x1EA0 && unit <= 0x1EFF ? unit | 1
                                                : tabled::toLower(unit);
}
inline bool isDigit(char16_t unit)
{
    return unit >= u'0' && unit <= u'9';
}
/// U+0020, tab, line break and the Unicode blanks.
inline bool isSpace(char16_t unit)
{
    return unit < 0x80     ? unit == u' ' || (unit >= u'\t' && unit <= u'\r')
           : unit < 0x1680 ? unit == 0x00A0 || unit == 0x0085
           : unit >= 0x1E00 && unit < 0x2000 ? false
                                             : tabled::isSpace(unit);
}

/// Where `wanted` stands in `text` at or behind `from`, as text.find() says, in a fraction of its time.
std::size_t find(std::u16string_view text, std::u16string_view wanted, std::size_t from = 0);

/// True if the text has letters and none of them is lower case.
bool isAllCapitals(std::u16string_view text);

/// Without blanks at both ends.
std::u16string_view trim(std::u16string_view text);
/// Trimmed, and every run of blanks inside as one U+0020.
std::u16string squeeze(std::u16string_view text);
} // namespace kehoach::text
