#include "app/app.hxx"

#include "app/budget_amounts.hxx"
#include "app/budget_editing.hxx"
#include "app/budget_memory.hxx"
#include "app/open_plan.hxx"
#include "core/text/unicode.hxx"

#include <algorithm>

namespace kehoach::app
{
namespace
{
/// The last paragraph of the plan's section on funding (kinh phí), or -1.
int endOfFunding(OpenPlan const& open)
{
    for (plan::Section const& section : open.plan().outline)
    {
        if (section.kind != plan::SectionKind::funding || section.level != 1)
            continue;
        for (int paragraph = section.end - 1; paragraph >= section.paragraph; --paragraph)
        {
            if (auto const& last = open.snapshot.paragraphs[paragraph]; last.isBody() && !last.text.empty())
                return paragraph;
        }
    }
    return -1;
}
} // namespace

office::Insertion insertionOf(Installation const& installation, office::TextDocument const& document,
                              OpenPlan const& open, budget::Budget const& budget,
                              budget::Parameters const* parameters, std::u16string const& bookmark)
{
    office::Insertion insertion;
    insertion.context = installation.context();
    insertion.undoTitle = undoTitle(installation, "app.undo.budget");
    insertion.properties[memoryName(bookmark)] = remember(budget, parameters);
    insertion.bookmarkPrefix = totalBookmarkPrefix(bookmark);
    insertion.bookmarks = office::locateAll(document, open.snapshot, mentionsOfTotal(open, budget));
    return insertion;
}

void insertBudget(Installation const& installation, office::TextDocument const& document, budget::Budget budget,
                  office::TextRange const& place, std::string_view language, budget::Parameters const* parameters)
{
    budget::compute(budget);
    sign(budget, userName(installation.context()));
    budget::requireConfirmed(budget);
    if (auto reason = office::whyNot(document, place))
        throw text::Error(std::move(*reason));

    OpenPlan const open(office::read(document));
    office::TextRange where = place;
    if (!where.is())
        where = office::locate(document, open.snapshot, { endOfFunding(open), {} });
    if (!where.is())
        throw text::Error({ "app.no-funding-section", {} });

    std::u16string const bookmark = freeBookmark(open.snapshot);
    office::Insertion insertion = insertionOf(installation, document, open, budget, parameters, bookmark);
    insertion.undoTitle = installation.messages(language).text("app.undo.budget");
    office::insert(document, where, budget::toFragment(budget, profileOf(installation, open), bookmark), insertion);
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
