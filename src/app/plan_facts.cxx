#include "app/plan_facts.hxx"

#include "office/table.hxx"
#include "office/undo.hxx"

#include <algorithm>

namespace kehoach::app
{
PlanFacts planFacts(office::TextDocument const& document)
{
    if (auto reason = office::whyNot(document, {}))
        throw text::Error(std::move(*reason));
    PlanFacts facts{ OpenPlan(office::read(document)), {}, {} };
    if (!facts.open.plan().isPlan())
        throw text::Error({ "app.no-plan", {} });
    facts.said = draft::statementsOf(facts.open.plan(), facts.open.snapshot);
    facts.locked = office::lockedPlaces(document, facts.open.snapshot);
    return facts;
}

text::Message placeOf(PlanFacts const& facts, document::Span const& where)
{
    plan::Plan const& plan = facts.open.plan();
    document::Paragraph const& paragraph = facts.open.snapshot.paragraphs[static_cast<std::size_t>(where.paragraph)];
    if (paragraph.area == document::Area::header || paragraph.area == document::Area::footer)
        return { "app.place.page", {} };
    if (!plan.appendices.empty() && where.paragraph >= plan.appendices.front().paragraph)
        return { "app.place.appendix", {} };
    for (document::Span const& span : plan[plan::Field::closing].spans)
        if (span.paragraph == where.paragraph)
            return { "app.place.end", {} };
    std::u16string label;
    for (plan::Section const& section : plan.outline)
        if (section.paragraph <= where.paragraph && where.paragraph < section.end && !section.label.empty())
        {
            std::u16string_view part = section.label;
            while (part.ends_with(u'.') || part.ends_with(u')'))
                part.remove_suffix(1);
            bool const whole = part.find(u'.') != part.npos; // "1.1" says what is above it
            auto const above = label.find(u'.');
            label = label.empty() ? std::u16string(part) : (whole ? label.substr(0, above) : label) + u'.' + std::u16string(part);
        }
    if (!label.empty())
        return { "app.place.section", { { "section", label } } };
    bool const header = !plan.outline.empty() && where.paragraph < plan.outline.front().paragraph;
    return { header || plan.outline.empty() ? "app.place.header" : "app.place.end", {} };
}

std::vector<draft::Restated> restate(PlanFacts const& facts, draft::NewValues const& values)
{
    std::vector<draft::Restated> restated = draft::restate(facts.open.plan(), facts.open.snapshot, values);
    for (draft::Restated& one : restated)
    {
        auto const locked = std::ranges::find_if(facts.locked, [&](office::Locked const& place) {
            return place.span.paragraph == one.where.paragraph &&
                   place.span.range.start < one.where.range.end() && one.where.range.start < place.span.range.end();
        });
        if (locked == facts.locked.end() || one.byHand)
            continue;
        one.byHand = locked->reason;
        one.edits.clear();
        one.rows.reset();
    }
    return restated;
}

void applyRestated(Installation const& installation, office::TextDocument const& document, PlanFacts const& facts,
                   std::vector<draft::Restated> const& restated, std::vector<bool> const& chosen,
                   std::optional<FollowedBudget> const& budget)
{
    document::Snapshot const& snapshot = facts.open.snapshot;
    document::Amendment amendment = draft::amendmentOf(restated, chosen);
    std::vector<std::function<void()>> rows;
    for (std::size_t index = 0; index < restated.size(); ++index)
        if (restated[index].rows && chosen[index])
            rows.push_back(office::rowsBehind(document, snapshot, restated[index].rows->table, restated[index].rows->cells));
    bool const computes = budget && chosen[budget->place];
    if (amendment.empty() && rows.empty() && !computes)
        throw text::Error({ "app.nothing-chosen", {} });
    std::u16string const title = undoTitle(installation, "app.undo.facts");
    office::asOneStep(document, title, [&](office::UndoStep&) {
        if (computes)
        {
            std::erase_if(amendment.edits, [&](document::Edit const& edit) {
                return snapshot.paragraphs[static_cast<std::size_t>(edit.span.paragraph)].table == budget->table.reading.table;
            });
            replaceBudget(installation, document, budget->table, budget->budget, budget->parameters, amendment.edits);
        }
        else
            office::amend(document, snapshot, amendment, title, false);
        for (auto const& add : rows)
            add();
    });
}

bool goTo(office::TextDocument const& document, PlanFacts const& facts, document::Span const& where)
{
    return office::goTo(document, facts.open.snapshot, where);
}
} // namespace kehoach::app
