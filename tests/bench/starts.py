"""Starts of the office with the extension and without, in interleaved pairs."""
import math
import pathlib
import shutil
import statistics
import tempfile

from office import OXT, Office

PAIRS = 40
QUANTILE = 2.02  # Student's, 39 degrees of freedom, 95 % on both sides
LIMIT = 1.05


def start(oxt, folder):
    """Seconds all threads of an office have computed until a new text document is shown, on a profile that is new."""
    office = Office(oxt=oxt, dialogs=True, log="starts", folder=folder)
    try:
        office.new(hidden=False)
        files = pathlib.Path(f"/proc/{office.pid}/task").glob("*/schedstat")
        return sum(int(file.read_text().split()[0]) for file in files) / 1e9
    finally:
        office.close()


def measure():
    """The ratio with its bounds; what the machine does beside counts for both of a pair."""
    logarithms = []
    folder = pathlib.Path(tempfile.mkdtemp(prefix="kehoach-starts-"))
    try:
        start(OXT, folder), start(None, folder)  # the disk's memory
        for pair in range(PAIRS):
            order = (OXT, None) if pair % 2 else (None, OXT)
            seconds = {oxt: start(oxt, folder) for oxt in order}
            logarithms.append(math.log(seconds[OXT] / seconds[None]))
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    mean = statistics.mean(logarithms)
    error = QUANTILE * statistics.stdev(logarithms) / math.sqrt(PAIRS)
    low, middle, high = (math.exp(mean + sign * error) for sign in (-1, 0, 1))
    print(f"{PAIRS} pairs of starts until a text document is shown: with the extension {middle:.3f} × without, "
          f"95 % bounds {low:.3f} to {high:.3f} (limit {LIMIT})", flush=True)
    return high


if __name__ == "__main__":
    measure()
