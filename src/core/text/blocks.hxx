/// \file
/// Eight UTF-16 units at once, for what goes through whole texts.
#pragma once

#include <cstdint>
#include <cstring>
#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace kehoach::text
{
using Block = char16_t __attribute__((vector_size(16)));
inline constexpr std::size_t blockSize = sizeof(Block) / sizeof(char16_t);

inline Block blockOf(char16_t unit)
{
    return Block{} + unit;
}

inline Block blockAt(char16_t const* units)
{
    Block block;
    std::memcpy(&block, units, sizeof block);
    return block;
}

/// A comparison of blocks as bits, the first unit's the lowest.
template<typename Compared>
unsigned bitsOf(Compared const& compared)
{
#ifdef __SSE2__
    __m128i const lanes = reinterpret_cast<__m128i>(compared);
    return static_cast<unsigned>(_mm_movemask_epi8(_mm_packs_epi16(lanes, _mm_setzero_si128())));
#else
    constexpr Block weights{ 1, 2, 4, 8, 16, 32, 64, 128 };
    auto const weighed = reinterpret_cast<Block>(compared) & weights;
    std::uint64_t halves[2];
    std::memcpy(halves, &weighed, sizeof halves);
    // The uppermost of the four units of the product is the sum of all.
    return static_cast<unsigned>((halves[0] + halves[1]) * 0x0001000100010001u >> 48);
#endif
}
} // namespace kehoach::text
