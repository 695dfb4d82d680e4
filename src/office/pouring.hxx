/// \file
/// The steps that insert(), apply() and replaceTable() are made of: the private part of office.hxx.
#pragma once

#include "office/office.hxx"
#include "office/rest.hxx"

namespace kehoach::office
{
/// Inserts one fragment as insert() says, without an undo step of its own. Throws text::Error where Writer
/// did not take it whole.
void pour(TextDocument const& document, Piece const& piece, uno::Reference<uno::XComponentContext> const& context);

/// The same in the place of a paragraph that is empty and not the only one.
void pourInPlaceOf(TextDocument const& document, TextRange const& paragraph, document::Fragment const& fragment,
                   uno::Reference<uno::XComponentContext> const& context);

/// True for a place or a table in a section that is protected, or in one around it.
bool isProtected(uno::Reference<uno::XInterface> const& content);

/// Replaces a stretch; the new text takes the look of the old one.
void replaceText(TextRange const& place, document::Edit const& edit);
} // namespace kehoach::office
