"""A document with a budget table, and the dialog on it."""
from dialog import DialogTestCase, sentence, wait


class BudgetDialogCase(DialogTestCase):
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
