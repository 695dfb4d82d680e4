// What the panel shows of a result, and what its buttons do.
#include "ui/plan_panel.hxx"

#include "app/document_state.hxx"
#include "app/editing.hxx"
#include "core/text/money.hxx"
#include "ui/budget_dialog.hxx"
#include "ui/choices.hxx"
#include "ui/fix_dialog.hxx"
#include "ui/ignore_dialog.hxx"
#include "ui/insert_section_dialog.hxx"
#include "ui/panel_menu.hxx"
#include "ui/panel_tree.hxx"
#include "ui/rule_dialog.hxx"

#include <com/sun/star/awt/XStyleSettingsSupplier.hpp>

#include <rtl/ref.hxx>

#include <algorithm>

namespace kehoach::ui
{
namespace awt = css::awt;

namespace
{
bool isDark(uno::Reference<awt::XWindow> const& window)
{
    uno::Reference<awt::XStyleSettingsSupplier> const supplier(window, uno::UNO_QUERY);
    if (!supplier.is())
        return false;
    sal_Int32 const color = supplier->getStyleSettings()->getDialogColor();
    return ((color >> 16) & 255) * 3 + ((color >> 8) & 255) * 6 + (color & 255) < 10 * 128;
}

/// Green and red that can be read (AA) on a light and on a dark ground.
sal_Int32 verdictColor(bool good, bool dark)
{
    if (good)
        return dark ? 0x7FD68A : 0x1B6E28;
    return dark ? 0xFF9C94 : 0xB3261E;
}
} // namespace

void PlanPanel::showVerdict()
{
    char const* const words[] = { "panel.checking", "panel.empty", "panel.no-plan" };
    if (m_shows != PanelShows::plan)
    {
        m_controls.setLabel("verdict", say(words[static_cast<std::size_t>(m_shows)]));
        m_controls.model("verdict")->setPropertyValue("TextColor", {});
        return;
    }
    check::Report const& report = checked().report;
    auto const figures = [](int count) { return text::toFigures(text::Dong{ count }); };
    m_controls.setLabel("verdict", say(*report.mayBeSigned ? "panel.may-be-signed" : "panel.may-not-be-signed"));
    m_controls.model("verdict")->setPropertyValue("TextColor",
                                                  uno::Any(verdictColor(*report.mayBeSigned, isDark(m_window))));
    m_controls.setLabel("counts", m_workplace.messages().text({ "panel.counts",
                                                                { { "errors", figures(report.errors) },
                                                                  { "warnings", figures(report.warnings) },
                                                                  { "infos", figures(report.infos) } } }));
}

void PlanPanel::showState()
{
    auto const& profiles = m_workplace.installation->profiles();
    auto const chosen = std::ranges::find(profiles, m_result->options.profile, &law::Profile::id);
    m_controls.select("profile", chosen == profiles.end() ? 0 : static_cast<int>(chosen - profiles.begin()) + 1);
    m_controls.select("stage", positionOf(stages, m_result->options.stage));
}

void PlanPanel::chooseState()
{
    auto const& profiles = m_workplace.installation->profiles();
    int const profile = m_controls.selected("profile");
    Workplace const at = here();
    try
    {
        app::setStage(*at.installation, at.document, stages[static_cast<std::size_t>(m_controls.selected("stage"))].value);
        app::setProfile(*at.installation, at.document,
                        profile > 0 ? profiles[static_cast<std::size_t>(profile - 1)].id : std::string());
    }
    catch (text::Error const& error)
    {
        showState();
        throw text::Error({ "panel.not-kept", { { "reason", m_workplace.messages().text(error.message()) } } });
    }
    m_check->checkAgain();
}

void PlanPanel::showComponents()
{
    m_components = check::overviewOf(checked().report);
    std::vector<std::u16string> lines;
    for (check::ComponentOverview const& component : m_components)
        lines.push_back(componentLine(component, m_workplace.messages()));
    m_controls.setItems("components", lines, std::max(m_controls.selected("components"), 0));
    check::ComponentOverview const* const chosen = component();
    m_controls.setLabel("componentAction", say(!chosen || chosen->where ? "panel.component.go" : "panel.component.insert"));
}

check::ComponentOverview const* PlanPanel::component() const
{
    int const position = m_controls.selected("components");
    return position >= 0 && position < static_cast<int>(m_components.size())
               ? &m_components[static_cast<std::size_t>(position)]
               : nullptr;
}

void PlanPanel::componentChosen()
{
    check::ComponentOverview const* const chosen = component();
    if (!chosen)
        return;
    m_controls.setLabel("componentAction", say(chosen->where ? "panel.component.go" : "panel.component.insert"));
    std::u16string message;
    if (chosen->where && !app::goTo(here().document, checked(), *chosen->where))
        message = say("panel.place-changed");
    m_controls.setLabel("message", message);
}

void PlanPanel::actOnComponent()
{
    check::ComponentOverview const* const chosen = component();
    if (!chosen)
        return;
    if (!chosen->where)
        ui::insertSection(here(), chosen->section);
    else if (app::goTo(here().document, checked(), *chosen->where))
        toDocument();
    else
        throw text::Error({ "panel.place-changed", {} });
}

void PlanPanel::showFindings()
{
    auto const grouping = m_controls.selected("group") == 1 ? Grouping::severity : Grouping::area;
    std::u16string const filter = m_controls.text("filter");
    auto groups = groupsOf(checked().report, grouping, filter, m_workplace.messages());
    if (groups != m_groups || m_groups.empty())
    {
        m_groups = std::move(groups);
        std::u16string const none = say(filter.empty() ? "panel.nothing-found" : "panel.nothing-matches");
        fillTree(m_workplace.context, m_controls, m_groups, none);
    }
    showFinding();
}

check::Finding const* PlanPanel::finding() const
{
    auto const index = m_result ? selectedInTree(m_controls) : std::nullopt;
    return index && *index < checked().report.findings.size() ? &checked().report.findings[*index] : nullptr;
}

void PlanPanel::showFinding()
{
    check::Finding const* const chosen = finding();
    m_controls.enable("show", chosen && chosen->where);
    m_controls.enable("fix", chosen && chosen->isMendable() && !chosen->ignored);
    m_controls.enable("ignore", chosen);
    m_controls.enable("about", chosen);
    m_controls.setLabel("ignore", say(chosen && chosen->ignored ? "panel.heed" : "panel.ignore"));
    m_controls.setText("detail", chosen ? detailOf(*chosen, m_workplace.messages()) : std::u16string());
}

void PlanPanel::goToFinding()
{
    check::Finding const* const chosen = finding();
    if (!chosen)
        return;
    if (!chosen->where)
        throw text::Error({ "panel.place-absent", {} });
    if (!app::goTo(here().document, checked(), *chosen))
        throw text::Error({ "panel.place-changed", {} });
    toDocument();
}

void PlanPanel::toDocument()
{
    m_workplace.frame->getComponentWindow()->setFocus();
}

void PlanPanel::fix(bool one)
{
    check::Finding const* const chosen = finding();
    if (one && !chosen)
        return;
    auto const result = m_result; // a new one may come while the dialog is open
    ui::fix(here(), result->options, result->checked, one ? std::optional(*chosen) : std::nullopt);
}

void PlanPanel::ignore()
{
    check::Finding const* const chosen = finding();
    if (!chosen)
        return;
    auto const result = m_result;
    Workplace const at = here();
    if (chosen->ignored)
        app::heed(*at.installation, at.document, result->checked, *chosen);
    else if (!ui::ignore(at, result->checked, *chosen))
        return;
    if (m_check)
        m_check->checkAgain();
}

void PlanPanel::showBudget()
{
    m_controls.setLabel("budget", budgetLine(checked().report, m_workplace.messages()));
    m_controls.setLabel("openBudget", say(checked().report.budgets.empty() ? "panel.budget.insert" : "panel.budget.edit"));
}

void PlanPanel::openBudget()
{
    auto const& budgets = checked().report.budgets;
    if (budgets.empty())
        return ui::insertBudget(here());
    auto const& cells = checked().snapshot.tables[static_cast<std::size_t>(budgets.front().table)].paragraphs;
    if (cells.empty() || !app::goTo(here().document, checked(), document::Span{ cells.front(), {} }))
        throw text::Error({ "panel.place-changed", {} });
    ui::editBudget(here());
}

void PlanPanel::showRuleOfFinding()
{
    if (check::Finding const* const chosen = finding())
        showRule(here(), std::string(chosen->rule->name)); // a new result may come while the page is open
}

void PlanPanel::findingMenu(awt::Rectangle const& at)
{
    m_main.post([self = rtl::Reference<PlanPanel>(this), at] {
        self->act([&] {
            check::Finding const* const finding = self->finding();
            if (!finding)
                return;
            FindingAction const chosen =
                askFindingAction(self->m_workplace.context, self->m_controls, self->m_workplace.messages(),
                                 finding->ignored.has_value(), at);
            if (!self->m_window.is()) // the document was closed meanwhile
                return;
            switch (chosen)
            {
            case FindingAction::show:
                return self->goToFinding();
            case FindingAction::fix:
                return self->fix(true);
            case FindingAction::ignore:
                return self->ignore();
            case FindingAction::fixAll:
                return self->fix(false);
            case FindingAction::rule:
                return self->showRuleOfFinding();
            case FindingAction::none:
                break;
            }
        });
    });
}

void PlanPanel::showSeal()
{
    std::u16string const sentence = app::sentence(m_result->seal, *m_workplace.installation, m_workplace.messages());
    m_controls.setLabel("seal", sentence.empty() ? say("panel.no-seal") : sentence);
}
} // namespace kehoach::ui
