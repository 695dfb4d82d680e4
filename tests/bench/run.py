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
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
import documents  # noqa: E402
import drafting  # noqa: E402
import following  # noqa: E402
import starts  # noqa: E402
from parameters import ParameterFile  # noqa: E402
from live import rest  # noqa: E402

DATA = PROJECT / "tests" / "data"
ROUNDS = 5
ROWS = 500

# The same table filled cell by cell through the API, inside the office as a good macro would: no bridge between, each
# style made once. Texts and paragraph styles are those of ours; borders and widths are left out.
PER_CELL = """
Sub Fill(document, texts, styles, names)
    families = document.StyleFamilies.getByName("ParagraphStyles")
    For Each name In names
        families.insertByName(name, document.createInstance("com.sun.star.style.ParagraphStyle"))
    Next
    table = document.createInstance("com.sun.star.text.TextTable")
    table.initialize(UBound(texts) + 1, UBound(texts(0)) + 1)
    document.Text.insertTextContent(document.Text.getEnd(), table, False)
    For row = 0 To UBound(texts)
        For column = 0 To UBound(texts(row))
            cell = table.getCellByPosition(column, row)
            cell.setString(texts(row)(column))
            cell.createTextCursor().ParaStyleName = styles(row)(column)
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
    """Seconds the office has computed so far, all threads, those that have ended too: its process's own clock
    (Linux, clock_getcpuclockid)."""
    return time.clock_gettime(~office.pid << 3 | 2)


def long_plan(office, times=43, unique=False):
    """The seed and a table `times` times, as .odt; 43 times are about a hundred pages."""
    name = f"long{times}{'unique' if unique else ''}"
    source = documents.copies(office.folder / f"{name}.fodt", times, unique)
    return office.store(office.load(source), office.folder / f"{name}.odt")


def laid_out(office, path):
    """The document, loaded and laid out, its pages, and the seconds the office computed for that: Writer's own load
    of the file, all its pages included, as whoever opens it waits for."""
    start = computing(office)
    document = office.load(path)
    pages = document.CurrentController.PageCount
    return document, pages, computing(office) - start


def parts(office, document, rounds):
    """Least seconds, on the clock, of reading, of recognising, and of recognising and all rules; paragraphs, findings."""
    measure = office.create("org.kehoach.TestMeasure")
    argument = options(Document=document)
    return [min(column) for column in zip(*(measure.execute(argument) for _ in range(rounds)))]


def growth(office):
    """What we add to reading a document out of Writer, as the document grows tenfold. The second half of the table
    has documents of which no two paragraphs are the same."""
    print("Read out of Writer, recognised, checked; × are times reading (limits: recognised 0.25, read and checked 1.5):")
    print(f"{'pages':>6} {'paragraphs':>10} {'findings':>9} {'read ms':>9} {'recognised':>17} {'read and checked':>18} "
          f"{'rules':>15} {'of loading':>11}")
    for unique in (False, True):
        print("every paragraph another" if unique else "the same paragraphs again and again")
        for times in (2, *documents.COPIES.values()):
            row(office, long_plan(office, times, unique), ROUNDS if times > 100 else 3 * ROUNDS)
    print("a plan as it is drafted, with header, tables and signature (limit of its rules: 0.5)")
    row(office, drafting.whole_plan(office), 3 * ROUNDS)


def row(office, path, rounds):
    document, pages, load = laid_out(office, path)
    read, recognised, checked, paragraphs, findings = parts(office, document, rounds)
    document.close(True)
    rules = checked - recognised
    print(f"{pages:>6} {int(paragraphs):>10} {int(findings):>9} {read * 1000:>9.1f} "
          f"{recognised * 1000:>8.1f} = {recognised / read:.2f} × {(read + checked) * 1000:>8.1f} = "
          f"{(read + checked) / read:.2f} × {rules * 1000:>7.1f} = {rules / read:.2f} × "
          f"{100 * (read + checked) / load:>9.1f} %", flush=True)


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
    document = office.new()
    insert_lines(planner, document, lines)
    table = document.TextTables.getByIndex(0)
    texts = table.getDataArray()
    styles = tuple(tuple(table.getCellByPosition(column, row).createTextCursor().ParaStyleName for column in range(len(cells)))
                   for row, cells in enumerate(texts))
    document.close(True)
    names = tuple({name for row in styles for name in row})

    def in_a_new_document(action):
        """Seconds of the action; the office has nothing else to do, and no other table is open. Views rest: laying out the
        table takes the same either way, and per cell it would be done for each."""
        document = office.new()
        rest(office)
        document.lockControllers()
        seconds = timed(lambda: action(document))[0]
        document.close(True)
        return seconds

    rounds = [(in_a_new_document(lambda document: insert_lines(planner, document, lines)),
               in_a_new_document(lambda document: fill(document, texts, styles, names))) for _ in range(ROUNDS)]
    insert, cells = (statistics.median(column) for column in zip(*rounds))
    print(f"A budget of {len(lines.Items)} lines:")
    line("computed and inserted (limit 0.25)", insert, cells, "filling such a table cell by cell")


def follow(office):
    for times in (2, max(documents.COPIES.values())):
        document, pages, _ = laid_out(office, long_plan(office, times))
        following.measure(office, document, pages)
        document.close(True)


# By the name `./dev bench NAME…` asks for; without a name all are measured.
IN_OFFICE = {
    "growth": growth,
    "whole": measure,
    "drafting": lambda office: drafting.measure(office, line),
    "budget": lambda office: budget.measure(office, line),
    "following": follow,
}


def main():
    parts = sys.argv[1:] or ["core", *IN_OFFICE, "starts"]
    if unknown := set(parts) - {"core", *IN_OFFICE, "starts"}:
        sys.exit(f"no such part: {', '.join(sorted(unknown))}")
    if "core" in parts:
        subprocess.run([str(BUILD / "tests" / "bench" / "core_bench")], check=True)
    if wanted := [IN_OFFICE[part] for part in parts if part in IN_OFFICE]:
        office = Office(log="bench", oxt=BUILD / "kehoach-test.oxt")
        try:
            for part in wanted:
                part(office)
        finally:
            office.close()
    if "starts" in parts:
        starts.measure()
    return 0


if __name__ == "__main__":
    sys.exit(main())
