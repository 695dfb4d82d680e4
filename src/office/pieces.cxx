#include "office/pieces.hxx"

#include "core/text/unicode.hxx"

namespace kehoach::office
{
namespace
{
constexpr std::size_t longest = 255;

std::u16string pieceName(std::u16string const& name, int number)
{
    return name + u"~" + text::toUtf16(std::to_string(number));
}
} // namespace

StringProperties splitIntoPieces(StringProperties const& properties)
{
    StringProperties pieces;
    for (auto const& [name, value] : properties)
    {
        int number = 1;
        std::size_t start = 0;
        do
        {
            std::size_t length = std::min(longest, value.size() - start);
            bool const inside = start + length < value.size();
            if (inside && (value[start + length] & 0xFC00) == 0xDC00) // not between two surrogates
                --length;
            pieces[number == 1 ? name : pieceName(name, number)] = value.substr(start, length);
            start += length;
            ++number;
        } while (start < value.size());
    }
    return pieces;
}

void joinPieces(StringProperties& properties)
{
    for (auto& [name, value] : properties)
    {
        for (int number = 2;; ++number)
        {
            auto const piece = properties.find(pieceName(name, number));
            if (piece == properties.end())
                break;
            value += piece->second;
            properties.erase(piece);
        }
    }
}
} // namespace kehoach::office
