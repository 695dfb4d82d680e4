/// \file
/// What a line cannot hold, told without reading it again: its letters, their pairs and triples, hashed
/// into a few bits. A line is sketched once; every pattern asks the sketch before it searches.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace kehoach::check
{
class Sketch
{
public:
    explicit Sketch(std::u16string_view text = {});

    /// Bits of a literal; a text that holds it has all of them.
    static std::vector<std::uint16_t> bitsOf(std::u16string_view literal);

    bool hasAll(std::vector<std::uint16_t> const& bits) const
    {
        for (std::uint16_t const bit : bits)
        {
            if (!(m_words[bit >> 6] >> (bit & 63) & 1))
                return false;
        }
        return true;
    }

private:
    std::array<std::uint64_t, 16> m_words{};
};

/// Both ways a pattern may look at a line.
struct LineSketch
{
    Sketch asTyped, inSmall;

    explicit LineSketch(std::u16string_view text);
};

/// A text that holds none of these literals cannot hold what they stand for. Without literals it can.
class Required
{
public:
    explicit Required(std::vector<std::u16string> const& literals = {}, bool caseBlind = false);

    bool mayStandIn(LineSketch const& line) const
    {
        Sketch const& sketch = m_caseBlind ? line.inSmall : line.asTyped;
        for (auto const& bits : m_literals)
        {
            if (sketch.hasAll(bits))
                return true;
        }
        return m_literals.empty();
    }

private:
    std::vector<std::vector<std::uint16_t>> m_literals;
    bool m_caseBlind;
};
} // namespace kehoach::check
