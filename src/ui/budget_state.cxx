#include "ui/budget_state.hxx"

#include "core/budget/factors.hxx"
#include "core/budget/limits.hxx"
#include "core/text/unicode.hxx"

#include <algorithm>

namespace kehoach::ui
{
namespace
{
constexpr text::Dong longestBar = 14; ///< signs

/// Lines of a table that nobody remembers get the items their labels name, each once.
void nameItems(budget::Budget& budget)
{
    for (budget::Item& item : budget.items)
    {
        std::string const name = item.item.empty() ? budget::itemOf(item.label) : std::string();
        if (!name.empty() && std::ranges::find(budget.items, name, &budget::Item::item) == budget.items.end())
            item.item = name;
    }
}
} // namespace

std::u16string bar(text::Dong value, text::Dong largest)
{
    text::Dong const length = largest > 0 ? std::max<text::Dong>(1, value / std::max<text::Dong>(1, largest / longestBar)) : 0;
    return std::u16string(static_cast<std::size_t>(std::min(length, longestBar)), u'\u2588');
}

void BudgetState::begin(budget::Budget const& budget, budget::Parameters const& parameters)
{
    m_budget = budget;
    m_parameters = parameters;
    nameItems(m_budget);
    try
    {
        m_proposed = budget::propose(parameters, norms());
    }
    catch (text::Error const&)
    {
        m_proposed = {}; // nothing to follow until the numbers are typed
    }
    budget::compute(m_budget);
}

void BudgetState::follow(budget::Parameters const& parameters)
{
    budget::Budget const proposed = budget::propose(parameters, norms());
    budget::Budget next = m_budget.items.empty() && m_proposed.items.empty()
                              ? proposed
                              : budget::merged(m_budget, m_proposed, proposed);
    next.fundingSource = parameters.fundingSource;
    next.rounding = m_budget.rounding;
    next.form = m_budget.form;
    budget::compute(next);
    m_budget = std::move(next);
    m_proposed = proposed;
    m_parameters = parameters;
}

std::u16string BudgetState::line(budget::Item const& item, int number) const
{
    std::u16string const line = m_messages.text(
        { "ui.budget.line",
          { { "number", text::toFigures(text::Dong{ number }) },
            { "label", item.label },
            { "quantity", budget::withUnit(item.quantity, item.unit) },
            { "times", budget::withUnit(item.times, item.timesUnit) },
            { "conferences", text::toFigures(item.conferences) },
            { "price", text::toFigures(item.unitPrice) },
            { "amount", text::toFigures(item.amount) } } });
    return (isUndecided(item) ? u"⚠ " : item.typedAmount ? u"✎ " : u"   ") + line;
}

std::vector<std::u16string> BudgetState::lines() const
{
    std::vector<std::u16string> lines;
    int number = 0;
    for (budget::RowPlace const& row : rows())
    {
        if (row.item < 0)
        {
            budget::Group const& group = m_budget.groups[static_cast<std::size_t>(row.group)];
            lines.push_back(m_messages.text({ "ui.budget.group",
                                              { { "label", group.label },
                                                { "amount", text::toFigures(group.subtotal) } } }));
            number = 0;
            continue;
        }
        lines.push_back(line(*item(row), ++number));
    }
    return lines;
}

budget::Item const* BudgetState::item(budget::RowPlace row) const
{
    return row.item >= 0 && row.item < static_cast<int>(m_budget.items.size())
               ? &m_budget.items[static_cast<std::size_t>(row.item)]
               : nullptr;
}

std::vector<text::Message> BudgetState::remarksOn(budget::Item const& item) const
{
    return budget::remarksOn(item, m_parameters, norms());
}

std::u16string BudgetState::remarks(budget::RowPlace row) const
{
    budget::Item const* const line = item(row);
    if (!line)
        return {};
    auto const& norms = m_norms->all();
    auto const norm = std::ranges::find(norms, line->norm, &budget::Norm::id);
    std::u16string const citation = norm == norms.end() ? line->note : norm->citation;
    std::u16string said;
    auto const add = [&](text::Message const& message) {
        said.append(said.empty() ? u"" : u" ").append(m_messages.text(message));
    };
    if (citation.empty())
        add({ "ui.budget.own-price", {} });
    else if (isUndecided(*line) && line->unitPrice > 0)
        add({ "ui.budget.not-verified", { { "citation", citation } } });
    else
        add({ "ui.budget.citation", { { "citation", citation } } });
    if (line->confirmedOn)
        add({ line->confirmedBy.empty() ? "ui.budget.confirmed-on" : "ui.budget.confirmed-by",
              { { "user", line->confirmedBy }, { "date", text::toDisplayDate(*line->confirmedOn) } } });
    if (line->typedAmount)
        add({ "ui.budget.typed-amount", { { "amount", text::toFigures(*line->typedAmount) } } });
    for (text::Message const& remark : remarksOn(*line))
        add(remark);
    return said;
}
} // namespace kehoach::ui
