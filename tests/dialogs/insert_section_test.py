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

    def tasks(self, *below):
        """The dialog over a plan with tasks, recipients chosen, taken from the tasks."""
        self.write("Số:     /KH-MTTQ-BTT", "KẾ HOẠCH", "Tổ chức hội nghị tuyên truyền", "I. NỘI DUNG", "Tổ chức tốt.",
                   "II. TỔ CHỨC THỰC HIỆN", "1. Văn phòng Ủy ban MTTQ tỉnh", "- Chuẩn bị tài liệu.", "2. Ban Phong trào",
                   "Chủ trì, phối hợp với Hội Nông dân tỉnh tổ chức hội nghị.",
                   "Trên đây là Kế hoạch tổ chức hội nghị tuyên truyền./.", *below)
        self.forget_undo()
        self.document.CurrentController.ViewCursor.gotoEnd(False)
        dialog = self.open("InsertSection")
        self.assertFalse(dialog.control("fromTasks").Model.Enabled)
        dialog.select("sections", self.position(dialog, "Nơi nhận", "Recipients"))
        self.assertSoon(lambda: bool(dialog.control("fromTasks").Model.Enabled), True)
        dialog.check("fromTasks")
        self.assertSoon(lambda: "Hội Nông dân tỉnh (để p/h)" in dialog.text("lines"), True)
        return dialog

    def test_recipients_are_the_units_with_a_task(self):
        dialog = self.tasks()
        before = self.body()
        lines = dialog.text("lines").splitlines()
        self.assertEqual(lines[:3], ["Văn phòng Ủy ban MTTQ tỉnh (để t/h)", "Ban Phong trào (để t/h)", "Hội Nông dân tỉnh (để p/h)"])
        dialog.fill(lines="\n".join([lines[0], "Đảng ủy xã An Bình (để b/c)"]))  # as a person edits it
        dialog.press("ok")
        dialog.finished()
        cell = self.document.TextTables.getByIndex(self.document.TextTables.Count - 1).getCellByName("A1").String
        self.assertEqual(cell.splitlines()[1:3], [f"- {lines[0]};", "- Đảng ủy xã An Bình (để b/c);"])
        self.assertIn("Lưu: VT", cell)
        self.assertEqual(len(self.document.UndoManager.getAllUndoActionTitles()), 1)
        self.document.UndoManager.undo()
        self.assertEqual(self.body(), before)

    def test_recipients_from_tasks_go_on_with_the_list_there_is(self):
        dialog = self.tasks("Nơi nhận:", "- Ban Phong trào (để t/h);", "- Lưu: VT.", "TM. BAN THƯỜNG TRỰC", "CHỦ TỊCH",
                            "Trần Văn Mẫu")
        self.assertNotIn("Ban Phong trào", dialog.text("lines"))
        dialog.press("ok")
        dialog.finished()
        lines = self.body().splitlines()
        at = lines.index("Nơi nhận:")
        self.assertEqual(lines[at + 1:at + 5], ["- Ban Phong trào (để t/h);", "- Văn phòng Ủy ban MTTQ tỉnh (để t/h);",
                                                "- Hội Nông dân tỉnh (để p/h);", "- Lưu: VT."])
        self.assertEqual(lines.count("Nơi nhận:"), 1)
        self.assertEqual(self.document.TextTables.Count, 0)

    def test_another_section_has_no_recipients(self):
        dialog = self.tasks()
        dialog.select("sections", self.position(dialog, "Kinh phí", "Funding"))
        self.assertSoon(lambda: bool(dialog.control("fromTasks").Model.Enabled), False)
        self.assertEqual(dialog.control("fromTasks").getState(), 0)
        self.assertSoon(lambda: "Hội Nông dân tỉnh" in dialog.text("lines"), False)
        dialog.press("cancel")
        dialog.finished()

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
