#include "ui/renewal_dialog.hxx"

#include "app/renewal.hxx"
#include "core/text/money.hxx"
#include "core/text/unicode.hxx"
#include "ui/dialog.hxx"

#include <com/sun/star/frame/XModel.hpp>

namespace kehoach::ui
{
namespace
{
/// From which date, and how.
class NewFromThisDialog : public Dialog
{
public:
    explicit NewFromThisDialog(Workplace const& workplace)
        : Dialog(workplace, "NewFromThis")
        , m_choice(app::renewalChoice(*workplace.installation, workplace.document))
    {
        on("choose", [this] { showWay(); });
        on("accept", [this] { take(); });
    }

    app::RenewalChoice const& choice() const { return m_choice; }

private:
    void fill() override
    {
        setDate("date", m_choice.date);
        setItems("way", { say("ui.renewal.way-copy"), say("ui.renewal.way-redraft") },
                 m_choice.way == app::RenewalWay::copy ? 0 : 1);
        showWay();
        focus("date");
    }

    void showWay() { setLabel("about", say(selected("way") == 0 ? "ui.renewal.about-copy" : "ui.renewal.about-redraft")); }

    void take()
    {
        auto const day = date("date");
        if (!day)
        {
            focus("date");
            throw text::Error({ "app.renewal.no-date", {} });
        }
        m_choice = { *day, checked("dayKnown"), selected("way") == 0 ? app::RenewalWay::copy : app::RenewalWay::redraft };
        accept();
    }

    app::RenewalChoice m_choice;
};

/// What was renewed, and what a person has to decide; stays open beside the new document.
class RenewedDialog : public Dialog
{
public:
    RenewedDialog(Workplace const& workplace, std::vector<app::RenewedItem> items)
        : Dialog(workplace, "Renewed")
        , m_items(std::move(items))
    {
        for (std::size_t index = 0; index < m_items.size(); ++index)
            (m_items[index].decide ? m_decide : m_done).push_back(index);
        on("selectDecide", [this] { choose("decide", m_decide); });
        on("selectDone", [this] { choose("done", m_done); });
        on("show", [this] { goTo(); });
        on("close", [this] { close(); });
    }

private:
    void fill() override
    {
        setLabel("counts", messages().text({ "ui.renewal.counts", { { "done", text::toFigures(m_done.size()) },
                                                                    { "decide", text::toFigures(m_decide.size()) } } }));
        setItems("decide", lines(m_decide), m_decide.empty() ? -1 : 0);
        setItems("done", lines(m_done), m_decide.empty() ? 0 : -1);
        choose(m_decide.empty() ? "done" : "decide", m_decide.empty() ? m_done : m_decide);
        focus(m_decide.empty() ? "done" : "decide");
    }

    /// As much of a long text as a line of a list shows.
    static std::u16string shortened(std::u16string const& text)
    {
        constexpr std::size_t shown = 60;
        return text.size() > shown ? text.substr(0, shown) + u'…' : text;
    }

    /// A few words of the paragraph around what changed.
    static std::u16string around(app::RenewedItem const& item)
    {
        constexpr std::size_t near = 30;
        auto const at = item.line.find(item.after);
        if (item.after.empty() || at == item.line.npos || item.line.size() <= item.after.size())
            return {};
        std::size_t begin = at > near ? at - near : 0;
        while (begin > 0 && item.line[begin - 1] != u' ')
            --begin;
        std::size_t const end = std::min(item.line.size(), at + item.after.size() + 10);
        return (begin > 0 ? u"…" : u"") + item.line.substr(begin, end - begin) + (end < item.line.size() ? u"…" : u"");
    }

    std::u16string sentence(app::RenewedItem const& item, bool whole) const
    {
        std::u16string const note = messages().text(item.note);
        if (item.before == item.after)
            return item.note.key == "renew.finding" || item.before.empty()
                       ? note
                       : messages().text({ "ui.renewal.kept", { { "text", whole ? text::squeeze(item.before) : shortened(text::squeeze(item.before)) }, { "note", note } } });
        std::u16string const before = text::squeeze(item.before), after = text::squeeze(item.after);
        std::u16string const where = whole ? std::u16string() : around(item);
        return messages().text({ where.empty() ? "ui.renewal.line" : "ui.renewal.line-in",
                                 { { "where", where },
                                   { "before", before.empty() ? say("ui.renewal.blank") : before },
                                   { "after", after.empty() ? say("ui.renewal.blank") : after },
                                   { "note", note } } });
    }

    std::vector<std::u16string> lines(std::vector<std::size_t> const& which) const
    {
        std::vector<std::u16string> lines;
        for (std::size_t const index : which)
            lines.push_back(sentence(m_items[index], false));
        return lines;
    }

    void choose(char const* list, std::vector<std::size_t> const& which)
    {
        int const line = selected(list);
        m_current = line >= 0 && line < static_cast<int>(which.size()) ? static_cast<int>(which[static_cast<std::size_t>(line)]) : -1;
        enable("show", m_current >= 0 && !m_items[static_cast<std::size_t>(m_current)].line.empty());
        setText("detail", m_current < 0 ? std::u16string()
                                        : sentence(m_items[static_cast<std::size_t>(m_current)], true) + u'\n' +
                                              m_items[static_cast<std::size_t>(m_current)].line);
    }

    void goTo()
    {
        bool const there = m_current >= 0 && app::goTo(document(), m_items[static_cast<std::size_t>(m_current)]);
        showMessage(there ? std::u16string() : say("ui.check.place-changed"));
    }

    std::vector<app::RenewedItem> m_items;
    std::vector<std::size_t> m_decide, m_done;
    int m_current = -1;
};
} // namespace

void newFromThis(Workplace const& workplace)
{
    rtl::Reference<NewFromThisDialog> const dialog(new NewFromThisDialog(workplace));
    if (!dialog->run())
        return;
    app::RenewedPlan made = app::planFrom(*workplace.installation, workplace.document, dialog->choice());
    Workplace fresh = workplace;
    fresh.document = made.document;
    fresh.frame = uno::Reference<css::frame::XModel>(made.document, uno::UNO_QUERY_THROW)->getCurrentController()->getFrame();
    rtl::Reference<RenewedDialog>(new RenewedDialog(fresh, std::move(made.items)))->show();
}
} // namespace kehoach::ui
