#include "ui/bases_dialog.hxx"

#include "app/own_laws.hxx"

#include <algorithm>

namespace kehoach::ui
{
BasesDialog::BasesDialog(Workplace const& workplace, char const* name, app::BasisContext context)
    : Dialog(workplace, name)
    , m_catalogue(workplace.installation->checker().catalogue())
    , m_context(std::move(context))
{
    on("search", [this] { search(); });
    on("choose", [this] { showStanding(); });
    on("add", [this] { add(); });
    on("addOwn", [this] { addOwn(); });
    on("remove", [this] { remove(); });
}

void BasesDialog::readOwnLaws()
{
    m_ownBegin = m_own.size();
    app::OwnLaws const kept = app::OwnLaws::load(workplace().context);
    m_own.insert(m_own.end(), kept.all().begin(), kept.all().end());
    search();
}

void BasesDialog::showBases()
{
    readOwnLaws();
    showChosen();
}

void BasesDialog::setContext(app::BasisContext context)
{
    m_context = std::move(context);
    showStanding();
    showChosen();
}

std::vector<draft::Basis> BasesDialog::chosenBases() const
{
    std::vector<draft::Basis> bases;
    for (Chosen const& chosen : m_chosen)
        bases.push_back(toBasis(chosen));
    return bases;
}

draft::Basis BasesDialog::toBasis(Chosen const& chosen) const
{
    return chosen.instrument ? draft::toBasis(*chosen.instrument, *m_context.profile, m_catalogue)
                             : draft::toBasis(chosen.words, m_catalogue);
}

void BasesDialog::search()
{
    // What the catalogue read at the start, and what the office kept since.
    m_found = m_catalogue.search(text("search"));
    for (std::size_t index = m_ownBegin; index < m_own.size(); ++index)
    {
        law::Instrument const& own = m_own[index];
        law::Instrument const* const known = m_catalogue.find(own.number);
        auto const listed = std::ranges::find(m_found, known);
        if (known && listed != m_found.end())
            *listed = &own;
        else if (app::hasWords(own, text("search")))
            m_found.push_back(&own);
    }
    std::vector<std::u16string> lines;
    for (law::Instrument const* each : m_found)
    {
        bool const cited = m_context.cited.contains(each->number);
        lines.push_back(messages().text(
            { cited ? "ui.insert-bases.cited" : "ui.insert-bases.found",
              { { "number", each->number }, { "kind", each->kind }, { "title", each->title } } }));
    }
    setItems("found", lines, lines.empty() ? -1 : 0);
    showStanding();
}

/// In force, replaced by what, since when – on the plan's date.
std::u16string BasesDialog::standing(law::Instrument const& instrument) const
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

void BasesDialog::showStanding()
{
    int const chosen = selected("found");
    enable("add", chosen >= 0);
    setLabel("standing", chosen < 0 ? say("ui.insert-bases.nothing-found")
                                    : standing(*m_found[static_cast<std::size_t>(chosen)]));
}

void BasesDialog::showChosen()
{
    std::vector<std::u16string> lines;
    for (Chosen const& chosen : m_chosen)
        lines.push_back(toBasis(chosen).text);
    setItems("chosen", lines, static_cast<int>(lines.size()) - 1);
    enable("remove", !lines.empty());
}

void BasesDialog::choose(Chosen basis)
{
    if (std::ranges::find(m_chosen, basis) == m_chosen.end())
        m_chosen.push_back(std::move(basis));
    showChosen();
    basesChanged();
}

void BasesDialog::add()
{
    int const chosen = selected("found");
    if (chosen < 0)
        return;
    law::Instrument const& instrument = *m_found[static_cast<std::size_t>(chosen)];
    if (m_context.cited.contains(instrument.number))
        throw text::Error({ "ui.insert-bases.already", { { "number", instrument.number } } });
    // A citation without its date is not complete (NĐ 30/2020/NĐ-CP, Phụ lục I, II.6.a).
    if (!instrument.issued)
    {
        setText("own", draft::basisOf(instrument, *m_context.profile));
        focus("own");
        throw text::Error({ "ui.insert-bases.no-date", { { "number", instrument.number } } });
    }
    choose({ &instrument, {} });
    showMessage({});
}

void BasesDialog::addOwn()
{
    if (text("own").empty())
    {
        focus("own");
        throw text::Error({ "ui.insert-bases.own-empty", {} });
    }
    choose({ nullptr, text("own") });
    setText("own", {});
    showMessage({});
}

void BasesDialog::remove()
{
    int const chosen = selected("chosen");
    if (chosen < 0)
        return;
    m_chosen.erase(m_chosen.begin() + chosen);
    showChosen();
    basesChanged();
}
} // namespace kehoach::ui
