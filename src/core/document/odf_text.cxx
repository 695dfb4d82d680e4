#include "core/document/odf_text.hxx"

#include "core/text/unicode.hxx"

#include <cmath>
#include <cstdint>

namespace kehoach::document
{
namespace
{
/// XML 1.0, production 2: no control characters but tab and line ends, no U+FFFE, U+FFFF. Line ends
/// other than '\n' have no meaning in a fragment.
bool isForbidden(char16_t unit)
{
    return (unit < 0x20 && unit != u'\t' && unit != u'\n') || unit == 0xFFFE || unit == 0xFFFF;
}

std::string escaped(std::u16string_view text)
{
    std::string out;
    for (char const c : text::toUtf8(text))
    {
        switch (c)
        {
        case '&': out += "&amp;"; break;
        case '<': out += "&lt;"; break;
        case '>': out += "&gt;"; break;
        case '"': out += "&quot;"; break;
        case '\t': out += "&#9;"; break;
        case '\n': out += "&#10;"; break;
        default: out += c;
        }
    }
    return out;
}

std::u16string allowed(std::u16string_view text)
{
    std::u16string out;
    for (char16_t const unit : text)
        if (!isForbidden(unit))
            out += unit;
    return out;
}
} // namespace

std::string attributeValue(std::u16string_view text)
{
    return escaped(allowed(text));
}

std::string runningText(std::u16string_view text, bool& afterBlank)
{
    std::string out;
    std::u16string plain;
    auto const flush = [&] {
        out += escaped(plain);
        plain.clear();
    };
    for (char16_t const unit : allowed(text))
    {
        if (unit == u' ' && afterBlank)
        {
            flush();
            out += "<text:s/>";
            continue;
        }
        afterBlank = unit == u' ' || unit == u'\t' || unit == u'\n';
        if (unit == u'\t' || unit == u'\n')
        {
            flush();
            out += unit == u'\t' ? "<text:tab/>" : "<text:line-break/>";
        }
        else
            plain += unit;
    }
    flush();
    return out;
}

std::string measure(double value, std::string_view unit)
{
    auto const scaled = static_cast<std::int64_t>(std::llround(value * 10000));
    std::int64_t const magnitude = scaled < 0 ? -scaled : scaled;
    std::string out = (scaled < 0 ? "-" : "") + std::to_string(magnitude / 10000);
    if (std::int64_t const rest = magnitude % 10000)
    {
        std::string digits = std::to_string(rest);
        digits.insert(0, 4 - digits.size(), '0');
        digits.erase(digits.find_last_not_of('0') + 1);
        out += '.' + digits;
    }
    return out.append(unit);
}
} // namespace kehoach::document
