"""Kế hoạch mới…"""
import unittest

from dialog import DialogTestCase, sentence, wait

OFFICE = {
    "superior": "ỦY BAN MTTQ VIỆT NAM TỈNH TÂN SƠN ĐÔNG",
    "issuer": "BAN THƯỜNG TRỰC",
    "issuerInText": "Ban Thường trực Ủy ban MTTQ Việt Nam tỉnh Tân Sơn Đông",
    "symbol": "KH-MTTQ-BTT",
    "place": "Tân Sơn Đông",
    "authority": "TM. BAN THƯỜNG TRỰC",
    "position": "CHỦ TỊCH",
    "signer": "Lê Thị Hòa",
    "filing": "BPT",
    "recipients": "Thường trực Tỉnh ủy (để b/c)\nỦy ban MTTQ Việt Nam các huyện",
}
SUBJECT = "Tổ chức hội nghị tuyên truyền xây dựng nông thôn mới"
BASIS = "Công văn số 156/CV-VPĐP, ngày 15 tháng 10 năm 2020 của Văn phòng Điều phối nông thôn mới tỉnh"


class NewPlanTest(DialogTestCase):
    def fill(self, dialog):
        dialog.fill(**OFFICE, subject=SUBJECT, legalBases=BASIS)

    def test_writes_the_plan_into_an_empty_document(self):
        dialog = self.open("NewPlan")
        self.fill(dialog)
        dialog.press("ok")
        dialog.finished()
        body = self.body()
        for text in ("KẾ HOẠCH", SUBJECT, BASIS):
            self.assertIn(text, body)
        tables = [self.document.TextTables.getByIndex(i) for i in range(self.document.TextTables.Count)]
        cells = "\n".join(table.getCellByName(name).getString() for table in tables for name in table.getCellNames())
        for text in ("BAN THƯỜNG TRỰC", "Lê Thị Hòa", "Thường trực Tỉnh ủy (để b/c);", "KH-MTTQ-BTT"):
            self.assertIn(text, cells)
        self.document.UndoManager.undo()
        self.assertEqual(self.body(), "")

    def test_a_document_with_text_is_left_alone(self):
        self.write("Văn bản khác")
        before = len(list(self.office.desktop.Components))
        dialog = self.open("NewPlan")
        self.fill(dialog)
        dialog.press("ok")
        dialog.finished()
        self.assertEqual(self.body(), "Văn bản khác")
        documents = list(self.office.desktop.Components)
        self.assertEqual(len(documents), before + 1)
        self.assertTrue(any(SUBJECT in self.body(document) for document in documents))

    def test_the_office_is_remembered_the_plan_is_not(self):
        dialog = self.open("NewPlan")
        self.fill(dialog)
        dialog.press("ok")
        dialog.finished()
        again = self.open("NewPlan")
        self.assertEqual({name: again.text(name) for name in OFFICE}, OFFICE)
        self.assertEqual(again.text("subject"), "")
        again.press("cancel")
        again.finished()

    def test_what_is_missing_is_said_in_place(self):
        dialog = self.open("NewPlan")
        dialog.fill(issuer="", subject="")
        dialog.press("ok")
        self.assertSoon(dialog.message, sentence("ui.new-plan.issuer-missing"))
        dialog.fill(issuer="BAN THƯỜNG TRỰC")
        dialog.press("ok")
        self.assertSoon(dialog.message, sentence("ui.new-plan.subject-missing"))
        dialog.press("cancel")
        dialog.finished()
        self.assertEqual(self.body(), "")
        self.assertFalse(self.document.UndoManager.isUndoPossible())

    def test_bad_numbers_are_said_in_place(self):
        dialog = self.open("NewPlan")
        self.fill(dialog)
        dialog.check("budget")
        dialog.fill(conferences="mười hai")
        dialog.press("ok")
        self.assertSoon(dialog.message, sentence("ui.not-a-number", typed="mười hai"))
        dialog.fill(conferences="12", delegates="80", unsalaried="90")
        dialog.press("ok")
        wait(lambda: "90" in dialog.message(), "the sentence about 90 of 80")
        dialog.press("cancel")
        dialog.finished()
        self.assertEqual(self.body(), "")

    def test_the_budget_follows_with_the_same_numbers(self):
        dialog = self.open("NewPlan")
        self.fill(dialog)
        dialog.fill(conferences="12", delegates="80", unsalaried="65")
        dialog.check("budget")
        dialog.press("ok")
        budget = self.opened("Budget", dialog.thread)
        self.assertEqual([budget.text(name) for name in ("conferences", "delegates", "unsalaried")], ["12", "80", "65"])
        budget.press("cancel")
        budget.finished()
        self.assertIn(SUBJECT, self.body())

    def test_the_plan_says_the_numbers(self):
        dialog = self.open("NewPlan")
        self.fill(dialog)
        dialog.fill(conferences="12", delegates="80", unsalaried="65")
        dialog.press("ok")
        dialog.finished()
        budget = self.open("InsertBudget", "Budget")  # reads them in the plan
        self.assertEqual([budget.text(name) for name in ("conferences", "delegates", "unsalaried")], ["12", "80", "65"])
        budget.press("cancel")
        budget.finished()

    def test_cancel_changes_nothing(self):
        dialog = self.open("NewPlan")
        self.fill(dialog)
        dialog.press("cancel")
        dialog.finished()
        self.assertEqual(self.body(), "")
        self.assertFalse(self.document.isModified())

    def test_a_document_closed_meanwhile_closes_the_dialog(self):
        self.close_while_open("NewPlan")


if __name__ == "__main__":
    unittest.main()
