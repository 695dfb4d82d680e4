/// \file
/// How well the recogniser reads the labelled documents of the corpus: a table per field and per
/// file, each miss, and whether confidence keeps its promise. Reads in place, changes nothing.
///
///     accuracy [--folder FOLDER] [--reports FILE] [--require
///     fields=0.98,bases=0.97,recipients=0.97,outline=0.95,types=1,sure=0.99]
///
/// FOLDER: other labelled documents, docs/*.txt and labels/*.json, instead of the corpus.
/// FILE: reports of checks of the documents themselves, each {"name": "kh01", "file": "kh01.docx",
/// "report": …} on a line; without it their texts are read. Exit 0; 1 where a required figure is not
/// reached (types: misses allowed); 0 and "skipped: no corpus" where there is none.
#include "corpus/labelled.hxx"
#include "corpus/score.hxx"

#include <algorithm>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <map>
#include <string>

using namespace kehoach;

namespace
{
std::string argument(int count, char** arguments, char const* name)
{
    for (int index = 1; index + 1 < count; ++index)
        if (std::strcmp(arguments[index], name) == 0)
            return arguments[index + 1];
    return {};
}

std::map<std::string, double> readRequirements(std::string const& list)
{
    std::map<std::string, double> required;
    for (std::size_t begin = 0; begin < list.size();)
    {
        std::size_t const end = std::min(list.find(',', begin), list.size());
        std::string const entry = list.substr(begin, end - begin);
        if (auto const equals = entry.find('='); equals != std::string::npos)
            required[entry.substr(0, equals)] = std::stod(entry.substr(equals + 1));
        begin = end + 1;
    }
    return required;
}

void printScore(char const* name, corpus::Score const& score)
{
    std::printf("  %-16s %5d %5d %5d   %.4f\n", name, score.found, score.invented, score.missed, score.f1());
}

corpus::Result measureTexts(std::vector<corpus::LabelledDocument> const& documents)
{
    corpus::Result result;
    for (corpus::LabelledDocument const& document : documents)
        corpus::measure(document, corpus::readingOf(document.text), corpus::Match::lines, document.name,
                        result);
    return result;
}

corpus::Result measureReports(std::vector<corpus::LabelledDocument> const& documents, std::string const& path)
{
    corpus::Result result;
    std::ifstream file(path);
    for (std::string line; std::getline(file, line);)
    {
        auto const entry = boost::json::parse(line).as_object();
        std::string const name(entry.at("name").as_string());
        auto const document = std::ranges::find(documents, name, &corpus::LabelledDocument::name);
        if (document != documents.end())
            corpus::measure(*document, corpus::readingOf(entry.at("report").as_object()),
                            corpus::Match::words, std::string(entry.at("file").as_string()), result);
    }
    return result;
}
} // namespace

int main(int count, char** arguments)
{
    std::string const folder = argument(count, arguments, "--folder");
    auto const documents = corpus::readDocuments(folder.empty() ? KEHOACH_CORPUS_DIR "/open" : folder);
    if (documents.empty())
    {
        std::puts("skipped: no corpus");
        return 0;
    }
    std::string const reports = argument(count, arguments, "--reports");
    corpus::Result const result =
        reports.empty() ? measureTexts(documents) : measureReports(documents, reports);

    std::printf("%d documents, %s\n\n  %-16s    tp    fp    fn   F1\n", result.documents,
                reports.empty() ? "as plain text" : "read in Writer", "field");
    for (std::size_t field = 0; field < plan::fieldCount; ++field)
        if (static_cast<plan::Field>(field) != plan::Field::superior) // no label of its own
            printScore(plan::name(static_cast<plan::Field>(field)), result.fields[field]);
    corpus::Score const pooled = result.pooled();
    printScore("all fields", pooled);
    std::puts("");
    printScore("legal bases", result.bases);
    printScore("recipient lines", result.recipients);
    printScore("outline", result.outline);
    std::printf("  %-16s %5d of %d right\n", "document type", result.documents - result.typeMisses,
                result.documents);
    std::printf("  %-16s %5d of %d right\n\n", "signature parts", result.signatureRight,
                result.signatureParts);

    std::puts("  file          tp    fp    fn");
    for (auto const& [file, score] : result.files)
        std::printf("  %-10s %5d %5d %5d\n", file.c_str(), score.found, score.invented, score.missed);

    std::puts("\nmisses");
    for (std::string const& miss : result.misses)
        std::printf("  %s\n", miss.c_str());

    double const sureRight = result.sure.total ? double(result.sure.right) / result.sure.total : 1;
    std::printf("\nconfidence: %d of %d statements at or above %.2f are right (%.4f); below it %d of %d\n",
                result.sure.right, result.sure.total, plan::sure, sureRight, result.unsure.right,
                result.unsure.total);

    std::map<std::string, double> const reached{
        { "fields", pooled.f1() },
        { "bases", result.bases.f1() },
        { "recipients", result.recipients.f1() },
        { "outline", result.outline.f1() },
        { "sure", sureRight },
    };
    bool enough = result.documents > 0;
    for (auto const& [name, least] : readRequirements(argument(count, arguments, "--require")))
    {
        bool const good =
            name == "types" ? result.typeMisses <= least : reached.count(name) && reached.at(name) >= least;
        if (!good)
            std::printf("not reached: %s %.4f\n", name.c_str(), least);
        enough = enough && good;
    }
    return enough ? 0 : 1;
}
