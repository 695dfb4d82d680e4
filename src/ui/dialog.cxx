#include "ui/dialog.hxx"

#include "core/text/money.hxx"
#include "core/text/unicode.hxx"

#include <com/sun/star/awt/DialogProvider2.hpp>
#include <com/sun/star/awt/Toolkit.hpp>
#include <com/sun/star/awt/XCheckBox.hpp>
#include <com/sun/star/awt/XDateField.hpp>
#include <com/sun/star/awt/XExtendedToolkit.hpp>
#include <com/sun/star/awt/XFixedText.hpp>
#include <com/sun/star/awt/XListBox.hpp>
#include <com/sun/star/awt/XTextComponent.hpp>
#include <com/sun/star/awt/XTopWindow.hpp>
#include <com/sun/star/awt/XWindow.hpp>
#include <com/sun/star/beans/NamedValue.hpp>
#include <com/sun/star/lang/XComponent.hpp>
#include <com/sun/star/util/XCloseBroadcaster.hpp>

#include <numeric>

namespace kehoach::ui
{
namespace
{
namespace awt = css::awt;
using css::util::XCloseBroadcaster;

constexpr char folder[] = "vnd.sun.star.extension://org.kehoach.extension/dialogs/";
} // namespace

Dialog::Dialog(Workplace const& workplace, char const* name)
    : m_workplace(workplace)
    , m_name(name)
    , m_document(workplace.document)
{
    // Held weakly: a dialog must not keep the document it belongs to.
    m_workplace.document.clear();
}

Dialog::Dialog(Dialog const& parent, char const* name)
    : m_workplace(parent.m_workplace)
    , m_name(name)
    , m_parent(uno::Reference<awt::XControl>(parent.m_dialog, uno::UNO_QUERY_THROW)->getPeer())
    , m_document(parent.m_document)
{
}

Dialog::~Dialog() = default;

void Dialog::open()
{
    uno::Reference<awt::XDialogProvider2> const provider(awt::DialogProvider2::create(m_workplace.context));
    auto const arguments = sequence<css::beans::NamedValue>(
        { { "ParentWindow", uno::Any(m_parent.is() ? m_parent : m_workplace.parent()) }, { "EventHandler", uno::Any(identity(this)) } });
    OUString const url = folder + OUString::createFromAscii(m_name) + ".xdl";
    m_dialog.set(provider->createDialogWithArguments(url, arguments), uno::UNO_QUERY_THROW);
    m_filling = true;
    fill();
    m_filling = false;
    if (uno::Reference<XCloseBroadcaster> const closing(document(), uno::UNO_QUERY); closing.is())
        closing->addCloseListener(this);
    if (m_functions.contains("help"))
        m_helpKey = HelpKey::listen(m_workplace.context, [this] { return isActive() && call("help"); });
    m_published.emplace(m_name, m_dialog);
}

bool Dialog::run()
{
    rtl::Reference<Dialog> const self(this);
    open();
    bool const accepted = uno::Reference<awt::XDialog2>(m_dialog)->execute() == 1;
    bool const stillOpen = m_dialog.is(); // not closed with its document
    close();
    return accepted && stillOpen;
}

void Dialog::show()
{
    rtl::Reference<Dialog> const self(this);
    open();
    uno::Reference<awt::XTopWindow>(m_dialog, uno::UNO_QUERY_THROW)->addTopWindowListener(this);
    uno::Reference<awt::XWindow>(m_dialog, uno::UNO_QUERY_THROW)->setVisible(true);
}

void Dialog::toFront()
{
    uno::Reference<awt::XTopWindow>(m_dialog, uno::UNO_QUERY_THROW)->toFront();
}

void Dialog::close()
{
    rtl::Reference<Dialog> const self(this); // the listeners' references are the last ones
    auto const dialog = std::exchange(m_dialog, {});
    if (!dialog.is())
        return;
    m_published.reset();
    if (uno::Reference<XCloseBroadcaster> const closing(m_document.get(), uno::UNO_QUERY); closing.is())
        closing->removeCloseListener(this);
    if (auto const key = std::exchange(m_helpKey, {}); key.is())
        key->stop();
    uno::Reference<awt::XTopWindow>(dialog, uno::UNO_QUERY_THROW)->removeTopWindowListener(this);
    dialog->endDialog(0);
    uno::Reference<css::lang::XComponent>(dialog, uno::UNO_QUERY_THROW)->dispose();
    closed();
}

void Dialog::accept()
{
    m_dialog->endDialog(1);
}

void Dialog::on(char const* event, std::function<void()> function)
{
    m_functions.emplace(event, std::move(function));
}

sal_Bool Dialog::callHandlerMethod(uno::Reference<awt::XDialog> const&, uno::Any const&, OUString const& name)
{
    return call(text::toUtf8(fromOUString(name)));
}

bool Dialog::isActive() const
{
    uno::Reference<awt::XExtendedToolkit> const toolkit(awt::Toolkit::create(m_workplace.context), uno::UNO_QUERY);
    if (!m_dialog.is() || !toolkit.is())
        return false;
    uno::Reference<uno::XInterface> const active(toolkit->getActiveTopWindow(), uno::UNO_QUERY);
    uno::Reference<uno::XInterface> const own(uno::Reference<awt::XControl>(m_dialog, uno::UNO_QUERY_THROW)->getPeer(),
                                              uno::UNO_QUERY);
    return active == own;
}

/// False where there is no such event. What goes wrong is said in the dialog.
bool Dialog::call(std::string_view event)
{
    auto const function = m_functions.find(event);
    if (function == m_functions.end())
        return false;
    if (m_filling || !m_dialog.is())
        return true;
    rtl::Reference<Dialog> const self(this);
    m_filling = true;
    std::u16string sentence;
    try
    {
        function->second();
    }
    catch (text::Error const& error)
    {
        sentence = messages().text(error.message());
    }
    catch (uno::Exception const& failure)
    {
        sentence = messages().text({ "ui.failed", { { "reason", fromOUString(failure.Message) } } });
    }
    catch (std::exception const& failure)
    {
        sentence = messages().text({ "ui.failed", { { "reason", text::toUtf16(failure.what()) } } });
    }
    m_filling = false;
    if (!sentence.empty() && m_dialog.is())
        showMessage(sentence);
    return true;
}

uno::Sequence<OUString> Dialog::getSupportedMethodNames()
{
    uno::Sequence<OUString> names(static_cast<sal_Int32>(m_functions.size()));
    OUString* next = names.getArray();
    for (auto const& [name, function] : m_functions)
        *next++ = OUString::createFromAscii(name.c_str());
    return names;
}

office::TextDocument Dialog::document() const
{
    office::TextDocument const document(m_document);
    if (!document.is())
        throw text::Error({ "refuse.closed", {} });
    return document;
}

template <class Interface> uno::Reference<Interface> Dialog::control(char const* name) const
{
    uno::Reference<awt::XControlContainer> const container(m_dialog, uno::UNO_QUERY_THROW);
    return { container->getControl(OUString::createFromAscii(name)), uno::UNO_QUERY_THROW };
}

uno::Reference<css::beans::XPropertySet> Dialog::model(char const* name) const
{
    return { control<awt::XControl>(name)->getModel(), uno::UNO_QUERY_THROW };
}

std::u16string Dialog::text(char const* name) const
{
    return std::u16string(text::trim(fromOUString(control<awt::XTextComponent>(name)->getText())));
}

void Dialog::setText(char const* name, std::u16string_view text)
{
    control<awt::XTextComponent>(name)->setText(toOUString(text));
}

void Dialog::setLabel(char const* name, std::u16string_view label)
{
    control<awt::XFixedText>(name)->setText(toOUString(label));
}

void Dialog::setCaption(char const* name, std::u16string_view caption)
{
    model(name)->setPropertyValue("Label", uno::Any(toOUString(caption)));
}

void Dialog::setTitle(std::u16string_view title)
{
    m_dialog->setTitle(toOUString(title));
}

bool Dialog::checked(char const* name) const
{
    return control<awt::XCheckBox>(name)->getState() == 1;
}

void Dialog::setChecked(char const* name, bool checked)
{
    control<awt::XCheckBox>(name)->setState(checked ? 1 : 0);
}

std::optional<text::Date> Dialog::date(char const* name) const
{
    auto const field = control<awt::XDateField>(name);
    if (field->isEmpty())
        return {};
    css::util::Date const typed = field->getDate();
    text::Date const date{ std::chrono::year(typed.Year), std::chrono::month(typed.Month),
                           std::chrono::day(typed.Day) };
    return date.ok() ? std::optional(date) : std::nullopt;
}

void Dialog::setDate(char const* name, text::Date date)
{
    control<awt::XDateField>(name)->setDate(css::util::Date(static_cast<sal_uInt16>(unsigned(date.day())),
                                                            static_cast<sal_uInt16>(unsigned(date.month())),
                                                            static_cast<sal_Int16>(int(date.year()))));
}

void Dialog::setItems(char const* name, std::vector<std::u16string> const& items, int selected)
{
    auto const list = control<awt::XListBox>(name);
    list->removeItems(0, list->getItemCount());
    uno::Sequence<OUString> texts(static_cast<sal_Int32>(items.size()));
    std::transform(items.begin(), items.end(), texts.getArray(), toOUString);
    list->addItems(texts, 0);
    if (selected >= 0 && selected < static_cast<int>(items.size()))
        list->selectItemPos(static_cast<sal_Int16>(selected), true);
}

void Dialog::select(char const* name, int position)
{
    auto const list = control<awt::XListBox>(name);
    if (list->getSelectedItemPos() != position)
        list->selectItemPos(static_cast<sal_Int16>(position), true);
}

int Dialog::selected(char const* name) const
{
    return control<awt::XListBox>(name)->getSelectedItemPos();
}

std::vector<int> Dialog::selectedAll(char const* name) const
{
    auto const positions = control<awt::XListBox>(name)->getSelectedItemsPos();
    return { positions.begin(), positions.end() };
}

void Dialog::selectAll(char const* name, bool selected)
{
    auto const list = control<awt::XListBox>(name);
    uno::Sequence<sal_Int16> positions(list->getItemCount());
    std::iota(positions.getArray(), positions.getArray() + positions.getLength(), sal_Int16(0));
    list->selectItemsPos(positions, selected);
}

void Dialog::enable(char const* name, bool enabled)
{
    model(name)->setPropertyValue("Enabled", uno::Any(enabled));
}

void Dialog::showPage(int page)
{
    uno::Reference<css::beans::XPropertySet> const dialog(
        uno::Reference<awt::XControl>(m_dialog, uno::UNO_QUERY_THROW)->getModel(), uno::UNO_QUERY_THROW);
    dialog->setPropertyValue("Step", uno::Any(sal_Int32{ page }));
}

void Dialog::setDefault(char const* name, bool isDefault)
{
    model(name)->setPropertyValue("DefaultButton", uno::Any(isDefault));
}

void Dialog::focus(char const* name)
{
    control<awt::XWindow>(name)->setFocus();
}

std::int64_t Dialog::number(char const* name)
{
    std::u16string const typed = text(name);
    if (typed.empty())
        return 0;
    auto const figures = text::parseFigures(typed);
    // "1.500" can be read as 1500 and as 1,5: a count is whole.
    for (auto const& reading : { figures ? std::optional(figures->value) : std::nullopt,
                                 figures ? figures->other : std::nullopt })
    {
        if (reading && reading->scale == 0)
            return reading->units;
    }
    focus(name);
    throw text::Error({ "ui.not-a-number", { { "typed", typed } } });
}
} // namespace kehoach::ui
