/// \file
/// A pack of rules or norms may hold anything: it is read, or named and skipped.
#include "fuzz.hxx"

#include "core/budget/budget.hxx"
#include "core/check/check.hxx"

#include <unistd.h>

#include <filesystem>
#include <fstream>

using namespace kehoach;

namespace
{
/// An extension folder whose rule pack and norm pack are the input.
struct Folder
{
    Folder()
        : path(std::filesystem::temp_directory_path() / ("kehoach-packs-" + std::to_string(getpid())))
    {
        for (char const* name : { "rules", "norms", "laws", "profiles", "sections" })
            std::filesystem::create_directories(path / name);
    }
    ~Folder() { std::filesystem::remove_all(path); }
    std::filesystem::path path;
};
}

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    static Folder const folder;
    for (char const* name : { "rules", "norms", "laws", "profiles" })
        std::ofstream(folder.path / name / "pack.json", std::ios::binary)
            .write(reinterpret_cast<char const*>(data), static_cast<std::streamsize>(size));
    check::Checker const checker(folder.path);
    check::Options options;
    options.today = std::chrono::year(2026) / 11 / 1;
    checker.check(document::fromPlainText(u"KẾ HOẠCH\nTổ chức hội nghị năm 2026"), options);
    std::vector<law::Diagnostic> diagnostics;
    budget::Norms::load(folder.path / "norms", diagnostics);
    return 0;
}
