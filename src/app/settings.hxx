/// \file
/// What the user has set, in one place: kept as JSON in the user's profile (kehoach/settings.json). The offices are
/// in app/offices.hxx.
#pragma once

#include "core/check/check.hxx"
#include "office/uno.hxx"

#include <com/sun/star/uno/XComponentContext.hpp>

#include <set>
#include <string>

namespace kehoach::app
{
/// What happens where a plan with errors is about to be signed, printed or sent: nothing; it is told and may go on
/// with a reason; it may not go on.
enum class Gate { off, warn, strict };
char const* name(Gate gate);

struct Settings
{
    std::set<std::string> rulesOff; ///< names of the rules the office has switched off
    std::set<std::string> areasOff; ///< areas of rules it has switched off: "layout", "spelling"
    bool live = true;       ///< the open document is checked again after each pause in typing
    bool underline = false; ///< findings in the text are underlined
    std::u16string otherProofreader; ///< the grammar checker for Vietnamese that gave way to ours; empty = none
    Gate gate = Gate::warn;
    check::Stage stage = check::Stage::submitted; ///< of a document nobody said anything of
    std::u16string packs; ///< folder of the office's own packs; empty = kehoach/packs of the user's profile

    /// What was saved; defaults where there is nothing, or nothing readable.
    static Settings load(uno::Reference<uno::XComponentContext> const& context);
    /// Where the profile cannot be written, nothing is remembered.
    void save(uno::Reference<uno::XComponentContext> const& context) const;
};
} // namespace kehoach::app
