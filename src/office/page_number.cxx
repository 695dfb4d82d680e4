#include "office/page_number.hxx"

#include "office/property.hxx"
#include "office/styles.hxx"
#include "office/weak_impl.hxx"

#include <com/sun/star/document/XUndoAction.hpp>
#include <com/sun/star/document/XUndoManagerSupplier.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/style/NumberingType.hpp>
#include <com/sun/star/text/PageNumberType.hpp>
#include <cppuhelper/weakref.hxx>

namespace kehoach::office
{
namespace
{
using PropertySet = uno::Reference<css::beans::XPropertySet>;

constexpr sal_Int32 gapBelow = 300; ///< between the number and the text, 1/100 mm

PropertySet pageStyle(TextDocument const& document, std::u16string const& name)
{
    auto const styles = stylesOf(document, "PageStyles");
    OUString const key = toOUString(name);
    return styles->hasByName(key) ? PropertySet(styles->getByName(key), uno::UNO_QUERY_THROW) : PropertySet();
}

void set(PropertySet const& object, char const* name, uno::Any const& value)
{
    object->setPropertyValue(OUString::createFromAscii(name), value);
}

/// A text of the header, its paragraph in that style.
uno::Reference<css::text::XText> headerText(PropertySet const& style, char const* name, std::u16string const& paragraph)
{
    auto const text = property<uno::Reference<css::text::XText>>(style, name);
    if (!text.is())
        throw uno::RuntimeException("a page style has no header");
    set(PropertySet(text->createTextCursor(), uno::UNO_QUERY_THROW), "ParaStyleName", uno::Any(toOUString(paragraph)));
    return text;
}

class HeaderAction : public WeakImpl<css::document::XUndoAction>
{
public:
    HeaderAction(TextDocument const& document, document::FragmentPage const& page)
        : m_document(document)
        , m_page(page)
    {
    }

    OUString SAL_CALL getTitle() override { return {}; }

    void SAL_CALL undo() override
    {
        if (PropertySet const style = this->style(); style.is())
        {
            set(style, "HeaderIsOn", uno::Any(false));
            set(style, "TopMargin", uno::Any(fromMillimetres(m_page.format.top)));
        }
    }

    void SAL_CALL redo() override
    {
        TextDocument const document(m_document.get(), uno::UNO_QUERY);
        PropertySet const style = this->style();
        if (!style.is())
            return;
        // The number stands in the upper half of the margin above the text.
        sal_Int32 const height = fromMillimetres(m_page.format.top / 2);
        set(style, "TopMargin", uno::Any(fromMillimetres(m_page.format.top) - height));
        set(style, "HeaderIsOn", uno::Any(true));
        set(style, "HeaderBodyDistance", uno::Any(gapBelow));
        set(style, "HeaderHeight", uno::Any(height));
        set(style, "FirstIsShared", uno::Any(false));
        headerText(style, "HeaderTextFirst", m_page.numberStyle);
        auto const text = headerText(style, "HeaderText", m_page.numberStyle);
        uno::Reference<css::lang::XMultiServiceFactory> const factory(document, uno::UNO_QUERY_THROW);
        PropertySet const number(factory->createInstance("com.sun.star.text.TextField.PageNumber"), uno::UNO_QUERY_THROW);
        set(number, "NumberingType", uno::Any(css::style::NumberingType::ARABIC));
        set(number, "SubType", uno::Any(css::text::PageNumberType_CURRENT));
        text->insertTextContent(text->getEnd(), uno::Reference<css::text::XTextContent>(number, uno::UNO_QUERY_THROW), false);
    }

private:
    PropertySet style() const
    {
        TextDocument const document(m_document.get(), uno::UNO_QUERY);
        return document.is() ? pageStyle(document, m_page.name) : PropertySet();
    }

    uno::WeakReference<css::text::XTextDocument> m_document;
    document::FragmentPage m_page;
};

/// Steps are not recorded while it lives.
class Unrecorded
{
public:
    explicit Unrecorded(TextDocument const& document)
        : m_manager(uno::Reference<css::document::XUndoManagerSupplier>(document, uno::UNO_QUERY_THROW)->getUndoManager())
    {
        m_manager->lock();
    }
    ~Unrecorded() { m_manager->unlock(); }
    Unrecorded(Unrecorded const&) = delete;
    Unrecorded& operator=(Unrecorded const&) = delete;

private:
    uno::Reference<css::document::XUndoManager> m_manager;
};
} // namespace

bool hasPageStyle(TextDocument const& document, std::u16string const& name)
{
    return pageStyle(document, name).is();
}

void numberPages(TextDocument const& document, document::FragmentPage const& page, UndoStep& step)
{
    PropertySet const style = pageStyle(document, page.name);
    if (!style.is() || page.numberStyle.empty() || property<bool>(style, "HeaderIsOn"))
        return;
    uno::Reference<css::document::XUndoAction> const action(new HeaderAction(document, page));
    {
        Unrecorded const unrecorded(document);
        action->redo();
    }
    step.add(action);
}
} // namespace kehoach::office
