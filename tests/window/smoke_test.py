"""A short smoke in a real window: the menu is clicked, each dialog opens and goes away. Pictures: BUILD/window/."""
import unittest

from window_case import PICTURES, WindowTestCase
from writer_window import dialog_title, menu_titles


class SmokeTest(WindowTestCase):
    def smoke(self, language):
        menu, entries = menu_titles(language)
        self.assertEqual(list(entries), ["NewPlan", "NewFromThis", "InsertSection", "InsertBases", "CompleteCitation", "Recipients",
                                         "InsertBudget", "EditBudget", "AmountInWords", "Convert", "Issue", "Letters",
                                         "Check", "NextFinding", "PreviousFinding", "NextPlaceholder",
                                         "PreviousPlaceholder", "entry82",  # the submenu of Report and others
                                         "Panel", "EditFacts", "Offices", "Options"])
        with self.writer(language) as window:
            screen, document = window.screen, window.document
            window.type_legacy()
            before = document.Text.getString()
            for command, entry in entries.items():
                if command in ("AmountInWords", "CompleteCitation", "EditBudget", "Issue", "Letters", "NextFinding", "PreviousFinding",
                               "NextPlaceholder", "PreviousPlaceholder", "entry82", "Panel", "Options"):
                    continue  # no dialog, or greyed: there is no table
                shown = window.open_menu(menu)
                self.assertEqual([title for title in shown if title], list(entries.values()))
                screen.picture(PICTURES / f"menu-{language}.png")
                window.click(shown[entry])
                title = dialog_title(command, language)
                window.dialog(title)
                screen.picture(PICTURES / f"{command}-{language}.png")
                window.leave(title)
            self.assertEqual(document.Text.getString(), before)

    def test_vietnamese(self):
        self.smoke("vi")

    def test_english(self):
        self.smoke("en")


if __name__ == "__main__":
    unittest.main()
