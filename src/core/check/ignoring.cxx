#include "core/check/ignoring.hxx"

#include "core/text/hash.hxx"
#include "core/text/unicode.hxx"

#include <boost/json.hpp>

#include <algorithm>

namespace kehoach::check
{
namespace
{
namespace json = boost::json;

bool endsSentence(char16_t unit)
{
    return unit == u'.' || unit == u'!' || unit == u'?' || unit == u';' || unit == u'\n';
}

/// The sentence around the stretch.
text::Range sentenceAround(std::u16string_view text, text::Range range)
{
    std::size_t start = std::min<std::size_t>(range.start, text.size());
    while (start > 0 && !(endsSentence(text[start - 1]) && (start >= text.size() || text::isSpace(text[start]))))
        --start;
    std::size_t end = std::min<std::size_t>(range.end(), text.size());
    while (end < text.size() && !(endsSentence(text[end]) && (end + 1 == text.size() || text::isSpace(text[end + 1]))))
        ++end;
    return { static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(end - start) };
}
} // namespace

std::vector<Ignored> readIgnored(Snapshot const& snapshot)
{
    std::vector<Ignored> result;
    auto const property = snapshot.properties.find(ignoredProperty);
    if (property == snapshot.properties.end())
        return result;
    try
    {
        json::value const value = json::parse(text::toUtf8(property->second));
        for (json::value const& entry : value.as_array())
        {
            auto const member = [&](char const* name) { return std::string(entry.at(name).as_string()); };
            result.push_back({ member("rule"), member("key"), text::toUtf16(member("excerpt")),
                               text::toUtf16(member("reason")) });
        }
    }
    catch (std::exception const&)
    {
        result.clear(); // somebody edited the property: nothing is ignored that nobody can read
    }
    return result;
}

std::u16string writeIgnored(std::vector<Ignored> const& ignored)
{
    if (ignored.empty())
        return {};
    json::array array;
    for (Ignored const& one : ignored)
        array.push_back({ { "rule", one.rule },
                          { "key", one.key },
                          { "excerpt", text::toUtf8(one.excerpt) },
                          { "reason", text::toUtf8(one.reason) } });
    return text::toUtf16(json::serialize(array));
}

std::string ignoredKey(Finding const& finding, Snapshot const& snapshot)
{
    std::string content = finding.rule->name + '\n';
    if (finding.where)
    {
        auto const& text = snapshot.paragraphs[static_cast<std::size_t>(finding.where->paragraph)].text;
        text::Range const sentence = sentenceAround(text, finding.where->range);
        content += text::toUtf8(sentence.of(text)) + '\n' +
                   std::to_string(finding.where->range.start - std::min(sentence.start, finding.where->range.start)) + ' ' +
                   std::to_string(finding.where->range.length);
    }
    text::Hash hash;
    hash.add(content);
    return hash.figures();
}

void markIgnored(std::vector<Finding>& findings, Snapshot const& snapshot)
{
    std::vector<Ignored> const ignored = readIgnored(snapshot);
    if (ignored.empty())
        return;
    for (Finding& finding : findings)
    {
        auto const isThis = [&](Ignored const& one) {
            return one.rule == finding.rule->name && one.key == ignoredKey(finding, snapshot);
        };
        if (auto const found = std::ranges::find_if(ignored, isThis); found != ignored.end())
            finding.ignored = found->reason;
    }
}
} // namespace kehoach::check
