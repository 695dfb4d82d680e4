/// \file
/// The commands of the menu: vnd.kehoach:<name>.
#pragma once

#include "ui/workplace.hxx"

#include <string_view>

namespace kehoach::ui
{
inline constexpr char protocol[] = "vnd.kehoach:";

struct Command
{
    char const* name; ///< what stands after the protocol
    bool changesDocument; ///< greyed in a document that is read-only
    bool inBudgetTable; ///< greyed where the caret is in no budget table
    void (*run)(Workplace const& workplace);
};

/// The command of that name, or null.
Command const* findCommand(std::string_view name);
} // namespace kehoach::ui
