#include "office/clipboard.hxx"

#include <com/sun/star/datatransfer/clipboard/SystemClipboard.hpp>

#include <algorithm>
#include <string_view>

namespace kehoach::office
{
namespace
{
/// Of Writer, in the description of what was copied.
constexpr char writerClass[] = "8BC6B165-B1B2-4EDD-AA47-DAE2EE689DD6";
} // namespace

Clipboard::Clipboard(uno::Reference<uno::XComponentContext> const& context)
{
    try
    {
        m_contents = css::datatransfer::clipboard::SystemClipboard::create(context)->getContents();
    }
    catch (uno::Exception const&)
    {
        // There is none, or another program holds it.
    }
}

template <class Value>
Value Clipboard::get(char const* type) const
{
    Value value{};
    if (!m_contents.is())
        return value;
    try
    {
        OUString const wanted = OUString::createFromAscii(type);
        for (css::datatransfer::DataFlavor const& flavor : m_contents->getTransferDataFlavors())
        {
            if (flavor.MimeType.startsWithIgnoreAsciiCase(wanted) &&
                (m_contents->getTransferData(flavor) >>= value))
                return value;
        }
    }
    catch (uno::Exception const&)
    {
        // The program it came from does not answer.
    }
    return {};
}

std::u16string Clipboard::text() const
{
    return fromOUString(get<OUString>("text/plain"));
}

bool Clipboard::isOfWriter() const
{
    if (!m_contents.is())
        return false;
    auto const flavors = m_contents->getTransferDataFlavors();
    return std::any_of(flavors.begin(), flavors.end(), [](css::datatransfer::DataFlavor const& flavor) {
        return flavor.MimeType.toAsciiUpperCase().indexOf(writerClass) >= 0;
    });
}

uno::Sequence<sal_Int8> Clipboard::html() const
{
    return get<uno::Sequence<sal_Int8>>("text/html");
}

bool Clipboard::isFormatted() const
{
    return html().hasElements();
}

bool Clipboard::hasTable() const
{
    static constexpr std::string_view tag = "<table";
    auto const html = this->html();
    auto const found =
        std::search(html.begin(), html.end(), tag.begin(), tag.end(), [](sal_Int8 unit, char wanted) {
            return (unit >= 'A' && unit <= 'Z' ? unit - 'A' + 'a' : unit) == wanted;
        });
    return found != html.end();
}
} // namespace kehoach::office
