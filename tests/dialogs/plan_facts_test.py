"""Sửa thông tin kế hoạch…"""
import unittest

from dialog import DialogTestCase, sentence, wait

PLAN = ("Số:     /KH-MTTQ-BTT", "Làng Sen, ngày     tháng 11 năm 2025", "KẾ HOẠCH",
        "Tổ chức hội nghị tuyên truyền xây dựng nông thôn mới năm 2025",
        "Ban Thường trực xây dựng Kế hoạch tổ chức các hội nghị tuyên truyền xây dựng nông thôn mới năm 2025 như sau:",
        "I. NỘI DUNG", "- Tổng số hội nghị: 12.", "- Mỗi hội nghị 80 đại biểu.", "II. TỔ CHỨC THỰC HIỆN",
        "Đồng chí Trần Văn Mẫu chủ trì.",
        "Nơi nhận:", "- Như trên;", "- Lưu: VT.", "TM. BAN THƯỜNG TRỰC", "CHỦ TỊCH", "Trần Văn Mẫu")


class PlanFactsTest(DialogTestCase):
    def form(self, *paragraphs):
        self.write(*(paragraphs or PLAN))
        self.document.UndoManager.clear()
        return self.open("EditFacts", "PlanFacts")

    def preview(self, form, **values):
        form.fill(**values)
        form.press("ok")
        return self.opened("Restate", form.thread)

    def done(self, form, preview):
        preview.press("ok")
        form.finished()
        self.assertEqual(len(self.document.UndoManager.getAllUndoActionTitles()), 1)

    def test_shows_what_the_plan_says_and_where(self):
        form = self.form()
        shown = {name: form.text(name) for name in ("subject", "number", "date", "place", "signer", "conferences", "delegates")}
        self.assertEqual(shown, {"subject": PLAN[3], "number": "", "date": "…/11/2025", "place": "Làng Sen",
                                 "signer": "Trần Văn Mẫu", "conferences": "12", "delegates": "80"})
        self.assertEqual(form.text("conferencesWhere"), sentence("app.place.section", section="I"))
        self.assertEqual(form.text("unsalariedWhere"), sentence("ui.plan-facts.absent"))
        self.assertFalse(form.control("unsalaried").Model.Enabled)
        form.press("cancel")
        form.finished()

    def test_every_place_follows_in_one_step(self):
        form = self.form()
        before = self.body()
        preview = self.preview(form, subject=PLAN[3].replace("2025", "2026"), number="8", date="05/11/2026", conferences="9")
        self.done(form, preview)
        lines = self.body().splitlines()
        self.assertEqual(lines[0], "Số: 08/KH-MTTQ-BTT")
        self.assertEqual(lines[1], "Làng Sen, ngày 05 tháng 11 năm 2026")
        self.assertEqual(lines[3], PLAN[3].replace("2025", "2026"))
        self.assertEqual(lines[4], PLAN[4].replace("2025", "2026"))
        self.assertEqual(lines[6], "- Tổng số hội nghị: 09.")
        self.document.UndoManager.undo()
        self.assertEqual(self.body(), before)

    def test_what_is_not_sure_is_not_ticked_but_can_be(self):
        for tick in (False, True):
            with self.subTest(tick):
                form = self.form()
                preview = self.preview(form, signer="Lê Thị Mới")
                lines = preview.items("places")
                self.assertEqual([line[0] for line in lines], ["☐", "☑"])
                self.assertIn(sentence("ui.restate.unsure").split(":")[0].split(", ")[1], lines[0])
                if tick:
                    preview.select("places", 0)
                    preview.press("toggle")
                    self.assertSoon(lambda: preview.items("places")[0][0], "☑")
                self.done(form, preview)
                self.assertEqual("Đồng chí Lê Thị Mới chủ trì." in self.body(), tick)
                self.assertTrue(self.body().endswith("Lê Thị Mới"))

    def test_a_ticked_place_can_be_left_out(self):
        form = self.form()
        preview = self.preview(form, number="8", conferences="9")
        preview.select("places", 0)
        preview.press("toggle")
        self.assertSoon(lambda: preview.items("places")[0][0], "☐")
        self.done(form, preview)
        self.assertEqual(self.body().splitlines()[0], PLAN[0])
        self.assertIn("- Tổng số hội nghị: 09.", self.body())

    def test_nothing_changed_and_wrong_values_are_said_in_the_form(self):
        form = self.form()
        form.press("ok")
        self.assertSoon(form.message, sentence("ui.plan-facts.nothing-changed"))
        form.fill(date="31/02/2026")
        form.press("ok")
        self.assertSoon(form.message, sentence("restate.no-date", typed="31/02/2026"))
        form.press("cancel")
        form.finished()
        self.assertEqual(self.body().splitlines(), list(PLAN))

    def test_back_from_the_preview_changes_nothing(self):
        form = self.form()
        preview = self.preview(form, number="8")
        preview.press("cancel")
        wait(lambda: not self.hook.hasByName("Restate"), "the end of the preview")
        form.press("cancel")
        form.finished()
        self.assertEqual(self.body().splitlines(), list(PLAN))

    def test_the_button_goes_to_the_place(self):
        form = self.form()
        form.control("conferences").setFocus()
        cursor = self.document.CurrentController.ViewCursor
        form.press("show")
        self.assertSoon(cursor.getString, "12")
        form.press("cancel")
        form.finished()

    def test_what_is_no_plan_is_refused(self):
        self.write("Kính gửi anh Nam,", "Mai họp lúc 8 giờ.")
        self.assertEqual(self.refusal("EditFacts"), sentence("app.no-plan"))

    def test_a_document_closed_meanwhile_closes_the_dialog(self):
        self.write(*PLAN)
        self.close_while_open("EditFacts", "PlanFacts")


if __name__ == "__main__":
    unittest.main()
