#include "core/document/text_width.hxx"

#include "core/text/unicode.hxx"

#include <array>
#include <cstdint>

namespace kehoach::document
{
namespace
{
constexpr char16_t first = u' ', last = u'~';
using Widths = std::array<std::uint16_t, last - first + 1>; // thousandths of the font size

// clang-format off
constexpr Widths regular{
    250, 333, 408, 500, 500, 833, 778, 180, 333, 333, 500, 564, 250, 333, 250, 278,
    500, 500, 500, 500, 500, 500, 500, 500, 500, 500, 278, 278, 564, 564, 564, 444,
    921, 722, 667, 667, 722, 611, 556, 722, 722, 333, 389, 722, 611, 889, 722, 722,
    556, 722, 667, 556, 611, 722, 722, 944, 722, 722, 611, 333, 278, 333, 469, 500,
    333, 444, 500, 444, 500, 444, 333, 500, 500, 278, 278, 500, 278, 778, 500, 500,
    500, 500, 333, 389, 278, 500, 500, 722, 500, 500, 444, 480, 200, 480, 541 };
constexpr Widths bold{
    250, 333, 555, 500, 500, 1000, 833, 278, 333, 333, 500, 570, 250, 333, 250, 278,
    500, 500, 500, 500, 500, 500, 500, 500, 500, 500, 333, 333, 570, 570, 570, 500,
    930, 722, 667, 722, 722, 667, 611, 778, 778, 389, 500, 778, 667, 944, 722, 778,
    611, 778, 722, 556, 667, 722, 722, 1000, 722, 722, 667, 333, 278, 333, 581, 500,
    333, 500, 556, 444, 556, 444, 333, 500, 556, 278, 333, 556, 278, 833, 556, 500,
    556, 556, 444, 389, 333, 556, 500, 722, 500, 500, 444, 394, 220, 394, 520 };
// clang-format on

constexpr std::uint16_t otherWidth = 500;
constexpr double millimetresPerPoint = 25.4 / 72;
} // namespace

double textWidth(std::u16string_view line, CharacterFormat const& format)
{
    std::u16string const shown
        = text::normalize(format.capitals ? text::toUpper(line) : std::u16string(line)).text;
    // A Vietnamese letter is as wide as its base letter (ơ and ư a few hundredths wider).
    std::u16string const folded = text::fold(shown);
    Widths const& widths = format.bold ? bold : regular;
    double thousandths = 0;
    for (std::size_t i = 0; i < folded.size(); ++i)
    {
        char16_t const unit = text::isUpper(shown[i]) ? text::toUpper(folded.substr(i, 1)).front() : folded[i];
        thousandths += unit >= first && unit <= last ? widths[unit - first] : otherWidth;
    }
    return thousandths / 1000 * format.size * millimetresPerPoint;
}
} // namespace kehoach::document
