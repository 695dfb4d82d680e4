"""Mỗi nơi một văn bản…"""
import json
import pathlib
import shutil
import unittest

from dialog import DialogTestCase, sentence, wait
from harness import options

import uno

ROWS = [("TT", "Đơn vị", "Địa điểm", "Thời gian", "Số đại biểu")] + \
       [(str(number), f"Xã Số {number}", f"Hội trường xã Số {number}", f"08 giờ 00, ngày {number:02}/3/2026", "80")
        for number in range(1, 13)]


class LettersTest(DialogTestCase):
    def setUp(self):
        super().setUp()
        self.folder = pathlib.Path(self.office.folder) / "letters"
        shutil.rmtree(self.folder, ignore_errors=True)

    def plan(self, **more):
        """A drafted plan with a timetable of twelve rows; `more` of its parameters."""
        drafter = self.office.create("org.kehoach.PlanDrafter")
        parameters = uno.createUnoStruct("org.kehoach.PlanParameters")
        parameters.Profile = "mttq"
        parameters.Subject = "Tổ chức hội nghị tuyên truyền năm 2026"
        office = parameters.Office
        office.Superior = "ỦY BAN MTTQ VIỆT NAM TỈNH LÀNG SEN"
        office.Issuer = "BAN THƯỜNG TRỰC"
        office.IssuerInText = "Ban Thường trực Ủy ban MTTQ Việt Nam tỉnh Làng Sen"
        office.Symbol = "KH-MTTQ-BTT"
        office.Place = "Làng Sen"
        office.Authority = "TM. BAN THƯỜNG TRỰC"
        office.Position = "CHỦ TỊCH"
        office.Signer = "Trần Văn Mẫu"
        parameters.Office = office  # UNO hands out copies
        for name, value in more.items():
            setattr(parameters, name, value)
        drafter.draft(self.document, parameters)
        drafter.insertSection(self.document, "timetable", parameters, None)
        tables = [self.document.TextTables.getByName(name) for name in self.document.TextTables.ElementNames]
        table = next(each for each in tables if each.getCellByName("B1").getString().startswith("Đơn vị"))
        while table.Rows.Count < len(ROWS):
            table.Rows.insertByIndex(table.Rows.Count, 1)
        for row, cells in enumerate(ROWS, 1):
            for column, cell in zip("ABCDE", cells):
                table.getCellByName(f"{column}{row}").setString(cell)

    def make(self, dialog):
        self.hook.replaceByName("folder", str(self.folder))
        dialog.press("ok")

    def leave(self, dialog):
        dialog.press("cancel")
        dialog.finished()

    def files(self):
        return sorted(self.folder.iterdir()) if self.folder.exists() else []

    def said(self, written, skipped=0):
        return sentence("ui.letters.done", written=str(written), skipped=str(skipped), folder=str(self.folder))

    def test_twelve_invitations_without_errors_of_form(self):
        self.plan()
        dialog = self.open("Letters")
        self.assertEqual(len(dialog.items("names")), 12)
        before = len(list(self.office.desktop.Components))
        self.make(dialog)
        self.assertSoon(dialog.message, self.said(12))
        self.leave(dialog)
        self.assertEqual(len(list(self.office.desktop.Components)), before, "no letter is left open")
        self.assertEqual(len(self.files()), 12)
        self.assertEqual(self.files()[0].name, "Giấy mời - Xã Số 1.odt")
        checker = self.office.create("org.kehoach.PlanChecker")
        for number in range(1, 13):
            letter = self.office.load(self.folder / f"Giấy mời - Xã Số {number}.odt")
            report = json.loads(checker.report(letter, options()))
            self.assertEqual([finding["message"] for finding in report["findings"] if finding["severity"] != "info"], [])
            text = letter.Text.getString()
            self.assertIn(f"Địa điểm: Hội trường xã Số {number}", text)
            self.assertIn("GIẤY MỜI", text)
            letter.close(True)

    def test_files_that_are_there_are_kept_unless_said_otherwise(self):
        self.plan()
        self.folder.mkdir()
        mine = self.folder / "Giấy mời - Xã Số 1.odt"
        mine.write_text("mine")
        dialog = self.open("Letters")
        self.make(dialog)
        self.assertSoon(dialog.message, self.said(11, 1))
        self.assertEqual(mine.read_text(), "mine")
        dialog.select("existing", 1)
        dialog.press("ok")
        self.assertSoon(lambda: len(self.files()), 24)
        self.assertEqual(mine.read_text(), "mine")
        wait(lambda: dialog.control("ok").Model.Enabled, "the end")
        self.leave(dialog)

    def test_the_plan_of_each_place_in_word_format(self):
        self.plan()
        dialog = self.open("Letters")
        dialog.select("kind", 1)
        dialog.select("format", 1)
        self.assertSoon(lambda: dialog.items("names")[0].endswith("Kế hoạch - Xã Số 1.docx"), True)
        for line in range(2, 12):
            dialog.select("names", line)
            dialog.press("toggle")
            self.assertSoon(lambda: dialog.items("names")[line][0], "☐")
        self.make(dialog)
        self.assertSoon(dialog.message, self.said(2))
        self.leave(dialog)
        plan = self.office.load(self.folder / "Kế hoạch - Xã Số 2.docx")
        self.assertIn("năm 2026 tại xã Số 2", plan.Text.getString())
        self.assertIn("Hội trường xã Số 2", plan.Text.getString())
        self.assertNotIn("Hội trường xã Số 1", plan.Text.getString())
        tables = [plan.TextTables.getByIndex(index) for index in range(plan.TextTables.Count)]
        table = next(each for each in tables if each.getCellByName("B1").getString() == ROWS[0][1])
        self.assertEqual([table.getCellByName(name).getString() for name in ("A2", "B2")], ["1", "Xã Số 2"])
        report = json.loads(self.office.create("org.kehoach.PlanChecker").report(plan, options(Stage="draft")))
        self.assertEqual([finding["message"] for finding in report["findings"] if finding["severity"] != "info"], [])

    def budgets(self, document):
        report = json.loads(self.office.create("org.kehoach.PlanChecker").report(document, options(Stage="draft")))
        self.assertEqual([finding["message"] for finding in report["findings"] if finding["severity"] == "error"], [])
        return report["budgets"]

    def test_the_plan_of_a_place_has_the_budget_of_one_conference(self):
        self.plan(Conferences=12,
                  Participants="12 hội nghị, mỗi hội nghị 80 đại biểu (trong đó có 65 đại biểu không hưởng lương)")
        planner = self.office.create("org.kehoach.BudgetPlanner")
        proposed = planner.propose(planner.parametersOf(self.document))
        items = list(proposed.Items)
        for item in items:
            item.Confirmed, item.UnitPrice = True, item.UnitPrice or 20000
        proposed.Items = tuple(items)
        planner.insert(self.document, planner.compute(proposed), None)
        [whole] = self.budgets(self.document)
        self.assertEqual([row["factors"][2] for row in whole["rows"]], ["12"] * len(items))
        dialog = self.open("Letters")
        dialog.select("kind", 1)
        for line in range(1, 12):
            dialog.select("names", line)
            dialog.press("toggle")
            self.assertSoon(lambda: dialog.items("names")[line][0], "☐")
        self.make(dialog)
        self.assertSoon(dialog.message, self.said(1))
        self.leave(dialog)
        [path] = self.files()
        plan = self.office.load(path)
        [one] = self.budgets(plan)
        self.assertTrue(one["consistent"])
        self.assertEqual(one["total"] * 12, whole["total"])
        self.assertEqual([row["amount"] * 12 for row in one["rows"]], [row["amount"] for row in whole["rows"]])
        self.assertEqual(one["words"], self.office.create("org.kehoach.NumberWords").toWords(one["total"]))
        self.assertEqual(self.budgets(self.document), [whole], "the plan itself keeps the budget of all")

    def test_a_plan_without_a_timetable_is_refused(self):
        self.write("KẾ HOẠCH", "Tổ chức hội nghị", "I. NỘI DUNG", "Tổ chức tốt.")
        self.assertEqual(self.refusal("Letters"), sentence("app.letters.no-timetable"))


if __name__ == "__main__":
    unittest.main()
