#include "app/fixing.hxx"

#include "app/open_plan.hxx"
#include "core/check/ignoring.hxx"

#include <algorithm>

namespace kehoach::app
{
namespace
{
/// What was found before and is found no longer: its words or its look have changed.
std::vector<check::Unfixed> changedSince(Checked const& seen, Checked const& now)
{
    std::vector<check::Unfixed> changed;
    for (check::Finding const& finding : seen.report.findings)
    {
        auto const same = [&](check::Finding const& other) {
            return other.rule->name == finding.rule->name && other.excerpt == finding.excerpt;
        };
        if (finding.where && finding.isMendable() && std::ranges::none_of(now.report.findings, same))
            changed.push_back({ finding, { finding.mendsText() ? "fix.skip.changed" : "fix.skip.look-changed", {} } });
    }
    return changed;
}

void setIgnored(Installation const& installation, office::TextDocument const& document, Checked const& checked,
                check::Finding const& finding, std::optional<std::u16string> const& reason)
{
    document::Snapshot const now = office::read(document);
    std::vector<check::Ignored> ignored = check::readIgnored(now);
    std::string const key = check::ignoredKey(finding, checked.snapshot);
    std::erase_if(ignored, [&](check::Ignored const& one) { return one.rule == finding.rule->name && one.key == key; });
    if (reason)
        ignored.push_back({ finding.rule->name, key, finding.excerpt->substr(0, 80), *reason });
    office::setProperty(document, check::ignoredProperty, check::writeIgnored(ignored),
                        undoTitle(installation, reason ? "app.undo.ignore" : "app.undo.heed"));
}
} // namespace

FixPreview previewFixes(Installation const& installation, office::TextDocument const& document,
                        check::Options const& options, Checked const& seen, check::FixChoice const& choice)
{
    if (auto reason = office::whyNot(document, {}))
        throw text::Error(std::move(*reason));
    FixPreview preview;
    preview.options = options;
    preview.checked = checkDocument(installation, document, options);
    for (office::Locked& locked : office::lockedPlaces(document, preview.checked.snapshot))
        preview.locks.push_back({ locked.span, std::move(locked.reason) });
    check::FixChoice asked = choice;
    if (choice.only)
    {
        auto const same = [&](check::Finding const& finding) {
            return finding.rule->name == choice.only->rule->name && finding.excerpt == choice.only->excerpt;
        };
        // The one at the same place, or the first like it where text before it was changed.
        auto const& findings = preview.checked.report.findings;
        auto found = std::ranges::find_if(findings, [&](auto const& finding) { return check::isSameDefect(finding, *choice.only); });
        if (found == findings.end())
            found = std::ranges::find_if(findings, same);
        if (found == findings.end())
            throw text::Error({ "fix.changed", {} });
        asked.only = *found;
    }
    planAgain(installation, preview, asked);
    if (!choice.only)
        preview.changed = changedSince(seen, preview.checked);
    return preview;
}

void planAgain(Installation const& installation, FixPreview& preview, check::FixChoice const& choice)
{
    preview.plan = check::planFixes(installation.checker(), preview.checked.snapshot, preview.options,
                                    preview.checked.report, choice, preview.locks);
}

void applyFixes(Installation const& installation, office::TextDocument const& document, FixPreview const& preview,
                bool tracked)
{
    office::amend(document, preview.checked.snapshot, preview.plan.amendment, undoTitle(installation, "app.undo.fix"),
                  tracked);
}

void ignore(Installation const& installation, office::TextDocument const& document, Checked const& checked,
            check::Finding const& finding, std::u16string const& reason)
{
    if (reason.empty())
        throw text::Error({ "fix.reason-missing", {} });
    setIgnored(installation, document, checked, finding, reason);
}

void heed(Installation const& installation, office::TextDocument const& document, Checked const& checked,
          check::Finding const& finding)
{
    setIgnored(installation, document, checked, finding, std::nullopt);
}
} // namespace kehoach::app
