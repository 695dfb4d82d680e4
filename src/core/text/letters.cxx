#include "core/text/letters.hxx"

#include "core/text/unicode.hxx"

#include <utf8proc.h>

#include <algorithm>
#include <optional>

namespace kehoach::text
{
namespace
{
/// Letters that Vietnamese texts hold by mistake, with the letter that was meant.
struct LookAlike
{
    char16_t found, meant;
};

/// Ð (eth) and Ɖ (African d) are drawn as Đ; old converters and keyboards produce them.
constexpr std::array standIns = {
    LookAlike{ u'\u00D0', u'\u0110' }, LookAlike{ u'\u00F0', u'\u0111' },
    LookAlike{ u'\u0189', u'\u0110' }, LookAlike{ u'\u0256', u'\u0111' },
};

constexpr std::array foreignLetters = {
    // Greek
    LookAlike{ u'\u0391', u'A' }, LookAlike{ u'\u0392', u'B' }, LookAlike{ u'\u0395', u'E' },
    LookAlike{ u'\u0396', u'Z' }, LookAlike{ u'\u0397', u'H' }, LookAlike{ u'\u0399', u'I' },
    LookAlike{ u'\u039A', u'K' }, LookAlike{ u'\u039C', u'M' }, LookAlike{ u'\u039D', u'N' },
    LookAlike{ u'\u039F', u'O' }, LookAlike{ u'\u03A1', u'P' }, LookAlike{ u'\u03A4', u'T' },
    LookAlike{ u'\u03A5', u'Y' }, LookAlike{ u'\u03A7', u'X' }, LookAlike{ u'\u03B9', u'i' },
    LookAlike{ u'\u03BD', u'v' }, LookAlike{ u'\u03BF', u'o' },
    // Cyrillic
    LookAlike{ u'\u0405', u'S' }, LookAlike{ u'\u0406', u'I' }, LookAlike{ u'\u0408', u'J' },
    LookAlike{ u'\u0410', u'A' }, LookAlike{ u'\u0412', u'B' }, LookAlike{ u'\u0415', u'E' },
    LookAlike{ u'\u041A', u'K' }, LookAlike{ u'\u041C', u'M' }, LookAlike{ u'\u041D', u'H' },
    LookAlike{ u'\u041E', u'O' }, LookAlike{ u'\u0420', u'P' }, LookAlike{ u'\u0421', u'C' },
    LookAlike{ u'\u0422', u'T' }, LookAlike{ u'\u0423', u'Y' }, LookAlike{ u'\u0425', u'X' },
    LookAlike{ u'\u0430', u'a' }, LookAlike{ u'\u0435', u'e' }, LookAlike{ u'\u043E', u'o' },
    LookAlike{ u'\u0440', u'p' }, LookAlike{ u'\u0441', u'c' }, LookAlike{ u'\u0443', u'y' },
    LookAlike{ u'\u0445', u'x' }, LookAlike{ u'\u0455', u's' }, LookAlike{ u'\u0456', u'i' },
    LookAlike{ u'\u0458', u'j' },
};

template <std::size_t Size>
char16_t meantBy(char16_t unit, std::array<LookAlike, Size> const& letters)
{
    auto const found = std::ranges::find(letters, unit, &LookAlike::found);
    return found == letters.end() ? unit : found->meant;
}

utf8proc_category_t categoryOf(char32_t letter)
{
    return utf8proc_category(static_cast<utf8proc_int32_t>(letter));
}

} // namespace

int combiningClass(std::int32_t letter)
{
    return utf8proc_get_property(letter)->combining_class;
}

bool joinsBackwards(char32_t letter)
{
    return combiningClass(static_cast<utf8proc_int32_t>(letter)) != 0
           || categoryOf(letter) == UTF8PROC_CATEGORY_MC || (letter >= 0x1161 && letter <= 0x11C2);
}

std::size_t decompose(char32_t letter, std::array<std::int32_t, 8>& out)
{
    int boundary = 0;
    auto const count = utf8proc_decompose_char(static_cast<utf8proc_int32_t>(letter), out.data(), out.size(),
                                               UTF8PROC_DECOMPOSE, &boundary);
    return count < 0 ? 0 : std::min(static_cast<std::size_t>(count), out.size());
}

namespace
{
std::int32_t computeComposed(std::int32_t base, std::int32_t mark)
{
    std::array<utf8proc_int32_t, 2> pair{ base, mark };
    return utf8proc_normalize_utf32(pair.data(), 2, UTF8PROC_COMPOSE) == 1 ? pair[0] : 0;
}

/// What the letters of Vietnamese and its marks make.
class Compositions
{
public:
    Compositions()
    {
        for (std::size_t base = 0; base < bases; ++base)
        {
            for (std::size_t mark = 0; mark < marks.size(); ++mark)
                m_composed[base][mark] = static_cast<char16_t>(computeComposed(letterAt(base), marks[mark]));
        }
    }
    /// Nothing where it is not told here.
    std::optional<std::int32_t> find(std::int32_t base, std::int32_t mark) const
    {
        auto const known = std::ranges::find(marks, mark);
        bool const beyond = base >= 0x1EA0 && base < 0x1F00;
        if (known == marks.end() || (base >= latin && !beyond))
            return std::nullopt;
        return m_composed[static_cast<std::size_t>(beyond ? latin + base - 0x1EA0 : base)]
                         [static_cast<std::size_t>(known - marks.begin())];
    }

private:
    static constexpr std::array marks{ 0x300, 0x301, 0x303, 0x309, 0x323, 0x302, 0x306, 0x31B };
    static constexpr std::int32_t latin = 0x1B2;
    static constexpr std::size_t bases = latin + 0x60;

