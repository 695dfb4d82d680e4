#include "ui/plan_panel.hxx"

#include "app/editing.hxx"
#include "app/underlining.hxx"
#include "core/text/unicode.hxx"
#include "ui/choices.hxx"
#include "ui/new_plan_dialog.hxx"
#include "ui/panel_tree.hxx"

#include <com/sun/star/accessibility/XAccessible.hpp>
#include <com/sun/star/awt/ContainerWindowProvider.hpp>
#include <com/sun/star/awt/Key.hpp>
#include <com/sun/star/awt/KeyModifier.hpp>
#include <com/sun/star/awt/MouseButton.hpp>
#include <com/sun/star/awt/XControlContainer.hpp>
#include <com/sun/star/ui/UIElementType.hpp>
#include <rtl/ref.hxx>

#include <utility>

namespace kehoach::ui
{
namespace awt = css::awt;

namespace
{
char const dialogUrl[] = "vnd.sun.star.extension://org.kehoach.extension/dialogs/Panel.xdl";
/// Narrower, the words of the buttons would be cut; pixels at 100 per cent.
constexpr sal_Int32 leastWidth = 270;
} // namespace

PlanPanel::PlanPanel(uno::Reference<uno::XComponentContext> const& context,
                     uno::Reference<css::frame::XFrame> const& frame, uno::Reference<css::ui::XSidebar> const& sidebar,
                     OUString const& url)
    : m_main(context)
    , m_workplace(workplaceOf(context, frame))
    , m_sidebar(sidebar)
    , m_url(url)
{
    if (m_workplace.document.is())
    {
        m_check = app::LiveCheck::of(context, m_workplace.document);
        app::keepUnderlining(context);
    }
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
    m_focus = FocusWatch::listen(uno::Reference<awt::XControlContainer>(m_window, uno::UNO_QUERY_THROW));
    m_helpKey = HelpKey::listen(m_workplace.context, [this] {
        bool const ours = m_focus->isInside();
        if (ours)
            act([this] { showRuleOfFinding(); });
        return ours;
    });
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
    if (auto const key = std::exchange(m_helpKey, {}); key.is())
        key->stop();
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
    else if (name == "about")
        act([this] { showRuleOfFinding(); });
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
    return sequence<OUString>({ "state", "component", "componentAction", "list", "show", "fix", "fixAll", "ignore", "about",
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
        showSeal();
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

void PlanPanel::selectionChanged(css::lang::EventObject const&)
{
    act([this] { showFinding(); });
}

void PlanPanel::keyPressed(awt::KeyEvent const& event)
{
    if (event.KeyCode == awt::Key::CONTEXTMENU ||
        (event.KeyCode == awt::Key::F10 && event.Modifiers == awt::KeyModifier::SHIFT))
        return findingMenu(placeOfSelected(m_controls));
    if (event.Modifiers == 0 && event.KeyCode == awt::Key::RETURN)
        act([this] { goToFinding(); });
}

void PlanPanel::mousePressed(awt::MouseEvent const& event)
{
    if (event.Buttons == awt::MouseButton::RIGHT)
    {
        selectInTree(m_controls, event.X, event.Y);
        findingMenu({ event.X, event.Y, 0, 0 });
    }
    else if (event.ClickCount == 2)
        act([this] { goToFinding(); });
}
} // namespace kehoach::ui
