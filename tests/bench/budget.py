"""How long one waits for a budget table: inserting it, and what follows when the caret leaves a cell of it."""
import sys

from harness import PROJECT

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


def measure(office, computing, line):
    """Prints the ratios. `computing(office)` is how long the office has computed so far."""
    def spent(action):
        start = computing(office)
        action()
        return computing(office) - start

    rows = 50
    planner = office.create("org.kehoach.BudgetPlanner")
    inserted = []
    for _ in range(ROUNDS):
        document = office.new()
        inserted.append(spent(lambda: Desk.insert(planner, document, items(rows), document.Text.Start)))
        document.close(True)

    plain, live = plain_copy(office, Desk(office, items(rows))), Desk(office, items(rows))

    def edit(desk, number):
        desk.type(10, 3, str(100 + number))

    def add_row(desk, _):
        desk.insert_row(10)
        desk.delete_row(11)

    print(f"A budget of {rows} lines that somebody edits:")
    for what, action in (("one row changed", edit), ("rows came and went: read whole", add_row)):
        followed, alone = ([spent(lambda: action(desk, number)) for number in range(ROUNDS)] for desk in (live, plain))
        steps = 1 if action is edit else 2
        line(what, max(min(followed) - min(alone), 0) / steps, min(inserted), "inserting it")
    if live.wrong():
        raise SystemExit(f"the table is not right: {live.wrong()}")
    live.document.close(True)
    plain.document.close(True)