    static std::int32_t letterAt(std::size_t base)
    {
        auto const index = static_cast<std::int32_t>(base);
        return index < latin ? index : 0x1EA0 + index - latin;
    }

    std::array<std::array<char16_t, marks.size()>, bases> m_composed;
};
} // namespace

std::int32_t composed(std::int32_t base, std::int32_t mark)
{
    static Compositions const known;
    auto const found = known.find(base, mark);
    return found ? *found : computeComposed(base, mark);
}

namespace
{
/// The letter in NFC; 0 where that is more than one letter.
std::int32_t inNfc(char32_t letter)
{
    std::array<utf8proc_int32_t, 8> buffer{};
    auto const count = decompose(letter, buffer);
    auto const composed = utf8proc_normalize_utf32(buffer.data(), static_cast<utf8proc_ssize_t>(count),
                                                   UTF8PROC_COMPOSE);
    return composed == 1 ? buffer[0] : 0;
}
} // namespace

bool changesInNfc(char32_t letter)
{
    return inNfc(letter) != static_cast<utf8proc_int32_t>(letter);
}

char16_t canonical(char16_t unit)
{
    auto const letter = isSurrogate(unit) ? 0 : inNfc(unit);
    return letter > 0 && letter <= 0xFFFF ? static_cast<char16_t>(letter) : unit;
}

namespace
{
Kind computeKind(char16_t unit)
{
    if (unit < 0x80)
        return Kind::plain;
    if (isSurrogate(unit))
        return Kind::surrogate;
    // soft hyphen, zero-width blanks and joiners, direction marks, word joiner, byte-order mark
    if (unit == 0x00AD || (unit >= 0x200B && unit <= 0x200F) || unit == 0x2060 || unit == 0xFEFF
        || unit == 0x180E)
        return Kind::dropped;
    if (unit == 0x2010 || unit == 0x2011)
        return Kind::hyphen;
    if (categoryOf(unit) == UTF8PROC_CATEGORY_ZS)
        return Kind::blank;
    if (meantBy(unit, standIns) != unit)
        return Kind::standIn;
    if (meantBy(unit, foreignLetters) != unit)
        return Kind::foreign;
    if (joinsBackwards(unit))
        return Kind::combining;
    return changesInNfc(unit) ? Kind::changing : Kind::plain;
}

char16_t computeFold(char16_t unit)
{
    if (isSurrogate(unit))
        return unit;
    if (unit == u'\u0110' || unit == u'\u0111')
        return u'd';
    std::array<utf8proc_int32_t, 8> buffer{};
    auto const count = decompose(unit, buffer);
    auto const base = count > 1 && combiningClass(buffer[1]) != 0 ? buffer[0] : unit;
    auto const lower = utf8proc_tolower(base);
    return lower <= 0xFFFF ? static_cast<char16_t>(lower) : unit;
}

char16_t mapped(char16_t unit, utf8proc_int32_t (*mapping)(utf8proc_int32_t))
{
    if (isSurrogate(unit))
        return unit;
    auto const result = mapping(unit);
    return result <= 0xFFFF ? static_cast<char16_t>(result) : unit;
}

/// Answers for the part of Unicode that our documents are written in, so that no unit of a long
/// document costs a search.
struct Tables
{
    static constexpr std::size_t size = 0x2200;
    std::array<Kind, size> kind;
    std::array<char16_t, size> fold, upper, lower;
    std::array<std::uint8_t, size> category;

