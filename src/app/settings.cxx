#include "app/settings.hxx"

#include "app/user_files.hxx"
#include "core/text/lines.hxx"
#include "core/text/message.hxx"
#include "core/text/unicode.hxx"

#include <boost/json.hpp>

#include <algorithm>
#include <array>

namespace kehoach::app
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
    boost::system::error_code error;
    json::value const value = json::parse(readFile(path).value_or(""), error);
    return !error && value.is_object() ? value.get_object() : json::object{};
}

std::u16string text(json::object const& object, std::string_view name)
{
    json::value const* const value = object.if_contains(name);
    return value && value->is_string() ? text::toUtf16(value->get_string()) : std::u16string{};
}

bool flag(json::object const& object, std::string_view name, bool otherwise)
{
    json::value const* const value = object.if_contains(name);
    return value && value->is_bool() ? value->get_bool() : otherwise;
}

std::set<std::string> names(json::object const& object, std::string_view name)
{
    std::set<std::string> names;
    for (std::u16string const& line : text::splitLines(text(object, name)))
        names.insert(text::toUtf8(line));
    return names;
}

std::string lines(std::set<std::string> const& names)
{
    std::string lines;
    for (std::string const& name : names)
        lines += name + '\n';
    return lines;
}

constexpr std::array<std::string_view, 3> gates = { "off", "warn", "strict" };
} // namespace

char const* name(Gate gate)
{
    return gates[static_cast<std::size_t>(gate)].data();
}

Settings Settings::load(uno::Reference<uno::XComponentContext> const& context)
{
    json::object const saved = read(file(context));
    Settings settings;
    settings.rulesOff = names(saved, "rulesOff");
    settings.areasOff = names(saved, "areasOff");
    settings.live = flag(saved, "live", settings.live);
    settings.underline = flag(saved, "underline", settings.underline);
    settings.otherProofreader = text(saved, "otherProofreader");
    if (auto const gate = std::ranges::find(gates, text::toUtf8(text(saved, "gate"))); gate != gates.end())
        settings.gate = static_cast<Gate>(gate - gates.begin());
    settings.stage = check::parseStage(text::toUtf8(text(saved, "stage"))).value_or(settings.stage);
    settings.packs = text(saved, "packs");
    return settings;
}

void Settings::save(uno::Reference<uno::XComponentContext> const& context) const
{
    std::filesystem::path const path = file(context);
    json::object saved = read(path);
    saved["rulesOff"] = lines(rulesOff);
    saved["areasOff"] = lines(areasOff);
    saved["live"] = live;
    saved["underline"] = underline;
    saved["otherProofreader"] = text::toUtf8(otherProofreader);
    saved["gate"] = name(gate);
    saved["stage"] = check::name(stage);
    saved["packs"] = text::toUtf8(packs);
    try
    {
        writeFile(path, json::serialize(saved));
    }
    catch (text::Error const&)
    {
        // The choice holds for this once.
    }
}
} // namespace kehoach::app
