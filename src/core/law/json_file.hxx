/// \file
/// One JSON file with the line numbers of its parts, so that a broken entry can be named by line.
#pragma once

#include "core/law/profile.hxx"

#include <boost/json.hpp>

namespace kehoach::law
{
struct JsonFile
{
    std::filesystem::path path;
    boost::json::value value;
    std::string text; ///< UTF-8, as read
};

/// Every `<folder>/*.json` in the order of their names; a file that cannot be read or parsed is named
/// in `diagnostics` with the line of the error and left out. A folder that is not there is empty.
std::vector<JsonFile> readJsonFiles(std::filesystem::path const& folder,
                                    std::vector<Diagnostic>& diagnostics);

/// One file; nothing, and a diagnostic, where it cannot be read.
std::optional<JsonFile> readJsonFile(std::filesystem::path const& path, std::vector<Diagnostic>& diagnostics);

/// Line (from 1) of each child of the top-level member `member` (empty: of the top level itself):
/// key or, in an array, index → line.
std::map<std::string, int> childLines(JsonFile const& file, std::string_view member);

/// The sentence for what a reader of entries threw.
text::Message reasonOf(std::exception const& failure);
} // namespace kehoach::law
