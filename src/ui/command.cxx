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
    { "NewPlan", false, false, newPlan },
    { "NewFromThis", false, false, newFromThis },
    { "NextPlaceholder", false, false, nextPlaceholder },
    { "PreviousPlaceholder", false, false, previousPlaceholder },
    { "InsertSection", true, false, insertSection },
    { "InsertBases", true, false, insertBases },
    { "CompleteCitation", true, false, completeCitation },
    { "Recipients", true, false, recipientsFromTasks },
    { "InsertBudget", true, false, insertBudget },
    { "EditBudget", true, true, editBudget },
    { "AmountInWords", true, false, amountInWords },
    { "Convert", true, false, convert },
    { "Panel", false, false, showPanel },
    { "EditFacts", true, false, editFacts },
    { "Issue", true, false, issuePlan },
    { "Letters", false, false, makeLetters },
    { "Check", false, false, check },
    { "NextFinding", false, false, nextFinding },
    { "PreviousFinding", false, false, previousFinding },
    { "Report", false, false, makeReport },
    { "Seal", true, false, seal },
    { "AnnotateFindings", true, false, annotateFindings },
    { "RemoveAnnotations", true, false, removeAnnotations },
    { "Offices", false, false, manageOffices },
    { "Options", false, false, showOptions },
});
} // namespace

Command const* findCommand(std::string_view name)
{
    auto const found = std::ranges::find(commands, name, [](Command const& command) { return std::string_view(command.name); });
    return found == commands.end() ? nullptr : &*found;
}
} // namespace kehoach::ui
