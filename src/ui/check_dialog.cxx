#include "ui/check_dialog.hxx"

#include "app/check_options.hxx"
#include "app/document_state.hxx"
#include "app/editing.hxx"
#include "app/settings.hxx"
#include "ui/choices.hxx"
#include "ui/dialog.hxx"
#include "ui/fix_dialog.hxx"
#include "ui/ignore_dialog.hxx"
#include "ui/rule_dialog.hxx"

#include <algorithm>

namespace kehoach::ui
{
namespace
{
class CheckDialog : public Dialog
{
public:
    explicit CheckDialog(Workplace const& workplace)
        : Dialog(workplace, "Check")
    {
        on("changed", [this] { choose(); });
        on("again", [this] { check(); });
        on("selected", [this] { showFinding(); });
        on("show", [this] { goTo(); });
        on("fix", [this] { fix(true); });
        on("fixAll", [this] { fix(false); });
        on("ignore", [this] { ignore(); });
        on("ruleOff", [this] { switchRuleOff(); });
        on("rulesOff", [this] {
            showRulesOff(here());
            check();
        });
        on("help", [this] { help(); });
        on("close", [this] { close(); });
        openDialogs().push_back(this);
    }

    ~CheckDialog() override { forget(); }

    /// The dialog that is open for that document, or null.
    static CheckDialog* of(office::TextDocument const& document)
    {
        for (CheckDialog* dialog : openDialogs())
        {
            if (dialog->document() == document)
                return dialog;
        }
        return nullptr;
    }

    void checkAgain()
    {
        check();
        toFront();
    }

    /// Takes over a check made by a step, and selects its finding.
    void follow(app::Stepped const& stepped)
    {
        m_checked = stepped.checked;
        display(static_cast<int>(stepped.step->finding));
    }

private:
    // Plain pointers: a dialog takes itself out when it closes.
    static std::vector<CheckDialog*>& openDialogs()
    {
        static std::vector<CheckDialog*> dialogs;
        return dialogs;
    }
    void forget() { std::erase(openDialogs(), this); }
    void closed() override { forget(); }

    void fill() override
    {
        std::vector<std::u16string> profiles = { say("ui.check.profile-detected") };
        for (law::Profile const& profile : workplace().installation->profiles())
            profiles.push_back(profile.name.in(workplace().language));
        setItems("profile", profiles, 0);
        setItems("stage", labels(stages, messages()), 0);
        check();
        focus("findings");
    }

    /// The workplace with the document: the dialog's own does not keep it.
    Workplace here() const
    {
        Workplace here = workplace();
        here.document = document();
        return here;
    }

    /// The stage and the form chosen are the document's; where it must not be changed they hold for this dialog.
    void choose()
    {
        auto const& profiles = workplace().installation->profiles();
        int const profile = selected("profile");
        m_own.stage = stages[static_cast<std::size_t>(selected("stage"))].value;
        m_own.profile = profile > 0 ? profiles[static_cast<std::size_t>(profile - 1)].id : std::string();
        std::u16string sentence;
        try
        {
            app::setStage(*workplace().installation, document(), *m_own.stage);
            app::setProfile(*workplace().installation, document(), m_own.profile);
            m_kept = true;
        }
        catch (text::Error const& reason)
        {
            m_kept = false;
            sentence = messages().text({ "ui.check.not-kept", { { "reason", messages().text(reason.message()) } } });
        }
        check();
        if (!sentence.empty())
            showMessage(sentence);
    }

    app::DocumentState state() const
    {
        return m_kept ? app::stateOf(*workplace().installation, document()) : m_own;
    }

    void showState()
    {
        app::DocumentState const now = state();
        auto const& profiles = workplace().installation->profiles();
        auto const profile = std::ranges::find(profiles, now.profile, &law::Profile::id);
        select("profile", profile == profiles.end() ? 0 : static_cast<int>(profile - profiles.begin()) + 1);
        select("stage", positionOf(stages, options().stage));
    }

    check::Options options() const
    {
        check::Options options = app::checkOptions(workplace().context, state(), workplace().language);
        options.positions = true;
        return options;
    }

    void check(int line = 0)
    {
        showState();
        m_checked = app::checkDocument(*workplace().installation, document(), options());
        display(line);
    }

    void display(int line)
    {
        check::Report const& report = m_checked.report;
        setLabel("verdict", say(!report.mayBeSigned   ? "ui.check.no-plan"
                                : *report.mayBeSigned ? "ui.check.may-be-signed"
                                                      : "ui.check.may-not-be-signed"));
        setLabel("counts", counts());
        std::vector<std::u16string> lines;
        for (check::Finding const& finding : report.findings)
            lines.push_back(messages().text({ finding.ignored ? "ui.check.ignored" : labelOf(severities, finding.severity),
                                              { { "message", *finding.message } } }));
        setItems("findings", lines, std::min(line, static_cast<int>(lines.size()) - 1));
        showFinding();
        enable("fixAll", report.mayBeSigned.has_value());
        showMessage(skipped());
    }

    std::u16string counts() const
    {
        check::Report const& report = m_checked.report;
        std::u16string const profile =
            workplace().installation->profile(report.profile).name.in(workplace().language);
        auto const figures = [](int count) { return text::toFigures(text::Dong{ count }); };
        return messages().text({ "ui.check.counts",
                                 { { "errors", figures(report.errors) },
                                   { "warnings", figures(report.warnings) },
                                   { "infos", figures(report.infos) },
                                   { "profile", profile },
                                   { "date", text::toDisplayDate(report.asOf) } } });
    }

