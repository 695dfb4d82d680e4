/// \file
/// A fragment's styles beside those of the document it goes to.
#pragma once

#include "office/office.hxx"

namespace kehoach::office
{
/// Writer keeps a style of the document where one of the same name comes. For running text that is right: what the
/// user made of it holds for what comes as well. Blocks that stand side by side, drawn lines and the page number
/// would lose place and size; so, where a style of theirs or the page style is another one in the document, it gets
/// a name that is free.
document::Fragment withOwnStyles(TextDocument const& document, document::Fragment fragment);

/// True if the fragment brings a page style with a header that the document does not have.
bool bringsHeader(TextDocument const& document, document::Fragment const& fragment);
} // namespace kehoach::office
