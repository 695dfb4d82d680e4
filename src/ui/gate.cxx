#include "ui/gate.hxx"

#include "app/leaving.hxx"
#include "app/settings.hxx"
#include "core/text/money.hxx"
#include "core/text/unicode.hxx"
#include "ui/check_dialog.hxx"
#include "ui/choices.hxx"
#include "ui/dialog.hxx"

#include <com/sun/star/awt/XWindow2.hpp>
#include <osl/process.h>

#include <algorithm>

namespace kehoach::ui
{
namespace
{
/// Of a long list the first say enough; what must not leave is named however many errors there are.
constexpr std::size_t mostErrorsShown = 30, mostOthersShown = 30;

class GateDialog : public Dialog
{
public:
    enum class Answer { cancel, mend, goOn };

    GateDialog(Workplace const& workplace, app::Leaving const& leaving, bool strict, std::string const& command)
        : Dialog(workplace, "Gate")
        , m_leaving(leaving)
        , m_strict(strict)
        , m_command(command)
    {
        on("mend", [this] {
            m_answer = Answer::mend;
            accept();
        });
        on("goOn", [this] { goOn(); });
    }

    Answer ask()
    {
        return run() ? m_answer : Answer::cancel;
    }

private:
    void fill() override
    {
        auto const figures = [](int count) { return text::toFigures(text::Dong{ count }); };
        setLabel("verdict", messages().text({ m_leaving.errors > 0 ? "ui.gate.errors" : "ui.gate.leaving",
                                              { { "errors", figures(m_leaving.errors) },
                                                { "warnings", figures(m_leaving.warnings) } } }));
        std::vector<std::u16string> lines;
        std::size_t errorsLeft = mostErrorsShown, othersLeft = mostOthersShown;
        for (check::Finding const& finding : m_leaving.open)
        {
            std::size_t& left = finding.severity == check::Severity::error ? errorsLeft : othersLeft;
            if (left == 0)
                continue;
            --left;
            lines.push_back(messages().text({ labelOf(severities, finding.severity), { { "message", *finding.message } } }));
        }
        setItems("open", lines, 0);
        std::u16string advice = say(m_leaving.errors == 0 ? "ui.gate.may-go-on"
                                    : m_strict            ? "ui.gate.strict"
                                                          : "ui.gate.with-reason");
        if (auto const refusal = office::whyNot(document(), {}); refusal && m_leaving.errors > 0 && !m_strict)
            advice += u' ' + messages().text({ "ui.gate.not-kept", { { "reason", messages().text(*refusal) } } });
        setLabel("advice", advice);
        bool const mayGoOn = !m_strict || m_leaving.errors == 0;
        enable("reason", mayGoOn);
        enable("goOn", mayGoOn);
        focus("mend");
    }

    void goOn()
    {
        try
        {
            app::letGo(*workplace().installation, document(), m_leaving, m_command, text("reason"));
        }
        catch (text::Error const&)
        {
            focus("reason");
            throw;
        }
        m_answer = Answer::goOn;
        accept();
    }

    app::Leaving const& m_leaving;
    bool m_strict;
    std::string m_command;
    Answer m_answer = Answer::cancel;
};

/// True where somebody sits before the window.
bool canAsk(uno::Reference<css::frame::XFrame> const& frame)
{
    uno::Reference<css::awt::XWindow2> const window(frame->getContainerWindow(), uno::UNO_QUERY);
    if (!window.is() || !window->isVisible())
        return false;
    for (sal_uInt32 number = 0; number < osl_getCommandArgCount(); ++number)
    {
        OUString argument;
        osl_getCommandArg(number, &argument.pData);
        if (argument == "--headless" || argument == "-headless")
            return false;
    }
    return true;
}

/// The documents somebody is being asked about.
std::vector<office::TextDocument>& asked()
{
    static auto* const asked = new std::vector<office::TextDocument>;
    return *asked;
}

class Asking
{
public:
    explicit Asking(office::TextDocument const& document)
        : m_document(document)
    {
        asked().push_back(m_document);
    }
    ~Asking() { std::erase(asked(), m_document); }
    Asking(Asking const&) = delete;
    Asking& operator=(Asking const&) = delete;

private:
    office::TextDocument m_document;
};
} // namespace

bool mayLeave(uno::Reference<uno::XComponentContext> const& context,
              uno::Reference<css::frame::XFrame> const& frame, std::u16string const& command)
{
    office::TextDocument const document = documentOf(frame);
    app::Gate const gate = document.is() ? app::Settings::load(context).gate : app::Gate::off;
    if (gate == app::Gate::off)
        return true;
    if (std::ranges::find(asked(), document) != asked().end())
        return false; // the question is up already
    Workplace const workplace = workplaceOf(context, frame);
    app::Leaving const leaving =
        app::lookBeforeLeaving(*workplace.installation, document, workplace.language);
    bool const strict = gate == app::Gate::strict;
    if (leaving.mayPass() && !(strict && leaving.errors > 0))
        return true;
    if (!canAsk(frame))
        return !strict || leaving.errors == 0;
    GateDialog::Answer answer;
    {
        Asking const asking(document);
        rtl::Reference<GateDialog> const dialog(new GateDialog(workplace, leaving, strict, text::toUtf8(command)));
        answer = dialog->ask();
    }
    if (answer == GateDialog::Answer::mend && documentOf(frame) == document)
        check(workplace);
    return answer == GateDialog::Answer::goOn;
}
} // namespace kehoach::ui
