"""The keyboard of a real window: the keys of our commands, and F1 in the check dialog."""
import unittest

from harness import BUILD, DATA, PROJECT, Office, watch
from screen import Screen, wait
from writer_window import WriterWindow, dialog_title

PICTURES = BUILD / "window"


def title(name, language):
    text = (PROJECT / "dialogs" / f"{name}_{'vi_VN' if language == 'vi' else 'en_US'}.properties").read_text("utf-8")
    return text.split(f"{name}.title=")[1].splitlines()[0]


class KeysTest(unittest.TestCase):
    def walk(self, language):
        with Screen() as screen:
            office = Office(language=language, dialogs=True, plugin="gen", environment=screen.environment, log="window")
            self.addCleanup(office.close)
            self.addCleanup(watch(office).cancel)
            document = office.load(DATA / "seed.txt", hidden=False)
            window = WriterWindow(office, screen, document)
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
            about = title("Rule", language)
            window.dialog(about)
            screen.picture(PICTURES / f"Rule-{language}.png")
            window.leave(about)
            window.leave(dialog_title("Check", language))

    def test_vietnamese(self):
        self.walk("vi")

    def test_english(self):
        self.walk("en")


if __name__ == "__main__":
    unittest.main()
