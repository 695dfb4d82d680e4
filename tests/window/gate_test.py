"""The gate in a real window: it stands before keyboard, menu and toolbar alike. Pictures: BUILD/window/."""
import re
import threading
import time
import unittest

from harness import DATA, PROJECT
from screen import wait
from window_case import PICTURES, TEST_OXT, WindowTestCase
from writer_window import dialog_title


def walk(accessible, depth=0):
    context = accessible.getAccessibleContext()
    yield context
    if depth < 12:
        for index in range(min(context.getAccessibleChildCount(), 80)):
            yield from walk(context.getAccessibleChild(index), depth + 1)


class GateTest(WindowTestCase):
    def gate(self, language):
        with self.writer(language) as window:
            screen, document = window.screen, window.document
            title = dialog_title("Gate", language)

            def shown(picture):
                window.dialog(title)
                screen.picture(PICTURES / f"gate-{picture}-{language}.png")
                window.leave(title)

            self.has_bar(document)
            screen.picture(PICTURES / f"infobar-{language}.png")
            screen.click(*wait(lambda: self.button_of_bar_at_rest(window), "the button of the bar"))
            window.dialog(dialog_title("Check", language))
            screen.picture(PICTURES / f"infobar-check-{language}.png")
            window.leave(dialog_title("Check", language))
            screen.key("ctrl+p")
            shown("keyboard")
            toolbar = self.button(window, "PDF")
            window.screen.click(*toolbar)
            shown("toolbar")

            bar = list(window.menus().values())[0]  # File
            window.click(bar)
            entry = wait(lambda: self.entry(bar, ("Digital Signatures", "Chữ ký số")), "the entry of signatures")
            window.click(entry)
            inside = wait(lambda: self.entry(entry, ("Digital Signatures", "Chữ ký số")), "the command of signatures")
            window.click(inside)
            shown("menu")
            self.assertFalse(document.isModified())

    def button_of_bar(self, window):
        """The middle of the button of the bar above the document, once it is painted; it is not in the tree of accessible
        controls. The bar has one colour, the button at its right end another for most of its height."""
        view = window.document.CurrentController.Frame.ComponentWindow
        bars = [child for child in view.getWindows() if 20 < child.getPosSize().Height < 100 < child.getPosSize().Width]
        if len(bars) != 1:
            return None
        context = bars[0].getAccessibleContext()
        place, size = context.getLocationOnScreen(), context.getSize()
        left, width = place.X + size.Width // 2, size.Width // 2
        pixels = window.screen.pixels(left, place.Y, width, size.Height)
        columns = [[pixels[y * width + x] for y in range(size.Height)] for x in range(width)]
        ground = max(set(columns[0]), key=columns[0].count)
        other = "".join("#" if column.count(ground) * 2 < len(column) else " " for column in columns)
        button = max(re.finditer("#+", other), key=lambda run: len(run.group()), default=None)
        if not button or len(button.group()) < 40:
            return None
        return left + (button.start() + button.end()) // 2, place.Y + size.Height // 2

    def button_of_bar_at_rest(self, window):
        """The same, once toolbars have come and it stays where it is."""
        place = self.button_of_bar(window)
        return place if place == self.button_of_bar(window) else None

    def button(self, window, name):
        """The middle of a button of a toolbar whose name holds this."""
        def find():
            for context in walk(window.window):
                size = context.getSize() if name in context.getAccessibleName() else None
                if size and 0 < size.Width < 80 and 0 < size.Height < 60:
                    place = context.getLocationOnScreen()
                    return place.X + size.Width // 2, place.Y + size.Height // 2
            return None
        return wait(find, f"the button {name}")

    def entry(self, menu, names):
        context = menu.getAccessibleContext()
        for index in range(context.getAccessibleChildCount()):
            child = context.getAccessibleChild(index)
            if any(name in child.getAccessibleContext().getAccessibleName() for name in names):
                return child
        return None

    @staticmethod
    def is_closed(document):
        try:
            document.getURL()
        except Exception:  # pyuno tells of a closed document in several ways
            return True
        return False

    def test_ways_without_a_command_are_as_the_help_says(self):
        """File ▸ Properties signs by itself, closing saves: nobody is asked, and the help names both."""
        with self.writer("en", oxt=TEST_OXT) as window:
            office, screen = window.office, window.screen
            path = office.store(window.document, office.folder / "signed.odt")
            window.document.close(True)
            document = office.load(path, hidden=False)
            hook = office.create("org.kehoach.TestHook")
            self.has_bar(document)
            threading.Thread(target=self.quietly, args=(office, document, ".uno:SetDocumentProperties"), daemon=True).start()
            wait(lambda: screen.windows("^Properties of"), "the properties")
            time.sleep(1)
            screen.key("space")  # its first button: Digital Signatures…
            window.dialog("Digital Signatures")
            self.assertFalse(hook.hasByName("Gate"))
            window.leave("Digital Signatures")
            screen.key("Escape")
            wait(lambda: not screen.windows("^Properties of"), "the end of the properties")

            document.Text.End.setString(" thêm")
            screen.key("ctrl+w")
            wait(lambda: screen.windows("Save Document"), "the question whether to save")
            self.assertFalse(hook.hasByName("Gate"))
            screen.key("Return")
            wait(lambda: not screen.windows("Save Document"), "the end of the question")
            wait(lambda: self.is_closed(document), "the end of the document, which is saved first")
            again = office.load(path, hidden=False)
            self.assertTrue(again.Text.String.endswith(" thêm"))
            self.has_bar(again)
        for language in ("vi", "en"):
            told = (PROJECT / "docs" / f"before-signing.{language}.md").read_text(encoding="utf-8")
            for way in ("storeToURL", "--convert-to", "--headless", "Thuộc tính ▸" if language == "vi" else "Properties ▸"):
                self.assertIn(way, told)

    def quietly(self, office, document, command):
        try:
            office.dispatch(document, command)
        except Exception:  # the office may end before it returns
            pass

    def test_vietnamese(self):
        self.gate("vi")

    def test_english(self):
        self.gate("en")


if __name__ == "__main__":
    unittest.main()
