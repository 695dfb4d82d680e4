#include "app/app.hxx"

#include "app/budget_amounts.hxx"
#include "app/budget_memory.hxx"
#include "core/text/unicode.hxx"

#include <algorithm>

namespace kehoach::app
{
namespace
{
/// The first bookmark for a budget table that the document does not have yet.
std::u16string freeBookmark(document::Snapshot const& snapshot)
{
    for (int number = 1;; ++number)
    {
        std::u16string const name = budget::bookmarkPrefix + text::toUtf16(std::to_string(number));
        auto const same = [&](document::Bookmark const& bookmark) { return bookmark.name == name; };
        if (std::ranges::none_of(snapshot.bookmarks, same))
            return name;
    }
}

bool isBody(document::Paragraph const& paragraph)
{
    return paragraph.area == document::Area::body && paragraph.table < 0;
}

/// The last paragraph of the plan's section on funding (kinh phí), or -1.
int endOfFunding(document::Snapshot const& snapshot)
{
    std::vector<plan::Plan> const documents = plan::recognize(snapshot);
    for (plan::Section const& section : plan::mainPlan(documents).outline)
    {
        if (section.kind != plan::SectionKind::funding || section.level != 1)
            continue;
        for (int paragraph = section.end - 1; paragraph >= section.paragraph; --paragraph)
        {
            if (isBody(snapshot.paragraphs[paragraph]) && !snapshot.paragraphs[paragraph].text.empty())
                return paragraph;
        }
    }
    return -1;
}

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
} // namespace

budget::Parameters budgetParametersOf(office::TextDocument const& document)
{
    document::Snapshot const snapshot = office::read(document);
    std::vector<plan::Plan> const documents = plan::recognize(snapshot);
    plan::Plan const& plan = plan::mainPlan(documents);
    auto const value = [](std::optional<plan::Fact> const& fact) { return fact ? fact->value : 0; };
    budget::Parameters parameters;
    parameters.conferences = value(plan.facts.conferences);
    parameters.delegates = value(plan.facts.delegates);
    parameters.unsalaried = value(plan.facts.unsalaried);
    if (value(plan.facts.sessions) == 1)
        parameters.duration = budget::Duration::oneSessionNoMeal;
    parameters.date = dateOf(plan).value_or(text::Date{});
    return parameters;
}

void insertBudget(Installation const& installation, office::TextDocument const& document, budget::Budget budget,
                  office::TextRange const& place, std::string_view language)
{
    budget::compute(budget);
    budget::requireConfirmed(budget);
    if (auto reason = office::whyNot(document, place))
        throw text::Error(std::move(*reason));

    document::Snapshot const snapshot = office::read(document);
    office::TextRange where = place;
    if (!where.is())
        where = office::locate(document, snapshot, { endOfFunding(snapshot), {} });
    if (!where.is())
        throw text::Error({ "app.no-funding-section", {} });

    std::u16string const bookmark = freeBookmark(snapshot);
    office::Insertion insertion;
    insertion.context = installation.context();
    insertion.undoTitle = installation.messages(language).text("app.undo.budget");
    insertion.properties[memoryName(bookmark)] = remember(budget);
    insertion.bookmarkPrefix = totalBookmarkPrefix(bookmark);
    insertion.bookmarks = office::locateAll(document, snapshot, mentionsOfTotal(snapshot, budget));
    law::Profile const& profile = profileOf(installation, document);
    office::insert(document, where, budget::toFragment(budget, profile, bookmark), insertion);
}

std::vector<budget::TableReading> budgetTables(office::TextDocument const& document)
{
    document::Snapshot const snapshot = office::read(document);
    std::vector<budget::TableReading> tables = budget::readTables(snapshot);
    for (budget::TableReading& table : tables)
    {
        auto const memory = snapshot.properties.find(memoryName(table.bookmark));
        if (memory != snapshot.properties.end())
            recall(memory->second, table.budget);
    }
    return tables;
}
} // namespace kehoach::app
