/// \file
/// User-defined document properties longer than Word keeps: it cuts each at 255 characters.
#pragma once

#include <map>
#include <string>

namespace kehoach::office
{
using StringProperties = std::map<std::u16string, std::u16string>;

/// Each value in pieces of at most 255 units: "Name", "Name~2", "Name~3" …
StringProperties splitIntoPieces(StringProperties const& properties);
/// Puts such pieces together again.
void joinPieces(StringProperties& properties);
} // namespace kehoach::office
