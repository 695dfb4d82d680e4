"""Kế hoạch mới từ văn bản này…"""
import unittest

from dialog import DialogTestCase, sentence
from harness import DATA

import uno

PLAN = ("Số: 08/KH-MTTQ-BTT", "Làng Sen, ngày 05 tháng 11 năm 2020", "KẾ HOẠCH",
        "Tổ chức hội nghị tuyên truyền năm 2020",
        "Căn cứ Thông tư số 97/2010/TT-BTC ngày 06 tháng 7 năm 2010 của Bộ Tài chính quy định chế độ công tác phí;",
        "Ban Thường trực xây dựng Kế hoạch tổ chức hội nghị tuyên truyền năm 2020 như sau:",
        "I. NỘI DUNG", "- Báo cáo trước ngày 15/11/2020 tại các huyện, thị xã.", "II. TỔ CHỨC THỰC HIỆN", "Ban Thường trực chủ trì.")


class RenewalTest(DialogTestCase):
    def make(self, document, way=None):
        """The new document and the open list beside it."""
        known = {each.RuntimeUID for each in self.office.desktop.Components}
        dialog = self.open("NewFromThis", document=document)
        dialog.control("date").setDate(uno.createUnoStruct("com.sun.star.util.Date", 1, 2, 2026))
        if way is not None:
            dialog.select("way", way)
        dialog.press("ok")
        dialog.finished()
        made = [each for each in self.office.desktop.Components if each.RuntimeUID not in known]
        self.assertEqual(len(made), 1)
        return made[0], self.opened("Renewed", dialog.thread)

    def leave(self, listed):
        listed.press("close")
        self.gone("Renewed")

    def test_a_copy_is_renewed_and_the_open_document_is_left_alone(self):
        self.write(*PLAN)
        self.forget_undo()
        made, listed = self.make(self.document)
        self.assertEqual(self.body().splitlines(), list(PLAN))
        self.assertEqual(self.document.UndoManager.getAllUndoActionTitles(), ())
        lines = self.body(made).splitlines()
        self.assertEqual(lines[0].split("/")[1], "KH-MTTQ-BTT")
        self.assertNotIn("08", lines[0])
        self.assertIn("tháng 02 năm 2026", lines[1])
        self.assertEqual(lines[3], "Tổ chức hội nghị tuyên truyền năm 2026")
        self.assertIn("40/2017/TT-BTC", lines[4])
        self.assertIn("15/11/2026", lines[7])
        self.assertEqual(made.DocumentProperties.UserDefinedProperties.KehoachStage, "draft")
        self.assertFalse(made.hasLocation())
        decide = listed.items("decide")
        self.assertTrue(any(sentence("renew.day") in line for line in decide), decide)
        self.assertTrue(any("huyện" in line or "thị xã" in line for line in decide), decide)
        self.assertTrue(any(sentence("renew.year") in line for line in listed.items("done")))
        self.leave(listed)

    def test_the_list_goes_to_the_place(self):
        self.write(*PLAN)
        made, listed = self.make(self.document)
        position = next(number for number, line in enumerate(listed.items("decide")) if sentence("renew.day") in line)
        listed.select("decide", position)
        listed.press("show")
        self.assertSoon(made.CurrentController.ViewCursor.getString, "2026")
        self.leave(listed)

    def test_the_seed_is_laid_out_anew_for_2026(self):
        document = self.office.load(DATA / "seed.txt", hidden=False)
        made, listed = self.make(document)
        text = self.body(made)
        self.assertIn("năm 2026", text)
        self.assertNotIn("nông thôn mới năm 2020", text)
        self.assertGreater(made.TextTables.Count, 1, "header and signature stand in tables")
        self.assertTrue(any(sentence("renew.own-year") in line for line in listed.items("decide")), listed.items("decide"))
        self.leave(listed)

    def test_a_document_that_is_no_plan_is_refused(self):
        self.write("Kính gửi anh Nam,", "Mai họp lúc 8 giờ.")
        self.assertEqual(self.refusal("NewFromThis"), sentence("app.no-plan"))

    def test_works_from_a_document_that_must_not_be_changed(self):
        document = self.office.load(DATA / "seed.txt", hidden=False, ReadOnly=True)
        made, listed = self.make(document, way=0)
        self.assertIn("năm 2026", self.body(made))
        self.leave(listed)

    def test_a_document_closed_meanwhile_closes_the_dialog(self):
        self.write(*PLAN)
        self.close_while_open("NewFromThis")


if __name__ == "__main__":
    unittest.main()
