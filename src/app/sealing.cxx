#include "app/sealing.hxx"

#include "app/leaving.hxx"
#include "app/open_plan.hxx"
#include "core/document/content_hash.hxx"
#include "core/text/money.hxx"
#include "core/text/unicode.hxx"

namespace kehoach::app
{
char const* name(SealState state)
{
    switch (state)
    {
    case SealState::intact:
        return "intact";
    case SealState::changed:
        return "changed";
    case SealState::none:
        break;
    }
    return "none";
}

SealView sealOf(document::Snapshot const& snapshot)
{
    SealView view;
    view.seal = check::readSeal(snapshot);
    if (view.seal)
        view.state = view.seal->content == document::contentHash(snapshot) ? SealState::intact : SealState::changed;
    return view;
}

SealView sealOf(office::TextDocument const& document)
{
    return sealOf(office::read(document));
}

std::u16string sentence(SealView const& view, Installation const& installation, text::Messages const& messages)
{
    if (!view.seal)
        return {};
    std::string const language = &messages == &installation.messages("en") ? "en" : "vi";
    return messages.text({ view.state == SealState::intact ? "seal.intact" : "seal.changed",
                           { { "when", localTime(view.seal->when, messages) },
                             { "profile", installation.profile(view.seal->profile).name.in(language) } } });
}

check::Seal seal(Installation const& installation, office::TextDocument const& document, check::Options const& options)
{
    if (auto reason = office::whyNot(document, {}))
        throw text::Error(std::move(*reason));
    Checked const checked = checkDocument(installation, document, options);
    if (!checked.report.mayBeSigned)
        throw text::Error({ "seal.no-plan", {} });
    if (!*checked.report.mayBeSigned)
        throw text::Error({ "seal.errors", { { "count", text::toFigures(text::Dong{ checked.report.errors }) } } });
    check::Seal const seal = check::sealOf(checked.report, checked.snapshot, installation.checker().version(), now());
    office::setProperty(document, check::sealProperty, check::writeSeal(seal), undoTitle(installation, "app.undo.seal"));
    return seal;
}
} // namespace kehoach::app
