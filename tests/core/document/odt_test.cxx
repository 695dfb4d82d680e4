#include "core/document/fragment.hxx"
#include "core/document/odf_text.hxx"

#include <boost/crc.hpp>
#include <gmock/gmock.h>

#include <cctype>
#include <map>

namespace
{
using namespace kehoach::document;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

struct Package
{
    std::vector<std::string> names; ///< in the order of the directory
    std::map<std::string, std::string> members;
};

/// Reads a stored zip by its central directory, and compares every checksum.
class ZipReader
{
public:
    explicit ZipReader(std::vector<std::uint8_t> const& bytes) : m_bytes(bytes.begin(), bytes.end()) {}

    Package read()
    {
        Package package;
        std::size_t const end = m_bytes.size() - 22;
        EXPECT_EQ(m_bytes.substr(end, 4), "PK\x05\x06");
        unsigned const count = number(end + 10, 2);
        std::size_t at = number(end + 16, 4);
        EXPECT_EQ(at + number(end + 12, 4), end) << "the directory ends where the file's end record begins";
        for (unsigned i = 0; i < count; ++i)
        {
            EXPECT_EQ(m_bytes.substr(at, 4), "PK\x01\x02");
            std::string const name = m_bytes.substr(at + 46, number(at + 28, 2));
            package.names.push_back(name);
            package.members[name] = member(name, number(at + 42, 4), number(at + 16, 4), number(at + 24, 4));
            at += 46 + number(at + 28, 2) + number(at + 30, 2) + number(at + 32, 2);
        }
        EXPECT_EQ(at, end);
        return package;
    }

private:
    unsigned number(std::size_t at, int bytes) const
    {
        unsigned value = 0;
        for (int i = bytes - 1; i >= 0; --i)
            value = value << 8 | static_cast<unsigned char>(m_bytes.at(at + static_cast<std::size_t>(i)));
        return value;
    }

    std::string member(std::string const& name, std::size_t at, unsigned checksum, unsigned size) const
    {
        EXPECT_EQ(m_bytes.substr(at, 4), "PK\x03\x04");
        EXPECT_EQ(number(at + 8, 2), 0u) << "stored";
        EXPECT_EQ(number(at + 14, 4), checksum);
        EXPECT_EQ(number(at + 18, 4), size);
        EXPECT_EQ(m_bytes.substr(at + 30, number(at + 26, 2)), name);
        std::string const data = m_bytes.substr(at + 30 + number(at + 26, 2) + number(at + 28, 2), size);
        boost::crc_32_type computed;
        computed.process_bytes(data.data(), data.size());
        EXPECT_EQ(computed.checksum(), checksum) << name;
        return data;
    }

