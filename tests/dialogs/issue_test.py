"""Vào số, ban hành…"""
import datetime
import pathlib
import shutil
import unittest

from dialog import DialogTestCase, sentence

PLAN = ("Số:     /KH-MTTQ-BTT", "Làng Sen, ngày     tháng 11 năm 2025", "KẾ HOẠCH",
        "Tổ chức hội nghị tuyên truyền", "I. NỘI DUNG", "Tổ chức tốt.", "Nơi nhận:", "- Như trên;", "- Lưu: VT.",
        "TM. BAN THƯỜNG TRỰC", "CHỦ TỊCH", "Trần Văn Mẫu", "PHỤ LỤC", "DANH SÁCH ĐẠI BIỂU",
        "(Kèm theo Kế hoạch số     /KH-MTTQ-BTT ngày     tháng 11 năm 2025 của Ban Thường trực)")
YEAR = datetime.date.today().year


class IssueTest(DialogTestCase):
    def setUp(self):
        super().setUp()
        self.folder = pathlib.Path(self.office.folder) / "register"
        shutil.rmtree(self.folder, ignore_errors=True)
        self.file = self.folder / f"so-van-ban-di-{YEAR}.csv"

    def issue(self, number=None, *paragraphs):
        """The dialog, filled in; the day is today."""
        self.write(*(paragraphs or PLAN))
        self.forget_undo()
        dialog = self.open("Issue")
        self.hook.replaceByName("folder", str(self.folder))
        dialog.press("folder")
        self.assertSoon(lambda: dialog.text("folderPath"), str(self.folder))
        if number:
            dialog.fill(number=number)
        return dialog

    def done(self, dialog):
        dialog.press("ok")
        dialog.finished()

    def lines(self):
        return self.file.read_text(encoding="utf-8-sig").splitlines()

    def stage(self):
        kept = self.document.DocumentProperties.UserDefinedProperties
        return kept.getPropertyValue("KehoachStage") if kept.PropertySetInfo.hasPropertyByName("KehoachStage") else ""

    def test_number_and_date_go_everywhere_in_one_step_and_the_register_has_a_line(self):
        dialog = self.issue()
        before = self.body()
        self.assertSoon(lambda: dialog.text("number"), "1")
        self.assertSoon(lambda: len(dialog.items("places")), 4)
        self.done(dialog)
        today = datetime.date.today()
        month = f"{today.month:02}" if today.month <= 2 else str(today.month)
        written = f"ngày {today.day:02} tháng {month} năm {today.year}"
        lines = self.body().splitlines()
        self.assertEqual(lines[0], "Số: 01/KH-MTTQ-BTT")
        self.assertEqual(lines[1], f"Làng Sen, {written}")
        self.assertEqual(lines[-1], f"(Kèm theo Kế hoạch số 01/KH-MTTQ-BTT {written} của Ban Thường trực)")
        self.assertEqual(self.stage(), "issued")
        self.assertEqual(len(self.document.UndoManager.getAllUndoActionTitles()), 1)
        self.assertTrue(self.file.read_bytes().startswith(b"\xef\xbb\xbf"))
        self.assertEqual(self.lines()[1].split(";")[:5],
                         ["1", "KH-MTTQ-BTT", today.strftime("%d/%m/%Y"), "Kế hoạch", PLAN[3]])
        self.document.UndoManager.undo()
        self.assertEqual((self.body(), self.stage()), (before, ""))

    def test_a_number_is_given_once_and_the_next_one_is_proposed(self):
        self.done(self.issue("7"))
        self.document.DocumentProperties.UserDefinedProperties.KehoachStage = "submitted"
        dialog = self.issue()
        self.assertSoon(lambda: dialog.text("number"), "8")
        dialog.fill(number="07")
        dialog.press("ok")
        said = sentence("app.issue.taken", number="7", symbol="KH-MTTQ-BTT", subject=PLAN[3],
                        date=datetime.date.today().strftime("%d/%m/%Y"))
        self.assertSoon(dialog.message, said)
        dialog.press("cancel")
        dialog.finished()
        self.assertEqual(len(self.lines()), 2)
        self.assertEqual(self.body().splitlines(), list(PLAN))

    def test_a_register_that_cannot_be_written_takes_the_step_back(self):
        self.folder.mkdir(parents=True)
        dialog = self.issue()
        (self.folder / f"so-van-ban-di-{YEAR}.csv.new").mkdir()
        dialog.press("ok")
        self.assertSoon(dialog.message, sentence("app.not-written", file=str(self.file)))
        self.assertEqual(self.body().splitlines(), list(PLAN))
        self.assertEqual(self.stage(), "")
        self.assertEqual(self.document.UndoManager.getAllUndoActionTitles(), ())
        dialog.press("cancel")
        dialog.finished()

    def test_a_broken_register_is_named(self):
        self.folder.mkdir(parents=True)
        self.file.write_text("Tên;Tuổi\nAn;5\n", encoding="utf-8")
        dialog = self.issue()
        self.assertSoon(dialog.message, sentence("register.foreign", file=str(self.file), column="Số"))
        dialog.press("cancel")
        dialog.finished()

    def test_a_register_that_cannot_be_read_is_not_taken_for_an_empty_one(self):
        self.file.mkdir(parents=True)
        dialog = self.issue("1")
        dialog.press("ok")
        self.assertSoon(dialog.message, sentence("app.issue.unreadable", file=str(self.file)))
        self.assertEqual(self.body().splitlines(), list(PLAN))
        dialog.press("cancel")
        dialog.finished()

    def test_what_has_no_place_for_a_number_and_what_is_issued_is_refused(self):
        self.write(*PLAN[2:12])
        self.assertEqual(self.refusal("Issue"), sentence("app.issue.no-place"))
        self.done(self.issue())
        self.assertEqual(self.refusal("Issue"), sentence("app.issue.already", number="01", symbol="KH-MTTQ-BTT"))

    def test_a_document_closed_meanwhile_closes_the_dialog(self):
        self.write(*PLAN)
        self.close_while_open("Issue")


if __name__ == "__main__":
    unittest.main()
