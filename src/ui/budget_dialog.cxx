#include "ui/budget_dialog.hxx"

#include "app/editing.hxx"
#include "core/text/unicode.hxx"
#include "ui/choices.hxx"
#include "ui/dialog.hxx"

#include <algorithm>

namespace kehoach::ui
{
namespace
{
class BudgetDialog : public Dialog
{
public:
    BudgetDialog(Workplace const& workplace, budget::Parameters const& known, office::TextRange const& place)
        : Dialog(workplace, "Budget")
        , m_known(known)
        , m_provinces(app::provinces(*workplace.installation))
        , m_place(place)
    {
        on("changed", [this] { propose(); });
        on("selected", [this] { showLine(); });
        on("priced", [this] { takePrice(); });
        on("confirm", [this] { confirm(); });
        on("accept", [this] { insert(); });
    }

    text::Dong total() const { return m_budget.total; }

private:
    void fill() override
    {
        auto const shown = [](std::int64_t number) { return number ? text::toFigures(number) : std::u16string{}; };
        setText("conferences", shown(m_known.conferences));
        setText("delegates", shown(m_known.delegates));
        setText("unsalaried", shown(m_known.unsalaried));
        setItems("duration", labels(durations, messages()), positionOf(durations, m_known.duration));
        setItems("organiser", labels(organisers, messages()), positionOf(organisers, m_known.organiser));
        setItems("venue", labels(venues, messages()), positionOf(venues, m_known.venue));
        std::vector<std::u16string> provinces = { say("ui.budget.no-province") };
        for (std::string const& province : m_provinces)
            provinces.push_back(text::toUtf16(province));
        auto const known = std::ranges::find(m_provinces, m_known.province);
        setItems("province", provinces,
                 known == m_provinces.end() ? 0 : 1 + static_cast<int>(known - m_provinces.begin()));
        setDate("date", m_known.date.ok() ? m_known.date : app::today());
        setText("funding", m_known.fundingSource);
        propose();
        showMessage({}); // nobody typed anything wrong yet
    }

    budget::Parameters parameters()
    {
        budget::Parameters parameters;
        parameters.conferences = number("conferences");
        parameters.delegates = number("delegates");
        parameters.unsalaried = number("unsalaried");
        parameters.duration = durations[static_cast<std::size_t>(selected("duration"))].value;
        parameters.organiser = organisers[static_cast<std::size_t>(selected("organiser"))].value;
        parameters.venue = venues[static_cast<std::size_t>(selected("venue"))].value;
        if (int const province = selected("province"); province > 0)
            parameters.province = m_provinces[static_cast<std::size_t>(province - 1)];
        auto const date = this->date("date");
        if (!date)
            throw text::Error({ "ui.date-missing", {} });
        parameters.date = *date;
        parameters.fundingSource = text("funding");
        return parameters;
    }

    // What the numbers give; prices of one's own and confirmations stay as long as the norm does.
    void propose()
    {
        budget::Budget const before = std::exchange(m_budget, {});
        std::u16string sentence;
        try
        {
            budget::Parameters const wanted = parameters();
            budget::validate(wanted);
            m_budget = budget::propose(wanted, workplace().installation->norms());
            m_proposed = m_budget.items;
            for (budget::Item& item : m_budget.items)
                keepDecision(item, before);
            budget::compute(m_budget);
            showVariants(budget::variants(wanted, workplace().installation->norms()));
        }
        catch (text::Error const& error)
        {
            m_budget = {};
            showVariants({});
            sentence = messages().text(error.message());
        }
        m_problem = sentence;
        showLines(std::max(0, selected("lines")));
    }

    // What each duration costs by the norms: the plan often does not say which it is.
    void showVariants(std::vector<budget::Variant> const& variants)
    {
        std::u16string line;
        for (budget::Variant const& variant : variants)
        {
            auto const position = static_cast<std::size_t>(positionOf(durations, variant.duration));
            line.append(line.empty() ? u"" : u" · ")
                .append(messages().text({ "ui.budget.variant",
                                          { { "duration", say(durations[position].label) },
                                            { "total", text::toFigures(variant.total) } } }));
        }
        setLabel("variants", line.empty() ? line : messages().text({ "ui.budget.variants", { { "variants", line } } }));
    }

    static void keepDecision(budget::Item& item, budget::Budget const& before)
    {
        auto const same = std::ranges::find_if(before.items, [&](budget::Item const& old) {
            return old.item == item.item && (old.norm == item.norm || old.norm.empty());
        });
        if (same == before.items.end() || item.item.empty())
            return;
        item.unitPrice = same->unitPrice;
        item.norm = same->norm;
        item.note = same->note;
        item.confirmed = same->confirmed;
    }

    static bool open(budget::Item const& item) { return !item.verified && !item.confirmed; }

    std::u16string line(budget::Item const& item) const
    {
        std::u16string times = text::toFigures(item.times);
        if (!item.timesUnit.empty())
            times += u' ' + item.timesUnit;
        std::u16string const line = messages().text({ "ui.budget.line",
                                                      { { "label", item.label },
                                                        { "quantity", text::toFigures(item.quantity) },
                                                        { "times", times },
                                                        { "conferences", text::toFigures(item.conferences) },
                                                        { "price", text::toFigures(item.unitPrice) },
                                                        { "amount", text::toFigures(item.amount) } } });
        return open(item) ? u"⚠ " + line : line;
    }

