/// \file
/// What the dialogs remember for the next time: the office that issues, kept as JSON in the user's
/// profile (kehoach/settings.json).
#pragma once

#include "core/draft/draft.hxx"
#include "office/uno.hxx"

#include <com/sun/star/uno/XComponentContext.hpp>

#include <array>
#include <filesystem>
#include <set>

namespace kehoach::ui
{
/// One line of the office: its name in the file and in the dialog.
struct OfficeField
{
    char const* name;
    std::u16string draft::Office::*value;
};
inline constexpr std::array<OfficeField, 9> officeFields = { {
    { "superior", &draft::Office::superior },
    { "issuer", &draft::Office::issuer },
    { "issuerInText", &draft::Office::issuerInText },
    { "symbol", &draft::Office::symbol },
    { "place", &draft::Office::place },
    { "authority", &draft::Office::authority },
    { "position", &draft::Office::position },
    { "signer", &draft::Office::signer },
    { "filing", &draft::Office::filing },
} };

/// The folder of the user's profile for what the extension keeps there; it need not exist.
std::filesystem::path userFolder(uno::Reference<uno::XComponentContext> const& context);

struct Settings
{
    draft::Office office;
    std::string profile; ///< id of the profile chosen last; empty = never
    std::set<std::string> rulesOff; ///< names of the rules the office has switched off

    /// What was saved; defaults where there is nothing, or nothing readable.
    static Settings load(uno::Reference<uno::XComponentContext> const& context);
    /// Where the profile cannot be written, nothing is remembered.
    void save(uno::Reference<uno::XComponentContext> const& context) const;
};

/// One line for each entry, and back: lines are trimmed, empty ones left out.
std::u16string joinLines(std::vector<std::u16string> const& lines);
std::vector<std::u16string> splitLines(std::u16string_view text);
} // namespace kehoach::ui
