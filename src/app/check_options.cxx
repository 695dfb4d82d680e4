#include "app/check_options.hxx"

#include "app/offices.hxx"

namespace kehoach::app
{
check::Options checkOptions(uno::Reference<uno::XComponentContext> const& context, DocumentState const& state,
                            std::string_view language)
{
    Settings const settings = Settings::load(context);
    check::Options options;
    options.profile = state.profile;
    options.stage = state.stage.value_or(settings.stage);
    options.today = today();
    options.language = language;
    options.rulesOff = settings.rulesOff;
    options.areasOff = settings.areasOff;
    // Before a plan was drafted the office has no names.
    if (draft::Office const office = chosenOffice(context).office; !office.issuer.empty())
        options.office = check::OfficeNames{ office.superior, office.issuer, office.issuerInText,
                                             office.symbol,   office.place,  office.position };
    return options;
}
} // namespace kehoach::app
