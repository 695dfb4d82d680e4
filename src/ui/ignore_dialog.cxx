#include "ui/ignore_dialog.hxx"

#include "app/settings.hxx"
#include "ui/dialog.hxx"

namespace kehoach::ui
{
namespace
{
class IgnoreDialog : public Dialog
{
public:
    IgnoreDialog(Workplace const& workplace, app::Checked const& checked, check::Finding const& finding)
        : Dialog(workplace, "Ignore")
        , m_checked(checked)
        , m_finding(finding)
    {
        on("accept", [this] {
            try
            {
                app::ignore(*this->workplace().installation, document(), m_checked, m_finding, text("reason"));
            }
            catch (text::Error const&)
            {
                focus("reason");
                throw;
            }
            accept();
        });
    }

private:
    void fill() override
    {
        setLabel("about", messages().text({ "ui.ignore.about", { { "message", *m_finding.message } } }));
        focus("reason");
    }

    app::Checked const& m_checked;
    check::Finding const& m_finding;
};

class RulesOffDialog : public Dialog
{
public:
    explicit RulesOffDialog(Workplace const& workplace)
        : Dialog(workplace, "RulesOff")
    {
        on("on", [this] { switchOn(); });
    }

private:
    void fill() override { showRules(); }

    void showRules()
    {
        app::Settings const settings = app::Settings::load(workplace().context);
        m_rules.assign(settings.rulesOff.begin(), settings.rulesOff.end());
        std::vector<std::u16string> titles;
        for (std::string const& rule : m_rules)
            titles.push_back(workplace().installation->checker().title(rule, workplace().language));
        setItems("rules", titles, 0);
        enable("on", !m_rules.empty());
        showMessage(m_rules.empty() ? say("ui.rules-off.none") : std::u16string{});
    }

    void switchOn()
    {
        int const position = selected("rules");
        if (position < 0)
            return;
        app::Settings settings = app::Settings::load(workplace().context);
        settings.rulesOff.erase(m_rules[static_cast<std::size_t>(position)]);
        settings.save(workplace().context);
        showRules();
    }

    std::vector<std::string> m_rules; ///< in the order of the list
};
} // namespace

bool ignore(Workplace const& workplace, app::Checked const& checked, check::Finding const& finding)
{
    if (auto reason = office::whyNot(workplace.document, {}))
        throw text::Error(std::move(*reason));
    return rtl::Reference<IgnoreDialog>(new IgnoreDialog(workplace, checked, finding))->run();
}

void showRulesOff(Workplace const& workplace)
{
    rtl::Reference<RulesOffDialog>(new RulesOffDialog(workplace))->run();
}
} // namespace kehoach::ui
