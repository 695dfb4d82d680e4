"""How long one waits for a budget table: inserting it, and what follows when the caret leaves a cell of it."""
import statistics
import sys
import time

from harness import PROJECT, options

sys.path.insert(0, str(PROJECT / "tests" / "office"))
from budget_test import make_item  # noqa: E402
from live import Desk  # noqa: E402

ROUNDS = 15


def items(rows):
    """A budget of so many lines in five groups."""
    return [make_item(f"Nhóm {row * 5 // rows + 1}", f"Khoản {row + 1}", 80 + row, 2, 12, 20_000) for row in range(rows)]


def plain_copy(office, desk):
    """The same table in a document that nobody watches."""
    bookmarks = desk.document.Bookmarks
    for name in bookmarks.ElementNames:
        bookmark = bookmarks.getByName(name)
        bookmark.Anchor.Text.removeTextContent(bookmark)
    path = office.store(desk.document, office.folder / "plain.odt")
    desk.document.close(True)
    return Desk.of(office, office.load(path, hidden=False))


def measure(office, line):
    """Prints the ratios."""
    def spent(action):
        start = time.perf_counter()
        action()
        return time.perf_counter() - start

    rows = 50
    planner = office.create("org.kehoach.BudgetPlanner")
    job = office.create("org.kehoach.LiveBudget")
    plain, live = plain_copy(office, Desk(office, items(rows))), Desk(office, items(rows))
    lines = items(rows)

    def insert():
        """Seconds until the table stands in an open window, as the tables that are edited do."""
        document = office.new(hidden=False)
        taken = spent(lambda: Desk.insert(planner, document, lines, document.Text.Start))
        document.close(True)
        return taken

    def edit(desk, number):
        desk.retype(10, 3, str(100 + number))
        desk.rest()

    def edit_and_split(desk, number):
        # Another number of paragraphs than before: nothing tells which cell has them, so that each is asked.
        desk.cell(12, 1).String = "Hai\nđoạn" if number % 2 else "Một đoạn"
        edit(desk, number)

    def settle(desk):
        return spent(lambda: job.execute(options(Model=desk.document, Settle=True)))

    print(f"A budget of {rows} lines that somebody edits; how long the caret waits (limits: 0.10, each cell asked 0.50):")
    for what, begin in (("one row changed", edit), ("the same, each cell asked", edit_and_split)):
        inserted, followed, alone = [], [], []
        for number in range(ROUNDS):  # interleaved, so that a busy moment hits all
            inserted.append(insert())
            for desk, times in ((live, followed), (plain, alone)):
                begin(desk, number)
                times.append(settle(desk))
        inserted, followed, alone = map(statistics.median, (inserted, followed, alone))
        line(what, max(followed - alone, 0), inserted, "inserting it")
    if live.wrong():
        raise SystemExit(f"the table is not right: {live.wrong()}")
    live.document.close(True)
    plain.document.close(True)
