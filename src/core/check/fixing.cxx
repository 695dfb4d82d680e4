#include "core/check/fixing.hxx"

#include "core/check/fix_guard.hxx"
#include "core/document/amended.hxx"
#include "core/text/unicode.hxx"

#include <algorithm>
#include <map>

namespace kehoach::check
{
namespace
{
/// A fix may bare another defect in the same words; after so many rounds the rest is left.
constexpr int mostRounds = 6;
constexpr int mostTrials = 6;

int paragraphOf(Finding const& finding)
{
    return finding.where ? finding.where->paragraph : -1;
}

/// How often each rule found something in each paragraph.
using Counts = std::map<std::pair<std::string, int>, int>;

Counts countsOf(std::vector<Finding> const& findings)
{
    Counts counts;
    for (Finding const& finding : findings)
        ++counts[{ finding.rule->name, paragraphOf(finding) }];
    return counts;
}

struct Trial
{
    std::vector<Finding> fixed;
    std::vector<Unfixed> skipped; ///< of the last round
    std::vector<Finding> left;
    document::Amended amended;
};

class Planner
{
public:
    Planner(Checker const& checker, Snapshot const& snapshot, Options const& options, Report const& report,
            FixChoice const& choice, std::vector<Lock> const& locks)
        : m_checker(checker)
        , m_snapshot(snapshot)
        , m_options(options)
        , m_report(report)
        , m_choice(choice)
        , m_locks(locks)
    {
    }

    FixPlan plan()
    {
        for (int trial = 0; trial < mostTrials; ++trial)
        {
            Trial tried = tryOut();
            if (!rejectCulprits(tried))
                return toPlan(std::move(tried));
        }
        // Nothing that could be relied on: all is left as it is.
        m_nothing = true;
        return toPlan(tryOut());
    }

private:
    bool isChosen(Finding const& finding) const
    {
        if (m_choice.only)
            return isSameDefect(finding, *m_choice.only);
        return finding.fix == FixTier::safe || (finding.fix == FixTier::guarded && m_choice.guarded) ||
               (finding.fix == FixTier::suggest && m_choice.suggest);
    }

    /// Why a finding that has a fix is left out; nothing where it is to be fixed.
    std::optional<text::Message> whyNot(Finding const& finding, FixGuard const& guard) const
    {
        if (finding.ignored)
            return text::Message{ "fix.skip.ignored", { { "reason", *finding.ignored } } };
        if (!isChosen(finding))
            return text::Message{ finding.fix == FixTier::guarded ? "fix.skip.guarded" : "fix.skip.suggest", {} };
        if (auto reason = guard.whyNot(finding))
            return reason;
        auto const same = [&](Finding const& rejected) { return isSameDefect(finding, rejected); };
        if (m_nothing || std::ranges::any_of(m_rejected, same))
            return text::Message{ "fix.skip.brings-other", {} };
        return std::nullopt;
    }

    static bool collide(document::Amendment const& one, document::Amendment const& other)
    {
        auto const near = [](document::Span const& left, document::Span const& right) {
            return left.paragraph == right.paragraph && left.range.start <= right.range.end() &&
                   right.range.start <= left.range.end();
        };
        for (document::Edit const& edit : one.edits)
        {
            for (document::Edit const& another : other.edits)
            {
                if (near(edit.span, another.span))
                    return true;
            }
        }
        return false;
    }

    static bool collide(Finding const& one, Finding const& other)
    {
        if (one.amendment.edits.empty() || other.amendment.edits.empty())
            return false; // looks go on top of each other
        bool const sameWords = one.where && other.where && one.where->paragraph == other.where->paragraph &&
                               one.where->range.start <= other.where->range.end() &&
                               other.where->range.start <= one.where->range.end();
        return sameWords || collide(one.amendment, other.amendment);
    }

    /// Other words as the changes they make.
    static void spellOut(Report& report, Snapshot const& snapshot)
    {
        for (Finding& finding : report.findings)
        {
            if (finding.where && finding.replacement)
                finding.amendment.edits = document::smallestEdits(snapshot, *finding.where, *finding.replacement);
        }
    }

    Trial tryOut() const
    {
        Trial trial{ {}, {}, {}, document::Amended(m_snapshot) };
        Report report = m_report;
        std::vector<Lock> locks = m_locks;
        for (int round = 0;; ++round)
        {
            trial.skipped.clear();
            trial.left.clear();
            spellOut(report, trial.amended.snapshot());
            FixGuard const guard(trial.amended.snapshot(), report.documents, locks);
            std::map<int, std::vector<Finding const*>> chosen;
            document::Amendment together;
            std::vector<Finding> fixed;
            for (Finding const& finding : report.findings)
            {
                if (!finding.isMendable())
                {
                    trial.left.push_back(finding);
                    continue;
                }
                auto reason = whyNot(finding, guard);
                std::vector<Finding const*>& here = chosen[paragraphOf(finding)];
                bool const taken = std::ranges::any_of(here, [&](Finding const* other) { return collide(finding, *other); });
                if (!reason && (taken || round == mostRounds))
                    reason = text::Message{ "fix.skip.overlap", {} };
                if (reason)
                {
                    trial.skipped.push_back({ finding, std::move(*reason) });
                    continue;
                }
                here.push_back(&finding);
                fixed.push_back(finding);
                document::Amendment const& amendment = finding.amendment;
                together.edits.insert(together.edits.end(), amendment.edits.begin(), amendment.edits.end());
                together.looks.insert(together.looks.end(), amendment.looks.begin(), amendment.looks.end());
            }
            if (fixed.empty())
                return trial;
            moveLocks(locks, together);
            trial.amended.apply(together);
            trial.fixed.insert(trial.fixed.end(), fixed.begin(), fixed.end());
            report = m_checker.check(trial.amended.snapshot(), m_options);
        }
    }

