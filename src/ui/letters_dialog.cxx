#include "ui/letters_dialog.hxx"

#include "app/letters.hxx"
#include "core/text/money.hxx"
#include "core/text/unicode.hxx"
#include "office/main_thread.hxx"
#include "ui/choice_list.hxx"
#include "ui/choose_file.hxx"
#include "ui/dialog.hxx"

#include <com/sun/star/awt/XProgressBar.hpp>

#include <algorithm>

namespace kehoach::ui
{
namespace
{
class LettersDialog : public Dialog
{
public:
    explicit LettersDialog(Workplace const& workplace)
        : Dialog(workplace, "Letters")
        , m_letters(*workplace.installation, workplace.document)
        , m_chosen(m_letters.occasions().size(), true)
        , m_queue(workplace.context)
    {
        on("toggle", [this] { toggle(); });
        on("changed", [this] { showNames(); });
        on("folder", [this] { chooseOther(); });
        on("start", [this] { start(); });
        on("stop", [this] { stop(); });
    }

private:
    void fill() override
    {
        setItems("kind", { say("ui.letters.invitation"), say("ui.letters.local-plan") }, 0);
        setItems("format", { u".odt", u".docx" }, 0);
        setItems("existing", { say("ui.letters.skip"), say("ui.letters.number"), say("ui.letters.replace") }, 0);
        showNames();
        focus("names");
    }

    // Before any event: the controls of the dialog, for its progress bar.
    sal_Bool SAL_CALL callHandlerMethod(uno::Reference<css::awt::XDialog> const& dialog, uno::Any const& event,
                                        OUString const& name) override
    {
        m_controls.set(dialog, uno::UNO_QUERY);
        return Dialog::callHandlerMethod(dialog, event, name);
    }

    void showProgress(std::size_t done)
    {
        if (!m_controls.is())
            return;
        uno::Reference<css::awt::XProgressBar> const bar(m_controls->getControl("progress"), uno::UNO_QUERY_THROW);
        bar->setRange(0, static_cast<sal_Int32>(m_chosen.size()));
        bar->setValue(static_cast<sal_Int32>(done));
    }

    void closed() override
    {
        m_stop = true;
        m_controls.clear();
    }

    app::LetterChoice choice() const
    {
        app::LetterChoice choice;
        choice.kind = selected("kind") == 1 ? app::LetterKind::localPlan : app::LetterKind::invitation;
        choice.word = selected("format") == 1;
        choice.existing = static_cast<app::Existing>(std::max(selected("existing"), 0));
        choice.folder = m_folder;
        return choice;
    }

    void showNames()
    {
        int const line = std::max(selected("names"), 0);
        std::vector<std::u16string> names;
        for (std::size_t index = 0; index < m_chosen.size(); ++index)
            names.push_back(tickLine(true, m_chosen[index], m_letters.fileName(index, choice())));
        setItems("names", names, line);
        enable("ok", std::ranges::count(m_chosen, true) > 0 && !m_running);
    }

    void toggle()
    {
        int const line = selected("names");
        if (line < 0 || m_running)
            return;
        m_chosen[static_cast<std::size_t>(line)] = !m_chosen[static_cast<std::size_t>(line)];
        showNames();
    }

    bool chooseOther()
    {
        auto const folder = chooseFolder(workplace());
        if (!folder)
            return false;
        m_folder = *folder;
        setText("folderPath", text::toUtf16(m_folder.string()));
        return true;
    }

    void start()
    {
        if (m_running || (m_folder.empty() && !chooseOther()))
            return;
        m_choice = choice();
        m_next = m_written = m_skipped = 0;
        m_failed.clear();
        m_running = true;
        m_stop = false;
        enable("ok", false);
        showMessage({});
        post();
    }

    /// One letter after the other, so that the office can draw and hear Cancel between them.
    void post()
    {
        rtl::Reference<LettersDialog> const self(this);
        m_queue.post([self] { self->step(); });
    }

    void step()
    {
        while (!m_stop && m_next < m_chosen.size() && !m_chosen[m_next])
            ++m_next;
        if (m_stop || m_next >= m_chosen.size())
            return finish();
        try
        {
            ++(m_letters.write(m_next, m_choice) == app::Written::written ? m_written : m_skipped);
        }
        catch (text::Error const& error)
        {
            m_failed = messages().text(error.message());
        }
        catch (uno::Exception const& failure)
        {
            m_failed = messages().text({ "ui.failed", { { "reason", fromOUString(failure.Message) } } });
        }
        ++m_next;
        if (!m_failed.empty() || m_stop)
            return finish();
        showProgress(m_next);
        post();
    }

    void finish()
    {
        m_running = false;
        if (!m_controls.is())
            return; // closed meanwhile
        bool const whole = m_next >= m_chosen.size() && m_failed.empty();
        showProgress(m_next);
        enable("ok", true);
        showMessage(messages().text({ !m_failed.empty() ? "ui.letters.failed" : whole ? "ui.letters.done" : "ui.letters.stopped",
                                      { { "written", text::toFigures(m_written) },
                                        { "skipped", text::toFigures(m_skipped) },
                                        { "folder", text::toUtf16(m_choice.folder.string()) },
                                        { "reason", m_failed } } }));
    }

    void stop()
    {
        if (std::exchange(m_stop, true) || !m_running)
            accept();
    }

    app::Letters m_letters;
    std::vector<bool> m_chosen;
    std::filesystem::path m_folder;
    office::MainThread m_queue;
    uno::Reference<css::awt::XControlContainer> m_controls;
    app::LetterChoice m_choice;
    std::size_t m_next = 0, m_written = 0, m_skipped = 0;
    std::u16string m_failed;
    bool m_running = false, m_stop = false;
};
} // namespace

void makeLetters(Workplace const& workplace)
{
    rtl::Reference<LettersDialog>(new LettersDialog(workplace))->run();
}
} // namespace kehoach::ui
