#include "ui/insert_bases_dialog.hxx"

#include "app/editing.hxx"
#include "app/legal_bases.hxx"
#include "core/text/money.hxx"
#include "ui/dialog.hxx"

#include <algorithm>

namespace kehoach::ui
{
namespace
{
class InsertBasesDialog : public Dialog
{
public:
    explicit InsertBasesDialog(Workplace const& workplace)
        : Dialog(workplace, "InsertBases")
        , m_catalogue(workplace.installation->checker().catalogue())
        , m_context(app::basisContext(*workplace.installation, workplace.document))
    {
        on("search", [this] { search(); });
        on("choose", [this] { showStanding(); });
        on("add", [this] { add(); });
        on("addOwn", [this] { addOwn(); });
        on("remove", [this] { remove(); });
        on("accept", [this] { insert(); });
    }

    std::size_t inserted() const { return m_chosen.size(); }

private:
    void fill() override
    {
        search();
        showChosen();
    }

    void search()
    {
        m_found = m_catalogue.search(text("search"));
        std::vector<std::u16string> lines;
        for (law::Instrument const* each : m_found)
        {
            bool const cited = m_context.cited.contains(each->number);
            lines.push_back(messages().text({ cited ? "ui.insert-bases.cited" : "ui.insert-bases.found",
                                              { { "number", each->number },
                                                { "kind", each->kind },
                                                { "title", each->title } } }));
        }
        setItems("found", lines, lines.empty() ? -1 : 0);
        showStanding();
    }

    /// In force, replaced by what, since when – on the plan's date.
    std::u16string standing(law::Instrument const& instrument) const
    {
        auto const shown = [](std::optional<text::Date> const& date) {
            return date ? text::toDisplayDate(*date) : std::u16string();
        };
        draft::Standing const now = draft::standingOf(instrument, m_context.date);
        std::map<std::string, std::u16string> const arguments{ { "date", text::toDisplayDate(m_context.date) },
                                                               { "from", shown(instrument.effective.from) },
                                                               { "to", shown(instrument.effective.to) },
                                                               { "other", instrument.replacedBy } };
        char const* key = "ui.insert-bases.unknown";
        if (now == draft::Standing::inForce)
            key = "ui.insert-bases.in-force";
        else if (now == draft::Standing::ended)
            key = instrument.replacedBy.empty() ? "ui.insert-bases.ended" : "ui.insert-bases.replaced";
        else if (now == draft::Standing::notYet)
            key = instrument.effective.from ? "ui.insert-bases.not-yet" : "ui.insert-bases.not-issued";
        std::u16string sentence = messages().text({ key, arguments });
        if (!instrument.verified)
            sentence += u' ' + say("ui.insert-bases.unverified");
        return sentence;
    }

    void showStanding()
    {
        int const chosen = selected("found");
        enable("add", chosen >= 0);
        setLabel("standing", chosen < 0 ? say("ui.insert-bases.nothing-found")
                                        : standing(*m_found[static_cast<std::size_t>(chosen)]));
    }

    void showChosen()
    {
        std::vector<std::u16string> lines;
        for (draft::Basis const& basis : m_chosen)
            lines.push_back(basis.text);
        setItems("chosen", lines, static_cast<int>(lines.size()) - 1);
        enable("remove", !lines.empty());
        enable("ok", !lines.empty());
    }

    void choose(draft::Basis basis)
    {
        if (std::ranges::find(m_chosen, basis.text, &draft::Basis::text) == m_chosen.end())
            m_chosen.push_back(std::move(basis));
        showChosen();
    }

    void add()
    {
        int const chosen = selected("found");
        if (chosen < 0)
            return;
        law::Instrument const& instrument = *m_found[static_cast<std::size_t>(chosen)];
        if (m_context.cited.contains(instrument.number))
            throw text::Error({ "ui.insert-bases.already", { { "number", instrument.number } } });
        choose(draft::toBasis(instrument, *m_context.profile, m_catalogue));
        showMessage({});
    }

    void addOwn()
    {
        if (text("own").empty())
        {
            focus("own");
            throw text::Error({ "ui.insert-bases.own-empty", {} });
        }
        choose(draft::toBasis(text("own"), m_catalogue));
        setText("own", {});
        showMessage({});
    }

    void remove()
    {
        int const chosen = selected("chosen");
        if (chosen < 0)
            return;
        m_chosen.erase(m_chosen.begin() + chosen);
        showChosen();
    }

    void insert()
    {
        app::insertBases(*workplace().installation, document(), m_chosen, *m_context.profile);
        accept();
    }

    law::Catalogue const& m_catalogue;
    app::BasisContext m_context;
    std::vector<law::Instrument const*> m_found;
    std::vector<draft::Basis> m_chosen;
};
} // namespace

void insertBases(Workplace const& workplace)
{
    if (auto const reason = app::whyNotEdit(workplace.document))
        throw text::Error(*reason);
    rtl::Reference<InsertBasesDialog> const dialog(new InsertBasesDialog(workplace));
    if (dialog->run())
        report(workplace, { "ui.insert-bases.done",
                            { { "count", text::toFigures(static_cast<text::Dong>(dialog->inserted())) } } });
}
} // namespace kehoach::ui
