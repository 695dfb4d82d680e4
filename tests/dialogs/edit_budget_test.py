"""Sửa bảng dự toán…: the dialog on a table that is there, ours or somebody else's; what is replaced and what stays."""
import datetime
import unittest

from dialog import sentence
from edited_budget import BudgetDialogCase

FOREIGN = [["TT", "Nội dung công việc", "ĐVT", "K.lượng", "Đơn giá", "Thành tiền"],
           ["1", "Nước uống đại biểu", "người", "100", "20.000", "2.000.000"],
           ["2", "Maket", "cái", "1", "500.000", "500.000"],
           ["", "TỔNG CỘNG", "", "", "", "2.500.000"]]


class EditBudgetTest(BudgetDialogCase):
    def test_nothing_changed_gives_the_same_document(self):
        self.insert()
        before = self.flow()
        self.finish(self.edit())
        self.assertEqual(self.flow(), before)
        self.assertEqual(self.document.TextTables.Count, 1)
        self.assertIn("_KH_BUDGET_1", self.document.Bookmarks.ElementNames)

    def test_other_numbers_replace_table_and_words_in_one_step(self):
        self.insert()
        before = self.flow()
        dialog = self.edit()
        self.assertEqual([dialog.text(name) for name in ("conferences", "delegates", "unsalaried")], ["12", "80", "65"])
        dialog.fill(conferences="1")
        self.assertSoon(lambda: dialog.text("total"), sentence("ui.budget.total", total="12.950.000"))
        self.finish(dialog)
        after = self.flow()
        self.assertEqual(len(after), len(before))
        self.assertEqual((after[0], after[-1]), ("Trước bảng", "Sau bảng"))
        self.assertEqual(self.cells()[-1][-2], "12.950.000")
        self.assertIn("Mười hai triệu chín trăm năm mươi nghìn đồng", "\n".join(each for each in after if isinstance(each, str)))
        for name, text in (("TRUOC", "Trước bảng"), ("SAU", "Sau bảng")):
            self.assertEqual(self.document.Bookmarks.getByName(name).Anchor.String, text)
        self.document.UndoManager.undo()
        self.assertEqual(self.flow(), before)
        self.document.UndoManager.redo()
        self.assertEqual(self.flow(), after)

    def test_after_every_format(self):
        self.insert()
        for suffix in (".odt", ".docx", ".doc"):
            with self.subTest(suffix):
                path = self.office.store(self.document, self.office.folder / f"edited{suffix}")
                document = self.office.load(path, hidden=False)
                before = self.flow(document)
                dialog = self.edit(document)
                self.assertSoon(lambda: dialog.text("total"), sentence("ui.budget.total", total="155.400.000"))
                self.finish(dialog)
                self.assertEqual(self.flow(document), before)
                self.assertEqual(document.TextTables.Count, 1)

    def test_recognised_from_the_cells_alone(self):
        self.insert()
        self.document.Bookmarks.getByName("_KH_BUDGET_1").dispose()
        properties = self.document.DocumentProperties.UserDefinedProperties
        for name in [each.Name for each in properties.PropertySetInfo.Properties]:
            if name.startswith("KH_"):
                properties.removeProperty(name)
        before = self.flow()
        self.finish(self.edit())
        self.assertEqual(self.flow(), before)

    def test_who_confirmed_is_remembered(self):
        self.insert()
        dialog = self.edit()
        dialog.select("lines", 1)
        today = f"{datetime.date.today():%d/%m/%Y}"
        self.assertSoon(lambda: sentence("ui.budget.confirmed-on", date=today) in dialog.text("citation"), True)
        self.finish(dialog, "cancel")

    def test_an_amount_typed_by_hand_is_kept_and_marked(self):
        self.insert()
        self.table().getCellByName("H4").setString("20.000.000")
        dialog = self.edit()
        self.assertTrue(dialog.items("lines")[1].startswith("✎"), dialog.items("lines"))
        self.finish(dialog)
        self.assertEqual(self.cells()[3][7], "20.000.000")
        self.assertIn("gõ tay", self.cells()[3][8])
        self.assertEqual(self.cells()[-1][-2], "137.000.000")
        dialog = self.edit()  # it is still known for what it is
        self.assertTrue(dialog.items("lines")[1].startswith("✎"))
        self.finish(dialog, "cancel")

    def test_somebody_elses_table_is_taken_over(self):
        self.begin("Kinh phí", "Hết")
        table = self.document.createInstance("com.sun.star.text.TextTable")
        table.initialize(len(FOREIGN), len(FOREIGN[0]))
        self.document.Text.insertTextContent(self.paragraphs()[0].End, table, False)
        table.setDataArray(tuple(tuple(row) for row in FOREIGN))
        before = self.flow()
        dialog = self.edit(cell="B2")
        self.assertEqual(dialog.message(), sentence("ui.budget.taken-over"))
        self.settle(dialog)
        self.finish(dialog)
        cells = self.cells()
        self.assertEqual(cells[0][1], "Nội dung chi")
        self.assertEqual([row[1] for row in cells[2:-1]], ["Nước uống đại biểu", "Maket"])
        self.assertEqual(cells[-1][-2], "2.500.000")
        self.assertIn("Hai triệu năm trăm nghìn đồng", self.body())
        self.document.UndoManager.undo()
        self.assertEqual(self.flow(), before)

    def two_tables_that_touch(self):
        """A budget somebody else made, and right behind it a table of something else."""
        self.begin("Kinh phí", "Hết")
        made = []
        for rows in (FOREIGN, [["Một", "Hai"], ["Ba", "Bốn"]]):
            table = self.document.createInstance("com.sun.star.text.TextTable")
            table.initialize(len(rows), len(rows[0]))
            place = self.paragraphs()[0].End if not made else self.paragraphs()[1].Start
            self.document.Text.insertTextContent(place, table, False)
            table.setDataArray(tuple(tuple(row) for row in rows))
            made.append(table)
        flow = self.flow()
        if [isinstance(each, list) for each in flow] != [False, True, True, False]:
            for paragraph in self.paragraphs():
                if not paragraph.String:
                    paragraph.dispose()
        self.assertEqual([isinstance(each, list) for each in self.flow()], [False, True, True, False])

    def test_a_table_with_another_right_behind_is_refused_before_anything_is_asked(self):
        self.two_tables_that_touch()
        before = self.flow()
        self.document.CurrentController.select(self.table().getCellByName("B2").createTextCursor())
        self.assertEqual(self.refusal("EditBudget"), sentence("refuse.table-touches"))
        self.assertEqual(self.flow(), before)

    def test_a_table_in_a_cell_or_a_frame_is_refused_before_anything_is_asked(self):
        self.begin("Kinh phí", "Hết")
        outer = self.document.createInstance("com.sun.star.text.TextTable")
        outer.initialize(1, 1)
        self.document.Text.insertTextContent(self.paragraphs()[0].End, outer, False)
        frame = self.document.createInstance("com.sun.star.text.TextFrame")
        frame.Width, frame.Height = 12000, 6000
        self.document.Text.insertTextContent(self.document.Text.End, frame, False)
        for place in (outer.getCellByName("A1"), frame.Text):
            inner = self.document.createInstance("com.sun.star.text.TextTable")
            inner.initialize(len(FOREIGN), len(FOREIGN[0]))
            place.insertTextContent(place.Start, inner, False)
            inner.setDataArray(tuple(tuple(row) for row in FOREIGN))
            self.document.CurrentController.select(inner.getCellByName("B2").createTextCursor())
            before = self.flow()
            self.assertEqual(self.refusal("EditBudget"), sentence("refuse.table-not-in-body"))
            self.assertEqual(self.flow(), before)

    def test_back_from_somebody_without_the_extension(self):
        """Bookmark and property are lost, a row came, a total was typed: it is taken over with what it says."""
        self.insert()
        for suffix in (".odt", ".docx", ".doc"):
            with self.subTest(suffix):
                path = self.office.store(self.document, self.office.folder / f"lost{suffix}")
                document = self.office.load(path, hidden=False)
                for name in document.Bookmarks.ElementNames:
                    if name.startswith("_KH"):
                        document.Bookmarks.getByName(name).dispose()
                properties = document.DocumentProperties.UserDefinedProperties
                for name in [each.Name for each in properties.PropertySetInfo.Properties]:
                    if name.startswith("KH_"):
                        properties.removeProperty(name)
                table = self.table(document)
                last = len(table.Rows) - 1
                table.Rows.insertByIndex(last, 1)
                row = ["3", "Hoa", "bó", "2", "1", "12", "150.000", "3.600.000", ""]
                for column, text in enumerate(row):
                    table.getCellByName(f"{chr(ord('A') + column)}{last + 1}").setString(text)
                again = self.office.load(self.office.store(document, self.office.folder / f"again{suffix}"), hidden=False)
                dialog = self.edit(again)
                self.assertSoon(lambda: dialog.text("total"), sentence("ui.budget.total", total="159.000.000"))
                self.assertEqual(dialog.message(), sentence("ui.budget.total-differs", stated="155.400.000",
                                                            total="159.000.000"))
                self.settle(dialog)
                self.finish(dialog)
                self.assertEqual(self.cells(again)[-1][-2], "159.000.000")
                self.assertEqual([row[1] for row in self.cells(again)[3:-1]],
                                 ["Nước uống, giải khát giữa giờ", "Hỗ trợ tiền ăn đại biểu không hưởng lương", "Hoa"])
                self.assertIn("Một trăm năm mươi chín triệu đồng", self.body(again))
                self.assertIn("_KH_BUDGET_1", again.Bookmarks.ElementNames)

    def test_without_a_table_it_says_so(self):
        self.write("Một đoạn")
        self.assertEqual(self.refusal("EditBudget"), sentence("app.no-budget-table"))

    def test_rows_are_added_edited_moved_and_removed(self):
        self.insert()
        dialog = self.edit()
        dialog.select("lines", 2)
        thread = dialog.thread
        dialog.press("add")
        line = self.opened("BudgetLine", thread)
        line.fill(label="Hoa, khánh tiết", unit="bộ", quantity="0,5", times="1 ngày", conferences="12", price="500.000")
        self.assertSoon(lambda: line.text("amount"), sentence("ui.budget-line.amount", amount="3.000.000"))
        line.press("ok")
        self.assertSoon(lambda: len(dialog.items("lines")), 4)
        self.assertSoon(lambda: dialog.text("total"), sentence("ui.budget.total", total="158.400.000"))
        dialog.press("up")
        self.assertSoon(lambda: "Hoa, khánh tiết" in dialog.items("lines")[2], True)
        dialog.press("edit")
        line = self.opened("BudgetLine", thread)
        self.assertEqual(line.text("quantity"), "0,5")
        line.fill(quantity="1")
        line.press("ok")
        self.assertSoon(lambda: dialog.text("total"), sentence("ui.budget.total", total="161.400.000"))
        self.finish(dialog)
        self.assertEqual([row[1] for row in self.cells()[3:6]],
                         ["Nước uống, giải khát giữa giờ", "Hoa, khánh tiết", "Hỗ trợ tiền ăn đại biểu không hưởng lương"])


if __name__ == "__main__":
    unittest.main()
