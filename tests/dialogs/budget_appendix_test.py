"""The budget as an appendix on a page across: wished, proposed, declined, taken back in one step."""
import json
import unittest

from dialog import sentence
from edited_budget import BudgetDialogCase
from harness import DATA


class BudgetAppendixTest(BudgetDialogCase):
    def keep_office(self):
        """The office of the user, who signs its budgets."""
        file = self.office.user / "kehoach" / "offices.json"
        file.parent.mkdir(parents=True, exist_ok=True)
        office = {"name": "Mặt trận", "issuer": "BAN THƯỜNG TRỰC",
                  "budgetSigners": {"preparer": "Trần Văn Lập", "accountant": "Nguyễn Thị Toán", "head": "Lê Thị Hòa"}}
        file.write_text(json.dumps({"chosen": "Mặt trận", "offices": [office]}), encoding="utf-8")
        self.addCleanup(file.unlink)

    def landscape(self, document):
        pages = document.StyleFamilies.getByName("PageStyles")
        return pages.getByName(next(each for each in pages.ElementNames if each.startswith("KH Trang ngang")))

    def test_a_landscape_appendix_in_one_step(self):
        self.keep_office()
        document = self.office.load(DATA / "seed.txt", hidden=False)
        text, undo = document.Text, document.UndoManager
        # Steps from before, whose places the appendix must not shift.
        texts = [text.String]
        for word in ("một", "hai"):
            text.insertString(text.End, word, False)
            text.insertControlCharacter(text.End, 0, False)
            texts.append(text.String)
        before = self.flow(document)
        dialog = self.open("InsertBudget", "Budget", document)
        self.settle(dialog)
        dialog.press("options")
        options = self.opened("BudgetOptions", dialog.thread)
        self.assertFalse(options.control("appendix").getState())
        options.check("appendix")
        self.assertSoon(lambda: bool(options.control("appendix").getState()), True)
        options.press("ok")
        self.gone("BudgetOptions")
        self.finish(dialog)
        flow = self.flow(document)
        lines = [each for each in flow if isinstance(each, str)]
        self.assertTrue(any(line.startswith("Phụ lục") for line in lines), lines[-12:])
        self.assertIn("DỰ TOÁN KINH PHÍ", lines)
        self.assertTrue(any(line.startswith("(Kèm theo Kế hoạch") for line in lines))
        self.assertEqual(self.cells(document)[-1][-2], "155.400.000")
        signers = [cell.split("\n") for cell in document.TextTables.getByIndex(1).getDataArray()[0]]
        self.assertEqual([(lines[0], lines[-1]) for lines in signers],
                         [("NGƯỜI LẬP", "Trần Văn Lập"), ("KẾ TOÁN", "Nguyễn Thị Toán"),
                          ("THỦ TRƯỞNG ĐƠN VỊ", "Lê Thị Hòa")])
        page = self.landscape(document)
        self.assertGreater(page.Width, page.Height)
        self.assertTrue(page.HeaderIsOn)
        [number] = self.fields(page.HeaderText)
        self.assertTrue(number.supportsService("com.sun.star.text.TextField.PageNumber"))
        self.assertEqual(page.HeaderTextFirst.String, "")
        first = next(each for each in self.paragraphs(document) if each.String.startswith("Phụ lục"))
        self.assertEqual((first.PageDescName, first.PageNumberOffset), (page.Name, 1))
        whole = self.flow(document)
        for _ in range(2):
            undo.undo()
            self.assertEqual(self.flow(document), before)
            while undo.isUndoPossible():
                undo.undo()
                self.assertIn(text.String, [texts[0], texts[0] + "một", texts[1], texts[1] + "hai", texts[2]])
            self.assertEqual(text.String, texts[0])
            while undo.isRedoPossible():
                undo.redo()
            self.assertEqual(self.flow(document), whole)
            self.assertEqual(len(self.fields(page.HeaderText)), 1)

    def fields(self, text):
        """The fields of the first paragraph of a text."""
        portions = text.createEnumeration().nextElement().createEnumeration()
        found = []
        while portions.hasMoreElements():
            portion = portions.nextElement()
            if portion.TextPortionType == "TextField":
                found.append(portion.TextField)
        return found

    def proposed(self):
        """The dialog of a budget too wide for the page, and its options."""
        dialog = self.open("InsertBudget", "Budget")
        dialog.fill(conferences="12", delegates="80", unsalaried="65")
        self.settle(dialog)
        dialog.select("lines", 1)
        dialog.fill(rate="1.500.000.000")
        self.assertSoon(dialog.message, sentence("ui.budget.appendix-proposed"))
        dialog.press("options")
        options = self.opened("BudgetOptions", dialog.thread)
        return dialog, options

    def test_a_table_wider_than_the_page_is_proposed_as_an_appendix(self):
        dialog, options = self.proposed()
        self.assertTrue(options.control("appendix").getState())
        options.press("ok")
        self.gone("BudgetOptions")
        self.finish(dialog)
        self.assertGreater(self.landscape(self.document).Width, 29000)
        self.assertIn("2.880.000.000.000", [cell for row in self.cells() for cell in row])

    def test_the_proposal_of_an_appendix_can_be_declined(self):
        dialog, options = self.proposed()
        options.check("appendix", False)
        self.assertSoon(lambda: bool(options.control("appendix").getState()), False)
        options.press("ok")
        self.gone("BudgetOptions")
        self.assertSoon(dialog.message, "")
        self.finish(dialog)
        self.assertNotIn("KH Trang ngang mttq", self.document.StyleFamilies.getByName("PageStyles").ElementNames)


if __name__ == "__main__":
    unittest.main()
