#include "ui/workplace.hxx"

#include "office/weak_impl.hxx"
#include "ui/test_hook.hxx"

#include <com/sun/star/awt/MessageBoxButtons.hpp>
#include <com/sun/star/awt/MessageBoxType.hpp>
#include <com/sun/star/awt/Toolkit.hpp>
#include <com/sun/star/awt/XKeyHandler.hpp>
#include <com/sun/star/awt/XMouseClickHandler.hpp>
#include <com/sun/star/awt/XUserInputInterception.hpp>
#include <com/sun/star/lang/XComponent.hpp>
#include <com/sun/star/task/XStatusIndicatorFactory.hpp>
#include <rtl/ref.hxx>

#include <utility>

namespace kehoach::ui
{
namespace
{
namespace awt = css::awt;

// Keeps the sentence in the status bar while nobody types or clicks. The controller holds it.
class StatusText : public WeakImpl<awt::XKeyHandler, awt::XMouseClickHandler>
{
public:
    StatusText(uno::Reference<awt::XUserInputInterception> const& input,
               uno::Reference<css::task::XStatusIndicator> const& indicator)
        : m_input(input)
        , m_indicator(indicator)
    {
    }
    void start(OUString const& text)
    {
        m_indicator->start(text, 0);
        m_input->addKeyHandler(this);
        m_input->addMouseClickHandler(this);
    }

    sal_Bool SAL_CALL keyPressed(awt::KeyEvent const&) override { return end(); }
    sal_Bool SAL_CALL keyReleased(awt::KeyEvent const&) override { return false; }
    sal_Bool SAL_CALL mousePressed(awt::MouseEvent const&) override { return end(); }
    sal_Bool SAL_CALL mouseReleased(awt::MouseEvent const&) override { return false; }
    void SAL_CALL disposing(css::lang::EventObject const&) override
    {
        m_input.clear();
        m_indicator.clear();
    }

private:
    // Never takes the key or the click away from the document.
    bool end()
    {
        rtl::Reference<StatusText> const self(this);
        if (auto const input = std::exchange(m_input, {}); input.is())
        {
            input->removeKeyHandler(this);
            input->removeMouseClickHandler(this);
        }
        if (auto const indicator = std::exchange(m_indicator, {}); indicator.is())
            indicator->end();
        return false;
    }

    uno::Reference<awt::XUserInputInterception> m_input;
    uno::Reference<css::task::XStatusIndicator> m_indicator;
};
} // namespace

uno::Reference<awt::XWindowPeer> Workplace::parent() const
{
    return { frame->getContainerWindow(), uno::UNO_QUERY };
}

office::TextDocument documentOf(uno::Reference<css::frame::XFrame> const& frame)
{
    if (!frame.is() || !frame->getController().is())
        return {};
    return office::TextDocument(frame->getController()->getModel(), uno::UNO_QUERY);
}

Workplace workplaceOf(uno::Reference<uno::XComponentContext> const& context,
                      uno::Reference<css::frame::XFrame> const& frame)
{
    return { context, frame, documentOf(frame), app::Installation::of(context), app::uiLanguage(context) };
}

void tell(Workplace const& workplace, std::u16string const& sentence)
{
    auto const box = awt::Toolkit::create(workplace.context)
                         ->createMessageBox(workplace.parent(), awt::MessageBoxType_INFOBOX,
                                            awt::MessageBoxButtons::BUTTONS_OK,
                                            toOUString(workplace.messages().text("ui.product")),
                                            toOUString(sentence));
    {
        Published const published("message", box);
        box->execute();
    }
    if (uno::Reference<css::lang::XComponent> const component(box, uno::UNO_QUERY); component.is())
        component->dispose();
}

void report(Workplace const& workplace, text::Message const& done)
{
    uno::Reference<awt::XUserInputInterception> const input(workplace.frame->getController(), uno::UNO_QUERY);
    uno::Reference<css::task::XStatusIndicatorFactory> const factory(workplace.frame, uno::UNO_QUERY);
    if (!input.is() || !factory.is())
        return;
    rtl::Reference<StatusText> const status(new StatusText(input, factory->createStatusIndicator()));
    status->start(toOUString(workplace.messages().text(done)));
}
} // namespace kehoach::ui
