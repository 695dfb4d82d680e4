#include "app/document_state.hxx"
#include "app/leaving.hxx"
#include "app/reporting.hxx"
#include "app/sealing.hxx"
#include "component/convert.hxx"
#include "component/service.hxx"

#include <com/sun/star/beans/NamedValue.hpp>
#include <org/kehoach/Office.hpp>
#include <org/kehoach/XPlanChecker.hpp>

#include <sstream>

namespace kehoach::component
{
namespace
{
using NamedValues = uno::Sequence<css::beans::NamedValue>;

std::string languageNamed(OUString const& language)
{
    if (language.isEmpty() || language == "vi")
        return "vi";
    if (language == "en")
        return "en";
    throw text::Error({ "component.unknown-value",
                        { { "name", u"Language" }, { "value", fromOUString(language) } } });
}

std::string textOf(css::beans::NamedValue const& option)
{
    OUString text;
    if (!(option.Value >>= text))
        throw text::Error({ "component.option-no-text", { { "name", fromOUString(option.Name) } } });
    return text::toUtf8(fromOUString(text));
}

/// What a check of this document is to be: as the caller wants it, else as the document says.
check::Options optionsOf(app::Installation const& installation, office::TextDocument const& document,
                         NamedValues const& options)
{
    check::Options result;
    result.today = app::today();
    app::DocumentState const state = app::stateOf(installation, document);
    result.profile = state.profile;
    result.stage = state.stageOrDefault();
    for (css::beans::NamedValue const& option : options)
    {
        idl::Office office;
        if (option.Name == "Office" && (option.Value >>= office))
        {
            result.office = check::OfficeNames{ fromOUString(office.Superior),     fromOUString(office.Issuer),
                                                fromOUString(office.IssuerInText), fromOUString(office.Symbol),
                                                fromOUString(office.Place),        fromOUString(office.Position) };
            continue;
        }
        std::string const value = textOf(option);
        auto const unknown = [&] {
            return text::Error({ "component.unknown-value",
                                 { { "name", fromOUString(option.Name) }, { "value", text::toUtf16(value) } } });
        };
        if (option.Name == "Profile")
        {
            if (!value.empty() && installation.profile(value).id != value)
                throw unknown();
            result.profile = value;
        }
        else if (option.Name == "Stage")
        {
            auto const stage = check::parseStage(value);
            if (!stage)
                throw unknown();
            result.stage = *stage;
        }
        else if (option.Name == "AsOf")
        {
            result.asOf = text::parseIsoDate(value);
            if (!result.asOf)
                throw unknown();
        }
        else if (option.Name == "Positions")
        {
            if (value != "true" && value != "false")
                throw unknown();
            result.positions = value == "true";
        }
        else if (option.Name == "Leaving")
        {
            if (value != "true" && value != "false")
                throw unknown();
            result.leaving = value == "true";
            if (result.leaving)
                result.fonts = app::installedFonts(installation.context());
        }
        else if (option.Name == "RulesOff")
        {
            std::stringstream names(value);
            for (std::string name; std::getline(names, name, ',');)
                result.rulesOff.insert(name);
        }
        else if (option.Name == "Language")
            result.language = languageNamed(toOUString(text::toUtf16(value)));
        else
            throw text::Error({ "component.unknown-option", { { "name", fromOUString(option.Name) } } });
    }
    return result;
}

/// The language asked for, so that what is wrong with the other options can be said in it.
std::string languageOf(NamedValues const& options)
{
    for (css::beans::NamedValue const& option : options)
    {
        OUString language;
        if (option.Name == "Language" && (option.Value >>= language) && language == "en")
            return "en";
    }
    return "vi";
}

/// Checks plans (kiểm tra thể thức) for scripts.
class PlanChecker : public Service<idl::XPlanChecker>
{
public:
    explicit PlanChecker(Context const& context)
        : Service(context, "PlanChecker")
    {
    }

    uno::Sequence<idl::Finding> SAL_CALL check(office::TextDocument const& document,
                                               NamedValues const& options) override
    {
        return call(languageOf(options), [&] {
            app::Checked const checked = run(document, options);
            uno::Sequence<idl::Finding> findings(static_cast<sal_Int32>(checked.report.findings.size()));
            idl::Finding* next = findings.getArray();
            for (check::Finding const& finding : checked.report.findings)
                *next++ = toUno(finding);
            return findings;
        });
    }

    OUString SAL_CALL report(office::TextDocument const& document, NamedValues const& options) override
    {
        return call(languageOf(options), [&] {
            app::Checked const checked = run(document, options);
            return toOUString(text::toUtf16(check::toJson(checked.report, checked.snapshot)));
        });
    }

    void SAL_CALL storeReport(office::TextDocument const& document, OUString const& url,
                              NamedValues const& options) override
    {
        call(languageOf(options), [&] {
            auto const installed = installation();
            check::Options const wanted = optionsOf(*installed, required(document), options);
            app::storeReport(*installed, document, wanted, installed->messages(wanted.language), url);
        });
    }

    void SAL_CALL seal(office::TextDocument const& document, NamedValues const& options) override
    {
        call(languageOf(options), [&] {
            auto const installed = installation();
            app::seal(*installed, required(document), optionsOf(*installed, document, options));
        });
    }

    OUString SAL_CALL sealState(office::TextDocument const& document) override
    {
        return call([&] { return OUString::createFromAscii(app::name(app::sealOf(required(document)).state)); });
    }

    OUString SAL_CALL sealText(office::TextDocument const& document, OUString const& language) override
    {
        return call([&] {
            auto const installed = installation();
            return toOUString(app::sentence(app::sealOf(required(document)), *installed,
                                            installed->messages(languageNamed(language))));
        });
    }

    uno::Sequence<OUString> SAL_CALL problems(OUString const& language) override
    {
        return call([&] {
            auto const installed = installation();
            text::Messages const& messages = installed->messages(language == "en" ? "en" : "vi");
            std::vector<law::Diagnostic> const diagnostics = installed->diagnostics();
            uno::Sequence<OUString> sentences(static_cast<sal_Int32>(diagnostics.size()));
            OUString* next = sentences.getArray();
            for (law::Diagnostic const& diagnostic : diagnostics)
                *next++ = toOUString(app::sentence(diagnostic, messages));
            return sentences;
        });
    }

private:
    app::Checked run(office::TextDocument const& document, NamedValues const& options)
    {
        auto const installed = installation();
        check::Options const wanted = optionsOf(*installed, required(document), options);
        return app::checkDocument(*installed, required(document), wanted);
    }
};
} // namespace
} // namespace kehoach::component

extern "C" SAL_DLLPUBLIC_EXPORT css::uno::XInterface*
org_kehoach_PlanChecker_get(css::uno::XComponentContext* context, css::uno::Sequence<css::uno::Any> const&)
{
    return kehoach::acquired(new kehoach::component::PlanChecker(context));
}
