"""The gate in a real window: it stands before keyboard, menu and toolbar alike. Pictures: BUILD/window/."""
import unittest

from harness import BUILD, DATA, Office, watch
from screen import Screen, wait
from writer_window import WriterWindow, dialog_title

PICTURES = BUILD / "window"


def walk(accessible, depth=0):
    context = accessible.getAccessibleContext()
    yield context
    if depth < 12:
        for index in range(min(context.getAccessibleChildCount(), 80)):
            yield from walk(context.getAccessibleChild(index), depth + 1)


class GateTest(unittest.TestCase):
    def gate(self, language):
        with Screen() as screen:
            office = Office(language=language, dialogs=True, plugin="gen", environment=screen.environment, log="window")
            self.addCleanup(office.close)
            self.addCleanup(watch(office).cancel)
            document = office.load(DATA / "seed.txt", hidden=False)
            window = WriterWindow(office, screen, document)
            title = dialog_title("Gate", language)

            def shown(picture):
                window.dialog(title)
                screen.picture(PICTURES / f"gate-{picture}-{language}.png")
                window.leave(title)

            wait(lambda: document.CurrentController.hasInfobar("org.kehoach.plan"), "the bar above the plan")
            screen.picture(PICTURES / f"infobar-{language}.png")
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

    def test_vietnamese(self):
        self.gate("vi")

    def test_english(self):
        self.gate("en")


if __name__ == "__main__":
    unittest.main()
