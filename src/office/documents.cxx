#include "office/documents.hxx"

#include <com/sun/star/frame/Desktop.hpp>
#include <com/sun/star/frame/XStorable.hpp>
#include <com/sun/star/io/TempFile.hpp>
#include <com/sun/star/text/XTextTable.hpp>
#include <com/sun/star/text/XTextTablesSupplier.hpp>
#include <com/sun/star/util/XCloseable.hpp>
#include <osl/file.hxx>

namespace kehoach::office
{
namespace
{
css::beans::PropertyValue value(char const* name, uno::Any const& content)
{
    return { OUString::createFromAscii(name), -1, content, css::beans::PropertyState_DIRECT_VALUE };
}

TextDocument load(uno::Reference<uno::XComponentContext> const& context, OUString const& url,
                  std::initializer_list<css::beans::PropertyValue> arguments)
{
    auto const desktop = css::frame::Desktop::create(context);
    return TextDocument(desktop->loadComponentFromURL(url, "_blank", 0, sequence<css::beans::PropertyValue>(arguments)),
                        uno::UNO_QUERY);
}
} // namespace

std::vector<TextDocument> openDocuments(uno::Reference<uno::XComponentContext> const& context)
{
    std::vector<TextDocument> documents;
    auto const all = css::frame::Desktop::create(context)->getComponents()->createEnumeration();
    while (all->hasMoreElements())
    {
        TextDocument const document(all->nextElement(), uno::UNO_QUERY);
        uno::Reference<css::frame::XModel> const model(document, uno::UNO_QUERY);
        if (model.is() && model->getCurrentController().is())
            documents.push_back(document);
    }
    return documents;
}

TextDocument newDocument(uno::Reference<uno::XComponentContext> const& context, bool hidden)
{
    return load(context, "private:factory/swriter", { value("Hidden", uno::Any(hidden)) });
}

TextDocument copyOf(uno::Reference<uno::XComponentContext> const& context, TextDocument const& document, bool hidden)
{
    try
    {
        auto const file = css::io::TempFile::create(context);
        uno::Reference<css::frame::XStorable>(document, uno::UNO_QUERY_THROW)
            ->storeToURL("private:stream", sequence<css::beans::PropertyValue>(
                                               { value("FilterName", uno::Any(OUString("writer8"))),
                                                 value("OutputStream", uno::Any(file->getOutputStream())) }));
        file->seek(0);
        TextDocument const copy = load(context, "private:stream",
                                       { value("InputStream", uno::Any(file->getInputStream())),
                                         value("FilterName", uno::Any(OUString("writer8"))),
                                         value("AsTemplate", uno::Any(true)), value("Hidden", uno::Any(hidden)) });
        if (copy.is())
            return copy;
    }
    catch (uno::Exception const&)
    {
        // said below
    }
    throw text::Error({ "refuse.failed", {} });
}

void storeTo(TextDocument const& document, std::u16string const& path)
{
    OUString url;
    bool const word = path.ends_with(u".docx");
    if (osl::FileBase::getFileURLFromSystemPath(toOUString(path), url) == osl::FileBase::E_None)
    {
        try
        {
            uno::Reference<css::frame::XStorable>(document, uno::UNO_QUERY_THROW)
                ->storeToURL(url, sequence<css::beans::PropertyValue>({ value(
                                      "FilterName", uno::Any(OUString::createFromAscii(word ? "MS Word 2007 XML" : "writer8"))) }));
            return;
        }
        catch (uno::Exception const&)
        {
            // said below
        }
    }
    throw text::Error({ "app.not-written", { { "file", path } } });
}

void keepRow(TextDocument const& document, document::Snapshot const& snapshot, int table, int row)
{
    try
    {
        uno::Reference<css::text::XTextTablesSupplier> const supplier(document, uno::UNO_QUERY_THROW);
        uno::Reference<css::text::XTextTable> const kept(
            supplier->getTextTables()->getByName(toOUString(snapshot.tables[static_cast<std::size_t>(table)].name)),
            uno::UNO_QUERY_THROW);
        auto const rows = kept->getRows();
        if (int const behind = rows->getCount() - row - 1; behind > 0)
            rows->removeByIndex(row + 1, behind);
        if (row > 1)
            rows->removeByIndex(1, row - 1);
        uno::Reference<css::text::XText> const number(kept->getCellByName("A2"), uno::UNO_QUERY);
        if (number.is() && number->getString() == OUString::number(row))
            number->setString("1");
    }
    catch (uno::Exception const&)
    {
        throw text::Error({ "refuse.failed", {} });
    }
}

void closeDocument(TextDocument const& document)
{
    try
    {
        uno::Reference<css::util::XCloseable>(document, uno::UNO_QUERY_THROW)->close(true);
    }
    catch (uno::Exception const&)
    {
        // Somebody holds it: whoever that is closes it.
    }
}
} // namespace kehoach::office
