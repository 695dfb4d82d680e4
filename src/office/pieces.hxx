/// \file
/// User-defined document properties longer than Word keeps: it cuts each at 255 characters.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace kehoach::office
{
using StringProperties = std::map<std::u16string, std::u16string>;

/// The value in pieces of at most 255 units; at least one.
std::vector<std::u16string> splitIntoPieces(std::u16string_view value);
/// The name of the property that holds a piece, from 1: "Name", "Name~2", "Name~3" …
std::u16string pieceName(std::u16string const& name, int number);
/// Puts such pieces together again.
void joinPieces(StringProperties& properties);
} // namespace kehoach::office
