#include "app/budget_editing.hxx"

#include "app/budget_amounts.hxx"
#include "app/budget_memory.hxx"
#include "app/editing.hxx"
#include "app/offices.hxx"
#include "core/check/detectors/budget_lines.hxx"
#include "core/text/unicode.hxx"
#include "office/table.hxx"

#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/configuration/theDefaultProvider.hpp>
#include <com/sun/star/container/XNameAccess.hpp>

#include <algorithm>

namespace kehoach::app
{
namespace
{
/// The date the plan bears; the first of the month where the day is still blank.
std::optional<text::Date> dateOf(plan::Plan const& plan)
{
    if (!plan.placeDate || !plan.placeDate->mention)
        return std::nullopt;
    text::DateMention const& mention = *plan.placeDate->mention;
    if (mention.date || mention.month.empty() || mention.year.empty())
        return mention.date;
    std::string const month = text::toUtf8(mention.month), year = text::toUtf8(mention.year);
    text::Date const date{ std::chrono::year(std::stoi(year)),
                           std::chrono::month(static_cast<unsigned>(std::stoi(month))), std::chrono::day(1) };
    return date.ok() ? std::optional(date) : std::nullopt;
}

/// "II.2" of the part with the label "2." in the one with "II."; a label that holds its parent's, "1.1." in
/// "1.", stands for both.
std::u16string sectionAt(plan::Plan const& plan, int paragraph)
{
    plan::Section const* section = nullptr;
    for (plan::Section const& each : plan.outline)
    {
        if (each.paragraph <= paragraph && paragraph < each.end && !each.label.empty())
            section = &each;
    }
    std::u16string number;
    while (section)
    {
        std::u16string label = section->label;
        while (!label.empty() && !text::isLetter(label.back()) && !text::isDigit(label.back()))
            label.pop_back();
        if (!number.starts_with(label))
            number = number.empty() ? label : label + u"." + number;
        section = section->parent >= 0 ? &plan.outline[static_cast<std::size_t>(section->parent)] : nullptr;
    }
    return number;
}

std::optional<NumberSource> sourceOf(plan::Plan const& plan, std::optional<plan::Fact> const& fact)
{
    if (!fact)
        return std::nullopt;
    return NumberSource{ fact->span, sectionAt(plan, fact->span.paragraph), false };
}

std::optional<NumberSource> sourceOf(plan::FieldValue const& field)
{
    if (!field.present || field.spans.empty())
        return std::nullopt;
    return NumberSource{ field.spans.front(), {}, true };
}

/// Units of a number or a dash typed in front of a line: "3.2. ", "- ".
constexpr std::size_t longestTypedLabel = 6;

/// Who organises and in which province, as far as the head of the plan and the norm packs tell.
void takeOrganiser(Installation const& installation, plan::Plan const& plan, PlanNumbers& numbers)
{
    budget::Parameters& parameters = numbers.parameters;
    bool known = false;
    for (plan::Field const field : { plan::Field::issuer, plan::Field::superior, plan::Field::placeDate })
    {
        std::u16string const& text = plan[field].text;
        if (auto const level = known || field == plan::Field::placeDate ? std::nullopt : check::organiserIn(text))
        {
            parameters.organiser = *level;
            numbers.organiser = sourceOf(plan[field]);
            known = true;
        }
    }
    for (plan::Field const field : { plan::Field::placeDate, plan::Field::superior, plan::Field::issuer })
    {
        std::u16string const folded = text::fold(text::normalize(plan[field].text).text);
        bool named = folded.find(u"tinh ") != folded.npos || folded.find(u"thanh pho ") != folded.npos;
        for (std::string const& province : provinces(installation))
        {
            if (folded.find(text::fold(text::toUtf16(province))) == folded.npos)
                continue;
            parameters.province = province;
            named = true;
        }
        if (named)
            numbers.province = sourceOf(plan[field]);
    }
}

/// Where the plan says the place of the conferences: the line that begins "Địa điểm".
std::optional<NumberSource> venueIn(plan::Plan const& plan, document::Snapshot const& snapshot)
{
    for (plan::Section const& section : plan.outline)
    {
        if (section.kind != plan::SectionKind::timePlace && section.kind != plan::SectionKind::form)
            continue;
        for (int at = section.paragraph; at < section.end; ++at)
        {
            document::Paragraph const& paragraph = snapshot.paragraphs[static_cast<std::size_t>(at)];
            text::Normalized const line = text::normalize(paragraph.text);
            // Behind a dash or a number that was typed, "2." or "b)".
            std::size_t const found = text::fold(line.text).find(u"dia diem");
            if (found > longestTypedLabel)
                continue;
            std::uint32_t const begin = line.origin[found];
            return NumberSource{ { at, { begin, static_cast<std::uint32_t>(paragraph.text.size()) - begin } },
                                 sectionAt(plan, at),
                                 false };
        }
    }
    return std::nullopt;
}

PlanNumbers numbersIn(Installation const& installation, document::Snapshot snapshot)
{
    PlanNumbers numbers;
    OpenPlan open(std::move(snapshot));
    plan::Plan const& plan = open.plan();
    auto const value = [](std::optional<plan::Fact> const& fact) { return fact ? fact->value : 0; };
    budget::Parameters& parameters = numbers.parameters;
    parameters.conferences = value(plan.facts.conferences);
    parameters.delegates = value(plan.facts.delegates);
    parameters.unsalaried = value(plan.facts.unsalaried);
    if (value(plan.facts.sessions) == 1)
        parameters.duration = budget::Duration::oneSessionNoMeal;
    parameters.date = dateOf(plan).value_or(text::Date{});
    if (parameters.date.ok())
        numbers.date = sourceOf(plan[plan::Field::placeDate]);
    else
    {
        check::Applicable const law = lawOf(installation, open);
        if (law.asOfFrom != check::AsOfSource::today)
            parameters.date = law.asOf;
    }
    takeOrganiser(installation, plan, numbers);
    numbers.venue = venueIn(plan, open.snapshot);
    numbers.profile = &profileOf(installation, open);
    numbers.conferences = sourceOf(plan, plan.facts.conferences);
    numbers.delegates = sourceOf(plan, plan.facts.delegates);
    numbers.unsalaried = sourceOf(plan, plan.facts.unsalaried);
    numbers.sessions = sourceOf(plan, plan.facts.sessions);
    numbers.snapshot = std::move(open.snapshot);
    return numbers;
}

/// Where the amount is not what its factors give, somebody typed it.
void keepTypedAmounts(budget::Budget& budget)
{
    budget::Budget computed = budget;
    for (budget::Item& item : computed.items)
        item.typedAmount.reset();
    for (std::size_t index = 0; index < budget.items.size(); ++index)
    {
        budget::Budget one;
        one.groups.emplace_back();
        one.items.push_back(computed.items[index]);
        one.items.front().group = 0;
        try
        {
            budget::compute(one);
            if (one.total != budget.items[index].amount)
                budget.items[index].typedAmount = budget.items[index].amount;
            else
                budget.items[index].typedAmount.reset();
        }
        catch (text::Error const&)
        {
            budget.items[index].typedAmount = budget.items[index].amount;
        }
    }
}

bool isOwn(budget::TableReading const& reading, document::Snapshot const& snapshot)
{
    auto const& table = snapshot.tables[static_cast<std::size_t>(reading.table)];
    int const width = table.columns;
    return !reading.bookmark.empty() || std::ranges::any_of(snapshot.paragraphs, [&](document::Paragraph const& cell) {
        return cell.table == reading.table && cell.row == 1 && cell.column == width - (width == 6 ? 1 : 2) &&
               cell.text.find(u"×") != std::u16string::npos;
    });
}

/// True where another table stands right behind this one: there is no paragraph to put a table in front of, and
/// Word makes one of two that touch.
bool touchesNext(document::Snapshot const& snapshot, int table)
{
    int const last = snapshot.tables[static_cast<std::size_t>(table)].paragraphs.back();
    auto const begin = snapshot.paragraphs.begin() + last + 1;
    auto const next = std::find_if(begin, snapshot.paragraphs.end(), [](document::Paragraph const& paragraph) {
        return paragraph.area == document::Area::body && paragraph.frame < 0;
    });
    return next != snapshot.paragraphs.end() && next->table >= 0;
}

/// What stands below the table and no longer says what the table does.
void followBelow(budget::TableReading const& reading, document::Snapshot const& snapshot, budget::Budget const& budget,
                 std::vector<document::Edit>& edits)
{
    auto const edit = [&](std::optional<document::Span> const& span, std::u16string const& now) {
        if (!span || snapshot.paragraphs[static_cast<std::size_t>(span->paragraph)].table == reading.table)
            return;
        auto const& paragraph = snapshot.paragraphs[static_cast<std::size_t>(span->paragraph)].text;
        std::u16string const before = paragraph.substr(span->range.start, span->range.length);
        if (before != now)
            edits.push_back({ *span, before, now, {} });
    };
    edit(reading.wordsSpan, budget.inWords);
    if (reading.fundingSpan && !budget.fundingSource.empty())
        edit(reading.fundingSpan, budget.fundingSource);
}

} // namespace

budget::Parameters budgetParametersOf(Installation const& installation, office::TextDocument const& document)
{
    return numbersIn(installation, office::read(document)).parameters;
}

PlanNumbers planNumbers(Installation const& installation, office::TextDocument const& document)
{
    PlanNumbers numbers = numbersIn(installation, office::read(document));
    if (!numbers.province)
        numbers.parameters.province = chosenOffice(installation.context()).office.province;
    return numbers;
}

bool goTo(office::TextDocument const& document, PlanNumbers const& numbers, NumberSource const& source)
{
    return office::goTo(document, numbers.snapshot, source.span);
}

bool isInBudgetTable(office::TextDocument const& document)
{
    auto const head = office::tableAtCaret(document);
    auto const own = [](std::u16string const& name) { return name.starts_with(budget::bookmarkPrefix); };
    return head && (std::ranges::any_of(head->bookmarks, own) || budget::isBudgetHeading(head->rows));
}

std::u16string tableUnderCaret(office::TextDocument const& document)
{
    return office::tableNameAtCaret(document);
}

EditedTable budgetAtCaret(Installation const& installation, office::TextDocument const& document)
{
    document::Snapshot snapshot = office::read(document);
    int const paragraph = office::paragraphOf(document, snapshot, office::caret(document));
    int const table = paragraph < 0 ? -1 : snapshot.paragraphs[static_cast<std::size_t>(paragraph)].table;
    return budgetAt(installation, std::move(snapshot), table);
}

EditedTable budgetAt(Installation const& installation, document::Snapshot snapshot, int table)
{
    EditedTable edited;
    std::vector<budget::TableReading> tables = budget::readTables(snapshot);
    auto const found = std::ranges::find(tables, table, &budget::TableReading::table);
    if (table < 0 || found == tables.end())
        throw text::Error({ "app.no-budget-table", {} });
    document::Paragraph const& cell = snapshot.paragraphs[static_cast<std::size_t>(
        snapshot.tables[static_cast<std::size_t>(table)].paragraphs.front())];
    if (snapshot.tables[static_cast<std::size_t>(table)].parent >= 0 || cell.area != document::Area::body ||
        cell.frame >= 0)
        throw text::Error({ "refuse.table-not-in-body", {} });
    if (touchesNext(snapshot, table))
        throw text::Error({ "refuse.table-touches", {} });
    edited.reading = std::move(*found);
    keepTypedAmounts(edited.reading.budget);
    edited.own = isOwn(edited.reading, snapshot);

    auto const memory = snapshot.properties.find(memoryName(edited.reading.bookmark));
    std::optional<budget::Parameters> parameters;
    if (memory != snapshot.properties.end())
    {
        recall(memory->second, edited.reading.budget);
        parameters = recallParameters(memory->second);
    }
    edited.snapshot = snapshot;
    edited.numbers = numbersIn(installation, std::move(snapshot));
    edited.remembered = parameters.has_value();
    if (parameters)
        edited.numbers.parameters = *parameters;
    edited.numbers.parameters.fundingSource = edited.reading.budget.fundingSource;
    return edited;
}

void replaceBudget(Installation const& installation, office::TextDocument const& document, EditedTable const& table,
                   budget::Budget budget, budget::Parameters const& parameters, std::vector<document::Edit> edits)
{
    budget::compute(budget);
    budget::requireConfirmed(budget);
    sign(budget, userName(installation.context()));
    budget::TableReading const& reading = table.reading;
    std::u16string const bookmark = reading.bookmark.empty() ? freeBookmark(table.snapshot) : reading.bookmark;
    law::Profile const& profile = profileOf(installation, OpenPlan(table.snapshot));

    document::Fragment fragment, funding;
    fragment.styles = funding.styles = budget::tableStyles(profile);
    fragment.blocks.push_back(budget::toTable(budget, profile, bookmark));
    std::vector<document::FragmentBlock> below = budget::linesBelow(budget, profile);
    bool const hasWords = reading.wordsSpan &&
                          table.snapshot.paragraphs[static_cast<std::size_t>(reading.wordsSpan->paragraph)].table !=
                              reading.table;
    if (!hasWords)
        fragment.blocks.push_back(below.front());
    std::vector<office::Addition> additions;
    if (below.size() > 1 && !reading.fundingSpan)
    {
        if (hasWords)
        {
            funding.blocks.push_back(below.back());
            additions.push_back({ { reading.wordsSpan->paragraph, {} }, funding });
        }
        else
            fragment.blocks.push_back(below.back());
    }
    followBelow(reading, table.snapshot, budget, edits);
    if (!reading.bookmark.empty())
        std::ranges::move(followTotal(table.snapshot, reading.bookmark, reading.budget.rounded, budget.rounded),
                          std::back_inserter(edits));

    office::Insertion insertion;
    insertion.context = installation.context();
    insertion.undoTitle = undoTitle(installation, "app.undo.edit-budget");
    insertion.properties[memoryName(bookmark)] = remember(budget, &parameters);
    office::replaceTable(document, table.snapshot, reading.table, fragment, edits, additions, insertion);
}

std::u16string freeBookmark(document::Snapshot const& snapshot)
{
    for (int number = 1;; ++number)
    {
        std::u16string const name = budget::bookmarkPrefix + text::toUtf16(std::to_string(number));
        if (std::ranges::find(snapshot.bookmarks, name, &document::Bookmark::name) == snapshot.bookmarks.end())
            return name;
    }
}

void sign(budget::Budget& budget, std::u16string const& user)
{
    for (budget::Item& item : budget.items)
    {
        if (item.verified || !item.confirmed)
        {
            item.confirmedBy.clear();
            item.confirmedOn.reset();
        }
        else if (!item.confirmedOn)
        {
            item.confirmedBy = user;
            item.confirmedOn = today();
        }
    }
}

std::u16string userName(uno::Reference<uno::XComponentContext> const& context)
{
    if (!context.is())
        return {};
    css::beans::PropertyValue path;
    path.Name = "nodepath";
    path.Value <<= OUString("/org.openoffice.UserProfile/Data");
    auto const provider = css::configuration::theDefaultProvider::get(context);
    uno::Reference<css::container::XNameAccess> const data(
        provider->createInstanceWithArguments("com.sun.star.configuration.ConfigurationAccess",
                                              sequence({ uno::Any(path) })),
        uno::UNO_QUERY_THROW);
    // A Vietnamese name begins with the family name: họ, then tên.
    std::u16string name;
    for (char const* part : { "sn", "givenname" })
    {
        OUString value;
        data->getByName(OUString::createFromAscii(part)) >>= value;
        if (!value.isEmpty())
            name.append(name.empty() ? u"" : u" ").append(fromOUString(value));
    }
    return name;
}
} // namespace kehoach::app
