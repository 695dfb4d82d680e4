"""A person types into a budget table in a real window: keys, steps back and forth, an input method that composes.
Pictures: BUILD/window/."""
import sys
import unittest

from harness import BUILD, TESTS, Office, watch
from screen import Screen, wait
from writer_window import WriterWindow

sys.path.insert(0, str(TESTS / "office"))
from live import Block, Desk, two_groups  # noqa: E402

PICTURES = BUILD / "window"
AMOUNT, TOTAL = 7, 8


class LiveBudgetWindow(unittest.TestCase):
    def open(self, plugin):
        self.screen = Screen()
        self.addCleanup(self.screen.__exit__)
        self.office = Office(dialogs=True, plugin=plugin, environment=self.screen.environment, log="live-window")
        self.addCleanup(self.office.close)
        self.addCleanup(watch(self.office).cancel)
        self.desk = Desk(self.office, two_groups())
        WriterWindow(self.office, self.screen, self.desk.document)
        self.desk.document.CurrentController.Frame.ComponentWindow.setFocus()

    def soon(self, get, expected):
        """Keys arrive when the window gets round to them."""
        try:
            wait(lambda: get() == expected, repr(expected), seconds=20)
        except TimeoutError:
            self.assertEqual(get(), expected)

    def cell(self, row, column):
        return self.desk.cells()[row][column]

    def right(self):
        self.soon(self.desk.wrong, [])

    def overwrite(self, row, column, text):
        """Selects the text of a cell and types over it."""
        cell = self.desk.cell(row, column)
        self.desk.enter(row, column)
        self.desk.cursor.gotoRange(cell.Start, False)
        self.desk.cursor.gotoRange(cell.End, True)
        self.desk.rest()
        self.screen.type(text)
        self.soon(lambda: self.cell(row, column), text)

    def test_typed_with_tab_arrows_and_steps_back(self):
        self.open("gen")
        before = self.desk.cells()
        self.overwrite(3, 3, "90")
        self.assertEqual(self.cell(3, AMOUNT), before[3][AMOUNT])
        self.screen.key("Tab")
        self.soon(lambda: self.cell(3, AMOUNT), "43.200.000")
        self.right()
        self.screen.picture(PICTURES / "live-budget.png")
        self.overwrite(4, 3, "60")
        self.screen.key("Down")
        self.soon(lambda: self.cell(4, AMOUNT), "108.000.000")
        self.right()
        after = self.desk.cells()
        self.screen.key("ctrl+z")
        # Typing over a selection is two of Writer's steps, and one for the person.
        self.soon(lambda: (self.cell(4, 3), self.cell(4, AMOUNT)), ("65", "117.000.000"))
        self.right()
        self.screen.key("ctrl+y")
        self.soon(self.desk.cells, after)
        # Punctuation begins another of Writer's steps.
        self.overwrite(4, 6, "1.234.500")
        self.screen.key("Tab")
        self.soon(lambda: self.cell(4, AMOUNT), "888.840.000")
        self.right()
        self.screen.key("ctrl+z")
        self.soon(self.desk.cells, after)
        self.screen.key("ctrl+z")
        self.soon(lambda: self.cell(4, 3), "65")
        self.right()

    def test_cells_of_a_spreadsheet(self):
        """Ctrl+V puts a block into the cells from the caret on, with lines added where they are missing; one step
        takes it back."""
        self.open("gen")
        before = self.desk.cells()
        clipboard = self.office.create("com.sun.star.datatransfer.clipboard.SystemClipboard")
        clipboard.setContents(Block([["90", "3 buổi"], ["60", "2 ngày"], ["50", "1 buổi"]]), None)
        self.desk.enter(3, 3)
        self.desk.rest()
        self.screen.key("ctrl+v")
        self.soon(lambda: [row[3:5] for row in self.desk.cells()[3:6]], [["90", "3 buổi"], ["60", "2 ngày"], ["50", "1 buổi"]])
        self.soon(lambda: self.cell(4, AMOUNT), "216.000.000")
        self.right()
        self.screen.picture(PICTURES / "live-budget-pasted.png")
        after = self.desk.cells()
        self.screen.key("ctrl+z")
        self.soon(self.desk.cells, before)
        self.screen.key("ctrl+y")
        self.soon(self.desk.cells, after)
        self.right()
        self.screen.key("ctrl+z")
        self.soon(self.desk.cells, before)
        clipboard.setContents(Block([["75"]]), None)
        for keys in ("ctrl+v", "ctrl+alt+shift+v"):
            self.desk.enter(3, 3)
            self.desk.rest()
            self.screen.key(keys)
            self.soon(lambda: self.cell(3, 3), "75")
            self.soon(lambda: self.cell(3, AMOUNT), "36.000.000")
            self.right()
            self.screen.key("ctrl+z")
            self.soon(self.desk.cells, before)

    def test_rows_by_the_keyboard(self):
        self.open("gen")
        self.desk.enter(4, 0)
        self.desk.run(".uno:DeleteRows")
        self.soon(lambda: len(self.desk.cells()), 8)
        self.right()
        self.screen.key("ctrl+z")
        self.soon(lambda: len(self.desk.cells()), 9)
        self.right()
        self.desk.enter(4, 8)
        self.desk.run(".uno:InsertRowsAfter")
        self.desk.enter(5, 1)
        for text in ("Hoi truong", "buoi", "3", "", "", "500000"):
            if text:
                self.screen.type(text)
            self.screen.key("Tab")
        self.soon(lambda: self.cell(5, AMOUNT), "1.500.000")
        self.right()

    def test_nothing_follows_while_an_input_method_composes(self):
        """Ctrl+Shift+U of GTK composes as Unikey and ibus do: text that is not typed yet stands in the cell."""
        self.open("gtk3")
        before = self.desk.cells()
        self.overwrite(3, 3, "9")
        self.screen.key("ctrl+shift+u")
        self.screen.type("30")
        self.soon(lambda: self.cell(3, 3), "9u30")
        self.desk.rest()
        self.screen.picture(PICTURES / "live-budget-composed.png")
        self.assertEqual(self.cell(3, AMOUNT), before[3][AMOUNT])
        self.assertEqual(self.desk.cells()[TOTAL], before[TOTAL])
        self.screen.key("Return")  # composed: U+0030, a zero
        self.soon(lambda: self.cell(3, 3), "90")
        self.assertEqual(self.cell(3, AMOUNT), before[3][AMOUNT])
        self.screen.key("Tab")
        self.soon(lambda: self.cell(3, AMOUNT), "43.200.000")
        self.right()

    def test_what_is_composed_in_the_next_cell_stays_whole(self):
        """The caret leaves a cell and an input method composes in the next one at once, in one go of keys."""
        self.open("gtk3")
        for round in range(5):
            self.overwrite(3, 3, str(70 + round))
            self.screen.key("Tab", "Home", "shift+End", "ctrl+shift+u", "3", str(1 + round), "Return", "Tab")
            self.soon(lambda: self.cell(3, 4), str(1 + round))
            self.right()


if __name__ == "__main__":
    unittest.main()
