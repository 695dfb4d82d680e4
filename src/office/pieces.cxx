#include "office/pieces.hxx"

#include "core/text/unicode.hxx"

namespace kehoach::office
{
namespace
{
constexpr std::size_t longest = 255;
} // namespace

std::u16string pieceName(std::u16string const& name, int number)
{
    return number == 1 ? name : name + u"~" + text::toUtf16(std::to_string(number));
}

std::vector<std::u16string> splitIntoPieces(std::u16string_view value)
{
    std::vector<std::u16string> pieces;
    do
    {
        std::size_t length = std::min(longest, value.size());
        bool const inside = length < value.size();
        if (inside && (value[length] & 0xFC00) == 0xDC00) // not between two surrogates
            --length;
        pieces.emplace_back(value.substr(0, length));
        value.remove_prefix(length);
    } while (!value.empty());
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
