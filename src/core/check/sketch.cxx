#include "core/check/sketch.hxx"

#include "core/text/unicode.hxx"

#include <algorithm>

namespace kehoach::check
{
namespace
{
constexpr std::size_t mostUnits = 3;

constexpr std::uint64_t maskOf(std::size_t units)
{
    return (std::uint64_t{ 1 } << 16 * units) - 1;
}

std::uint16_t bitOf(std::uint64_t letters)
{
    // The upper bits of a product depend on all of the lower ones (Fibonacci hashing).
    return static_cast<std::uint16_t>(letters * 0x9E3779B97F4A7C15u >> 54);
}
} // namespace

Sketch::Sketch(std::u16string_view text)
{
    std::uint64_t last = 0;
    for (std::size_t i = 0; i < text.size(); ++i)
    {
        last = (last << 16 | text[i]) & maskOf(mostUnits);
        for (std::uint64_t const letters : { last & maskOf(1), last & maskOf(2), last })
        {
            std::uint16_t const bit = bitOf(letters);
            m_words[bit >> 6] |= std::uint64_t{ 1 } << (bit & 63);
        }
    }
}

std::vector<std::uint16_t> Sketch::bitsOf(std::u16string_view literal)
{
    std::vector<std::uint16_t> bits;
    std::uint64_t last = 0;
    std::size_t const length = std::min(literal.size(), mostUnits);
    for (std::size_t i = 0; i < literal.size(); ++i)
    {
        last = (last << 16 | literal[i]) & maskOf(length);
        if (i + 1 >= length)
            bits.push_back(bitOf(last));
    }
    return bits;
}

LineSketch::LineSketch(std::u16string_view text)
    : asTyped(text)
    , inSmall(text::toLower(text))
{
}

Required::Required(std::vector<std::u16string> const& literals, bool caseBlind)
    : m_caseBlind(caseBlind)
{
    for (std::u16string const& literal : literals)
        m_literals.push_back(Sketch::bitsOf(caseBlind ? text::toLower(literal) : literal));
}
} // namespace kehoach::check
