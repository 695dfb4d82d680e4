/// \file
/// The labelled documents of the corpus: text and what a reader found in it.
#pragma once

#include <boost/json.hpp>

#include <filesystem>
#include <string>
#include <vector>

namespace kehoach::corpus
{
struct LabelledDocument
{
    std::string name;
    std::u16string text;
    boost::json::object labels;
};

/// Every document of the folder that has a label file, by name; none where there is no folder.
std::vector<LabelledDocument> readDocuments(std::filesystem::path const& folder);
} // namespace kehoach::corpus
