#include "ui/plan_panel.hxx"

#include "app/document_state.hxx"
#include "app/editing.hxx"
#include "core/text/money.hxx"
#include "core/text/unicode.hxx"
#include "ui/budget_dialog.hxx"
#include "ui/choices.hxx"
#include "ui/fix_dialog.hxx"
#include "ui/ignore_dialog.hxx"
#include "ui/insert_section_dialog.hxx"
#include "ui/new_plan_dialog.hxx"
#include "ui/panel_tree.hxx"
#include "ui/rule_dialog.hxx"

#include <com/sun/star/accessibility/XAccessible.hpp>
#include <com/sun/star/awt/ContainerWindowProvider.hpp>
#include <com/sun/star/awt/Key.hpp>
#include <com/sun/star/awt/XStyleSettingsSupplier.hpp>
#include <com/sun/star/ui/UIElementType.hpp>
#include <rtl/ref.hxx>

#include <algorithm>
#include <utility>

namespace kehoach::ui
{
namespace awt = css::awt;

namespace
{
char const dialogUrl[] = "vnd.sun.star.extension://org.kehoach.extension/dialogs/Panel.xdl";
/// Narrower, the words of the buttons would be cut; pixels at 100 per cent.
constexpr sal_Int32 leastWidth = 300;

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

PlanPanel::PlanPanel(uno::Reference<uno::XComponentContext> const& context,
                     uno::Reference<css::frame::XFrame> const& frame, uno::Reference<css::ui::XSidebar> const& sidebar,
                     OUString const& url)
    : m_workplace(workplaceOf(context, frame))
    , m_sidebar(sidebar)
    , m_url(url)
{
    if (m_workplace.document.is())
        m_check = app::LiveCheck::of(context, m_workplace.document);
    m_workplace.document.clear();
}

PlanPanel::~PlanPanel() = default;

void PlanPanel::open(uno::Reference<awt::XWindow> const& parent)
{
    auto const provider = awt::ContainerWindowProvider::create(m_workplace.context);
    m_window = provider->createContainerWindow(dialogUrl, {}, uno::Reference<awt::XWindowPeer>(parent, uno::UNO_QUERY_THROW),
                                               identity(this));
    m_controls = Controls(m_window);
    m_filling = true;
    std::vector<std::u16string> profiles = { say("panel.profile-detected") };
    for (law::Profile const& profile : m_workplace.installation->profiles())
        profiles.push_back(profile.name.in(m_workplace.language));
    m_controls.setItems("profile", profiles, 0);
    m_controls.setItems("stage", labels(stages, m_workplace.messages()), 0);
    m_controls.setItems("group", { say("panel.group.area"), say("panel.group.severity") }, 0);
    m_filling = false;
    m_window->addWindowListener(this);
    auto const tree = m_controls.window("findings");
    tree->addKeyListener(this);
    tree->addMouseListener(this);
    listenToTree(m_controls, this);
    static int number = 0; // several windows may have one
    m_published.emplace("panel" + std::to_string(++number), m_window);
    if (m_check)
        m_listening = m_check->listen([this] { newResult(); });
    act([this] { show(); });
    m_window->setVisible(true);
}

void PlanPanel::dispose()
{
    rtl::Reference<PlanPanel> const self(this);
    if (m_check)
        m_check->forget(m_listening);
    m_check.reset();
    m_result.reset();
    m_published.reset();
    if (auto const window = std::exchange(m_window, {}); window.is())
    {
        window->removeWindowListener(this);
        m_controls = {};
        uno::Reference<css::lang::XComponent>(window, uno::UNO_QUERY_THROW)->dispose();
    }
    for (auto const& listener : std::exchange(m_listeners, {}))
        listener->disposing(css::lang::EventObject(identity(this)));
}

void PlanPanel::addEventListener(uno::Reference<css::lang::XEventListener> const& listener)
{
    m_listeners.push_back(listener);
}

void PlanPanel::removeEventListener(uno::Reference<css::lang::XEventListener> const& listener)
{
    std::erase(m_listeners, listener);
}

sal_Int16 PlanPanel::getType()
{
    return css::ui::UIElementType::TOOLPANEL;
}

uno::Reference<css::accessibility::XAccessible>
PlanPanel::createAccessible(uno::Reference<css::accessibility::XAccessible> const&)
{
    return { m_window, uno::UNO_QUERY };
}

css::ui::LayoutSize PlanPanel::getHeightForWidth(sal_Int32)
{
    sal_Int32 const least = m_window.is() ? leastPanelHeight(m_controls, m_window, m_shows) : 0;
    return css::ui::LayoutSize(least, -1, least);
}

sal_Int32 PlanPanel::getMinimalWidth()
{
    return leastWidth;
}

Workplace PlanPanel::here() const
{
    Workplace here = m_workplace;
    here.document = m_check ? m_check->document() : office::TextDocument();
    if (!here.document.is())
        throw text::Error({ "refuse.closed", {} });
    return here;
}

void PlanPanel::newResult()
{
    if (m_filling) // a dialog of ours is open
        m_late = true;
    else
        act([this] { show(); });
}

void PlanPanel::act(std::function<void()> const& action)
{
    if (m_filling || !m_window.is())
        return;
    rtl::Reference<PlanPanel> const self(this);
    m_filling = true;
    std::u16string sentence;
    try
    {
        action();
    }
    catch (text::Error const& error)
    {
        sentence = m_workplace.messages().text(error.message());
    }
    catch (uno::Exception const& failure)
    {
        sentence = m_workplace.messages().text({ "ui.failed", { { "reason", fromOUString(failure.Message) } } });
    }
    catch (std::exception const& failure)
    {
        sentence = m_workplace.messages().text({ "ui.failed", { { "reason", text::toUtf16(failure.what()) } } });
    }
    m_filling = false;
    if (!sentence.empty() && m_window.is())
        m_controls.setLabel("message", sentence);
    if (std::exchange(m_late, false))
        act([this] { show(); });
}

sal_Bool PlanPanel::callHandlerMethod(uno::Reference<awt::XWindow> const&, uno::Any const&, OUString const& name)
{
    if (name == "state")
        act([this] { chooseState(); });
    else if (name == "component")
        act([this] { componentChosen(); });
    else if (name == "componentAction")
        act([this] { actOnComponent(); });
    else if (name == "list")
        act([this] { showFindings(); });
    else if (name == "show")
        act([this] { goToFinding(); });
    else if (name == "fix")
        act([this] { fix(true); });
    else if (name == "fixAll")
        act([this] { fix(false); });
    else if (name == "ignore")
        act([this] { ignore(); });
    else if (name == "openBudget")
        act([this] { openBudget(); });
    else if (name == "again")
        act([this] { here(), m_check->checkAgain(); });
    else if (name == "newPlan")
        act([this] { ui::newPlan(here()); });
    else
        return false;
    return true;
}

uno::Sequence<OUString> PlanPanel::getSupportedMethodNames()
{
    return sequence<OUString>({ "state", "component", "componentAction", "list", "show", "fix", "fixAll", "ignore",
                                "openBudget", "again", "newPlan" });
}

void PlanPanel::show()
{
    if (m_check && m_check->result() != m_result)
        m_result = m_check->result();
    PanelShows const before = m_shows;
    if (!m_result)
        m_shows = PanelShows::nothing;
    else if (app::isEmpty(here().document))
        m_shows = PanelShows::emptyDocument;
    else
        m_shows = checked().report.mayBeSigned ? PanelShows::plan : PanelShows::noPlan;
    showVerdict();
    if (m_shows == PanelShows::plan)
    {
        showState();
        showComponents();
        showFindings();
        showBudget();
    }
    if (m_check && m_shows != PanelShows::nothing)
        m_controls.setLabel("message", m_check->isUpToDate() ? std::u16string() : say("panel.old"));
    if (m_shows == before)
        return;
    arrange();
    if (m_sidebar.is())
        m_sidebar->requestLayout();
}

void PlanPanel::arrange()
{
    if (m_window.is())
        arrangePanel(m_controls, m_window, m_shows);
}

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
        ui::insertSection(here());
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
    m_controls.enable("fix", chosen && !chosen->amendment.empty() && !chosen->ignored);
    m_controls.enable("ignore", chosen);
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
        showRule(here(), std::string(chosen->rule)); // a new result may come while the page is open
}

void PlanPanel::selectionChanged(css::lang::EventObject const&)
{
    act([this] { showFinding(); });
}

void PlanPanel::keyPressed(awt::KeyEvent const& event)
{
    if (event.Modifiers != 0)
        return;
    if (event.KeyCode == awt::Key::RETURN)
        act([this] { goToFinding(); });
    else if (event.KeyCode == awt::Key::F1)
        act([this] { showRuleOfFinding(); });
}

void PlanPanel::mousePressed(awt::MouseEvent const& event)
{
    if (event.ClickCount == 2)
        act([this] { goToFinding(); });
}
} // namespace kehoach::ui
