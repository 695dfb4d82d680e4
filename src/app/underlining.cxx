#include "app/underlining.hxx"

#include "app/settings.hxx"
#include "app/text_findings.hxx"
#include "core/text/unicode.hxx"
#include "office/documents.hxx"

#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/configuration/theDefaultProvider.hpp>
#include <com/sun/star/container/XNameContainer.hpp>
#include <com/sun/star/linguistic2/DictionaryList.hpp>
#include <com/sun/star/linguistic2/LinguServiceEventFlags.hpp>
#include <com/sun/star/linguistic2/LinguServiceManager.hpp>
#include <com/sun/star/linguistic2/ProofreadingIterator.hpp>
#include <com/sun/star/linguistic2/XLinguServiceEventListener.hpp>
#include <com/sun/star/util/XChangesBatch.hpp>

#include <algorithm>
#include <utility>

namespace kehoach::app
{
namespace
{
namespace lingu = css::linguistic2;

char const service[] = "com.sun.star.linguistic2.Proofreader";

css::lang::Locale vietnamese()
{
    return css::lang::Locale("vi", "VN", {});
}

/// Writer hears of the news of grammar checkers only where one was chosen, for whatever language, when it began to
/// listen; false: in this session ours was the first.
bool writerListens = true;

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
    if (!list->hasElements())
        writerListens = false;
    if (list->hasByName("vi-VN"))
        list->replaceByName("vi-VN", uno::Any(chosen));
    else
        list->insertByName("vi-VN", uno::Any(chosen));
    uno::Reference<css::util::XChangesBatch>(list, uno::UNO_QUERY_THROW)->commitChanges();
}

/// A list of words, empty and gone at once: when one of them is switched off, Writer looks at all texts again.
void changeDictionaries(uno::Reference<uno::XComponentContext> const& context)
{
    auto const dictionaries = lingu::DictionaryList::create(context);
    auto const none =
        dictionaries->createDictionary("org.kehoach", vietnamese(), lingu::DictionaryType_POSITIVE, OUString());
    if (!none.is() || !dictionaries->addDictionary(none))
        return;
    none->setActive(true);
    none->setActive(false);
    dictionaries->removeDictionary(none);
}

/// The texts of all documents are looked at again: the findings are others, or the checker is.
void proofreadAgain(uno::Reference<uno::XComponentContext> const& context)
{
    uno::Reference<lingu::XLinguServiceEventListener> const iterator(lingu::ProofreadingIterator::create(context),
                                                                     uno::UNO_QUERY);
    lingu::LinguServiceEvent event;
    event.nEvent = lingu::LinguServiceEventFlags::PROOFREAD_AGAIN;
    if (iterator.is())
        iterator->processLinguServiceEvent(event);
    if (!writerListens)
        changeDictionaries(context);
}
} // namespace

std::u16string otherProofreader(uno::Reference<uno::XComponentContext> const& context)
{
    auto const manager = lingu::LinguServiceManager::create(context);
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
    proofreadAgain(context);
}

void followForUnderlining(uno::Reference<uno::XComponentContext> const& context)
{
    struct Held
    {
        std::shared_ptr<LiveCheck> check;
        int listening;
    };
    static auto* const held = new std::vector<Held>;
    std::erase_if(*held, [](Held const& one) { return !one.check->document().is(); });
    if (!Settings::load(context).underline)
    {
        for (Held const& one : std::exchange(*held, {}))
        {
            one.check->forget(one.listening);
            keepTextFindings(one.check->document().get(), nullptr);
        }
        return;
    }
    for (office::TextDocument const& document : office::openDocuments(context))
    {
        auto const check = LiveCheck::of(context, document);
        if (std::ranges::find(*held, check, &Held::check) != held->end())
            continue;
        int const listening = check->listen([context, id = document.get(), weak = std::weak_ptr(check)] {
            auto const followed = weak.lock();
            if (!followed || !followed->document().is())
                keepTextFindings(id, nullptr);
            else if (followed->isUpToDate() && keepTextFindings(id, followed->result().get()))
                proofreadAgain(context);
        });
        held->push_back({ check, listening });
        if (auto const result = check->result())
            keepTextFindings(document.get(), result.get());
    }
}

void keepUnderlining(uno::Reference<uno::XComponentContext> const& context)
{
    static bool done = false;
    if (std::exchange(done, true) || !Settings::load(context).underline)
        return;
    setUnderlining(context, true);
}
} // namespace kehoach::app
