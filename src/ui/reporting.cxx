#include "ui/reporting.hxx"

#include "app/annotating.hxx"
#include "app/leaving.hxx"
#include "app/reporting.hxx"
#include "app/sealing.hxx"
#include "core/text/money.hxx"

namespace kehoach::ui
{
namespace
{
check::Options optionsOf(Workplace const& workplace)
{
    check::Options options = app::optionsFor(*workplace.installation, workplace.document, workplace.language);
    options.positions = true;
    return options;
}
} // namespace

void makeReport(Workplace const& workplace)
{
    check::Options options = optionsOf(workplace);
    options.leaving = true;
    options.fonts = app::installedFonts(workplace.context);
    app::showReport(*workplace.installation, workplace.document, options, workplace.messages());
}

void seal(Workplace const& workplace)
{
    check::Seal const stamped = app::seal(*workplace.installation, workplace.document, optionsOf(workplace));
    report(workplace, { "ui.seal.done", { { "when", app::localTime(stamped.when, workplace.messages()) } } });
}

void annotateFindings(Workplace const& workplace)
{
    int const count =
        app::annotateFindings(*workplace.installation, workplace.document, optionsOf(workplace), workplace.messages());
    report(workplace, { "ui.annotate.done", { { "count", text::toFigures(text::Dong{ count }) } } });
}

void removeAnnotations(Workplace const& workplace)
{
    int const count = app::removeAnnotations(*workplace.installation, workplace.document);
    report(workplace, { "ui.annotate.removed", { { "count", text::toFigures(text::Dong{ count }) } } });
}
} // namespace kehoach::ui
