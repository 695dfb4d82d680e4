#include "core/draft/numbering.hxx"

#include "core/text/unicode.hxx"

#include <array>
#include <utility>

namespace kehoach::draft
{
namespace
{
constexpr std::array<std::pair<int, std::u16string_view>, 13> symbols{
    { { 1000, u"M" }, { 900, u"CM" }, { 500, u"D" }, { 400, u"CD" }, { 100, u"C" }, { 90, u"XC" }, { 50, u"L" },
      { 40, u"XL" }, { 10, u"X" }, { 9, u"IX" }, { 5, u"V" }, { 4, u"IV" }, { 1, u"I" } }
};

constexpr std::u16string_view alphabet = u"abcdđeghiklmnopqrstuvxy";
} // namespace

std::u16string toRoman(int number)
{
    std::u16string out;
    if (number > 3999)
        return out;
    for (auto const& [value, symbol] : symbols)
        for (; number >= value; number -= value)
            out += symbol;
    return out;
}

std::optional<int> fromRoman(std::u16string_view label)
{
    if (auto const blank = label.find(u' '); blank != std::u16string_view::npos && blank + 1 < label.size())
        label.remove_prefix(blank + 1); // "Phần IV"
    auto const end = std::min(label.find_first_not_of(u"IVXLCDM"), label.size());
    std::u16string_view const digits = label.substr(0, end);
    int number = 0;
    std::u16string_view rest = digits;
    for (auto const& [value, symbol] : symbols)
        for (; rest.starts_with(symbol); rest.remove_prefix(symbol.size()))
            number += value;
    if (digits.empty() || toRoman(number) != digits)
        return std::nullopt;
    return number;
}

std::u16string toLetter(int number)
{
    if (number >= 1 && number <= static_cast<int>(alphabet.size()))
        return std::u16string(alphabet.substr(static_cast<std::size_t>(number - 1), 1));
    return text::toUtf16(std::to_string(number));
}

bool hasOwnLetter(std::u16string_view line)
{
    return line.size() > 2 && alphabet.find(line[0]) != std::u16string_view::npos && line[1] == u')';
}

bool hasOwnMark(std::u16string_view line)
{
    return line.starts_with(u"- ") || line.starts_with(u"+ ") || hasOwnLetter(line);
}
} // namespace kehoach::draft
