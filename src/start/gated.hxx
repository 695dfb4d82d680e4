/// \file
/// The commands of Writer by which a document is signed or leaves the house, and those that paste.
#pragma once

#include "office/uno.hxx"

#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/util/URL.hpp>

#include <array>
#include <string_view>

namespace kehoach::start
{
/// A command: its name, and its number where LibreOffice's own code calls it by "slot:<number>". Both are the
/// same in LibreOffice 7.4, 25.2 and 26.8.
struct Command
{
    char const* name;
    int slot;
};
inline constexpr auto signingAndSending = std::to_array<Command>({
    { "Signature", 6643 },
    { "SignSignatureLine", 0 },
    { "ExportTo", 5829 },
    { "ExportToPDF", 6673 },
    { "ExportDirectToPDF", 6674 },
    { "ExportToEPUB", 6677 },
    { "ExportDirectToEPUB", 6678 },
    { "RedactDoc", 6732 },
    { "AutoRedactDoc", 6736 },
    { "Print", 5504 },
    { "PrintDefault", 5509 },
    { "PrintPagePreview", 0 },
    { "SendMail", 5331 },
    { "SendMailDocAsFormat", 6707 },
    { "SendMailDocAsMS", 6708 },
    { "SendMailDocAsOOo", 6709 },
    { "SendMailDocAsPDF", 6672 },
    { "SendFax", 0 },
    { "SendViaBluetooth", 6726 },
    { "MergeDialog", 0 },
    { "MailMergePrintDocuments", 0 },
    { "MailMergeSaveDocuments", 0 },
    { "MailMergeEmailDocuments", 0 },
});
/// Commands that save, and export where they are asked for a format of export.
inline constexpr auto saving = std::to_array<Command>({
    { "SaveAs", 5502 },
    { "SaveACopy", 5999 },
    { "SaveTo", 6546 },
});

/// Commands that paste: into a budget table of ours cells go as cells.
inline constexpr auto pasting = std::to_array<Command>({
    { "Paste", 5712 },
    { "PasteUnformatted", 5314 },
});

enum class Passage { free, gated, byFormat, intoTable };

/// Who is asked before the command of that URL runs; what stands behind a question mark is left out.
Passage passageOf(OUString const& url);

/// True if the arguments, or those in the URL, name a filter that exports.
bool exports(OUString const& url, uno::Sequence<css::beans::PropertyValue> const& arguments);
} // namespace kehoach::start
