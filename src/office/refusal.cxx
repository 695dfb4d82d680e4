#include "office/pouring.hxx"

#include "core/text/unicode.hxx"
#include "office/property.hxx"
#include "office/styles.hxx"

#include <com/sun/star/drawing/XShape.hpp>
#include <com/sun/star/frame/XStorable.hpp>
#include <com/sun/star/lang/DisposedException.hpp>
#include <com/sun/star/lang/XServiceInfo.hpp>
#include <com/sun/star/style/XStyle.hpp>
#include <com/sun/star/table/XCell.hpp>
#include <com/sun/star/text/XFootnote.hpp>
#include <com/sun/star/text/XTextFrame.hpp>
#include <com/sun/star/text/XTextSection.hpp>
#include <osl/file.hxx>

#include <algorithm>
#include <filesystem>
#include <fstream>

namespace kehoach::office
{
namespace
{
using Text = uno::Reference<css::text::XText>;

/// Little-endian number of `size` bytes.
std::uint32_t numberAt(std::string const& bytes, std::size_t offset, int size)
{
    std::uint32_t number = 0;
    for (int index = size - 1; index >= 0; --index)
        number = number << 8 | static_cast<unsigned char>(bytes[offset + index]);
    return number;
}

/// The table of contents of a zip file, which holds the names as they are; empty if it is none.
std::string zipDirectory(std::filesystem::path const& path)
{
    std::ifstream file(path, std::ios::binary | std::ios::ate);
    if (!file)
        return {};
    auto const size = static_cast<std::size_t>(file.tellg());
    std::size_t const endRecord = 22, longestComment = 0xFFFF;
    std::string tail(std::min(size, endRecord + longestComment), '\0');
    file.seekg(static_cast<std::streamoff>(size - tail.size()));
    file.read(tail.data(), static_cast<std::streamsize>(tail.size()));
    std::size_t const end = tail.rfind("PK\x05\x06");
    if (!file || end == std::string::npos || end + endRecord > tail.size())
        return {};
    std::uint32_t const length = numberAt(tail, end + 12, 4), offset = numberAt(tail, end + 16, 4);
    if (std::size_t{ offset } + length > size)
        return {};
    std::string directory(length, '\0');
    file.seekg(offset);
    file.read(directory.data(), length);
    return directory;
}

/// True if the file the document was opened from carries a signature: any change would break it.
bool isSigned(TextDocument const& document)
{
    OUString const url = uno::Reference<css::frame::XModel>(document, uno::UNO_QUERY_THROW)->getURL();
    OUString path;
    if (osl::FileBase::getSystemPathFromFileURL(url, path) != osl::FileBase::E_None)
        return false;
    std::string const directory = zipDirectory(text::toUtf8(fromOUString(path)));
    return directory.find("META-INF/documentsignatures.xml") != std::string::npos || // OpenDocument
           directory.find("_xmlsignatures/origin.sigs") != std::string::npos;        // OOXML
}

/// True if `text` is the header (or footer) of some page style.
bool isMargin(TextDocument const& document, Text const& text, std::initializer_list<char const*> names)
{
    auto const styles = stylesOf(document, "PageStyles");
    for (OUString const& styleName : styles->getElementNames())
    {
        uno::Reference<css::style::XStyle> const style(styles->getByName(styleName), uno::UNO_QUERY_THROW);
        if (!style->isInUse())
            continue; // a property of a style Writer only offers would make it one of the document's
        auto const isThis = [&](char const* name) { return property<Text>(style, name) == text; };
        if (std::any_of(names.begin(), names.end(), isThis))
            return true;
    }
    return false;
}

char const* whyNotHere(TextDocument const& document, TextRange const& place)
{
    Text const text = place->getText();
    if (uno::Reference<css::table::XCell>(text, uno::UNO_QUERY).is())
        return "refuse.in-table";
    if (uno::Reference<css::text::XTextFrame>(text, uno::UNO_QUERY).is() ||
        uno::Reference<css::drawing::XShape>(text, uno::UNO_QUERY).is())
        return "refuse.in-frame";
    if (uno::Reference<css::text::XFootnote>(text, uno::UNO_QUERY).is())
        return "refuse.in-footnote";
    if (text != document->getText())
    {
        bool const footer = isMargin(document, text, { "FooterText", "FooterTextLeft", "FooterTextFirst" });
        return footer ? "refuse.in-footer" : "refuse.in-header";
    }
    return isProtected(uno::Reference<uno::XInterface>(place, uno::UNO_QUERY)) ? "refuse.protected" : nullptr;
}

char const* whyNotKey(TextDocument const& document, TextRange const& place)
{
    if (uno::Reference<css::frame::XStorable>(document, uno::UNO_QUERY_THROW)->isReadonly())
        return "refuse.read-only";
    if (uno::Reference<css::lang::XServiceInfo>(document, uno::UNO_QUERY_THROW)
            ->supportsService("com.sun.star.text.GlobalDocument"))
        return "refuse.master";
    if (isSigned(document))
        return "refuse.signed";
    return place.is() ? whyNotHere(document, place) : nullptr;
}
} // namespace

bool isProtected(uno::Reference<uno::XInterface> const& content)
{
    auto section = property<uno::Reference<css::text::XTextSection>>(content, "TextSection");
    for (; section.is(); section = section->getParentSection())
    {
        if (property<bool>(section, "IsProtected"))
            return true;
    }
    return false;
}

std::optional<text::Message> whyNot(TextDocument const& document, TextRange const& place)
{
    try
    {
        char const* const key = document.is() ? whyNotKey(document, place) : "refuse.closed";
        if (key)
            return text::Message{ key, {} };
        return std::nullopt;
    }
    catch (css::lang::DisposedException const&)
    {
        return text::Message{ "refuse.closed", {} };
    }
}
} // namespace kehoach::office
