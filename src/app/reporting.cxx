#include "app/reporting.hxx"

#include "app/leaving.hxx"
#include "app/sealing.hxx"
#include "core/check/report_document.hxx"
#include "core/text/money.hxx"
#include "core/text/unicode.hxx"
#include "office/documents.hxx"

#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/frame/XStorable.hpp>
#include <com/sun/star/util/XModifiable.hpp>
#include <rtl/uri.hxx>

#include <algorithm>
#include <array>
#include <filesystem>

namespace kehoach::app
{
namespace
{
/// A report is handed over on a sheet of paper.
constexpr int mostPages = 2;

css::beans::PropertyValue value(char const* name, uno::Any const& any)
{
    css::beans::PropertyValue value;
    value.Name = OUString::createFromAscii(name);
    value.Value = any;
    return value;
}

/// The pages on which the findings begin; 0 for what is absent, nothing where the document has no view.
std::vector<int> pagesOf(office::TextDocument const& document, check::Report const& report)
{
    std::vector<office::TextRange> ranges, asked;
    office::read(document, &ranges);
    for (check::Finding const& finding : report.findings)
    {
        bool const there =
            finding.where && static_cast<std::size_t>(finding.where->paragraph) < ranges.size();
        asked.push_back(there ? ranges[static_cast<std::size_t>(finding.where->paragraph)]
                              : office::TextRange());
    }
    std::vector<int> pages;
    for (document::Placement const& placement : office::pagesOf(document, asked))
        pages.push_back(placement.first);
    return pages;
}

/// What was done with the document by a command of start/gated.hxx, in words: ".uno:ExportToPDF" is "xuất
/// tệp".
std::u16string deed(std::string const& command, text::Messages const& messages)
{
    constexpr auto deeds = std::to_array<std::pair<std::string_view, char const*>>({
        { "Sign", "report.deed.sign" },
        { "Print", "report.deed.print" },
        { "Mail", "report.deed.send" },
        { "Fax", "report.deed.send" },
        { "Bluetooth", "report.deed.send" },
        { "MergeDialog", "report.deed.send" },
    });
    auto const found = std::ranges::find_if(
        deeds, [&](auto const& one) { return command.find(one.first) != std::string::npos; });
    return messages.text(found == deeds.end() ? "report.deed.export" : found->second);
}

check::ReportContext contextOf(Installation const& installation, office::TextDocument const& document,
                               Checked const& checked, text::Messages const& messages)
{
    check::ReportContext context;
    std::filesystem::path const path = text::toUtf8(
        fromOUString(uno::Reference<css::frame::XModel>(document, uno::UNO_QUERY_THROW)->getURL()));
    context.file = fromOUString(rtl::Uri::decode(toOUString(text::toUtf16(path.filename().string())),
                                                 rtl_UriDecodeWithCharset, RTL_TEXTENCODING_UTF8));
    bool const english = &messages == &installation.messages("en");
    context.profile = installation.profile(checked.report.profile).name.in(english ? "en" : "vi");
    context.when = localTime(now(), messages);
    context.seal = sentence(sealOf(checked.snapshot), installation, messages);
    context.pages = pagesOf(document, checked.report);
    for (check::Passage const& passage : check::readPassages(checked.snapshot))
        context.passages.push_back(
            messages.text({ "report.passage",
                            { { "when", localTime(passage.when, messages) },
                              { "deed", deed(passage.command, messages) },
                              { "errors", text::toFigures(text::Dong{ passage.errors }) },
                              { "reason", passage.reason } } }));
    return context;
}

/// The fragment in a hidden document of its own.
office::TextDocument documentOf(Installation const& installation, document::Fragment const& fragment,
                                text::Messages const& messages)
{
    office::TextDocument const report = office::newDocument(installation.context(), true);
    office::Insertion insertion;
    insertion.context = installation.context();
    insertion.undoTitle = messages.text("report.title");
    try
    {
        office::insert(report, report->getText()->getStart(), fragment, insertion);
    }
    catch (...) // nobody would see what stays open
    {
        office::closeDocument(report);
        throw;
    }
    return report;
}

/// The report, hidden, as long as two pages hold, laid out by Writer itself: with the words of fewer further
/// places first, then with fewer rows.
office::TextDocument fitted(Installation const& installation, Checked const& checked,
                            check::ReportContext const& context, text::Messages const& messages)
{
    auto const made = [&](check::ReportRoom const& room) {
        return documentOf(installation,
                          check::toDocument(checked.report, checked.snapshot, context, messages, room),
                          messages);
    };
    check::ReportRoom room;
    for (std::size_t const quotes : { 6u, 2u, 0u })
    {
        room.quotes = quotes;
        office::TextDocument const tried = made(room);
        if (office::pageCount(tried) <= mostPages)
            return tried;
        office::closeDocument(tried);
    }
    std::size_t fitting = 0, tooMany = check::rowsOf(checked.report).size();
    while (tooMany - fitting > 1)
    {
        room.rows = fitting + (tooMany - fitting) / 2;
        office::TextDocument const tried = made(room);
        (office::pageCount(tried) <= mostPages ? fitting : tooMany) = room.rows;
        office::closeDocument(tried);
    }
    room.rows = fitting;
    return made(room);
}

/// The report on the document, hidden.
office::TextDocument reportOn(Installation const& installation, office::TextDocument const& document,
                              check::Options const& options, text::Messages const& messages)
{
    Checked const checked = checkDocument(installation, document, options);
    return fitted(installation, checked, contextOf(installation, document, checked, messages), messages);
}
} // namespace

office::TextDocument showReport(Installation const& installation, office::TextDocument const& document,
                                check::Options const& options, text::Messages const& messages)
{
    office::TextDocument const report = reportOn(installation, document, options, messages);
    // Inserted into a window that is shown, Writer 7.4 leaves an empty page between the two.
    office::TextDocument const shown = office::copyOf(installation.context(), report);
    office::closeDocument(report);
    uno::Reference<css::util::XModifiable>(shown, uno::UNO_QUERY_THROW)->setModified(false);
    return shown;
}

void storeReport(Installation const& installation, office::TextDocument const& document,
                 check::Options const& options, text::Messages const& messages, OUString const& url)
{
    bool const pdf = url.endsWithIgnoreAsciiCase(".pdf");
    if (!pdf && !url.endsWithIgnoreAsciiCase(".odt"))
        throw text::Error({ "report.format", {} });
    office::TextDocument const report = reportOn(installation, document, options, messages);
    std::u16string failure;
    try
    {
        uno::Reference<css::frame::XStorable>(report, uno::UNO_QUERY_THROW)
            ->storeToURL(url, sequence({ value("FilterName", uno::Any(OUString::createFromAscii(
                                                                 pdf ? "writer_pdf_Export" : "writer8"))) }));
    }
    catch (uno::Exception const& reason)
    {
        failure = fromOUString(reason.Message);
    }
    office::closeDocument(report);
    if (!failure.empty())
        throw text::Error({ "report.not-written", { { "reason", failure } } });
}
} // namespace kehoach::app
