"""The keyboard of a real window: the keys of our commands, and F1 in the check dialog and in the panel."""
import unittest

from main_thread import on_main_thread
from screen import wait
from window_case import PICTURES, TEST_OXT, WindowTestCase
from writer_window import dialog_title


class KeysTest(WindowTestCase):
    def walk(self, language):
        with self.writer(language) as window:
            screen, document = window.screen, window.document
            cursor = document.CurrentController.ViewCursor
            cursor.gotoEnd(False)
            cursor.gotoStart(False)

            def place():
                return document.Text.createTextCursorByRange(cursor.Start), cursor.String
            seen = []
            for _ in range(3):
                before = place()
                screen.key("alt+shift+F12")
                wait(lambda: document.Text.compareRegionStarts(before[0], cursor.Start), "the next finding")
                seen.append(place())
            screen.key("alt+shift+F11")
            wait(lambda: not document.Text.compareRegionStarts(seen[1][0], cursor.Start), "the finding before")
            self.assertEqual(cursor.String, seen[1][1])

            screen.key("alt+shift+F7")
            window.dialog(dialog_title("Check", language))
            screen.key("F1")
            self.rule(window, language, PICTURES / f"Rule-{language}.png")
            window.leave(dialog_title("Check", language))

    def rule(self, window, language, picture):
        """The page of a rule comes up, and nothing else: LibreOffice has a help of its own for F1."""
        title = dialog_title("Rule", language)
        window.dialog(title)
        window.screen.picture(picture)
        windows = self.top_windows(window.office)
        window.leave(title)
        on_main_thread(window.office, lambda: None)  # what F1 does besides is done by then
        self.assertEqual(self.top_windows(window.office), windows - 1)

    def top_windows(self, office):
        return office.create("com.sun.star.awt.Toolkit").getTopWindowCount()

    def panel(self, language):
        with self.writer(language, oxt=TEST_OXT) as window:
            office, screen = window.office, window.screen
            hook = office.create("org.kehoach.TestHook")
            window.document.CurrentController.Frame.activate()
            on_main_thread(office, lambda: office.dispatch(window.document, "vnd.kehoach:Panel"))
            [name] = wait(lambda: [name for name in hook.getElementNames() if name.startswith("panel")], "the panel")
            findings = hook.getByName(name).getControl("findings")

            def first():
                root = findings.Model.DataModel and findings.Model.DataModel.getRoot()
                return root and root.getChildCount() and root.getChildAt(0).getChildAt(0)
            findings.select(wait(first, "the findings"))
            # A list's window within it has the focus: its own says no.
            for control, place in ((findings, "findings"), (hook.getByName(name).getControl("components"), "components")):
                on_main_thread(office, control.setFocus)
                screen.key("F1")
                self.rule(window, language, PICTURES / f"Panel-rule-{place}-{language}.png")

            text = window.document.CurrentController.Frame.ComponentWindow
            on_main_thread(office, text.setFocus)
            wait(lambda: not findings.getPeer().hasFocus(), "the focus in the text")
            on_main_thread(office, lambda: office.dispatch(window.document, "vnd.kehoach:Panel"))
            wait(findings.getPeer().hasFocus, "the focus in the findings, where the panel is open")

    def test_vietnamese(self):
        self.walk("vi")

    def test_english(self):
        self.walk("en")

    def test_panel_vietnamese(self):
        self.panel("vi")

    def test_panel_english(self):
        self.panel("en")


if __name__ == "__main__":
    unittest.main()
