#include "core/check/detectors.hxx"
#include "core/text/unicode.hxx"

#include <algorithm>

namespace kehoach::check
{
namespace
{
namespace json = boost::json;
using plan::Field;

// What the office says of itself (hồ sơ cơ quan) against what stands in the document. Where nobody said
// anything, nothing is found.

/// The same name, however it is broken over lines and in whichever letters.
bool sameName(std::u16string_view one, std::u16string_view other)
{
    return text::toUpper(text::squeeze(one)) == text::toUpper(text::squeeze(other));
}

std::vector<Hit> differs(Context const& context, Field field, std::u16string const& expected)
{
    plan::FieldValue const& value = context.plan[field];
    std::u16string const found = text::squeeze(context.readable(field));
    if (expected.empty() || value.spans.empty() || sameName(found, expected))
        return {};
    Hit hit = context.at(value.spans.front());
    hit.arguments["found"] = found;
    hit.arguments["expected"] = expected;
    return { std::move(hit) };
}

/// "Ghi tên chính thức, đầy đủ của cơ quan, tổ chức" (Phụ lục I, II.2.a).
std::vector<Hit> officeIssuer(Context const& context, json::object const&)
{
    return context.office ? differs(context, Field::issuer, context.office->issuer) : std::vector<Hit>{};
}

std::vector<Hit> officeSuperior(Context const& context, json::object const&)
{
    return context.office ? differs(context, Field::superior, context.office->superior) : std::vector<Hit>{};
}

/// "Chữ viết tắt tên cơ quan … do người đứng đầu cơ quan, tổ chức quy định" (Phụ lục I, II.3.b).
std::vector<Hit> officeSymbol(Context const& context, json::object const&)
{
    auto const& number = context.plan.number;
    if (!context.office || context.office->symbol.empty() || !number || number->symbol.empty() ||
        sameName(number->symbol, context.office->symbol))
        return {};
    Hit hit = context.at(number->span);
    hit.arguments["found"] = number->symbol;
    hit.arguments["expected"] = context.office->symbol;
    return { std::move(hit) };
}

/// Địa danh of the seat (Phụ lục I, II.4.a).
std::vector<Hit> officePlace(Context const& context, json::object const&)
{
    auto const& date = context.plan.placeDate;
    if (!context.office || context.office->place.empty() || !date || date->place.empty() ||
        sameName(date->place, context.office->place))
        return {};
    Hit hit = context.at(date->placeSpan);
    hit.arguments["found"] = date->place;
    hit.arguments["expected"] = context.office->place;
    return { std::move(hit) };
}

/// A deputy signs for the head: "PHÓ CHỦ TỊCH" where the office's is "CHỦ TỊCH", and the other way round.
std::u16string withoutDeputy(std::u16string_view position)
{
    std::u16string name = text::toUpper(text::squeeze(position));
    for (std::u16string_view const word : { u"PHÓ ", u"THƯỜNG TRỰC", u"Q. ", u"QUYỀN " })
    {
        if (std::size_t const at = name.find(word); at != std::u16string::npos)
            name.erase(at, word.size());
    }
    return text::squeeze(name);
}

std::vector<Hit> officePosition(Context const& context, json::object const&)
{
    plan::Signature const& signature = context.plan.signature;
    if (!context.office || context.office->position.empty() || !signature.positionSpan)
        return {};
    std::u16string_view const authority = text::trim(signature.authority);
    // Who signs by order bears the title of his own unit.
    bool const byOrder = authority.starts_with(u"TL") || authority.starts_with(u"T/L") || authority.starts_with(u"TUQ");
    if (byOrder || withoutDeputy(signature.position) == withoutDeputy(context.office->position))
        return {};
    Hit hit = context.at(*signature.positionSpan);
    hit.arguments["found"] = signature.position;
    hit.arguments["expected"] = context.office->position;
    return { std::move(hit) };
}

constexpr NamedDetector table[] = {
    { "office-issuer", officeIssuer }, { "office-superior", officeSuperior }, { "office-symbol", officeSymbol },
    { "office-place", officePlace },   { "office-position", officePosition },
};
} // namespace

std::span<NamedDetector const> officeDetectors()
{
    return table;
}
} // namespace kehoach::check
