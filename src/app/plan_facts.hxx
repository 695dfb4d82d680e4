/// \file
/// Sửa thông tin kế hoạch: what the open plan says of itself as a form, and every place that says it changed in one
/// step.
#pragma once

#include "app/budget_editing.hxx"
#include "app/open_plan.hxx"
#include "core/draft/restating.hxx"

namespace kehoach::app
{
struct PlanFacts
{
    OpenPlan open;
    draft::Statements said;
    std::vector<office::Locked> locked; ///< places that must not be changed
};
/// Throws text::Error "app.no-plan", or the reason of office::whyNot().
PlanFacts planFacts(office::TextDocument const& document);

/// In words: "phần đầu", "mục II.2", "phần ký".
text::Message placeOf(PlanFacts const& facts, document::Span const& where);

/// draft::restate(), with what is locked left to the person.
std::vector<draft::Restated> restate(PlanFacts const& facts, draft::NewValues const& values);

/// A budget of ours computed for other counts.
struct FollowedBudget
{
    std::size_t place = 0; ///< among the places: its total, before and after
    EditedTable table;
    budget::Budget budget;
    budget::Parameters parameters;
};
/// Computes the first budget table that the places leave to a person, if it is ours and each line shows which of its
/// factors is the count that changes; its place then says the total. Nothing where that is a person's.
std::optional<FollowedBudget> followBudget(Installation const& installation, PlanFacts const& facts,
                                           draft::NewValues const& values, std::vector<draft::Restated>& places);

/// Makes those chosen, as one undo step. Throws text::Error; then the document is as it was.
void applyRestated(Installation const& installation, office::TextDocument const& document, PlanFacts const& facts,
                   std::vector<draft::Restated> const& restated, std::vector<bool> const& chosen,
                   std::optional<FollowedBudget> const& budget = std::nullopt);

/// Selects the place. False where the text there is another now.
bool goTo(office::TextDocument const& document, PlanFacts const& facts, document::Span const& where);
} // namespace kehoach::app