    /// Data of the office that could not be read, rules that are switched off.
    std::u16string skipped() const
    {
        std::vector<law::Diagnostic> diagnostics = workplace().installation->diagnostics();
        // The report has those of the rules' data once more, and what only this check knows: it names no file.
        std::ranges::copy_if(m_checked.report.diagnostics, std::back_inserter(diagnostics),
                             [](law::Diagnostic const& one) { return one.file.empty(); });
        auto const sentenceOf = [&](law::Diagnostic const& diagnostic) {
            return diagnostic.file.empty() ? messages().text(diagnostic.reason) : app::sentence(diagnostic, messages());
        };
        auto const files = std::ranges::count_if(diagnostics, [](law::Diagnostic const& one) { return !one.file.empty(); });
        std::u16string sentences;
        if (files > 0)
        {
            auto const first = std::ranges::find_if(diagnostics, [](law::Diagnostic const& one) { return !one.file.empty(); });
            sentences = messages().text({ files == 1 ? "ui.check.one-pack-skipped" : "ui.check.packs-skipped",
                                          { { "count", text::toFigures(static_cast<text::Dong>(files)) },
                                            { "first", sentenceOf(*first) } } });
        }
        for (law::Diagnostic const& diagnostic : diagnostics)
        {
            if (diagnostic.file.empty())
                sentences += (sentences.empty() ? u"" : u" ") + sentenceOf(diagnostic);
        }
        return sentences;
    }

    check::Finding const* selectedFinding() const
    {
        int const position = selected("findings");
        auto const& findings = m_checked.report.findings;
        return position >= 0 && position < static_cast<int>(findings.size())
                   ? &findings[static_cast<std::size_t>(position)]
                   : nullptr;
    }

    void showFinding()
    {
        check::Finding const* const finding = selectedFinding();
        enable("show", finding && finding->where);
        enable("fix", finding && finding->isMendable() && !finding->ignored);
        enable("ignore", finding);
        enable("ruleOff", finding);
        setCaption("ignore", say(finding && finding->ignored ? "ui.check.heed" : "ui.check.ignore"));
        if (!finding)
        {
            setText("detail", m_checked.report.mayBeSigned ? say("ui.check.nothing-found") : std::u16string{});
            return;
        }
        std::u16string detail = *finding->message;
        if (!finding->rule->why.empty())
            detail += u'\n' + finding->rule->why;
        detail += u'\n' + finding->rule->citation;
        if (!finding->rule->verified)
            detail += u' ' + say("ui.check.law-not-verified");
        if (finding->ignored)
            detail += u'\n' + messages().text({ "ui.check.ignored-reason", { { "reason", *finding->ignored } } });
        setText("detail", detail);
    }

    /// F1: what there is to know of the finding's rule.
    void help()
    {
        if (check::Finding const* const finding = selectedFinding())
            showRule(here(), finding->rule->name);
        else
            showMessage(say("ui.rule.none-selected"));
    }

    void fix(bool one)
    {
        check::Finding const* const finding = selectedFinding();
        if (one && !finding)
            return;
        auto const only = one ? std::optional(*finding) : std::nullopt;
        if (ui::fix(here(), options(), m_checked, only))
            check(selected("findings"));
    }

    void ignore()
    {
        check::Finding const* const finding = selectedFinding();
        if (!finding)
            return;
        if (finding->ignored)
            app::heed(*workplace().installation, document(), m_checked, *finding);
        else if (!ui::ignore(here(), m_checked, *finding))
            return;
        check(selected("findings"));
    }

    void switchRuleOff()
    {
        check::Finding const* const finding = selectedFinding();
        if (!finding)
            return;
        std::string const rule = finding->rule->name;
        app::Settings settings = app::Settings::load(workplace().context);
        settings.rulesOff.insert(rule);
        settings.save(workplace().context);
        check(selected("findings"));
        showMessage(messages().text({ "ui.rules-off.done",
                                      { { "rule", workplace().installation->checker().title(rule, workplace().language) } } }));
    }

    void goTo()
    {
        check::Finding const* const finding = selectedFinding();
        if (!finding)
            return;
        bool const there = finding->where && app::goTo(document(), m_checked, *finding);
        showMessage(there ? std::u16string{}
                          : say(finding->where ? "ui.check.place-changed" : "ui.check.place-absent"));
    }

    app::Checked m_checked;
    app::DocumentState m_own; ///< chosen where the document could not take it
    bool m_kept = true;
};

void step(Workplace const& workplace, bool forward)
{
    if (!workplace.document.is())
        return;
    app::DocumentState const state = app::stateOf(*workplace.installation, workplace.document);
    app::Stepped const stepped =
        app::stepToFinding(*workplace.installation, workplace.document,
                           app::checkOptions(workplace.context, state, workplace.language), forward);
    if (!stepped.step)
        return report(workplace, { stepped.checked.report.mayBeSigned ? "ui.step.none" : "ui.check.no-plan", {} });
    if (CheckDialog* const open = CheckDialog::of(workplace.document))
        open->follow(stepped);
    auto const figures = [](int count) { return text::toFigures(text::Dong{ count }); };
    report(workplace, { stepped.step->around ? "ui.step.around" : "ui.step.there",
                        { { "number", figures(stepped.step->number) },
                          { "of", figures(stepped.step->of) },
                          { "message", *stepped.checked.report.findings[stepped.step->finding].message } } });
}
} // namespace

void nextFinding(Workplace const& workplace)
{
    step(workplace, true);
}

void previousFinding(Workplace const& workplace)
{
    step(workplace, false);
}

void check(Workplace const& workplace)
{
    if (CheckDialog* const open = CheckDialog::of(workplace.document))
        open->checkAgain();
    else
        rtl::Reference<CheckDialog>(new CheckDialog(workplace))->show();
}
} // namespace kehoach::ui
