#include "app/app.hxx"

#include "app/packs.hxx"
#include "app/settings.hxx"
#include "app/user_files.hxx"
#include "core/text/unicode.hxx"

#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/configuration/theDefaultProvider.hpp>
#include <com/sun/star/container/XNameAccess.hpp>
#include <com/sun/star/deployment/PackageInformationProvider.hpp>
#include <osl/file.hxx>

#include <algorithm>
#include <ctime>
#include <mutex>
#include <stdexcept>
#include <utility>

namespace kehoach::app
{
namespace
{
char const identifier[] = "org.kehoach.extension";
char const fallbackProfile[] = "mttq";
/// What an office may add, each in a folder of that name.
constexpr char const* packKinds[] = { "laws", "norms", "presets", "rules", "sections" };

std::filesystem::path folderOf(uno::Reference<uno::XComponentContext> const& context)
{
    auto const packages = css::deployment::PackageInformationProvider::get(context);
    OUString path;
    if (osl::FileBase::getSystemPathFromFileURL(packages->getPackageLocation(identifier), path) !=
        osl::FileBase::E_None)
        throw std::runtime_error("the folder of the extension is not known");
    return text::toUtf8(fromOUString(path));
}

/// The packs of the office: the folder it has set, else "kehoach/packs" in the user's profile, and each folder in it.
std::vector<std::filesystem::path> packsOf(uno::Reference<uno::XComponentContext> const& context)
{
    std::vector<std::filesystem::path> packs;
    std::u16string const chosen = Settings::load(context).packs;
    std::filesystem::path const folder =
        chosen.empty() ? userFolder(context) / "packs" : std::filesystem::path(text::toUtf8(chosen));
    std::error_code error;
    if (!std::filesystem::is_directory(folder, error))
        return packs;
    packs.push_back(folder);
    for (auto const& entry : std::filesystem::directory_iterator(folder, error))
    {
        if (entry.is_directory(error) && std::ranges::find(packKinds, entry.path().filename()) == std::end(packKinds))
            packs.push_back(entry.path());
    }
    std::sort(packs.begin() + 1, packs.end());
    return packs;
}

/// A folder of the extension, then that of each pack.
std::vector<std::filesystem::path> foldersOf(char const* name, std::filesystem::path const& extension,
                                             std::vector<std::filesystem::path> const& packs)
{
    std::vector<std::filesystem::path> folders{ extension / name };
    for (std::filesystem::path const& pack : packs)
        folders.push_back(pack / name);
    return folders;
}

std::mutex mutex;
bool stale = false; ///< what is shared was read before a pack came

bool isSame(law::Diagnostic const& left, law::Diagnostic const& right)
{
    return left.file == right.file && left.line == right.line && left.reason == right.reason;
}
} // namespace

struct Installation::State
{
    State(std::filesystem::path const& extension, std::vector<std::filesystem::path> const& packs)
        : folder(extension)
        , checker(extension, packs)
        , norms(budget::Norms::load(foldersOf("norms", extension, packs), diagnostics))
        , sections(draft::Sections::load(foldersOf("sections", extension, packs), diagnostics))
        , vietnamese(text::Messages::load(extension / "strings", "vi"))
        , english(text::Messages::load(extension / "strings", "en"))
    {
        for (std::filesystem::path const& presetFolder : foldersOf("presets", extension, packs))
            std::ranges::move(budget::loadPresets(presetFolder, diagnostics), std::back_inserter(presets));
    }

