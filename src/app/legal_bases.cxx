#include "app/legal_bases.hxx"

namespace kehoach::app
{
BasisContext basisContext(Installation const& installation, office::TextDocument const& document)
{
    check::Options options;
    options.today = today();
    check::Report const report = checkDocument(installation, document, options).report;
    BasisContext context{ report.asOf, &installation.profile(report.profileDetected), {} };
    for (plan::Citation const& citation : report.plan().citations)
        if (!citation.number.empty())
            context.cited.insert(citation.number);
    return context;
}

void insertBases(Installation const& installation, office::TextDocument const& document,
                 std::vector<draft::Basis> const& bases, law::Profile const& profile)
{
    if (auto reason = office::whyNot(document, {}))
        throw text::Error(std::move(*reason));
    document::Snapshot const snapshot = office::read(document);
    std::vector<plan::Plan> const documents = plan::recognize(snapshot);
    draft::BasisInsertion placed =
        draft::placeBases(bases, installation.checker().catalogue(), profile, installation.sections(),
                          plan::mainPlan(documents), snapshot);
    std::vector<office::Piece> pieces;
    for (draft::BasisGroup& group : placed.groups)
        pieces.push_back({ office::locate(document, snapshot, { group.place.paragraph, {} }), group.place.before,
                           std::move(group.fragment) });
    if (pieces.empty())
        pieces.push_back({ office::caret(document), false, draft::toFragment(bases, profile) });
    office::Insertion insertion;
    insertion.context = installation.context();
    insertion.undoTitle = installation.messages(installation.language()).text(std::string("app.undo.bases"));
    insertion.edits = std::move(placed.edits);
    insertion.snapshot = &snapshot;
    office::insert(document, pieces, insertion);
}
} // namespace kehoach::app
