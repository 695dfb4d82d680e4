/// \file
/// Makes open dialogs known to the tests, by name, in builds with KEHOACH_TEST_HOOK. Release builds
/// have none of it.
#pragma once

#include "office/uno.hxx"

#include <optional>
#include <string>

namespace kehoach::ui
{
/// While it lives, the service org.kehoach.TestHook (an XNameAccess) has the object under that name.
class Published
{
public:
#ifdef KEHOACH_TEST_HOOK
    Published(std::string name, uno::Reference<uno::XInterface> const& object);
    ~Published();
    Published(Published const&) = delete;
    Published& operator=(Published const&) = delete;

private:
    std::string m_name;
#else
    Published(std::string const&, uno::Reference<uno::XInterface> const&) {}
#endif
};

/// What a test has prepared in the place of a dialog that is not ours, once: "file" is the path a file dialog
/// gives. The service's replaceByName() prepares it.
#ifdef KEHOACH_TEST_HOOK
std::optional<std::u16string> answer(std::string const& name);
#else
inline std::optional<std::u16string> answer(char const*) { return std::nullopt; }
#endif
} // namespace kehoach::ui
