#include "core/budget/factors.hxx"
#include "core/budget/table_cells.hxx"
#include "core/text/unicode.hxx"
#include "ui/budget_parts.hxx"

#include <algorithm>

namespace kehoach::ui
{
namespace
{
enum Kind { line, group };

class BudgetLineDialog : public Dialog
{
public:
    BudgetLineDialog(Dialog const& parent, BudgetState const& state, budget::RowPlace row, bool isNew)
        : Dialog(parent, "BudgetLine")
        , m_state(state)
        , m_row(row)
        , m_isNew(isNew)
    {
        on("changed", [this] { show(); });
        on("accept", [this] { accept(); });
    }

    bool isGroup() const { return m_isGroup; }
    std::u16string const& label() const { return m_item.label; }
    budget::Item const& item() const { return m_item; }

private:
    void fill() override
    {
        bool const heading = !m_isNew && m_row.item < 0;
        setItems("kind", { say("ui.budget-line.line"), say("ui.budget-line.group") }, heading ? group : line);
        enable("kind", m_isNew);
        if (!m_isNew && !heading)
            m_item = *m_state.item(m_row);
        else if (heading)
            m_item.label = m_state.budget().groups[static_cast<std::size_t>(m_row.group)].label;
        else
            m_item.quantity = { 1, 0 };
        m_typed = m_item.typedAmount;
        setText("label", m_item.label);
        setText("unit", m_item.unit);
        setText("quantity", text::toFigures(m_item.quantity));
        setText("times", budget::withUnit(m_item.times, m_item.timesUnit));
        setText("conferences", text::toFigures(m_item.conferences));
        setText("price", text::toFigures(m_item.unitPrice));
        setText("note", m_item.note);
        setChecked("keep", m_typed.has_value());
        show();
        showMessage({});
    }

    text::Decimal factor(char const* control)
    {
        std::u16string const typed = text(control);
        auto const number = budget::leadingNumber(typed.empty() ? u"1" : std::u16string_view(typed));
        if (!number)
            throw text::Error({ "ui.not-a-factor", { { "typed", typed } } });
        return number->value;
    }

    void read()
    {
        m_isGroup = selected("kind") == group;
        m_item.label = text("label");
        if (m_isGroup)
            return;
        m_item.unit = text("unit");
        m_item.quantity = factor("quantity");
        m_item.times = factor("times");
        auto const times = budget::leadingNumber(text("times"));
        m_item.timesUnit = times ? times->rest : std::u16string();
        m_item.conferences = factor("conferences");
        std::u16string const typed = text("price");
        auto const price = typed.empty() ? std::optional<text::Dong>(0) : text::parseDong(typed);
        if (!price || *price < 0)
            throw text::Error({ "ui.not-an-amount", { { "typed", typed } } });
        std::u16string const note = text("note");
        bool const sameNote = note == m_item.note;
        budget::setPrice(m_item, *price, m_state.norms());
        if (!sameNote)
            m_item.note = note;
        m_item.typedAmount = checked("keep") ? m_typed : std::nullopt;
    }

    // The budget as it would be.
    budget::Budget wanted() const
    {
        budget::Budget budget = m_state.budget();
        if (m_isGroup)
            return budget;
        if (m_isNew)
            budget::addItem(budget, m_row, m_item);
        else
            budget.items[static_cast<std::size_t>(m_row.item)] = m_item;
        budget::compute(budget);
        return budget;
    }

    void show()
    {
        std::u16string sentence, amount, total;
        try
        {
            read();
            for (char const* control : { "unit", "quantity", "times", "conferences", "price", "note" })
                enable(control, !m_isGroup);
            enable("keep", !m_isGroup && m_typed);
            budget::Budget const budget = wanted();
            if (!m_isGroup)
            {
                budget::Budget one;
                one.groups.emplace_back();
                one.items.push_back(m_item);
                one.items.front().group = 0;
                budget::compute(one);
                amount = messages().text({ "ui.budget-line.amount", { { "amount", text::toFigures(one.total) } } });
                auto const add = [&](text::Message const& remark) {
                    sentence.append(sentence.empty() ? u"" : u" ").append(messages().text(remark));
                };
                for (char const* factor : { "quantity", "times", "conferences" })
                {
                    if (auto const ambiguity = budget::ambiguityOf(text(factor)))
                        add(*ambiguity);
                }
                if (auto const ambiguity = budget::ambiguityOfMoney(text("price")))
                    add(*ambiguity);
                std::ranges::for_each(m_state.remarksOn(m_item), add);
            }
            total = messages().text({ "ui.budget-line.total",
                                      { { "total", text::toFigures(budget.rounded) }, { "words", budget.inWords } } });
            m_problem.clear();
        }
        catch (text::Error const& error)
        {
            m_problem = messages().text(error.message());
            sentence = m_problem;
        }
        setLabel("amount", amount);
        setLabel("total", total);
        showMessage(sentence);
    }

    void accept()
    {
        if (!m_problem.empty())
            return;
        if (m_item.label.empty())
        {
            focus("label");
            throw text::Error({ "ui.budget-line.label-missing", {} });
        }
        Dialog::accept();
    }

    BudgetState const& m_state;
    budget::RowPlace m_row;
    bool m_isNew, m_isGroup = false;
    budget::Item m_item;
    std::optional<text::Dong> m_typed;
    std::u16string m_problem;
};
} // namespace

bool editRow(Dialog const& parent, BudgetState& state, budget::RowPlace& row, bool isNew)
{
    rtl::Reference<BudgetLineDialog> const dialog(new BudgetLineDialog(parent, state, row, isNew));
    if (!dialog->run())
        return false;
    budget::Budget& budget = state.budget();
    if (isNew)
        row = dialog->isGroup() ? budget::addGroup(budget, row, dialog->label())
                                : budget::addItem(budget, row, dialog->item());
    else if (row.item < 0)
        budget.groups[static_cast<std::size_t>(row.group)].label = dialog->label();
    else
        budget.items[static_cast<std::size_t>(row.item)] = dialog->item();
    budget::compute(budget);
    return true;
}
} // namespace kehoach::ui
