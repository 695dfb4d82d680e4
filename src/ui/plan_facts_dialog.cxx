#include "ui/plan_facts_dialog.hxx"

#include "app/plan_facts.hxx"
#include "core/text/money.hxx"
#include "core/text/unicode.hxx"
#include "ui/choice_list.hxx"
#include "ui/dialog.hxx"

#include <algorithm>

namespace kehoach::ui
{
namespace
{
using draft::Statement;

/// Where two texts differ, as much of it as a line of a list shows.
std::pair<std::u16string, std::u16string> shownPart(std::u16string_view before, std::u16string_view after)
{
    constexpr std::size_t around = 12, longest = 60;
    auto start = static_cast<std::size_t>(std::ranges::mismatch(before, after).in1 - before.begin());
    start = before.size() <= longest ? 0 : start - std::min(start, around);
    while (start > 0 && !text::isSpace(before[start - 1]))
        --start;
    auto const part = [&](std::u16string_view text) {
        std::u16string_view const rest = text.substr(std::min(start, text.size()));
        return (start > 0 ? u"…" : u"") + text::squeeze(rest.substr(0, longest)) + (rest.size() > longest ? u"…" : u"");
    };
    return { part(before), part(after) };
}

/// Which places follow: each can be left out.
class RestateDialog : public Dialog
{
public:
    RestateDialog(Dialog const& parent, app::PlanFacts const& facts, std::vector<draft::Restated> restated,
                  std::optional<app::FollowedBudget> budget)
        : Dialog(parent, "Restate")
        , m_facts(facts)
        , m_restated(std::move(restated))
        , m_budget(std::move(budget))
    {
        for (draft::Restated const& one : m_restated)
            m_chosen.push_back(one.isSure());
        on("selected", [this] { showDetail(); });
        on("toggle", [this] { toggle(); });
        on("all", [this] { chooseAll(); });
        on("show", [this] { goTo(); });
        on("accept", [this] {
            app::applyRestated(*this->workplace().installation, document(), m_facts, m_restated, m_chosen, m_budget);
            accept();
        });
    }

    std::size_t count() const { return static_cast<std::size_t>(std::ranges::count(m_chosen, true)); }

private:
    void fill() override
    {
        showLines(0);
        focus("places");
    }

    void showLines(int selected)
    {
        std::vector<std::u16string> lines;
        std::size_t unsure = 0, byHand = 0;
        for (std::size_t index = 0; index < m_restated.size(); ++index)
        {
            draft::Restated const& one = m_restated[index];
            unsure += !one.byHand && !one.isSure() ? 1 : 0;
            byHand += one.byHand ? 1 : 0;
            auto const [before, after] = shownPart(one.before, one.after);
            char const* const key = one.rows      ? "ui.restate.rows"
                                    : one.byHand   ? "ui.restate.by-hand"
                                    : one.isSure() ? "ui.restate.line"
                                                   : "ui.restate.unsure";
            lines.push_back(tickLine(!one.byHand, m_chosen[index],
                                     messages().text({ key,
                                                       { { "place", messages().text(app::placeOf(m_facts, one.where)) },
                                                         { "before", before },
                                                         { "after", after },
                                                         { "count", text::toFigures(one.rows ? one.rows->cells.size() : 0) },
                                                         { "reason", one.byHand ? messages().text(*one.byHand) : std::u16string() } } })));
        }
        setItems("places", lines, selected);
        setLabel("counts", messages().text({ "ui.restate.counts",
                                             { { "chosen", text::toFigures(count()) },
                                               { "unsure", text::toFigures(unsure) },
                                               { "byHand", text::toFigures(byHand) } } }));
        enable("ok", count() > 0);
        showDetail();
    }

    draft::Restated const* current() const
    {
        int const line = selected("places");
        return line >= 0 && line < static_cast<int>(m_restated.size()) ? &m_restated[static_cast<std::size_t>(line)] : nullptr;
    }

