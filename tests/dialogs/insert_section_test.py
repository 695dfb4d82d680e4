"""Chèn mục…"""
import unittest

from dialog import DialogTestCase, sentence
from harness import DATA


class InsertSectionTest(DialogTestCase):
    def position(self, dialog, *words):
        """The entry that has one of these words."""
        return next(i for i, item in enumerate(dialog.items("sections")) if any(word in item for word in words))

    def test_missing_sections_stand_first(self):
        document = self.office.load(DATA / "seed.txt", hidden=False)
        dialog = self.open("InsertSection", document=document)
        present = [sentence("ui.insert-section.present", section="").strip() in item for item in dialog.items("sections")]
        self.assertIn(True, present)
        self.assertIn(False, present)
        self.assertEqual(present, sorted(present))
        dialog.press("cancel")
        dialog.finished()

    def test_inserts_at_the_caret_in_one_step(self):
        self.write("I. MỤC ĐÍCH, YÊU CẦU", "Nâng cao nhận thức.", "II. NỘI DUNG", "Tuyên truyền.")
        self.document.CurrentController.ViewCursor.gotoEnd(False)
        before = self.body()
        dialog = self.open("InsertSection")
        dialog.check("atCaret", True)
        dialog.select("sections", self.position(dialog, "Kinh phí", "Funding"))
        dialog.press("ok")
        dialog.finished()
        self.assertIn("III. KINH PHÍ", self.body())
        self.document.UndoManager.undo()
        self.assertEqual(self.body(), before)

    def test_inserts_where_the_section_belongs(self):
        self.write("KẾ HOẠCH", "Tổ chức hội nghị", "I. MỤC ĐÍCH, YÊU CẦU", "Nâng cao nhận thức.", "II. NỘI DUNG",
                   "Tuyên truyền.", "III. TỔ CHỨC THỰC HIỆN", "Các đơn vị thực hiện.")
        self.document.CurrentController.ViewCursor.gotoStart(False)
        before = self.body()
        dialog = self.open("InsertSection")
        dialog.select("sections", self.position(dialog, "Kinh phí", "Funding"))
        dialog.press("ok")
        dialog.finished()
        lines = self.body().splitlines()
        self.assertEqual([line for line in lines if line.isupper()][1:], ["I. MỤC ĐÍCH, YÊU CẦU", "II. NỘI DUNG",
                                                                       "III. KINH PHÍ", "IV. TỔ CHỨC THỰC HIỆN"])
        self.document.UndoManager.undo()
        self.assertEqual(self.body(), before)

    def test_a_section_that_is_there_is_inserted_again_only_when_asked_twice(self):
        self.write("KẾ HOẠCH", "Tổ chức hội nghị", "I. MỤC ĐÍCH, YÊU CẦU", "Nâng cao nhận thức.")
        before = self.body()
        dialog = self.open("InsertSection")
        dialog.select("sections", self.position(dialog, "Mục đích", "Purpose"))
        dialog.press("ok")
        self.assertSoon(dialog.message, sentence("ui.insert-section.twice"))
        self.assertEqual(self.body(), before)
        dialog.press("ok")
        dialog.finished()
        self.assertIn("II. MỤC ĐÍCH", self.body())

    def test_refused_in_a_table(self):
        table = self.document.createInstance("com.sun.star.text.TextTable")
        self.document.Text.insertTextContent(self.document.Text.End, table, False)
        self.document.CurrentController.select(table.getCellByName("A1"))
        self.document.CurrentController.ViewCursor.gotoRange(table.getCellByName("A1").Start, False)
        before = self.body()
        self.assertEqual(self.refusal("InsertSection"), sentence("refuse.in-table"))
        self.assertEqual(self.body(), before)

    def test_refused_in_a_read_only_document(self):
        path = self.office.store(self.office.new(), self.office.folder / "read-only.odt")
        document = self.office.load(path, hidden=False, ReadOnly=True)
        self.assertEqual(self.refusal("InsertSection", document), sentence("refuse.read-only"))
        self.assertEqual(self.body(document), "")

    def test_cancel_changes_nothing(self):
        self.write("Một đoạn")
        self.document.setModified(False)
        dialog = self.open("InsertSection")
        dialog.press("cancel")
        dialog.finished()
        self.assertEqual(self.body(), "Một đoạn")
        self.assertFalse(self.document.isModified())

    def test_a_document_closed_meanwhile_closes_the_dialog(self):
        self.close_while_open("InsertSection")


if __name__ == "__main__":
    unittest.main()
