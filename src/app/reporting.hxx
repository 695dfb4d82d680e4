/// \file
/// Báo cáo kiểm tra: the report as a document of its own.
#pragma once

#include "app/app.hxx"

namespace kehoach::app
{
/// Checks the document and shows the report in a new document, two pages at most, in the language of `messages`.
office::TextDocument showReport(Installation const& installation, office::TextDocument const& document,
                                check::Options const& options, text::Messages const& messages);

/// The same as a file: .odt or .pdf by the ending of the URL. Throws text::Error: "report.format" for another ending,
/// "report.not-written".
void storeReport(Installation const& installation, office::TextDocument const& document, check::Options const& options,
                 text::Messages const& messages, OUString const& url);
} // namespace kehoach::app
