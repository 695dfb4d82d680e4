/// \file
/// Open documents, and new ones: empty, or a copy of one that is open.
#pragma once

#include "office/office.hxx"

namespace kehoach::office
{
/// Every text document that is shown somewhere.
std::vector<TextDocument> openDocuments(uno::Reference<uno::XComponentContext> const& context);

/// An empty document in a window of its own; `hidden`: in none.
TextDocument newDocument(uno::Reference<uno::XComponentContext> const& context, bool hidden = false);

/// A copy of the document as it is now, without a name, in a window of its own or hidden. The document itself is left
/// alone, its signatures are not taken over. Throws text::Error "refuse.failed".
TextDocument copyOf(uno::Reference<uno::XComponentContext> const& context, TextDocument const& document,
                    bool hidden = false);

/// Stores the document under that path in the format its extension names (.odt, .docx). Throws text::Error
/// "app.not-written".
void storeTo(TextDocument const& document, std::u16string const& path);

/// Leaves of the table only its heading and that row. Throws text::Error "refuse.failed" where its rows cannot be
/// taken out one by one.
void keepRow(TextDocument const& document, document::Snapshot const& snapshot, int table, int row);

/// Closes it without asking.
void closeDocument(TextDocument const& document);
} // namespace kehoach::office
