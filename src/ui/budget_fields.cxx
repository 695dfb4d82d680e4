#include "ui/budget_fields.hxx"

#include "app/editing.hxx"
#include "core/budget/limits.hxx"
#include "core/text/unicode.hxx"
#include "ui/budget_state.hxx"
#include "ui/choices.hxx"

#include <algorithm>

namespace kehoach::ui
{
namespace
{
/// A number the plan states, its field and its name in the line that says where.
struct StatedNumber
{
    char const* control;
    char const* name;
    std::optional<app::NumberSource> app::PlanNumbers::*source;
};
constexpr std::array<StatedNumber, 8> statedNumbers = { {
    { "conferences", "ui.budget.conferences", &app::PlanNumbers::conferences },
    { "delegates", "ui.budget.delegates", &app::PlanNumbers::delegates },
    { "unsalaried", "ui.budget.unsalaried", &app::PlanNumbers::unsalaried },
    { "duration", "ui.budget.sessions", &app::PlanNumbers::sessions },
    { "date", "ui.budget.date", &app::PlanNumbers::date },
    { "organiser", "ui.budget.organiser", &app::PlanNumbers::organiser },
    { "province", "ui.budget.province", &app::PlanNumbers::province },
    { "venue", "ui.budget.venue", &app::PlanNumbers::venue },
} };
} // namespace

BudgetFields::BudgetFields(Workplace const& workplace, app::PlanNumbers numbers)
    : Dialog(workplace, "Budget")
    , m_numbers(std::move(numbers))
    , m_wanted(m_numbers.parameters)
    , m_installation(workplace.installation)
{
    on("source", [this] { showSource(); });
    on("focusConferences", [this] { m_asked = 0; });
    on("focusDelegates", [this] { m_asked = 1; });
    on("focusUnsalaried", [this] { m_asked = 2; });
    on("focusDuration", [this] { m_asked = 3; });
    on("focusDate", [this] { m_asked = 4; });
    on("focusOrganiser", [this] { m_asked = 5; });
    on("focusProvince", [this] { m_asked = 6; });
    on("focusVenue", [this] { m_asked = 7; });
}

void BudgetFields::fillFields()
{
    setItems("organiser", labels(organisers, messages()), positionOf(organisers, m_wanted.organiser));
    setItems("venue", labels(venues, messages()), positionOf(venues, m_wanted.venue));
    showProvinces();
    if (!m_wanted.date.ok())
        m_wanted.date = app::today();
    setDate("date", m_wanted.date);
    setText("funding", m_wanted.fundingSource);
    showNumbers();
    showSources();
    showRanks();
}

void BudgetFields::renewNorms()
{
    m_installation = app::Installation::of(workplace().context);
    showProvinces();
}

void BudgetFields::showProvinces()
{
    m_provinces = app::provinces(*m_installation);
    std::vector<std::u16string> provinces = { say("ui.budget.no-province") };
    for (std::string const& province : m_provinces)
        provinces.push_back(text::toUtf16(province));
    auto const known = std::ranges::find(m_provinces, m_wanted.province);
    setItems("province", provinces,
             known == m_provinces.end() ? 0 : 1 + static_cast<int>(known - m_provinces.begin()));
}

void BudgetFields::showNumbers()
{
    auto const shown = [](std::int64_t number) { return number ? text::toFigures(number) : std::u16string{}; };
    setText("conferences", shown(m_wanted.conferences));
    setText("delegates", shown(m_wanted.delegates));
    setText("unsalaried", shown(m_wanted.unsalaried));
    setItems("duration", labels(durations, messages()), positionOf(durations, m_wanted.duration));
    setText("days", text::toFigures(m_wanted.days));
    setText("speakers", text::toFigures(m_wanted.speakers));
    setChecked("hall", m_wanted.hallHired);
}

void BudgetFields::readFields()
{
    budget::Parameters const before = m_wanted;
    m_wanted = parameters();
    if (before.province == m_wanted.province && before.date == m_wanted.date)
        return;
    showRanks();
    m_wanted = parameters();
}

// "Đọc từ kế hoạch: số hội nghị, đại biểu – mục II.2; ngày – đầu văn bản. Không nêu: thời lượng."
void BudgetFields::showSources()
{
    std::vector<std::pair<std::u16string, std::u16string>> places; // where, which numbers
    std::u16string missing;
    auto const add = [](std::u16string& list, std::u16string_view name) {
        list.append(list.empty() ? u"" : u", ").append(name);
    };
    for (StatedNumber const& number : statedNumbers)
    {
        auto const& source = m_numbers.*number.source;
        std::u16string const name = say(number.name);
        if (!source)
        {
            add(missing, name);
            continue;
        }
        std::u16string const where =
            source->inHead              ? say("ui.budget.source-head")
            : source->section.empty() ? say("ui.budget.source-text")
                                      : messages().text({ "ui.budget.source-section", { { "section", source->section } } });
        auto known = std::ranges::find(places, where, &std::pair<std::u16string, std::u16string>::first);
        if (known == places.end())
            known = places.insert(places.end(), { where, {} });
        add(known->second, name);
    }
    std::u16string list;
    for (auto const& [where, numbers] : places)
        list.append(list.empty() ? u"" : u"; ").append(numbers).append(u" – ").append(where);
    std::u16string said = list.empty() ? say("ui.budget.no-sources")
                                       : messages().text({ "ui.budget.sources", { { "list", list } } });
    if (!list.empty() && !missing.empty())
        said.append(u" ").append(messages().text({ "ui.budget.missing", { { "list", missing } } }));
    setLabel("sources", said);
    enable("source", !list.empty());
}

void BudgetFields::showSource()
{
    StatedNumber const& number = statedNumbers[static_cast<std::size_t>(m_asked)];
    auto const& source = m_numbers.*number.source;
    if (!source)
        throw text::Error({ "ui.budget.not-in-plan", { { "number", say(number.name) } } });
    if (!app::goTo(document(), m_numbers, *source))
        throw text::Error({ "ui.budget.place-changed", {} });
}

// The ranks of the province, the central rate where it has none.
void BudgetFields::showRanks()
{
    m_ranks = budget::speakerNorms(m_wanted, norms());
    std::vector<std::u16string> names;
    int chosen = 0;
    for (budget::Norm const& norm : m_ranks)
    {
        if (norm.item == m_wanted.speakerItem)
            chosen = static_cast<int>(names.size());
        names.push_back(norm.amount ? messages().text({ "ui.budget.rank",
                                                        { { "rank", norm.scope.empty() ? norm.name.vi : norm.scope },
                                                          { "amount", text::toFigures(*norm.amount) } } })
                                    : norm.scope);
    }
    setItems("rank", names, chosen);
    enable("rank", !names.empty());
}

budget::Parameters BudgetFields::parameters()
{
    budget::Parameters parameters = m_wanted;
    parameters.conferences = number("conferences");
    parameters.delegates = number("delegates");
    parameters.unsalaried = number("unsalaried");
    parameters.days = number("days");
    parameters.speakers = number("speakers");
    parameters.hallHired = checked("hall");
    parameters.duration = durations[static_cast<std::size_t>(selected("duration"))].value;
    parameters.organiser = organisers[static_cast<std::size_t>(selected("organiser"))].value;
    parameters.venue = venues[static_cast<std::size_t>(selected("venue"))].value;
    int const province = selected("province"), rank = selected("rank");
    parameters.province = province > 0 ? m_provinces[static_cast<std::size_t>(province - 1)] : std::string();
    if (rank >= 0 && rank < static_cast<int>(m_ranks.size()))
        parameters.speakerItem = m_ranks[static_cast<std::size_t>(rank)].item;
    auto const date = this->date("date");
    if (!date)
        throw text::Error({ "ui.date-missing", {} });
    parameters.date = *date;
    parameters.fundingSource = text("funding");
    return parameters;
}

// What each duration costs by the norms: the plan often does not say which it is.
void BudgetFields::showVariants(bool readable)
{
    std::vector<budget::Variant> variants;
    if (readable)
    {
        try
        {
            budget::Parameters plain = m_wanted;
            plain.speakers = 0;
            plain.hallHired = false;
            plain.extraLines.clear();
            variants = budget::variants(plain, norms());
        }
        catch (text::Error const&)
        {
            // A table that is edited need not say its numbers.
        }
    }
    text::Dong largest = 0;
    for (budget::Variant const& variant : variants)
        largest = std::max(largest, variant.total);
    static constexpr std::array<std::pair<char const*, char const*>, 3> controls = {
        { { "variant1", "bar1" }, { "variant2", "bar2" }, { "variant3", "bar3" } }
    };
    for (std::size_t i = 0; i < controls.size(); ++i)
    {
        bool const has = i < variants.size();
        auto const position = has ? static_cast<std::size_t>(positionOf(durations, variants[i].duration)) : 0;
        setLabel(controls[i].first, has ? say(durations[position].label) : std::u16string());
        setLabel(controls[i].second,
                 has ? bar(variants[i].total, largest) + u" " + text::toFigures(variants[i].total) : std::u16string());
    }
    setLabel("variants", variants.empty() ? std::u16string() : say("ui.budget.variants"));
}
} // namespace kehoach::ui
