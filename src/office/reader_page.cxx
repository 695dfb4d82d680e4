#include "office/reader.hxx"

#include "office/property.hxx"

#include <com/sun/star/container/XNameAccess.hpp>
#include <com/sun/star/style/XStyle.hpp>
#include <com/sun/star/style/XStyleFamiliesSupplier.hpp>

#include <algorithm>

namespace kehoach::office
{
using css::beans::XPropertySet;
using css::container::XEnumerationAccess;
using css::container::XNameAccess;
using document::Area;

std::optional<Reader::PageNumber> Reader::readMargin(uno::Reference<XPropertySet> const& style, char const* name,
                                                     Area area)
{
    uno::Reference<XEnumerationAccess> const text(property<Content>(style, name), uno::UNO_QUERY);
    if (!text.is())
        return std::nullopt;
    Place place;
    place.area = area;
    m_pageNumber.reset();
    readText(text, place);
    return std::exchange(m_pageNumber, std::nullopt);
}

void Reader::readPageStyles()
{
    struct Source
    {
        uno::Reference<XPropertySet> style;
        bool header = false, footer = false, sameOnFirst = true, sameOnLeft = true;
        std::optional<PageNumber> inHeader, inFooter;
        bool onFirst = false;
    };
    uno::Reference<css::style::XStyleFamiliesSupplier> const supplier(m_document, uno::UNO_QUERY_THROW);
    uno::Reference<XNameAccess> const styles(supplier->getStyleFamilies()->getByName("PageStyles"),
                                             uno::UNO_QUERY_THROW);
    std::vector<Source> sources;
    for (OUString const& name : styles->getElementNames())
    {
        uno::Reference<css::style::XStyle> const style(styles->getByName(name), uno::UNO_QUERY_THROW);
        if (!style->isInUse())
            continue;
        Source source;
        source.style.set(style, uno::UNO_QUERY_THROW);
        source.header = property<bool>(style, "HeaderIsOn");
        source.footer = property<bool>(style, "FooterIsOn");
        source.sameOnFirst = property<bool>(style, "FirstIsShared", true);

        document::PageStyle entry;
        entry.name = fromOUString(name);
        entry.hasHeader = source.header;
        auto const length = [&](char const* key) { return toMillimetres(property<sal_Int32>(style, key)); };
        entry.format.width = length("Width");
        entry.format.height = length("Height");
        entry.format.left = length("LeftMargin");
        entry.format.right = length("RightMargin");
        // Writer puts the header between the margin and the text.
        entry.format.top = length("TopMargin") + (source.header ? length("HeaderHeight") : 0);
        entry.format.bottom = length("BottomMargin") + (source.footer ? length("FooterHeight") : 0);
        m_snapshot.pageStyles.push_back(std::move(entry));
        sources.push_back(std::move(source));
    }

    // All headers, then all footers.
    for (Area const area : { Area::header, Area::footer })
    {
        bool const top = area == Area::header;
        for (Source& source : sources)
        {
            if (!(top ? source.header : source.footer))
                continue;
            std::optional<PageNumber>& found = top ? source.inHeader : source.inFooter;
            found = readMargin(source.style, top ? "HeaderText" : "FooterText", area);
            if (!property<bool>(source.style, top ? "HeaderIsShared" : "FooterIsShared", true))
            {
                auto const left = readMargin(source.style, top ? "HeaderTextLeft" : "FooterTextLeft", area);
                if (!found)
                    found = left;
            }
            if (source.sameOnFirst)
                source.onFirst = source.onFirst || found;
            else if (readMargin(source.style, top ? "HeaderTextFirst" : "FooterTextFirst", area))
                source.onFirst = true;
        }
    }

    for (std::size_t index = 0; index < sources.size(); ++index)
    {
        document::PageStyle& entry = m_snapshot.pageStyles[index];
        Source const& source = sources[index];
        entry.pageNumberInHeader = source.inHeader.has_value();
        entry.pageNumberInFooter = source.inFooter.has_value();
        entry.pageNumberOnFirst = source.onFirst;
        if (auto const& number = source.inHeader ? source.inHeader : source.inFooter)
        {
            entry.pageNumberCentered = number->centered;
            entry.pageNumber = number->format;
        }
    }
}
} // namespace kehoach::office
