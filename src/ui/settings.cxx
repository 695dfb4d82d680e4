#include "ui/settings.hxx"

#include "core/text/unicode.hxx"

#include <boost/json.hpp>
#include <com/sun/star/util/PathSubstitution.hpp>
#include <osl/file.hxx>

#include <filesystem>
#include <fstream>
#include <sstream>

namespace kehoach::ui
{
namespace
{
namespace json = boost::json;

std::filesystem::path file(uno::Reference<uno::XComponentContext> const& context)
{
    return userFolder(context) / "settings.json";
}

json::object read(std::filesystem::path const& path)
{
    std::ifstream stream(path);
    std::stringstream content;
    content << stream.rdbuf();
    boost::system::error_code error;
    json::value const value = json::parse(content.str(), error);
    return !error && value.is_object() ? value.get_object() : json::object{};
}

std::u16string text(json::object const& object, std::string_view name)
{
    json::value const* const value = object.if_contains(name);
    return value && value->is_string() ? text::toUtf16(value->get_string()) : std::u16string{};
}
} // namespace

std::filesystem::path userFolder(uno::Reference<uno::XComponentContext> const& context)
{
    OUString const url = css::util::PathSubstitution::create(context)->substituteVariables("$(user)", false);
    OUString path;
    osl::FileBase::getSystemPathFromFileURL(url, path);
    return std::filesystem::path(fromOUString(path)) / "kehoach";
}

Settings Settings::load(uno::Reference<uno::XComponentContext> const& context)
{
    json::object const saved = read(file(context));
    Settings settings;
    for (OfficeField const& field : officeFields)
        settings.office.*field.value = text(saved, field.name);
    settings.office.recipients = splitLines(text(saved, "recipients"));
    settings.office.province = text::toUtf8(text(saved, "province"));
    settings.profile = text::toUtf8(text(saved, "profile"));
    for (std::u16string const& rule : splitLines(text(saved, "rulesOff")))
        settings.rulesOff.insert(text::toUtf8(rule));
    return settings;
}

void Settings::save(uno::Reference<uno::XComponentContext> const& context) const
{
    std::filesystem::path const path = file(context);
    std::error_code ignored;
    std::filesystem::create_directories(path.parent_path(), ignored);
    json::object saved = read(path);
    for (OfficeField const& field : officeFields)
        saved[field.name] = text::toUtf8(office.*field.value);
    saved["recipients"] = text::toUtf8(joinLines(office.recipients));
    saved["province"] = office.province;
    saved["profile"] = profile;
    std::string rules;
    for (std::string const& rule : rulesOff)
        rules += rule + '\n';
    saved["rulesOff"] = rules;
    // Written beside and moved into place: a full disk leaves what was there.
    std::filesystem::path const fresh = path.parent_path() / "settings.json.new";
    if (std::ofstream stream(fresh); !(stream << json::serialize(saved) << std::flush))
        return;
    std::filesystem::rename(fresh, path, ignored);
}

std::u16string joinLines(std::vector<std::u16string> const& lines)
{
    std::u16string joined;
    for (std::u16string const& line : lines)
    {
        if (!joined.empty())
            joined += u'\n';
        joined += line;
    }
    return joined;
}

std::vector<std::u16string> splitLines(std::u16string_view text)
{
    std::vector<std::u16string> lines;
    while (!text.empty())
    {
        std::size_t const end = std::min(text.find(u'\n'), text.size());
        if (std::u16string_view const line = text::trim(text.substr(0, end)); !line.empty())
            lines.emplace_back(line);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}
} // namespace kehoach::ui