    std::filesystem::path folder;
    std::vector<law::Diagnostic> diagnostics; ///< of what is read here; the checker has its own
    check::Checker checker;
    budget::Norms norms;
    draft::Sections sections;
    std::vector<budget::Preset> presets;
    text::Messages vietnamese, english;
    std::string language = "vi";
};

Installation::Installation(std::filesystem::path const& extension, std::string_view language,
                           std::vector<std::filesystem::path> const& packs)
{
    auto state = std::make_unique<State>(extension, packs);
    state->language = language;
    m_state = std::move(state);
}

Installation::Installation(std::shared_ptr<State const> state, uno::Reference<uno::XComponentContext> const& context)
    : m_state(std::move(state))
    , m_context(context)
{
}

Installation::~Installation() = default;

std::shared_ptr<Installation const> Installation::of(uno::Reference<uno::XComponentContext> const& context)
{
    static std::shared_ptr<State const> state;
    std::lock_guard const lock(mutex);
    if (!state || std::exchange(stale, false))
        state = Installation(folderOf(context), uiLanguage(context), packsOf(context)).m_state;
    return std::shared_ptr<Installation>(new Installation(state, context));
}

void forgetPacks()
{
    std::lock_guard const lock(mutex);
    stale = true;
}

std::filesystem::path const& Installation::folder() const
{
    return m_state->folder;
}

std::string const& Installation::language() const
{
    return m_state->language;
}

uno::Reference<uno::XComponentContext> const& Installation::context() const
{
    return m_context;
}

check::Checker const& Installation::checker() const
{
    return m_state->checker;
}

budget::Norms const& Installation::norms() const
{
    return m_state->norms;
}

draft::Sections const& Installation::sections() const
{
    return m_state->sections;
}

std::vector<budget::Preset> const& Installation::presets() const
{
    return m_state->presets;
}

std::vector<law::Profile> const& Installation::profiles() const
{
    return m_state->checker.profiles();
}

law::Profile const& Installation::profile(std::string_view id) const
{
    if (law::Profile const* const found = law::findProfile(profiles(), id))
        return *found;
    if (law::Profile const* const fallback = law::findProfile(profiles(), fallbackProfile))
        return *fallback;
    if (profiles().empty())
        throw text::Error({ "app.no-profile", { { "folder", text::toUtf16((folder() / "profiles").string()) } } });
    return profiles().front();
}

text::Messages const& Installation::messages(std::string_view language) const
{
    return language == "en" ? m_state->english : m_state->vietnamese;
}

std::vector<law::Diagnostic> Installation::diagnostics() const
{
    std::vector<law::Diagnostic> all = m_state->checker.diagnostics();
    for (law::Diagnostic const& diagnostic : m_state->diagnostics)
    {
        // Norms are read by the checker as well.
        if (std::ranges::none_of(all, [&](law::Diagnostic const& known) { return isSame(known, diagnostic); }))
            all.push_back(diagnostic);
    }
    return all;
}

std::u16string sentence(law::Diagnostic const& diagnostic, text::Messages const& messages)
{
    std::map<std::string, std::u16string> arguments{ { "file", text::toUtf16(diagnostic.file.string()) },
                                                     { "reason", messages.text(diagnostic.reason) } };
    if (diagnostic.line <= 0)
        return messages.text({ "app.skipped-file", arguments });
    arguments["line"] = text::toUtf16(std::to_string(diagnostic.line));
    return messages.text({ "app.skipped-entry", arguments });
}

std::string uiLanguage(uno::Reference<uno::XComponentContext> const& context)
{
    css::beans::PropertyValue path;
    path.Name = "nodepath";
    path.Value <<= OUString("/org.openoffice.Setup/L10N");
    auto const provider = css::configuration::theDefaultProvider::get(context);
    uno::Reference<css::container::XNameAccess> const settings(
        provider->createInstanceWithArguments("com.sun.star.configuration.ConfigurationAccess",
                                              sequence({ uno::Any(path) })),
        uno::UNO_QUERY_THROW);
    OUString locale;
    settings->getByName("ooLocale") >>= locale;
    return locale == "vi" || locale.startsWith("vi-") ? "vi" : "en";
}

text::Date today()
{
    std::time_t const now = std::time(nullptr);
    std::tm local{};
    localtime_r(&now, &local);
    return { std::chrono::year(local.tm_year + 1900), std::chrono::month(static_cast<unsigned>(local.tm_mon + 1)),
             std::chrono::day(static_cast<unsigned>(local.tm_mday)) };
}
} // namespace kehoach::app