    std::string m_bytes;
};

/// What is not well-formed about an XML document; empty where nothing is.
std::string illFormed(std::string const& xml)
{
    std::vector<std::string> open;
    for (std::size_t at = xml.find("?>") + 2; at < xml.size();)
    {
        if (xml[at] == '&')
        {
            std::size_t const end = xml.find(';', at);
            if (end == std::string::npos || end - at > 6)
                return "bare & at " + xml.substr(at, 30);
            at = end + 1;
        }
        else if (xml[at] != '<')
        {
            unsigned char const byte = static_cast<unsigned char>(xml[at]);
            if (byte == '>' || (byte < 0x20 && byte != '\n'))
                return "forbidden character at " + xml.substr(at, 30);
            ++at;
        }
        else
        {
            std::size_t const end = xml.find('>', at);
            std::string const tag = xml.substr(at + 1, end - at - 1);
            if (tag.find('<') != std::string::npos)
                return "< inside " + tag;
            std::string const name = tag.substr(0, tag.find_first_of(" /", 1));
            if (tag.front() == '/')
            {
                if (open.empty() || "/" + open.back() != tag)
                    return "unexpected " + tag;
                open.pop_back();
            }
            else if (tag.back() != '/')
                open.push_back(name);
            at = end + 1;
        }
    }
    return open.empty() ? "" : "not closed: " + open.back();
}

Package packageOf(Fragment const& fragment, std::u16string_view lastStyle = u"Standard")
{
    return ZipReader(toOdt(fragment, lastStyle)).read();
}

std::string contentOf(Fragment const& fragment)
{
    std::string const content = packageOf(fragment).members["content.xml"];
    EXPECT_EQ(illFormed(content), "");
    return content;
}

ParagraphStyle style(std::u16string name)
{
    ParagraphStyle out;
    out.name = std::move(name);
    return out;
}

Fragment oneParagraph(FragmentRun run)
{
    return { { style(u"KH Nội dung") }, { FragmentParagraph{ u"KH Nội dung", { std::move(run) } } } };
}

FragmentCell cell(std::u16string text, int span = 1)
{
    return { { FragmentParagraph{ u"KH Nội dung", { FragmentRun{ std::move(text) } } } }, span };
}

TEST(Odt, isAPackageWithItsTypeFirst)
{
    auto const bytes = toOdt(oneParagraph({ u"Kế hoạch" }), u"Standard");
    std::string const file(bytes.begin(), bytes.end());
    EXPECT_EQ(file.substr(30, 8), "mimetype");
    EXPECT_EQ(file.substr(38, 39), "application/vnd.oasis.opendocument.text");

    Package package = ZipReader(bytes).read();
    EXPECT_THAT(package.names, ElementsAre("mimetype", "content.xml", "styles.xml", "META-INF/manifest.xml"));
    std::string const& manifest = package.members["META-INF/manifest.xml"];
    EXPECT_EQ(illFormed(manifest), "");
    for (char const* name : { "content.xml", "styles.xml" })
    {
        EXPECT_EQ(illFormed(package.members[name]), "") << name;
        EXPECT_THAT(manifest, HasSubstr("manifest:full-path=\"" + std::string(name) + "\""));
    }
    EXPECT_EQ(bytes, toOdt(oneParagraph({ u"Kế hoạch" }), u"Standard")) << "the same bytes every time";
}

TEST(Odt, endsWithAnEmptyParagraphOfTheStyleAsked)
{
    Package package = packageOf(oneParagraph({ u"Kế hoạch" }), u"KH Nội dung");
    EXPECT_THAT(package.members["content.xml"],
                HasSubstr("Kế hoạch</text:p><text:p text:style-name=\"KH1\"></text:p></office:text>"));
}

TEST(Odt, escapesTextAndDropsWhatXmlForbids)
{
    std::string const content = contentOf(oneParagraph({ u"a < b & \"c\"\x0007" u" > d\xFFFF" }));
    EXPECT_THAT(content, HasSubstr("a &lt; b &amp; &quot;c&quot; &gt; d</text:p>"));
}

TEST(Odt, keepsBlanksTabsAndLineBreaks)
{
    EXPECT_THAT(contentOf(oneParagraph({ u"Số:    /KH" })), HasSubstr("Số: <text:s/><text:s/><text:s/>/KH"));
    EXPECT_THAT(contentOf(oneParagraph({ u" a\t b\nc " })),
                HasSubstr("<text:s/>a<text:tab/><text:s/>b<text:line-break/>c </text:p>"));
}

TEST(Odt, keepsBlanksAcrossRuns)
{
    Fragment fragment = oneParagraph({ u"a " });
    std::get<FragmentParagraph>(fragment.blocks.front()).runs.push_back({ u" b" });
    EXPECT_THAT(contentOf(fragment), HasSubstr("a <text:s/>b"));
}

TEST(Odt, saysEveryPropertyOfAStyle)
{
    ParagraphStyle heading = style(u"KH Mục & phần");
    heading.character = { u"Times New Roman", 13.5, true, true, true, true, 0xFF0000, automaticColor };
    heading.paragraph = { Alignment::justified, 12.7, 1, 2, 6, 3, { LineSpacing::Mode::exact, 18 }, 0.75, 0, true,
                          true, true, 1 };
    std::string const styles = packageOf({ { heading }, {} }).members["styles.xml"];
    for (char const* part : {
             "style:display-name=\"KH Mục &amp; phần\"", "style:parent-style-name=\"Standard\"",
             "style:default-outline-level=\"1\" style:list-style-name=\"\"",
             "fo:text-align=\"justify\"", "fo:text-indent=\"12.7mm\"",
             "fo:margin-left=\"1mm\"", "fo:margin-right=\"2mm\"", "fo:margin-top=\"6pt\"",
             "fo:margin-bottom=\"3pt\"", "fo:line-height=\"18pt\"", "fo:keep-with-next=\"always\"",
             "fo:keep-together=\"always\"", "fo:break-before=\"page\"",
             "fo:border-top=\"0.75pt solid #000000\"", "fo:border-bottom=\"none\"",
             "fo:font-family=\"'Times New Roman'\"", "style:font-family-complex=\"'Times New Roman'\"",
             "fo:font-size=\"13.5pt\"", "style:font-size-asian=\"13.5pt\"", "style:font-weight-complex=\"bold\"",
             "fo:font-style=\"italic\"", "style:text-underline-style=\"solid\"",
             "fo:text-transform=\"uppercase\"", "fo:color=\"#ff0000\"", "fo:background-color=\"transparent\"",
             "fo:language=\"vi\"", "fo:country=\"VN\"" })
        EXPECT_THAT(styles, HasSubstr(part));
}

TEST(Odt, writesTheLineSpacingModes)
{
    ParagraphStyle proportional = style(u"a"), atLeast = style(u"b");
    proportional.paragraph.lineSpacing = { LineSpacing::Mode::proportional, 115 };
    atLeast.paragraph.lineSpacing = { LineSpacing::Mode::atLeast, 18 };
    std::string const styles = packageOf({ { proportional, atLeast }, {} }).members["styles.xml"];
    EXPECT_THAT(styles, HasSubstr("fo:line-height=\"115%\""));
    EXPECT_THAT(styles, HasSubstr("style:line-height-at-least=\"18pt\""));
}

TEST(Odt, makesHeadingsOfStylesWithAnOutlineLevel)
{
    ParagraphStyle heading = style(u"KH Mục");
    heading.paragraph.outlineLevel = 2;
    EXPECT_THAT(contentOf({ { heading }, { FragmentParagraph{ u"KH Mục", { { u"I. MỤC ĐÍCH" } } } } }),
                HasSubstr("<text:h text:style-name=\"KH1\" text:outline-level=\"2\">I. MỤC ĐÍCH</text:h>"));
}

TEST(Odt, usesAStyleTheDocumentHas)
{
    Package package = packageOf({ {}, { FragmentParagraph{ u"Heading 1", { { u"a" } } } } });
    EXPECT_THAT(package.members["styles.xml"],
                HasSubstr("style:name=\"KH1\" style:display-name=\"Heading 1\""));
    EXPECT_THAT(package.members["content.xml"], HasSubstr("<text:p text:style-name=\"KH1\">a"));
    EXPECT_THAT(package.members["content.xml"], HasSubstr("<text:p text:style-name=\"Standard\"></text:p>"));
}

TEST(Odt, sharesOneAutomaticStyleAmongRunsOfOneLook)
{
    FragmentRun bold{ u"a" };
    bold.bold = true;
    Fragment fragment = oneParagraph(bold);
    auto& runs = std::get<FragmentParagraph>(fragment.blocks.front()).runs;
    runs.push_back({ u" và " });
    runs.push_back(bold);
    runs.back().italic = false;
    runs.push_back(bold);
    std::string const content = contentOf(fragment);
    EXPECT_THAT(content, HasSubstr("<text:span text:style-name=\"T1\">a</text:span> và "
                                   "<text:span text:style-name=\"T2\">a</text:span>"
                                   "<text:span text:style-name=\"T1\">a</text:span>"));
    EXPECT_THAT(content, HasSubstr("fo:font-weight=\"bold\""));
    EXPECT_THAT(content, HasSubstr("fo:font-style=\"normal\""));
}

TEST(Odt, setsBookmarksAndPlaceholders)
{
    FragmentRun marked{ u"155.400.000" };
    marked.bookmark = u"_KH_AMOUNT_1";
    EXPECT_THAT(contentOf(oneParagraph(marked)),
                HasSubstr("<text:bookmark-start text:name=\"_KH_AMOUNT_1\"/>155.400.000"
                          "<text:bookmark-end text:name=\"_KH_AMOUNT_1\"/>"));
    FragmentRun guidance{ u"họ tên" };
    guidance.placeholder = true;
    EXPECT_THAT(contentOf(oneParagraph(guidance)),
                HasSubstr(">&lt;họ tên&gt;</text:p>"));
}

TEST(Odt, keepsAndBreaksParagraphs)
{
    Fragment fragment = oneParagraph({ u"a" });
    std::get<FragmentParagraph>(fragment.blocks.front()).keepWithNext = true;
    FragmentParagraph next{ u"KH Nội dung", { { u"b" } } };
    next.pageBreakBefore = true;
    next.left = 21.5;
    next.after = 6;
    fragment.blocks.emplace_back(next);
    std::string const content = contentOf(fragment);
    EXPECT_THAT(content, HasSubstr("style:name=\"P1\" style:family=\"paragraph\" style:parent-style-name=\"KH1\">"
                                   "<style:paragraph-properties fo:keep-with-next=\"always\"/>"));
    EXPECT_THAT(content,
                HasSubstr("<style:paragraph-properties fo:break-before=\"page\" fo:margin-left=\"21.5mm\""
                                   " fo:margin-bottom=\"6pt\"/>"));
    EXPECT_THAT(content, HasSubstr("<text:p text:style-name=\"P2\">b"));
}

TEST(Odt, writesTables)
{
    FragmentTable table;
    table.name = u"Dự toán";
    table.columns = { 62, 103 };
    table.headerRows = 1;
    table.borders = true;
    table.textCells = true;
    table.bookmark = u"_KH_BUDGET_1";
    table.rows = { { cell(u"Nội dung"), cell(u"Tiền") }, { cell(u"Cộng", 2) } };
    std::string const content = contentOf({ { style(u"KH Nội dung") }, { table } });

    EXPECT_THAT(content, HasSubstr("table:name=\"Dự toán\""));
    EXPECT_THAT(content, HasSubstr("style:width=\"165mm\""));
    EXPECT_THAT(content, HasSubstr("style:column-width=\"103mm\""));
    EXPECT_THAT(content, HasSubstr("fo:border=\"0.5pt solid #000000\""));
    EXPECT_THAT(content, HasSubstr("style:data-style-name=\"N1\""));
    EXPECT_THAT(content, HasSubstr("<text:p text:style-name=\"KH1\"><text:bookmark text:name=\"_KH_BUDGET_1\"/>"
                                   "Nội dung</text:p>"));
    EXPECT_THAT(content, HasSubstr("</table:table-row></table:table-header-rows><table:table-row"));
    EXPECT_THAT(content, HasSubstr("table:number-columns-spanned=\"2\"><text:p text:style-name=\"KH1\">Cộng</text:p>"
                                   "</table:table-cell><table:covered-table-cell/></table:table-row></table:table>"));
    EXPECT_EQ(content.find("_KH_BUDGET_1"), content.rfind("_KH_BUDGET_1"));
}

TEST(Odt, keepsLayoutTablesWhole)
{
    FragmentTable table;
    table.columns = { 80, 85 };
    table.keepTogether = true;
    table.keepWithNext = true;
    table.rows = { { cell(u"Nơi nhận:"), cell(u"CHỦ TỊCH") } };
    std::string const content = contentOf({ { style(u"KH Nội dung") }, { table } });
    EXPECT_THAT(content, HasSubstr("style:may-break-between-rows=\"false\" fo:keep-with-next=\"always\""));
    EXPECT_THAT(content, HasSubstr("fo:border=\"none\""));
    EXPECT_THAT(content, Not(HasSubstr("style:data-style-name")));
    EXPECT_THAT(content, Not(HasSubstr("table-header-rows")));
}

TEST(Odt, writesMeasuresWithAPoint)
{
    EXPECT_EQ(measure(12.7, "mm"), "12.7mm");
    EXPECT_EQ(measure(0.75, "pt"), "0.75pt");
    EXPECT_EQ(measure(-10, "mm"), "-10mm");
    EXPECT_EQ(measure(-0.05, "mm"), "-0.05mm");
    EXPECT_EQ(measure(30.00004, "mm"), "30mm");
}
} // namespace
