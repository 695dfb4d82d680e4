"""The panel and the larger dialogs at 100, 150 and 200 %: every control inside its window, none over another, no words
of a button cut. Pictures: BUILD/window/."""
import sys
import threading
import unittest

from harness import TESTS
from main_thread import on_main_thread
from screen import wait
from window_case import PICTURES, TEST_OXT, WindowTestCase

sys.path.append(str(TESTS / "dialogs"))
from dialog import Dialog  # noqa: E402
from panel_test import Panel  # noqa: E402

ROUNDING = 2  # pixels, of places and sizes given in the units of dialogs
DIALOGS = {"NewPlan": "NewPlan", "InsertBudget": "Budget", "Check": "Check", "Offices": "Offices", "InsertBases": "InsertBases"}


class ScaleTest(WindowTestCase):
    def at(self, percent, language):
        self.percent = percent
        with self.writer(language, size=(1920, 1080), oxt=TEST_OXT,
                         environment={"SAL_FORCEDPI": str(96 * percent // 100)}) as window:
            office, screen, document = window.office, window.screen, window.document
            hook = office.create("org.kehoach.TestHook")

            def run(command):
                thread = threading.Thread(daemon=True, target=lambda: on_main_thread(
                    office, lambda: office.dispatch(document, f"vnd.kehoach:{command}"), None))
                thread.start()
                return thread

            for command, name in DIALOGS.items():
                with self.subTest(name):
                    thread = run(command)
                    wait(lambda: hook.hasByName(name), name)
                    dialog = Dialog(hook.getByName(name), thread)
                    wait(dialog.container.isVisible, f"{name} to be seen")
                    screen.picture(PICTURES / f"{name}-{language}-{percent}.png")
                    try:
                        self.fits(dialog.container)
                    finally:
                        on_main_thread(office, dialog.container.endExecute)
                        dialog.finished()
            run("Panel")
            name = wait(lambda: [name for name in hook.getElementNames() if name.startswith("panel")], "the panel")[0]
            panel = Panel(hook.getByName(name))
            wait(lambda: panel.text("detail"), "the findings")
            screen.picture(PICTURES / f"Panel-{language}-{percent}.png")
            self.fits(panel.container)

    def fits(self, container):
        """Sizes are of the window's inside, in pixels."""
        room = container.getPosSize()
        self.assertGreater(room.Width, 1.5 * self.percent)
        boxes = []
        for control in container.getControls():
            if not control.isVisible():
                continue
            box, name = control.getPosSize(), control.Model.Name
            self.assertTrue(box.X >= 0 and box.Y >= 0 and box.X + box.Width <= room.Width
                            and box.Y + box.Height <= room.Height, f"{name} is outside")
            for other, over in boxes:
                self.assertFalse(box.X + ROUNDING < over.X + over.Width and over.X + ROUNDING < box.X + box.Width
                                 and box.Y + ROUNDING < over.Y + over.Height
                                 and over.Y + ROUNDING < box.Y + box.Height, f"{name} over {other}")
            boxes.append((name, box))
            if control.supportsService("com.sun.star.awt.UnoControlButton"):
                frame = 12 * self.percent // 100  # what the toolkit wants around the words
                self.assertLessEqual(control.getPreferredSize().Width - frame, box.Width, f"{name} is cut")
        self.assertGreater(len(boxes), 5)

    def test_100(self):
        self.at(100, "vi")

    def test_150(self):
        self.at(150, "en")

    def test_200(self):
        self.at(200, "vi")


if __name__ == "__main__":
    unittest.main()
