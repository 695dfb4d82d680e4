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
/// A command: its name, and its number where it can be called by "slot:<number>". Both are the same in
/// LibreOffice 7.4, 25.2 and 26.8; which of Writer's commands are left out, and why, is in
/// tests/office/gated_test.py.
struct Command
{
    char const* name;
    int slot;
};
inline constexpr auto signingAndSending = std::to_array<Command>({
    { "Signature", 6643 },
    { "SignSignatureLine", 11175 },
    { "ExportTo", 5829 },
    { "ExportToPDF", 6673 },
    { "ExportDirectToPDF", 6674 },
    { "ExportToEPUB", 6677 },
    { "ExportDirectToEPUB", 6678 },
    { "NewHtmlDoc", 20040 },
    { "RedactDoc", 6732 },
    { "AutoRedactDoc", 6736 },
    { "Print", 5504 },
    { "PrintDefault", 5509 },
    { "PrintPagePreview", 21253 },
    { "SendMail", 5331 },
    { "SendMailDocAsFormat", 6707 },
    { "SendMailDocAsMS", 6708 },
    { "SendMailDocAsOOo", 6709 },
    { "SendMailDocAsPDF", 6672 },
    { "SendFax", 20028 },
    { "SendViaBluetooth", 6726 },
    { "MergeDialog", 20367 },
    { "DataSourceBrowser/FormLetter", 0 }, // mail merge from the window of data sources
    { "MailMergePrintDocuments", 20379 },
    { "MailMergeSaveDocuments", 20378 },
    { "MailMergeEmailDocuments", 20380 },
});
/// Commands that save, and export where they are asked for a format of export.
inline constexpr auto saving = std::to_array<Command>({
    { "SaveAs", 5502 },
    { "SaveAsRemote", 5516 },
    { "SaveACopy", 5999 },
    { "SaveTo", 6546 },
});

/// Commands that paste: into a budget table of ours cells go as cells.
inline constexpr auto pasting = std::to_array<Command>({
    { "Paste", 5712 },
    { "PasteUnformatted", 5314 },
});

enum class Passage { free, gated, byFormat, intoTable };

/// Who is asked before the command of that URL runs. LibreOffice takes a command by the parts of its URL or
/// by the whole, in letters of either case, and ".uno:Name.Part" for ".uno:Name": so do we.
Passage passageOf(css::util::URL const& url);

/// True if the arguments, or those in the URL, name a filter that exports.
bool exports(OUString const& url, uno::Sequence<css::beans::PropertyValue> const& arguments);
} // namespace kehoach::start
