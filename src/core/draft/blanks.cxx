#include "core/draft/blanks.hxx"

#include "core/text/unicode.hxx"

namespace kehoach::draft
{
namespace
{
constexpr std::u16string_view closers = u".,;:!?)]”", openers = u"([“";

bool isIn(char16_t unit, std::u16string_view set)
{
    return set.find(unit) != std::u16string_view::npos;
}
} // namespace

std::u16string cleanBlanks(std::u16string_view text)
{
    std::u16string out;
    for (char16_t const unit : text::squeeze(text::normalize(text).text))
    {
        if (!out.empty() && out.back() == u' ' && isIn(unit, closers))
            out.pop_back();
        if (unit == u' ' && !out.empty() && isIn(out.back(), openers))
            continue;
        out += unit;
    }
    return out;
}
} // namespace kehoach::draft
