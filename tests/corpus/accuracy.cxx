/// \file
/// How well the recogniser reads the labelled documents of the corpus: a table per field and per
/// file, each miss, and whether confidence keeps its promise. Reads in place, changes nothing.
///
///     accuracy [--require fields=0.98,bases=0.97,recipients=0.97,outline=0.95,types=1,sure=0.99]
///
/// Exit 0; 1 where a required figure is not reached (types: misses allowed); 0 and "skipped: no
/// corpus" where there is none.
#include "corpus/labelled.hxx"
#include "corpus/score.hxx"

#include <cstdio>
#include <cstring>
#include <map>
#include <string>

using namespace kehoach;

namespace
{
std::map<std::string, double> readRequirements(int count, char** arguments)
{
    std::map<std::string, double> required;
    if (count < 3 || std::strcmp(arguments[1], "--require") != 0)
        return required;
    std::string const list = arguments[2];
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
} // namespace

int main(int count, char** arguments)
{
    auto const documents = corpus::readDocuments(KEHOACH_CORPUS_DIR "/open");
    if (documents.empty())
    {
        std::puts("skipped: no corpus");
        return 0;
    }
    corpus::Result const result = corpus::measure(documents);

    std::printf("%zu documents\n\n  %-16s    tp    fp    fn   F1\n", documents.size(), "field");
    for (std::size_t field = 0; field < plan::fieldCount; ++field)
        if (static_cast<plan::Field>(field) != plan::Field::superior) // no label of its own
            printScore(plan::name(static_cast<plan::Field>(field)), result.fields[field]);
    corpus::Score const pooled = result.pooled();
    printScore("all fields", pooled);
    std::puts("");
    printScore("legal bases", result.bases);
    printScore("recipient lines", result.recipients);
    printScore("outline", result.outline);
    std::printf("  %-16s %5d of %zu right\n", "document type",
                static_cast<int>(documents.size()) - result.typeMisses, documents.size());
    std::printf("  %-16s %5d of %d right\n\n", "signature parts", result.signatureRight,
                result.signatureParts);

    std::puts("  file        tp    fp    fn");
    for (auto const& [file, score] : result.files)
        std::printf("  %-8s %5d %5d %5d\n", file.c_str(), score.found, score.invented, score.missed);

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
    bool enough = true;
    for (auto const& [name, least] : readRequirements(count, arguments))
    {
        bool const good =
            name == "types" ? result.typeMisses <= least : reached.count(name) && reached.at(name) >= least;
        if (!good)
            std::printf("not reached: %s %.4f\n", name.c_str(), least);
        enough = enough && good;
    }
    return enough ? 0 : 1;
}
