"""What the tests in a real window share: a screen with an office on it and the plan of the seed. Pictures: BUILD/window/."""
import contextlib
import unittest

from harness import BUILD, DATA, Office, watch
from screen import Screen, wait
from writer_window import WriterWindow

PICTURES = BUILD / "window"
TEST_OXT = BUILD / "kehoach-test.oxt"


class WindowTestCase(unittest.TestCase):
    @contextlib.contextmanager
    def writer(self, language, path=DATA / "seed.txt", size=(1280, 900), environment=None, **more):
        """The window of a document, in an office of its own; size of the screen in pixels, the rest is as for Office."""
        with Screen(*size) as screen:
            office = Office(language=language, dialogs=True, plugin="gen", environment=screen.environment | (environment or {}),
                            log="window", **more)
            self.addCleanup(office.close)
            self.addCleanup(watch(office).cancel)
            yield WriterWindow(office, screen, office.load(path, hidden=False))

    def has_bar(self, document):
        wait(lambda: document.CurrentController.hasInfobar("org.kehoach.plan"), "the bar above the plan")
