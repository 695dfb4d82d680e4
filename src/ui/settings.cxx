#include "ui/settings.hxx"

#include "app/user_files.hxx"
#include "core/text/lines.hxx"
#include "core/text/message.hxx"
#include "core/text/unicode.hxx"

#include <boost/json.hpp>

#include <fstream>
#include <sstream>

namespace kehoach::ui
{
namespace
{
namespace json = boost::json;

std::filesystem::path file(uno::Reference<uno::XComponentContext> const& context)
{
    return app::userFolder(context) / "settings.json";
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

Settings Settings::load(uno::Reference<uno::XComponentContext> const& context)
{
    json::object const saved = read(file(context));
    Settings settings;
    for (std::u16string const& rule : text::splitLines(text(saved, "rulesOff")))
        settings.rulesOff.insert(text::toUtf8(rule));
    return settings;
}

void Settings::save(uno::Reference<uno::XComponentContext> const& context) const
{
    std::filesystem::path const path = file(context);
    json::object saved = read(path);
    std::string rules;
    for (std::string const& rule : rulesOff)
        rules += rule + '\n';
    saved["rulesOff"] = rules;
    try
    {
        app::writeFile(path, json::serialize(saved));
    }
    catch (text::Error const&)
    {
        // The choice holds for this once.
    }
}
} // namespace kehoach::ui
