/// \file
/// What every service of ours shares: its names, its errors.
#pragma once

#include "app/app.hxx"
#include "core/text/unicode.hxx"
#include "office/weak_impl.hxx"

#include <com/sun/star/lang/IllegalArgumentException.hpp>
#include <com/sun/star/lang/XServiceInfo.hpp>
#include <com/sun/star/uno/RuntimeException.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>

namespace kehoach::component
{
using Context = uno::Reference<uno::XComponentContext>;

/// XServiceInfo for a service org.kehoach.<Name> implemented as org.kehoach.comp.<Name>.
template <class... Interfaces> class Service : public WeakImpl<css::lang::XServiceInfo, Interfaces...>
{
public:
    Service(Context const& context, char const* name)
        : m_context(context)
        , m_name(OUString::createFromAscii(name))
    {
    }

    OUString SAL_CALL getImplementationName() override { return "org.kehoach.comp." + m_name; }
    sal_Bool SAL_CALL supportsService(OUString const& name) override { return name == serviceName(); }
    uno::Sequence<OUString> SAL_CALL getSupportedServiceNames() override
    {
        return sequence<OUString>({ serviceName() });
    }

protected:
    Context const& context() const { return m_context; }
    std::shared_ptr<app::Installation const> installation() const { return app::Installation::of(m_context); }

    /// Runs the body of a UNO method. Only UNO exceptions leave it: text::Error as
    /// IllegalArgumentException with its sentence in `language`, everything else as RuntimeException.
    template <class Body> auto call(std::string const& language, Body const& body) -> decltype(body())
    {
        try
        {
            return body();
        }
        catch (uno::Exception const&)
        {
            throw;
        }
        catch (text::Error const& error)
        {
            throw css::lang::IllegalArgumentException(sentence(language, error.message()), identity(this), 0);
        }
        catch (std::exception const& failure)
        {
            text::Message const message{ "component.unexpected", { { "reason", text::toUtf16(failure.what()) } } };
            throw uno::RuntimeException(sentence(language, message), identity(this));
        }
    }

    /// The same, with the sentence in the language of the office.
    template <class Body> auto call(Body const& body) -> decltype(body())
    {
        return call(app::uiLanguage(m_context), body);
    }

private:
    OUString serviceName() const { return "org.kehoach." + m_name; }
    OUString sentence(std::string const& language, text::Message const& message) const
    {
        try
        {
            return toOUString(installation()->messages(language).text(message));
        }
        catch (std::exception const& failure)
        {
            // The sentences themselves cannot be read; this says which file, and what was to be said.
            return toOUString(text::toUtf16(message.key + ": " + failure.what()));
        }
    }

    Context m_context;
    OUString m_name;
};
} // namespace kehoach::component
