"""Chuyển mã TCVN3/VNI sang Unicode."""
import unittest

from com.sun.star.awt import Size
from com.sun.star.text.ControlCharacter import PARAGRAPH_BREAK
from dialog import DialogTestCase, sentence

RUNS = (("kÕ ho¹ch", ".VnTimeH", True), (" sè 12 cña tØnh", ".VnTime", False), (" và ", "Arial", False),
        ("Ñoäc laäp", "VNI-Times", True))
CONVERTED = "KẾ HOẠCH số 12 của tỉnh và Độc lập"


class ConvertTest(DialogTestCase):
    def setUp(self):
        super().setUp()
        self.type(self.document.Text, RUNS)
        self.forget_undo()

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
            self.assertSoon(lambda: len(dialog.control("uncertain").getSelectedItems()), len(dialog.items("uncertain")))
        dialog.press("ok")
        dialog.finished()

    def style(self, name, family="ParagraphStyles"):
        return self.document.StyleFamilies.getByName(family).getByName(name)

    def runs(self, text=None):
        """The portions of text, as Writer gives them."""
        paragraphs = (text or self.document.Text).createEnumeration()
        while paragraphs.hasMoreElements():
            portions = paragraphs.nextElement().createEnumeration()
            while portions.hasMoreElements():
                portion = portions.nextElement()
                if portion.TextPortionType == "Text" and portion.String:
                    yield portion

    def test_preview_says_what_was_found(self):
        before = self.look()
        dialog = self.open("Convert")
        self.assertSoon(lambda: dialog.text("found"), sentence("ui.convert.found-document", tcvn3="2", vni="1"))
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

    def test_each_uncertain_word_is_a_choice(self):
        self.document.Text.insertControlCharacter(self.document.Text.End, PARAGRAPH_BREAK, False)
        self.type(self.document.Text, [("N«ngg §¾kk N«ngg", ".VnTime", False)])
        dialog = self.open("Convert")
        self.assertEqual(dialog.items("uncertain"), ["N«ngg → Nôngg", "§¾kk → Đắkk"])
        self.assertEqual(len(dialog.control("uncertain").getSelectedItems()), 0)
        dialog.select("uncertain", 1)
        dialog.press("ok")
        dialog.finished()
        self.assertTrue(self.body().endswith("N«ngg Đắkk N«ngg"), self.body())

    def test_headers_footers_frames_too(self):
        style = self.style("Standard", "PageStyles")
        style.HeaderIsOn = style.FooterIsOn = True
        frame = self.document.createInstance("com.sun.star.text.TextFrame")
        self.document.Text.insertTextContent(self.document.Text.End, frame, False)
        texts = (style.HeaderText, style.FooterText, frame)
        for text in texts:
            self.type(text, RUNS)
        self.forget_undo()
        self.convert()
        self.assertEqual([text.String for text in texts], [CONVERTED] * 3)
        self.document.UndoManager.undo()
        self.assertFalse(self.document.UndoManager.isUndoPossible())
        self.assertEqual([text.String for text in texts], ["".join(string for string, _, _ in RUNS)] * 3)

    def test_drawings_are_left_and_told_of(self):
        shape = self.document.createInstance("com.sun.star.drawing.RectangleShape")
        shape.Size = Size(6000, 3000)
        self.document.Text.insertTextContent(self.document.Text.End, shape, False)
        shape.String = "kÕ ho¹ch sè cña tØnh"
        dialog = self.open("Convert")
        self.assertEqual(dialog.message(), sentence("ui.convert.kept", count="1"))
        dialog.press("ok")
        dialog.finished()
        self.assertEqual(self.body(), CONVERTED)
        self.assertEqual(shape.String, "kÕ ho¹ch sè cña tØnh")

    def test_protected_sections_are_left_and_told_of(self):
        self.document.Text.insertControlCharacter(self.document.Text.End, PARAGRAPH_BREAK, False)
        self.type(self.document.Text, [("tØnh", ".VnTime", False)])
        cursor = self.document.Text.createTextCursorByRange(self.document.Text.End)
        cursor.gotoStartOfParagraph(True)
        section = self.document.createInstance("com.sun.star.text.TextSection")
        self.document.Text.insertTextContent(cursor, section, True)
        section.IsProtected = True
        self.style("Standard").CharFontName = ".VnTime"
        self.convert()
        self.assertIn("tØnh", self.body())
        self.assertIn(CONVERTED, self.body())
        self.assertEqual(self.style("Standard").CharFontName, ".VnTime", "what is kept needs the style's font")

    def test_only_protected(self):
        section = self.document.createInstance("com.sun.star.text.TextSection")
        cursor = self.document.Text.createTextCursor()
        cursor.gotoStart(False)
        cursor.gotoEnd(True)
        self.document.Text.insertTextContent(cursor, section, True)
        section.IsProtected = True
        self.assertEqual(self.refusal("Convert"), sentence("app.nothing-free-to-convert"))

    def test_links_character_styles_and_language(self):
        for length, name, value in ((8, "HyperLinkURL", "https://example.vn/"), (15, "CharStyleName", "Emphasis")):
            cursor = self.document.Text.createTextCursor()
            cursor.gotoStart(False)
            cursor.goRight(0 if length == 8 else 8, False)
            cursor.goRight(length, True)
            setattr(cursor, name, value)
        self.convert()
        found = {portion.String: portion for portion in self.runs()}
        self.assertEqual(found["KẾ HOẠCH"].HyperLinkURL, "https://example.vn/")
        self.assertEqual(found[" số 12 của tỉnh"].CharStyleName, "Emphasis")
        for text in ("KẾ HOẠCH", " số 12 của tỉnh", "Độc lập"):
            self.assertEqual((found[text].CharLocale.Language, found[text].CharLocale.Country), ("vi", "VN"))

    def test_fonts_of_styles(self):
        style = self.style("Text body")
        style.CharFontName = ".VnTime"
        self.document.Text.String = "tØnh N«ngg"
        cursor = self.document.Text.createTextCursor()
        cursor.gotoEnd(True)
        cursor.setAllPropertiesToDefault()
        paragraph = self.document.Text.createEnumeration().nextElement()
        paragraph.ParaStyleName = "Text body"
        self.forget_undo()
        self.convert()
        self.assertEqual(style.CharFontName, "Times New Roman")
        self.assertEqual([(portion.String, portion.CharFontName) for portion in self.runs()],
                         [("tỉnh ", "Times New Roman"), ("N«ngg", ".VnTime")])
        self.document.UndoManager.undo()
        self.assertEqual((style.CharFontName, self.body()), (".VnTime", "tØnh N«ngg"))
        self.assertFalse(self.document.UndoManager.isUndoPossible())

    def test_the_selection_leaves_the_styles(self):
        self.style("Standard").CharFontName = ".VnTime"
        cursor = self.document.Text.createTextCursor()
        cursor.gotoStart(False)
        cursor.goRight(8, True)
        self.document.CurrentController.select(cursor)
        self.convert()
        self.assertEqual(self.style("Standard").CharFontName, ".VnTime")

    def test_tracked_and_accepted(self):
        self.document.RecordChanges = True
        self.convert()
        self.office.dispatch(self.document, ".uno:AcceptAllTrackedChanges")
        self.assertEqual(self.body(), CONVERTED)

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
