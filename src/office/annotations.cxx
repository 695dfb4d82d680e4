#include "office/annotations.hxx"

#include "office/property.hxx"
#include "office/undo.hxx"

#include <com/sun/star/container/XEnumerationAccess.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/lang/XServiceInfo.hpp>
#include <com/sun/star/text/XTextContent.hpp>
#include <com/sun/star/text/XTextFieldsSupplier.hpp>

#include <algorithm>

namespace kehoach::office
{
namespace
{
using Content = uno::Reference<css::text::XTextContent>;

std::vector<Content> ours(TextDocument const& document)
{
    std::vector<Content> ours;
    uno::Reference<css::text::XTextFieldsSupplier> const supplier(document, uno::UNO_QUERY_THROW);
    auto const fields = supplier->getTextFields()->createEnumeration();
    while (fields->hasMoreElements())
    {
        Content const field(fields->nextElement(), uno::UNO_QUERY);
        uno::Reference<css::lang::XServiceInfo> const info(field, uno::UNO_QUERY);
        if (info.is() && info->supportsService("com.sun.star.text.TextField.Annotation") &&
            property<OUString>(field, "Initials") == toOUString(annotationInitials))
            ours.push_back(field);
    }
    return ours;
}

/// Changes are not recorded while it lives: a comment is no change of the text.
class Untracked
{
public:
    explicit Untracked(TextDocument const& document)
        : m_document(document, uno::UNO_QUERY_THROW)
        , m_recorded(property<bool>(document, "RecordChanges"))
    {
        if (m_recorded)
            m_document->setPropertyValue("RecordChanges", uno::Any(false));
    }
    ~Untracked()
    {
        try
        {
            if (m_recorded)
                m_document->setPropertyValue("RecordChanges", uno::Any(true));
        }
        catch (uno::Exception const&)
        {
            // The document is being closed.
        }
    }
    Untracked(Untracked const&) = delete;
    Untracked& operator=(Untracked const&) = delete;

private:
    uno::Reference<css::beans::XPropertySet> m_document;
    bool m_recorded;
};

bool takesComments(document::Paragraph const& paragraph)
{
    return paragraph.area == document::Area::body && paragraph.frame < 0;
}
} // namespace

int annotate(TextDocument const& document, document::Snapshot const& snapshot, std::vector<Annotation> const& annotations,
             std::u16string const& author, std::u16string const& undoTitle)
{
    if (auto reason = whyNot(document, {}))
        throw text::Error(std::move(*reason));
    std::vector<document::Span> spans;
    for (Annotation const& annotation : annotations)
        spans.push_back(annotation.span);
    std::vector<TextRange> const places = locateAll(document, snapshot, spans);
    uno::Reference<css::lang::XMultiServiceFactory> const factory(document, uno::UNO_QUERY_THROW);
    int count = 0;
    asOneStep(document, undoTitle, [&](UndoStep&) {
        Untracked const untracked(document);
        for (Content const& old : ours(document))
            old->getAnchor()->getText()->removeTextContent(old);
        // From the end on: what comes before is not moved.
        for (std::size_t index = annotations.size(); index-- > 0;)
        {
            auto const paragraph = static_cast<std::size_t>(annotations[index].span.paragraph);
            if (!places[index].is() || !takesComments(snapshot.paragraphs[paragraph]))
                continue;
            Content const field(factory->createInstance("com.sun.star.text.textfield.Annotation"), uno::UNO_QUERY_THROW);
            uno::Reference<css::beans::XPropertySet> const properties(field, uno::UNO_QUERY_THROW);
            properties->setPropertyValue("Author", uno::Any(toOUString(author)));
            properties->setPropertyValue("Initials", uno::Any(toOUString(annotationInitials)));
            properties->setPropertyValue("Content", uno::Any(toOUString(annotations[index].text)));
            bool const stretch = !annotations[index].span.range.empty();
            places[index]->getText()->insertTextContent(places[index], field, stretch);
            ++count;
        }
    });
    return count;
}

int countAnnotations(TextDocument const& document)
{
    return static_cast<int>(ours(document).size());
}
} // namespace kehoach::office
