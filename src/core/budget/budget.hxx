/// \file
/// Budget (dự toán kinh phí) of a run of conferences: the norms that hold, the items, the sums, and
/// the table as a model. Whole đồng, checked arithmetic; one computation for dialog, table, check
/// and script.
#pragma once

#include "core/document/fragment.hxx"
#include "core/document/readable.hxx"
#include "core/law/profile.hxx"
#include "core/text/money.hxx"

#include <optional>
#include <string>
#include <vector>

namespace kehoach::budget
{
using text::Date;
using text::Decimal;
using text::Dong;

/// Who organises: decides the meal rate, not the venue (TT 40/2017/TT-BTC, Điều 12 khoản 4).
enum class OrganiserLevel { central, province, district, commune };
/// Where: inner city of a centrally-run city, or elsewhere (khoản 4 điểm a, b).
enum class Venue { centralCity, elsewhere };
enum class Duration { oneSessionNoMeal, oneSessionWithMeal, oneDay };

char const* name(OrganiserLevel level);
std::optional<OrganiserLevel> parseOrganiserLevel(std::string_view name);
char const* name(Duration duration);
std::optional<Duration> parseDuration(std::string_view name);
char const* name(Venue venue);
std::optional<Venue> parseVenue(std::string_view name);

/// A line beside those of the norms: what it is, and of which numbers its factors are made.
struct ExtraLine
{
    std::string item; ///< as Norm::item; empty for what no norm names
    std::u16string label, unit, timesUnit;
    /// "delegates", "unsalaried", "speakers", "sessions", "days", "conferences", or a number: "0.5".
    std::string quantity = "1", times = "1", conferences = "conferences";
    Dong price = 0; ///< 0 = to be typed
};

/// What a run of conferences needs for its budget.
struct Parameters
{
    std::int64_t conferences = 1;
    std::int64_t delegates = 0;  ///< per conference
    std::int64_t unsalaried = 0; ///< of them, without salary
    Duration duration = Duration::oneDay;
    std::int64_t days = 1; ///< of each, where the duration is whole days
    std::int64_t speakers = 0; ///< at each
    std::string speakerItem = "speakers"; ///< the norm's item for their rank, where a province has ranks
    bool hallHired = false;
    std::vector<ExtraLine> extraLines;
    OrganiserLevel organiser = OrganiserLevel::province;
    Venue venue = Venue::elsewhere;
    std::string province; ///< id of the province's norm pack; empty = central norms only
    Date date;            ///< of the conferences: norms are chosen for it
    std::u16string fundingSource;
};

/// A rate as a norm gives it, on one date, for one organiser and venue.
struct Norm
{
    std::string id;
    std::string item; ///< "refreshments", "meals" …
    law::Bilingual name;
    std::u16string unit;
    std::optional<Dong> amount;
    std::string kind; ///< ceiling, floor, lumpSum, maxPercent, formula, allowedItem, reference
    std::u16string citation;
    law::Effective effective;
    std::string jurisdiction; ///< "TW" or a province
    std::vector<OrganiserLevel> organisers; ///< empty = any
    std::vector<Venue> venues;              ///< empty = any
    /// False: the amount was not seen in the official text, or an unverified successor is already in
    /// force: it must be confirmed by the user before it is used.
    bool verified = false;
    std::optional<std::string> supersededBy; ///< id of the norm said to follow it
    std::u16string note; ///< under which conditions, for what, as the norm says
    std::u16string scope; ///< where it holds, in its words
    std::u16string verifyNote; ///< what was seen, and what was not
    std::optional<Decimal> value; ///< what is no money: 130 %, 0,2 lít xăng/km
    std::u16string valueUnit;
};

/// One line of the budget: quantity × sessions or days × conferences × unit price.
struct Item
{
    int group = 0; ///< index into Budget::groups
    std::string item; ///< what kind it is ("refreshments", "meals"), empty if free
    std::u16string label, unit, note;
    Decimal quantity{ 0, 0 };
    Decimal times{ 1, 0 };       ///< sessions or days
    std::u16string timesUnit;    ///< "buổi", "ngày" or empty
    Decimal conferences{ 1, 0 };
    Dong unitPrice = 0;
    Dong amount = 0; ///< computed
    std::string norm; ///< id of the norm the price was taken from, or empty
    bool verified = true;  ///< the norm's
    bool confirmed = false; ///< the user confirmed a rate that is not verified
    std::u16string confirmedBy; ///< who did
    std::optional<Date> confirmedOn;
    /// An amount typed over the product by hand; it is kept, marked in the table, and counts in the sums.
    std::optional<Dong> typedAmount;
};

struct Group
{
    std::u16string label; ///< empty: its items stand in the table without a heading
    Dong subtotal = 0; ///< computed
};

/// How the table is laid out. Automatic: eight columns, with "Số hội nghị" nine where any line has
/// another number of conferences than one. Six columns say the factors in the label: "80 người ×
/// 20.000 đ × 2 buổi × 12 hội nghị", their product being the quantity.
enum class Form { automatic, nineColumns, eightColumns, sixColumns };

char const* name(Form form);
std::optional<Form> parseForm(std::string_view name);

struct Budget
{
    std::vector<Group> groups;
    std::vector<Item> items;
    Dong total = 0; ///< computed
    /// The total is rounded to a whole multiple of it, half of it up; 1 = not rounded, no row "Làm tròn".
    Dong rounding = 1;
    Dong rounded = 0; ///< computed: what is asked for and what the words say
    std::u16string inWords; ///< computed, of `rounded`
    std::u16string fundingSource;
    Form form = Form::automatic;
};

/// What a total may be rounded to, đồng.
inline constexpr Dong roundings[] = { 1, 1'000, 10'000, 100'000, 1'000'000 };

/// The norms of `<folder>/*.json`, one pack a legal document: {"pack", "jurisdiction", "doc", "items"}.
/// A pack with "example": true shows the form and is not used.
class Norms
{
public:
    static Norms load(std::filesystem::path const& folder, std::vector<law::Diagnostic>& diagnostics);
    /// The same of several folders: what comes with the program, then an office's own packs.
    static Norms load(std::vector<std::filesystem::path> const& folders,
                      std::vector<law::Diagnostic>& diagnostics);
    /// The norm for that item that is in force: the province's before the central one, the most
    /// specific first. Nothing where none is. A norm that was not verified never takes the place of
    /// the one it is said to follow; it makes that one unverified from its day on.
    std::optional<Norm> find(std::string_view item, Parameters const& parameters) const;
    std::vector<Norm> const& all() const { return m_norms; }

private:
    std::vector<Norm> m_norms;
};

/// Above these a number is a slip of the keyboard, not a plan: no conference in Vietnam had more
/// delegates, no plan more conferences.
inline constexpr std::int64_t mostDelegates = 100'000;
inline constexpr std::int64_t mostConferences = 10'000;

/// Throws text::Error where a number is negative, zero where it must not be, absurd, the unsalaried
/// are more than the delegates, or the date is missing.
void validate(Parameters const& parameters);

/// What may be planned and does not look like a slip.
inline constexpr std::int64_t mostDays = 366, mostSpeakers = 1'000;

/// The lines the law allows for those parameters, with their rates: refreshments for everybody, meals
/// for the unsalaried, fees of speakers, hire of a hall, the extra lines. What a norm allows without
/// an amount, or up to one, has to be priced by the office: its price is 0. A rate that is not verified is filled in with `confirmed` false; where no norm
/// is in force the price is 0 and has to be typed. Vietnamese, as the document is. Throws as validate().
Budget propose(Parameters const& parameters, Norms const& norms);

/// Computes amounts, subtotals, total, rounded total and words. Throws text::Error on overflow, on an
/// amount that is not whole đồng, on a negative number, on a rounding that is none of `roundings`.
void compute(Budget& budget);

/// What the same conferences cost in one duration.
struct Variant
{
    Duration duration = Duration::oneDay;
    Dong total = 0;
};

/// One session without meals, one session with meals, one day: what a plan that does not say its
/// duration leaves open. Throws as propose() and compute().
std::vector<Variant> variants(Parameters const& parameters, Norms const& norms);

/// Throws text::Error naming the first item whose rate is not verified and was not confirmed.
void requireConfirmed(Budget const& budget);

/// Prefix of the bookmark in the first cell of a table of ours: "_KH_BUDGET_1".
inline constexpr char16_t bookmarkPrefix[] = u"_KH_BUDGET_";

/// The styles a budget's table and lines name.
std::vector<document::ParagraphStyle> tableStyles(law::Profile const& profile);

/// The table alone, as toFragment() makes it, `textWidth` mm wide; 0 = as an A4 page upright.
document::FragmentTable toTable(Budget const& budget, law::Profile const& profile, std::u16string_view bookmark,
                                double textWidth = 0);

/// "Đơn vị tính: đồng", above the table.
document::FragmentParagraph unitLine(law::Profile const& profile);

/// What follows the table: the words, the source of funding.
std::vector<document::FragmentBlock> linesBelow(Budget const& budget, law::Profile const& profile);

/// The table with what belongs to it: unit line, table, words, source of funding. The styles are the
/// profile's.
document::Fragment toFragment(Budget const& budget, law::Profile const& profile,
                              std::u16string_view bookmark);

/// Which column of a table is which, from 0; -1 = it has none. Rows whose cells are merged have fewer.
struct TableColumns
{
    int number = -1, label = -1, quantity = -1, times = -1, conferences = -1, price = -1, amount = -1;
};

/// A budget table found in a document, read back to the same model. A line with an amount and no
/// factors is read as 1 × its amount. Norms are not in the table: the document property has them.
struct TableReading
{
    int table = -1; ///< index into Snapshot::tables
    std::u16string bookmark;
    Budget budget; ///< as the cells say, not computed again
    std::optional<Dong> statedTotal;
    std::optional<Dong> statedRounded; ///< of the row "Làm tròn"
    std::u16string statedWords;
    /// Recomputing gives the same cells, total and words; what the table leaves out (words, a
    /// subtotal) contradicts nothing.
    bool consistent = false;
    /// Where each line's amount, each group's subtotal, the total and the words stand; a line without
    /// an amount has paragraph -1.
    std::vector<document::Span> amountSpans;
    std::vector<std::optional<document::Span>> subtotalSpans;
    std::optional<document::Span> totalSpan, roundedSpan, wordsSpan, fundingSpan;
    /// The rows of the table: of each line, of each group's heading (-1: it has none), of the total and
    /// of "Làm tròn".
    std::vector<int> itemRows, groupRows;
    int totalRow = -1, roundedRow = -1;
    TableColumns columns;
};

/// True if one of these rows, the first of a table, is the heading of a budget table.
bool isBudgetHeading(std::vector<std::vector<std::u16string>> const& rows);

/// Every budget table in the document: ours by its bookmark, others by their column headings.
std::vector<TableReading> readTables(document::Snapshot const& snapshot);
/// `texts`: of the same document.
std::vector<TableReading> readTables(document::Snapshot const& snapshot, document::ReadableText const& texts);
} // namespace kehoach::budget
