#include "ui/new_plan_dialog.hxx"

#include "app/offices.hxx"
#include "app/placeholders.hxx"
#include "core/law/in_force.hxx"
#include "core/text/lines.hxx"
#include "ui/bases_dialog.hxx"
#include "ui/budget_dialog.hxx"
#include "ui/choices.hxx"
#include "ui/empty_workplace.hxx"
#include "ui/offices_dialog.hxx"
#include "ui/plan_sections.hxx"

#include <com/sun/star/util/XCloseable.hpp>

#include <algorithm>

namespace kehoach::ui
{
namespace
{
enum Page {
    officeAndKind = 1,
    subjectAndDate,
    bases,
    facts,
    sections,
};

constexpr std::array<char const*, sections + 1> titles{ "",
                                                        "ui.new-plan.page.office",
                                                        "ui.new-plan.page.subject",
                                                        "ui.new-plan.page.bases",
                                                        "ui.new-plan.page.facts",
                                                        "ui.new-plan.page.sections" };
constexpr std::array<char const*, sections + 1> firstControl{ "",       "kind",        "subject",
                                                              "search", "conferences", "sections" };

constexpr std::array<Choice<budget::Duration>, 3> durationPhrases = { {
    { budget::Duration::oneSessionNoMeal, "ui.new-plan.participants.session" },
    { budget::Duration::oneSessionWithMeal, "ui.new-plan.participants.session" },
    { budget::Duration::oneDay, "ui.new-plan.participants.day" },
} };

class NewPlanDialog : public BasesDialog
{
public:
    explicit NewPlanDialog(Workplace const& workplace)
        : BasesDialog(workplace, "NewPlan", { app::today(), &workplace.installation->profile({}), {} })
        , m_sections(workplace.installation->sections())
    {
        on("officeChosen", [this] { showProfile(); });
        on("kindChosen", [this] { showKind(); });
        on("manage", [this] {
            manageOffices(*this);
            showOffices();
        });
        on("sectionChosen", [this] { showSection(); });
        on("toggle", [this] { toggle(); });
        on("variantChosen", [this] { chooseVariant(); });
        on("edited", [this] { edited(); });
        on("back", [this] { turnTo(m_page - 1); });
        on("next", [this] { turnTo(m_page + 1); });
        on("accept", [this] { take(); });
    }

    draft::Parameters const& parameters() const { return m_parameters; }
    law::Profile const& profile() const { return *context().profile; }
    check::Stage stage() const { return m_stage; }
    bool wantsBudget() const { return m_budget; }
    /// The numbers for it, where they are known.
    std::optional<budget::Parameters> const& conferences() const { return m_conferences; }

private:
    std::vector<draft::Kind> const& kinds() const { return workplace().installation->sections().kinds(); }
    draft::Kind const& kind() const { return kinds()[static_cast<std::size_t>(selected("kind"))]; }

    void fill() override
    {
        std::vector<std::u16string> profiles, names;
        for (law::Profile const& profile : workplace().installation->profiles())
            profiles.push_back(profile.name.in(workplace().language));
        setItems("profile", profiles, 0);
        for (draft::Kind const& kind : kinds())
            names.push_back(kind.name.in(workplace().language));
        setItems("kind", names, 0);
        setItems("duration", labels(durations, messages()), positionOf(durations, budget::Duration::oneDay));
        setItems("stage", labels(stages, messages()), positionOf(stages, check::Stage::draft));
        setDate("date", app::today());
        setChecked("dayBlank", true);
        showOffices();
        showKind();
        showBases();
        show(officeAndKind);
    }

    void showOffices()
    {
        m_offices = app::offices(workplace().context);
        std::vector<std::u16string> names;
        int chosen = 0;
        for (app::OfficeProfile const& office : m_offices.all)
        {
            if (&office == m_offices.current())
                chosen = static_cast<int>(names.size());
            names.push_back(office.name);
        }
        setItems("office", names, chosen);
        showMessage(names.empty() ? say("ui.new-plan.no-office") : std::u16string());
        showProfile();
    }

    void showProfile()
    {
        if (m_offices.all.empty())
            return;
        auto const& profiles = workplace().installation->profiles();
        std::string const& wanted = workplace().installation->profile(office().regime).id;
        auto const found = std::ranges::find(profiles, wanted, &law::Profile::id);
        select("profile", static_cast<int>(found - profiles.begin()));
    }

