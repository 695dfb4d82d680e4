#include "app/renewal.hxx"

#include "app/budget_memory.hxx"
#include "app/document_state.hxx"
#include "app/offices.hxx"
#include "app/open_plan.hxx"
#include "core/document/amended.hxx"
#include "core/document/readable.hxx"
#include "core/text/money.hxx"
#include "core/text/unicode.hxx"
#include "office/documents.hxx"

#include <algorithm>

namespace kehoach::app
{
namespace
{
std::u16string lineOf(document::Snapshot const& snapshot, int paragraph)
{
    return text::squeeze(text::normalize(snapshot.paragraphs[static_cast<std::size_t>(paragraph)].text).text);
}

law::Profile const& profileOn(Installation const& installation, OpenPlan const& open, text::Date date)
{
    check::Options options;
    options.today = today();
    options.asOf = date;
    check::Applicable const law =
        check::applicableLaw(check::Texts(open.snapshot), open.plan(), installation.profiles(), options);
    return installation.profile(law.detected);
}

std::vector<draft::Renewed> renewed(Installation const& installation, OpenPlan const& open, RenewalChoice const& choice)
{
    std::vector<law::Diagnostic> unheard; // a check tells of them
    std::vector<law::Unit> const units = law::loadUnits(installation.folder() / "laws", unheard);
    draft::RenewalOptions options;
    options.date = choice.date;
    options.dayKnown = choice.dayKnown;
    options.catalogue = &installation.checker().catalogue();
    options.units = &units;
    options.profile = &profileOn(installation, open, choice.date);
    return draft::renew(open.plan(), open.snapshot, options);
}

std::vector<RenewedItem> itemsOf(std::vector<draft::Renewed> const& changes, document::Snapshot const& now)
{
    std::vector<RenewedItem> items;
    for (draft::Renewed const& one : changes)
        items.push_back({ one.note, one.before, one.after, one.decide, lineOf(now, one.where.paragraph) });
    return items;
}

document::Amendment amendmentOf(std::vector<draft::Renewed> const& changes)
{
    document::Amendment amendment;
    for (draft::Renewed const& one : changes)
        amendment.edits.insert(amendment.edits.end(), one.edits.begin(), one.edits.end());
    std::ranges::sort(amendment.edits, {}, [](document::Edit const& edit) {
        return std::pair(edit.span.paragraph, edit.span.range.start);
    });
    return amendment;
}

/// What a check on the new day says of names and documents that are no more.
void addFindings(Installation const& installation, RenewedPlan& plan, RenewalChoice const& choice)
{
    check::Options options;
    options.stage = check::Stage::draft;
    options.asOf = choice.date;
    options.today = today();
    options.language = installation.language();
    Checked const checked = checkDocument(installation, plan.document, options);
    for (check::Finding const& finding : checked.report.findings)
    {
        if (!finding.where || !(finding.rule->name.starts_with("term/") || finding.rule->name.starts_with("citation/")))
            continue;
        std::u16string const line = lineOf(checked.snapshot, finding.where->paragraph);
        bool const said = std::ranges::any_of(plan.items, [&](RenewedItem const& item) {
            return item.decide && item.line == line && item.after.find(*finding.excerpt) != item.after.npos;
        });
        if (!said)
            plan.items.push_back({ { "renew.finding", { { "message", *finding.message } } },
                                   *finding.excerpt, *finding.excerpt, true, line });
    }
}

/// Prices of a table of ours that the norms of the new day give otherwise.
void addRates(Installation const& installation, RenewedPlan& plan, RenewalChoice const& choice)
{
    document::Snapshot const snapshot = office::read(plan.document);
    for (budget::TableReading const& table : budgetTables(plan.document))
    {
        if (table.table < 0)
            continue;
        int const paragraph = snapshot.tables[static_cast<std::size_t>(table.table)].paragraphs.front();
        auto const add = [&](text::Message note) {
            plan.items.push_back({ std::move(note), {}, {}, true, lineOf(snapshot, paragraph) });
        };
        auto const memory = snapshot.properties.find(memoryName(table.bookmark));
        auto parameters = memory == snapshot.properties.end() ? std::nullopt : recallParameters(memory->second);
        if (!parameters)
        {
            add({ "renew.budget", {} });
            continue;
        }
        parameters->date = choice.date;
        bool differs = false;
        for (budget::Item const& item : table.budget.items)
        {
            auto const norm = item.item.empty() ? std::nullopt : installation.norms().find(item.item, *parameters);
            if (!norm || !norm->amount || *norm->amount == item.unitPrice)
                continue;
            differs = true;
            add({ norm->verified ? "renew.rate" : "renew.rate-unverified",
                  { { "item", item.label },
                    { "before", text::toFigures(item.unitPrice) },
                    { "after", text::toFigures(*norm->amount) },
                    { "citation", norm->citation } } });
        }
        if (!differs)
            add({ "renew.rates-same", {} });
    }
}

void fillIn(draft::Office& office, draft::Office const& own)
{
    for (draft::OfficeField const& field : draft::officeFields)
        if ((office.*field.value).empty())
            office.*field.value = own.*field.value;
    if (office.province.empty())
        office.province = own.province;
    if (office.recipients.empty())
        office.recipients = own.recipients;
}

bool hasHeader(plan::Plan const& plan)
{
    return plan[plan::Field::nationalName].present || plan.headerStyle == "dang" || (plan.number && plan.placeDate);
}

RenewedPlan copied(Installation const& installation, office::TextDocument const& source, RenewalChoice const& choice)
{
    RenewedPlan made{ office::copyOf(installation.context(), source), {} };
    try
    {
        OpenPlan const open(office::read(made.document));
        std::vector<draft::Renewed> const changes = renewed(installation, open, choice);
        document::Amendment const amendment = amendmentOf(changes);
        if (!amendment.empty())
            office::amend(made.document, open.snapshot, amendment, undoTitle(installation, "app.undo.renewal"), false);
        setStage(installation, made.document, check::Stage::draft);
        made.items = itemsOf(changes, office::read(made.document));
        if (open.snapshot.trackedChanges)
            made.items.push_back({ { "renew.tracked", {} }, {}, {}, true, {} });
        if (open.snapshot.comments > 0)
            made.items.push_back({ { "renew.comments", {} }, {}, {}, true, {} });
        addRates(installation, made, choice);
        addFindings(installation, made, choice);
    }
    catch (...)
    {
        office::closeDocument(made.document);
        throw;
    }
    return made;
}

RenewedPlan redrafted(Installation const& installation, office::TextDocument const& source, RenewalChoice const& choice)
{
    OpenPlan const open(document::inUnicode(office::read(source)));
    std::vector<draft::Renewed> const changes = renewed(installation, open, choice);
    document::Amended amended(open.snapshot);
    amended.apply(amendmentOf(changes));
    OpenPlan const now(amended.snapshot());

    draft::Parameters parameters;
    OfficeProfile const own = chosenOffice(installation.context());
    parameters.office = draft::officeOf(now.plan());
    fillIn(parameters.office, own.office);
    parameters.content = draft::contentOf(now.plan(), now.snapshot);
    parameters.date = choice.date;
    parameters.dayKnown = choice.dayKnown;
    bool const told = hasHeader(now.plan()) || own.regime.empty();
    law::Profile const& profile = told ? profileOn(installation, now, choice.date) : installation.profile(own.regime);

    RenewedPlan made{ office::newDocument(installation.context()), {} };
    try
    {
        draftPlan(installation, made.document, parameters, profile);
        setStage(installation, made.document, check::Stage::draft);
        made.items = itemsOf(changes, now.snapshot);
        bool const tables = std::ranges::any_of(open.snapshot.tables, &document::Table::borders);
        if (tables || !open.plan().appendices.empty())
            made.items.push_back({ { "renew.left-behind", {} }, {}, {}, true, {} });
        addFindings(installation, made, choice);
    }
    catch (...)
    {
        office::closeDocument(made.document);
        throw;
    }
    return made;
}
} // namespace

RenewalChoice renewalChoice(Installation const&, office::TextDocument const& source)
{
    OpenPlan const open(document::inUnicode(office::read(source)));
    if (!open.plan().isPlan())
        throw text::Error({ "app.no-plan", {} });
    RenewalChoice choice;
    text::Date const now = today();
    auto const year = draft::yearOf(open.plan(), open.snapshot);
    std::chrono::year const next{ year ? *year + 1 : static_cast<int>(now.year()) };
    choice.date = std::max(next, now.year()) == now.year()
                      ? now
                      : text::Date{ next, std::chrono::January, std::chrono::day(1) };
    choice.way = hasHeader(open.plan()) ? RenewalWay::copy : RenewalWay::redraft;
    return choice;
}

RenewedPlan planFrom(Installation const& installation, office::TextDocument const& source, RenewalChoice const& choice)
{
    if (!choice.date.ok())
        throw text::Error({ "app.renewal.no-date", {} });
    if (!OpenPlan(document::inUnicode(office::read(source))).plan().isPlan())
        throw text::Error({ "app.no-plan", {} });
    return choice.way == RenewalWay::copy ? copied(installation, source, choice) : redrafted(installation, source, choice);
}

bool goTo(office::TextDocument const& document, RenewedItem const& item)
{
    if (item.line.empty())
        return false;
    document::Snapshot const snapshot = office::read(document);
    int best = -1;
    for (int paragraph = 0; paragraph < static_cast<int>(snapshot.paragraphs.size()); ++paragraph)
    {
        std::u16string const line = lineOf(snapshot, paragraph);
        // A redraft leaves old numbers and marks out.
        constexpr std::size_t enough = 12;
        bool const same = line == item.line || (line.size() > enough && item.line.find(line) != item.line.npos) ||
                          line.find(item.line) != line.npos;
        if (!same || line.empty())
            continue;
        std::u16string const& text = snapshot.paragraphs[static_cast<std::size_t>(paragraph)].text;
        auto const at = item.after.empty() ? text.npos : text.find(item.after);
        if (at != text.npos)
            return office::goTo(document, snapshot,
                                { paragraph, { static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(item.after.size()) } });
        if (best < 0)
            best = paragraph;
    }
    return best >= 0 && office::goTo(document, snapshot, { best, {} });
}
} // namespace kehoach::app
