#include "app/app.hxx"

#include "app/budget_amounts.hxx"
#include "app/budget_editing.hxx"
#include "app/budget_memory.hxx"
#include "core/text/unicode.hxx"

#include <algorithm>

namespace kehoach::app
{
namespace
{
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
} // namespace

void insertBudget(Installation const& installation, office::TextDocument const& document, budget::Budget budget,
                  office::TextRange const& place, std::string_view language, budget::Parameters const* parameters)
{
    budget::compute(budget);
    sign(budget, userName(installation.context()));
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
    insertion.properties[memoryName(bookmark)] = remember(budget, parameters);
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
