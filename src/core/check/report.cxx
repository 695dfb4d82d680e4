#include "core/check/check.hxx"
#include "core/check/detectors/budget_lines.hxx"
#include "core/text/unicode.hxx"

#include <boost/json.hpp>

#include <set>

namespace kehoach::check
{
namespace
{
namespace json = boost::json;
using document::Span;
using plan::Field;
using text::toUtf8;

/// An exact decimal with a point, "0.5".
std::string toPointDecimal(text::Decimal value)
{
    std::string digits = std::to_string(value.units < 0 ? -value.units : value.units);
    auto const scale = static_cast<std::size_t>(value.scale);
    if (digits.size() <= scale)
        digits.insert(0, scale + 1 - digits.size(), '0');
    if (scale > 0)
        digits.insert(digits.size() - scale, 1, '.');
    return value.units < 0 ? '-' + digits : digits;
}

template <typename Value>
json::value orNull(std::optional<Value> const& value)
{
    return value ? json::value(*value) : json::value(nullptr);
}

json::object toObject(plan::FieldValue const& field)
{
    json::array paragraphs;
    std::set<int> seen;
    for (Span const& span : field.spans)
    {
        if (seen.insert(span.paragraph).second)
            paragraphs.push_back(span.paragraph);
    }
    return { { "present", field.present },
             { "text", toUtf8(field.text) },
             { "paragraphs", std::move(paragraphs) },
             { "confidence", field.confidence } };
}

json::object fieldsOf(plan::Plan const& plan)
{
    json::object fields;
    for (std::size_t i = 0; i < plan::fieldCount; ++i)
    {
        auto const field = static_cast<Field>(i);
        json::object object = toObject(plan[field]);
        if (field == Field::signature)
        {
            object["authority"] = toUtf8(plan.signature.authority);
            object["position"] = toUtf8(plan.signature.position);
            object["name"] = toUtf8(plan.signature.name);
        }
        if (field == Field::placeDate)
        {
            bool const dated = plan.placeDate && plan.placeDate->mention && plan.placeDate->mention->date;
            object["date"] =
                dated ? json::value(text::toIsoDate(*plan.placeDate->mention->date)) : json::value(nullptr);
        }
        fields[plan::name(field)] = std::move(object);
    }
    return fields;
}

json::array citationsOf(plan::Plan const& plan, Snapshot const& snapshot)
{
    json::array citations;
    for (plan::Citation const& citation : plan.citations)
    {
        std::u16string const& text =
            snapshot.paragraphs[static_cast<std::size_t>(citation.span.paragraph)].text;
        citations.push_back(json::object{ { "text", toUtf8(citation.span.range.of(text)) },
                                          { "paragraph", citation.span.paragraph },
                                          { "isBasis", citation.basis },
                                          { "kind", toUtf8(citation.kind) },
                                          { "number", toUtf8(citation.number) },
                                          { "date", citation.date ? text::toIsoDate(*citation.date) : "" },
                                          { "issuer", toUtf8(citation.issuer) },
                                          { "subject", toUtf8(citation.subject) } });
    }
    return citations;
}

json::value valueOf(std::optional<plan::Fact> const& fact)
{
    return fact ? json::value(fact->value) : json::value(nullptr);
}

json::object factsOf(plan::Facts const& facts)
{
    json::array amounts;
    for (plan::Amount const& amount : facts.amounts)
        amounts.push_back(json::object{
            { "value", amount.value },
            { "words", amount.words ? json::value(toUtf8(*amount.words)) : json::value(nullptr) },
            { "paragraph", amount.span.paragraph } });
    return { { "conferences", valueOf(facts.conferences) },
             { "delegates", valueOf(facts.delegates) },
             { "unsalariedDelegates", valueOf(facts.unsalaried) },
             { "sessions", valueOf(facts.sessions) },
             { "amounts", std::move(amounts) } };
}

json::object toObject(plan::Plan const& plan, Snapshot const& snapshot)
{
    json::array outline;
    for (plan::Section const& section : plan.outline)
        outline.push_back(json::object{ { "level", section.level },
                                        { "label", toUtf8(section.label) },
                                        { "text", toUtf8(section.title) },
                                        { "paragraph", section.paragraph } });
    json::array appendices;
    for (plan::Appendix const& appendix : plan.appendices)
        appendices.push_back(json::object{ { "label", toUtf8(appendix.label) },
                                           { "title", toUtf8(appendix.title) },
                                           { "paragraph", appendix.paragraph } });
    return { { "documentType", toUtf8(plan.documentType) },
             { "fields", fieldsOf(plan) },
             { "citations", citationsOf(plan, snapshot) },
             { "outline", std::move(outline) },
             { "facts", factsOf(plan.facts) },
             { "appendices", std::move(appendices) } };
}

json::object toObject(Finding const& finding)
{
    json::array aliases;
    for (std::string const& alias : finding.rule->aliases)
        aliases.push_back(json::value(alias));
    json::object object{ { "rule", finding.rule->name },
             { "ref", finding.rule->ref },
             { "severity", name(finding.severity) },
             { "message", toUtf8(*finding.message) },
             { "citation", toUtf8(finding.rule->citation) },
             { "paragraph", finding.where ? json::value(finding.where->paragraph) : json::value(nullptr) },
             { "start", finding.where ? finding.where->range.start : 0 },
             { "length", finding.where ? finding.where->range.length : 0 },
             { "excerpt", toUtf8(*finding.excerpt) },
             { "fix", name(finding.fix) },
             { "replacement",
               finding.replacement ? json::value(toUtf8(*finding.replacement)) : json::value(nullptr) },
             { "aliases", std::move(aliases) } };
    if (finding.ignored)
    {
        object["ignored"] = true;
        object["reason"] = toUtf8(*finding.ignored);
    }
    return object;
}

json::object toObject(budget::TableReading const& reading, Snapshot const& snapshot)
{
    json::array rows;
    for (budget::Item const& item : reading.budget.items)
    {
        bool const grouped =
            item.group >= 0 && static_cast<std::size_t>(item.group) < reading.budget.groups.size();
        rows.push_back(json::object{
            { "group",
              grouped ? toUtf8(reading.budget.groups[static_cast<std::size_t>(item.group)].label) : "" },
            { "label", toUtf8(item.label) },
            { "unit", toUtf8(item.unit) },
            { "factors", json::array{ toPointDecimal(item.quantity), toPointDecimal(item.times),
                                      toPointDecimal(item.conferences) } },
            { "unitPrice", item.unitPrice },
            { "amount", item.amount },
            { "note", toUtf8(item.note) } });
    }
    return { { "table", toUtf8(snapshot.tables[static_cast<std::size_t>(reading.table)].name) },
             { "rows", std::move(rows) },
             { "total", orNull(reading.statedTotal) },
             { "words", toUtf8(reading.statedWords) },
             { "consistent", reading.consistent } };
}

char const* name(AsOfSource source)
{
    switch (source)
    {
    case AsOfSource::option:
        return "option";
    case AsOfSource::issueDate:
        return "issueDate";
    case AsOfSource::text:
        return "text";
    case AsOfSource::today:
        break;
    }
    return "today";
}
} // namespace

std::string toJson(Report const& report, Snapshot const& snapshot)
{
    json::array findings, budgets, plans;
    for (Finding const& finding : report.findings)
        findings.push_back(toObject(finding));
    for (budget::TableReading const& reading : report.budgets)
        budgets.push_back(toObject(reading, snapshot));
    for (plan::Plan const& plan : report.documents)
    {
        if (plan.isPlan() && &plan != &report.plan())
            plans.push_back(toObject(plan, snapshot));
    }
    // Norms are compared where there is a budget.
    json::value normsAsOf = nullptr;
    if (!report.budgets.empty())
        normsAsOf = text::toIsoDate(conferenceDate(report.plan(), Texts(snapshot), report.asOf));
    return json::serialize(json::object{ { "schema", "kehoach-report-1" },
                                         { "document", report.document },
                                         { "profile", report.profile },
                                         { "profileDetected", report.profileDetected },
                                         { "stage", name(report.stage) },
                                         { "asOf", text::toIsoDate(report.asOf) },
                                         { "asOfFrom", name(report.asOfFrom) },
                                         { "normsAsOf", std::move(normsAsOf) },
                                         { "plan", toObject(report.plan(), snapshot) },
                                         { "plans", std::move(plans) },
                                         { "findings", std::move(findings) },
                                         { "budgets", std::move(budgets) },
                                         { "summary",
                                           { { "errors", report.errors },
                                             { "warnings", report.warnings },
                                             { "infos", report.infos },
                                             { "mayBeSigned", orNull(report.mayBeSigned) } } } });
}
} // namespace kehoach::check
