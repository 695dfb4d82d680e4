#include "ui/command.hxx"

#include "ui/amount_words.hxx"
#include "ui/budget_dialog.hxx"
#include "ui/check_dialog.hxx"
#include "ui/convert_dialog.hxx"
#include "ui/insert_bases_dialog.hxx"
#include "ui/insert_section_dialog.hxx"
#include "ui/issue_dialog.hxx"
#include "ui/letters_dialog.hxx"
#include "ui/new_plan_dialog.hxx"
#include "ui/panel_commands.hxx"
#include "ui/plan_facts_dialog.hxx"
#include "ui/recipients_dialog.hxx"
#include "ui/renewal_dialog.hxx"
#include "ui/offices_dialog.hxx"
#include "ui/placeholder.hxx"
#include "ui/reporting.hxx"

#include <algorithm>
#include <array>

namespace kehoach::ui
{
namespace
{
constexpr auto commands = std::to_array<Command>({
    { "NewPlan", newPlan },
    { "NewFromThis", newFromThis },
    { "NextPlaceholder", nextPlaceholder },
    { "PreviousPlaceholder", previousPlaceholder },
    { "InsertSection", insertSection },
    { "InsertBases", insertBases },
    { "CompleteCitation", completeCitation },
    { "Recipients", recipientsFromTasks },
    { "InsertBudget", insertBudget },
    { "EditBudget", editBudget },
    { "AmountInWords", amountInWords },
    { "Convert", convert },
    { "Panel", showPanel },
    { "EditFacts", editFacts },
    { "Issue", issuePlan },
    { "Letters", makeLetters },
    { "Check", check },
    { "NextFinding", nextFinding },
    { "PreviousFinding", previousFinding },
    { "Report", makeReport },
    { "Seal", seal },
    { "AnnotateFindings", annotateFindings },
    { "RemoveAnnotations", removeAnnotations },
    { "Offices", manageOffices },
    { "Options", showOptions },
});
} // namespace

Command const* findCommand(std::string_view name)
{
    auto const found = std::ranges::find(commands, name, [](Command const& command) { return std::string_view(command.name); });
    return found == commands.end() ? nullptr : &*found;
}
} // namespace kehoach::ui