    void showDetail()
    {
        draft::Restated const* const one = current();
        enable("toggle", one && !one->byHand);
        enable("show", one);
        setText("detail", !one          ? std::u16string()
                          : one->byHand ? messages().text(*one->byHand)
                                        : messages().text({ "ui.restate.detail",
                                                            { { "before", one->before }, { "after", one->after } } }));
    }

    void toggle()
    {
        int const line = selected("places");
        if (!current() || current()->byHand)
            return;
        m_chosen[static_cast<std::size_t>(line)] = !m_chosen[static_cast<std::size_t>(line)];
        showLines(line);
    }

    /// All of them, or where all are chosen only those that are sure.
    void chooseAll()
    {
        bool all = true;
        for (std::size_t index = 0; index < m_restated.size(); ++index)
            all = all && (m_restated[index].byHand || m_chosen[index]);
        for (std::size_t index = 0; index < m_restated.size(); ++index)
            m_chosen[index] = all ? m_restated[index].isSure() : !m_restated[index].byHand;
        showLines(selected("places"));
    }

    void goTo()
    {
        if (current() && !app::goTo(document(), m_facts, current()->where))
            showMessage(say("ui.check.place-changed"));
    }

    app::PlanFacts const& m_facts;
    std::vector<draft::Restated> m_restated;
    std::optional<app::FollowedBudget> m_budget;
    std::vector<bool> m_chosen;
};

class PlanFactsDialog : public Dialog
{
public:
    explicit PlanFactsDialog(Workplace const& workplace)
        : Dialog(workplace, "PlanFacts")
        , m_facts(app::planFacts(workplace.document))
    {
        for (std::size_t index = 0; index < draft::statementCount; ++index)
            on((std::string("focus") + nameOf(index)).c_str(), [this, index] { m_current = index; });
        on("show", [this] { goTo(); });
        on("accept", [this] { preview(); });
    }

    std::size_t changed() const { return m_changed; }

private:
    static char const* nameOf(std::size_t index) { return draft::name(static_cast<Statement>(index)); }

    void fill() override
    {
        bool first = true;
        for (std::size_t index = 0; index < draft::statementCount; ++index)
        {
            draft::Stated const& said = m_facts.said[index];
            std::string const where = std::string(nameOf(index)) + "Where";
            setText(nameOf(index), said.value);
            enable(nameOf(index), said.where.has_value());
            std::u16string place = say("ui.plan-facts.absent");
            if (said.where)
                place = messages().text({ said.confidence >= plan::sure ? "ui.plan-facts.where" : "ui.plan-facts.where-unsure",
                                          { { "place", messages().text(app::placeOf(m_facts, *said.where)) } } });
            setLabel(where.c_str(), place);
            if (said.where && std::exchange(first, false))
            {
                focus(nameOf(index));
                m_current = index;
            }
        }
    }

    void preview()
    {
        draft::NewValues values;
        for (std::size_t index = 0; index < draft::statementCount; ++index)
            if (m_facts.said[index].where)
                values[index] = text(nameOf(index));
        std::vector<draft::Restated> restated = app::restate(m_facts, values);
        if (restated.empty())
            throw text::Error({ "ui.plan-facts.nothing-changed", {} });
        auto budget = app::followBudget(*workplace().installation, m_facts, values, restated);
        rtl::Reference<RestateDialog> const dialog(new RestateDialog(*this, m_facts, std::move(restated), std::move(budget)));
        if (!dialog->run())
            return;
        m_changed = dialog->count();
        accept();
    }

    void goTo()
    {
        draft::Stated const& said = m_facts.said[m_current];
        if (said.where && !app::goTo(document(), m_facts, *said.where))
            showMessage(say("ui.check.place-changed"));
    }

    app::PlanFacts m_facts;
    std::size_t m_current = 0, m_changed = 0;
};
} // namespace

void editFacts(Workplace const& workplace)
{
    rtl::Reference<PlanFactsDialog> const dialog(new PlanFactsDialog(workplace));
    if (dialog->run())
        report(workplace, { "ui.plan-facts.done", { { "count", text::toFigures(dialog->changed()) } } });
}
} // namespace kehoach::ui
