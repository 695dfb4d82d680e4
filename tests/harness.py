"""What every test in an office stands on: one LibreOffice for the suite, one document for a test.

The settings are those of tools/office.py, so that a test file also runs by itself:
`cd tests/office && PYTHONPATH=.. python3 -m unittest draft_test`.
"""
import atexit
import gc
import pathlib
import signal
import sys
import threading
import unittest

TESTS = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(TESTS.parent / "tools"))
from office import BUILD, LANGUAGE, LOGS, OXT, PROGRAM, PROJECT, Office, options, properties  # noqa: E402, F401

DATA = TESTS / "data"
CORPUS = PROJECT.parent / "shared" / "corpus"
HANG = 180  # seconds after which a test that waits for the office is ended by ending the office

_shared = None


def shared():
    """The suite's office; a new one where the last one died."""
    global _shared
    if _shared and not _shared.alive():
        close_shared()
    if not _shared:
        _shared = Office()
    return _shared


@atexit.register
def close_shared():
    """Ends the suite's office."""
    global _shared
    if _shared:
        _shared.close()
    _shared = None


signal.signal(signal.SIGTERM, lambda *_: exit(143))  # so that atexit runs


def watch(office):
    """Ends an office in which a test hangs; whoever is done cancels it."""
    watchdog = threading.Timer(HANG, office.kill)
    watchdog.daemon = True
    watchdog.start()
    return watchdog


class OfficeTestCase(unittest.TestCase):
    """A test in the suite's office; what it opens is closed after it, and it fails if the office died."""

    def setUp(self):
        self.office = shared()
        self.addCleanup(self._leave, watch(self.office))

    def _leave(self, watchdog):
        watchdog.cancel()
        try:
            self.office.close_documents()
        except Exception:  # a document that cannot be closed would disturb the tests that follow
            self.office.kill()
        if not self.office.alive():
            self.fail(f"LibreOffice died or hung in this test; see {self.office.log}")
        gc.collect()
