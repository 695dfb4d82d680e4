#include "office/reader.hxx"

#include "office/property.hxx"

#include <com/sun/star/drawing/XShape.hpp>
#include <com/sun/star/drawing/XShapes.hpp>
#include <com/sun/star/text/XTextFrame.hpp>

#include <cstdlib>

namespace kehoach::office
{
namespace
{
// 1/100 mm: a stroke is drawn flat, within a slip of the hand, and is no dot.
constexpr sal_Int32 mostHeight = 150;
constexpr sal_Int32 leastWidth = 300;
} // namespace

bool Reader::takeLines(Content const& content, std::vector<double>& widths)
{
    uno::Reference<css::drawing::XShapes> const group(content, uno::UNO_QUERY);
    if (group.is())
    {
        bool onlyLines = group->getCount() > 0;
        for (sal_Int32 index = 0; index < group->getCount(); ++index)
            onlyLines &= takeLines(Content(group->getByIndex(index), uno::UNO_QUERY_THROW), widths);
        return onlyLines;
    }
    // A frame holds text, however low it is.
    if (uno::Reference<css::text::XTextFrame>(content, uno::UNO_QUERY).is() || property<bool>(content, "TextBox"))
        return false;
    css::awt::Size size;
    uno::Reference<css::drawing::XShape> const shape(content, uno::UNO_QUERY);
    if (shape.is())
        size = shape->getSize();
    else // an image
        size = css::awt::Size(property<sal_Int32>(content, "Width"), property<sal_Int32>(content, "Height"));
    if (std::abs(size.Height) > mostHeight || std::abs(size.Width) < leastWidth)
        return false;
    widths.push_back(toMillimetres(std::abs(size.Width)));
    return true;
}
} // namespace kehoach::office
