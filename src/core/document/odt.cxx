#include "core/document/fragment.hxx"

#include "core/document/odf_styles.hxx"
#include "core/document/odf_text.hxx"
#include "core/document/zip.hxx"

#include <algorithm>
#include <map>
#include <numeric>
#include <utility>

namespace kehoach::document
{
namespace
{
constexpr std::string_view mimeType = "application/vnd.oasis.opendocument.text";

constexpr std::string_view manifest
    = R"(<?xml version="1.0" encoding="UTF-8"?>)"
      R"(<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0")"
      R"( manifest:version="1.3">)"
      R"(<manifest:file-entry manifest:full-path="/" manifest:version="1.3")"
      R"( manifest:media-type="application/vnd.oasis.opendocument.text"/>)"
      R"(<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>)"
      R"(<manifest:file-entry manifest:full-path="styles.xml" manifest:media-type="text/xml"/>)"
      R"(</manifest:manifest>)";

/// Builds content.xml: the body, and the automatic styles it turns out to need.
class ContentWriter
{
public:
    /// The first block begins the page style, if there is one.
    ContentWriter(NamedStyles& styles, std::optional<FragmentPage> const& page)
        : m_styles(styles)
    {
        if (!page)
            return;
        m_masterPage = masterPageAttribute();
        m_firstNumber = 1;
    }

    void write(FragmentParagraph const& paragraph);
    void write(FragmentTable const& table);
    std::string xml() const;

private:
    void paragraph(FragmentParagraph const& paragraph, std::u16string const& firstBookmark);
    void run(FragmentRun const& run, bool& afterBlank);
    void row(FragmentTable const& table, std::string const& id, std::size_t index);
    void declareTable(FragmentTable const& table, std::string const& id);
    /// The name of the automatic style with that definition after its name; made where it is new.
    std::string automatic(std::string const& family, std::string const& definition);

