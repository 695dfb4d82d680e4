#include "app/live_budget.hxx"

#include "app/budget_amounts.hxx"
#include "core/budget/live.hxx"
#include "core/text/unicode.hxx"
#include "office/document_watch.hxx"
#include "office/edited_table.hxx"
#include "office/merged_step.hxx"
#include "office/property.hxx"
#include "office/quietly.hxx"
#include "office/rest.hxx"
#include "office/undo.hxx"

#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/document/XRedlinesSupplier.hpp>
#include <com/sun/star/text/XTextTablesSupplier.hpp>
#include <cppuhelper/weakref.hxx>
#include <rtl/ref.hxx>

#include <algorithm>
#include <deque>
#include <functional>
#include <map>
#include <optional>

namespace kehoach::app
{
namespace
{
using office::EditedTable;
using office::Happened;

constexpr std::size_t mostStates = 1000; ///< of a table that are remembered; Writer remembers 100 steps
constexpr int mostSteps = 20;            ///< that belong to one cell

/// The budget tables of one document.
class LiveBudgets
{
public:
    LiveBudgets(uno::Reference<uno::XComponentContext> const& context, office::TextDocument const& document,
                Say const& say)
        : m_context(context)
        , m_document(document)
        , m_say(say)
    {
        findTables();
    }

    void look(Happened const& happened)
    {
        bool const done = office::quietly([&] {
            for (Entry& entry : m_entries)
                entry.typing = entry.typing || happened.typed.contains(entry.table.table().get());
            if (happened.stepped)
                acceptSteps(happened);
            else if (happened.saving || happened.entered || happened.acted || !happened.left.empty())
                settle(happened);
        });
        if (!done)
            meetAnew(); // tables went, others came in their place, cells were merged or split
    }

private:
    struct Entry
    {
        std::u16string bookmark;
        EditedTable table;
        budget::LiveTable live;
        std::optional<std::size_t> words; ///< which paragraph below the table says the total
        bool typing = false;  ///< something was typed that nothing followed yet
        bool halfway = false; ///< steps back or forth ended where nothing had followed
    };

    int countTables() const
    {
        uno::Reference<css::text::XTextTablesSupplier> const supplier(m_document, uno::UNO_QUERY_THROW);
        return uno::Reference<css::container::XIndexAccess>(supplier->getTextTables(), uno::UNO_QUERY_THROW)
            ->getCount();
    }

    void meetAnew()
    {
        m_entries.clear();
        m_count = -1;
        // Where the document is being closed, or a table is half gone, the next event looks again.
        office::quietly([this] { findTables(); });
    }

    /// Keeps what is known of a table that is still there.
    void findTables()
    {
        m_count = countTables();
        std::vector<Entry> entries;
        for (std::u16string const& name : office::bookmarks(m_document, budget::bookmarkPrefix))
        {
            EditedTable::Table const table = office::tableOfBookmark(m_document, name);
            auto const same = [&](Entry const& entry) { return entry.table.table() == table; };
            if (!table.is() || std::ranges::any_of(entries, same))
                continue;
            auto const known = std::ranges::find_if(m_entries, same);
            if (known != m_entries.end())
                entries.push_back(std::move(*known));
            else
                entries.push_back(meet(name, table));
        }
        m_entries = std::move(entries);
    }

    Entry meet(std::u16string const& bookmark, EditedTable::Table const& table)
    {
        Entry entry{ bookmark, EditedTable(m_document, table), {}, {} };
        std::u16string const words = wordsOf(entry);
        entry.live = budget::LiveTable::found(entry.table.texts(), words, markOf(entry.table));
        keepState(entry);
        return entry;
    }

    static std::size_t stateOf(Entry const& entry)
    {
        std::u16string text;
        for (auto const& row : entry.live.cells())
        {
            for (std::u16string const& cell : row)
                text.append(cell).push_back(u'\x1F');
            text.push_back(u'\x1E');
        }
        return std::hash<std::u16string>{}(text + entry.live.words());
    }

    void keepState(Entry& entry)
    {
        entry.typing = entry.halfway = false;
        auto& states = m_whole[entry.bookmark];
        states.push_back(stateOf(entry));
        if (states.size() > mostStates)
            states.pop_front();
    }

