/// \file
/// What the budget dialog edits, without its controls: the numbers, the lines, what is to be said to them.
#pragma once

#include "app/budget_editing.hxx"
#include "core/budget/editing.hxx"
#include "core/text/message.hxx"

namespace kehoach::ui
{
/// The budget being made, with the proposal it follows.
class BudgetState
{
public:
    BudgetState(budget::Norms const& norms, text::Messages const& messages)
        : m_norms(&norms)
        , m_messages(messages)
    {
    }

    /// Begins with a table that is there, made from those numbers.
    void begin(budget::Budget const& budget, budget::Parameters const& parameters);
    /// Other numbers: the lines follow them, what the user made of them stays. Throws text::Error.
    void follow(budget::Parameters const& parameters);

    budget::Budget& budget() { return m_budget; }
    budget::Budget const& budget() const { return m_budget; }
    budget::Parameters const& parameters() const { return m_parameters; }
    budget::Norms const& norms() const { return *m_norms; }
    /// Other norms from now on: what follows is proposed with them.
    void use(budget::Norms const& norms) { m_norms = &norms; }

    std::vector<budget::RowPlace> rows() const { return budget::rowsOf(m_budget); }
    /// Each row as a line of text, marked where it needs a decision or was typed by hand.
    std::vector<std::u16string> lines() const;
    /// What is to be said to a row: where its rate comes from, who confirmed it, what the law says.
    std::u16string remarks(budget::RowPlace row) const;
    budget::Item const* item(budget::RowPlace row) const;
    std::vector<text::Message> remarksOn(budget::Item const& item) const;

private:
    std::u16string line(budget::Item const& item, int number) const;

    budget::Norms const* m_norms;
    text::Messages const& m_messages;
    budget::Parameters m_parameters;
    budget::Budget m_budget, m_proposed;
};

/// True where the rate has to be confirmed or typed before the table can be inserted.
inline bool isUndecided(budget::Item const& item)
{
    return !item.verified && !item.confirmed;
}

/// A bar of a chart in text, as long as the share of the largest value.
std::u16string bar(text::Dong value, text::Dong largest);
} // namespace kehoach::ui
