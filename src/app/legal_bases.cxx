#include "app/legal_bases.hxx"

#include "app/open_plan.hxx"
#include "core/document/amended.hxx"

namespace kehoach::app
{
BasisContext basisContext(Installation const& installation, office::TextDocument const& document)
{
    OpenPlan const open(office::read(document));
    check::Applicable const law = lawOf(installation, open);
    BasisContext context{ law.asOf, &installation.profile(law.detected), {} };
    for (plan::Citation const& citation : open.plan().citations)
        if (!citation.number.empty())
            context.cited.insert(citation.number);
    return context;
}

void completeCitation(Installation const& installation, office::TextDocument const& document)
{
    if (auto reason = office::whyNot(document, {}))
        throw text::Error(std::move(*reason));
    OpenPlan const open(office::read(document));
    document::Span const caret = office::spanOf(document, office::caret(document));
    law::Profile const& profile = installation.profile(lawOf(installation, open).detected);
    auto const whole = caret.paragraph < 0 ? std::nullopt
                                           : draft::completion(open.plan(), open.snapshot, caret,
                                                               installation.checker().catalogue(), profile);
    if (!whole)
        throw text::Error({ "app.citation.unknown", {} });
    std::vector<document::Edit> const edits = document::smallestEdits(open.snapshot, whole->span, whole->text);
    if (edits.empty())
        throw text::Error({ "app.citation.complete", {} });
    for (office::Locked const& locked : office::lockedPlaces(document, open.snapshot))
        if (locked.span.paragraph == caret.paragraph && locked.reason.key == "fix.skip.protected")
            throw text::Error({ "refuse.protected", {} });
    office::apply(document, open.snapshot, edits, undoTitle(installation, "app.undo.citation"));
}

void insertBases(Installation const& installation, office::TextDocument const& document,
                 std::vector<draft::Basis> const& bases, law::Profile const& profile)
{
    if (auto reason = office::whyNot(document, {}))
        throw text::Error(std::move(*reason));
    OpenPlan const open(office::read(document));
    document::Snapshot const& snapshot = open.snapshot;
    draft::BasisInsertion placed =
        draft::placeBases(bases, installation.checker().catalogue(), profile, installation.sections(),
                          open.plan(), snapshot);
    std::vector<office::Piece> pieces;
    for (draft::BasisGroup& group : placed.groups)
        pieces.push_back({ office::locate(document, snapshot, { group.place.paragraph, {} }), group.place.before,
                           std::move(group.fragment) });
    if (pieces.empty())
        pieces.push_back({ office::caret(document), false, draft::toFragment(bases, profile) });
    office::Insertion insertion;
    insertion.context = installation.context();
    insertion.undoTitle = undoTitle(installation, "app.undo.bases");
    insertion.edits = std::move(placed.edits);
    insertion.snapshot = &snapshot;
    office::insert(document, pieces, insertion);
}
} // namespace kehoach::app
