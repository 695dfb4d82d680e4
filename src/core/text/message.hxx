/// \file
/// Sentences for the user. The core never holds one: it names a message by key and gives the
/// arguments; the catalogue of the user's language (extension/strings/<language>/*.json, one file
/// an area) has the words.
#pragma once

#include <exception>
#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kehoach::text
{
/// A sentence to be, e.g. {"budget.unsalaried-above-delegates", {{"unsalaried", u"90"}}}.
struct Message
{
    std::string key;
    std::map<std::string, std::u16string> arguments;

    friend bool operator==(Message const&, Message const&) = default;
};

/// Puts the arguments into a template: "{found}" is replaced by arguments["found"]; a name without
/// an argument stays as it is.
std::u16string fillIn(std::u16string_view pattern, std::map<std::string, std::u16string> const& arguments);
/// `argument` says what stands for a name.
std::u16string fillIn(std::u16string_view pattern,
                      std::function<std::optional<std::u16string>(std::string const&)> const& argument);

/// The failure of something the user asked for, with the sentence that says why. Every core function
/// that says it throws, throws this.
class Error : public std::exception
{
public:
    explicit Error(Message message);
    Message const& message() const { return m_message; }
    char const* what() const noexcept override;

private:
    Message m_message;
};

/// The sentences of one language.
class Messages
{
public:
    Messages() = default;
    /// Reads every <folder>/<language>/*.json, each an object of key → template. Throws
    /// std::runtime_error where one cannot be read: without it nothing can be said.
    static Messages load(std::filesystem::path const& folder, std::string_view language);

    /// The sentence; a key the catalogue lacks is shown in angle brackets, so that it is seen.
    std::u16string text(Message const& message) const;
    std::u16string text(std::string key) const { return text(Message{ std::move(key), {} }); }
    std::string const& language() const { return m_language; }
    /// Every key the catalogue has, sorted.
    std::vector<std::string> keys() const;

private:
    std::string m_language;
    std::map<std::string, std::u16string, std::less<>> m_patterns;
};
} // namespace kehoach::text
