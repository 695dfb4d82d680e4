#include "core/document/odf_styles.hxx"

#include "core/document/odf_text.hxx"

#include <cstdio>

namespace kehoach::document
{
namespace
{
constexpr std::u16string_view root = u"Standard";
constexpr std::string_view masterPage = "KHMaster"; // inside the package

std::string packageName(std::u16string_view name, std::size_t number)
{
    return name == root ? "Standard" : "KH" + std::to_string(number);
}

std::string attribute(std::string_view name, std::string_view value)
{
    return std::string(" ").append(name).append("=\"").append(value).append("\"");
}

/// An attribute that Western, Asian and complex text each have their own of.
std::string attributeOfAllScripts(std::string_view prefix, std::string_view name, std::string_view value)
{
    std::string const styleName = std::string("style:").append(name);
    return attribute(std::string(prefix).append(":").append(name), value)
           + attribute(styleName + "-asian", value) + attribute(styleName + "-complex", value);
}

std::string weight(bool bold)
{
    return attributeOfAllScripts("fo", "font-weight", bold ? "bold" : "normal");
}

std::string posture(bool italic)
{
    return attributeOfAllScripts("fo", "font-style", italic ? "italic" : "normal");
}

std::string underlining(bool underline)
{
    if (!underline)
        return attribute("style:text-underline-style", "none");
    return attribute("style:text-underline-style", "solid") + attribute("style:text-underline-width", "auto")
           + attribute("style:text-underline-color", "font-color");
}

std::string colour(std::uint32_t rgb)
{
    char out[8];
    std::snprintf(out, sizeof out, "#%06x", rgb & 0xFFFFFFu);
    return out;
}

std::string textProperties(CharacterFormat const& format)
{
    std::string out = "<style:text-properties";
    out += attributeOfAllScripts("fo", "font-family", "'" + attributeValue(*format.font) + "'");
    out += attributeOfAllScripts("style", "font-family-generic", "roman");
    out += attributeOfAllScripts("style", "font-pitch", "variable");
    out += attributeOfAllScripts("fo", "font-size", measure(format.size, "pt"));
    out += weight(format.bold) + posture(format.italic) + underlining(format.underline);
    out += attribute("fo:text-transform", format.capitals ? "uppercase" : "none");
    if (format.color == automaticColor)
        out += attribute("style:use-window-font-color", "true");
    else
        out += attribute("fo:color", colour(format.color));
    out += attribute("fo:background-color",
                     format.highlight == automaticColor ? "transparent" : colour(format.highlight));
    // The language decides which proofreader and which hyphenation Writer asks.
    out += attribute("fo:language", "vi") + attribute("fo:country", "VN");
    return out + "/>";
}

std::string_view alignmentName(Alignment alignment)
{
    switch (alignment)
    {
    case Alignment::left: return "start";
    case Alignment::center: return "center";
    case Alignment::right: return "end";
    case Alignment::justified: return "justify";
    }
    return "start";
}

std::string lineSpacing(LineSpacing const& spacing)
{
    switch (spacing.mode)
    {
    case LineSpacing::Mode::proportional: return attribute("fo:line-height", measure(spacing.value, "%"));
    case LineSpacing::Mode::atLeast: return attribute("style:line-height-at-least", measure(spacing.value, "pt"));
    case LineSpacing::Mode::exact: return attribute("fo:line-height", measure(spacing.value, "pt"));
    }
    return {};
}

std::string rule(std::string_view side, double width)
{
    return attribute(side, width > 0 ? measure(width, "pt") + " solid #000000" : "none");
}

std::string paragraphProperties(ParagraphFormat const& format)
{
    std::string out = "<style:paragraph-properties";
    out += attribute("fo:text-align", alignmentName(format.alignment));
    out += attribute("fo:text-indent", measure(format.firstLine, "mm"));
    out += attribute("style:auto-text-indent", "false");
    out += attribute("fo:margin-left", measure(format.left, "mm"));
    out += attribute("fo:margin-right", measure(format.right, "mm"));
    out += attribute("fo:margin-top", measure(format.before, "pt"));
    out += attribute("fo:margin-bottom", measure(format.after, "pt"));
    out += attribute("style:contextual-spacing", "false");
    out += lineSpacing(format.lineSpacing);
    out += attribute("fo:orphans", "2") + attribute("fo:widows", "2");
    out += attribute("fo:keep-with-next", format.keepWithNext ? "always" : "auto");
    out += attribute("fo:keep-together", format.keepTogether ? "always" : "auto");
    out += attribute("fo:break-before", format.pageBreakBefore ? "page" : "auto");
    out += attribute("fo:padding", "0mm");
    out += attribute("fo:border-left", "none") + attribute("fo:border-right", "none");
    out += rule("fo:border-top", format.topRule) + rule("fo:border-bottom", format.bottomRule);
    return out + "/>";
}
} // namespace

std::string_view const odfNamespaces
    = R"( xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0")"
      R"( xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0")"
      R"( xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0")"
      R"( xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0")"
      R"( xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0")"
      R"( xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0")"
      R"( office:version="1.3")";

NamedStyles::NamedStyles(std::vector<ParagraphStyle> const& styles)
{
    for (ParagraphStyle const& style : styles)
    {
        auto const [entry, added] = m_entries.try_emplace(style.name);
        if (added)
            entry->second.id = packageName(style.name, m_entries.size());
        entry->second.style = &style;
    }
}

