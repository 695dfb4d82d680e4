/// \file
/// The page Kế hoạch among Writer's options. LibreOffice makes its window and tells when to fill it and when to keep
/// what it says.
#include "app/live_check.hxx"
#include "app/offices.hxx"
#include "app/settings.hxx"
#include "app/underlining.hxx"
#include "core/text/unicode.hxx"
#include "office/weak_impl.hxx"
#include "ui/choices.hxx"
#include "ui/controls.hxx"
#include "ui/offices_dialog.hxx"
#include "ui/panel_lists.hxx"
#include "ui/test_hook.hxx"
#include "ui/workplace.hxx"

#include <com/sun/star/awt/XContainerWindowEventHandler.hpp>
#include <com/sun/star/frame/Desktop.hpp>
#include <com/sun/star/lang/XServiceInfo.hpp>
#include <com/sun/star/ui/dialogs/ExecutableDialogResults.hpp>
#include <com/sun/star/ui/dialogs/FolderPicker.hpp>
#include <osl/file.hxx>

#include <algorithm>
#include <optional>

namespace kehoach::ui
{
namespace
{
namespace dialogs = css::ui::dialogs;

constexpr std::array<Choice<app::Gate>, 3> gates = { {
    { app::Gate::off, "panel.gate.off" },
    { app::Gate::warn, "panel.gate.warn" },
    { app::Gate::strict, "panel.gate.strict" },
} };

class OptionsPage : public WeakImpl<css::awt::XContainerWindowEventHandler, css::lang::XServiceInfo>
{
public:
    explicit OptionsPage(uno::Reference<uno::XComponentContext> const& context)
        : m_context(context)
    {
    }

    sal_Bool SAL_CALL callHandlerMethod(uno::Reference<css::awt::XWindow> const& window, uno::Any const& event,
                                        OUString const& name) override
    {
        OUString what;
        if (name == "external_event")
            event >>= what;
        else
            what = name;
        try
        {
            return handle(window, what);
        }
        catch (text::Error const& error)
        {
            tell(messages().text(error.message()));
        }
        catch (std::exception const& failure)
        {
            tell(text::toUtf16(failure.what()));
        }
        return true;
    }
    uno::Sequence<OUString> SAL_CALL getSupportedMethodNames() override
    {
        return sequence<OUString>({ "external_event", "offices", "toggle", "browse" });
    }

    OUString SAL_CALL getImplementationName() override { return "org.kehoach.comp.OptionsPage"; }
    sal_Bool SAL_CALL supportsService(OUString const& name) override { return name == serviceName(); }
    uno::Sequence<OUString> SAL_CALL getSupportedServiceNames() override
    {
        return sequence<OUString>({ serviceName() });
    }

private:
    static OUString serviceName() { return "org.kehoach.OptionsPage"; }

    bool handle(uno::Reference<css::awt::XWindow> const& window, OUString const& what)
    {
        if (what == "initialize" || what == "back")
        {
            m_controls.emplace(window);
            m_published.emplace("options", window);
            m_language = app::uiLanguage(m_context);
            m_installation = app::Installation::of(m_context);
            fill();
        }
        else if (!m_controls)
            return false;
        else if (what == "ok")
            keep();
        else if (what == "toggle")
            toggleArea();
        else if (what == "browse")
            browse();
        else if (what == "offices")
            showOffices();
        else
            return false;
        return true;
    }

    text::Messages const& messages() const { return m_installation->messages(m_language); }
    std::u16string say(std::string key) const { return messages().text(std::move(key)); }
    void tell(std::u16string const& sentence)
    {
        if (m_controls)
            m_controls->setLabel("message", sentence);
    }

