"""Sửa tất cả where a change is not as simple as in plain text: cells, frames, protected places, fields, notes, documents
that record changes, are signed, or cannot be changed half-way through."""
import threading
import unittest
import zipfile

from dialog import DialogTestCase, sentence, wait
from harness import DATA

from com.sun.star.text.ControlCharacter import PARAGRAPH_BREAK
from com.sun.star.uno import RuntimeException

WRONG, RIGHT = "Các đơn vị  phối hợp .", "Các đơn vị phối hợp."


class FixPlacesTest(DialogTestCase):
    def setUp(self):
        super().setUp()
        lines = (DATA / "seed.txt").read_text(encoding="utf-8-sig").splitlines()
        self.section = next(number for number, line in enumerate(lines) if line.startswith("III"))
        self.write(*lines)

    def before_section(self):
        """A cursor in a new paragraph before the section on organisation."""
        text = self.document.Text
        paragraphs = text.createEnumeration()
        for _ in range(self.section):
            paragraphs.nextElement()
        place = text.createTextCursorByRange(paragraphs.nextElement().Start)
        text.insertControlCharacter(place, PARAGRAPH_BREAK, False)
        place.goLeft(1, False)
        return place

    def fix_all(self, tracked=False, document=None):
        """The lists of what is fixed and what is skipped, once it is done."""
        dialog = self.open("Check", document=document or self.document)
        dialog.finished()
        thread = threading.Thread(target=dialog.press, args=("fixAll",), daemon=True)
        thread.start()
        inner = self.opened("Fix", thread)
        if tracked:
            inner.check("tracked")
        lists = inner.items("fixes"), inner.items("skipped")
        inner.press("ok")
        self.gone("Fix")
        inner.finished()
        self.close(dialog)
        return lists

    def close(self, dialog):
        """Presses once more where the dialog was still checking again and took it for its own doing."""
        def closed():
            try:
                dialog.press("close")
            except (AttributeError, RuntimeException):  # it has closed meanwhile
                pass
            return not self.hook.hasByName("Check")
        wait(closed, "the end of the dialog")

    def one_step_back(self):
        self.assertEqual(len(self.document.UndoManager.getAllUndoActionTitles()), 1)
        self.document.UndoManager.undo()

    def test_in_a_cell(self):
        table = self.document.createInstance("com.sun.star.text.TextTable")
        table.initialize(1, 2)
        self.document.Text.insertTextContent(self.before_section(), table, False)
        cell = table.getCellByName("B1")
        cell.setString(WRONG)
        self.forget_undo()
        self.fix_all()
        self.assertEqual(cell.getString(), RIGHT)
        self.one_step_back()
        self.assertEqual(cell.getString(), WRONG)

    def test_in_a_frame(self):
        frame = self.document.createInstance("com.sun.star.text.TextFrame")
        frame.setPropertyValue("Width", 8000)
        self.document.Text.insertTextContent(self.before_section(), frame, False)
        frame.getText().setString(WRONG)
        self.forget_undo()
        self.fix_all()
        self.assertEqual(frame.getText().getString(), RIGHT)
        self.one_step_back()
        self.assertEqual(frame.getText().getString(), WRONG)

    def test_not_in_a_protected_section(self):
        place = self.before_section()
        self.document.Text.insertString(place, WRONG, True)
        section = self.document.createInstance("com.sun.star.text.TextSection")
        section.IsProtected = True
        self.document.Text.insertTextContent(place, section, True)
        fixes, skipped = self.fix_all()
        self.assertIn(WRONG, self.body())
        self.assertTrue(fixes)
        self.assertTrue(any(sentence("fix.skip.protected") in line for line in skipped), skipped)

    def test_not_in_a_protected_cell(self):
        table = self.document.createInstance("com.sun.star.text.TextTable")
        table.initialize(1, 1)
        self.document.Text.insertTextContent(self.before_section(), table, False)
        cell = table.getCellByName("A1")
        cell.setString(WRONG)
        cell.IsProtected = True
        _, skipped = self.fix_all()
        self.assertEqual(cell.getString(), WRONG)
        self.assertTrue(any(sentence("fix.skip.protected") in line for line in skipped), skipped)

    def test_not_over_a_footnote_or_a_field(self):
        place = self.before_section()
        text = self.document.Text
        text.insertString(place, "Các đơn vị ", False)
        text.insertTextContent(place, self.document.createInstance("com.sun.star.text.Footnote"), False)
        text.insertString(place, " phối hợp với văn phòng.", False)
        notes = self.document.Footnotes.Count
        before = self.body()
        self.fix_all()
        self.assertEqual(self.document.Footnotes.Count, notes)
        self.document.UndoManager.undo()
        self.assertEqual(self.body(), before)

    def test_page_header_and_footer_stay(self):
        style = self.document.StyleFamilies.getByName("PageStyles").getByName("Standard")
        style.HeaderIsOn = True
        style.HeaderText.setString(WRONG)
        self.fix_all()
        self.assertEqual(style.HeaderText.getString(), WRONG)

    def test_a_document_that_records_changes_goes_on_recording(self):
        text = self.body()
        self.document.RecordChanges = True
        self.forget_undo()
        self.fix_all()
        self.assertTrue(self.document.RecordChanges)
        self.assertTrue(self.document.Redlines.hasElements())
        self.office.dispatch(self.document, ".uno:RejectAllTrackedChanges")
        self.assertEqual(self.body(), text)

    def test_tracked_it_is_one_step_too(self):
        text = self.body()
        self.forget_undo()
        self.fix_all(tracked=True)
        self.assertTrue(self.document.Redlines.hasElements())
        self.assertFalse(self.document.RecordChanges)
        self.one_step_back()
        self.assertFalse(self.document.Redlines.hasElements())
        self.assertEqual(self.body(), text)

    def test_not_in_what_waits_to_be_deleted(self):
        place = self.before_section()
        self.document.Text.insertString(place, WRONG, True)
        self.document.RecordChanges = True
        place.setString("")
        self.document.RecordChanges = False
        before = sum(1 for _ in self.document.Redlines)
        self.fix_all()
        self.assertEqual(sum(1 for _ in self.document.Redlines), before)

    def signed(self):
        """A copy that says it is signed; nobody checks by whom."""
        path = self.office.store(self.document, self.office.folder / "to-be-signed.odt")
        signed = path.with_name("signed.odt")
        with zipfile.ZipFile(path) as source, zipfile.ZipFile(signed, "w") as target:
            for name in source.namelist():
                target.writestr(name, source.read(name))
            target.writestr("META-INF/documentsignatures.xml",
                            '<document-signatures xmlns="urn:oasis:names:tc:opendocument:xmlns:digitalsignature:1.0"/>')
        return self.office.load(signed, hidden=False)

    def test_refused_in_a_signed_document(self):
        document = self.signed()
        before = self.body(document)
        dialog = self.open("Check", document=document)
        dialog.finished()
        dialog.press("fixAll")
        self.assertSoon(dialog.message, sentence("refuse.signed"))
        self.assertEqual(self.body(document), before)
        dialog.press("close")

    def test_what_was_typed_since_the_preview_is_not_typed_over(self):
        self.forget_undo()
        dialog = self.open("Check", document=self.document)
        dialog.finished()
        thread = threading.Thread(target=dialog.press, args=("fixAll",), daemon=True)
        thread.start()
        inner = self.opened("Fix", thread)
        self.assertGreater(len(inner.items("fixes")), 3)
        self.document.Text.insertString(self.document.Text.Start, "Mới", False)
        changed, steps = self.body(), self.document.UndoManager.getAllUndoActionTitles()
        inner.press("ok")
        self.assertSoon(inner.message, sentence("refuse.changed"))
        self.assertEqual(self.body(), changed)
        self.assertEqual(self.document.UndoManager.getAllUndoActionTitles(), steps)
        inner.press("cancel")
        inner.finished()
        dialog.press("close")


if __name__ == "__main__":
    unittest.main()
