/// \file
/// What the commands of start/menu_commands.hxx do: vnd.kehoach:<name>.
#pragma once

#include "ui/workplace.hxx"

#include <string_view>

namespace kehoach::ui
{
inline constexpr char protocol[] = "vnd.kehoach:";

struct Command
{
    char const* name; ///< what stands after the protocol
    void (*run)(Workplace const& workplace);
};

/// The command of that name, or null.
Command const* findCommand(std::string_view name);
} // namespace kehoach::ui
