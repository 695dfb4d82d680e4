#include "ui/budget_dialog.hxx"

#include "app/budget_editing.hxx"
#include "app/editing.hxx"
#include "core/budget/appendix.hxx"
#include "core/budget/table_cells.hxx"
#include "core/text/unicode.hxx"
#include "ui/budget_fields.hxx"
#include "ui/budget_parts.hxx"

#include <algorithm>

namespace kehoach::ui
{
namespace
{
class BudgetDialog : public BudgetFields
{
public:
    /// Inserts at `place`, or puts the budget in the place of `table`, where there is one.
    BudgetDialog(Workplace const& workplace, app::PlanNumbers numbers, office::TextRange const& place,
                 std::optional<app::EditedTable> table)
        : BudgetFields(workplace, std::move(numbers))
        , m_place(place)
        , m_table(std::move(table))
        , m_state(norms(), workplace.messages())
    {
        m_options.mayBeAppendix = !m_table;
        on("changed", [this] { follow(); });
        on("funded", [this] { m_state.budget().fundingSource = text("funding"); });
        on("presetChosen", [this] { applyPreset(); });
        on("selected", [this] { showRow(); });
        on("priced", [this] { takePrice(); });
        on("confirm", [this] { confirm(); });
        on("add", [this] { editSelected(true); });
        on("edit", [this] { editSelected(false); });
        on("remove", [this] { remove(); });
        on("up", [this] { move(-1); });
        on("down", [this] { move(1); });
        on("options", [this] { options(); });
        on("accept", [this] { insert(); });
    }

    text::Dong total() const { return m_state.budget().rounded; }

private:
    void fill() override
    {
        fillFields();
        showPresets();
        if (m_table)
        {
            setTitle(say("ui.budget.edit-title"));
            setCaption("ok", say("ui.budget.update"));
            m_options.rounding = m_table->reading.budget.rounding;
            m_options.form = m_table->reading.budget.form;
            m_state.begin(m_table->reading.budget, m_wanted);
            showVariants(m_problem.empty());
            showRows(0);
            showMessage(tableRemark());
            return;
        }
        follow();
        if (!m_problem.empty())
            showMessage({}); // nobody typed anything wrong yet
    }

    void showPresets()
    {
        std::vector<law::Diagnostic> diagnostics;
        m_presets = presetsFor(workplace(), diagnostics);
        m_presetProblem = diagnostics.empty() ? std::u16string() : app::sentence(diagnostics.front(), messages());
        std::vector<std::u16string> names = { say("ui.budget.no-preset") };
        for (budget::Preset const& preset : m_presets)
            names.push_back(preset.name.in(messages().language()));
        setItems("preset", names, 0);
    }

    // What the numbers give; what the user made of the lines stays.
    void follow()
    {
        m_problem.clear();
        try
        {
            readFields();
            m_state.follow(m_wanted);
        }
        catch (text::Error const& error)
        {
            m_problem = messages().text(error.message());
        }
        showVariants(m_problem.empty());
        showRows(std::max(0, selected("lines")));
    }

    void applyPreset()
    {
        int const chosen = selected("preset");
        m_wanted = budget::applied(chosen > 0 ? m_presets[static_cast<std::size_t>(chosen - 1)] : budget::Preset{},
                                   m_wanted);
        showNumbers();
        follow();
    }

    std::optional<budget::RowPlace> selectedRow() const
    {
        std::vector<budget::RowPlace> const rows = m_state.rows();
        int const position = selected("lines");
        return position >= 0 && position < static_cast<int>(rows.size())
                   ? std::optional(rows[static_cast<std::size_t>(position)])
                   : std::nullopt;
    }

    void showRows(int select)
    {
        std::vector<std::u16string> const lines = m_state.lines();
        setItems("lines", lines, std::min(select, static_cast<int>(lines.size()) - 1));
        showRow();
        showTotal();
    }

    void showRows(budget::RowPlace row)
    {
        std::vector<budget::RowPlace> const rows = m_state.rows();
        showRows(static_cast<int>(std::ranges::find(rows, row) - rows.begin()));
    }

    void showRow()
    {
        auto const row = selectedRow();
        budget::Item const* const item = row ? m_state.item(*row) : nullptr;
        setText("rate", item ? text::toFigures(item->unitPrice) : std::u16string{});
        enable("rate", item);
        for (char const* button : { "remove", "up", "down", "edit" })
            enable(button, row.has_value());
        showDecision();
    }

    void showDecision()
    {
        auto const row = selectedRow();
        budget::Item const* const item = row ? m_state.item(*row) : nullptr;
        setChecked("confirmed", item && (item->verified || item->confirmed));
        enable("confirmed", item && !item->verified && item->unitPrice > 0);
        setLabel("citation", row ? m_state.remarks(*row) : std::u16string());
    }

    void showTotal()
    {
        bool const whole = m_problem.empty();
        budget::Budget const& budget = m_state.budget();
        setLabel("total", whole ? messages().text({ "ui.budget.total", { { "total", text::toFigures(budget.rounded) } } })
                                : std::u16string{});
        setLabel("words", whole ? budget.inWords : std::u16string{});
        if (whole && m_problem.empty() && !m_presetProblem.empty())
            return showMessage(m_presetProblem);
        m_options.fitsUpright = !m_numbers.profile || budget::fitsUpright(budget, *m_numbers.profile);
        bool const proposed = m_options.isAppendix() && !m_options.appendix;
        showMessage(whole && proposed ? say("ui.budget.appendix-proposed") : m_problem);
    }

