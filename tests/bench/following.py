"""What the check while typing costs: reading after one edit against one pass over the text, the longest slice, typing
with it against without, memory."""
import pathlib
import random
import statistics
import time

from office import options

from com.sun.star.awt import InvalidateStyle

KEYS = 40
BETWEEN = 0.08, 0.45  # seconds; a pause after which is read lasts 0.3
ROUNDS = 5
SLICES, LONGEST, READING, READINGS, CHECKS, DROPPED, WHOLE, PARAGRAPHS, FIRST = range(9)


class Live:
    def __init__(self, office, document):
        self.office, self.document = office, document
        self.job = office.create("org.kehoach.TestLive")

    def work(self, follow=True):
        return self.job.execute(options(Document=self.document, Follow=follow))

    def hash_pass(self):
        """Seconds of one pass over the text."""
        return self.office.create("org.kehoach.TestHashPass").execute(options(Document=self.document))[0]

    def checked(self, times):
        """Waits until that many checks were told."""
        give_up = time.monotonic() + 300
        while (work := self.work())[CHECKS] < times:
            if time.monotonic() > give_up:
                raise TimeoutError("the live check does not come to its end")
            time.sleep(0.02)
        return work


def memory(office):
    """Resident, in MB."""
    status = pathlib.Path(f"/proc/{office.pid}/status").read_text()
    return int(next(line for line in status.splitlines() if line.startswith("VmRSS")).split()[1]) / 1024


def typed(office, document):
    """Milliseconds from key to screen of each of a burst of keys, typed as a person does: now and then there is time
    enough to be read and checked, and the next key comes in the midst of it."""
    window = document.CurrentController.Frame.ComponentWindow
    pace = random.Random(7)
    keys = []
    for _ in range(KEYS):
        time.sleep(pace.uniform(*BETWEEN))
        start = time.perf_counter()
        office.dispatch(document, ".uno:InsertText", Text="a")
        window.invalidate(InvalidateStyle.UPDATE)
        keys.append((time.perf_counter() - start) * 1000)
    return keys


def nine_in_ten(keys):
    return statistics.quantiles(keys, n=10)[-1]


def measure(office, document, pages):
    live = Live(office, document)
    typed(office, document)
    before = memory(office)
    live.checked(1)
    time.sleep(1)  # what the check needed meanwhile is given back once its result is told
    more = memory(office) - before
    rounds = []
    for number in range(ROUNDS):
        reading = live.work()[READING]
        document.Text.insertString(document.Text.Start, "a", False)
        after = live.checked(number + 2)
        rounds.append((after[READING] - reading, live.hash_pass()))
    read, passed = (statistics.median(column) for column in zip(*rounds))
    work = live.work()
    with_it, without = [], []
    for _ in range(ROUNDS):
        live.checked(1)
        with_it += typed(office, document)
        live.work(follow=False)
        without += typed(office, document)
    print(f"Check while typing, {pages} pages: read again after one edit {read * 1000:.1f} ms = {read / passed:.1f} × one pass "
          f"over the text ({passed * 1000:.1f} ms); {int(work[SLICES])} slices, the longest {work[LONGEST] * 1000:.1f} ms beside "
          f"the call for the text ({work[FIRST] * 1000:.1f} ms); from key to screen {statistics.median(with_it):.1f} ms = "
          f"{statistics.median(with_it) / statistics.median(without):.2f} × without, nine keys in ten "
          f"{nine_in_ten(with_it) / nine_in_ten(without):.2f} ×; memory {more:.0f} MB more", flush=True)
