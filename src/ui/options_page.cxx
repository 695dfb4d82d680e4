/// \file
/// The page Kế hoạch among Writer's options. LibreOffice makes its window and tells when to fill it and when to keep
/// what it says.
#include "app/editing.hxx"
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
#include <map>
#include <optional>
#include <utility>

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
        return sequence<OUString>({ "external_event", "office", "province", "offices", "toggle", "browse" });
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
        else if (what == "office")
            showProvince();
        else if (what == "province")
            takeProvince();
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
        m_editedProvinces.clear();
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
        fillOffices();
    }

    // A file that cannot be read whole is never written over: then there is nothing to choose.
    void fillOffices()
    {
        std::vector<law::Diagnostic> broken;
        m_offices = app::offices(m_context, &broken);
        std::vector<std::u16string> names;
        int chosen = 0;
        for (app::OfficeProfile const& office : m_offices.all)
        {
            if (office.name == m_offices.chosen)
                chosen = static_cast<int>(names.size());
            names.push_back(office.name);
        }
        m_mayChoose = broken.empty() && !names.empty();
        if (names.empty())
            names.push_back(say("panel.options.no-office"));
        m_controls->setItems("office", names, chosen);
        m_controls->enable("office", m_mayChoose);
        showProvince();
        if (!broken.empty())
            tell(messages().text({ "app.office.file-broken",
                                   { { "file", text::toUtf16(broken.front().file.string()) },
                                     { "line", text::toUtf16(std::to_string(broken.front().line)) } } }));
    }

    app::OfficeProfile const* shownOffice() const
    {
        int const office = m_controls->selected("office");
        return m_mayChoose && office >= 0 && office < static_cast<int>(m_offices.all.size())
                   ? &m_offices.all[static_cast<std::size_t>(office)]
                   : nullptr;
    }

    /// The province belongs to the office that is chosen above it.
    void showProvince()
    {
        app::OfficeProfile const* const office = shownOffice();
        m_controls->enable("province", office != nullptr);
        m_provinces.clear();
        if (!office)
        {
            m_controls->setItems("province", { say("panel.options.province-of-office") }, 0);
            return;
        }
        auto const edited = m_editedProvinces.find(office->name);
        std::string const& own = edited == m_editedProvinces.end() ? office->office.province : edited->second;
        std::vector<std::string> choices = app::provinceChoices(*m_installation, own);
        int const position = static_cast<int>(std::ranges::find(choices, own) - choices.begin());
        m_controls->setItems("province", provinceLabels(choices, messages()), position);
        m_provinces = std::move(choices);
    }

    void takeProvince()
    {
        int const position = m_controls->selected("province");
        app::OfficeProfile const* const office = shownOffice();
        if (office && position >= 0 && position < static_cast<int>(m_provinces.size()))
            m_editedProvinces[office->name] = m_provinces[static_cast<std::size_t>(position)];
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
        keepOffices();
        app::checkAllAgain();
    }

    void keepOffices()
    {
        app::OfficeProfile const* const office = shownOffice();
        if (office && office->name != m_offices.chosen)
            app::chooseOffice(m_context, office->name);
        for (auto const& [name, province] : std::exchange(m_editedProvinces, {}))
        {
            if (auto const known = app::findOffice(m_context, name); known && known->office.province != province)
                app::setProvince(m_context, name, province);
        }
        m_offices = app::offices(m_context); // the page may stay open
    }

    uno::Reference<uno::XComponentContext> m_context;
    std::optional<Controls> m_controls;
    std::optional<Published> m_published;
    std::string m_language = "vi";
    std::shared_ptr<app::Installation const> m_installation;
    app::Settings m_settings;
    std::vector<std::string> m_areas;
    draft::OfficeProfiles m_offices;
    bool m_mayChoose = false; ///< there are offices, and their file can be read
    std::vector<std::string> m_provinces; ///< in the order of the list; empty where it is grey
    std::map<std::u16string, std::string> m_editedProvinces; ///< office and province, until it is kept
};
} // namespace
} // namespace kehoach::ui

extern "C" SAL_DLLPUBLIC_EXPORT css::uno::XInterface*
org_kehoach_OptionsPage_get(css::uno::XComponentContext* context, css::uno::Sequence<css::uno::Any> const&)
{
    return kehoach::acquired(new kehoach::ui::OptionsPage(context));
}
