/// \file
/// What the fuzzers share.
#pragma once

#include "core/text/unicode.hxx"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <cstring>

/// Ends the fuzzer: a promise of the code was broken.
#define REQUIRE(promise) ((promise) ? void() : std::abort())

namespace kehoach::fuzz
{
/// The input as text: the first bit of the first byte says whether the rest is UTF-8 or raw UTF-16
/// (lone surrogates and all).
inline std::u16string textOf(std::uint8_t const* data, std::size_t size)
{
    if (size == 0)
        return {};
    if (data[0] & 1) {
        std::u16string text((size - 1) / 2, u'\0');
        std::memcpy(text.data(), data + 1, text.size() * 2);
        return text;
    }
    return text::toUtf16({ reinterpret_cast<char const*>(data + 1), size - 1 });
}
} // namespace kehoach::fuzz
