#include "ui/recipients_dialog.hxx"

#include "app/recipients.hxx"
#include "core/text/money.hxx"
#include "ui/choice_list.hxx"
#include "ui/dialog.hxx"

#include <algorithm>
#include <array>

namespace kehoach::ui
{
namespace
{
constexpr std::array<std::u16string_view, 4> purposes{ u"để t/h", u"để p/h", u"để b/c", u"" };

class RecipientsDialog : public Dialog
{
public:
    explicit RecipientsDialog(Workplace const& workplace)
        : Dialog(workplace, "Recipients")
        , m_found(app::taskRecipients(*workplace.installation, workplace.document))
    {
        for (draft::TaskUnit const& unit : m_found.units)
            m_chosen.push_back(!unit.present);
        on("selected", [this] { showPurpose(); });
        on("toggle", [this] { toggle(); });
        on("purpose", [this] { changePurpose(); });
        on("accept", [this] { add(); });
    }

    std::size_t count() const { return static_cast<std::size_t>(std::ranges::count(m_chosen, true)); }

private:
    void fill() override
    {
        std::vector<std::u16string> labels(purposes.begin(), purposes.end());
        labels.back() = say("ui.recipients.no-purpose");
        setItems("purpose", labels, -1);
        showLines(0);
        if (m_found.units.empty())
            showMessage(say("ui.recipients.none"));
        focus("units");
    }

    void showLines(int selected)
    {
        std::vector<std::u16string> lines;
        for (std::size_t index = 0; index < m_found.units.size(); ++index)
        {
            draft::TaskUnit const& unit = m_found.units[index];
            std::u16string const line = unit.recipient();
            lines.push_back(tickLine(!unit.present, m_chosen[index],
                                     unit.present ? messages().text({ "ui.recipients.present", { { "unit", line } } }) : line));
        }
        setItems("units", lines, lines.empty() ? -1 : selected);
        enable("ok", count() > 0);
        showPurpose();
    }

    draft::TaskUnit* current()
    {
        int const line = selected("units");
        return line >= 0 && line < static_cast<int>(m_found.units.size()) ? &m_found.units[static_cast<std::size_t>(line)] : nullptr;
    }

    void showPurpose()
    {
        draft::TaskUnit const* const unit = current();
        bool const open = unit && !unit->present;
        enable("toggle", open);
        enable("purpose", open);
        if (!open)
            return;
        auto const found = std::ranges::find(purposes, std::u16string_view(unit->purpose));
        select("purpose", static_cast<int>(found == purposes.end() ? purposes.size() - 1 : found - purposes.begin()));
    }

    void toggle()
    {
        draft::TaskUnit const* const unit = current();
        if (!unit || unit->present)
            return;
        auto const line = static_cast<std::size_t>(selected("units"));
        m_chosen[line] = !m_chosen[line];
        showLines(static_cast<int>(line));
    }

    void changePurpose()
    {
        int const purpose = selected("purpose");
        if (draft::TaskUnit* const unit = current(); unit && !unit->present && purpose >= 0)
        {
            unit->purpose = purposes[static_cast<std::size_t>(purpose)];
            showLines(selected("units"));
        }
    }

    void add()
    {
        std::vector<draft::TaskUnit> chosen;
        for (std::size_t index = 0; index < m_found.units.size(); ++index)
            if (m_chosen[index])
                chosen.push_back(m_found.units[index]);
        app::addRecipients(*workplace().installation, document(), m_found, chosen);
        accept();
    }

    app::TaskRecipients m_found;
    std::vector<bool> m_chosen;
};
} // namespace

void recipientsFromTasks(Workplace const& workplace)
{
    rtl::Reference<RecipientsDialog> const dialog(new RecipientsDialog(workplace));
    if (dialog->run())
        report(workplace, { "ui.recipients.done", { { "count", text::toFigures(dialog->count()) } } });
}
} // namespace kehoach::ui
