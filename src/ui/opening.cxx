#include "ui/opening.hxx"

#include "app/leaving.hxx"
#include "app/sealing.hxx"
#include "app/underlining.hxx"
#include "core/text/money.hxx"
#include "ui/command.hxx"

#include <com/sun/star/beans/StringPair.hpp>
#include <com/sun/star/frame/InfobarType.hpp>
#include <com/sun/star/frame/XInfobarProvider.hpp>

namespace kehoach::ui
{
namespace
{
char const infobar[] = "org.kehoach.plan";

/// The first errors, as many as fit into a line or two.
std::u16string firstErrors(check::Report const& report)
{
    std::u16string list;
    for (check::Finding const& finding : report.findings)
    {
        if (finding.severity != check::Severity::error || finding.ignored)
            continue;
        if (!list.empty() && list.size() + finding.message->size() > 160)
            return list + u" …";
        list += (list.empty() ? u"" : u" ") + *finding.message;
    }
    return list;
}

void showBar(Workplace const& workplace, std::u16string const& headline, std::u16string const& text, sal_Int32 type)
{
    uno::Reference<css::frame::XInfobarProvider> const bars(workplace.frame->getController(), uno::UNO_QUERY);
    if (!bars.is())
        return;
    css::beans::StringPair button;
    button.First = toOUString(workplace.messages().text("ui.opening.see"));
    button.Second = OUString::createFromAscii(protocol) + "Check";
    if (bars->hasInfobar(infobar))
        bars->removeInfobar(infobar);
    bars->appendInfobar(infobar, toOUString(headline), toOUString(text), type, sequence({ button }), true);
}
} // namespace

void greet(uno::Reference<uno::XComponentContext> const& context, office::TextDocument const& document)
{
    uno::Reference<css::frame::XModel> const model(document, uno::UNO_QUERY_THROW);
    auto const view = model->getCurrentController();
    if (!view.is() || !view->getFrame().is())
        return;
    app::keepUnderlining(context);
    Workplace const workplace = workplaceOf(context, view->getFrame());
    app::Installation const& installation = *workplace.installation;
    app::Checked const checked = app::checkDocument(
        installation, document, app::optionsFor(installation, document, workplace.language));
    check::Report const& report = checked.report;
    if (!report.mayBeSigned)
        return;
    auto const figures = [](int count) { return text::toFigures(text::Dong{ count }); };
    std::map<std::string, std::u16string> const counts{ { "errors", figures(report.errors) },
                                                        { "warnings", figures(report.warnings) } };
    app::SealView const seal = app::sealOf(checked.snapshot);
    std::u16string const sealed = app::sentence(seal, installation, workplace.messages());
    namespace Type = css::frame::InfobarType;
    if (report.errors > 0)
        showBar(workplace, workplace.messages().text({ "ui.opening.errors", counts }),
                firstErrors(report) + (sealed.empty() ? u"" : u" " + sealed), Type::WARNING);
    else if (seal.state == app::SealState::changed)
        showBar(workplace, workplace.messages().text("ui.opening.changed"), sealed, Type::INFO);
    else
        ui::report(workplace, { "ui.opening.fine", counts });
}
} // namespace kehoach::ui
