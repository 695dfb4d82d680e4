#include "office/own_styles.hxx"

#include "core/text/unicode.hxx"
#include "office/property.hxx"
#include "office/styles.hxx"

#include <com/sun/star/awt/FontSlant.hpp>
#include <com/sun/star/awt/FontWeight.hpp>
#include <com/sun/star/style/ParagraphAdjust.hpp>
#include <com/sun/star/table/BorderLine2.hpp>

#include <algorithm>
#include <cmath>
#include <set>

namespace kehoach::office
{
namespace
{
using Styles = uno::Reference<css::container::XNameAccess>;
using Style = uno::Reference<css::beans::XPropertySet>;

constexpr double millimetre = 0.1, point = 0.3; // what Writer rounds

bool isNear(double left, double right, double tolerance)
{
    return std::abs(left - right) <= tolerance;
}

bool isAligned(document::Alignment alignment, sal_Int16 adjust)
{
    namespace style = css::style;
    switch (alignment)
    {
        case document::Alignment::center:
            return adjust == static_cast<sal_Int16>(style::ParagraphAdjust_CENTER);
        case document::Alignment::right:
            return adjust == static_cast<sal_Int16>(style::ParagraphAdjust_RIGHT);
        case document::Alignment::justified:
            return adjust == static_cast<sal_Int16>(style::ParagraphAdjust_BLOCK);
        default:
            return adjust == static_cast<sal_Int16>(style::ParagraphAdjust_LEFT);
    }
}

/// Same place and size: what is said of the line itself.
bool isSame(Style const& style, document::ParagraphStyle const& wanted)
{
    document::CharacterFormat const& letters = wanted.character;
    document::ParagraphFormat const& lines = wanted.paragraph;
    auto const length = [&](char const* name) { return property<sal_Int32>(style, name); };
    auto const isRule = [&](char const* name, double width) {
        return (property<css::table::BorderLine2>(style, name).LineWidth > 0) == (width > 0);
    };
    return fromOUString(property<OUString>(style, "CharFontName")) == letters.font &&
           isNear(property<float>(style, "CharHeight"), letters.size, point) &&
           (property<float>(style, "CharWeight") > css::awt::FontWeight::NORMAL) == letters.bold &&
           (property<css::awt::FontSlant>(style, "CharPosture") != css::awt::FontSlant_NONE) == letters.italic &&
           isAligned(lines.alignment, property<sal_Int16>(style, "ParaAdjust")) &&
           isNear(toMillimetres(length("ParaFirstLineIndent")), lines.firstLine, millimetre) &&
           isNear(toMillimetres(length("ParaLeftMargin")), lines.left, millimetre) &&
           isNear(toMillimetres(length("ParaRightMargin")), lines.right, millimetre) &&
           isNear(toPoints(length("ParaTopMargin")), lines.before, point) &&
           isNear(toPoints(length("ParaBottomMargin")), lines.after, point) &&
           isRule("TopBorder", lines.topRule) && isRule("BottomBorder", lines.bottomRule);
}

bool isSame(Style const& style, document::FragmentPage const& wanted)
{
    auto const length = [&](char const* name) { return toMillimetres(property<sal_Int32>(style, name)); };
    double const header = property<bool>(style, "HeaderIsOn") ? length("HeaderHeight") : 0;
    return isNear(length("Width"), wanted.format.width, millimetre) &&
           isNear(length("Height"), wanted.format.height, millimetre) &&
           isNear(length("LeftMargin"), wanted.format.left, millimetre) &&
           isNear(length("RightMargin"), wanted.format.right, millimetre) &&
           isNear(length("BottomMargin"), wanted.format.bottom, millimetre) &&
           isNear(length("TopMargin") + header, wanted.format.top, millimetre) &&
           property<bool>(style, "HeaderIsOn") == !wanted.numberStyle.empty();
}

/// The name, or with " 2", " 3" … behind it: one that is free, or is what is wanted.
template <class Wanted>
std::u16string nameFor(Styles const& styles, std::u16string const& name, Wanted const& wanted)
{
    std::u16string candidate = name;
    for (int number = 2; styles->hasByName(toOUString(candidate)); ++number)
    {
        if (isSame(Style(styles->getByName(toOUString(candidate)), uno::UNO_QUERY_THROW), wanted))
            break;
        candidate = name + u' ' + text::toUtf16(std::to_string(number));
    }
    return candidate;
}

/// Styles of what stands side by side, of drawn lines, and of the page number.
std::set<std::u16string> fixedStyles(document::Fragment const& fragment)
{
    std::set<std::u16string> fixed;
    for (document::FragmentBlock const& block : fragment.blocks)
    {
        auto const* const table = std::get_if<document::FragmentTable>(&block);
        if (!table || table->borders)
            continue;
        for (auto const& row : table->rows)
            for (document::FragmentCell const& cell : row)
                for (document::FragmentParagraph const& paragraph : cell.paragraphs)
                    fixed.insert(paragraph.style);
    }
    for (document::ParagraphStyle const& style : fragment.styles)
        if (style.paragraph.topRule > 0 || style.paragraph.bottomRule > 0)
            fixed.insert(style.name);
    if (fragment.page)
        fixed.insert(fragment.page->numberStyle);
    return fixed;
}

void rename(document::Fragment& fragment, std::u16string const& from, std::u16string const& to)
{
    auto const change = [&](std::u16string& name) {
        if (name == from)
            name = to;
    };
    for (document::ParagraphStyle& style : fragment.styles)
    {
        change(style.name);
        change(style.next);
    }
    if (fragment.page)
        change(fragment.page->numberStyle);
    for (document::FragmentBlock& block : fragment.blocks)
    {
        if (auto* const paragraph = std::get_if<document::FragmentParagraph>(&block))
            change(paragraph->style);
        else
            for (auto& row : std::get<document::FragmentTable>(block).rows)
                for (document::FragmentCell& cell : row)
                    for (document::FragmentParagraph& each : cell.paragraphs)
                        change(each.style);
    }
}
} // namespace

document::Fragment withOwnStyles(TextDocument const& document, document::Fragment fragment)
{
    Styles const styles = stylesOf(document, "ParagraphStyles"), pages = stylesOf(document, "PageStyles");
    for (std::u16string const& name : fixedStyles(fragment))
    {
        auto const style = std::ranges::find(fragment.styles, name, &document::ParagraphStyle::name);
        if (style == fragment.styles.end())
            continue;
        if (std::u16string const own = nameFor(styles, name, *style); own != name)
            rename(fragment, name, own);
    }
    if (fragment.page)
        fragment.page->name = nameFor(pages, fragment.page->name, *fragment.page);
    return fragment;
}

bool bringsHeader(TextDocument const& document, document::Fragment const& fragment)
{
    if (!fragment.page || fragment.page->numberStyle.empty())
        return false;
    Styles const pages = stylesOf(document, "PageStyles");
    return !pages->hasByName(toOUString(nameFor(pages, fragment.page->name, *fragment.page)));
}
} // namespace kehoach::office
