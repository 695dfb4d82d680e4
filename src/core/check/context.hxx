/// \file
/// What a rule sees of a check, and what it answers.
#pragma once

#include "core/budget/budget.hxx"
#include "core/check/budget_line.hxx"
#include "core/check/check.hxx"
#include "core/check/texts.hxx"
#include "core/law/catalogue.hxx"
#include "core/law/profile.hxx"
#include "core/plan/plan.hxx"
#include "core/text/date.hxx"
#include "core/text/message.hxx"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace kehoach::check
{
/// What the message of a rule names, by name; few of them.
class Arguments
{
public:
    /// `name` is kept as it is: a literal.
    std::u16string& operator[](std::string_view name);
    std::u16string const* find(std::string_view name) const;
    friend bool operator==(Arguments const&, Arguments const&) = default;

private:
    std::vector<std::pair<std::string_view, std::u16string>> m_values;
};

/// A place where a rule is broken; the engine makes a Finding of it.
struct Hit
{
    std::optional<Span> where; ///< nothing if it is about something absent
    /// For the rule's message: {found}, {expected} and what else it names.
    Arguments arguments;
    std::optional<std::u16string> replacement; ///< for `where`, if the fix can be offered
    std::vector<document::LookChange> looks;   ///< the fix of a look: of every place it is about
    std::vector<document::Edit> edits;         ///< text that has to change with the look
    bool uncertain = false; ///< "không chắc": at most a warning, no fix
};

/// Everything a rule may read. Values only; valid while the check runs.
struct Context
{
    Snapshot const& snapshot;
    plan::Plan const& plan;
    Texts const& texts;
    law::Profile const& profile; ///< chosen or detected
    std::string const& detected; ///< id of the detected profile, empty if none
    Stage stage;
    Date asOf;
    std::string const& language;
    text::Messages const& messages;
    std::vector<budget::TableReading> const& budgets; ///< those within the plan
    budget::Norms const& norms;
    std::vector<law::Profile> const& profiles;
    law::Catalogue const& catalogue;
    std::vector<law::Unit> const& units; ///< provinces as they were joined
    AsOfSource asOfFrom; ///< where asOf was taken from
    /// Every date the text of the plan names, in order, with its paragraph.
    std::vector<std::pair<int, text::DateMention>> dates;
    std::vector<Span> cited; ///< where the plan's citations stand, by paragraph
    /// Paragraphs of the plan that are content: not header block, recipients or signature, not empty.
    std::vector<int> body;
    LineSet bodySet; ///< the same
    std::vector<BudgetLine> budgetLines; ///< of these tables
    std::vector<document::PageStyle const*> pageStyles; ///< those in use, in order
    OfficeNames const* office = nullptr;    ///< null where nobody said
    Placements const* placements = nullptr; ///< null or empty where nothing is laid out
    std::set<std::u16string> const* fonts = nullptr; ///< this computer has; null or empty: not asked

    /// Those of the body in which it may stand; with `folded`, without diacritics.
    std::vector<int> bodyWith(Required const& required, bool folded = false) const;
    std::vector<int> bodyAmong(LineSet const& some) const;
    /// True if it lies inside the citation of another document.
    bool isCited(Span const& where) const;
    bool isBody(int paragraph) const { return bodySet.has(paragraph); }
    /// Those of the whole plan.
    std::vector<int> linesWith(Required const& required, bool folded = false) const;

    std::u16string_view text(int paragraph) const { return texts.text(paragraph); }
    /// The normalised lines of a field, one per span.
    std::vector<std::u16string_view> lines(plan::Field field) const;
    /// Those lines as one text.
    std::u16string readable(plan::Field field) const;
    /// True for the profiles of that family: "dang" for dang-hd36 and dang-hd05.
    bool isFamily(std::string_view family) const;
    /// A hit on a stretch of a line, {found} being the text there.
    Hit at(int paragraph, Range range, std::optional<std::u16string> replacement = {}) const;
    Hit at(Span const& span, std::optional<std::u16string> replacement = {}) const;
};

/// The first paragraph behind the content: recipients, signature or appendix, whichever comes first.
int contentEnd(plan::Plan const& plan);

/// The places of the citations of a plan (Context::cited).
std::vector<Span> citedPlaces(plan::Plan const& plan);

/// The dates of a plan (Context::dates).
std::vector<std::pair<int, text::DateMention>> datesOf(plan::Plan const& plan, Texts const& texts);

/// As a set (Context::bodySet), of a document of that many lines.
LineSet setOf(std::vector<int> const& lines, std::size_t size);

/// The content paragraphs of a plan (Context::body).
std::vector<int> bodyParagraphs(Snapshot const& snapshot, plan::Plan const& plan, Texts const& texts);
} // namespace kehoach::check
