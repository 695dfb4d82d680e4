#include "start/budget_mark.hxx"

#include <com/sun/star/text/XBookmarksSupplier.hpp>

namespace kehoach::start
{
namespace
{
char const mark[] = "_KH_BUDGET_";
} // namespace

bool hasBudgetMark(uno::Reference<uno::XInterface> const& document)
{
    uno::Reference<css::text::XBookmarksSupplier> const supplier(document, uno::UNO_QUERY);
    if (!supplier.is())
        return false;
    for (OUString const& name : supplier->getBookmarks()->getElementNames())
    {
        if (name.startsWith(mark))
            return true;
    }
    return false;
}
} // namespace kehoach::start
