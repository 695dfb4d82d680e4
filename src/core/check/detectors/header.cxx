#include "core/check/detectors.hxx"
#include "core/check/look.hxx"
#include "core/check/pattern.hxx"
#include "core/check/rule.hxx"
#include "core/law/pack.hxx"
#include "core/text/unicode.hxx"

#include <algorithm>

namespace kehoach::check
{
namespace
{
namespace json = boost::json;
using plan::Field;

/// Several lines as one text: a long name is often broken over lines.
std::u16string joined(Context const& context, std::vector<Span> const& spans)
{
    std::u16string all;
    for (Span const& span : spans)
        all += std::u16string(all.empty() ? u"" : u" ") + text::squeeze(context.texts.text(span));
    return all;
}

std::u16string joined(Context const& context, Field field)
{
    return joined(context, context.plan[field].spans);
}

/// Letters only, folded: what remains equal when only marks, blanks and case are wrong.
std::u16string letters(std::u16string_view text)
{
    std::u16string result;
    for (char16_t unit : text::fold(text))
    {
        if (text::isLetter(unit))
            result += unit;
    }
    return result;
}

/// Điều 8 khoản 2 điểm a: every document has it.
std::vector<Hit> rightHeaderMissing(Context const& context, json::object const&)
{
    return rightHeader(context).empty() ? std::vector<Hit>{ Hit{} } : std::vector<Hit>{};
}

/// The whole field, with a replacement only where it stands on one line.
Hit onSpans(Context const& context, std::vector<Span> const& spans, std::u16string const& expected)
{
    Hit hit = spans.size() == 1 ? context.at(spans.front(), expected) : context.at(spans.front());
    hit.arguments["found"] = joined(context, spans);
    hit.arguments["expected"] = expected;
    return hit;
}

Hit onField(Context const& context, Field field, std::u16string const& expected)
{
    return onSpans(context, context.plan[field].spans, expected);
}

/// NĐ 30/2020/NĐ-CP, Phụ lục I, II.1.a: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", in hoa. Both HÒA and
/// HOÀ stand in the decree itself.
std::vector<Hit> nationalNameSpelling(Context const& context, json::object const&)
{
    std::vector<Span> const spans = rightHeader(context);
    std::u16string const found = joined(context, spans);
    std::u16string const& expected = context.profile.rightHeader;
    // The header of another regime is another matter (PRF-01).
    if (found.empty() || letters(found).substr(0, 3) != letters(expected).substr(0, 3))
        return {};
    std::u16string accepted = expected;
    if (std::size_t const at = accepted.find(u"HÒA"); at != std::u16string::npos)
        accepted.replace(at, 3, u"HOÀ");
    std::u16string const shown = effectivelyCapitals(context, spans) ? text::toUpper(found) : found;
    if (shown == expected || shown == accepted)
        return {};
    return { onSpans(context, spans, expected) };
}

/// II.1.b: "Độc lập - Tự do - Hạnh phúc", hyphens with blanks, each phrase with a capital.
std::vector<Hit> mottoForm(Context const& context, json::object const&)
{
    std::u16string const found = joined(context, Field::motto);
    std::u16string const& expected = context.profile.motto;
    if (found.empty() || expected.empty() || found == expected)
        return {};
    return { onField(context, Field::motto, expected) };
}

/// Điều 8 khoản 2 điểm b; II.2.a: an agency that has a superior one names it above its own name.
std::vector<Hit> superiorMissing(Context const& context, json::object const& entry)
{
    if (context.plan[Field::superior].present || !context.plan[Field::issuer].present)
        return {};
    Pattern const needsOne(law::requiredText(entry, "issuerPattern"));
    std::u16string const issuer = text::fold(joined(context, Field::issuer));
    return needsOne.occursIn(issuer) ? std::vector<Hit>{ onField(context, Field::issuer, {}) }
                                     : std::vector<Hit>{};
}

/// Whether the type name reads KẾ HOẠCH in capitals.
std::vector<Hit> typeNameForm(Context const& context, json::object const&)
{
    plan::FieldValue const& field = context.plan[Field::typeName];
    std::u16string const found = joined(context, Field::typeName);
    std::u16string const shown = effectivelyCapitals(context, field.spans) ? text::toUpper(found) : found;
    if (found.empty() || shown == u"KẾ HOẠCH")
        return {};
    return { onField(context, Field::typeName, u"KẾ HOẠCH") };
}

struct NumberLine
{
    int paragraph = -1;
    Range line;
    std::u16string_view text;
    /// Behind "Số" and the colon, without blanks before the first sign of number or separator.
    std::u16string_view rest;
    std::uint32_t restStart = 0;
};

std::optional<NumberLine> numberLine(Context const& context)
{
    plan::FieldValue const& field = context.plan[Field::number];
    if (!field.present || field.spans.empty())
        return {};
    NumberLine result;
    result.paragraph = field.spans.front().paragraph;
    result.line = context.texts.range(field.spans.front());
    result.text = result.line.of(context.text(result.paragraph));
    static Pattern const head(u"^\\s*số\\s*:?\\s*", true);
    Match const match = head.find(result.text);
    if (match.groups.empty())
        return {};
    result.restStart = result.line.start + match.whole().end();
    std::u16string_view rest = result.text.substr(match.whole().end());
    while (!rest.empty() && text::isSpace(rest.back()))
        rest.remove_suffix(1);
    result.rest = rest;
    return result;
}

/// II.3.c: "đối với các số nhỏ hơn 10 phải ghi thêm số 0 phía trước".
std::vector<Hit> numberLeadingZero(Context const& context, json::object const&)
{
    auto const line = numberLine(context);
    static Pattern const single(u"^[1-9](?![0-9])");
    if (!line || !single.occursIn(line->rest))
        return {};
    return { context.at(line->paragraph, { line->restStart, 1 },
                        u"0" + std::u16string(1, line->rest.front())) };
}

/// II.3.c: a slash between number and symbol, hyphens between the groups, no blanks; capitals.
std::vector<Hit> numberSpacing(Context const& context, json::object const&)
{
    auto const line = numberLine(context);
    if (!line || line->rest.empty())
        return {};
    // The gap left for a number that is not given yet is no slip.
    std::size_t const begin = line->rest.find_first_not_of(u" .…_\t");
    if (begin == std::u16string_view::npos)
        return {};
    std::u16string_view const written = line->rest.substr(begin);
    std::u16string expected;
    for (char16_t unit : written)
    {
        if (unit == u'–' || unit == u'—' || unit == u'‑')
            unit = u'-';
        if (!text::isSpace(unit))
            expected += unit;
    }
    std::u16string const digits = expected.substr(0, expected.find_first_of(u"/-"));
    static Pattern const blank(u"[.…_]");
    bool const isBlank = blank.occursIn(digits);
    expected = digits + text::toUpper(std::u16string_view(expected).substr(digits.size()));
    if (isBlank || expected == written)
        return {};
    return { context.at(
        line->paragraph,
        { line->restStart + static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(written.size()) },
        expected) };
}

/// A slash between number and symbol for the state and the Front, a hyphen for the Party; and a
/// symbol at all.
std::vector<Hit> numberForm(Context const& context, json::object const&)
{
    if (!context.plan.number)
        return {};
    plan::Number const& number = *context.plan.number;
    bool const party = context.isFamily("dang");
    bool const separated = number.separator == 0 || (number.separator == u'-') == party;
    if (!number.symbol.empty() && separated)
        return {};
    Hit hit = context.at(number.span);
    hit.arguments["expected"] = party                      ? u"Số 08-KH/TU"
                                : context.isFamily("mttq") ? u"Số: 08/KH-MTTQ-BTT"
                                                           : u"Số: 08/KH-UBND";
    return { hit };
}

/// Phụ lục III, I: the abbreviation of kế hoạch is KH.
std::vector<Hit> numberType(Context const& context, json::object const&)
{
    auto const line = numberLine(context);
    if (!line || !context.plan.number || context.plan.number->symbol.empty())
        return {};
    static Pattern const type(u"^[0-9 .…_]*(?:/(?:19|20)[0-9]{2})?[/-]\\s*([[:alpha:]]+)");
    Match const match = type.find(line->rest);
    if (match.groups.empty() || text::toUpper(match.groups[1].of(line->rest)) == u"KH")
        return {};
    return { context.at(line->paragraph, { line->restStart + match.groups[1].start, match.groups[1].length },
                        u"KH") };
}

/// Điều 15: the number is given after signing; an issued plan has one.
std::vector<Hit> numberBlank(Context const& context, json::object const&)
{
    if (!context.plan.number || !context.plan.number->digits.empty())
        return {};
    return { context.at(context.plan.number->span) };
}

/// Signs of another regime in one header: its right header, or the Party's "*" under the issuer of a
/// state or Front document.
std::vector<Hit> mixedHeader(Context const& context, json::object const&)
{
    std::vector<Span> const spans = rightHeader(context);
    std::u16string const right = letters(joined(context, spans));
    bool const party = context.isFamily("dang");
    bool const partyRight = right.find(u"dangcongsan") != std::u16string::npos;
    bool const stateRight = right.find(u"conghoaxahoi") != std::u16string::npos;
    if ((party && stateRight) || (!party && partyRight) || (partyRight && stateRight))
    {
        Hit hit = context.at(spans.front());
        hit.arguments["expected"] = context.profile.rightHeader;
        return { hit };
    }
    if (party || !context.plan[Field::typeName].present)
        return {};
    int const end = context.plan[Field::typeName].spans.front().paragraph;
    for (int paragraph = context.plan.begin; paragraph < end; ++paragraph)
    {
        std::u16string_view const line = text::trim(context.text(paragraph));
        if (!line.empty() && line.find_first_not_of(u"* ") == std::u16string_view::npos)
        {
            Hit hit =
                context.at(paragraph, { 0, static_cast<std::uint32_t>(context.text(paragraph).size()) });
            hit.arguments["found"] = line;
            hit.arguments["expected"] = context.profile.rightHeader;
            return { hit };
        }
    }
    return {};
}

std::u16string nameOf(Context const& context, std::string_view profile)
{
    law::Profile const* found = law::findProfile(context.profiles, profile);
    return found ? found->name.in(context.language) : std::u16string();
}

std::vector<Hit> profileNotDetected(Context const& context, json::object const&)
{
    std::string_view const detected = context.detected;
    if (detected.empty() ||
        detected.substr(0, detected.find('-')) == context.profile.id.substr(0, context.profile.id.find('-')))
        return {};
    Hit hit;
    hit.arguments["found"] = nameOf(context, detected);
    hit.arguments["expected"] = nameOf(context, context.profile.id);
    return { hit };
}

std::vector<Hit> profileNotInForce(Context const& context, json::object const&)
{
    if (context.profile.effective.covers(context.asOf))
        return {};
    Hit hit;
    hit.arguments["found"] = nameOf(context, context.profile.id);
    return { hit };
}

/// II.2.a: "tên chính thức, đầy đủ". The short form of the Front's name without "Việt Nam" where the
/// document nowhere has the full one.
std::vector<Hit> frontName(Context const& context, json::object const&)
{
    static Pattern const name(u"uy ban (?:mttq|mat tran to quoc)( viet nam)?");
    std::optional<Hit> first;
    for (int paragraph : context.linesWith(name.required(), true))
    {
        for (Match const& match : name.findAll(context.texts.line(paragraph).folded))
        {
            if (!match.groups[1].empty())
                return {};
            if (!first && !context.texts.quoted(paragraph, match.whole()))
            {
                first = context.at(paragraph, match.whole());
                bool const capitals = text::isAllCapitals(first->arguments["found"]);
                first->arguments["expected"] =
                    first->arguments["found"] + (capitals ? u" VIỆT NAM" : u" Việt Nam");
            }
        }
    }
    return first ? std::vector<Hit>{ *first } : std::vector<Hit>{};
}

constexpr NamedDetector table[] = {
    { "rightHeaderMissing", rightHeaderMissing },
    { "nationalNameSpelling", nationalNameSpelling },
    { "mottoForm", mottoForm },
    { "superiorMissing", superiorMissing },
    { "typeNameForm", typeNameForm },
    { "numberLeadingZero", numberLeadingZero },
    { "numberSpacing", numberSpacing },
    { "numberForm", numberForm },
    { "numberType", numberType },
    { "numberBlank", numberBlank },
    { "mixedHeader", mixedHeader },
    { "profileNotDetected", profileNotDetected },
    { "profileNotInForce", profileNotInForce },
    { "frontName", frontName },
};
} // namespace

std::span<NamedDetector const> headerDetectors()
{
    return table;
}
} // namespace kehoach::check