    void fill()
    {
        m_settings = app::Settings::load(m_context);
        m_areas = m_installation->checker().areas();
        fillOffices();
        m_controls->setItems("stage", labels(stages, messages()), positionOf(stages, m_settings.stage));
        m_controls->setItems("gate", labels(gates, messages()), positionOf(gates, m_settings.gate));
        m_controls->setChecked("live", m_settings.live);
        m_controls->setChecked("underline", m_settings.underline);
        std::u16string const other = app::otherProofreader(m_context);
        m_controls->setLabel("underlineNote",
                             other.empty() ? say("panel.options.underline-note")
                                           : messages().text({ "panel.options.underline-other", { { "other", other } } }));
        showAreas(0);
        m_controls->setText("packs", m_settings.packs);
        tell({});
    }

    void fillOffices()
    {
        m_offices = app::offices(m_context);
        std::vector<std::u16string> names;
        int chosen = 0;
        for (app::OfficeProfile const& office : m_offices.all)
        {
            if (office.name == m_offices.chosen)
                chosen = static_cast<int>(names.size());
            names.push_back(office.name);
        }
        if (names.empty())
            names.push_back(say("panel.options.no-office"));
        m_controls->setItems("office", names, chosen);
        m_controls->enable("office", !m_offices.all.empty());
    }

    void showAreas(int selected)
    {
        std::vector<std::u16string> lines;
        for (std::string const& area : m_areas)
            lines.push_back(messages().text({ m_settings.areasOff.contains(area) ? "panel.options.area-off"
                                                                                 : "panel.options.area-on",
                                              { { "area", areaName(area, messages()) } } }));
        m_controls->setItems("areas", lines, selected);
    }

    void toggleArea()
    {
        int const position = m_controls->selected("areas");
        if (position < 0)
            return;
        std::string const& area = m_areas[static_cast<std::size_t>(position)];
        if (!m_settings.areasOff.erase(area))
            m_settings.areasOff.insert(area);
        showAreas(position);
    }

    void browse()
    {
        auto const picker = dialogs::FolderPicker::create(m_context);
        if (picker->execute() != dialogs::ExecutableDialogResults::OK)
            return;
        OUString path;
        if (osl::FileBase::getSystemPathFromFileURL(picker->getDirectory(), path) == osl::FileBase::E_None)
            m_controls->setText("packs", fromOUString(path));
        tell(say("panel.options.next-start"));
    }

    void showOffices()
    {
        uno::Reference<css::frame::XFrame> const frame = css::frame::Desktop::create(m_context)->getCurrentFrame();
        if (!frame.is())
            return;
        manageOffices(workplaceOf(m_context, frame));
        fillOffices();
    }

    void keep()
    {
        app::Settings settings = app::Settings::load(m_context); // another window may have changed the rest
        settings.stage = stages[static_cast<std::size_t>(m_controls->selected("stage"))].value;
        settings.gate = gates[static_cast<std::size_t>(m_controls->selected("gate"))].value;
        settings.live = m_controls->checked("live");
        settings.areasOff = m_settings.areasOff;
        settings.packs = text::trim(m_controls->text("packs"));
        settings.save(m_context);
        if (bool const underline = m_controls->checked("underline"); underline != settings.underline)
            app::setUnderlining(m_context, underline);
        if (int const office = m_controls->selected("office");
            office >= 0 && office < static_cast<int>(m_offices.all.size()))
            app::chooseOffice(m_context, m_offices.all[static_cast<std::size_t>(office)].name);
        app::checkAllAgain();
    }

    uno::Reference<uno::XComponentContext> m_context;
    std::optional<Controls> m_controls;
    std::optional<Published> m_published;
    std::string m_language = "vi";
    std::shared_ptr<app::Installation const> m_installation;
    app::Settings m_settings;
    std::vector<std::string> m_areas;
    draft::OfficeProfiles m_offices;
};
} // namespace
} // namespace kehoach::ui

extern "C" SAL_DLLPUBLIC_EXPORT css::uno::XInterface*
org_kehoach_OptionsPage_get(css::uno::XComponentContext* context, css::uno::Sequence<css::uno::Any> const&)
{
    return kehoach::acquired(new kehoach::ui::OptionsPage(context));
}
