"""Sửa bảng dự toán…: the dialog on a table that is there, ours or somebody else's; what is replaced and what stays."""
import datetime
import json
import unittest

from dialog import DialogTestCase, sentence, wait
from harness import DATA

FOREIGN = [["TT", "Nội dung công việc", "ĐVT", "K.lượng", "Đơn giá", "Thành tiền"],
           ["1", "Nước uống đại biểu", "người", "100", "20.000", "2.000.000"],
           ["2", "Maket", "cái", "1", "500.000", "500.000"],
           ["", "TỔNG CỘNG", "", "", "", "2.500.000"]]


class EditBudgetTest(DialogTestCase):
    def insert(self):
        """The seed's budget, between two paragraphs with bookmarks."""
        self.begin("Trước bảng", "Sau bảng")
        self.mark("TRUOC", 0)
        self.mark("SAU", 1)
        self.document.CurrentController.ViewCursor.gotoRange(self.paragraphs()[0].End, False)
        dialog = self.open("InsertBudget", "Budget")
        dialog.fill(conferences="12", delegates="80", unsalaried="65", funding="ngân sách tỉnh")
        self.set_date(dialog, 2020, 11, 15)
        self.assertSoon(lambda: dialog.text("total"), sentence("ui.budget.total", total="155.400.000"))
        self.settle(dialog)
        dialog.press("ok")
        dialog.finished()
        return self.table()

    def begin(self, first, last):
        text = self.document.Text
        text.setString(first)
        text.insertControlCharacter(text.End, 0, False)  # PARAGRAPH_BREAK
        text.insertString(text.End, last, False)

    def settle(self, dialog):
        """Confirms every rate that is open."""
        for line, text in enumerate(dialog.items("lines")):
            if text.startswith("⚠"):
                dialog.select("lines", line)
                wait(lambda: dialog.text("rate"), "the rate")
                dialog.check("confirmed")
                self.assertSoon(lambda: dialog.items("lines")[line].startswith("⚠"), False)

    def mark(self, name, paragraph):
        bookmark = self.document.createInstance("com.sun.star.text.Bookmark")
        bookmark.Name = name
        text, place = self.document.Text, self.paragraphs()[paragraph]
        cursor = text.createTextCursorByRange(place.Start)
        cursor.gotoRange(place.End, True)
        text.insertTextContent(cursor, bookmark, True)

    def paragraphs(self, document=None):
        contents = (document or self.document).Text.createEnumeration()
        found = []
        while contents.hasMoreElements():
            content = contents.nextElement()
            if content.supportsService("com.sun.star.text.Paragraph"):
                found.append(content)
        return found

    def table(self, document=None):
        return (document or self.document).TextTables.getByIndex(0)

    def cells(self, document=None):
        return [list(row) for row in self.table(document).getDataArray()]

    def flow(self, document=None):
        """Paragraphs and tables of the body, in order."""
        contents = (document or self.document).Text.createEnumeration()
        found = []
        while contents.hasMoreElements():
            content = contents.nextElement()
            is_table = content.supportsService("com.sun.star.text.TextTable")
            found.append([list(row) for row in content.getDataArray()] if is_table else content.String)
        return found

    def edit(self, document=None, cell="B4"):
        document = document or self.document
        document.CurrentController.select(self.table(document).getCellByName(cell).createTextCursor())
        return self.open("EditBudget", "Budget", document)

    def finish(self, dialog, button="ok"):
        dialog.press(button)
        dialog.thread.join(10)
        if dialog.thread.is_alive():
            self.fail(dialog.message())

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
                self.assertEqual(dialog.text("total"), sentence("ui.budget.total", total="155.400.000"))
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
        wait(lambda: not self.hook.hasByName("BudgetOptions"), "the end of the options")
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

    def test_a_table_wider_than_the_page_is_proposed_as_an_appendix(self):
        dialog = self.open("InsertBudget", "Budget")
        dialog.fill(conferences="12", delegates="80", unsalaried="65")
        self.settle(dialog)
        dialog.select("lines", 1)
        dialog.fill(rate="1.500.000.000")
        self.assertSoon(dialog.message, sentence("ui.budget.appendix-proposed"))
        dialog.press("options")
        options = self.opened("BudgetOptions", dialog.thread)
        self.assertTrue(options.control("appendix").getState())
        options.press("ok")
        wait(lambda: not self.hook.hasByName("BudgetOptions"), "the end of the options")
        self.finish(dialog)
        self.assertGreater(self.landscape(self.document).Width, 29000)
        self.assertIn("2.880.000.000.000", [cell for row in self.cells() for cell in row])

    def test_the_proposal_of_an_appendix_can_be_declined(self):
        dialog = self.open("InsertBudget", "Budget")
        dialog.fill(conferences="12", delegates="80", unsalaried="65")
        self.settle(dialog)
        dialog.select("lines", 1)
        dialog.fill(rate="1.500.000.000")
        self.assertSoon(dialog.message, sentence("ui.budget.appendix-proposed"))
        dialog.press("options")
        options = self.opened("BudgetOptions", dialog.thread)
        options.check("appendix", False)
        self.assertSoon(lambda: bool(options.control("appendix").getState()), False)
        options.press("ok")
        wait(lambda: not self.hook.hasByName("BudgetOptions"), "the end of the options")
        self.assertSoon(dialog.message, "")
        self.finish(dialog)
        self.assertNotIn("KH Trang ngang mttq", self.document.StyleFamilies.getByName("PageStyles").ElementNames)

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
                self.assertEqual(dialog.text("total"), sentence("ui.budget.total", total="159.000.000"))
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
