/// \file
/// Checking a plan (kiểm tra thể thức): the findings of every rule that applies, and the verdict.
#pragma once

#include "core/budget/budget.hxx"
#include "core/document/edit.hxx"
#include "core/law/catalogue.hxx"
#include "core/plan/plan.hxx"
#include "core/text/shared.hxx"

#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace kehoach::check
{
struct RulePage;
using document::Snapshot;
using text::Date;

enum class Severity { error, warning, info };
enum class Stage { draft, submitted, issued }; ///< dự thảo, trình ký, ban hành
enum class FixTier { safe, guarded, suggest, none };

char const* name(Severity severity);
char const* name(Stage stage);
char const* name(FixTier tier);
/// The area of a rule: "header" of "header/number-leading-zero".
std::string areaOf(std::string_view rule);
std::optional<Stage> parseStage(std::string_view name);

/// The rule behind a finding, as the profile has it and in the language asked for.
struct BrokenRule
{
    std::string name; ///< readable, "header/number-leading-zero"
    std::string ref;  ///< row of the rule sheet, "NUM-01"
    std::vector<std::string> aliases;
    std::u16string citation; ///< article and point
    std::u16string why;      ///< one sentence
    bool verified = true;    ///< the law behind it was read by a person
    bool leaving = false; ///< about what must not leave the house: comments, hidden text, the author's name
};

struct Finding
{
    text::Shared<BrokenRule> rule;
    Severity severity = Severity::warning;
    text::Shared<std::u16string> message; ///< what was found and what is expected, in the language asked for
    /// Where; nothing if it is about something absent.
    std::optional<document::Span> where;
    text::Shared<std::u16string> excerpt; ///< what stands there
    FixTier fix = FixTier::none;
    /// What mends it: other words for `where`, or changes. Neither where that is for a person to do.
    std::optional<std::u16string> replacement;
    document::Amendment amendment;
    /// Key of the sentence why its rule's fix is not offered here ("fix.skip.uncertain", "fix.skip.legacy"); or empty.
    std::string withheld;
    std::optional<std::u16string> ignored; ///< the reason it is left alone in this document

    bool mendsText() const { return replacement || !amendment.edits.empty(); }
    bool isMendable() const { return mendsText() || !amendment.looks.empty(); }
};

/// Where the date whose law applies was taken from.
enum class AsOfSource { option, issueDate, text, today };

/// How the office that issues names itself (hồ sơ cơ quan). Empty = it does not say.
struct OfficeNames
{
    std::u16string superior, issuer; ///< the two lines of the header
    std::u16string issuerInText;     ///< as prose names it
    std::u16string symbol;           ///< KH-MTTQ-BTT
    std::u16string place;            ///< địa danh
    std::u16string position;         ///< chức vụ of who signs
};

/// On which pages these paragraphs of the snapshot stand, in their order; nothing where the layout
/// cannot say. Asked for few paragraphs: header, headings, signature.
using Placements = std::function<std::vector<document::Placement>(std::vector<int> const& paragraphs)>;

struct Options
{
    std::string profile;     ///< empty = detect
    Stage stage = Stage::submitted;
    std::optional<Date> asOf; ///< nothing = from the document, else today
    Date today;
    std::string language = "vi";
    std::optional<OfficeNames> office;
    /// The caller wants to know on which pages header, headings and signature stand, which may lay the
    /// document out: never while a person types.
    bool positions = false;
    Placements placements; ///< how to ask; whoever has the document sets it where `positions` is
    std::set<std::string> rulesOff; ///< names of rules the office has switched off
    std::set<std::string> areasOff; ///< areas of rules it has switched off: what stands before "/" in their names
    /// The document is about to leave the house: what the file carries beside its text is looked at too.
    bool leaving = false;
    /// Names of the fonts this computer has; empty = not asked.
    std::set<std::u16string> fonts;
    unsigned threads = 0; ///< how many look at once; 0 = one for each processor, up to four
};

struct Report
{
    std::string document; ///< URL
    std::string profile, profileDetected;
    Stage stage = Stage::submitted;
    Date asOf;
    AsOfSource asOfFrom = AsOfSource::today;
    std::vector<plan::Plan> documents;
    std::vector<budget::TableReading> budgets; ///< every budget table of the file
    std::vector<Finding> findings; ///< in reading order, absent things first
    std::vector<law::Diagnostic> diagnostics; ///< data files that were skipped, rules switched off
    int errors = 0, warnings = 0, infos = 0;  ///< findings that are not ignored
    /// No error is left that is not ignored with a reason; nothing for what is not a plan.
    std::optional<bool> mayBeSigned;

    plan::Plan const& plan() const { return plan::mainPlan(documents); }
};

/// The rules of an installation, read once and then shared.
class Checker
{
public:
    /// Reads rules, profiles, laws and norms below `extension` (the installed folder) and the packs
    /// of the office; what cannot be read is in diagnostics().
    Checker(std::filesystem::path const& extension, std::vector<std::filesystem::path> const& officePacks = {});
    ~Checker();

    Report check(Snapshot const& snapshot, Options const& options) const;
    std::vector<law::Profile> const& profiles() const;
    law::Catalogue const& catalogue() const;
    std::vector<law::Diagnostic> const& diagnostics() const;
    /// The areas of the rules ("header", "layout" …), each once.
    std::vector<std::string> areas() const;
    /// Which rules, norms, laws and profiles judge: a hash of their files, for the extension and for each pack of
    /// the office, as "extension:0123456789abcdef;packs:…".
    std::string version() const;
    /// The title of a rule; its name where there is no such rule.
    std::u16string title(std::string_view rule, std::string_view language) const;
    /// What there is to know of a rule (core/check/rule_page.hxx); nothing where there is no such rule.
    std::optional<RulePage> page(std::string_view rule, std::string_view language) const;

private:
    struct State;
    std::unique_ptr<State const> m_state;
};

/// The report as one line of JSON (shared contract: report.schema.json), UTF-8.
std::string toJson(Report const& report, Snapshot const& snapshot);
} // namespace kehoach::check
