"""Chuyển mã TCVN3/VNI sang Unicode."""
import unittest

from com.sun.star.text.ControlCharacter import PARAGRAPH_BREAK
from dialog import DialogTestCase, sentence

RUNS = (("kÕ ho¹ch", ".VnTimeH", True), (" sè 12 cña tØnh", ".VnTime", False), (" và ", "Arial", False),
        ("Ñoäc laäp", "VNI-Times", True))
CONVERTED = "KẾ HOẠCH số 12 của tỉnh và Độc lập"


class ConvertTest(DialogTestCase):
    def setUp(self):
        super().setUp()
        self.type(self.document.Text, RUNS)
        self.document.UndoManager.clear()

    def type(self, text, runs):
        for string, font, bold in runs:
            cursor = text.createTextCursorByRange(text.End)
            text.insertString(cursor, string, True)
            cursor.CharFontName, cursor.CharWeight = font, 150 if bold else 100

    def look(self, text=None):
        """Text, font and weight of each portion."""
        paragraphs = (text or self.document.Text).createEnumeration()
        found = []
        while paragraphs.hasMoreElements():
            portions = paragraphs.nextElement().createEnumeration()
            while portions.hasMoreElements():
                portion = portions.nextElement()
                if portion.TextPortionType == "Text" and portion.String:
                    found.append((portion.String, portion.CharFontName, portion.CharWeight))
        return found

    def convert(self, uncertain=False):
        dialog = self.open("Convert")
        if uncertain:
            dialog.check("uncertainToo")
        dialog.press("ok")
        dialog.finished()

    def test_preview_says_what_was_found(self):
        before = self.look()
        dialog = self.open("Convert")
        self.assertEqual(dialog.text("found"), sentence("ui.convert.found-document", tcvn3="2", vni="1"))
        self.assertIn("kÕ → KẾ", dialog.items("samples"))
        self.assertEqual(dialog.items("uncertain"), [])
        dialog.press("cancel")
        dialog.finished()
        self.assertEqual(self.look(), before)

    def test_text_fonts_and_weights_in_one_step(self):
        before = self.look()
        self.assertEqual([weight for _, _, weight in before], [150, 100, 100, 150])
        self.convert()
        after = self.look()
        self.assertEqual(self.body(), CONVERTED)
        self.assertEqual(after, [("KẾ HOẠCH", "Times New Roman", 150.0), (" số 12 của tỉnh", "Times New Roman", 100.0),
                                 (" và ", "Arial", 100.0), ("Độc lập", "Times New Roman", 150.0)])
        self.document.UndoManager.undo()
        self.assertEqual(self.look(), before)
        self.assertFalse(self.document.UndoManager.isUndoPossible())
        self.document.UndoManager.redo()
        self.assertEqual(self.look(), after)

    def test_only_the_selection(self):
        cursor = self.document.Text.createTextCursor()
        cursor.gotoStart(False)
        cursor.goRight(3, False)
        cursor.goRight(5, True)
        self.document.CurrentController.select(cursor)
        self.convert()
        self.assertTrue(self.body().startswith("kÕ HOẠCH sè 12"), self.body())

    def test_tables_and_notes_too(self):
        table = self.document.createInstance("com.sun.star.text.TextTable")
        table.initialize(1, 1)
        self.document.Text.insertTextContent(self.document.Text.End, table, False)
        note = self.document.createInstance("com.sun.star.text.Footnote")
        self.document.Text.insertTextContent(self.document.Text.Start, note, False)
        for text in (table.getCellByName("A1"), note):
            self.type(text, RUNS)
        self.convert()
        self.assertEqual(table.getCellByName("A1").String, CONVERTED)
        self.assertEqual(note.String, CONVERTED)

    def test_uncertain_words_are_left_unless_wanted(self):
        self.document.Text.insertControlCharacter(self.document.Text.End, PARAGRAPH_BREAK, False)
        self.type(self.document.Text, [("tØnh N«ngg", ".VnTime", False)])
        self.convert()
        self.assertTrue(self.body().endswith("tỉnh N«ngg"), self.body())
        self.convert(uncertain=True)
        self.assertTrue(self.body().endswith("tỉnh Nôngg"), self.body())

    def test_tracked_where_changes_are_recorded(self):
        self.document.RecordChanges = True
        self.convert()
        self.assertTrue(self.document.Redlines.hasElements())
        self.office.dispatch(self.document, ".uno:RejectAllTrackedChanges")
        self.assertEqual(self.body(), "".join(string for string, _, _ in RUNS))

    def test_nothing_to_convert(self):
        self.document.Text.String = "Kế hoạch"
        self.assertEqual(self.refusal("Convert"), sentence("app.nothing-to-convert"))

    def test_refused_in_a_read_only_document(self):
        path = self.office.store(self.document, self.office.folder / "read-only-legacy.odt")
        document = self.office.load(path, hidden=False, ReadOnly=True)
        self.assertEqual(self.refusal("Convert", document), sentence("refuse.read-only"))

    def test_a_document_closed_meanwhile_closes_the_dialog(self):
        self.close_while_open("Convert")


if __name__ == "__main__":
    unittest.main()
