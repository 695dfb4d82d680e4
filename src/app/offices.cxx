#include "app/offices.hxx"

#include "app/user_files.hxx"
#include "core/law/json_file.hxx"
#include "core/text/lines.hxx"
#include "core/text/unicode.hxx"

#include <algorithm>

namespace kehoach::app
{
namespace
{
namespace json = boost::json;

std::filesystem::path fileOf(Context const& context)
{
    return userFolder(context) / "offices.json";
}

/// What older versions kept of the one office they knew, in kehoach/settings.json.
draft::OfficeProfiles rememberedBefore(Context const& context)
{
    draft::OfficeProfiles profiles;
    std::filesystem::path const path = userFolder(context) / "settings.json";
    std::error_code ignored;
    std::vector<law::Diagnostic> unreadable;
    auto const file = std::filesystem::exists(path, ignored) ? law::readJsonFile(path, unreadable) : std::nullopt;
    if (!file || !file->value.is_object())
        return profiles;
    auto const textOf = [&](std::string_view member) {
        auto const* const value = file->value.get_object().if_contains(member);
        return value && value->is_string() ? text::toUtf16(value->get_string()) : std::u16string();
    };
    OfficeProfile profile;
    for (draft::OfficeField const& field : draft::officeFields)
        profile.office.*field.value = textOf(field.name);
    if (profile.office.issuer.empty())
        return profiles;
    profile.office.recipients = text::splitLines(textOf("recipients"));
    profile.office.province = text::toUtf8(textOf("province"));
    profile.regime = text::toUtf8(textOf("profile"));
    profile.name = profile.office.issuerInText.empty() ? profile.office.issuer : profile.office.issuerInText;
    profiles.chosen = profile.name;
    profiles.all.push_back(std::move(profile));
    return profiles;
}

void write(Context const& context, draft::OfficeProfiles const& profiles)
{
    writeFile(fileOf(context), draft::toJson(profiles));
}

/// The offices, to be written back: a file with something in it that was not read is kept as it is, for
/// writing would lose that.
draft::OfficeProfiles changeable(Context const& context)
{
    std::vector<law::Diagnostic> diagnostics;
    draft::OfficeProfiles profiles = offices(context, &diagnostics);
    if (!diagnostics.empty())
    {
        law::Diagnostic const& first = diagnostics.front();
        throw text::Error({ "app.office.file-broken", { { "file", text::toUtf16(first.file.string()) },
                                                        { "line", text::toUtf16(std::to_string(first.line)) } } });
    }
    return profiles;
}

std::vector<OfficeProfile>::iterator placeOf(draft::OfficeProfiles& profiles, std::u16string_view name)
{
    auto const found = std::ranges::find(profiles.all, name, &OfficeProfile::name);
    if (found == profiles.all.end())
        throw text::Error({ "app.office.unknown", { { "name", std::u16string(name) } } });
    return found;
}
} // namespace

draft::OfficeProfiles offices(Context const& context, std::vector<law::Diagnostic>* diagnostics)
{
    std::error_code ignored;
    if (!std::filesystem::exists(fileOf(context), ignored))
        return rememberedBefore(context);
    std::vector<law::Diagnostic> unheard;
    return draft::readOffices(fileOf(context), diagnostics ? *diagnostics : unheard);
}

std::optional<OfficeProfile> findOffice(Context const& context, std::u16string_view name)
{
    draft::OfficeProfiles const profiles = offices(context);
    OfficeProfile const* const found = profiles.find(name);
    return found ? std::optional(*found) : std::nullopt;
}

OfficeProfile chosenOffice(Context const& context)
{
    draft::OfficeProfiles const profiles = offices(context);
    OfficeProfile const* const current = profiles.current();
    return current ? *current : OfficeProfile{};
}

void chooseOffice(Context const& context, std::u16string_view name)
{
    draft::OfficeProfiles profiles = changeable(context);
    profiles.chosen = placeOf(profiles, name)->name;
    write(context, profiles);
}

void setProvince(Context const& context, std::u16string_view name, std::string const& province)
{
    draft::OfficeProfiles profiles = changeable(context);
    placeOf(profiles, name)->office.province = province;
    write(context, profiles);
}

void saveOffice(Context const& context, OfficeProfile const& office, std::u16string_view replaces)
{
    if (office.name.empty())
        throw text::Error({ "app.office.name-missing", {} });
    if (office.office.issuer.empty())
        throw text::Error({ "app.office.issuer-missing", {} });
    draft::OfficeProfiles profiles = changeable(context);
    if (office.name != replaces && profiles.find(office.name))
        throw text::Error({ "app.office.name-taken", { { "name", office.name } } });
    if (replaces.empty())
        profiles.all.push_back(office);
    else
        *placeOf(profiles, replaces) = office;
    if (profiles.all.size() == 1 || (!replaces.empty() && profiles.chosen == replaces))
        profiles.chosen = office.name;
    write(context, profiles);
}

void removeOffice(Context const& context, std::u16string_view name)
{
    draft::OfficeProfiles profiles = changeable(context);
    profiles.all.erase(placeOf(profiles, name));
    if (!profiles.find(profiles.chosen))
        profiles.chosen = profiles.all.empty() ? std::u16string() : profiles.all.front().name;
    write(context, profiles);
}

OfficeImport importOffices(Context const& context, std::filesystem::path const& file)
{
    OfficeImport result;
    draft::OfficeProfiles const others = draft::readOffices(file, result.diagnostics);
    if (!result.diagnostics.empty())
        return result;
    draft::OfficeProfiles profiles = changeable(context);
    result.added = draft::merge(profiles, others);
    if (!result.added.empty())
        write(context, profiles);
    return result;
}

void exportOffices(Context const& context, std::filesystem::path const& file)
{
    writeFile(file, draft::toJson(offices(context)));
}
} // namespace kehoach::app