std::string const& NamedStyles::id(std::u16string_view name)
{
    auto entry = m_entries.find(name);
    if (entry == m_entries.end())
        entry = m_entries.emplace(name, Entry{ packageName(name, m_entries.size() + 1), nullptr }).first;
    return entry->second.id;
}

int NamedStyles::outlineLevel(std::u16string_view name) const
{
    auto const entry = m_entries.find(name);
    return entry == m_entries.end() || !entry->second.style ? 0 : entry->second.style->paragraph.outlineLevel;
}

std::string NamedStyles::styleXml(std::u16string const& name, Entry const& entry) const
{
    std::string out = "<style:style style:family=\"paragraph\"";
    out += attribute("style:name", entry.id);
    if (name == root)
        return out + attribute("style:class", "text") + "/>";
    out += attribute("style:display-name", attributeValue(name));
    out += attribute("style:parent-style-name", "Standard");
    if (!entry.style)
        return out + "/>";
    if (auto const next = m_entries.find(entry.style->next); next != m_entries.end())
        out += attribute("style:next-style-name", next->second.id);
    if (int const level = entry.style->paragraph.outlineLevel)
    {
        // Without the empty list style Writer puts headings of inserted text into its own chapter
        // numbering, whose indents then replace the style's.
        out += attribute("style:default-outline-level", std::to_string(level));
        out += attribute("style:list-style-name", "");
    }
    return out + ">" + paragraphProperties(entry.style->paragraph) + textProperties(entry.style->character)
           + "</style:style>";
}

std::string NamedStyles::xml(std::optional<FragmentPage> const& page)
{
    std::string const pageStyle = page ? pageXml(*page) : std::string(); // may name a style more
    std::string out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<office:document-styles";
    out.append(odfNamespaces).append("><office:styles>");
    if (!m_entries.contains(root))
        out += styleXml(std::u16string(root), { "Standard", nullptr });
    for (auto const& [name, entry] : m_entries)
        out += styleXml(name, entry);
    return out + "</office:styles>" + pageStyle + "</office:document-styles>";
}

std::string NamedStyles::pageXml(FragmentPage const& page)
{
    // The number stands in the upper half of the margin above the text: Writer's header.
    double const headerHeight = page.numberStyle.empty() ? 0 : page.format.top / 2;
    std::string out = "<office:automatic-styles><style:page-layout style:name=\"KHPage\">"
                      "<style:page-layout-properties";
    out += attribute("fo:page-width", measure(page.format.width, "mm"));
    out += attribute("fo:page-height", measure(page.format.height, "mm"));
    out += attribute("style:print-orientation", page.format.landscape() ? "landscape" : "portrait");
    out += attribute("fo:margin-top", measure(page.format.top - headerHeight, "mm"));
    out += attribute("fo:margin-bottom", measure(page.format.bottom, "mm"));
    out += attribute("fo:margin-left", measure(page.format.left, "mm"));
    out += attribute("fo:margin-right", measure(page.format.right, "mm")) + "/>";
    if (headerHeight > 0)
        out += "<style:header-style><style:header-footer-properties"
               + attribute("fo:min-height", measure(headerHeight, "mm")) + attribute("fo:margin-bottom", "3mm")
               + "/></style:header-style>";
    out += "</style:page-layout></office:automatic-styles><office:master-styles>";
    out += "<style:master-page" + attribute("style:name", masterPage)
           + attribute("style:display-name", attributeValue(page.name))
           + attribute("style:page-layout-name", "KHPage") + ">";
    if (headerHeight > 0)
    {
        std::string const paragraph = "<text:p text:style-name=\"" + id(page.numberStyle) + "\">";
        out += "<style:header>" + paragraph + "<text:page-number text:select-page=\"current\">2</text:page-number>"
               "</text:p></style:header><style:header-first>" + paragraph + "</text:p></style:header-first>";
    }
    return out + "</style:master-page></office:master-styles>";
}

std::string masterPageAttribute()
{
    return attribute("style:master-page-name", masterPage);
}

std::string pageNumber(int firstNumber)
{
    return firstNumber > 0 ? attribute("style:page-number", std::to_string(firstNumber)) : std::string();
}

std::string directProperties(FragmentParagraph const& paragraph, int firstNumber)
{
    std::string properties = pageNumber(firstNumber);
    if (paragraph.pageBreakBefore)
        properties += attribute("fo:break-before", "page");
    if (paragraph.keepWithNext)
        properties += attribute("fo:keep-with-next", "always");
    if (paragraph.left)
        properties += attribute("fo:margin-left", measure(*paragraph.left, "mm"));
    if (paragraph.right)
        properties += attribute("fo:margin-right", measure(*paragraph.right, "mm"));
    if (paragraph.after)
        properties += attribute("fo:margin-bottom", measure(*paragraph.after, "pt"));
    return properties.empty() ? properties : "<style:paragraph-properties" + properties + "/>";
}

std::string directProperties(FragmentRun const& run)
{
    std::string properties;
    if (run.bold)
        properties += weight(*run.bold);
    if (run.italic)
        properties += posture(*run.italic);
    if (run.underline)
        properties += underlining(*run.underline);
    return properties.empty() ? properties : "<style:text-properties" + properties + "/>";
}
} // namespace kehoach::document
