"""Chèn bảng dự toán…: the numbers are those of the seed plan."""
import re
import unittest

from dialog import DialogTestCase, sentence, wait
from harness import DATA, properties

WORDS = "Một trăm năm mươi lăm triệu bốn trăm nghìn đồng"


class BudgetTest(DialogTestCase):
    def open_budget(self, document=None, **texts):
        dialog = self.open("InsertBudget", "Budget", document)
        dialog.fill(**(texts or {"conferences": "12", "delegates": "80", "unsalaried": "65"}))
        return dialog

    def cancel(self, dialog):
        dialog.press("cancel")
        dialog.finished()

    def cells(self):
        table = self.document.TextTables.getByIndex(0)
        return [table.getCellByName(name).getString() for name in table.getCellNames()]

    def test_knows_what_the_plan_says(self):
        document = self.office.load(DATA / "seed.txt", hidden=False)
        dialog = self.open("InsertBudget", "Budget", document)
        self.assertEqual([dialog.text(name) for name in ("conferences", "delegates", "unsalaried")], ["12", "80", "65"])
        self.assertRegex(dialog.text("sources"), r"II\.2")
        for what in ("sessions", "date", "organiser", "province", "venue"):  # the plan does not say them
            self.assertIn(sentence(f"ui.budget.{what}"), dialog.text("sources").split(".")[-2])
        date = dialog.control("date").getDate()
        self.assertEqual((date.Year, date.Month), (2020, 10))  # of the document it follows, not today
        self.assertEqual([dialog.text(f"bar{number}").split()[-1] for number in (1, 2, 3)],
                         ["19.200.000", "136.200.000", "155.400.000"])
        dialog.press("source")
        view = document.CurrentController.ViewCursor
        self.assertSoon(lambda: "12" in view.String, True)
        self.cancel(dialog)

    def test_province_and_venue_with_where_they_are_read(self):
        self.write("ỦY BAN MTTQ VIỆT NAM TỈNH TÂN SƠN ĐÔNG", "BAN THƯỜNG TRỰC", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                   "Độc lập - Tự do - Hạnh phúc", "Số: 08/KH-MTTQ-BTT", "Tân Sơn Đông, ngày 05 tháng 11 năm 2020",
                   "KẾ HOẠCH", "Tổ chức hội nghị tuyên truyền", "I. NỘI DUNG", "Tổ chức 12 hội nghị.",
                   "II. THỜI GIAN, ĐỊA ĐIỂM", "1. Thời gian: tháng 11 năm 2020.", "2. Địa điểm: Hội trường xã An Bình.",
                   "III. TỔ CHỨC THỰC HIỆN", "Các đơn vị thực hiện.")
        self.document.CurrentController.ViewCursor.gotoEnd(False)
        dialog = self.open("InsertBudget", "Budget")
        said = dialog.text("sources").split(":", 1)[1]
        head, section = sentence("ui.budget.source-head"), sentence("ui.budget.source-section", section="II.2")
        read = {where.strip(" ."): names for names, where in (part.split(" – ") for part in said.split(". ")[0].split(";"))}
        self.assertIn(sentence("ui.budget.province"), read[head])
        self.assertIn(sentence("ui.budget.venue"), read[section])
        for control, words in (("venue", "Địa điểm: Hội trường xã An Bình."), ("province", "ỦY BAN MTTQ VIỆT NAM TỈNH TÂN SƠN ĐÔNG")):
            dialog.control(control).setFocus()
            self.assertSoon(lambda: self.went_to(dialog), words)
        self.cancel(dialog)

    def went_to(self, dialog):
        """What "Xem chỗ" selects for the field that has the focus."""
        dialog.press("source")
        return self.document.CurrentController.ViewCursor.String

    def test_total_and_words_follow_while_typing(self):
        dialog = self.open_budget()
        self.set_date(dialog, 2020, 11, 23)
        self.assertSoon(lambda: dialog.text("total"), sentence("ui.budget.total", total="155.400.000"))
        self.assertSoon(lambda: dialog.text("words"), WORDS)
        dialog.fill(conferences="1")
        self.assertSoon(lambda: dialog.text("total"), sentence("ui.budget.total", total="12.950.000"))
        self.cancel(dialog)

    def test_a_rate_that_is_not_verified_must_be_confirmed(self):
        dialog = self.open_budget()
        open_lines = [i for i, line in enumerate(dialog.items("lines")) if line.startswith("⚠")]
        self.assertTrue(open_lines)
        dialog.press("ok")
        wait(dialog.message, "the sentence about the rate")
        self.assertEqual(self.document.TextTables.Count, 0)
        self.assertSoon(dialog.control("lines").getSelectedItemPos, open_lines[0])
        for line in open_lines:
            dialog.select("lines", line)
            dialog.check("confirmed")
            self.assertSoon(lambda: dialog.items("lines")[line].startswith("⚠"), False)
        dialog.press("ok")
        dialog.finished()
        self.assertEqual(self.document.TextTables.Count, 1)
        self.assertIn("155.400.000", self.cells())
        self.assertIn(WORDS, self.body())
        self.document.UndoManager.undo()
        self.assertEqual((self.document.TextTables.Count, self.body()), (0, ""))

    def test_what_was_confirmed_is_signed_with_the_users_name(self):
        provider = self.office.create("com.sun.star.configuration.ConfigurationProvider")
        user = provider.createInstanceWithArguments("com.sun.star.configuration.ConfigurationUpdateAccess",
                                                    properties(nodepath="/org.openoffice.UserProfile/Data"))
        user.sn, user.givenname = "Lê", "Thị Hòa"
        user.commitChanges()
        try:
            dialog = self.open_budget()
            self.set_date(dialog, 2020, 11, 15)
            dialog.select("lines", 1)
            wait(lambda: dialog.text("rate"), "the rate of the line")
            dialog.check("confirmed")
            self.assertSoon(lambda: [line for line in dialog.items("lines") if line.startswith("⚠")], [])
            dialog.press("ok")
            dialog.finished()
            memory = self.document.DocumentProperties.UserDefinedProperties.getPropertyValue("KH_BUDGET_1")
            self.assertIn('"by":"Lê Thị Hòa"', memory)
        finally:
            user.sn = user.givenname = ""
            user.commitChanges()

    def test_a_rate_whose_successor_is_not_verified_is_never_filled_in_silently(self):
        """The 150.000 of 2017, on a day in 2026 when what is said to follow it is in force."""
        dialog = self.open_budget()
        self.set_date(dialog, 2026, 3, 1)
        self.assertSoon(lambda: [line.startswith("⚠") for line in dialog.items("lines")[1:3]], [True, True])
        self.assertIn("150.000", dialog.items("lines")[2])
        dialog.press("ok")
        wait(dialog.message, "the sentence about the rate")
        self.assertEqual(self.document.TextTables.Count, 0)
        self.set_date(dialog, 2020, 11, 15)
        self.assertSoon(lambda: dialog.items("lines")[2].startswith("⚠"), False)
        self.cancel(dialog)

    def test_floors_and_what_is_forbidden_are_said(self):
        dialog = self.open_budget()
        self.set_date(dialog, 2020, 11, 15)
        thread = dialog.thread
        for label, price, key in (("Bồi dưỡng đại biểu dự họp", "100.000", "budget.only-for-supervision"),
                                  ("Hỗ trợ tiền ăn", "300.000", "budget.above-norm"),
                                  ("Thuê hội trường", "1.000.000", "budget.hall-needs-reason")):
            with self.subTest(label):
                dialog.press("add")
                line = self.opened("BudgetLine", thread)
                line.fill(label=label, unit="người", quantity="1", price=price)
                words = [part for part in re.split(r"\{\w+\}", sentence(key)) if part.strip()]
                self.assertSoon(lambda: all(part in line.message() for part in words), True)
                line.press("cancel")
                self.gone("BudgetLine")
        self.cancel(dialog)

    def test_a_price_of_ones_own_needs_no_confirmation(self):
        dialog = self.open_budget()
        for line in (1, 2):  # 0 is the heading of the group
            before = dialog.text("rate")
            dialog.select("lines", line)
            wait(lambda: dialog.text("rate") != before, "the rate of the line")
            dialog.fill(rate="10.000")
            self.assertSoon(lambda: dialog.text("citation"), sentence("ui.budget.own-price"))
        self.assertSoon(lambda: dialog.text("total"), sentence("ui.budget.total", total="27.000.000"))
        dialog.press("ok")
        dialog.finished()
        self.assertIn("27.000.000", self.cells())

    def test_bad_numbers_are_said_in_place(self):
        for texts, part in (({"conferences": "12", "delegates": "80", "unsalaried": "90"}, "90"),
                            ({"conferences": "-3", "delegates": "80", "unsalaried": "65"}, ""),
                            ({"conferences": "0", "delegates": "80", "unsalaried": "65"}, ""),
                            ({"conferences": "9" * 18, "delegates": "9" * 18, "unsalaried": "1"}, ""),
                            ({"conferences": "tám", "delegates": "80", "unsalaried": "65"}, "tám")):
            with self.subTest(**texts):
                dialog = self.open_budget(**texts)
                wait(dialog.message, "the sentence")
                self.assertFalse(dialog.message().startswith("<"), dialog.message())
                self.assertIn(part, dialog.message())
                self.assertSoon(lambda: dialog.text("total"), "")
                dialog.press("ok")
                self.cancel(dialog)
                self.assertEqual(self.document.TextTables.Count, 0)

    def test_a_bad_price_is_said_in_place(self):
        dialog = self.open_budget()
        dialog.select("lines", 1)
        wait(lambda: dialog.text("rate"), "the rate of the line")
        dialog.fill(rate="nhiều")
        self.assertSoon(dialog.message, sentence("ui.not-an-amount", typed="nhiều"))
        self.cancel(dialog)

    def test_refused_in_a_footnote(self):
        note = self.document.createInstance("com.sun.star.text.Footnote")
        self.document.Text.insertTextContent(self.document.Text.End, note, False)
        self.document.CurrentController.ViewCursor.gotoRange(note.Start, False)
        self.assertEqual(self.refusal("InsertBudget"), sentence("refuse.in-footnote"))

    def test_cancel_changes_nothing(self):
        self.write("Một đoạn")
        self.document.setModified(False)
        self.cancel(self.open_budget())
        self.assertEqual(self.body(), "Một đoạn")
        self.assertFalse(self.document.isModified())

    def test_a_document_closed_meanwhile_closes_the_dialog(self):
        self.close_while_open("InsertBudget", "Budget")

if __name__ == "__main__":
    unittest.main()