    Tables()
    {
        for (std::size_t index = 0; index < size; ++index)
        {
            auto const unit = static_cast<char16_t>(index);
            kind[index] = computeKind(unit);
            fold[index] = computeFold(unit);
            upper[index] = mapped(unit, utf8proc_toupper);
            lower[index] = mapped(unit, utf8proc_tolower);
            category[index] = static_cast<std::uint8_t>(categoryOf(unit));
        }
    }
};

Tables const& tables()
{
    static Tables const all;
    return all;
}

utf8proc_category_t categoryOfUnit(char16_t unit)
{
    return unit < Tables::size ? static_cast<utf8proc_category_t>(tables().category[unit]) : categoryOf(unit);
}

} // namespace

Kind tabledKindOf(char16_t unit)
{
    Tables const& all = tables();
    return unit < Tables::size ? all.kind[unit] : computeKind(unit);
}

char16_t meantByStandIn(char16_t unit)
{
    return meantBy(unit, standIns);
}

char16_t meantByForeign(char16_t unit)
{
    return meantBy(unit, foreignLetters);
}

void fold(std::u16string_view nfc, char16_t* out)
{
    Tables const& all = tables();
    std::ranges::transform(nfc, out, [&](char16_t unit) {
        return unit < Tables::size ? all.fold[unit] : computeFold(unit);
    });
}

std::u16string fold(std::u16string_view nfc)
{
    std::u16string result(nfc.size(), u'\0');
    fold(nfc, result.data());
    return result;
}

std::u16string toUpper(std::u16string_view text)
{
    Tables const& all = tables();
    std::u16string result(text.size(), u'\0');
    std::ranges::transform(text, result.begin(), [&](char16_t unit) {
        return unit < Tables::size ? all.upper[unit] : mapped(unit, utf8proc_toupper);
    });
    return result;
}

char16_t tabled::toUpper(char16_t unit)
{
    return unit < Tables::size ? tables().upper[unit] : mapped(unit, utf8proc_toupper);
}

char16_t tabled::toLower(char16_t unit)
{
    return unit < Tables::size ? tables().lower[unit] : mapped(unit, utf8proc_tolower);
}

std::u16string toLower(std::u16string_view text)
{
    Tables const& all = tables();
    std::u16string result(text.size(), u'\0');
    std::ranges::transform(text, result.begin(), [&](char16_t unit) {
        return unit < Tables::size ? all.lower[unit] : mapped(unit, utf8proc_tolower);
    });
    return result;
}

namespace tabled
{
bool isUpper(char16_t unit)
{
    return categoryOfUnit(unit) == UTF8PROC_CATEGORY_LU;
}

bool isLower(char16_t unit)
{
    return categoryOfUnit(unit) == UTF8PROC_CATEGORY_LL;
}

bool isLetter(char16_t unit)
{
    auto const category = categoryOfUnit(unit);
    return category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_LO;
}

bool isSpace(char16_t unit)
{
    return unit == 0x0085 || unit == 0x2028 || unit == 0x2029 || categoryOfUnit(unit) == UTF8PROC_CATEGORY_ZS;
}
} // namespace tabled
} // namespace kehoach::text
