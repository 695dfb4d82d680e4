/// \file
/// What a person may want to know of a rule: the page F1 shows. From the entry that finds, cites and is
/// documented in docs/rules, so that nothing is said twice.
#pragma once

#include "core/check/check.hxx"

#include <filesystem>

namespace kehoach::check
{
struct RulePage
{
    std::string name, ref;
    std::u16string title, why;
    std::vector<std::u16string> citations; ///< the first for all profiles, the others "profile: article"
    std::u16string quote;                  ///< words of the law, briefly; may be empty
    bool verified = false;
    FixTier fix = FixTier::none;
    std::vector<std::u16string> wrong, right; ///< examples, at most `mostExamples` of each
};

inline constexpr std::size_t mostExamples = 3;

/// Reads the page of the rule from the packs of these folders; nothing where no pack has it.
std::optional<RulePage> readRulePage(std::vector<std::filesystem::path> const& folders, std::string_view rule,
                                     std::string_view language);
} // namespace kehoach::check
