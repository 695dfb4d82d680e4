#include "ui/empty_workplace.hxx"

#include "app/editing.hxx"

#include <com/sun/star/frame/Desktop.hpp>
#include <com/sun/star/frame/XStorable.hpp>

namespace kehoach::ui
{
Workplace emptyWorkplace(Workplace const& workplace)
{
    uno::Reference<css::frame::XStorable> const file(workplace.document, uno::UNO_QUERY);
    if (file.is() && !file->hasLocation() && !app::whyNotEdit(workplace.document) && app::isEmpty(workplace.document))
        return workplace;
    auto const desktop = css::frame::Desktop::create(workplace.context);
    uno::Reference<css::frame::XModel> const opened(
        desktop->loadComponentFromURL("private:factory/swriter", "_blank", 0, {}), uno::UNO_QUERY_THROW);
    Workplace fresh = workplace;
    fresh.frame = opened->getCurrentController()->getFrame();
    fresh.document.set(opened, uno::UNO_QUERY_THROW);
    return fresh;
}
} // namespace kehoach::ui
