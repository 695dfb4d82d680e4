/// \file
/// Asks for a file with the dialog of the office or the desktop.
#pragma once

#include "ui/workplace.hxx"

#include <filesystem>
#include <optional>

namespace kehoach::ui
{
/// Which files are offered: what the list of kinds says, and the ending without its dot.
struct FileKind
{
    std::u16string name;
    std::string ending;
};

/// A file to be read; nothing where the user cancels.
std::optional<std::filesystem::path> chooseFileToOpen(Workplace const& workplace, FileKind const& kind);
/// A file to be written; the dialog has asked already where there is one of that name.
std::optional<std::filesystem::path> chooseFileToSave(Workplace const& workplace, FileKind const& kind,
                                                      std::u16string_view suggestedName);
/// A folder; nothing where the user cancels.
std::optional<std::filesystem::path> chooseFolder(Workplace const& workplace);
} // namespace kehoach::ui
