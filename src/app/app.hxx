/// \file
/// Use cases: what a command, a dialog or a script asks for. Joins the core and the office layer; no
/// widgets.
#pragma once

#include "core/budget/budget.hxx"
#include "core/budget/preset.hxx"
#include "core/check/check.hxx"
#include "core/draft/draft.hxx"
#include "office/office.hxx"

#include <memory>

namespace kehoach::app
{
/// What an installation has: rules, profiles, norms, section texts, sentences. Read on first use.
class Installation
{
public:
    /// The installed extension of this office; what it holds is read once, shared by all that ask.
    static std::shared_ptr<Installation const> of(uno::Reference<uno::XComponentContext> const& context);
    /// `language` is the office's: titles of undo steps are in it. `packs`: folders of the office
    /// with laws, norms, presets, rules and sections, each laid out as the extension's own folder.
    explicit Installation(std::filesystem::path const& extension, std::string_view language = "vi",
                          std::vector<std::filesystem::path> const& packs = {});
    ~Installation();

    std::filesystem::path const& folder() const;
    std::string const& language() const;
    /// Of the office; empty where it was not asked for with of().
    uno::Reference<uno::XComponentContext> const& context() const;
    check::Checker const& checker() const;
    budget::Norms const& norms() const;
    draft::Sections const& sections() const;
    /// Kinds of conferences: the extension's and those of the office's packs.
    std::vector<budget::Preset> const& presets() const;
    std::vector<law::Profile> const& profiles() const;
    /// The profile of that id, or the one an unknown id falls back to (mttq).
    law::Profile const& profile(std::string_view id) const;
    text::Messages const& messages(std::string_view language) const;
    /// Every data file that was skipped.
    std::vector<law::Diagnostic> diagnostics() const;

private:
    struct State;
    Installation(std::shared_ptr<State const> state, uno::Reference<uno::XComponentContext> const& context);

    std::shared_ptr<State const> m_state;
    uno::Reference<uno::XComponentContext> m_context; ///< not in the state, which outlives the office
};

/// A file that was skipped, as a sentence: which, where, why.
std::u16string sentence(law::Diagnostic const& diagnostic, text::Messages const& messages);

/// "vi" or "en": the language of the office's user interface, English for all but Vietnamese.
std::string uiLanguage(uno::Reference<uno::XComponentContext> const& context);
/// Today in the local time zone.
text::Date today();

struct Checked
{
    document::Snapshot snapshot;
    check::Report report;
};
/// Kiểm tra thể thức.
Checked checkDocument(Installation const& installation, office::TextDocument const& document,
                      check::Options const& options);

/// Kế hoạch mới: the document must be empty; where a stage is given, it remembers stage and profile. One undo
/// step. Throws text::Error.
void draftPlan(Installation const& installation, office::TextDocument const& document,
               draft::Parameters const& parameters, law::Profile const& profile,
               std::optional<check::Stage> stage = std::nullopt);

/// What an open plan says, put under the standard sections, and the office it names; number and date
/// are left out, for a redraft gets its own. Throws text::Error if it is no plan.
draft::Parameters contentOf(office::TextDocument const& document);

/// Chèn mục: at `place` or, where that is empty, where the section belongs in the plan, else at the caret;
/// the typed numbers behind it move on. Throws text::Error.
void insertSection(Installation const& installation, office::TextDocument const& document, std::string_view section,
                   draft::Parameters parameters, law::Profile const& profile, office::TextRange const& place);

/// The profile whose form the document shows, else mttq.
law::Profile const& profileOf(Installation const& installation, office::TextDocument const& document);

/// The numbers the open plan states; what it does not say is 0. The date is the plan's, else the one
/// its law is judged by.
budget::Parameters budgetParametersOf(Installation const& installation, office::TextDocument const& document);

/// Chèn bảng dự toán: after `place`, or where `place` is empty at the end of the plan's section on
/// funding. `parameters`, if given, are remembered with the table. Throws text::Error, also where a
/// rate was not confirmed.
void insertBudget(Installation const& installation, office::TextDocument const& document, budget::Budget budget,
                  office::TextRange const& place, std::string_view language,
                  budget::Parameters const* parameters = nullptr);

/// The same as a landscape appendix at the end of the document; the section on funding, if there is one,
/// refers to it.
void insertBudgetAppendix(Installation const& installation, office::TextDocument const& document,
                          budget::Budget budget, budget::Parameters const* parameters = nullptr);

/// Every budget table of the document, read back from its cells and from what was remembered of it.
std::vector<budget::TableReading> budgetTables(office::TextDocument const& document);
} // namespace kehoach::app
