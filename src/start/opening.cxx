#include "start/opening.hxx"

#include "office/weak_impl.hxx"

#include <com/sun/star/awt/XCallback.hpp>
#include <com/sun/star/awt/XRequestCallback.hpp>
#include <com/sun/star/awt/XWindow2.hpp>
#include <com/sun/star/beans/NamedValue.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/lang/XMultiComponentFactory.hpp>
#include <com/sun/star/task/XJob.hpp>
#include <com/sun/star/text/XTextDocument.hpp>
#include <cppuhelper/weakref.hxx>

#include <algorithm>

namespace kehoach::start
{
namespace
{
using Context = uno::Reference<uno::XComponentContext>;
using TextDocument = uno::Reference<css::text::XTextDocument>;

/// The title of a plan as a line of its own: composed, decomposed, TCVN3, VNI.
constexpr std::u16string_view titles[] = {
    u"KẾ HOẠCH", u"Kế hoạch", u"KE\u0302\u0301 HOA\u0323CH", u"Ke\u0302\u0301 hoa\u0323ch",
    u"KÕ HO¹CH", u"kÕ ho¹ch", u"KÕ ho¹ch",                   u"KEÁ HOAÏCH",
};

bool hasTitle(std::u16string_view text)
{
    while (!text.empty())
    {
        std::size_t const end = std::min(text.find(u'\n'), text.size());
        std::u16string_view line = text.substr(0, end);
        while (!line.empty() && (line.front() == u' ' || line.front() == u'\t'))
            line.remove_prefix(1);
        while (!line.empty() && (line.back() == u' ' || line.back() == u'\t' || line.back() == u'\r'))
            line.remove_suffix(1);
        if (std::ranges::find(titles, line) != std::end(titles))
            return true;
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return false;
}

class Later : public WeakImpl<css::awt::XCallback>
{
public:
    Later(Context const& context, TextDocument const& document)
        : m_context(context)
        , m_document(document)
    {
    }

    void SAL_CALL notify(uno::Any const&) override
    {
        try
        {
            TextDocument const document(m_document.get(), uno::UNO_QUERY);
            if (!document.is() || !isShown(document) || !hasTitle(fromOUString(document->getText()->getString())))
                return;
            uno::Reference<css::task::XJob> const job(
                m_context->getServiceManager()->createInstanceWithContext("org.kehoach.Opening", m_context), uno::UNO_QUERY);
            css::beans::NamedValue model;
            model.Name = "Model";
            model.Value <<= document;
            if (job.is())
                job->execute(sequence({ model }));
        }
        catch (uno::Exception const&)
        {
            // Closed meanwhile: nobody wants to know any more.
        }
    }

private:
    static bool isShown(TextDocument const& document)
    {
        uno::Reference<css::frame::XModel> const model(document, uno::UNO_QUERY_THROW);
        auto const view = model->getCurrentController();
        uno::Reference<css::awt::XWindow2> const window(
            view.is() && view->getFrame().is() ? view->getFrame()->getContainerWindow() : nullptr, uno::UNO_QUERY);
        return window.is() && window->isVisible();
    }

    Context m_context;
    uno::WeakReference<css::text::XTextDocument> m_document;
};
} // namespace

void lookForPlan(Context const& context, uno::Reference<uno::XInterface> const& document)
{
    uno::Reference<css::frame::XModel> const model(document, uno::UNO_QUERY);
    if (!model.is() || model->getURL().isEmpty())
        return;
    uno::Reference<css::awt::XRequestCallback> const callback(
        context->getServiceManager()->createInstanceWithContext("com.sun.star.awt.AsyncCallback", context), uno::UNO_QUERY);
    if (callback.is())
        callback->addCallback(new Later(context, TextDocument(document, uno::UNO_QUERY_THROW)), {});
}
} // namespace kehoach::start