    app::OfficeProfile const& office() const
    {
        return m_offices.all[static_cast<std::size_t>(selected("office"))];
    }

    void showKind()
    {
        setLabel("about", kind().about.in(workplace().language));
        std::u16string const subject = text("subject");
        if (subject.empty() || std::ranges::find(kinds(), subject, &draft::Kind::subject) != kinds().end())
            setText("subject", kind().subject);
        setChecked("budget", kind().budget);
        m_sections.reset(kind());
    }

    // Where something is missing on a page, it is said there.
    void turnTo(int page)
    {
        if (page > m_page)
            takePage(m_page);
        show(page);
    }

    void show(int page)
    {
        m_page = page;
        showPage(page);
        std::map<std::string, std::u16string> const arguments{
            { "number", text::toFigures(text::Dong{ page }) },
            { "count", text::toFigures(text::Dong{ sections }) },
            { "title", say(titles[static_cast<std::size_t>(page)]) }
        };
        setLabel("step", messages().text({ "ui.new-plan.step", arguments }));
        enable("back", page > officeAndKind);
        enable("next", page < sections);
        setDefault("next", page < sections);
        setDefault("ok", page == sections);
        if (page != officeAndKind || !m_offices.all.empty())
            showMessage({});
        if (page == sections)
            showSections(std::max(selected("sections"), 0));
        focus(firstControl[static_cast<std::size_t>(page)]);
    }

    void takePage(int page)
    {
        switch (page)
        {
        case officeAndKind:
            return takeOffice();
        case subjectAndDate:
            return takeSubject();
        case bases:
            return takeBases();
        case facts:
            return takeFacts();
        default:
            return;
        }
    }

    void takeOffice()
    {
        if (m_offices.all.empty())
        {
            focus("manage");
            throw text::Error({ "ui.new-plan.no-office", {} });
        }
        draft::Office const& chosen = office().office;
        if (chosen.symbol.empty() || chosen.place.empty())
        {
            focus("manage");
            throw text::Error({ "ui.new-plan.office-incomplete", { { "name", office().name } } });
        }
        m_parameters.office = chosen;
    }

    void takeSubject()
    {
        m_parameters.content.subject = text("subject");
        if (m_parameters.content.subject.empty())
        {
            focus("subject");
            throw text::Error({ "ui.new-plan.subject-missing", {} });
        }
        auto const date = this->date("date");
        if (!date)
        {
            focus("date");
            throw text::Error({ "ui.date-missing", {} });
        }
        m_parameters.date = *date;
        m_parameters.dayKnown = !checked("dayBlank");
        m_stage = stages[static_cast<std::size_t>(selected("stage"))].value;
        auto const& profiles = workplace().installation->profiles();
        law::Profile const& chosen = profiles[static_cast<std::size_t>(std::max(selected("profile"), 0))];
        setContext({ *date, &law::inForceOn(profiles, chosen, *date), {} });
    }

    void takeBases()
    {
        if (!unfinishedBasis().empty())
        {
            focus("addOwn");
            throw text::Error({ "ui.new-plan.basis-unfinished", {} });
        }
        std::vector<draft::Basis> chosen = chosenBases();
        draft::sortByOrder(chosen);
        m_parameters.content.legalBases.clear();
        for (draft::Basis const& basis : chosen)
            m_parameters.content.legalBases.push_back(basis.text);
    }

