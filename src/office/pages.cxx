#include "office/office.hxx"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/frame/XController.hpp>
#include <com/sun/star/text/XPageCursor.hpp>
#include <com/sun/star/text/XTextViewCursorSupplier.hpp>
#include <com/sun/star/view/XSelectionSupplier.hpp>

namespace kehoach::office
{
std::vector<document::Placement> pagesOf(TextDocument const& document,
                                         std::vector<TextRange> const& paragraphs)
{
    uno::Reference<css::frame::XModel> const model(document, uno::UNO_QUERY_THROW);
    uno::Reference<css::text::XTextViewCursorSupplier> const view(model->getCurrentController(),
                                                                  uno::UNO_QUERY);
    uno::Reference<css::view::XSelectionSupplier> const selection(view, uno::UNO_QUERY);
    if (!view.is() || !selection.is())
        return {};
    std::vector<document::Placement> pages;
    uno::Any const selected = selection->getSelection();
    try
    {
        auto const cursor = view->getViewCursor();
        uno::Reference<css::text::XPageCursor> const page(cursor, uno::UNO_QUERY_THROW);
        for (TextRange const& paragraph : paragraphs)
        {
            document::Placement placement;
            if (paragraph.is())
            {
                cursor->gotoRange(paragraph->getStart(), false);
                placement.first = page->getPage();
                cursor->gotoRange(paragraph->getEnd(), false);
                placement.last = page->getPage();
            }
            pages.push_back(placement);
        }
    }
    catch (uno::Exception const&)
    {
        // Text that is not shown, or a place the caret cannot go to: then no page is known.
        pages.clear();
    }
    selection->select(selected);
    return pages;
}

int pageCount(TextDocument const& document)
{
    uno::Reference<css::frame::XModel> const model(document, uno::UNO_QUERY_THROW);
    uno::Reference<css::beans::XPropertySet> const view(model->getCurrentController(), uno::UNO_QUERY);
    sal_Int32 pages = 0;
    if (view.is())
        view->getPropertyValue("PageCount") >>= pages;
    return pages;
}
} // namespace kehoach::office
