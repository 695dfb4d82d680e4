#include "core/check/candidates.hxx"

#include "core/document/amended.hxx"
#include "core/text/shared.hxx"

#include <algorithm>
#include <functional>
#include <set>
#include <tuple>
#include <unordered_set>

namespace kehoach::check
{
namespace
{
using plan::Field;

/// More of one rule say nothing new and are left out.
constexpr std::size_t mostHits = 5'000;

/// What findings of one rule say and quote: the same mistake again shares it.
class Sentences
{
public:
    text::Shared<std::u16string> shared(std::u16string&& sentence)
    {
        return *m_all.insert(std::move(sentence)).first;
    }

private:
    struct Hash
    {
        std::size_t operator()(text::Shared<std::u16string> const& sentence) const
        {
            return std::hash<std::u16string>()(*sentence);
        }
    };
    std::unordered_set<text::Shared<std::u16string>, Hash> m_all;
};

bool overlap(std::optional<Span> const& one, std::optional<Span> const& other)
{
    if (!one || !other)
        return !one && !other;
    return one->paragraph == other->paragraph && one->range.start <= other->range.end() &&
           other->range.start <= one->range.end();
}

/// The components whose recognition a finding inside them rests on.
constexpr Field headFields[] = { Field::nationalName, Field::motto,     Field::superior, Field::issuer,
                                 Field::number,       Field::placeDate, Field::typeName, Field::subject,
                                 Field::recipients,   Field::signature };

bool restsOnDoubt(plan::Plan const& plan, Rule const& rule, Hit const& hit)
{
    auto const doubtful = [&](Field field) {
        return plan[field].present && plan[field].confidence < plan::sure;
    };
    // That a component is missing may be as doubtful as that it is there.
    if (rule.field && plan[*rule.field].confidence < plan::sure)
        return true;
    if (!hit.where)
        return false;
    for (Field field : headFields)
    {
        if (!doubtful(field))
            continue;
        for (Span const& span : plan[field].spans)
        {
            if (overlap(hit.where, span))
                return true;
        }
    }
    return false;
}

Candidate toCandidate(Context const& context, Rule const& rule, text::Shared<BrokenRule> const& broken,
                      Sentences& sentences, Severity severity, Hit hit)
{
    Finding finding;
    finding.rule = broken;
    finding.severity = severity;
    std::u16string message = text::fillIn(rule.message.in(context.language), [&](std::string const& name) {
        if (auto const* const argument = hit.arguments.find(name))
            return std::optional(*argument);
        return name == "rightHeader" ? std::optional(context.profile.rightHeader)
               : name == "motto"     ? std::optional(context.profile.motto)
               : name == "endMark"   ? std::optional(context.profile.endMark)
               : name == "asOf"      ? std::optional(text::toDisplayDate(context.asOf))
                                     : std::nullopt;
    });
    finding.where = hit.where;
    finding.fix = rule.fix;
    finding.replacement = std::move(hit.replacement);
    finding.amendment = { std::move(hit.edits), std::move(hit.looks) };
    if (hit.where)
        finding.excerpt = sentences.shared(context.texts.raw(*hit.where));
    if (hit.where && finding.replacement)
    {
        finding.amendment.edits.clear();
        if (document::smallestEdits(context.snapshot, *hit.where, *finding.replacement).empty())
            finding.replacement.reset();
    }
    auto const withhold = [&](char const* reason) {
        if (finding.fix != FixTier::none)
            finding.withheld = reason;
        finding.fix = FixTier::none;
        finding.replacement.reset();
        finding.amendment = {};
    };
    // Unicode put among text of an old font would show as other letters: that is converted first.
    if (hit.where && context.texts.isLegacy(*hit.where))
        withhold("fix.skip.legacy");
    if (hit.uncertain || restsOnDoubt(context.plan, rule, hit))
    {
        message = context.messages.text({ "check.uncertain", { { "message", message } } });
        if (finding.severity == Severity::error)
            finding.severity = Severity::warning;
        withhold("fix.skip.uncertain");
    }
    if (!finding.isMendable())
        finding.fix = FixTier::none; // here there is nothing that could be applied
    finding.message = sentences.shared(std::move(message));
    return { std::move(finding), &rule, hit.where ? hit.where->paragraph : context.plan.begin - 1, 0 };
}

/// Where a finding stands; -1 for what is about something absent.
std::tuple<int, std::uint32_t, std::uint32_t> placeOf(Candidate const& candidate)
{
    auto const& where = candidate.finding.where;
    return where ? std::tuple(where->paragraph, where->range.start, where->range.length) : std::tuple(-1, 0u, 0u);
}

} // namespace

Candidates candidatesOf(Context const& context, Rule const& rule, Severity severity)
{
    std::vector<Hit> hits = rule.find(context);
    if (hits.empty())
        return {};
    Candidates found{ {}, hits.size() > mostHits };
    hits.resize(std::min(hits.size(), mostHits));
    text::Shared<BrokenRule> const broken = BrokenRule{
        rule.name, rule.ref, rule.aliases, rule.citationFor(context.profile.id, context.language),
        rule.why.in(context.language), rule.verified, rule.leaving != Rule::Leaving::no
    };
    Sentences sentences;
    for (Hit& hit : hits)
    {
        if (hit.where && rule.skipCitations && context.isCited(*hit.where))
            continue;
        if (hit.where && rule.skipQuotations &&
            context.texts.quoted(hit.where->paragraph, context.texts.range(*hit.where)))
            continue;
        found.all.push_back(toCandidate(context, rule, broken, sentences, severity, std::move(hit)));
    }
    return found;
}

std::vector<Finding> inOrder(std::vector<Candidate> candidates)
{
    std::vector<Candidate*> byPlace;
    byPlace.reserve(candidates.size());
    for (Candidate& candidate : candidates)
        byPlace.push_back(&candidate);
    std::ranges::sort(byPlace, {}, [](Candidate const* candidate) {
        return std::tuple(placeOf(*candidate), candidate->rule, candidate->number);
    });
    auto const paragraphOf = [](Candidate const* candidate) { return std::get<0>(placeOf(*candidate)); };
    std::set<Candidate const*> hidden;
    for (Candidate const& candidate : candidates)
    {
        auto const& hides = candidate.rule->hides;
        if (hides.empty())
            continue;
        int const paragraph = paragraphOf(&candidate);
        auto next = std::ranges::lower_bound(byPlace, paragraph, {}, paragraphOf);
        for (; next != byPlace.end() && paragraphOf(*next) == paragraph; ++next)
        {
            Candidate const* const other = *next;
            if (other != &candidate && overlap(candidate.finding.where, other->finding.where) &&
                std::find(hides.begin(), hides.end(), other->rule->name) != hides.end())
                hidden.insert(other);
        }
    }
    std::vector<Candidate*> kept;
    for (Candidate* const candidate : byPlace)
    {
        bool const again = candidate->finding.where && !kept.empty() && kept.back()->rule == candidate->rule &&
                           placeOf(*kept.back()) == placeOf(*candidate);
        if (!again && !hidden.contains(candidate))
            kept.push_back(candidate);
    }
    std::ranges::sort(kept, {}, [](Candidate const* candidate) {
        return std::tuple(candidate->reading, std::get<1>(placeOf(*candidate)), candidate->number);
    });
    std::vector<Finding> findings;
    findings.reserve(kept.size());
    for (Candidate* const candidate : kept)
        findings.push_back(std::move(candidate->finding));
    return findings;
}
} // namespace kehoach::check
