"""The sidebar in a window of its own: the panel works as it does beside the document. Pictures: BUILD/window/."""
import re
import subprocess
import sys
import threading
import unittest

from harness import TESTS
from main_thread import on_main_thread
from screen import wait
from window_case import PICTURES, TEST_OXT, WindowTestCase

sys.path.append(str(TESTS / "dialogs"))
from panel_test import Panel  # noqa: E402


class FloatingTest(WindowTestCase):
    def walk(self, language):
        with self.writer(language, size=(1280, 1000), oxt=TEST_OXT) as window:
            office, screen, document = window.office, window.screen, window.document
            hook = office.create("org.kehoach.TestHook")
            threading.Thread(daemon=True, target=lambda: on_main_thread(
                office, lambda: office.dispatch(document, "vnd.kehoach:Panel"))).start()

            def panel():
                names = [name for name in hook.getElementNames() if name.startswith("panel")]
                return Panel(hook.getByName(names[0])) if names else None

            def width():
                return panel().container.getPosSize().Width if panel() else 0
            docked = wait(panel, "the panel")
            wait(lambda: docked.text("detail"), "the findings")
            beside, narrow = (docked.lines(), docked.text("counts")), width()

            before = screen.windows("")
            on_main_thread(office, docked.control("findings").setFocus)
            screen.key("ctrl+shift+F10")  # LibreOffice's own key to dock and undock

            def widened():
                """As by dragging its edge; LibreOffice makes it as narrow as its tabs."""
                for window in set(screen.windows("")) - set(before):
                    try:
                        geometry = screen.xdotool("getwindowgeometry", "--shell", window)
                        if int(re.search(r"HEIGHT=(\d+)", geometry)[1]) > 200:  # not the words at the pointer
                            screen.xdotool("windowsize", window, narrow + 170, 850)
                    except subprocess.CalledProcessError:  # gone
                        pass
                return width() > narrow
            wait(widened, "the panel to be as wide as its window")
            screen.picture(PICTURES / f"floating-{language}.png")
            self.assertEqual((panel().lines(), panel().text("counts")), beside)
            room = panel().container.getPosSize()
            for control in panel().container.getControls():
                if control.isVisible():
                    box = control.getPosSize()
                    self.assertLessEqual(box.X + box.Width, room.Width, control.Model.Name)

            document.Text.insertString(document.Text.End, "\nHọp ngày 31/02/2020 tại hội trường.", False)
            wait(lambda: [line for line in panel().lines() if "31/02" in line], "what was typed")
            found = next(node for lines in panel().groups().values() for node in lines if "31/02" in node.DisplayValue)
            on_main_thread(office, lambda: panel().control("findings").select(found))
            wait(lambda: panel().control("show").Model.Enabled, "the finding to be chosen")
            panel().press("show")
            wait(lambda: "31/02" in document.CurrentController.ViewCursor.String, "its place")

            document.setModified(False)
            document.close(True)
            wait(lambda: not panel(), "the panel to go with its document")
            self.assertTrue(office.alive())

    def test_vietnamese(self):
        self.walk("vi")

    def test_english(self):
        self.walk("en")


if __name__ == "__main__":
    unittest.main()