    NamedStyles& m_styles;
    std::map<std::string, std::string> m_automatic;
    std::string m_automaticXml, m_tableXml, m_body;
    std::string m_masterPage; ///< for the next block
    int m_firstNumber = 0;    ///< of the page the next block begins; 0 = it is counted on
    int m_tables = 0;
};

std::string ContentWriter::automatic(std::string const& family, std::string const& definition)
{
    auto const [entry, added] = m_automatic.try_emplace(family + definition);
    if (added)
    {
        entry->second = (family == "text" ? "T" : "P") + std::to_string(m_automatic.size());
        m_automaticXml += "<style:style style:name=\"" + entry->second + "\" style:family=\"" + family + "\""
                          + definition + "</style:style>";
    }
    return entry->second;
}

void ContentWriter::run(FragmentRun const& run, bool& afterBlank)
{
    std::string const bookmark = attributeValue(run.bookmark);
    if (!bookmark.empty())
        m_body += "<text:bookmark-start text:name=\"" + bookmark + "\"/>";

    std::string const properties = directProperties(run);
    if (!properties.empty())
        m_body += "<text:span text:style-name=\"" + automatic("text", ">" + properties) + "\">";
    // Plain text: a placeholder field becomes text without < > in .docx, where nobody would see it is left over.
    m_body += runningText(run.placeholder ? u"<" + run.text + u">" : run.text, afterBlank);
    if (!properties.empty())
        m_body += "</text:span>";

    if (!bookmark.empty())
        m_body += "<text:bookmark-end text:name=\"" + bookmark + "\"/>";
}

void ContentWriter::paragraph(FragmentParagraph const& paragraph, std::u16string const& firstBookmark)
{
    std::string style = m_styles.id(paragraph.style);
    std::string const page = std::exchange(m_masterPage, {});
    std::string const properties = directProperties(paragraph, std::exchange(m_firstNumber, 0));
    if (!properties.empty() || !page.empty())
        style = automatic("paragraph", " style:parent-style-name=\"" + style + "\"" + page + ">" + properties);
    int const level = m_styles.outlineLevel(paragraph.style);
    std::string const element = level ? "text:h" : "text:p";
    m_body += "<" + element + " text:style-name=\"" + style + "\"";
    if (level)
        m_body += " text:outline-level=\"" + std::to_string(level) + "\"";
    m_body += ">";
    if (!firstBookmark.empty())
        m_body += "<text:bookmark text:name=\"" + attributeValue(firstBookmark) + "\"/>";
    bool afterBlank = true;
    for (FragmentRun const& each : paragraph.runs)
        run(each, afterBlank);
    m_body += "</" + element + ">";
}

void ContentWriter::write(FragmentParagraph const& paragraph)
{
    this->paragraph(paragraph, {});
}

void ContentWriter::declareTable(FragmentTable const& table, std::string const& id)
{
    double const width = std::accumulate(table.columns.begin(), table.columns.end(), 0.0);
    m_tableXml += "<style:style style:name=\"" + id + "\" style:family=\"table\""
                  + std::exchange(m_masterPage, {}) + "><style:table-properties"
                  " style:width=\"" + measure(width, "mm") + "\" table:align=\"margins\""
                  " table:border-model=\"collapsing\" style:may-break-between-rows=\""
                  + (table.keepTogether ? "false" : "true") + "\" fo:keep-with-next=\""
                  + (table.keepWithNext ? "always" : "auto") + "\""
                  + pageNumber(std::exchange(m_firstNumber, 0)) + "/></style:style>";
    for (std::size_t i = 0; i < table.columns.size(); ++i)
        m_tableXml += "<style:style style:name=\"" + id + ".C" + std::to_string(i + 1)
                      + "\" style:family=\"table-column\"><style:table-column-properties style:column-width=\""
                      + measure(table.columns[i], "mm") + "\" style:rel-column-width=\""
                      + measure(table.columns[i] * 100, "*") + "\"/></style:style>";
    m_tableXml += "<style:style style:name=\"" + id + ".R\" style:family=\"table-row\">"
                  "<style:table-row-properties fo:keep-together=\"always\"/></style:style>";
    m_tableXml += "<style:style style:name=\"" + id + ".X\" style:family=\"table-cell\"";
    if (table.textCells)
        m_tableXml += " style:data-style-name=\"N1\"";
    m_tableXml += std::string("><style:table-cell-properties ")
                  + (table.borders ? "style:vertical-align=\"middle\" fo:padding-left=\"1mm\" fo:padding-right=\"1mm\""
                                     " fo:padding-top=\"0.5mm\" fo:padding-bottom=\"0.5mm\""
                                     " fo:border=\"0.5pt solid #000000\""
                                   : "style:vertical-align=\"top\" fo:padding=\"0mm\" fo:border=\"none\"")
                  + "/></style:style>";
}

void ContentWriter::row(FragmentTable const& table, std::string const& id, std::size_t index)
{
    m_body += "<table:table-row table:style-name=\"" + id + ".R\">";
    bool firstCell = index == 0;
    for (FragmentCell const& cell : table.rows[index])
    {
        m_body += "<table:table-cell table:style-name=\"" + id + ".X\" office:value-type=\"string\"";
        if (cell.columnSpan > 1)
            m_body += " table:number-columns-spanned=\"" + std::to_string(cell.columnSpan) + "\"";
        m_body += ">";
        for (FragmentParagraph const& each : cell.paragraphs)
            paragraph(each, firstCell && &each == &cell.paragraphs.front() ? table.bookmark : std::u16string());
        m_body += "</table:table-cell>";
        for (int covered = 1; covered < cell.columnSpan; ++covered)
            m_body += "<table:covered-table-cell/>";
        firstCell = false;
    }
    m_body += "</table:table-row>";
}

void ContentWriter::write(FragmentTable const& table)
{
    std::string const id = "KHTable" + std::to_string(++m_tables);
    declareTable(table, id);

    m_body += "<table:table table:name=\"" + (table.name.empty() ? id : attributeValue(table.name))
              + "\" table:style-name=\"" + id + "\">";
    for (std::size_t i = 0; i < table.columns.size(); ++i)
        m_body += "<table:table-column table:style-name=\"" + id + ".C" + std::to_string(i + 1) + "\"/>";
    auto const headerRows = std::min(static_cast<std::size_t>(std::max(table.headerRows, 0)), table.rows.size());
    if (headerRows)
        m_body += "<table:table-header-rows>";
    for (std::size_t i = 0; i < table.rows.size(); ++i)
    {
        row(table, id, i);
        if (headerRows && i + 1 == headerRows)
            m_body += "</table:table-header-rows>";
    }
    m_body += "</table:table>";
}

std::string ContentWriter::xml() const
{
    std::string out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<office:document-content";
    out.append(odfNamespaces).append("><office:automatic-styles>");
    out += "<number:text-style style:name=\"N1\"><number:text-content/></number:text-style>";
    out += m_automaticXml + m_tableXml;
    out += "</office:automatic-styles><office:body><office:text>";
    return out + m_body + "</office:text></office:body></office:document-content>";
}
} // namespace

std::vector<std::uint8_t> toOdt(Fragment const& fragment, std::u16string_view lastStyle)
{
    NamedStyles styles(fragment.styles);
    ContentWriter content(styles, fragment.page);
    for (FragmentBlock const& block : fragment.blocks)
        std::visit([&](auto const& each) { content.write(each); }, block);
    content.write(FragmentParagraph{ std::u16string(lastStyle), {} });

    Zip zip;
    zip.add("mimetype", mimeType); // first, so that the type stands at a fixed place of the file
    zip.add("content.xml", content.xml());
    zip.add("styles.xml", styles.xml(fragment.page));
    zip.add("META-INF/manifest.xml", manifest);
    return zip.finish();
}
} // namespace kehoach::document