    // The price in the field, for the selected line; the list follows, the field is left alone.
    void takePrice()
    {
        auto const row = selectedRow();
        if (!row || !m_state.item(*row))
            return;
        std::u16string const typed = text("rate");
        auto const price = text::parseDong(typed);
        if (!price || *price <= 0)
        {
            m_problem = messages().text({ "ui.not-an-amount", { { "typed", typed } } });
            showTotal();
            return;
        }
        budget::setPrice(m_state.budget().items[static_cast<std::size_t>(row->item)], *price, m_state.norms());
        recompute();
        if (auto const ambiguity = budget::ambiguityOfMoney(typed); ambiguity && m_problem.empty())
            showMessage(messages().text(*ambiguity));
    }

    void confirm()
    {
        auto const row = selectedRow();
        if (row && row->item >= 0)
        {
            budget::Item& item = m_state.budget().items[static_cast<std::size_t>(row->item)];
            item.confirmed = checked("confirmed");
            item.confirmedBy.clear();
            item.confirmedOn.reset();
        }
        recompute();
    }

    void remove()
    {
        if (auto const row = selectedRow())
            budget::removeRow(m_state.budget(), *row);
        recompute();
        showRow();
    }

    void move(int direction)
    {
        auto const row = selectedRow();
        if (!row)
            return;
        budget::RowPlace const now = budget::moveRow(m_state.budget(), *row, direction);
        recompute();
        showRows(now);
    }

    void editSelected(bool isNew)
    {
        auto const selectedNow = selectedRow();
        budget::RowPlace row = selectedNow.value_or(budget::RowPlace{ 0, -1 });
        if ((!isNew && !selectedNow) || !editRow(*this, m_state, row, isNew))
            return;
        recompute();
        showRows(row);
    }

    void options()
    {
        BudgetChanges changes;
        if (chooseOptions(*this, m_options, m_state, changes))
        {
            m_state.budget().rounding = m_options.rounding;
            m_state.budget().form = m_options.form;
        }
        if (changes.presets)
            showPresets();
        if (changes.norms)
        {
            renewNorms();
            m_state.use(norms());
            follow();
        }
        recompute();
    }

    void recompute()
    {
        m_problem.clear();
        try
        {
            budget::compute(m_state.budget());
        }
        catch (text::Error const& error)
        {
            m_problem = messages().text(error.message());
        }
        std::vector<std::u16string> const lines = m_state.lines();
        setItems("lines", lines, std::min(selected("lines"), static_cast<int>(lines.size()) - 1));
        showDecision();
        showTotal();
    }

    // What of the table under the caret does not follow from its lines.
    std::u16string tableRemark() const
    {
        budget::TableReading const& reading = m_table->reading;
        budget::Budget const& now = m_state.budget();
        if (reading.statedTotal && *reading.statedTotal != now.total)
            return messages().text({ "ui.budget.total-differs",
                                     { { "stated", text::toFigures(*reading.statedTotal) },
                                       { "total", text::toFigures(now.total) } } });
        return m_table->own ? std::u16string() : say("ui.budget.taken-over");
    }

    void insert()
    {
        if (!m_problem.empty())
        {
            showMessage(m_problem);
            return;
        }
        // The first line that still needs a decision is the one that is selected.
        budget::Budget& budget = m_state.budget();
        auto const undecided = std::ranges::find_if(budget.items, isUndecided);
        if (undecided != budget.items.end())
        {
            showRows(budget::RowPlace{ undecided->group, static_cast<int>(undecided - budget.items.begin()) });
            focus(undecided->unitPrice > 0 ? "confirmed" : "rate");
        }
        budget.fundingSource = text("funding");
        budget::requireConfirmed(budget);
        if (m_table)
            app::replaceBudget(*workplace().installation, document(), *m_table, budget, m_wanted);
        else if (m_options.isAppendix())
            app::insertBudgetAppendix(*workplace().installation, document(), budget, &m_wanted);
        else
            app::insertBudget(*workplace().installation, document(), budget, m_place, workplace().language, &m_wanted);
        accept();
    }

    office::TextRange m_place;
    std::optional<app::EditedTable> m_table;
    std::vector<budget::Preset> m_presets;
    std::u16string m_presetProblem; ///< why some are not offered
    BudgetState m_state;
    BudgetOptions m_options;
    std::u16string m_problem; ///< why nothing can be inserted; empty = it can
};

void ask(Workplace const& workplace, app::PlanNumbers numbers, office::TextRange const& place)
{
    rtl::Reference<BudgetDialog> const dialog(new BudgetDialog(workplace, std::move(numbers), place, std::nullopt));
    if (dialog->run())
        report(workplace, { "ui.budget.done", { { "total", text::toFigures(dialog->total()) } } });
}
} // namespace

void insertBudget(Workplace const& workplace)
{
    if (auto const reason = app::whyNotInsert(workplace.document))
        throw text::Error(*reason);
    ask(workplace, app::planNumbers(*workplace.installation, workplace.document), app::caret(workplace.document));
}

void insertBudget(Workplace const& workplace, budget::Parameters const& known)
{
    ask(workplace, { {}, known, nullptr, {}, {}, {}, {}, {}, {} }, {});
}

void editBudget(Workplace const& workplace)
{
    if (auto const reason = app::whyNotEdit(workplace.document))
        throw text::Error(*reason);
    app::EditedTable table = app::budgetAtCaret(*workplace.installation, workplace.document);
    app::PlanNumbers const numbers = table.numbers;
    rtl::Reference<BudgetDialog> const dialog(new BudgetDialog(workplace, numbers, {}, std::move(table)));
    if (dialog->run())
        report(workplace, { "ui.budget.edited", { { "total", text::toFigures(dialog->total()) } } });
}
} // namespace kehoach::ui