    static void moveLocks(std::vector<Lock>& locks, document::Amendment const& amendment)
    {
        for (Lock& lock : locks)
        {
            std::int64_t shift = 0;
            for (document::Edit const& edit : amendment.edits)
            {
                if (edit.span.paragraph == lock.span.paragraph && edit.span.range.start < lock.span.range.start)
                    shift += static_cast<std::int64_t>(edit.replacement.size()) - edit.span.range.length;
            }
            lock.span.range.start = static_cast<std::uint32_t>(lock.span.range.start + shift);
        }
    }

    /// Leaves out from the next trial what brought a finding or did not end its own. False if all is well.
    bool rejectCulprits(Trial const& trial)
    {
        Counts const before = countsOf(m_report.findings);
        std::vector<Finding> all = trial.left;
        for (Unfixed const& unfixed : trial.skipped)
            all.push_back(unfixed.finding);
        Counts const after = countsOf(all);
        Counts allowed = before;
        for (Finding const& finding : trial.fixed)
        {
            auto const found = allowed.find({ finding.rule->name, paragraphOf(finding) });
            if (found != allowed.end() && found->second > 0)
                --found->second;
        }
        std::size_t const rejectedBefore = m_rejected.size();
        for (auto const& [place, count] : after)
        {
            auto const& rule = place.first;
            int const paragraph = place.second;
            auto const found = allowed.find(place);
            if (count <= (found == allowed.end() ? 0 : found->second))
                continue;
            auto const reject = [&](auto const& is) {
                bool any = false;
                for (Finding const& finding : trial.fixed)
                {
                    if (is(finding))
                    {
                        m_rejected.push_back(finding);
                        any = true;
                    }
                }
                return any;
            };
            auto const inParagraph = [&](Finding const& finding) {
                auto const here = [&](auto const& change) { return change.span.paragraph == paragraph; };
                return paragraphOf(finding) == paragraph || std::ranges::any_of(finding.amendment.edits, here) ||
                       std::ranges::any_of(finding.amendment.looks, here);
            };
            reject([&](Finding const& finding) { return finding.rule->name == rule && inParagraph(finding); }) ||
                reject(inParagraph) || reject([&](Finding const& finding) { return finding.rule->name == rule; }) ||
                reject([](Finding const&) { return true; });
        }
        return m_rejected.size() > rejectedBefore;
    }

    FixPlan toPlan(Trial&& trial) const
    {
        FixPlan plan;
        plan.amendment = trial.amended.amendment();
        for (Finding const& finding : m_report.findings)
        {
            auto const same = [&](Finding const& other) { return isSameDefect(finding, other); };
            if (std::ranges::any_of(trial.fixed, same))
            {
                Fix fix{ finding, {}, {} };
                int const paragraph = finding.amendment.edits.empty() ? paragraphOf(finding)
                                                                      : finding.amendment.edits.front().span.paragraph;
                if (paragraph >= 0)
                {
                    auto const index = static_cast<std::size_t>(paragraph);
                    fix.before = m_snapshot.paragraphs[index].visibleText();
                    fix.after = trial.amended.snapshot().paragraphs[index].visibleText();
                }
                plan.fixes.push_back(std::move(fix));
                continue;
            }
            if (m_choice.only && !isSameDefect(finding, *m_choice.only))
                continue;
            auto const skipped = std::ranges::find_if(trial.skipped, [&](Unfixed const& unfixed) { return same(unfixed.finding); });
            if (!finding.withheld.empty())
                plan.skipped.push_back({ finding, { finding.withheld, {} } });
            else if (skipped != trial.skipped.end())
                plan.skipped.push_back({ finding, skipped->reason });
            else
                plan.byHand.push_back({ finding, { "fix.by-hand", {} } });
        }
        return plan;
    }

    Checker const& m_checker;
    Snapshot const& m_snapshot;
    Options const& m_options;
    Report const& m_report;
    FixChoice const& m_choice;
    std::vector<Lock> const& m_locks;
    std::vector<Finding> m_rejected;
    bool m_nothing = false;
};
} // namespace

bool isSameDefect(Finding const& one, Finding const& other)
{
    // Not the place in the paragraph: other fixes move it.
    return one.rule->name == other.rule->name && paragraphOf(one) == paragraphOf(other) && one.excerpt == other.excerpt;
}

FixPlan planFixes(Checker const& checker, Snapshot const& snapshot, Options const& options, Report const& report,
                  FixChoice const& choice, std::vector<Lock> const& locks)
{
    return Planner(checker, snapshot, options, report, choice, locks).plan();
}
} // namespace kehoach::check
