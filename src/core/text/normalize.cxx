#include "core/text/letters.hxx"
#include "core/text/unicode.hxx"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <cstdlib>

namespace kehoach::text
{
namespace
{
void append(Normalized& result, char32_t letter, std::uint32_t origin, std::uint32_t originStep)
{
    if (letter >= 0x10000)
    {
        result.text += static_cast<char16_t>(0xD800 + ((letter - 0x10000) >> 10));
        result.text += static_cast<char16_t>(0xDC00 + ((letter - 0x10000) & 0x3FF));
        result.origin.push_back(origin);
        result.origin.push_back(origin + originStep);
        return;
    }
    result.text += static_cast<char16_t>(letter);
    result.origin.push_back(origin);
}

struct Part
{
    utf8proc_int32_t letter;
    std::uint32_t origin;
    std::uint32_t step;
};

/// Composes one base with the marks after it (Unicode Standard, 3.11), each letter keeping the
/// origin of the first letter it was made of.
void composeInto(Normalized& result, std::vector<Part>& parts)
{
    auto unordered = parts.begin();
    while (unordered != parts.end())
    {
        auto const isStarter = [](Part const& part) { return combiningClass(part.letter) == 0; };
        auto const first = std::find_if_not(unordered, parts.end(), isStarter);
        auto const last = std::find_if(first, parts.end(), isStarter);
        std::stable_sort(first, last, [](Part const& left, Part const& right) {
            return combiningClass(left.letter) < combiningClass(right.letter);
        });
        unordered = last;
    }

    std::size_t starter = 0, kept = 1;
    int lastClass = 0;
    for (std::size_t index = 1; index < parts.size(); ++index)
    {
        Part const part = parts[index];
        int const thisClass = combiningClass(part.letter);
        bool const adjacent = kept == starter + 1;
        std::int32_t const joined = adjacent || lastClass < thisClass ? composed(parts[starter].letter, part.letter) : 0;
        if (joined)
        {
            parts[starter].letter = joined;
            continue;
        }
        if (thisClass == 0)
            starter = kept;
        lastClass = thisClass;
        parts[kept++] = part;
    }
    parts.resize(kept);
    // Marks that changed places must not make positions go backwards.
    for (std::size_t index = kept; index-- > 1;)
        parts[index - 1].origin = std::min(parts[index - 1].origin, parts[index].origin);
    for (std::size_t index = 0; index < kept; ++index)
        append(result, static_cast<char32_t>(parts[index].letter), parts[index].origin, parts[index].step);
}

bool isLatin(char16_t unit)
{
    return isLetter(unit) && (unit < 0x0250 || (unit >= 0x1E00 && unit < 0x1F00));
}

/// What normalize() makes of the unit where nothing joins it.
char16_t settled(char16_t unit)
{
    Kind const kind = unit < 0x80 ? Kind::plain : kindOf(unit);
    return kind == Kind::standIn ? meantByStandIn(unit) : kind == Kind::changing ? canonical(unit) : unit;
}

bool isForeign(char16_t unit)
{
    return unit >= 0x80 && kindOf(settled(unit)) == Kind::foreign;
}

/// Cyrillic and Greek letters of words that are Latin otherwise become Latin, unit for unit. What a word is made of
/// does not hang on how its letters are coded: K may be U+212A, ι may be U+1FBE.
void replaceForeign(std::u16string& text)
{
    for (char16_t& unit : text)
        unit = settled(unit);
    for (std::size_t position = 0; position < text.size();)
    {
        auto end = position;
        bool latin = false, foreign = false, other = false;
        for (; end < text.size(); ++end)
        {
            Kind const kind = kindOf(text[end]);
            if (kind == Kind::combining || kind == Kind::dropped)
                continue;
            if (!isLetter(text[end]))
                break;
            if (isLatin(text[end]))
                latin = true;
            else if (kind == Kind::foreign)
                foreign = true;
            else
                other = true;
        }
        if (latin && foreign && !other)
        {
            for (auto index = position; index < end; ++index)
                text[index] = meantByForeign(text[index]);
        }
        position = end + 1;
    }
}
} // namespace

Normalized normalize(std::u16string_view raw)
{
    Normalized result;
    result.text.reserve(raw.size());
    result.origin.reserve(raw.size() + 1);

    std::u16string replaced;
    if (std::ranges::any_of(raw, isForeign))
    {
        replaced = raw;
        replaceForeign(replaced);
        raw = replaced;
    }

    std::vector<Part> parts; // the base that marks may still join, with its marks
    auto const flush = [&] {
        if (!parts.empty())
            composeInto(result, parts);
        parts.clear();
    };
    auto const size = static_cast<std::uint32_t>(raw.size());
    for (std::uint32_t position = 0; position < size;)
    {
        // Mostly a letter is itself, and what comes next is another one.
        std::uint32_t plain = position;
        while (plain < size && isPlain(raw[plain]))
            ++plain;
        if (plain < size && plain > position)
            --plain; // what comes next may join it
        if (plain > position)
        {
            flush();
            result.text.append(raw, position, plain - position);
            for (; position < plain; ++position)
                result.origin.push_back(position);
            continue;
        }
        char16_t const unit = raw[position];
        Kind const kind = kindOf(unit);
        Letter letter{ unit, 1 };
        bool composes = kind == Kind::combining || kind == Kind::changing;
        switch (kind)
        {
        case Kind::dropped:
            ++position;
            continue;
        case Kind::blank:
            letter.value = u' ';
            break;
        case Kind::hyphen:
            letter.value = u'-';
            break;
        case Kind::standIn:
            letter.value = meantByStandIn(unit);
            break;
        case Kind::surrogate:
            letter = letterAt(raw, position);
            composes = letter.units == 2 && (joinsBackwards(letter.value) || changesInNfc(letter.value));
            break;
        default:
            break;
        }

        bool const joins = composes && (kind == Kind::combining || joinsBackwards(letter.value));
        if (!joins)
            flush();
        // A base is held back only if something that follows may join it.
        bool nextJoins = false;
        for (auto next = position + letter.units; next < size && !nextJoins; ++next)
        {
            Kind const nextKind = raw[next] < 0x80 ? Kind::plain : kindOf(raw[next]);
            nextJoins = nextKind == Kind::combining
                        || (nextKind == Kind::surrogate && joinsBackwards(letterAt(raw, next).value));
            if (nextKind != Kind::dropped)
                break;
        }
        if (composes || nextJoins || (joins && !parts.empty()))
        {
            std::array<utf8proc_int32_t, 8> buffer{};
            auto const count = decompose(letter.value, buffer);
            for (std::size_t index = 0; index < count; ++index)
                parts.push_back({ buffer[index], position, letter.units - 1 });
        }
        else
        {
            append(result, letter.value, position, 1);
        }
        position += letter.units;
    }
    flush();
    result.origin.push_back(size);
    return result;
}

bool isNfc(std::u16string_view raw)
{
    bool const suspicious = std::ranges::any_of(raw, [](char16_t unit) {
        Kind const kind = unit < 0x80 ? Kind::plain : kindOf(unit);
        return kind == Kind::combining || kind == Kind::changing || kind == Kind::surrogate;
    });
    if (!suspicious)
        return true;
    // Mostly it is a letter with its mark behind it.
    for (std::size_t index = 1; index < raw.size(); ++index)
    {
        if (kindOf(raw[index]) == Kind::combining && !isSurrogate(raw[index - 1]) && composed(raw[index - 1], raw[index]))
            return false;
    }

    std::string const utf8 = toUtf8(raw);
    utf8proc_uint8_t* composed = nullptr;
    auto const length = utf8proc_map(reinterpret_cast<utf8proc_uint8_t const*>(utf8.data()),
                                     static_cast<utf8proc_ssize_t>(utf8.size()), &composed,
                                     static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE));
    bool const same = length >= 0
                      && std::string_view(reinterpret_cast<char const*>(composed),
                                          static_cast<std::size_t>(length))
                             == utf8;
    std::free(composed);
    return same;
}
} // namespace kehoach::text