    bool isWhole(Entry const& entry)
    {
        auto const& states = m_whole[entry.bookmark];
        return std::ranges::find(states, stateOf(entry)) != states.end();
    }

    static std::u16string wordsOf(Entry& entry)
    {
        if (entry.words)
        {
            std::u16string known = entry.table.below(*entry.words);
            if (budget::isWordsLine(known))
                return known;
        }
        std::vector<std::u16string> const below = entry.table.below();
        auto const found = std::ranges::find_if(below, budget::isWordsLine);
        entry.words.reset();
        if (found == below.end())
            return {};
        entry.words = static_cast<std::size_t>(found - below.begin());
        return *found;
    }

    static budget::IsMarked markOf(EditedTable const& table)
    {
        return [&table](budget::CellPlace place) { return table.isMarked(place.row, place.column); };
    }

    /// The user took steps back or forth: the tables are what they are. True if some table is in the middle of
    /// what was typed into one of its cells, and was not before.
    bool accept()
    {
        findTables();
        bool torn = false;
        for (Entry& entry : m_entries)
        {
            EditedTable::Texts const& texts = entry.table.read();
            entry.live.accept(texts, wordsOf(entry), markOf(entry.table));
            bool const whole = isWhole(entry);
            torn |= !whole && !entry.typing && !entry.halfway;
            entry.halfway = !whole;
            entry.typing &= !whole;
        }
        return torn;
    }

    /// What is typed into one cell is several of Writer's steps ("50", ".", "000"), and what follows belongs to
    /// the last. One step of the user's takes them all.
    void acceptSteps(Happened const& happened)
    {
        if (!accept() || happened.step == titleOfStep() || recordsChanges())
            return;
        auto const isHalfway = [](Entry const& entry) { return entry.halfway; };
        auto const take = [&](bool forth) {
            office::UndoState const undo = office::undoState(m_document);
            bool const possible = !undo.locked && (forth ? undo.canRedo : undo.canUndo);
            if (possible)
                office::step(m_document, forth);
            return possible;
        };
        int taken = 0;
        while (std::ranges::any_of(m_entries, isHalfway) && taken < mostSteps && take(happened.forth))
        {
            ++taken;
            accept();
        }
        if (!std::ranges::any_of(m_entries, isHalfway))
            return;
        // Where it began is forgotten: as far as the user went, and no further.
        while (taken > 0 && take(!happened.forth))
            --taken;
        accept();
    }

    bool recordsChanges() const { return office::property<bool>(m_document, "RecordChanges"); }

    void settle(Happened const& happened)
    {
        if ((happened.acted || happened.saving) && countTables() != m_count)
            findTables();
        for (Entry& entry : m_entries)
        {
            bool const left = happened.left.contains(entry.table.table().get());
            bool const rowsChanged =
                happened.acted && entry.table.rows() != static_cast<int>(entry.live.cells().size());
            // What is stored while the caret stands where something was typed belongs to that, too.
            bool const ofLastStep = rowsChanged || (left && happened.nothingBetween) || (happened.saving && entry.typing);
            if (left || rowsChanged || happened.saving || happened.entered)
                settle(entry, ofLastStep);
        }
    }

    bool rests(EditedTable const& table) const
    {
        if (recordsChanges())
            return true;
        office::UndoState const undo = office::undoState(m_document);
        if (undo.locked || undo.canRedo)
            return true;
        uno::Reference<css::document::XRedlinesSupplier> const redlines(m_document, uno::UNO_QUERY_THROW);
        bool const tracked =
            uno::Reference<css::container::XElementAccess>(redlines->getRedlines(), uno::UNO_QUERY_THROW)->hasElements();
        return tracked && table.hasTrackedChanges();
    }

