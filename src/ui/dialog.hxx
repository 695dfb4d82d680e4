/// \file
/// A dialog from dialogs/<name>.xdl: opens it, hands its events to named functions, closes it with
/// its document. The dialog classes derive from it.
#pragma once

#include "office/weak_impl.hxx"
#include "ui/help_key.hxx"
#include "ui/test_hook.hxx"
#include "ui/workplace.hxx"

#include <com/sun/star/awt/XControl.hpp>
#include <com/sun/star/awt/XControlContainer.hpp>
#include <com/sun/star/awt/XDialog2.hpp>
#include <com/sun/star/awt/XDialogEventHandler.hpp>
#include <com/sun/star/awt/XTopWindowListener.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/util/XCloseListener.hpp>
#include <cppuhelper/weakref.hxx>
#include <rtl/ref.hxx>

#include <functional>
#include <optional>

namespace kehoach::ui
{
class Dialog
    : public WeakImpl<css::awt::XDialogEventHandler, css::util::XCloseListener, css::awt::XTopWindowListener>
{
public:
    /// Opens the dialog and waits. True if it was accepted; false also where its document was closed
    /// meanwhile.
    bool run();
    /// Opens the dialog beside the document; it lives until it or the document is closed.
    void show();
    void close();
    void toFront();

    // XDialogEventHandler: events of the .xdl, "vnd.sun.star.UNO:<name>"
    sal_Bool SAL_CALL callHandlerMethod(uno::Reference<css::awt::XDialog> const&, uno::Any const&,
                                        OUString const& name) override;
    uno::Sequence<OUString> SAL_CALL getSupportedMethodNames() override;
    // XCloseListener of the document
    void SAL_CALL queryClosing(css::lang::EventObject const&, sal_Bool) override {}
    void SAL_CALL notifyClosing(css::lang::EventObject const&) override { close(); }
    void SAL_CALL disposing(css::lang::EventObject const&) override { close(); }
    // XTopWindowListener of a dialog that was shown
    void SAL_CALL windowClosing(css::lang::EventObject const&) override { close(); }
    void SAL_CALL windowOpened(css::lang::EventObject const&) override {}
    void SAL_CALL windowClosed(css::lang::EventObject const&) override {}
    void SAL_CALL windowMinimized(css::lang::EventObject const&) override {}
    void SAL_CALL windowNormalized(css::lang::EventObject const&) override {}
    void SAL_CALL windowActivated(css::lang::EventObject const&) override {}
    void SAL_CALL windowDeactivated(css::lang::EventObject const&) override {}

protected:
    Dialog(Workplace const& workplace, char const* name);
    /// One that is opened from another dialog and stands before it.
    Dialog(Dialog const& parent, char const* name);
    ~Dialog() override;

    /// Fills the controls, once the dialog is there.
    virtual void fill() = 0;
    /// The dialog is gone.
    virtual void closed() {}

    /// Calls `function` on the event of that name. Events that the dialog's own code causes while it
    /// fills controls are left out.
    void on(char const* event, std::function<void()> function);
    /// Ends run() with success.
    void accept();

    Workplace const& workplace() const { return m_workplace; }
    text::Messages const& messages() const { return m_workplace.messages(); }
    std::u16string say(std::string key) const { return messages().text(std::move(key)); }
    /// The document the dialog was opened for. Throws text::Error if it was closed since.
    office::TextDocument document() const;

    // Controls by their name in the .xdl
    std::u16string text(char const* control) const;
    void setText(char const* control, std::u16string_view text);
    void setLabel(char const* control, std::u16string_view label);
    void setCaption(char const* button, std::u16string_view caption);
    void setTitle(std::u16string_view title);
    bool checked(char const* control) const;
    void setChecked(char const* control, bool checked);
    std::optional<text::Date> date(char const* control) const;
    void setDate(char const* control, text::Date date);
    void setItems(char const* control, std::vector<std::u16string> const& items, int selected);
    void select(char const* control, int position);
    int selected(char const* control) const; ///< -1 = none
    /// Of a list of which several entries can be selected.
    std::vector<int> selectedAll(char const* control) const;
    void selectAll(char const* control, bool selected);
    void enable(char const* control, bool enabled);
    void focus(char const* control);
    /// Shows the controls of that page of the .xdl (dlg:page) and those of no page.
    void showPage(int page);
    /// The button that Enter presses.
    void setDefault(char const* button, bool isDefault);
    /// The whole number in a field; 0 where it is empty. Throws text::Error, with the focus set to
    /// the field, where there is something else.
    std::int64_t number(char const* control);

    /// Shows a sentence in the dialog, in the label "message".
    void showMessage(std::u16string_view sentence) { setLabel("message", sentence); }

private:
    void open();
    bool call(std::string_view event);
    bool isActive() const;
    template <class Interface> uno::Reference<Interface> control(char const* name) const;
    uno::Reference<css::beans::XPropertySet> model(char const* name) const;

    Workplace m_workplace;
    char const* m_name;
    uno::Reference<css::awt::XWindowPeer> m_parent;
    std::map<std::string, std::function<void()>, std::less<>> m_functions;
    uno::WeakReference<css::text::XTextDocument> m_document;
    uno::Reference<css::awt::XDialog2> m_dialog;
    rtl::Reference<HelpKey> m_helpKey; ///< of a dialog that has on("help"), while it is open
    std::optional<Published> m_published;
    bool m_filling = false;
};
} // namespace kehoach::ui
