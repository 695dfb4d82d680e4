/// \file
/// What the extension keeps for its user: the folder, and how a file in it is read and written.
#pragma once

#include "office/uno.hxx"

#include <com/sun/star/uno/XComponentContext.hpp>

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace kehoach::app
{
/// The folder of the user's profile for what the extension keeps there; it need not exist.
std::filesystem::path userFolder(uno::Reference<uno::XComponentContext> const& context);

/// The whole file; nothing where it is not there or cannot be read.
std::optional<std::string> readFile(std::filesystem::path const& file);

/// Written beside and moved into place: a full disk leaves what was there. Makes the folder. Throws text::Error
/// "app.not-written" where it cannot be.
void writeFile(std::filesystem::path const& file, std::string_view content);
} // namespace kehoach::app