    void takeFacts()
    {
        budget::Parameters numbers;
        numbers.conferences = number("conferences");
        numbers.delegates = number("delegates");
        numbers.unsalaried = number("unsalaried");
        numbers.duration = durations[static_cast<std::size_t>(selected("duration"))].value;
        numbers.province = m_parameters.office.province;
        numbers.date = m_parameters.date;
        draft::Content& content = m_parameters.content;
        content.time = text("time");
        content.venue = text("venue");
        content.fundingSource = text("fundingSource");
        content.participants.clear();
        m_parameters.conferences = static_cast<int>(std::clamp<std::int64_t>(numbers.conferences, 0, 1'000));
        m_conferences.reset();
        bool const none = !numbers.conferences && !numbers.delegates && !numbers.unsalaried;
        if (!none)
        {
            budget::validate(numbers);
            // What goes into the document is Vietnamese, whatever the user interface speaks.
            text::Messages const& vietnamese = workplace().installation->messages("vi");
            auto const phrase =
                durationPhrases[static_cast<std::size_t>(positionOf(durationPhrases, numbers.duration))];
            content.participants =
                vietnamese.text({ "ui.new-plan.participants",
                                  { { "conferences", text::toFigures(numbers.conferences) },
                                    { "delegates", text::toFigures(numbers.delegates) },
                                    { "unsalaried", text::toFigures(numbers.unsalaried) },
                                    { "duration", vietnamese.text(phrase.label) } } });
        }
        m_budget = checked("budget");
        if (!none)
            m_conferences = numbers;
    }

    void showSections(int line)
    {
        std::vector<std::u16string> lines;
        for (PlanSections::Row const& row : m_sections.rows())
            lines.push_back(
                messages().text({ row.choice == draft::Kind::Choice::always ? "ui.new-plan.section-needed"
                                  : row.in                                  ? "ui.new-plan.section-in"
                                                                            : "ui.new-plan.section-out",
                                  { { "section", row.section.name.in(workplace().language) } } }));
        setItems("sections", lines, line);
        showSection();
    }

    std::size_t row() const { return static_cast<std::size_t>(std::max(selected("sections"), 0)); }

    void showSection()
    {
        PlanSections::Row const& chosen = m_sections.row(row());
        enable("toggle", chosen.choice != draft::Kind::Choice::always);
        std::vector<std::u16string> names;
        int variant = 0;
        for (draft::Variant const& each : chosen.section.variants)
        {
            if (each.id == chosen.variant)
                variant = static_cast<int>(names.size());
            names.push_back(each.name.in(workplace().language));
        }
        setItems("variant", names, variant);
        bool const worded = !names.empty();
        enable("variant", worded && names.size() > 1);
        enable("lines", worded);
        setText("lines", worded ? text::joinLines(m_sections.lines(row(), m_parameters, profile()))
                                : say("ui.new-plan.section-as-it-is"));
    }

    void toggle()
    {
        PlanSections::Row& chosen = m_sections.row(row());
        if (chosen.choice == draft::Kind::Choice::always)
            throw text::Error({ "ui.new-plan.section-stays", {} });
        chosen.in = !chosen.in;
        showSections(static_cast<int>(row()));
        showMessage({});
    }

    void chooseVariant()
    {
        PlanSections::Row& chosen = m_sections.row(row());
        if (int const variant = selected("variant"); variant >= 0)
            chosen.variant = chosen.section.variants[static_cast<std::size_t>(variant)].id;
        chosen.lines.reset();
        showSection();
    }

    // A section nobody touched follows the facts; one that was edited stays as it was left. Emptied, it gets
    // its model back.
    void edited()
    {
        PlanSections::Row& chosen = m_sections.row(row());
        std::vector<std::u16string> lines = text::splitLines(text("lines"));
        chosen.lines.reset();
        if (!lines.empty() && lines != m_sections.lines(row(), m_parameters, profile()))
            chosen.lines = std::move(lines);
        if (chosen.lines && !chosen.in)
        {
            chosen.in = true;
            showMessage(messages().text({ "ui.new-plan.section-put-in",
                                          { { "section", chosen.section.name.in(workplace().language) } } }));
        }
    }

    void take()
    {
        for (int page = officeAndKind; page <= facts; ++page)
        {
            try
            {
                takePage(page);
            }
            catch (text::Error const&)
            {
                if (page != m_page)
                    show(page);
                throw;
            }
        }
        m_sections.apply(m_parameters);
        accept();
    }

    int m_page = officeAndKind;
    draft::OfficeProfiles m_offices;
    PlanSections m_sections;
    draft::Parameters m_parameters;
    check::Stage m_stage = check::Stage::draft;
    bool m_budget = false;
    std::optional<budget::Parameters> m_conferences;
};

void write(Workplace const& workplace, NewPlanDialog const& dialog)
{
    app::draftPlan(*workplace.installation, workplace.document, dialog.parameters(), dialog.profile(),
                   dialog.stage());
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
    if (dialog->wantsBudget())
        dialog->conferences() ? insertBudget(place, *dialog->conferences()) : insertBudget(place);
    app::goToPlaceholder(*place.installation, place.document, app::Direction::first);
}
} // namespace kehoach::ui
