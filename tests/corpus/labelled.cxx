#include "corpus/labelled.hxx"

#include "core/text/unicode.hxx"

#include <algorithm>
#include <fstream>
#include <iterator>

namespace kehoach::corpus
{
namespace
{
std::string readFile(std::filesystem::path const& path)
{
    std::ifstream file(path, std::ios::binary);
    return { std::istreambuf_iterator<char>(file), {} };
}
} // namespace

std::vector<LabelledDocument> readDocuments(std::filesystem::path const& folder)
{
    std::vector<LabelledDocument> documents;
    std::error_code missing;
    for (auto const& entry : std::filesystem::directory_iterator(folder / "docs", missing))
    {
        auto const name = entry.path().stem().string();
        auto const labels = folder / "labels" / (name + ".json");
        if (entry.path().extension() != ".txt" || !std::filesystem::exists(labels))
            continue;
        documents.push_back({ name, text::toUtf16(readFile(entry.path())),
                              boost::json::parse(readFile(labels)).as_object() });
    }
    std::ranges::sort(documents, {}, &LabelledDocument::name);
    return documents;
}
} // namespace kehoach::corpus
