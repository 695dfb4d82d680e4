"""Số tiền bằng chữ: for the number selected or at the caret, one step; refusals say why."""
import unittest

from dialog import DialogTestCase, sentence

WORDS = " (Bằng chữ: Một triệu năm trăm nghìn đồng)"


class AmountWordsTest(DialogTestCase):
    def setUp(self):
        super().setUp()
        self.cursor = self.document.CurrentController.ViewCursor

    def place(self, number, select=0):
        """The caret after so many characters of the text, with some selected behind it."""
        self.cursor.gotoStart(False)
        self.cursor.goRight(number, False)
        self.cursor.goRight(select, True)

    def command(self):
        self.office.dispatch(self.document, "vnd.kehoach:AmountInWords")

    def refused(self):
        return self.refusal("AmountInWords")

    def test_at_the_caret_as_one_step(self):
        self.write("Chi 1.500.000 đồng cho tổ.", "Hết.")
        self.place(7)
        self.command()
        self.assertEqual(self.body(), f"Chi 1.500.000 đồng{WORDS} cho tổ.\nHết.")
        self.assertEqual(self.document.UndoManager.getCurrentUndoActionTitle(), sentence("app.undo.amount-words"))
        self.document.UndoManager.undo()
        self.assertEqual(self.body(), "Chi 1.500.000 đồng cho tổ.\nHết.")
        self.document.UndoManager.redo()
        self.command()  # they stand there: nothing to do
        self.assertEqual(self.body(), f"Chi 1.500.000 đồng{WORDS} cho tổ.\nHết.")

    def test_every_way_of_writing_a_number(self):
        for number in ("1.500.000", "1,500,000", "1 500 000", "1.500.000đ", "1,5 triệu"):
            with self.subTest(number):
                self.write(f"Chi {number} cho tổ.")
                self.place(4, len(number))
                self.command()
                self.assertEqual(self.body(), f"Chi {number}{WORDS} cho tổ.")

    def test_words_that_are_wrong_are_replaced(self):
        self.write("Chi 1.500.000 đồng (Bằng chữ: Hai triệu đồng) cho tổ.")
        self.place(25)
        self.command()
        self.assertEqual(self.body(), f"Chi 1.500.000 đồng{WORDS} cho tổ.")

    def test_in_a_cell_of_a_table(self):
        table = self.document.createInstance("com.sun.star.text.TextTable")
        table.initialize(1, 2)
        self.document.Text.insertTextContent(self.document.Text.End, table, False)
        cell = table.getCellByName("B1")
        cell.String = "1.500.000 đồng"
        self.cursor.gotoRange(cell.End, False)
        self.command()
        self.assertEqual(cell.String, f"1.500.000 đồng{WORDS}")

    def test_the_look_of_the_number_is_the_words(self):
        self.write("Chi 1.500.000 đồng")
        self.place(4, 14)
        self.cursor.CharWeight = 150
        self.command()
        self.assertEqual(self.body(), f"Chi 1.500.000 đồng{WORDS}")
        end = self.document.Text.createTextCursorByRange(self.document.Text.End)
        end.goLeft(2, False)
        self.assertEqual(end.CharWeight, 150)

    def test_what_is_ambiguous_or_no_amount_is_said(self):
        for text, key, arguments in (
                ("Chi 1.500 cho tổ", "text.amount-ambiguous", {"typed": "1.500", "first": "1500", "second": "1,5"}),
                ("Chi 6358.8 đồng", "text.amount-not-whole", {"typed": "6358.8 đồng", "first": "6358,8"}),
                ("Chi 5.523,2 đồng", "text.amount-not-whole", {"typed": "5.523,2 đồng", "first": "5523,2"}),
                ("Kế hoạch", "text.no-amount", {})):
            with self.subTest(text):
                self.write(text)
                self.place(5)
                self.assertEqual(self.refused(), sentence(key, **arguments))
                self.assertEqual(self.body(), text)

    def test_more_than_one_amount_selected(self):
        self.write("20.000 đồng và 30.000 đồng", "40.000 đồng")
        self.place(0, 26)
        self.assertEqual(self.refused(), sentence("text.two-amounts"))
        self.place(0, 30)
        self.assertEqual(self.refused(), sentence("text.two-amounts"))

    def test_tracked_where_changes_are_recorded(self):
        self.write("Chi 1.500.000 đồng")
        self.document.RecordChanges = True
        self.place(6)
        self.command()
        self.assertEqual(self.body(), f"Chi 1.500.000 đồng{WORDS}")
        self.assertTrue(self.document.Redlines.hasElements())

    def test_refused_in_a_protected_section(self):
        self.write("Chi 1.500.000 đồng")
        section = self.document.createInstance("com.sun.star.text.TextSection")
        section.IsProtected = True
        cursor = self.document.Text.createTextCursor()
        cursor.gotoEnd(True)
        self.document.Text.insertTextContent(cursor, section, True)
        self.place(6)
        self.assertEqual(self.refused(), sentence("refuse.protected"))


if __name__ == "__main__":
    unittest.main()
