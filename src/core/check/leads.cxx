#include "core/check/leads.hxx"

#include "core/text/unicode.hxx"

#include <algorithm>

namespace kehoach::check
{
namespace
{
/// More of them, and longer ones, cost more to compare than they spare.
constexpr std::size_t mostLeads = 96, longestLead = 12;
/// A class of more units is as good as none.
constexpr std::size_t mostUnits = 10;

struct Lead
{
    std::u16string text;
    bool open = true; ///< what stands next in the expression comes right behind it

    friend auto operator<=>(Lead const&, Lead const&) = default;
};
using List = std::vector<Lead>;

void close(List& leads)
{
    for (Lead& lead : leads)
        lead.open = false;
}

/// The units a class lists; none where there are too many.
std::u16string unitsOf(UnitClass const& units)
{
    std::u16string listed;
    if (units.any || units.upper || units.lower || units.digit || units.space)
        return listed;
    for (auto const& [first, last] : units.ranges)
    {
        if (last - first >= static_cast<int>(mostUnits))
            return {};
        for (char32_t unit = first; unit <= last; ++unit)
            listed += static_cast<char16_t>(unit);
    }
    return listed.size() <= mostUnits ? listed : std::u16string();
}

List goOn(List leads, std::vector<Part> const& parts);

/// The leads with the part behind those that are open, once.
List goOnOnce(List const& leads, Part const& part)
{
    List result;
    if (part.kind == Part::Kind::group)
    {
        for (std::vector<Part> const& parts : part.alternatives)
        {
            List more = goOn(leads, parts);
            result.insert(result.end(), more.begin(), more.end());
        }
    }
    else
    {
        std::u16string const units = unitsOf(part.units);
        for (Lead const& lead : leads)
        {
            if (!lead.open || units.empty() || lead.text.size() >= longestLead)
                result.push_back({ lead.text, false });
            else
                for (char16_t const unit : units)
                    result.push_back({ lead.text + unit, true });
        }
    }
    std::ranges::sort(result);
    result.erase(std::unique(result.begin(), result.end()), result.end());
    return result;
}

List goOn(List leads, std::vector<Part> const& parts)
{
    for (Part const& part : parts)
    {
        if (part.kind != Part::Kind::units && part.kind != Part::Kind::group)
            continue; // no width
        List longer = leads;
        std::size_t const times = std::max<std::size_t>(1, std::min(part.least, longestLead));
        for (std::size_t time = 0; time < times && longer.size() <= mostLeads; ++time)
            longer = goOnOnce(longer, part);
        if (part.most > times)
            close(longer);
        if (part.least == 0) // or it is not there
            longer.insert(longer.end(), leads.begin(), leads.end());
        if (longer.size() > mostLeads)
        {
            close(leads);
            return leads;
        }
        leads = std::move(longer);
        if (std::ranges::none_of(leads, &Lead::open))
            break;
    }
    return leads;
}

char16_t small(char16_t unit)
{
    return text::toLower(unit);
}
} // namespace

Leads::Leads(Alternatives const& alternatives, bool caseBlind)
    : m_caseBlind(caseBlind)
{
    Part whole;
    whole.kind = Part::Kind::group;
    whole.alternatives = alternatives;
    for (Lead& lead : goOnOnce({ Lead{} }, whole))
    {
        if (caseBlind)
            std::ranges::transform(lead.text, lead.text.begin(), small);
        m_texts.push_back(std::move(lead.text));
    }
    std::ranges::sort(m_texts);
    // What begins with another of them says no more than that one.
    std::vector<std::u16string> kept;
    for (std::u16string& text : m_texts)
    {
        if (kept.empty() || !text.starts_with(kept.back()))
            kept.push_back(std::move(text));
    }
    m_texts = std::move(kept);
    if (m_texts.front().empty() || m_texts.size() > mostLeads)
        m_texts.clear();
}

bool Leads::mayBegin(std::u16string_view text, std::size_t at) const
{
    if (m_texts.empty() || at >= text.size())
        return m_texts.empty();
    text = text.substr(at, longestLead);
    std::u16string lowered;
    if (m_caseBlind)
    {
        lowered.resize(text.size());
        std::ranges::transform(text, lowered.begin(), small);
        text = lowered;
    }
    // None begins with another, so the only one that may stand here is the last that is not behind the text.
    auto const next = std::ranges::upper_bound(
        m_texts, text, {}, [](std::u16string const& lead) { return std::u16string_view(lead); });
    return next != m_texts.begin() && text.starts_with(*std::prev(next));
}
} // namespace kehoach::check
