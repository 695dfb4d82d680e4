/// \file
/// What the dialogs remember for the next time, kept as JSON in the user's profile (kehoach/settings.json). The
/// offices are in app/offices.hxx.
#pragma once

#include "office/uno.hxx"

#include <com/sun/star/uno/XComponentContext.hpp>

#include <set>
#include <string>

namespace kehoach::ui
{
struct Settings
{
    std::set<std::string> rulesOff; ///< names of the rules the office has switched off

    /// What was saved; defaults where there is nothing, or nothing readable.
    static Settings load(uno::Reference<uno::XComponentContext> const& context);
    /// Where the profile cannot be written, nothing is remembered.
    void save(uno::Reference<uno::XComponentContext> const& context) const;
};
} // namespace kehoach::ui
