/// \file
/// A rule (quy tắc kiểm tra): one entry of extension/rules/<area>.json, ready to run.
/// docs/adding-a-rule.md describes the entry.
#pragma once

#include "core/check/context.hxx"
#include "core/law/pack.hxx"

#include <boost/json.hpp>

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kehoach::check
{
/// Finds the places where a document breaks one rule. Shared by all threads: keeps no state.
using Finder = std::function<std::vector<Hit>(Context const&)>;

struct Rule
{
    std::string name, ref;
    std::vector<std::string> aliases;
    law::Bilingual title, why, message, citation;
    /// Profile id or family → its own citation, where another instrument says the same there.
    std::map<std::string, std::u16string> citations;
    bool verified = true;
    std::vector<std::string> profiles; ///< empty = all
    std::vector<Stage> stages;         ///< empty = all
    law::Effective effective;
    /// Profile id, its family ("dang") or "*" → stage or "*" → severity; nothing = switched off.
    std::map<std::string, std::map<std::string, std::optional<Severity>>> severity;
    FixTier fix = FixTier::none;
    std::optional<plan::Field> field; ///< what it is about, where that is one field
    /// Rules whose finding at the same place is the same defect; theirs is left out.
    std::vector<std::string> hides;
    bool skipQuotations = false; ///< nothing inside quotation marks
    bool skipCitations = false;  ///< nothing inside the citation of another document
    bool typography = false;     ///< needs looks: not run on plain text
    bool asksPages = false;      ///< of Options::placements: only the thread that checks may
    enum class Leaving { no, also, only };
    Leaving leaving = Leaving::no; ///< it is about what must not leave the house; `only`: run then alone
    std::optional<law::EntryPlace> officePack; ///< where an office wrote it; nothing for ours
    Finder find;

    /// Its severity, if it applies to that profile, stage and date.
    std::optional<Severity> applies(std::string_view profile, Stage stage, Date asOf) const;
    std::u16string const& citationFor(std::string_view profile, std::string_view language) const;
};

/// Reads one entry. Throws std::invalid_argument naming what is wrong.
Rule readRule(boost::json::object const& entry);

/// True if the list is empty or has the profile, or its family ("dang" for "dang-hd36").
bool profileListed(std::vector<std::string> const& list, std::string_view profile);

std::optional<plan::Field> parseField(std::string_view name);
} // namespace kehoach::check
