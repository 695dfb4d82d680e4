"""A short smoke in a real window: the menu is clicked, each dialog opens and goes away. Pictures: BUILD/window/."""
import pathlib
import re
import unittest

from harness import BUILD, PROJECT, Office
from screen import Screen, wait
from writer_window import WriterWindow

PICTURES = BUILD / "window"
LABELS = {"vi": ("Kế hoạch", "vi_VN", ["Kế hoạch mới…", "Chèn mục…", "Chèn bảng dự toán…", "Kiểm tra thể thức"]),
          "en": ("Plan", "en_US", ["New Plan…", "Insert Section…", "Insert Budget Table…", "Check Form"])}
DIALOGS = ["NewPlan", "InsertSection", "Budget", "Check"]


def dialog_title(name, locale):
    text = pathlib.Path(PROJECT / "dialogs" / f"{name}_{locale}.properties").read_text(encoding="utf-8")
    return re.search(rf"^{name}\.title=(.+)$", text, re.M).group(1)


class SmokeTest(unittest.TestCase):
    def smoke(self, language):
        menu, locale, entries = LABELS[language]
        with Screen() as screen:
            office = Office(language=language, dialogs=True, plugin="gen", environment=screen.environment, log="window")
            self.addCleanup(office.close)
            document = office.load(PROJECT / "tests" / "data" / "seed.txt", hidden=False)
            window = WriterWindow(office, screen, document)
            before = document.Text.getString()
            for number, (entry, dialog) in enumerate(zip(entries, DIALOGS), 1):
                shown = window.open_menu(menu)
                self.assertEqual([title for title in shown if title in entries], entries)
                if number == 1:
                    screen.picture(PICTURES / f"menu-{language}.png")
                window.click(shown[entry])
                title = dialog_title(dialog, locale)
                window.dialog(title)
                screen.picture(PICTURES / f"{dialog}-{language}.png")
                screen.key("Escape")
                wait(lambda title=title: not screen.windows(f"^{title}$"), f"the end of {title}")
            self.assertEqual(document.Text.getString(), before)

    def test_vietnamese(self):
        self.smoke("vi")

    def test_english(self):
        self.smoke("en")


if __name__ == "__main__":
    unittest.main()
