/// \file
/// The office profiles (hồ sơ cơ quan) of the user: kept in kehoach/offices.json of the user's profile. Read
/// anew each time they are asked for, so that two windows see the same.
#pragma once

#include "core/draft/office_profile.hxx"
#include "office/uno.hxx"

#include <com/sun/star/uno/XComponentContext.hpp>

namespace kehoach::app
{
using Context = uno::Reference<uno::XComponentContext>;
using draft::OfficeProfile;

/// Every office, in the order in which they were put in. Before there is a file: the office that an older
/// version remembered. `diagnostics`, if given, gets what could not be read.
draft::OfficeProfiles offices(Context const& context, std::vector<law::Diagnostic>* diagnostics = nullptr);

/// The office of that name; nothing where there is none.
std::optional<OfficeProfile> findOffice(Context const& context, std::u16string_view name);

/// The one a new plan begins with; an empty profile where there is none yet.
OfficeProfile chosenOffice(Context const& context);

/// Makes the office of that name the one a new plan begins with. Throws text::Error "app.office.unknown".
void chooseOffice(Context const& context, std::u16string_view name);

/// Gives the office of that name another province, as the norm packs name it; empty = central norms only.
/// Throws text::Error "app.office.unknown", "app.not-written".
void setProvince(Context const& context, std::u16string_view name, std::string const& province);

/// Puts the office in the place of the one called `replaces`, or behind the others where that is empty. The
/// first one is chosen. Throws text::Error: "app.office.name-missing", "app.office.issuer-missing",
/// "app.office.name-taken" where another one has its name, "app.not-written".
void saveOffice(Context const& context, OfficeProfile const& office, std::u16string_view replaces = {});

/// Throws text::Error "app.office.unknown", "app.not-written".
void removeOffice(Context const& context, std::u16string_view name);

/// What importing a file of offices did.
struct OfficeImport
{
    std::vector<std::u16string> added;         ///< names, as they are called now
    std::vector<law::Diagnostic> diagnostics;  ///< why nothing was taken over
};
/// Takes the offices of a file over, all or, where something of it does not fit, none.
OfficeImport importOffices(Context const& context, std::filesystem::path const& file);

/// Writes every office to a file that importOffices() reads. Throws text::Error "app.not-written".
void exportOffices(Context const& context, std::filesystem::path const& file);
} // namespace kehoach::app
