/// \file
/// The grammar of the written Vietnamese syllable: tells a word typed in a lost encoding, or a slip,
/// from one that can be read.
#pragma once

#include <string_view>

namespace kehoach::text
{
/// True if the word (NFC, either case) is one Vietnamese syllable: onset, rime, and a tone the rime
/// can carry ("hoạch", "nghiêng", "quyết"; not "hoach̃", "ngiêng", "hoặch" with a tone too many).
bool isSyllable(std::u16string_view word);
} // namespace kehoach::text
