"""Starts of the office with the extension and without, in interleaved pairs."""
import math
import pathlib
import shutil
import statistics
import tempfile
from unittest import mock

import office as offices
from office import OXT, Office

PAIRS = 40
QUANTILE = 2.02  # Student's, 39 degrees of freedom, 95 % on both sides
LIMIT = 1.05


def start(oxt, folder):
    """Seconds all threads of an office have computed until a new text document is shown."""
    office = Office(oxt=oxt, dialogs=True, log="starts", folder=folder)
    try:
        office.new(hidden=False)
        files = pathlib.Path(f"/proc/{office.pid}/task").glob("*/schedstat")
        return sum(int(file.read_text().split()[0]) for file in files) / 1e9
    finally:
        office.close()


def kept_profile(folder, language):
    """In place of tools/office.py's new one: the profile of the start before, as a person has it."""
    return f"-env:UserInstallation={folder.as_uri()}"


def measure():
    """The upper bound of the ratio; what the machine does beside counts for both of a pair."""
    logarithms = []
    home = pathlib.Path(tempfile.mkdtemp(prefix="kehoach-starts-"))
    folders = {oxt: home / name for oxt, name in ((OXT, "with"), (None, "without"))}
    try:
        for oxt, folder in folders.items():
            folder.mkdir()
            start(oxt, folder)  # makes the profile
        with mock.patch.object(offices, "new_profile", kept_profile):
            for pair in range(PAIRS):
                order = (OXT, None) if pair % 2 else (None, OXT)
                seconds = {oxt: start(oxt, folders[oxt]) for oxt in order}
                logarithms.append(math.log(seconds[OXT] / seconds[None]))
    finally:
        shutil.rmtree(home, ignore_errors=True)
    mean = statistics.mean(logarithms)
    error = QUANTILE * statistics.stdev(logarithms) / math.sqrt(PAIRS)
    low, middle, high = (math.exp(mean + sign * error) for sign in (-1, 0, 1))
    print(f"{PAIRS} pairs of starts until a text document is shown: with the extension {middle:.3f} × without, "
          f"95 % bounds {low:.3f} to {high:.3f} (limit {LIMIT})", flush=True)
    return high


if __name__ == "__main__":
    measure()
