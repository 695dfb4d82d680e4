#include "app/underlining.hxx"

#include "app/settings.hxx"
#include "core/text/unicode.hxx"

#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/configuration/theDefaultProvider.hpp>
#include <com/sun/star/container/XNameContainer.hpp>
#include <com/sun/star/linguistic2/LinguServiceManager.hpp>
#include <com/sun/star/util/XChangesBatch.hpp>

#include <utility>

namespace kehoach::app
{
namespace
{
char const service[] = "com.sun.star.linguistic2.Proofreader";

css::lang::Locale vietnamese()
{
    return css::lang::Locale("vi", "VN", {});
}

/// Sets the office's grammar checker for Vietnamese; none where the name is empty.
void configure(uno::Reference<uno::XComponentContext> const& context, std::u16string const& name)
{
    uno::Sequence<OUString> chosen;
    if (!name.empty())
        chosen = sequence<OUString>({ toOUString(name) });
    // The manager's own call ends LibreOffice 7.4 where a name is not among those it has found itself; it hears of
    // a change in the registry as well.
    css::beans::PropertyValue path;
    path.Name = "nodepath";
    path.Value <<= OUString("/org.openoffice.Office.Linguistic/ServiceManager/GrammarCheckerList");
    uno::Reference<css::container::XNameContainer> const list(
        css::configuration::theDefaultProvider::get(context)->createInstanceWithArguments(
            "com.sun.star.configuration.ConfigurationUpdateAccess", sequence({ uno::Any(path) })),
        uno::UNO_QUERY_THROW);
    if (list->hasByName("vi-VN"))
        list->replaceByName("vi-VN", uno::Any(chosen));
    else
        list->insertByName("vi-VN", uno::Any(chosen));
    uno::Reference<css::util::XChangesBatch>(list, uno::UNO_QUERY_THROW)->commitChanges();
}
} // namespace

std::u16string otherProofreader(uno::Reference<uno::XComponentContext> const& context)
{
    auto const manager = css::linguistic2::LinguServiceManager::create(context);
    for (OUString const& name : manager->getConfiguredServices(service, vietnamese()))
    {
        if (name != proofreaderName)
            return fromOUString(name);
    }
    return Settings::load(context).otherProofreader;
}

void setUnderlining(uno::Reference<uno::XComponentContext> const& context, bool on)
{
    Settings settings = Settings::load(context);
    std::u16string const other = otherProofreader(context);
    settings.underline = on;
    settings.otherProofreader = on ? other : std::u16string();
    settings.save(context);
    configure(context, on ? text::toUtf16(proofreaderName) : other);
    followForUnderlining(context);
}

void keepUnderlining(uno::Reference<uno::XComponentContext> const& context)
{
    static bool done = false;
    if (std::exchange(done, true) || !Settings::load(context).underline)
        return;
    setUnderlining(context, true);
}
} // namespace kehoach::app
