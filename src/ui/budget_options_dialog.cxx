#include "app/user_files.hxx"
#include "core/text/unicode.hxx"
#include "ui/budget_parts.hxx"
#include "ui/choices.hxx"

#include <algorithm>

namespace kehoach::ui
{
namespace
{
namespace json = boost::json;

constexpr std::array<Choice<budget::Form>, 4> forms = { {
    { budget::Form::automatic, "ui.form.automatic" },
    { budget::Form::nineColumns, "ui.form.nine-columns" },
    { budget::Form::eightColumns, "ui.form.eight-columns" },
    { budget::Form::sixColumns, "ui.form.six-columns" },
} };

std::filesystem::path ownPresets(Workplace const& workplace)
{
    return app::userFolder(workplace.context) / "presets";
}

void save(Workplace const& workplace, std::vector<budget::Preset> const& presets)
{
    json::array entries;
    for (budget::Preset const& preset : presets)
        entries.push_back(budget::toJson(preset));
    app::writeFile(ownPresets(workplace) / "own.json", json::serialize(json::object{ { "presets", std::move(entries) } }));
}

/// The office's own. Throws text::Error where some cannot be read: saving would lose them.
std::vector<budget::Preset> own(Workplace const& workplace)
{
    std::vector<law::Diagnostic> diagnostics;
    std::vector<budget::Preset> presets = budget::loadPresets(ownPresets(workplace), diagnostics);
    if (!diagnostics.empty())
        throw text::Error({ "ui.preset.unreadable",
                            { { "why", app::sentence(diagnostics.front(), workplace.messages()) } } });
    return presets;
}

class BudgetOptionsDialog : public Dialog
{
public:
    BudgetOptionsDialog(Dialog const& parent, BudgetOptions const& options, BudgetState const& state)
        : Dialog(parent, "BudgetOptions")
        , m_options(options)
        , m_state(state)
    {
        on("changed", [this] { read(); });
        on("save", [this] { savePreset(); });
        on("remove", [this] { removePreset(); });
        on("import", [this] { m_changes.norms |= importRates(*this); });
        on("accept", [this] { accept(); });
    }

    BudgetOptions const& options() const { return m_options; }
    BudgetChanges const& changes() const { return m_changes; }

private:
    void fill() override
    {
        std::vector<std::u16string> roundings;
        int chosen = 0;
        for (text::Dong const step : budget::roundings)
        {
            if (step == m_options.rounding)
                chosen = static_cast<int>(roundings.size());
            roundings.push_back(step == 1 ? say("ui.rounding.none")
                                          : messages().text({ "ui.rounding.to", { { "step", text::toFigures(step) } } }));
        }
        setItems("rounding", roundings, chosen);
        setItems("form", labels(forms, messages()), positionOf(forms, m_options.form));
        setChecked("appendix", m_options.isAppendix());
        enable("appendix", m_options.mayBeAppendix);
        showMessage({});
    }

    void read()
    {
        m_options.rounding = budget::roundings[selected("rounding")];
        m_options.form = forms[static_cast<std::size_t>(selected("form"))].value;
        if (checked("appendix") != m_options.isAppendix())
            m_options.appendix = checked("appendix");
    }

    std::u16string presetName()
    {
        std::u16string const name = text("presetName");
        if (name.empty())
        {
            focus("presetName");
            throw text::Error({ "ui.preset.name-missing", {} });
        }
        return name;
    }

    void savePreset()
    {
        std::u16string const name = presetName();
        std::vector<budget::Preset> presets = own(workplace());
        budget::Preset const preset = budget::presetOf(name, m_state.parameters(), m_state.budget());
        std::erase_if(presets, [&](budget::Preset const& each) { return each.id == preset.id; });
        presets.push_back(preset);
        save(workplace(), presets);
        m_changes.presets = true;
        showMessage(messages().text({ "ui.preset.saved", { { "name", name } } }));
    }

    void removePreset()
    {
        std::u16string const name = presetName();
        std::vector<budget::Preset> presets = own(workplace());
        if (std::erase_if(presets, [&](budget::Preset const& each) { return each.id == text::toUtf8(name); }) == 0)
            throw text::Error({ "ui.preset.none-of-that-name", { { "name", name } } });
        save(workplace(), presets);
        m_changes.presets = true;
        showMessage(messages().text({ "ui.preset.removed", { { "name", name } } }));
    }

    BudgetOptions m_options;
    BudgetState const& m_state;
    BudgetChanges m_changes;
};
} // namespace

bool chooseOptions(Dialog const& parent, BudgetOptions& options, BudgetState const& state, BudgetChanges& changes)
{
    rtl::Reference<BudgetOptionsDialog> const dialog(new BudgetOptionsDialog(parent, options, state));
    bool const accepted = dialog->run();
    changes = dialog->changes();
    if (accepted)
        options = dialog->options();
    return accepted;
}

std::vector<budget::Preset> presetsFor(Workplace const& workplace, std::vector<law::Diagnostic>& diagnostics)
{
    std::vector<budget::Preset> presets = workplace.installation->presets();
    std::ranges::move(budget::loadPresets(ownPresets(workplace), diagnostics), std::back_inserter(presets));
    return presets;
}
} // namespace kehoach::ui
