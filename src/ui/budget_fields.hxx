/// \file
/// The upper half of the budget dialog: the numbers of the conferences, where the plan states them, and
/// what each duration costs.
#pragma once

#include "app/budget_editing.hxx"
#include "ui/dialog.hxx"

namespace kehoach::ui
{
class BudgetFields : public Dialog
{
protected:
    BudgetFields(Workplace const& workplace, app::PlanNumbers numbers);

    void fillFields();
    budget::Norms const& norms() const { return m_installation->norms(); }
    /// From now on with the norms there are now.
    void renewNorms();
    /// Shows the numbers a preset may change.
    void showNumbers();
    /// What the fields say becomes `m_wanted`. Throws text::Error.
    void readFields();
    /// A bar for each duration; none where the numbers do not give a budget.
    void showVariants(bool readable);

    app::PlanNumbers m_numbers;
    budget::Parameters m_wanted; ///< as the fields say

private:
    void showProvinces();
    void showSources();
    void showSource();
    void showRanks();
    budget::Parameters parameters();

    std::shared_ptr<app::Installation const> m_installation; ///< whose norms are shown
    std::vector<std::string> m_provinces;
    std::vector<budget::Norm> m_ranks;
    int m_asked = 0; ///< the stated number whose field was entered last
};
} // namespace kehoach::ui
