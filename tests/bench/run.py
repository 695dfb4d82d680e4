"""`./dev bench`: ratios measured in one run. Times depend on the machine, the ratios hardly.

Each ratio compares what we add with what Writer itself takes for the same document; medians of interleaved rounds.
"""
import pathlib
import statistics
import subprocess
import sys
import time

PROJECT = pathlib.Path(__file__).resolve().parents[2]
sys.path[:0] = [str(PROJECT / "tools"), str(PROJECT / "tests")]
import budget  # noqa: E402
from office import BUILD, Office, options  # noqa: E402
from parameters import ParameterFile  # noqa: E402

DATA = PROJECT / "tests" / "data"
ROUNDS = 5
ROWS = 500

# A table filled cell by cell through the API, inside the office as a macro would: no bridge between.
PER_CELL = """
Sub Fill(document, rows, columns)
    table = document.createInstance("com.sun.star.text.TextTable")
    table.initialize(rows, columns)
    document.Text.insertTextContent(document.Text.getEnd(), table, False)
    For row = 0 To rows - 1
        For column = 0 To columns - 1
            table.getCellByPosition(column, row).setString(CStr(row * 1000 + column))
        Next
    Next
End Sub
"""
# Our own insertion, called from there, too: a call from outside would let the office lay out pages meanwhile.
INSERT = """
Sub Insert(planner, document, budget)
    planner.insert(document, budget, document.Text.getStart())
End Sub
"""


def timed(action):
    start = time.perf_counter()
    result = action()
    return time.perf_counter() - start, result


def medians(*actions):
    """Median seconds of each action; the rounds are interleaved, so that a busy moment hits all."""
    rounds = [[timed(action)[0] for action in actions] for _ in range(ROUNDS)]
    return [statistics.median(column) for column in zip(*rounds)]


def computing(office):
    """Seconds the office has computed so far, all threads."""
    files = pathlib.Path(f"/proc/{office.pid}/task").glob("*/schedstat")
    return sum(int(file.read_text().split()[0]) for file in files) / 1e9


def least(office, *actions):
    """Least seconds the office computes for each action, interleaved: what is compared is small beside what else the
    machine does, and what the office does when nobody asks."""
    spent = [[] for _ in actions]
    for _ in range(3 * ROUNDS):
        for action, seconds in zip(actions, spent):
            start = computing(office)
            action()
            seconds.append(computing(office) - start)
    return [min(seconds) for seconds in spent]


def long_plan(office, times=40):
    """The seed with its content repeated, as .odt; 40 times are about a hundred pages."""
    seed = (DATA / "seed.txt").read_text(encoding="utf-8")
    begin, end = seed.index("II. NỘI DUNG"), seed.index("III. TỔ CHỨC")
    text = office.folder / "long.txt"
    text.write_text(seed[:begin] + seed[begin:end] * times + seed[end:], encoding="utf-8")
    return office.store(office.load(text), office.folder / f"long{times}.odt")


def growth(office):
    """Recognition beside reading the same document out of Writer, as the document grows tenfold."""
    planner = office.create("org.kehoach.BudgetPlanner")
    print("Recognition only:")
    for times, pages in ((4, 10), (40, 100), (400, 1000)):
        document = office.load(long_plan(office, times))
        # Without a table the first only reads; the second recognises what it read, too.
        read, both = least(office, lambda: planner.tables(document), lambda: planner.parametersOf(document))
        recognised = max(both - read, 0)
        line(f"about {pages} pages, {recognised * 1000 / pages:.3f} ms a page", recognised, read, "reading it")
        document.close(True)


def line(what, ours, theirs, beside):
    print(f"{what:<44} {ours * 1000:8.1f} ms = {ours / theirs:6.2f} × {beside} ({theirs * 1000:.1f} ms)")


def measure(office):
    checker = office.create("org.kehoach.PlanChecker")
    planner = office.create("org.kehoach.BudgetPlanner")
    path = long_plan(office)
    document = office.load(path)
    checker.check(document, ())

    load, check = medians(lambda: office.load(path).close(True),
                          lambda: checker.check(document, options(Stage="submitted")))
    print("A plan of about a hundred pages:")
    line("read, recognised and checked", check, load, "opening it in Writer")

    file = ParameterFile(DATA / "office-mttq.json")
    lines = file.settled(planner.propose(file.budget(planner.parametersOf(office.load(DATA / "seed.txt")))))
    lines.Items = tuple(list(lines.Items) * (ROWS // len(lines.Items)))
    lines = planner.compute(lines)
    fill, insert_lines = office.basic(PER_CELL, "Fill"), office.basic(INSERT, "Insert")

    def insert_table():
        document = office.new()
        insert_lines(planner, document, lines)
        return document

    table = insert_table().TextTables.getByIndex(0)
    rows = table.Rows.Count
    columns = -(-len(table.CellNames) // rows)  # rounded up: some rows have merged cells
    insert, cells = medians(insert_table, lambda: fill(office.new(), rows, columns))
    print(f"A budget of {len(lines.Items)} lines:")
    line("computed and inserted", insert, cells, "filling such a table cell by cell")


def main():
    core = BUILD / "tests" / "bench" / "core_bench"
    subprocess.run([str(core)], check=True)
    office = Office(log="bench")
    try:
        growth(office)
        measure(office)
        budget.measure(office, line)
    finally:
        office.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
