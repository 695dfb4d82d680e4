"""Nơi nhận theo nhiệm vụ…"""
import pathlib
import unittest

from dialog import DialogTestCase, sentence

BEGIN = ("Số:     /KH-MTTQ-BTT", "KẾ HOẠCH", "Tổ chức hội nghị tuyên truyền", "I. NỘI DUNG", "Tổ chức tốt.",
         "II. TỔ CHỨC THỰC HIỆN", "1. Văn phòng Ủy ban MTTQ tỉnh", "- Chuẩn bị tài liệu.", "2. Ban Phong trào",
         "Chủ trì, phối hợp với Hội Nông dân tỉnh tổ chức hội nghị.",
         "Trên đây là Kế hoạch tổ chức hội nghị tuyên truyền./.")
LIST = ("Nơi nhận:", "- Ban Phong trào (để t/h);", "- Lưu: VT.")
SIGNATURE = ("TM. BAN THƯỜNG TRỰC", "CHỦ TỊCH", "Trần Văn Mẫu")


class RecipientsTest(DialogTestCase):
    def setUp(self):
        super().setUp()
        user = self.office.create("com.sun.star.util.PathSubstitution").substituteVariables("$(user)", False)
        offices = pathlib.Path(user.removeprefix("file://")) / "kehoach" / "offices.json"
        offices.unlink(missing_ok=True)  # the recipients of another test's office

    def choose(self, *paragraphs):
        self.write(*paragraphs)
        self.forget_undo()
        return self.open("Recipients")

    def test_missing_ones_go_in_front_of_the_filing_line_as_one_step(self):
        dialog = self.choose(*BEGIN, *LIST, *SIGNATURE)
        before = self.body()
        self.assertEqual([line[0] for line in dialog.items("units")], ["☑", "–", "☑"])
        dialog.press("ok")
        dialog.finished()
        lines = self.body().splitlines()
        self.assertEqual(lines[len(BEGIN):len(BEGIN) + 5],
                         [*LIST[:2], "- Văn phòng Ủy ban MTTQ tỉnh (để t/h);", "- Hội Nông dân tỉnh (để p/h);", LIST[2]])
        self.assertEqual(len(self.document.UndoManager.getAllUndoActionTitles()), 1)
        self.document.UndoManager.undo()
        self.assertEqual(self.body(), before)

    def test_a_unit_can_be_left_out_and_sent_it_for_another_purpose(self):
        dialog = self.choose(*BEGIN, *LIST, *SIGNATURE)
        dialog.select("units", 0)
        dialog.press("toggle")
        self.assertSoon(lambda: dialog.items("units")[0][0], "☐")
        dialog.select("units", 2)
        dialog.select("purpose", 2)
        self.assertSoon(lambda: "(để b/c)" in dialog.items("units")[2], True)
        dialog.press("ok")
        dialog.finished()
        self.assertIn("- Hội Nông dân tỉnh (để b/c);", self.body().splitlines())
        self.assertNotIn("- Văn phòng Ủy ban MTTQ tỉnh (để t/h);", self.body())

    def test_a_list_in_a_cell_is_continued_there(self):
        self.write(*BEGIN)
        text = self.document.Text
        table = self.document.createInstance("com.sun.star.text.TextTable")
        table.initialize(1, 2)
        text.insertTextContent(text.End, table, False)
        table.getCellByName("A1").setString("\r".join(LIST))
        table.getCellByName("B1").setString("\r".join(SIGNATURE))
        dialog = self.open("Recipients")
        dialog.press("ok")
        dialog.finished()
        lines = table.getCellByName("A1").getString().splitlines()
        self.assertEqual(lines[1:4], [LIST[1], "- Văn phòng Ủy ban MTTQ tỉnh (để t/h);", "- Hội Nông dân tỉnh (để p/h);"])

    def test_a_plan_without_the_list_gets_the_section(self):
        dialog = self.choose(*BEGIN)
        dialog.press("ok")
        dialog.finished()
        table = self.document.TextTables.getByIndex(self.document.TextTables.Count - 1)
        self.assertIn("- Văn phòng Ủy ban MTTQ tỉnh (để t/h);", table.getCellByName("A1").getString())
        self.assertIn("Lưu: VT", table.getCellByName("A1").getString())

    def test_nobody_with_a_task_is_said(self):
        dialog = self.choose("KẾ HOẠCH", "Tổ chức hội nghị", "I. NỘI DUNG", "Tổ chức tốt.")
        self.assertSoon(dialog.message, sentence("ui.recipients.none"))
        self.assertFalse(dialog.control("ok").Model.Enabled)
        dialog.press("cancel")
        dialog.finished()

    def test_a_document_closed_meanwhile_closes_the_dialog(self):
        self.write(*BEGIN)
        self.close_while_open("Recipients")


if __name__ == "__main__":
    unittest.main()
