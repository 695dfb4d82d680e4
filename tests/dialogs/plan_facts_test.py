"""Sửa thông tin kế hoạch…"""
import json
import re
import sys
import unittest

from dialog import DialogTestCase, sentence
from harness import TESTS, options

import uno

sys.path.insert(0, str(TESTS / "office"))
from insertion_test import budget_parameters  # noqa: E402
from made import whole  # noqa: E402

PLAN = ("Số:     /KH-MTTQ-BTT", "Làng Sen, ngày     tháng 11 năm 2025", "KẾ HOẠCH",
        "Tổ chức hội nghị tuyên truyền xây dựng nông thôn mới năm 2025",
        "Ban Thường trực xây dựng Kế hoạch tổ chức các hội nghị tuyên truyền xây dựng nông thôn mới năm 2025 như sau:",
        "I. NỘI DUNG", "- Tổng số hội nghị: 12.", "- Mỗi hội nghị 80 đại biểu.", "II. TỔ CHỨC THỰC HIỆN",
        "Đồng chí Trần Văn Mẫu chủ trì.",
        "Nơi nhận:", "- Như trên;", "- Lưu: VT.", "TM. BAN THƯỜNG TRỰC", "CHỦ TỊCH", "Trần Văn Mẫu")


class PlanFactsTest(DialogTestCase):
    def form(self, *paragraphs):
        self.write(*(paragraphs or PLAN))
        self.forget_undo()
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
        self.gone("Restate")
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

    def drafted(self):
        """A plan of three conferences with its timetable and its budget."""
        drafter = self.office.create("org.kehoach.PlanDrafter")
        parameters = uno.createUnoStruct("org.kehoach.PlanParameters")
        parameters.Profile, parameters.Subject, parameters.Conferences = "mttq", "Tổ chức hội nghị tuyên truyền", 3
        parameters.Participants = "3 hội nghị, mỗi hội nghị 80 đại biểu (trong đó có 65 đại biểu không hưởng lương)"
        drafter.draft(self.document, parameters)
        drafter.insertSection(self.document, "timetable", parameters, None)
        planner = self.office.create("org.kehoach.BudgetPlanner")
        budget = planner.propose(budget_parameters(Conferences=3))
        items = list(budget.Items)
        for item in items:
            item.Confirmed, item.UnitPrice = True, 20000 if item.Times == "2" else 150000
        budget.Items = tuple(items)
        planner.insert(self.document, budget, None)
        self.forget_undo()
        return planner

    def timetable(self):
        tables = [self.document.TextTables.getByIndex(index) for index in range(self.document.TextTables.Count)]
        return next(table for table in tables if table.getCellByName("B1").String.startswith("Đơn vị"))

    def content(self):
        """All of the document but the names of its tables: Writer gives a table that comes back another one."""
        content = whole(self.office, self.document)
        names = "|".join(self.document.TextTables.ElementNames)
        content["body"] = re.sub(rf"\[\('[^']*display-name', '({names})(\.\w+)?'\)\]", "[]", content["body"])
        content["body"] = re.sub(rf' \w+:name="({names})"', "", content["body"])
        return content

    def test_more_conferences_bring_rows_and_another_budget_in_one_step(self):
        planner = self.drafted()
        before, findings = self.content(), self.budget_findings()
        total = planner.tables(self.document)[0].Total
        form = self.open("EditFacts", "PlanFacts")
        self.assertEqual(form.text("conferences"), "3")
        preview = self.preview(form, conferences="5")
        self.assertEqual([line for line in preview.items("places") if line[0] == "–"], [])
        self.assertTrue(any(f"{total * 5 // 3:,}".replace(",", ".") in line for line in preview.items("places")))
        self.done(form, preview)
        self.assertEqual(planner.tables(self.document)[0].Total, total * 5 // 3)
        self.assertEqual({item.Conferences for item in planner.tables(self.document)[0].Items}, {"5"})
        table = self.timetable()
        self.assertEqual(table.Rows.Count, 6)
        self.assertEqual([table.getCellByName(f"A{row}").String for row in range(2, 7)], list("12345"))
        for name in ("A", "B", "C"):
            old, new = (table.getCellByName(f"{name}{row}").createTextCursor() for row in (4, 6))
            for look in ("ParaStyleName", "CharHeight", "CharFontName", "ParaAdjust", "CharWeight"):
                self.assertEqual(getattr(new, look), getattr(old, look), (name, look))
        self.assertIn("5 hội nghị", self.body())
        after = whole(self.office, self.document)
        self.document.UndoManager.undo()
        self.assertEqual(self.content(), before)
        self.document.UndoManager.redo()
        self.assertEqual(whole(self.office, self.document), after)
        self.assertEqual(self.budget_findings(), findings)

    def budget_findings(self):
        report = json.loads(self.office.create("org.kehoach.PlanChecker").report(self.document, options()))
        return [finding["message"] for finding in report["findings"] if finding["rule"].startswith("budget")]

    def test_fewer_conferences_leave_the_rows_to_the_person(self):
        planner = self.drafted()
        total = planner.tables(self.document)[0].Total
        form = self.open("EditFacts", "PlanFacts")
        preview = self.preview(form, conferences="2")
        self.assertEqual(len([line for line in preview.items("places") if line[0] == "–"]), 1)
        self.done(form, preview)
        self.assertEqual(planner.tables(self.document)[0].Total, total * 2 // 3)
        self.assertEqual(self.timetable().Rows.Count, 4)

    def test_what_is_no_plan_is_refused(self):
        self.write("Kính gửi anh Nam,", "Mai họp lúc 8 giờ.")
        self.assertEqual(self.refusal("EditFacts"), sentence("app.no-plan"))

    def test_a_document_closed_meanwhile_closes_the_dialog(self):
        self.write(*PLAN)
        self.close_while_open("EditFacts", "PlanFacts")


if __name__ == "__main__":
    unittest.main()
