#include "core/text/message.hxx"

#include "core/text/unicode.hxx"

#include <boost/json.hpp>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <utility>

namespace kehoach::text
{
namespace
{
[[noreturn]] void cannotRead(std::filesystem::path const& file, std::string const& why)
{
    throw std::runtime_error(file.string() + ": " + why);
}

boost::json::object readObject(std::filesystem::path const& file)
{
    std::ifstream stream(file, std::ios::binary);
    std::string const content{ std::istreambuf_iterator<char>(stream), {} };
    if (!stream)
        cannotRead(file, "cannot be read");
    boost::system::error_code error;
    boost::json::value value = boost::json::parse(content, error);
    if (error)
        cannotRead(file, error.message());
    if (!value.is_object())
        cannotRead(file, "is no object of key and sentence");
    return std::move(value.as_object());
}
} // namespace

std::u16string fillIn(std::u16string_view pattern, std::map<std::string, std::u16string> const& arguments)
{
    return fillIn(pattern, [&](std::string const& name) {
        auto const argument = arguments.find(name);
        return argument == arguments.end() ? std::nullopt : std::optional(argument->second);
    });
}

std::u16string fillIn(std::u16string_view pattern,
                      std::function<std::optional<std::u16string>(std::string const&)> const& argument)
{
    std::u16string result;
    for (;;)
    {
        auto const open = pattern.find(u'{');
        auto const close = pattern.find(u'}', open == pattern.npos ? pattern.size() : open);
        if (close == pattern.npos)
            return result.append(pattern);
        result.append(pattern.substr(0, open));
        auto const found = argument(toUtf8(pattern.substr(open + 1, close - open - 1)));
        result.append(found ? *found : pattern.substr(open, close - open + 1));
        pattern.remove_prefix(close + 1);
    }
}

Error::Error(Message message)
    : m_message(std::move(message))
{
}

char const* Error::what() const noexcept
{
    return m_message.key.c_str();
}

Messages Messages::load(std::filesystem::path const& folder, std::string_view language)
{
    auto const languageFolder = folder / language;
    std::error_code error;
    std::vector<std::filesystem::path> files;
    for (auto const& entry : std::filesystem::directory_iterator(languageFolder, error))
    {
        if (entry.path().extension() == ".json")
            files.push_back(entry.path());
    }
    if (error)
        cannotRead(languageFolder, error.message());
    std::ranges::sort(files);

    Messages result;
    result.m_language = language;
    for (auto const& file : files)
    {
        for (auto const& [key, value] : readObject(file))
        {
            if (!value.is_string())
                cannotRead(file, "the sentence \"" + std::string(key) + "\" is no string");
            if (!result.m_patterns.emplace(key, toUtf16(value.as_string())).second)
                cannotRead(file, "the key \"" + std::string(key) + "\" is there twice");
        }
    }
    return result;
}

std::vector<std::string> Messages::keys() const
{
    std::vector<std::string> result;
    for (auto const& [key, pattern] : m_patterns)
        result.push_back(key);
    return result;
}

std::u16string Messages::text(Message const& message) const
{
    auto const pattern = m_patterns.find(message.key);
    if (pattern == m_patterns.end())
        return fillIn(u"<{key}>", { { "key", toUtf16(message.key) } });
    return fillIn(pattern->second, message.arguments);
}
} // namespace kehoach::text
