#include "core/check/detectors/citation.hxx"

#include "core/check/detectors.hxx"
#include "core/check/pattern.hxx"
#include "core/check/rule.hxx"
#include "core/law/pack.hxx"

#include <algorithm>
#include <map>

namespace kehoach::check
{
namespace
{
namespace json = boost::json;
using plan::Citation;
using namespace citations;

/// The last day the plan can be of: that of its date, or, before it has one, of the month or year it names.
std::optional<Date> latestIssueDate(text::DateMention const& mention)
{
    if (mention.date)
        return mention.date;
    auto const number = [](std::u16string_view digits) {
        int value = 0;
        for (char16_t digit : digits)
            value = value * 10 + (digit - u'0');
        return value;
    };
    if (mention.year.size() != 4)
        return {};
    auto const month = static_cast<unsigned>(mention.month.size() <= 2 ? number(mention.month) : 0);
    std::chrono::year_month_day_last const last =
        std::chrono::year(number(mention.year)) / std::chrono::month(month >= 1 && month <= 12 ? month : 12) /
        std::chrono::last;
    return Date(last);
}

std::vector<Hit> basisAfterIssue(Context const& context, json::object const&)
{
    std::vector<Hit> hits;
    auto const& place = context.plan.placeDate;
    std::optional<Date> const latest = place && place->mention ? latestIssueDate(*place->mention) : std::nullopt;
    if (!latest)
        return hits;
    for (Citation const& citation : context.plan.citations)
    {
        if (!citation.basis || !citation.date || *citation.date <= *latest)
            continue;
        Hit hit = context.at(citation.span);
        hit.arguments["found"] = text::toDisplayDate(*citation.date);
        hit.arguments["expected"] = text::toDisplayDate(*latest);
        hits.push_back(std::move(hit));
    }
    return hits;
}

law::Instrument const* instrumentOf(Context const& context, Citation const& citation)
{
    if (!citation.number.empty())
        return context.catalogue.find(citation.number);
    if (!isLaw(citation))
        return nullptr;
    // The name follows the kind; recognised or not as a subject, it stands in the citation.
    if (citation.kindSpan.paragraph != citation.span.paragraph)
        return nullptr;
    std::u16string_view const whole = context.texts.text(
        Span{ citation.span.paragraph,
              { citation.kindSpan.range.end(), citation.span.range.end() - citation.kindSpan.range.end() } });
    std::optional<int> year;
    static Pattern const inYear(u"năm (\\d{4})");
    if (Match const match = inYear.find(whole); !match.groups.empty())
        year = std::stoi(text::toUtf8(match.groups[1].of(whole)));
    return context.catalogue.findByName(citation.kind, whole, citation.date, year);
}

std::vector<Hit> basisReplaced(Context const& context, json::object const&)
{
    std::vector<Hit> hits;
    for (Citation const& citation : context.plan.citations)
    {
        if (!citation.basis)
            continue;
        law::Instrument const* const instrument = instrumentOf(context, citation);
        if (!instrument || !instrument->effective.to || *instrument->effective.to >= context.asOf)
            continue;
        Hit hit = context.at(citation.span);
        hit.arguments["found"] = instrument->kind + u" " + instrument->number;
        hit.arguments["until"] = text::toDisplayDate(*instrument->effective.to);
        hit.arguments["expected"] = instrument->replacedBy;
        hit.uncertain = !instrument->verified;
        hits.push_back(std::move(hit));
    }
    return hits;
}

/// The same document: of one body, and of one year, for numbers begin anew each year (Điều 15); or one with the same
/// title, or of the same day, whose year is mistyped.
bool isSameDocument(Citation const& one, Citation const& other)
{
    // Two bodies may each have a document of that number.
    bool const sameBody =
        one.issuer.empty() || other.issuer.empty() || text::fold(one.issuer) == text::fold(other.issuer);
    std::u16string const title = text::fold(one.subject), otherTitle = text::fold(other.subject);
    bool const sameTitle = !title.empty() && title == otherTitle;
    bool const sameDay = one.date->month() == other.date->month() && one.date->day() == other.date->day();
    return sameBody && (one.date->year() == other.date->year() || sameDay || sameTitle);
}

/// One document has one date.
std::vector<Hit> contradicting(Context const& context, json::object const&)
{
    std::map<std::u16string, std::vector<Citation const*>> known;
    std::vector<Hit> hits;
    for (Citation const& citation : context.plan.citations)
    {
        if (citation.number.empty() || !citation.date)
            continue;
        std::vector<Citation const*>& before = known[numberKey(citation)];
        auto const same = std::ranges::find_if(before, [&](Citation const* other) { return isSameDocument(citation, *other); });
        if (same == before.end())
        {
            before.push_back(&citation);
            continue;
        }
        if (citation.date == (*same)->date)
            continue;
        Hit hit = context.at(citation.span);
        hit.arguments["found"] = text::toDisplayDate(*citation.date);
        hit.arguments["expected"] = text::toDisplayDate(*(*same)->date);
        hit.arguments["number"] = citation.number;
        hits.push_back(std::move(hit));
    }
    return hits;
}

/// "Căn cứ ban hành văn bản bao gồm văn bản quy định thẩm quyền, chức năng, nhiệm vụ của cơ quan, tổ chức
/// ban hành văn bản và các văn bản quy định nội dung, cơ sở để ban hành văn bản" (Phụ lục I, II.6.a).
/// Members: kinds (folded), pattern.
std::vector<Hit> noCompetence(Context const& context, std::vector<std::u16string> const& kinds,
                              Pattern const& saying)
{
    Citation const* first = nullptr;
    for (Citation const& citation : context.plan.citations)
    {
        if (!citation.basis)
            continue;
        if (std::find(kinds.begin(), kinds.end(), text::fold(citation.kind)) != kinds.end()
            || saying.occursIn(context.text(citation.span.paragraph)))
            return {};
        if (!first)
            first = &citation;
    }
    for (Span const& span : context.plan[plan::Field::legalBasis].spans)
    {
        if (saying.occursIn(context.texts.text(span)))
            return {};
    }
    return first ? std::vector<Hit>{ context.at(first->span) } : std::vector<Hit>{};
}

Finder makeNoCompetence(json::object const& entry)
{
    return [kinds = law::optionalTexts(entry, "kinds"),
            saying = Pattern(law::requiredText(entry, "pattern"), true)](Context const& context)
    { return noCompetence(context, kinds, saying); };
}

constexpr NamedDetector table[] = {
    { "citation-after-issue", basisAfterIssue },
    { "citation-replaced", basisReplaced },
    { "citation-contradicting", contradicting },
    { "citation-no-competence", nullptr, makeNoCompetence },
};
} // namespace

std::span<NamedDetector const> citationSenseDetectors()
{
    return table;
}
} // namespace kehoach::check