    void settle(Entry& entry, bool ofLastStep)
    {
        std::u16string const words = wordsOf(entry);
        EditedTable::Texts const& texts = entry.table.read();
        if (texts == entry.live.cells() && words == entry.live.words())
        {
            entry.typing = false;
            return;
        }
        if (auto const refusal = office::whyNot(m_document, {}))
            return tell(refusal);
        if (rests(entry.table))
            return;
        budget::Corrections const corrections = entry.live.follow(texts, words, markOf(entry.table));
        if (!corrections.empty() || corrections.asked != corrections.askedBefore)
        {
            office::Rest const rest(m_document);
            if (ofLastStep && office::undoState(m_document).canUndo)
            {
                office::MergedStep const step(m_document);
                write(entry, corrections);
            }
            else
            {
                office::UndoStep step(m_document, titleOfStep());
                write(entry, corrections);
                step.finish();
            }
        }
        keepState(entry);
        tell(corrections.problem);
    }

    /// Each sentence once, until there is another.
    void tell(std::optional<text::Message> const& problem)
    {
        if (problem && problem != m_problem && m_say)
            m_say(m_document, *problem);
        m_problem = problem;
    }

    std::u16string titleOfStep() const
    {
        return undoTitle(*Installation::of(m_context), "app.undo.live-budget");
    }

    void write(Entry& entry, budget::Corrections const& corrections)
    {
        for (budget::CellWrite const& one : corrections.writes)
            entry.table.write(one.cell.row, one.cell.column, one.text, one.line);
        for (budget::CellPlace const place : corrections.marks)
            entry.table.mark(place.row, place.column, true);
        for (budget::CellPlace const place : corrections.unmarks)
            entry.table.mark(place.row, place.column, false);
        if (corrections.wordsRange && entry.words)
            entry.table.writeBelow(*entry.words, *corrections.wordsRange, corrections.words);
        std::u16string const prefix = totalBookmarkPrefix(entry.bookmark);
        if (prefix.empty() || corrections.asked == corrections.askedBefore)
            return;
        for (std::u16string const& name : office::bookmarks(m_document, prefix))
        {
            std::u16string const text = office::textOfBookmark(m_document, name).value_or(std::u16string());
            for (budget::Replacement const& one :
                 budget::followInText(text, corrections.askedBefore, corrections.asked))
                office::writeInBookmark(m_document, name, one.range, one.text);
        }
    }

    uno::Reference<uno::XComponentContext> m_context;
    office::TextDocument m_document;
    Say m_say;
    std::vector<Entry> m_entries;
    /// For each bookmark of a table, hashes of the states in which all had followed, the latest last. They outlive a
    /// table that was deleted: it may come back with a step.
    std::map<std::u16string, std::deque<std::size_t>> m_whole;
    int m_count = -1; ///< of all tables of the document, when it was looked through
    std::optional<text::Message> m_problem;
};

struct Watched
{
    uno::WeakReference<css::text::XTextDocument> document;
    uno::WeakReference<css::util::XModifyListener> watch;
};

/// The documents that are watched. On the heap for good: nothing of the office is touched while the
/// process ends. Main thread only, as all of this.
std::vector<Watched>& watched()
{
    static auto* const documents = new std::vector<Watched>;
    return *documents;
}

rtl::Reference<office::DocumentWatch> watchOf(office::TextDocument const& document)
{
    auto& documents = watched();
    auto const documentOf = [](Watched const& one) { return office::TextDocument(one.document.get(), uno::UNO_QUERY); };
    std::erase_if(documents, [&](Watched const& one) { return !documentOf(one).is(); });
    auto const found = std::ranges::find(documents, document, documentOf);
    if (found == documents.end())
        return {};
    uno::Reference<css::util::XModifyListener> const watch(found->watch.get(), uno::UNO_QUERY);
    return static_cast<office::DocumentWatch*>(watch.get());
}
} // namespace

void keepBudgetsRight(uno::Reference<uno::XComponentContext> const& context, office::TextDocument const& document,
                      Say const& say)
{
    if (watchOf(document).is())
        return;
    auto const budgets = std::make_shared<LiveBudgets>(context, document, say);
    rtl::Reference<office::DocumentWatch> const watch(new office::DocumentWatch(
        document, context, [budgets](Happened const& happened) { budgets->look(happened); }));
    watch->start();
    uno::Reference<css::util::XModifyListener> const listener(watch.get());
    watched().push_back({ document, listener });
}

void settleBudgets(office::TextDocument const& document)
{
    if (rtl::Reference<office::DocumentWatch> const watch = watchOf(document); watch.is())
        watch->settle();
}
} // namespace kehoach::app
