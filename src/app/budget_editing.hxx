/// \file
/// What the budget dialog asks about the open document: the numbers the plan states and where, the
/// budget table under the caret, and its replacement.
#pragma once

#include "app/open_plan.hxx"
#include "core/budget/preset.hxx"

namespace kehoach::app
{
/// Where the plan states a number or a name.
struct NumberSource
{
    document::Span span;
    std::u16string section; ///< "II.2"; empty where it stands in no numbered part
    bool inHead = false;    ///< above the text: date, issuer
};

/// What the plan says of its conferences.
struct PlanNumbers
{
    document::Snapshot snapshot;
    budget::Parameters parameters; ///< what the plan does not say is 0
    law::Profile const* profile = nullptr; ///< that the plan follows, of the installation
    std::optional<NumberSource> conferences, delegates, unsalaried, sessions, date, organiser, province, venue;
};
/// The same, with the province of the office profile in use where the plan names none.
PlanNumbers planNumbers(Installation const& installation, office::TextDocument const& document);

/// Selects the place of a number. False where the text there is another now.
bool goTo(office::TextDocument const& document, PlanNumbers const& numbers, NumberSource const& source);

/// True if the caret stands in a budget table. Reads no more than the head of the table under it.
bool isInBudgetTable(office::TextDocument const& document);
/// The name of the table under the caret, without reading its text; empty where there is none.
std::u16string tableUnderCaret(office::TextDocument const& document);

/// A budget table of the document, to be edited.
struct EditedTable
{
    document::Snapshot snapshot;
    budget::TableReading reading; ///< an amount that is not its line's product counts as typed by hand
    /// The numbers it was made from; where nothing remembers them, the plan's.
    PlanNumbers numbers;
    bool remembered = false; ///< the document remembers how it was made
    bool own = false; ///< it is of ours: it has our bookmark or our columns
};
/// The budget table of that number in the snapshot. Throws text::Error where it is none, or one that must not be replaced.
EditedTable budgetAt(Installation const& installation, document::Snapshot snapshot, int table);
/// The budget table the caret stands in. Throws text::Error where there is none.
EditedTable budgetAtCaret(Installation const& installation, office::TextDocument const& document);

/// Sửa bảng dự toán: puts the budget in the place of that table, the words and the source of funding
/// below it follow, as one undo step, in which `edits` outside the table are made, too. Throws text::Error, also where a
/// rate was not confirmed.
void replaceBudget(Installation const& installation, office::TextDocument const& document, EditedTable const& table,
                   budget::Budget budget, budget::Parameters const& parameters, std::vector<document::Edit> edits = {});

/// What comes with a table that goes into the document: the memory of how it was made, and bookmarks around
/// the amounts of the text that name its total.
office::Insertion insertionOf(Installation const& installation, office::TextDocument const& document,
                              OpenPlan const& open, budget::Budget const& budget,
                              budget::Parameters const* parameters, std::u16string const& bookmark);

/// The first bookmark for a budget table that the document does not have yet.
std::u16string freeBookmark(document::Snapshot const& snapshot);

/// Notes by whom and today each rate was confirmed that nobody signed yet.
void sign(budget::Budget& budget, std::u16string const& user);

/// The name the user gave the office (Tools ▸ Options ▸ User Data); empty where there is none.
std::u16string userName(uno::Reference<uno::XComponentContext> const& context);
} // namespace kehoach::app
