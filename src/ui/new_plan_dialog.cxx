#include "ui/new_plan_dialog.hxx"

#include "app/editing.hxx"
#include "app/offices.hxx"
#include "core/text/lines.hxx"
#include "ui/budget_dialog.hxx"
#include "ui/choices.hxx"
#include "ui/dialog.hxx"

#include <com/sun/star/frame/Desktop.hpp>
#include <com/sun/star/util/XCloseable.hpp>

namespace kehoach::ui
{
namespace
{
class NewPlanDialog : public Dialog
{
public:
    explicit NewPlanDialog(Workplace const& workplace)
        : Dialog(workplace, "NewPlan")
        , m_profile(app::chosenOffice(workplace.context))
    {
        on("accept", [this] { take(); });
    }

    draft::Parameters const& parameters() const { return m_parameters; }
    std::string const& profile() const { return m_profile.regime; }
    /// The numbers for a budget, where one was asked for.
    std::optional<budget::Parameters> const& conferences() const { return m_conferences; }

private:
    void fill() override
    {
        for (draft::OfficeField const& field : draft::officeFields)
            setText(field.name, m_profile.office.*field.value);
        setText("recipients", text::joinLines(m_profile.office.recipients));
        auto const& profiles = workplace().installation->profiles();
        std::string const& known = workplace().installation->profile(m_profile.regime).id;
        std::vector<std::u16string> names;
        int selected = 0;
        for (law::Profile const& profile : profiles)
        {
            if (profile.id == known)
                selected = static_cast<int>(names.size());
            names.push_back(profile.name.in(workplace().language));
        }
        setItems("profile", names, selected);
        setItems("duration", labels(durations, messages()), positionOf(durations, budget::Duration::oneDay));
        setDate("date", app::today());
    }

    void take()
    {
        m_parameters = {};
        for (draft::OfficeField const& field : draft::officeFields)
            m_parameters.office.*field.value = text(field.name);
        m_parameters.office.recipients = text::splitLines(text("recipients"));
        m_parameters.office.province = m_profile.office.province;
        m_parameters.content.subject = text("subject");
        m_parameters.content.legalBases = text::splitLines(text("legalBases"));
        require("issuer", m_parameters.office.issuer, "ui.new-plan.issuer-missing");
        require("subject", m_parameters.content.subject, "ui.new-plan.subject-missing");
        auto const date = this->date("date");
        m_parameters.dayKnown = !checked("dayBlank");
        if (!date)
        {
            focus("date");
            throw text::Error({ "ui.date-missing", {} });
        }
        m_parameters.date = *date;
        takeConferences();

        m_profile.office = m_parameters.office;
        auto const& profiles = workplace().installation->profiles();
        if (int const chosen = selected("profile"); chosen >= 0)
            m_profile.regime = profiles[static_cast<std::size_t>(chosen)].id;
        std::u16string const before = m_profile.name;
        if (before.empty())
            m_profile.name = m_profile.office.issuerInText.empty() ? m_profile.office.issuer : m_profile.office.issuerInText;
        app::saveOffice(workplace().context, m_profile, before);
        accept();
    }

    void takeConferences()
    {
        budget::Parameters numbers;
        numbers.conferences = number("conferences");
        numbers.delegates = number("delegates");
        numbers.unsalaried = number("unsalaried");
        numbers.duration = durations[static_cast<std::size_t>(selected("duration"))].value;
        numbers.province = m_parameters.office.province;
        numbers.date = m_parameters.date;
        m_conferences.reset();
        bool const wanted = checked("budget");
        if (!wanted && !numbers.conferences && !numbers.delegates && !numbers.unsalaried)
            return;
        budget::validate(numbers);
        auto const figures = [](std::int64_t number) { return text::toFigures(number); };
        // What goes into the document is Vietnamese, whatever the user interface speaks.
        m_parameters.content.participants = workplace().installation->messages("vi").text(
            { "ui.new-plan.participants",
              { { "conferences", figures(numbers.conferences) },
                { "delegates", figures(numbers.delegates) },
                { "unsalaried", figures(numbers.unsalaried) } } });
        if (wanted)
            m_conferences = numbers;
    }

    void require(char const* control, std::u16string const& value, char const* sentence)
    {
        if (!value.empty())
            return;
        focus(control);
        throw text::Error({ sentence, {} });
    }

    app::OfficeProfile m_profile; ///< the chosen office, which the form begins with and is kept in
    draft::Parameters m_parameters;
    std::optional<budget::Parameters> m_conferences;
};

// The open document if it is empty and may be changed, else a new window.
Workplace emptyWorkplace(Workplace const& workplace)
{
    if (workplace.document.is() && !app::whyNotEdit(workplace.document) && app::isEmpty(workplace.document))
        return workplace;
    auto const desktop = css::frame::Desktop::create(workplace.context);
    uno::Reference<css::frame::XModel> const opened(
        desktop->loadComponentFromURL("private:factory/swriter", "_blank", 0, {}), uno::UNO_QUERY_THROW);
    Workplace fresh = workplace;
    fresh.frame = opened->getCurrentController()->getFrame();
    fresh.document.set(opened, uno::UNO_QUERY_THROW);
    return fresh;
}

void write(Workplace const& workplace, NewPlanDialog const& dialog)
{
    app::draftPlan(*workplace.installation, workplace.document, dialog.parameters(),
                   workplace.installation->profile(dialog.profile()));
    report(workplace, { "ui.new-plan.done", {} });
}
} // namespace

void newPlan(Workplace const& workplace)
{
    rtl::Reference<NewPlanDialog> const dialog(new NewPlanDialog(workplace));
    if (!dialog->run())
        return;
    Workplace const place = emptyWorkplace(workplace);
    try
    {
        write(place, *dialog);
    }
    catch (text::Error const&)
    {
        if (place.document != workplace.document)
            uno::Reference<css::util::XCloseable>(place.document, uno::UNO_QUERY_THROW)->close(true);
        throw;
    }
    if (dialog->conferences())
        insertBudget(place, *dialog->conferences());
}
} // namespace kehoach::ui