    void showLines(int select)
    {
        std::vector<std::u16string> lines;
        for (budget::Item const& item : m_budget.items)
            lines.push_back(line(item));
        setItems("lines", lines, select);
        showLine();
        showTotal();
    }

    budget::Item* selectedItem()
    {
        int const position = selected("lines");
        return position >= 0 && position < static_cast<int>(m_budget.items.size())
                   ? &m_budget.items[static_cast<std::size_t>(position)]
                   : nullptr;
    }

    void showLine()
    {
        budget::Item const* const item = selectedItem();
        setText("rate", item ? text::toFigures(item->unitPrice) : std::u16string{});
        enable("rate", item);
        setChecked("confirmed", item && (item->verified || item->confirmed));
        enable("confirmed", item && !item->verified && !item->norm.empty());
        showCitation();
    }

    void showCitation()
    {
        budget::Item const* const item = selectedItem();
        std::u16string citation;
        if (item && item->norm.empty())
            citation = say("ui.budget.own-price");
        else if (item)
        {
            auto const& norms = workplace().installation->norms().all();
            auto const norm = std::ranges::find(norms, item->norm, &budget::Norm::id);
            std::map<std::string, std::u16string> const arguments = {
                { "citation", norm == norms.end() ? item->note : norm->citation }
            };
            citation = messages().text({ open(*item) ? "ui.budget.not-verified" : "ui.budget.citation", arguments });
        }
        setLabel("citation", citation);
    }

    void showTotal()
    {
        bool const whole = m_problem.empty();
        setLabel("total", whole ? messages().text({ "ui.budget.total", { { "total", text::toFigures(m_budget.total) } } })
                                : std::u16string{});
        setLabel("words", whole ? m_budget.inWords : std::u16string{});
        showMessage(m_problem);
    }

    // The price in the field, for the selected line; the list follows, the field is left alone.
    void takePrice()
    {
        budget::Item* const item = selectedItem();
        if (!item)
            return;
        std::u16string const typed = text("rate");
        auto const price = text::parseDong(typed);
        if (!price || *price <= 0)
        {
            m_problem = messages().text({ "ui.not-an-amount", { { "typed", typed } } });
            showTotal();
            return;
        }
        budget::Item const& proposed = m_proposed[static_cast<std::size_t>(item - m_budget.items.data())];
        bool const own = *price != proposed.unitPrice;
        item->unitPrice = *price;
        item->norm = own ? std::string{} : proposed.norm;
        item->note = own ? std::u16string{} : proposed.note;
        item->confirmed = own;
        recompute();
    }

    void confirm()
    {
        if (budget::Item* const item = selectedItem())
            item->confirmed = checked("confirmed");
        recompute();
    }

    void recompute()
    {
        m_problem.clear();
        try
        {
            budget::compute(m_budget);
        }
        catch (text::Error const& error)
        {
            m_problem = messages().text(error.message());
        }
        std::vector<std::u16string> lines;
        for (budget::Item const& item : m_budget.items)
            lines.push_back(line(item));
        setItems("lines", lines, selected("lines"));
        budget::Item const* const item = selectedItem();
        setChecked("confirmed", item && (item->verified || item->confirmed));
        enable("confirmed", item && !item->verified && !item->norm.empty());
        showCitation();
        showTotal();
    }

    void insert()
    {
        if (!m_problem.empty())
        {
            showMessage(m_problem);
            return;
        }
        // The first line that still needs a decision is the one that is selected.
        auto const undecided = std::ranges::find_if(m_budget.items, open);
        if (undecided != m_budget.items.end())
        {
            showLines(static_cast<int>(undecided - m_budget.items.begin()));
            focus("confirmed");
        }
        m_budget.fundingSource = text("funding");
        budget::requireConfirmed(m_budget);
        app::insertBudget(*workplace().installation, document(), m_budget, m_place, workplace().language);
        accept();
    }

    budget::Parameters m_known;
    std::vector<std::string> m_provinces;
    office::TextRange m_place;
    budget::Budget m_budget;
    std::vector<budget::Item> m_proposed; ///< as the norms give them, line by line
    std::u16string m_problem;             ///< why nothing can be inserted; empty = it can
};

void ask(Workplace const& workplace, budget::Parameters const& known, office::TextRange const& place)
{
    rtl::Reference<BudgetDialog> const dialog(new BudgetDialog(workplace, known, place));
    if (dialog->run())
        report(workplace, { "ui.budget.done", { { "total", text::toFigures(dialog->total()) } } });
}
} // namespace

void insertBudget(Workplace const& workplace)
{
    if (auto const reason = app::whyNotInsert(workplace.document))
        throw text::Error(*reason);
    ask(workplace, app::budgetParametersOf(workplace.document), app::caret(workplace.document));
}

void insertBudget(Workplace const& workplace, budget::Parameters const& known)
{
    ask(workplace, known, {});
}
} // namespace kehoach::ui
