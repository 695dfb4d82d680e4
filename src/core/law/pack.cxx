#include "core/law/pack.hxx"

#include "core/law/json_file.hxx"
#include "core/text/unicode.hxx"

namespace kehoach::law
{
namespace json = boost::json;

namespace
{
/// The member, or null where it is missing or null.
json::value const* find(json::object const& entry, std::string_view member)
{
    auto const* value = entry.if_contains(member);
    return value && !value->is_null() ? value : nullptr;
}

json::string const* findString(json::object const& entry, std::string_view member)
{
    auto const* value = find(entry, member);
    if (value && !value->is_string())
        throw MemberError(member);
    return value ? &value->get_string() : nullptr;
}

template<typename T, typename Convert>
std::vector<T> strings(json::object const& entry, std::string_view member, Convert convert)
{
    std::vector<T> result;
    auto const* value = find(entry, member);
    if (!value)
        return result;
    if (!value->is_array())
        throw MemberError(member);
    for (auto const& element : value->get_array())
    {
        if (!element.is_string())
            throw MemberError(member);
        result.push_back(convert(std::string_view(element.get_string())));
    }
    return result;
}
} // namespace

void readPacks(std::filesystem::path const& folder, std::string_view member,
               std::function<void(json::object const& entry, json::object const& pack)> const& take,
               std::vector<Diagnostic>& diagnostics)
{
    readPlacedPacks(
        folder, member,
        [&](json::object const& entry, json::object const& pack, EntryPlace const&) { take(entry, pack); },
        diagnostics);
}

void readPlacedPacks(std::filesystem::path const& folder, std::string_view member,
                     std::function<void(json::object const& entry, json::object const& pack,
                                        EntryPlace const& place)> const& take,
                     std::vector<Diagnostic>& diagnostics)
{
    for (auto const& file : readJsonFiles(folder, diagnostics))
    {
        json::object const none;
        auto const* pack = file.value.if_object();
        auto const* entries = pack ? pack->if_contains(member) : &file.value;
        if (!entries)
            continue;
        auto const lines = childLines(file, pack ? member : "");
        if (!entries->is_array())
        {
            diagnostics.push_back({ file.path, 1, reasonOf(MemberError(member)) });
            continue;
        }
        for (std::size_t index = 0; index < entries->get_array().size(); ++index)
        {
            auto const& entry = entries->get_array()[index];
            try
            {
                if (!entry.is_object())
                    throw MemberError(member);
                take(entry.get_object(), pack ? *pack : none, { file.path, lines.at(std::to_string(index)) });
            }
            catch (std::exception const& failure)
            {
                diagnostics.push_back({ file.path, lines.at(std::to_string(index)), reasonOf(failure) });
            }
        }
    }
}

std::u16string requiredText(json::object const& entry, std::string_view member)
{
    return text::toUtf16(requiredId(entry, member));
}

std::string requiredId(json::object const& entry, std::string_view member)
{
    auto const* string = findString(entry, member);
    if (!string || string->empty())
        throw MemberError(member);
    return std::string(*string);
}

Bilingual requiredBilingual(json::object const& entry, std::string_view member)
{
    auto bilingual = optionalBilingual(entry, member);
    if (!bilingual)
        throw MemberError(member);
    return *bilingual;
}

std::optional<Bilingual> optionalBilingual(json::object const& entry, std::string_view member)
{
    auto const* value = find(entry, member);
    if (!value)
        return std::nullopt;
    auto const* object = value->if_object();
    if (!object || !findString(*object, "vi") || !findString(*object, "en"))
        throw MemberError(member);
    return Bilingual{ requiredText(*object, "vi"), requiredText(*object, "en") };
}

std::u16string optionalText(json::object const& entry, std::string_view member)
{
    return text::toUtf16(optionalId(entry, member));
}

std::string optionalId(json::object const& entry, std::string_view member)
{
    auto const* string = findString(entry, member);
    return string ? std::string(*string) : std::string();
}

bool optionalBool(json::object const& entry, std::string_view member, bool otherwise)
{
    auto const* value = find(entry, member);
    if (value && !value->is_bool())
        throw MemberError(member);
    return value ? value->get_bool() : otherwise;
}

std::optional<double> optionalNumber(json::object const& entry, std::string_view member)
{
    auto const* value = find(entry, member);
    if (!value)
        return std::nullopt;
    if (!value->is_number())
        throw MemberError(member);
    return value->to_number<double>();
}

std::optional<std::int64_t> optionalInteger(json::object const& entry, std::string_view member)
{
    auto const* value = find(entry, member);
    if (!value)
        return std::nullopt;
    if (!value->is_int64())
        throw MemberError(member);
    return value->get_int64();
}

std::vector<std::string> optionalIds(json::object const& entry, std::string_view member)
{
    return strings<std::string>(entry, member, [](std::string_view id) { return std::string(id); });
}

std::vector<std::u16string> optionalTexts(json::object const& entry, std::string_view member)
{
    return strings<std::u16string>(entry, member, [](std::string_view utf8) { return text::toUtf16(utf8); });
}

std::optional<Date> optionalDate(json::object const& entry, std::string_view member)
{
    auto const* string = findString(entry, member);
    if (!string)
        return std::nullopt;
    auto const date = text::parseIsoDate(*string);
    if (!date)
        throw MemberError(member);
    return date;
}

Effective effectiveOf(json::object const& entry)
{
    return { optionalDate(entry, "effective_from"), optionalDate(entry, "effective_to") };
}
} // namespace kehoach::law
