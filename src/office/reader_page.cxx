#include "office/reader.hxx"

#include "office/property.hxx"
#include "office/styles.hxx"

#include <com/sun/star/style/XStyle.hpp>

#include <algorithm>
#include <set>

namespace kehoach::office
{
using css::beans::XPropertySet;
using css::container::XEnumerationAccess;
using document::Area;

void Reader::beginPageStyle(std::u16string const& name)
{
    if (!name.empty())
        m_pageStyle = name;
}

sal_Int32 Reader::pageRoom()
{
    auto const styles = stylesOf(m_document, "PageStyles");
    OUString const name = toOUString(m_pageStyle.empty() ? u"Standard" : m_pageStyle);
    if (!styles->hasByName(name))
        return 0;
    uno::Reference<XPropertySet> const style(styles->getByName(name), uno::UNO_QUERY_THROW);
    return property<sal_Int32>(style, "Width") - property<sal_Int32>(style, "LeftMargin") -
           property<sal_Int32>(style, "RightMargin");
}

std::u16string Reader::pageStyleAt(std::u16string const& shown)
{
    if (m_pageStyle.empty()) // the document begins with none of its own
        m_pageStyle = shown.empty() ? u"Standard" : shown;
    std::u16string current = m_pageStyle;
    if (shown != current && !shown.empty())
    {
        // After a page of one style another may follow; which pages there are, the layout knows.
        auto const styles = stylesOf(m_document, "PageStyles");
        std::set<std::u16string> seen;
        for (std::u16string name = current; !name.empty() && seen.insert(name).second;)
        {
            if (name == shown)
                current = shown;
            OUString const key = toOUString(name);
            name = styles->hasByName(key)
                       ? fromOUString(property<OUString>(
                             uno::Reference<XPropertySet>(styles->getByName(key), uno::UNO_QUERY_THROW), "FollowStyle"))
                       : std::u16string();
        }
    }
    if (std::ranges::find(m_pageStyles, current) == m_pageStyles.end())
        m_pageStyles.push_back(current);
    return current;
}

Steps Reader::readMargin(uno::Reference<XPropertySet> style, char const* name, Area area)
{
    m_pageNumber.reset();
    uno::Reference<XEnumerationAccess> const text(property<Content>(style, name), uno::UNO_QUERY);
    if (!text.is())
        co_return;
    Place place;
    place.area = area;
    co_await readText(text, place);
}

Steps Reader::readPageStyles()
{
    struct Source
    {
        uno::Reference<XPropertySet> style;
        bool header = false, footer = false, sameOnFirst = true, sameOnLeft = true;
        std::optional<PageNumber> inHeader, inFooter;
        bool onFirst = false;
    };
    auto const styles = stylesOf(m_document, "PageStyles");
    std::vector<Source> sources;
    for (std::u16string const& name : m_pageStyles)
    {
        uno::Reference<css::style::XStyle> const style(styles->getByName(toOUString(name)), uno::UNO_QUERY_THROW);
        Source source;
        source.style.set(style, uno::UNO_QUERY_THROW);
        source.header = property<bool>(style, "HeaderIsOn");
        source.footer = property<bool>(style, "FooterIsOn");
        source.sameOnFirst = property<bool>(style, "FirstIsShared", true);

        document::PageStyle entry;
        entry.name = name;
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
            co_await readMargin(source.style, top ? "HeaderText" : "FooterText", area);
            found = m_pageNumber;
            if (!property<bool>(source.style, top ? "HeaderIsShared" : "FooterIsShared", true))
            {
                co_await readMargin(source.style, top ? "HeaderTextLeft" : "FooterTextLeft", area);
                if (!found)
                    found = m_pageNumber;
            }
            if (source.sameOnFirst)
                source.onFirst = source.onFirst || found;
            else
            {
                co_await readMargin(source.style, top ? "HeaderTextFirst" : "FooterTextFirst", area);
                source.onFirst = source.onFirst || m_pageNumber;
            }
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
