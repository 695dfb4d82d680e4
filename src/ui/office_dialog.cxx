#include "app/editing.hxx"
#include "core/text/lines.hxx"
#include "core/text/unicode.hxx"
#include "ui/choices.hxx"
#include "ui/offices_dialog.hxx"

#include <algorithm>

namespace kehoach::ui
{
namespace
{
class OfficeDialog : public Dialog
{
public:
    OfficeDialog(Dialog const& parent, app::OfficeProfile const& office, std::u16string_view replaces)
        : Dialog(parent, "Office")
        , m_office(office)
        , m_replaces(replaces)
        , m_provinces(app::provinceChoices(*workplace().installation, office.office.province))
    {
        on("accept", [this] { save(); });
    }

    std::u16string const& name() const { return m_office.name; }

private:
    void fill() override
    {
        setText("name", m_office.name);
        for (draft::OfficeField const& field : draft::officeFields)
            setText(field.name, m_office.office.*field.value);
        for (draft::BudgetSignerField const& field : draft::budgetSignerFields)
            setText(field.name, m_office.budgetSigners.*field.value);
        setText("recipients", text::joinLines(m_office.office.recipients));

        app::Installation const& installation = *workplace().installation;
        std::vector<std::u16string> regimes;
        int chosen = 0;
        std::string const& known = installation.profile(m_office.regime).id;
        for (law::Profile const& profile : installation.profiles())
        {
            if (profile.id == known)
                chosen = static_cast<int>(regimes.size());
            regimes.push_back(profile.name.in(workplace().language));
        }
        setItems("profile", regimes, chosen);

        auto const province = std::ranges::find(m_provinces, m_office.office.province);
        setItems("province", provinceLabels(m_provinces, messages()), static_cast<int>(province - m_provinces.begin()));
        focus("name");
    }

    void save()
    {
        m_office.name = text("name");
        for (draft::OfficeField const& field : draft::officeFields)
            m_office.office.*field.value = text(field.name);
        for (draft::BudgetSignerField const& field : draft::budgetSignerFields)
            m_office.budgetSigners.*field.value = text(field.name);
        m_office.office.recipients = text::splitLines(text("recipients"));
        m_office.regime = workplace().installation->profiles()[static_cast<std::size_t>(selected("profile"))].id;
        m_office.office.province = m_provinces[static_cast<std::size_t>(selected("province"))];
        focus(m_office.name.empty() || !m_office.office.issuer.empty() ? "name" : "issuer");
        app::saveOffice(workplace().context, m_office, m_replaces);
        accept();
    }

    app::OfficeProfile m_office;
    std::u16string m_replaces;
    std::vector<std::string> m_provinces; ///< in the order of the list
};
} // namespace

std::optional<std::u16string> editOffice(Dialog const& parent, app::OfficeProfile const& office,
                                         std::u16string_view replaces)
{
    rtl::Reference<OfficeDialog> const dialog(new OfficeDialog(parent, office, replaces));
    return dialog->run() ? std::optional(dialog->name()) : std::nullopt;
}
} // namespace kehoach::ui
