/// \file
/// A hash that tells whether a text is still the same. It detects change, not forgery.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace kehoach::text
{
/// 64-bit FNV-1a, fed piece by piece.
class Hash
{
public:
    void add(std::string_view bytes)
    {
        for (char const byte : bytes)
            m_value = (m_value ^ static_cast<unsigned char>(byte)) * 0x100000001b3;
    }
    void add(std::u16string_view text)
    {
        for (char16_t const unit : text)
        {
            m_value = (m_value ^ (unit & 0xFF)) * 0x100000001b3;
            m_value = (m_value ^ (unit >> 8)) * 0x100000001b3;
        }
    }
    std::uint64_t value() const { return m_value; }
    /// Sixteen hexadecimal figures.
    std::string figures() const;

private:
    std::uint64_t m_value = 0xcbf29ce484222325;
};
} // namespace kehoach::text
