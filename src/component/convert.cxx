#include "component/convert.hxx"

#include "core/text/unicode.hxx"

#include <algorithm>

namespace kehoach::component
{
namespace
{
std::string toString(OUString const& text)
{
    return text::toUtf8(fromOUString(text));
}

OUString toOUString(std::string_view utf8)
{
    return kehoach::toOUString(text::toUtf16(utf8));
}

std::vector<std::u16string> fromUno(uno::Sequence<OUString> const& texts)
{
    std::vector<std::u16string> result;
    for (OUString const& text : texts)
        result.push_back(fromOUString(text));
    return result;
}

uno::Sequence<OUString> toUno(std::vector<std::u16string> const& texts)
{
    uno::Sequence<OUString> result(static_cast<sal_Int32>(texts.size()));
    std::transform(texts.begin(), texts.end(), result.getArray(),
                   [](std::u16string const& text) { return kehoach::toOUString(text); });
    return result;
}
} // namespace

office::TextDocument const& required(office::TextDocument const& document)
{
    if (!document.is())
        throw text::Error({ "component.no-document", {} });
    return document;
}

law::Profile const& profileNamed(app::Installation const& installation, OUString const& id)
{
    law::Profile const& profile = installation.profile(toString(id));
    if (!id.isEmpty() && profile.id != toString(id))
        throw text::Error({ "component.unknown-profile", { { "profile", fromOUString(id) } } });
    return profile;
}

std::optional<text::Date> fromUno(css::util::Date const& date)
{
    if (date.Year == 0 && date.Month == 0 && date.Day == 0)
        return std::nullopt;
    text::Date const result{ std::chrono::year(date.Year), std::chrono::month(date.Month), std::chrono::day(date.Day) };
    if (!result.ok())
    {
        std::string const shown = std::to_string(date.Day) + "/" + std::to_string(date.Month) + "/" +
                                  std::to_string(date.Year);
        throw text::Error({ "component.no-date", { { "date", text::toUtf16(shown) } } });
    }
    return result;
}

css::util::Date toUno(text::Date date)
{
    if (!date.ok())
        return {};
    return css::util::Date(static_cast<sal_uInt16>(static_cast<unsigned>(date.day())),
                           static_cast<sal_uInt16>(static_cast<unsigned>(date.month())),
                           static_cast<sal_Int16>(static_cast<int>(date.year())));
}

draft::Parameters fromUno(idl::PlanParameters const& parameters)
{
    draft::Parameters result;
    idl::Office const& office = parameters.Office;
    result.office.superior = fromOUString(office.Superior);
    result.office.issuer = fromOUString(office.Issuer);
    result.office.issuerInText = fromOUString(office.IssuerInText);
    result.office.symbol = fromOUString(office.Symbol);
    result.office.place = fromOUString(office.Place);
    result.office.authority = fromOUString(office.Authority);
    result.office.position = fromOUString(office.Position);
    result.office.signer = fromOUString(office.Signer);
    result.office.filing = fromOUString(office.Filing);
    result.office.province = toString(office.Province);
    result.office.recipients = fromUno(office.Recipients);

    result.content.subject = fromOUString(parameters.Subject);
    result.content.legalBases = fromUno(parameters.LegalBases);
    result.content.opening = fromOUString(parameters.Opening);
    result.content.purpose = fromUno(parameters.Purpose);
    result.content.content = fromUno(parameters.Content);
    result.content.timePlace = fromUno(parameters.TimePlace);
    result.content.funding = fromUno(parameters.Funding);
    result.content.implementation = fromUno(parameters.Implementation);
    result.content.closing = fromOUString(parameters.Closing);
    result.content.participants = fromOUString(parameters.Participants);
    result.content.time = fromOUString(parameters.Time);
    result.content.venue = fromOUString(parameters.Venue);
    result.content.fundingSource = fromOUString(parameters.FundingSource);
    result.conferences = std::max<sal_Int32>(parameters.Conferences, 0);
    for (OUString const& section : parameters.Sections)
    {
        std::string const named = toString(section);
        auto const colon = std::min(named.find(':'), named.size());
        result.sections.push_back(named.substr(0, colon));
        if (colon < named.size())
            result.variants[result.sections.back()] = named.substr(colon + 1);
    }

    result.number = fromOUString(parameters.Number);
    css::util::Date date = parameters.Date;
    result.dayKnown = date.Day != 0;
    if (date.Year == 0 && date.Month == 0 && date.Day == 0)
    {
        result.date = app::today();
        return result;
    }
    if (!result.dayKnown)
        date.Day = 1; // stands for the month; the day is left blank
    result.date = *fromUno(date);
    return result;
}

idl::PlanParameters toUno(draft::Parameters const& parameters)
{
    idl::PlanParameters result;
    draft::Office const& office = parameters.office;
    result.Office.Superior = kehoach::toOUString(office.superior);
    result.Office.Issuer = kehoach::toOUString(office.issuer);
    result.Office.IssuerInText = kehoach::toOUString(office.issuerInText);
    result.Office.Symbol = kehoach::toOUString(office.symbol);
    result.Office.Place = kehoach::toOUString(office.place);
    result.Office.Authority = kehoach::toOUString(office.authority);
    result.Office.Position = kehoach::toOUString(office.position);
    result.Office.Signer = kehoach::toOUString(office.signer);
    result.Office.Filing = kehoach::toOUString(office.filing);
    result.Office.Province = toOUString(office.province);
    result.Office.Recipients = toUno(office.recipients);

    draft::Content const& content = parameters.content;
    result.Subject = kehoach::toOUString(content.subject);
    result.LegalBases = toUno(content.legalBases);
    result.Opening = kehoach::toOUString(content.opening);
    result.Purpose = toUno(content.purpose);
    result.Content = toUno(content.content);
    result.TimePlace = toUno(content.timePlace);
    result.Funding = toUno(content.funding);
    result.Implementation = toUno(content.implementation);
    result.Closing = kehoach::toOUString(content.closing);
    result.Participants = kehoach::toOUString(content.participants);
    return result;
}

idl::Finding toUno(check::Finding const& finding)
{
    idl::Finding result;
    result.Rule = toOUString(finding.rule->name);
    result.Ref = toOUString(finding.rule->ref);
    result.Severity = toOUString(check::name(finding.severity));
    result.Message = kehoach::toOUString(*finding.message);
    result.Citation = kehoach::toOUString(finding.rule->citation);
    result.Paragraph = -1;
    if (finding.where)
    {
        result.Paragraph = finding.where->paragraph;
        result.Start = static_cast<sal_Int32>(finding.where->range.start);
        result.Length = static_cast<sal_Int32>(finding.where->range.length);
    }
    result.Excerpt = kehoach::toOUString(*finding.excerpt);
    result.Fix = toOUString(check::name(finding.fix));
    if (finding.replacement)
        result.Replacement = kehoach::toOUString(*finding.replacement);
    return result;
}
} // namespace kehoach::component
