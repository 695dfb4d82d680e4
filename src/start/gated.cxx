#include "start/gated.hxx"

#include <algorithm>

namespace kehoach::start
{
namespace
{
bool isAmong(auto const& commands, OUString const& name, sal_Int32 slot)
{
    return std::ranges::any_of(commands, [&](Command const& command) {
        return slot > 0 ? command.slot == slot : name.equalsIgnoreAsciiCaseAscii(command.name);
    });
}

Passage passageOfCommand(OUString const& command)
{
    OUString name;
    sal_Int32 slot = 0;
    if (command.startsWithIgnoreAsciiCase("slot:", &name))
        slot = name.toInt32();
    else if (!command.startsWithIgnoreAsciiCase(".uno:", &name))
        return Passage::free;
    std::u16string_view const rest = asView(name);
    name = name.copy(0, static_cast<sal_Int32>(std::min(rest.find_first_of(u"?#."), rest.size())));
    if (isAmong(signingAndSending, name, slot))
        return Passage::gated;
    if (isAmong(pasting, name, slot))
        return Passage::intoTable;
    return isAmong(saving, name, slot) ? Passage::byFormat : Passage::free;
}

bool isExport(OUString const& text)
{
    // Filters that only write are named so: writer_pdf_Export, writer_png_Export; EPUB.
    return text.indexOf("_Export") >= 0 || text.indexOf("EPUB") >= 0;
}
} // namespace

Passage passageOf(css::util::URL const& url)
{
    Passage const whole = passageOfCommand(url.Complete);
    // Nearly always the parts say the same; every menu and toolbar asks for each of its entries.
    bool const same = url.Complete.startsWith(url.Protocol) && url.Complete.endsWith(url.Path) &&
                      url.Complete.getLength() == url.Protocol.getLength() + url.Path.getLength();
    return whole != Passage::free || same ? whole : passageOfCommand(url.Protocol + url.Path);
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
