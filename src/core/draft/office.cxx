#include "core/draft/blanks.hxx"
#include "core/draft/draft.hxx"
#include "core/text/unicode.hxx"

#include <algorithm>

namespace kehoach::draft
{
namespace
{
/// The field's lines as one, blanks cleaned.
std::u16string textOf(plan::FieldValue const& field)
{
    return field.present ? cleanBlanks(field.text) : std::u16string();
}

/// Each line cleaned.
std::u16string linesOf(std::u16string_view text)
{
    std::u16string out;
    while (!text.empty())
    {
        auto const end = std::min(text.find(u'\n'), text.size());
        out.append(out.empty() ? u"" : u"\n").append(cleanBlanks(text.substr(0, end)));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return out;
}

/// "Lưu: VT, BPT." names the unit BPT, the Party's "Lưu BPT." as well.
std::u16string filingOf(plan::Recipient const& recipient)
{
    constexpr std::u16string_view filing = u"luu", clerks = u"vt";
    std::u16string const line = cleanBlanks(recipient.name);
    std::u16string_view unit = line;
    if (text::fold(unit).starts_with(filing))
        unit.remove_prefix(filing.size());
    if (auto const comma = unit.find(u','); comma != std::u16string_view::npos)
        unit.remove_prefix(comma);
    auto const begin = std::min(unit.find_first_not_of(u" :,"), unit.size());
    auto const end = unit.find_last_not_of(u" .;");
    unit = end == std::u16string_view::npos || end < begin ? std::u16string_view()
                                                           : unit.substr(begin, end + 1 - begin);
    return text::fold(unit) == clerks ? std::u16string() : std::u16string(unit);
}
} // namespace

Office officeOf(plan::Plan const& plan)
{
    Office office;
    office.superior = textOf(plan[plan::Field::superior]);
    office.issuer = textOf(plan[plan::Field::issuer]);
    if (plan.number)
        office.symbol = plan.number->symbol;
    if (plan.placeDate)
        office.place = cleanBlanks(plan.placeDate->place);
    office.authority = linesOf(plan.signature.authority);
    office.position = linesOf(plan.signature.position);
    office.signer = cleanBlanks(plan.signature.name);
    for (plan::Recipient const& recipient : plan.recipients)
    {
        if (recipient.filing)
            office.filing = filingOf(recipient);
        else
        {
            std::u16string name = cleanBlanks(recipient.name);
            if (!recipient.purpose.empty())
                name += u" (" + cleanBlanks(recipient.purpose) + u")";
            office.recipients.push_back(std::move(name));
        }
    }
    return office;
}
} // namespace kehoach::draft
