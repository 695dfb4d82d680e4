#include "start/gated.hxx"

#include <algorithm>

namespace kehoach::start
{
namespace
{
bool isAmong(auto const& commands, OUString const& name, sal_Int32 slot)
{
    return std::ranges::any_of(commands, [&](Command const& command) {
        return slot > 0 ? command.slot == slot : name.equalsAscii(command.name);
    });
}

bool isExport(OUString const& text)
{
    // Filters that only write are named so: writer_pdf_Export, writer_png_Export; EPUB.
    return text.indexOf("_Export") >= 0 || text.indexOf("EPUB") >= 0;
}
} // namespace

Passage passageOf(OUString const& url)
{
    sal_Int32 const query = url.indexOf('?');
    OUString const command = query < 0 ? url : url.copy(0, query);
    OUString name;
    sal_Int32 slot = 0;
    if (command.startsWith("slot:", &name))
        slot = name.toInt32();
    else if (!command.startsWith(".uno:", &name))
        return Passage::free;
    if (isAmong(signingAndSending, name, slot))
        return Passage::gated;
    if (isAmong(pasting, name, slot))
        return Passage::intoTable;
    return isAmong(saving, name, slot) ? Passage::byFormat : Passage::free;
}

bool exports(OUString const& url, uno::Sequence<css::beans::PropertyValue> const& arguments)
{
    OUString filter;
    for (css::beans::PropertyValue const& argument : arguments)
    {
        if (argument.Name == "FilterName" && (argument.Value >>= filter) && isExport(filter))
            return true;
    }
    return url.indexOf("FilterName") >= 0 && isExport(url);
}
} // namespace kehoach::start
