#include "ui/placeholder.hxx"

#include "app/placeholders.hxx"
#include "core/text/money.hxx"

namespace kehoach::ui
{
namespace
{
void go(Workplace const& workplace, app::Direction direction)
{
    auto const place = app::goToPlaceholder(*workplace.installation, workplace.document, direction);
    if (!place)
        return report(workplace, { "ui.placeholder.none", {} });
    report(workplace, { "ui.placeholder.found",
                        { { "number", text::toFigures(text::Dong{ place->number }) },
                          { "count", text::toFigures(text::Dong{ place->count }) },
                          { "text", place->text } } });
}
} // namespace

void nextPlaceholder(Workplace const& workplace)
{
    go(workplace, app::Direction::next);
}

void previousPlaceholder(Workplace const& workplace)
{
    go(workplace, app::Direction::previous);
}
} // namespace kehoach::ui
