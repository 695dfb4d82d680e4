#include "core/text/hash.hxx"

namespace kehoach::text
{
std::string Hash::figures() const
{
    constexpr char digits[] = "0123456789abcdef";
    std::string figures(16, '0');
    std::uint64_t rest = m_value;
    for (std::size_t at = figures.size(); at-- > 0; rest >>= 4)
        figures[at] = digits[rest & 0xF];
    return figures;
}
} // namespace kehoach::text
