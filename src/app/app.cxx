#include "app/document_state.hxx"
#include "app/open_plan.hxx"
#include "app/whole_document.hxx"

#include "core/document/readable.hxx"
#include "core/draft/placement.hxx"
#include "core/text/unicode.hxx"

#include <algorithm>

namespace kehoach::app
{
namespace
{
/// Marks the end of the section on funding in a plan of ours: the budget table goes there.
char16_t const fundingBookmark[] = u"_KH_FUNDING";

/// Where a plan refers to an appendix: at the end of the section said, else of the one on implementation. Nothing
/// where it has neither.
std::optional<draft::Place> placeOfReference(draft::SectionTemplate const& appendix,
                                             std::vector<draft::SectionTemplate> const& all, plan::Plan const& plan,
                                             document::Snapshot const& snapshot)
{
    for (std::string_view const id : { std::string_view(appendix.referredIn), std::string_view("implementation") })
    {
        auto const section = std::ranges::find(all, id, &draft::SectionTemplate::id);
        if (section != all.end())
            if (auto const place = draft::endOf(*section, all, plan, snapshot))
                return place;
    }
    return std::nullopt;
}

void refuse(office::TextDocument const& document, office::TextRange const& place)
{
    if (auto reason = office::whyNot(document, place))
        throw text::Error(std::move(*reason));
}
} // namespace

Checked checkDocument(Installation const& installation, office::TextDocument const& document,
                      check::Options const& options)
{
    Checked checked;
    if (!options.positions)
    {
        checked.snapshot = office::read(document);
        checked.report = installation.checker().check(checked.snapshot, options);
        return checked;
    }
    std::vector<office::TextRange> ranges;
    checked.snapshot = office::read(document, &ranges);
    check::Options wanted = options;
    wanted.placements = [&](std::vector<int> const& paragraphs) {
        std::vector<office::TextRange> asked;
        for (int const paragraph : paragraphs)
            asked.push_back(ranges[static_cast<std::size_t>(paragraph)]);
        return office::pagesOf(document, asked);
    };
    checked.report = installation.checker().check(checked.snapshot, wanted);
    return checked;
}

void draftPlan(Installation const& installation, office::TextDocument const& document,
               draft::Parameters const& parameters, law::Profile const& profile, std::optional<check::Stage> stage)
{
    refuse(document, {});
    if (!office::isEmpty(document))
        throw text::Error({ "app.not-empty", {} });
    insertWhole(installation, document, installation.sections().plan(parameters, profile, fundingBookmark), profile, stage);
}

void insertWhole(Installation const& installation, office::TextDocument const& document, document::Fragment fragment,
                 law::Profile const& profile, std::optional<check::Stage> stage)
{
    document::ParagraphStyle const& number = profile.format(law::Component::pageNumber).style;
    fragment.styles.push_back(number);
    fragment.page = { u"KH Trang " + text::toUtf16(profile.id), profile.page, number.name };

    office::Insertion insertion;
    insertion.context = installation.context();
    insertion.undoTitle = undoTitle(installation, "app.undo.draft");
    if (stage)
        insertion.properties = { stageProperty(*stage), profileProperty(profile.id) };
    uno::Reference<css::text::XTextRange> const begin = document->getText()->getStart();
    office::insert(document, begin, fragment, insertion);
}

draft::Parameters contentOf(office::TextDocument const& document)
{
    OpenPlan const open(document::inUnicode(office::read(document)));
    plan::Plan const& plan = open.plan();
    if (!plan.isPlan())
        throw text::Error({ "app.no-plan", {} });
    draft::Parameters parameters;
    parameters.office = draft::officeOf(plan);
    parameters.content = draft::contentOf(plan, open.snapshot);
    return parameters;
}

void insertSection(Installation const& installation, office::TextDocument const& document, std::string_view id,
                   draft::Parameters parameters, law::Profile const& profile, office::TextRange const& place)
{
    refuse(document, {});
    std::vector<draft::SectionTemplate> const all = installation.sections().list();
    auto const section = std::ranges::find(all, id, &draft::SectionTemplate::id);
    if (section == all.end())
        throw text::Error({ "draft.section-unknown", { { "section", text::toUtf16(id) } } });
    OpenPlan const open(office::read(document));
    document::Snapshot const& snapshot = open.snapshot;
    plan::Plan const& plan = open.plan();

    office::Insertion insertion;
    office::TextRange where = place;
    bool before = false;
    int paragraph = -1;
    if (auto const own = place.is() ? std::nullopt : draft::placeOf(*section, all, plan, snapshot))
    {
        where = office::locate(document, snapshot, { own->paragraph, {} });
        before = own->before;
        paragraph = own->paragraph + (own->before ? 0 : 1);
    }
    if (!where.is())
        where = office::caret(document);
    refuse(document, where);
    if (paragraph < 0)
    {
        paragraph = office::paragraphOf(document, snapshot, where);
        if (paragraph >= 0 && !snapshot.paragraphs[paragraph].text.empty())
            ++paragraph; // the section goes behind it, so its number counts
    }

    int const roman = draft::nextRoman(plan, paragraph);
    if (section->numbered)
        insertion.edits = draft::movedOn(plan, snapshot, paragraph, roman);
    if (section->appendix)
    {
        draft::AppendixNumber next = draft::nextAppendix(plan, snapshot);
        parameters.appendix = next.number;
        insertion.edits = std::move(next.edits);
    }
    if (parameters.conferences == 0 && plan.facts.conferences)
        parameters.conferences = static_cast<int>(std::min<std::int64_t>(plan.facts.conferences->value, 1'000));
    insertion.snapshot = &snapshot;
    insertion.context = installation.context();
    insertion.undoTitle = undoTitle(installation, "app.undo.section");
    std::vector<office::Piece> pieces;
    if (auto reference = section->appendix ? installation.sections().reference(id, parameters, profile) : std::nullopt)
        if (auto const there = placeOfReference(*section, all, plan, snapshot))
            pieces.push_back({ office::locate(document, snapshot, { there->paragraph, {} }), there->before,
                               std::move(*reference) });
    pieces.push_back({ where, before, installation.sections().section(id, parameters, profile, roman) });
    office::insert(document, pieces, insertion);
}

law::Profile const& profileOf(Installation const& installation, office::TextDocument const& document)
{
    return profileOf(installation, OpenPlan(office::read(document)));
}
} // namespace kehoach::app
