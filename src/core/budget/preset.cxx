#include "core/budget/preset.hxx"

#include "core/law/pack.hxx"
#include "core/text/unicode.hxx"

#include <charconv>

namespace kehoach::budget
{
namespace json = boost::json;

namespace
{
constexpr int mostDecimals = 9;

std::string const names[] = { "delegates", "unsalaried", "speakers", "sessions", "days", "conferences" };

std::string factor(json::object const& entry, std::string_view member, std::string const& otherwise)
{
    std::string const value = law::optionalId(entry, member);
    if (value.empty())
        return otherwise;
    if (std::ranges::find(names, value) == std::end(names) && !parseFactor(value))
        throw law::MemberError(member);
    return value;
}

ExtraLine readLine(json::object const& entry)
{
    ExtraLine line;
    line.item = law::optionalId(entry, "item");
    line.label = law::requiredText(entry, "label");
    line.unit = law::optionalText(entry, "unit");
    line.timesUnit = law::optionalText(entry, "timesUnit");
    line.quantity = factor(entry, "quantity", line.quantity);
    line.times = factor(entry, "times", line.times);
    line.conferences = factor(entry, "conferences", line.conferences);
    line.price = law::optionalInteger(entry, "price").value_or(0);
    if (line.price < 0)
        throw law::MemberError("price");
    return line;
}

Preset readPreset(json::object const& entry)
{
    Preset preset;
    preset.id = law::requiredId(entry, "id");
    preset.name = law::requiredBilingual(entry, "name");
    auto const duration = parseDuration(law::requiredId(entry, "duration"));
    if (!duration)
        throw law::MemberError("duration");
    preset.duration = *duration;
    preset.days = law::optionalInteger(entry, "days").value_or(1);
    preset.speakers = law::optionalInteger(entry, "speakers").value_or(0);
    preset.hallHired = law::optionalBool(entry, "hallHired", false);
    if (preset.days < 1 || preset.days > mostDays)
        throw law::MemberError("days");
    if (preset.speakers < 0 || preset.speakers > mostSpeakers)
        throw law::MemberError("speakers");
    auto const* lines = entry.if_contains("lines");
    if (lines && !lines->is_array())
        throw law::MemberError("lines");
    for (std::size_t index = 0; lines && index < lines->get_array().size(); ++index)
    {
        auto const& line = lines->get_array()[index];
        if (!line.is_object())
            throw law::MemberError("lines");
        preset.lines.push_back(readLine(line.get_object()));
    }
    return preset;
}

std::string written(Decimal const& number)
{
    Decimal const shortest = text::reduced(number);
    std::string digits = std::to_string(shortest.units);
    auto const scale = static_cast<std::size_t>(std::max(shortest.scale, 0));
    if (scale == 0)
        return digits;
    if (digits.size() <= scale)
        digits.insert(0, scale + 1 - digits.size(), '0');
    return digits.insert(digits.size() - scale, ".");
}

/// The name of the first number that is the same, else the number.
std::string named(Decimal const& number, std::initializer_list<std::pair<char const*, std::int64_t>> const& known)
{
    for (auto const& [name, value] : known)
    {
        if (value > 1 && text::reduced(number) == text::reduced(Decimal{ value, 0 }))
            return name;
    }
    return written(number);
}

std::string utf8(std::u16string_view text)
{
    return text::toUtf8(text);
}
} // namespace

std::optional<Decimal> parseFactor(std::string_view text)
{
    std::string digits(text);
    Decimal result{ 0, 0 };
    if (auto const point = digits.find('.'); point != std::string::npos)
    {
        digits.erase(point, 1);
        result.scale = static_cast<int>(digits.size() - point);
    }
    char const* const end = digits.data() + digits.size();
    auto const [rest, error] = std::from_chars(digits.data(), end, result.units);
    if (error != std::errc() || rest != end || result.scale > mostDecimals || result.units < 0)
        return std::nullopt;
    return result;
}

std::vector<Preset> loadPresets(std::filesystem::path const& folder, std::vector<law::Diagnostic>& diagnostics)
{
    std::vector<Preset> presets;
    law::readPacks(
        folder, "presets", [&](json::object const& entry, json::object const&) { presets.push_back(readPreset(entry)); },
        diagnostics);
    return presets;
}

Parameters applied(Preset const& preset, Parameters parameters)
{
    parameters.duration = preset.duration;
    parameters.days = preset.days;
    parameters.speakers = preset.speakers;
    parameters.hallHired = preset.hallHired;
    parameters.extraLines = preset.lines;
    return parameters;
}

Preset presetOf(std::u16string_view name, Parameters const& parameters, Budget const& budget)
{
    Preset preset;
    preset.id = utf8(name);
    preset.name = { std::u16string(name), std::u16string(name) };
    preset.duration = parameters.duration;
    preset.days = parameters.days;
    preset.speakers = parameters.speakers;
    preset.hallHired = parameters.hallHired;
    bool const wholeDays = parameters.duration == Duration::oneDay;
    std::int64_t const days = wholeDays ? parameters.days : 1, sessions = wholeDays ? 2 * days : 1;
    for (Item const& item : budget.items)
    {
        bool const proposed = item.item == "refreshments" || item.item == "meals" ||
                              (item.item == parameters.speakerItem && parameters.speakers > 0) ||
                              (item.item == "hall" && parameters.hallHired);
        if (proposed)
            continue;
        ExtraLine line{ item.item, item.label, item.unit, item.timesUnit };
        line.quantity = named(item.quantity, { { "delegates", parameters.delegates },
                                               { "unsalaried", parameters.unsalaried },
                                               { "speakers", parameters.speakers } });
        line.times = named(item.times, { { "sessions", item.timesUnit == u"ngày" ? 0 : sessions }, { "days", days } });
        line.conferences = named(item.conferences, { { "conferences", parameters.conferences } });
        line.price = item.unitPrice;
        preset.lines.push_back(std::move(line));
    }
    return preset;
}

json::object toJson(Preset const& preset)
{
    json::array lines;
    for (ExtraLine const& line : preset.lines)
    {
        lines.push_back({ { "item", line.item },
                          { "label", utf8(line.label) },
                          { "unit", utf8(line.unit) },
                          { "timesUnit", utf8(line.timesUnit) },
                          { "quantity", line.quantity },
                          { "times", line.times },
                          { "conferences", line.conferences },
                          { "price", line.price } });
    }
    return { { "id", preset.id },
             { "name", { { "vi", utf8(preset.name.vi) }, { "en", utf8(preset.name.en) } } },
             { "duration", name(preset.duration) },
             { "days", preset.days },
             { "speakers", preset.speakers },
             { "hallHired", preset.hallHired },
             { "lines", std::move(lines) } };
}
} // namespace kehoach::budget
