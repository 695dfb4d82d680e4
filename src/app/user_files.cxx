#include "app/user_files.hxx"

#include "core/text/message.hxx"
#include "core/text/unicode.hxx"

#include <com/sun/star/util/PathSubstitution.hpp>
#include <osl/file.hxx>

#include <fstream>
#include <iterator>

namespace kehoach::app
{
std::filesystem::path userFolder(uno::Reference<uno::XComponentContext> const& context)
{
    OUString const url = css::util::PathSubstitution::create(context)->substituteVariables("$(user)", false);
    OUString path;
    osl::FileBase::getSystemPathFromFileURL(url, path);
    return std::filesystem::path(text::toUtf8(fromOUString(path))) / "kehoach";
}

std::optional<std::string> readFile(std::filesystem::path const& file)
{
    std::error_code error;
    std::ifstream stream(file, std::ios::binary);
    if (!stream || !std::filesystem::is_regular_file(file, error))
        return std::nullopt;
    std::string content(std::istreambuf_iterator<char>(stream), {});
    return stream.bad() ? std::nullopt : std::optional(std::move(content));
}

void writeFile(std::filesystem::path const& file, std::string_view content)
{
    std::error_code error;
    std::filesystem::create_directories(file.parent_path(), error);
    std::filesystem::path fresh = file;
    fresh += ".new";
    bool written = false;
    if (std::ofstream stream(fresh, std::ios::binary); stream << content << std::flush)
        written = true;
    if (written)
        std::filesystem::rename(fresh, file, error);
    if (!written || error)
    {
        std::filesystem::remove(fresh, error);
        throw text::Error({ "app.not-written", { { "file", text::toUtf16(file.string()) } } });
    }
}
} // namespace kehoach::app
