#include "office/reader.hxx"

#include "core/text/unicode.hxx"
#include "office/property.hxx"

#include <com/sun/star/awt/FontSlant.hpp>
#include <com/sun/star/awt/FontUnderline.hpp>
#include <com/sun/star/awt/FontWeight.hpp>
#include <com/sun/star/beans/XPropertyState.hpp>
#include <com/sun/star/container/XContentEnumerationAccess.hpp>
#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/lang/XServiceInfo.hpp>
#include <com/sun/star/style/BreakType.hpp>
#include <com/sun/star/style/CaseMap.hpp>
#include <com/sun/star/style/LineSpacing.hpp>
#include <com/sun/star/style/LineSpacingMode.hpp>
#include <com/sun/star/style/ParagraphAdjust.hpp>
#include <com/sun/star/table/BorderLine2.hpp>
#include <com/sun/star/text/PositionAndSpaceMode.hpp>
#include <com/sun/star/text/XTextSection.hpp>

namespace kehoach::office
{
using css::container::XContentEnumerationAccess;
using css::container::XEnumeration;
using css::container::XEnumerationAccess;
using document::Alignment;
using document::CharacterFormat;

namespace
{
char const anyContent[] = "com.sun.star.text.TextContent";

// Properties come back in the order of these names, which is alphabetical.
enum CharacterProperty
{
    charBackColor, charCaseMap, charColor, charFontName, charHeight, charHidden, charHighlight, charPosture,
    charUnderline, charWeight, textPortionType,
};
Properties const& characterProperties()
{
    static Properties const properties{ "CharBackColor", "CharCaseMap",   "CharColor",     "CharFontName",
                                        "CharHeight",    "CharHidden",    "CharHighlight", "CharPosture",
                                        "CharUnderline", "CharWeight",    "TextPortionType" };
    return properties;
}

enum ParagraphProperty
{
    bottomBorder, breakType, listLabelString, outlineLevel, pageDescName, pageStyleName, paraAdjust, paraBottomMargin,
    paraFirstLineIndent, paraKeepTogether, paraLeftMargin, paraLineSpacing, paraRightMargin, paraSplit, paraStyleName,
    paraTopMargin, textSection, topBorder,
};
Properties const& paragraphProperties()
{
    static Properties const properties{
        "BottomBorder",     "BreakType",           "ListLabelString",  "OutlineLevel",   "PageDescName",
        "PageStyleName",    "ParaAdjust",          "ParaBottomMargin", "ParaFirstLineIndent",
        "ParaKeepTogether", "ParaLeftMargin",      "ParaLineSpacing",  "ParaRightMargin",
        "ParaSplit",        "ParaStyleName",       "ParaTopMargin",    "TextSection",    "TopBorder"
    };
    return properties;
}

std::uint32_t toColor(uno::Any const& value)
{
    return static_cast<std::uint32_t>(valueOf<sal_Int32>(value, -1));
}

/// All but the font.
CharacterFormat toCharacterFormat(uno::Sequence<uno::Any> const& values)
{
    CharacterFormat format;
    format.size = valueOf<float>(values[charHeight], 12);
    format.bold = valueOf<float>(values[charWeight]) >= css::awt::FontWeight::SEMIBOLD;
    auto const slant = valueOf(values[charPosture], css::awt::FontSlant_NONE);
    format.italic = slant == css::awt::FontSlant_ITALIC || slant == css::awt::FontSlant_OBLIQUE;
    auto const underline = valueOf<sal_Int16>(values[charUnderline]);
    format.underline = underline != css::awt::FontUnderline::NONE && underline != css::awt::FontUnderline::DONTKNOW;
    format.capitals = valueOf<sal_Int16>(values[charCaseMap]) == css::style::CaseMap::UPPERCASE;
    format.color = toColor(values[charColor]);
    format.highlight = toColor(values[charHighlight]);
    if (format.highlight == document::automaticColor)
        format.highlight = toColor(values[charBackColor]);
    return format;
}

Alignment toAlignment(uno::Any const& value)
{
    // The property is declared an enum and handed over as a number.
    auto adjust = css::style::ParagraphAdjust_LEFT;
    if (!(value >>= adjust))
        adjust = static_cast<css::style::ParagraphAdjust>(valueOf<sal_Int16>(value));
    switch (adjust)
    {
        case css::style::ParagraphAdjust_CENTER:
            return Alignment::center;
        case css::style::ParagraphAdjust_RIGHT:
            return Alignment::right;
        case css::style::ParagraphAdjust_BLOCK:
        case css::style::ParagraphAdjust_STRETCH:
            return Alignment::justified;
        default:
            return Alignment::left;
    }
}

document::LineSpacing toLineSpacing(uno::Any const& value)
{
    using Mode = document::LineSpacing::Mode;
    auto const spacing = valueOf<css::style::LineSpacing>(value);
    switch (spacing.Mode)
    {
        case css::style::LineSpacingMode::FIX:
            return { Mode::exact, toPoints(spacing.Height) };
        case css::style::LineSpacingMode::MINIMUM:
            return { Mode::atLeast, toPoints(spacing.Height) };
        case css::style::LineSpacingMode::LEADING: // a blank of that height between lines of 100 per cent
            return {};
        default:
            return { Mode::proportional, static_cast<double>(spacing.Height) };
    }
}

double borderWidth(uno::Any const& value)
{
    css::table::BorderLine2 line2;
    if (value >>= line2)
        return toPoints(static_cast<sal_Int32>(line2.LineWidth));
    auto const line = valueOf<css::table::BorderLine>(value);
    return toPoints(line.OuterLineWidth + line.InnerLineWidth + line.LineDistance);
}

/// Indents of a numbered paragraph are the list's where neither the paragraph nor its style has its own.
void takeListIndents(uno::Reference<uno::XInterface> const& paragraph, document::ParagraphFormat& format)
{
    uno::Reference<css::beans::XPropertyState> const states(paragraph, uno::UNO_QUERY_THROW);
    if (states->getPropertyState("ParaLeftMargin") != css::beans::PropertyState_DEFAULT_VALUE)
        return;
    auto const rules = property<uno::Reference<css::container::XIndexAccess>>(paragraph, "NumberingRules");
    auto const level = property<sal_Int16>(paragraph, "NumberingLevel", 0);
    if (!rules.is() || level < 0 || level >= rules->getCount())
        return;
    auto const values = valueOf<uno::Sequence<css::beans::PropertyValue>>(rules->getByIndex(level));
    bool byLabel = false;
    sal_Int32 indent = 0, first = 0;
    for (css::beans::PropertyValue const& value : values)
    {
        if (value.Name == "PositionAndSpaceMode")
            byLabel = valueOf<sal_Int16>(value.Value) == css::text::PositionAndSpaceMode::LABEL_ALIGNMENT;
        else if (value.Name == "IndentAt")
            value.Value >>= indent;
        else if (value.Name == "FirstLineIndent")
            value.Value >>= first;
    }
    if (byLabel)
    {
        format.left = toMillimetres(indent);
        format.firstLine = toMillimetres(first);
    }
}

/// True in a section that is not shown, or in a section inside one. IsCurrentlyVisible speaks of the condition under
/// which a section is hidden, and is false where there is none.
bool isInHiddenSection(uno::Any const& textSection)
{
    uno::Reference<css::text::XTextSection> section;
    textSection >>= section;
    for (; section.is(); section = section->getParentSection())
    {
        bool const conditional = !property<OUString>(section, "Condition").isEmpty();
        if (!property<bool>(section, "IsVisible", true) &&
            !(conditional && property<bool>(section, "IsCurrentlyVisible", true)))
            return true;
    }
    return false;
}
} // namespace

text::Shared<std::u16string> Reader::named(std::u16string const& name)
{
    auto& shared = m_names[name];
    if (shared->empty())
        shared = name;
    return shared;
}

void Reader::readParagraphFormat(Content const& object, Place const& place, Draft& draft, bool& hidden)
{
    uno::Sequence<Any> const values = paragraphProperties().of(object);
    document::Paragraph& paragraph = draft.paragraph;
    paragraph.label = fromOUString(valueOf<OUString>(values[listLabelString]));
    paragraph.style = named(fromOUString(valueOf<OUString>(values[paraStyleName])));
    if (place.area == document::Area::body)
    {
        beginPageStyle(fromOUString(valueOf<OUString>(values[pageDescName])));
        paragraph.pageStyle = named(pageStyleAt(fromOUString(valueOf<OUString>(values[pageStyleName]))));
    }
    hidden = isInHiddenSection(values[textSection]);
    if (!m_snapshot.typography)
        return;

    document::ParagraphFormat& format = paragraph.format;
    format.alignment = toAlignment(values[paraAdjust]);
    format.firstLine = toMillimetres(valueOf<sal_Int32>(values[paraFirstLineIndent]));
    format.left = toMillimetres(valueOf<sal_Int32>(values[paraLeftMargin]));
    format.right = toMillimetres(valueOf<sal_Int32>(values[paraRightMargin]));
    format.before = toPoints(valueOf<sal_Int32>(values[paraTopMargin]));
    format.after = toPoints(valueOf<sal_Int32>(values[paraBottomMargin]));
    format.lineSpacing = toLineSpacing(values[paraLineSpacing]);
    format.topRule = borderWidth(values[topBorder]);
    format.bottomRule = borderWidth(values[bottomBorder]);
    format.keepWithNext = valueOf<bool>(values[paraKeepTogether]);
    format.keepTogether = !valueOf<bool>(values[paraSplit], true);
    auto const breaks = valueOf(values[breakType], css::style::BreakType_NONE);
    format.pageBreakBefore =
        breaks == css::style::BreakType_PAGE_BEFORE || breaks == css::style::BreakType_PAGE_BOTH;
    format.outlineLevel = valueOf<sal_Int16>(values[outlineLevel]);
    if (!paragraph.label.empty())
        takeListIndents(object, format);
}

Reader::Draft Reader::readParagraph(Content const& object, Place const& place)
{
    Draft draft;
    bool hidden = false;
    readParagraphFormat(object, place, draft, hidden);
    if (m_hasDrawings)
    {
        uno::Reference<XContentEnumerationAccess> const contents(object, uno::UNO_QUERY_THROW);
        uno::Reference<XEnumeration> const anchored = contents->createContentEnumeration(anyContent);
        while (anchored.is() && anchored->hasMoreElements())
            draft.anchored.emplace_back(anchored->nextElement(), uno::UNO_QUERY_THROW);
    }
    readPortions(uno::Reference<XEnumerationAccess>(object, uno::UNO_QUERY_THROW), draft, hidden);
    return draft;
}

void Reader::finish(Draft&& draft, Content const& object, Place const& place, std::vector<double> const& lines)
{
    document::Paragraph& paragraph = draft.paragraph;
    paragraph.area = place.area;
    paragraph.table = place.table;
    paragraph.row = place.row;
    paragraph.column = place.column;
    paragraph.frame = place.frame;
    int const number = static_cast<int>(m_snapshot.paragraphs.size());
    for (double width : lines)
        m_snapshot.lines.push_back({ number, width });
    for (Content const& content : draft.anchored)
        readPicture(content, number);

    for (Draft::Mark const& mark : draft.marks)
    {
        if (mark.start)
        {
            // Until its end is found, as far as the paragraph goes.
            std::uint32_t const rest = static_cast<std::uint32_t>(paragraph.text.size()) - mark.offset;
            m_openBookmarks[mark.name] = m_snapshot.bookmarks.size();
            m_snapshot.bookmarks.push_back({ mark.name, { number, { mark.offset, mark.end ? 0 : rest } } });
            if (place.table >= 0 && place.row == 0 && place.column == 0)
                m_snapshot.tables[place.table].bookmarks.push_back(mark.name);
        }
        else if (auto const open = m_openBookmarks.find(mark.name); open != m_openBookmarks.end())
        {
            document::Span& span = m_snapshot.bookmarks[open->second].span;
            if (span.paragraph == number)
                span.range.length = mark.offset - span.range.start;
            m_openBookmarks.erase(open);
        }
    }
    m_snapshot.paragraphs.push_back(std::move(paragraph));
    ++m_paragraphsRead;
    if (!m_known) // whoever follows a document keeps none: they would be many
        m_ranges.emplace_back(object, uno::UNO_QUERY);
}

void Reader::readPortions(uno::Reference<XEnumerationAccess> const& portions, Draft& draft, bool hidden)
{
    uno::Reference<XEnumeration> const enumeration = portions->createEnumeration();
    while (enumeration->hasMoreElements())
        readPortion(Content(enumeration->nextElement(), uno::UNO_QUERY_THROW), draft, hidden);
}

void Reader::readPortion(Content const& portion, Draft& draft, bool hidden)
{
    uno::Sequence<Any> const values = characterProperties().of(portion);
    auto const type = valueOf<OUString>(values[textPortionType]);
    if (type == "Redline")
        readRedline(portion);
    else if (type == "Bookmark")
    {
        uno::Reference<css::container::XNamed> const bookmark(
            property<Content>(portion, "Bookmark"), uno::UNO_QUERY_THROW);
        bool const collapsed = property<bool>(portion, "IsCollapsed");
        bool const start = property<bool>(portion, "IsStart", true) || collapsed;
        draft.marks.push_back({ fromOUString(bookmark->getName()), start, collapsed,
                                static_cast<std::uint32_t>(draft.paragraph.text.size()) });
    }
    else if (type == "Frame")
    {
        uno::Reference<XContentEnumerationAccess> const contents(portion, uno::UNO_QUERY_THROW);
        uno::Reference<XEnumeration> const anchored = contents->createContentEnumeration(anyContent);
        while (anchored.is() && anchored->hasMoreElements())
            draft.anchored.emplace_back(anchored->nextElement(), uno::UNO_QUERY_THROW);
    }
    else if (type == "Annotation")
        ++m_snapshot.comments;
    else if (type == "Footnote")
        return; // its number is no part of the word before it
    else if (type == "ContentControl" || type == "InContentMetadata")
    {
        // Its own getString is empty; what it holds are portions again.
        std::string const name = type == "ContentControl" ? "ContentControl" : "InContentMetadata";
        uno::Reference<XEnumerationAccess> const inside(property<Content>(portion, name.c_str()), uno::UNO_QUERY);
        if (inside.is())
            readPortions(inside, draft, hidden);
    }
    else
    {
        CharacterFormat format = toCharacterFormat(values);
        format.font = named(fromOUString(valueOf<OUString>(values[charFontName])));
        std::u16string text =
            fromOUString(uno::Reference<css::text::XTextRange>(portion, uno::UNO_QUERY_THROW)->getString());
        std::erase(text, u'\r'); // Word's block-level content control ends in one
        bool const pageNumber = type == "TextField" && readField(portion, draft, format);
        append(draft, text, format, hidden || valueOf<bool>(values[charHidden]), pageNumber);
    }
}

void Reader::readRedline(Content const& portion)
{
    if (property<bool>(portion, "IsCollapsed"))
        return;
    auto const type = property<OUString>(portion, "RedlineType");
    int const step = property<bool>(portion, "IsStart") ? 1 : -1;
    if (type == "Delete")
        m_deleted = std::max(0, m_deleted + step);
    else if (type == "Insert")
        m_inserted = std::max(0, m_inserted + step);
}

bool Reader::readField(Content const& portion, Draft const& draft, CharacterFormat const& format)
{
    uno::Reference<css::lang::XServiceInfo> const field(property<Content>(portion, "TextField"), uno::UNO_QUERY);
    if (!field.is() || !field->supportsService("com.sun.star.text.textfield.PageNumber"))
        return false;
    m_pageNumber = PageNumber{ m_frameCentered || draft.paragraph.format.alignment == Alignment::center, format };
    return true;
}

void Reader::append(Draft& draft, std::u16string const& text, CharacterFormat const& format, bool hidden,
                    bool pageNumber)
{
    if (text.empty())
        return;
    document::Paragraph& paragraph = draft.paragraph;
    document::Run run;
    run.range = { static_cast<std::uint32_t>(paragraph.text.size()), static_cast<std::uint32_t>(text.size()) };
    run.deleted = m_deleted > 0;
    run.inserted = m_inserted > 0;
    run.hidden = hidden;
    run.pageNumber = pageNumber;
    paragraph.text += text;
    // Without typography a run only says what does not count.
    if (m_snapshot.typography)
        run.format = format;
    else if (!run.deleted && !run.hidden)
        return;
    paragraph.runs.push_back(std::move(run));
}
} // namespace kehoach::office
