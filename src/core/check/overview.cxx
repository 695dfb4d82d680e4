#include "core/check/overview.hxx"

#include <algorithm>

namespace kehoach::check
{
namespace
{
using plan::Field;

struct Known
{
    Field field;
    char const* missing; ///< the rule that says it is not there
    char const* section;
};
constexpr Known components[] = {
    { Field::nationalName, "header/national-name-missing", "header" },
    { Field::motto, "header/motto-missing", "header" },
    { Field::superior, "header/superior-missing", "header" },
    { Field::issuer, "header/issuer-missing", "header" },
    { Field::number, "header/number-missing", "header" },
    { Field::placeDate, "header/place-date-missing", "header" },
    { Field::typeName, "structure/type-name-missing", "title" },
    { Field::subject, "structure/subject-missing", "title" },
    { Field::legalBasis, "structure/basis-missing", "legal-basis" },
    { Field::purpose, "structure/purpose-missing", "purpose" },
    { Field::content, "structure/content-missing", "content" },
    { Field::timePlace, "structure/time-place-missing", "time-place" },
    { Field::participants, "structure/participants-missing", "content" },
    { Field::funding, "structure/funding-missing", "funding" },
    { Field::implementation, "structure/implementation-missing", "implementation" },
    { Field::closing, "structure/closing-missing", "closing" },
    { Field::recipients, "recipients/missing", "recipients-signature" },
    { Field::signature, "signature/missing", "recipients-signature" },
};

bool counts(Finding const& finding)
{
    return !finding.ignored && finding.severity != Severity::info;
}

bool touches(plan::FieldValue const& field, Finding const& finding)
{
    return finding.where && std::ranges::any_of(field.spans, [&](document::Span const& span) {
        return span.paragraph == finding.where->paragraph && span.range.start <= finding.where->range.end() &&
               finding.where->range.start <= span.range.end();
    });
}
} // namespace

std::vector<ComponentOverview> overviewOf(Report const& report)
{
    std::vector<ComponentOverview> overview;
    if (!report.mayBeSigned)
        return overview;
    plan::Plan const& plan = report.plan();
    for (Known const& known : components)
    {
        plan::FieldValue const& field = plan[known.field];
        ComponentOverview entry;
        entry.field = known.field;
        entry.section = known.section;
        if (field.present && !field.spans.empty())
            entry.where = field.spans.front();
        entry.findings = static_cast<int>(std::ranges::count_if(
            report.findings, [&](Finding const& finding) { return counts(finding) && touches(field, finding); }));
        bool const asked = std::ranges::any_of(report.findings, [&](Finding const& finding) {
            return finding.rule->name == known.missing && !finding.ignored && !finding.where;
        });
        bool const blankNumber = known.field == Field::number && report.stage != Stage::issued &&
                                 (!field.present || !plan.number || plan.number->digits.empty());
        if (asked)
            entry.state = ComponentState::missing;
        else if (entry.findings > 0)
            entry.state = ComponentState::wrong;
        else if (blankNumber)
            entry.state = ComponentState::waiting;
        else
            entry.state = field.present ? ComponentState::present : ComponentState::absent;
        overview.push_back(entry);
    }
    return overview;
}
} // namespace kehoach::check
