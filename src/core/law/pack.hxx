/// \file
/// Reading packs: folders of JSON files an office may add to. A file that cannot be read, or an
/// entry that does not fit, is named and skipped; the rest works.
#pragma once

#include "core/law/profile.hxx"

#include <boost/json.hpp>

#include <functional>

namespace kehoach::law
{
/// Reads each `<folder>/*.json` in the order of their names and hands every entry of its top-level
/// array (or of its member "entries", "rules", "items" …: `member`) to `take`. What `take` throws
/// (std::exception: a missing or ill-typed member) becomes a diagnostic with the entry's line.
void readPacks(std::filesystem::path const& folder, std::string_view member,
               std::function<void(boost::json::object const& entry, boost::json::object const& pack)> const& take,
               std::vector<Diagnostic>& diagnostics);

/// Members of an entry. The first group throws std::invalid_argument, naming the member, where it
/// is missing or of another type.
std::u16string requiredText(boost::json::object const& entry, std::string_view member);
std::string requiredId(boost::json::object const& entry, std::string_view member);
Bilingual requiredBilingual(boost::json::object const& entry, std::string_view member);
std::u16string optionalText(boost::json::object const& entry, std::string_view member);
bool optionalBool(boost::json::object const& entry, std::string_view member, bool otherwise);
std::optional<double> optionalNumber(boost::json::object const& entry, std::string_view member);
std::optional<std::int64_t> optionalInteger(boost::json::object const& entry, std::string_view member);
std::vector<std::string> optionalIds(boost::json::object const& entry, std::string_view member);
/// Members "effective_from" and "effective_to", ISO dates or null.
Effective effectiveOf(boost::json::object const& entry);
} // namespace kehoach::law
