#include "core/text/unicode.hxx"

#include "core/text/blocks.hxx"
#include "core/text/letters.hxx"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>

namespace kehoach::text
{
std::u16string toUtf16(std::string_view utf8)
{
    std::u16string result;
    result.reserve(utf8.size());
    auto const* bytes = reinterpret_cast<utf8proc_uint8_t const*>(utf8.data());
    for (std::size_t position = 0; position < utf8.size();)
    {
        if (bytes[position] < 0x80)
        {
            result += static_cast<char16_t>(bytes[position++]);
            continue;
        }
        utf8proc_int32_t letter = 0;
        auto const length = utf8proc_iterate(bytes + position,
                                             static_cast<utf8proc_ssize_t>(utf8.size() - position), &letter);
        if (length <= 0)
        {
            result += u'\uFFFD';
            ++position;
            continue;
        }
        if (letter >= 0x10000)
        {
            result += static_cast<char16_t>(0xD800 + ((letter - 0x10000) >> 10));
            result += static_cast<char16_t>(0xDC00 + ((letter - 0x10000) & 0x3FF));
        }
        else
        {
            result += static_cast<char16_t>(letter);
        }
        position += static_cast<std::size_t>(length);
    }
    return result;
}

std::string toUtf8(std::u16string_view utf16)
{
    std::string result;
    result.reserve(utf16.size() + utf16.size() / 2);
    for (std::size_t position = 0; position < utf16.size();)
    {
        if (utf16[position] < 0x80)
        {
            result += static_cast<char>(utf16[position++]);
            continue;
        }
        Letter letter = letterAt(utf16, position);
        position += letter.units;
        if (letter.units == 1 && isSurrogate(static_cast<char16_t>(letter.value)))
            letter.value = 0xFFFD;
        std::array<utf8proc_uint8_t, 4> bytes{};
        auto const length = utf8proc_encode_char(static_cast<utf8proc_int32_t>(letter.value), bytes.data());
        result.append(reinterpret_cast<char const*>(bytes.data()), static_cast<std::size_t>(length));
    }
    return result;
}

std::size_t find(std::u16string_view text, std::u16string_view wanted, std::size_t from)
{
    std::size_t const tail = wanted.size() - 1;
    if (wanted.empty() || from + tail + 2 * blockSize > text.size())
        return text.find(wanted, from);
    Block const first = blockOf(wanted.front()), last = blockOf(wanted.back());
    auto const bounds = [&](char16_t const* at) { return (blockAt(at) == first) & (blockAt(at + tail) == last); };
    char16_t const* const end = text.data() + (text.size() - tail - 2 * blockSize);
    for (char16_t const* at = text.data() + from;; at += 2 * blockSize)
    {
        while (at < end && bitsOf(bounds(at) | bounds(at + blockSize)) == 0)
            at += 2 * blockSize;
        // The last two begin among units that were looked at.
        at = std::min(at, end);
        for (unsigned bits = bitsOf(bounds(at)) | bitsOf(bounds(at + blockSize)) << blockSize; bits; bits &= bits - 1)
        {
            char16_t const* const found = at + std::countr_zero(bits);
            auto const place = static_cast<std::size_t>(found - text.data());
            if (place >= from && std::memcmp(found, wanted.data(), wanted.size() * sizeof(char16_t)) == 0)
                return place;
        }
        if (at == end)
            return text.npos;
    }
}

bool isAllCapitals(std::u16string_view text)
{
    return std::ranges::any_of(text, isLetter) && std::ranges::none_of(text, isLower);
}

std::u16string_view trim(std::u16string_view text)
{
    while (!text.empty() && isSpace(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && isSpace(text.back()))
        text.remove_suffix(1);
    return text;
}

std::u16string squeeze(std::u16string_view text)
{
    std::u16string result;
    text = trim(text);
    result.reserve(text.size());
    bool blank = false;
    for (char16_t const unit : text)
    {
        if (isSpace(unit))
        {
            blank = true;
            continue;
        }
        if (blank)
            result += u' ';
        blank = false;
        result += unit;
    }
    return result;
}
} // namespace kehoach::text
