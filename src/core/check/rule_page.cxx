#include "core/check/rule_page.hxx"

#include "core/law/pack.hxx"
#include "core/text/unicode.hxx"

#include <algorithm>

namespace kehoach::check
{
namespace json = boost::json;

namespace
{
std::u16string inLanguage(json::value const& value, std::string_view language)
{
    if (auto const* text = value.if_string())
        return text::toUtf16(std::string_view(*text));
    auto const* both = value.if_object();
    auto const* text = both ? both->if_contains(language) : nullptr;
    return text && text->is_string() ? text::toUtf16(std::string_view(text->get_string())) : std::u16string{};
}

/// The words an example is about: those it puts into the plan. Empty where it only takes something away or
/// changes how something looks.
std::u16string wordsOf(json::object const& example)
{
    if (auto const* text = example.if_contains("text"); text && text->is_string())
        return inLanguage(*text, {});
    if (auto const* replace = example.if_contains("replace"); replace && replace->is_array())
    {
        json::array const& pairs = replace->get_array(); // old, new, old, new …
        return pairs.size() < 2 ? std::u16string{} : inLanguage(pairs[1], {});
    }
    return {};
}

std::vector<std::u16string> examplesOf(json::object const& entry, std::string_view kind)
{
    std::vector<std::u16string> words;
    auto const* examples = entry.if_contains("examples");
    auto const* list = examples && examples->is_object() ? examples->get_object().if_contains(kind) : nullptr;
    if (!list || !list->is_array())
        return words;
    for (json::value const& example : list->get_array())
    {
        std::u16string const one = example.is_object() ? wordsOf(example.get_object()) : std::u16string{};
        if (!one.empty() && words.size() < mostExamples && std::ranges::find(words, one) == words.end())
            words.push_back(one);
    }
    return words;
}

RulePage pageOf(json::object const& entry, std::string_view language)
{
    RulePage page;
    page.name = law::requiredId(entry, "name");
    page.ref = law::requiredId(entry, "ref");
    page.title = law::requiredBilingual(entry, "title").in(language);
    page.why = law::requiredBilingual(entry, "why").in(language);
    page.citations.push_back(inLanguage(entry.at("citation"), language));
    if (auto const* others = entry.if_contains("citations"); others && others->is_object())
    {
        for (auto const& [profile, citation] : others->get_object())
            page.citations.push_back(text::toUtf16(std::string(profile)) + u": " + inLanguage(citation, language));
    }
    if (auto const* quote = entry.if_contains("quote"))
        page.quote = inLanguage(*quote, language);
    page.verified = law::optionalBool(entry, "verified", false);
    std::string const tier = law::requiredId(entry, "fix");
    for (FixTier const each : { FixTier::safe, FixTier::guarded, FixTier::suggest })
    {
        if (tier == name(each))
            page.fix = each;
    }
    page.wrong = examplesOf(entry, "bad");
    page.right = examplesOf(entry, "ok");
    return page;
}
} // namespace

std::optional<RulePage> readRulePage(std::vector<std::filesystem::path> const& folders, std::string_view rule,
                                     std::string_view language)
{
    std::optional<RulePage> page;
    std::vector<law::Diagnostic> ignored; // what cannot be read was told when the rules were
    for (std::filesystem::path const& folder : folders)
    {
        law::readPacks(
            folder, "rules",
            [&](json::object const& entry, json::object const&) {
                if (!page && law::optionalId(entry, "name") == rule)
                    page = pageOf(entry, language);
            },
            ignored);
    }
    return page;
}
} // namespace kehoach::check
