#include "component/convert.hxx"
#include "component/service.hxx"
#include "core/budget/import.hxx"

#include <org/kehoach/XBudgetPlanner.hpp>

namespace kehoach::component
{
namespace
{
/// Computes and inserts budgets (dự toán kinh phí) for scripts.
class BudgetPlanner : public Service<idl::XBudgetPlanner>
{
public:
    explicit BudgetPlanner(Context const& context)
        : Service(context, "BudgetPlanner")
    {
    }

    idl::BudgetParameters SAL_CALL parametersOf(office::TextDocument const& document) override
    {
        return call([&] { return toUno(app::budgetParametersOf(*installation(), required(document))); });
    }

    idl::Budget SAL_CALL propose(idl::BudgetParameters const& parameters) override
    {
        return call([&] {
            budget::Budget budget = budget::propose(fromUno(parameters), installation()->norms());
            budget::compute(budget);
            return toUno(budget);
        });
    }

    idl::Budget SAL_CALL compute(idl::Budget const& budget) override
    {
        return call([&] {
            budget::Budget computed = fromUno(budget, installation()->norms());
            budget::compute(computed);
            return toUno(computed);
        });
    }

    void SAL_CALL insert(office::TextDocument const& document, idl::Budget const& budget,
                         office::TextRange const& place) override
    {
        call([&] {
            auto const installed = installation();
            app::insertBudget(*installed, required(document), fromUno(budget, installed->norms()), place,
                              app::uiLanguage(context()));
        });
    }

    void SAL_CALL insertAppendix(office::TextDocument const& document, idl::Budget const& budget) override
    {
        call([&] {
            auto const installed = installation();
            app::insertBudgetAppendix(*installed, required(document), fromUno(budget, installed->norms()));
        });
    }

    OUString SAL_CALL importNorms(OUString const& csv) override
    {
        return call([&] {
            return kehoach::toOUString(text::toUtf16(budget::importNorms(text::toUtf8(fromOUString(csv)))));
        });
    }

    uno::Sequence<idl::Budget> SAL_CALL tables(office::TextDocument const& document) override
    {
        return call([&] {
            std::vector<budget::TableReading> const found = app::budgetTables(required(document));
            uno::Sequence<idl::Budget> budgets(static_cast<sal_Int32>(found.size()));
            idl::Budget* next = budgets.getArray();
            for (budget::TableReading const& table : found)
                *next++ = toUno(table.budget);
            return budgets;
        });
    }
};
} // namespace
} // namespace kehoach::component

extern "C" SAL_DLLPUBLIC_EXPORT css::uno::XInterface*
org_kehoach_BudgetPlanner_get(css::uno::XComponentContext* context, css::uno::Sequence<css::uno::Any> const&)
{
    return kehoach::acquired(new kehoach::component::BudgetPlanner(context));
}
