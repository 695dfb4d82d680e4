"""What the drafting commands leave: one step that undo and redo go through exactly, tracked changes that can be rejected,
and nothing at all where a document must not be changed."""
import sys
import unittest
import zipfile

from dialog import DialogTestCase, sentence
from harness import TESTS

sys.path.insert(0, str(TESTS / "office"))
from made import insert_table, whole, write  # noqa: E402

HEAD = ("Số:     /KH-MTTQ-BTT", "Làng Sen, ngày     tháng 11 năm 2025", "KẾ HOẠCH", "Tổ chức hội nghị tuyên truyền",
        "Căn cứ Công văn số 15/CV-MTTQ ngày 05 tháng 01 năm 2025 của Ủy ban MTTQ tỉnh về hội nghị;",
        "Căn cứ Nghị định số 30/2020/NĐ-CP.",
        "I. NỘI DUNG", "- Tổng số hội nghị: 12.", "II. TỔ CHỨC THỰC HIỆN", "1. Văn phòng Ủy ban MTTQ tỉnh",
        "- Chuẩn bị tài liệu.", "2. Ban Phong trào", "Chủ trì, phối hợp với Hội Nông dân tỉnh tổ chức hội nghị.")
CELLS = (("Nơi nhận:", "- Ban Phong trào (để t/h);", "- Lưu: VT."), ("TM. BAN THƯỜNG TRỰC", "CHỦ TỊCH", "Trần Văn Mẫu"))
APPENDIX = ("PHỤ LỤC", "DANH SÁCH ĐẠI BIỂU",
            "(Kèm theo Kế hoạch số     /KH-MTTQ-BTT ngày     tháng 11 năm 2025 của Ban Thường trực)")
COMMANDS = ("InsertBases", "CompleteCitation", "Recipients", "Issue", "EditFacts")


class DraftingStepsTest(DialogTestCase):
    def setUp(self):
        super().setUp()
        (self.office.user / "kehoach" / "offices.json").unlink(missing_ok=True)  # another test's office

    def plan(self):
        write(self.document.Text, *HEAD)
        table = insert_table(self.document, self.document.Text, 1, 2)
        for name, lines in zip(("A1", "B1"), CELLS):
            write(table.getCellByName(name), *lines)
        write(self.document.Text, *APPENDIX)
        self.forget_undo()

    def to_citation(self):
        place = self.document.createSearchDescriptor()
        place.SearchString = "30/2020"
        self.document.CurrentController.ViewCursor.gotoRange(self.document.findFirst(place).Start, False)

    def run_command(self, command, number=1):
        """As a person does; ends when the document is changed."""
        if command == "InsertBases":
            dialog = self.open(command)
            dialog.fill(search="75/2015")
            self.assertSoon(lambda: len(dialog.items("found")), 1)
            dialog.press("add")
            self.assertSoon(lambda: len(dialog.items("chosen")), 1)
        elif command == "CompleteCitation":
            self.to_citation()
            return self.start(command).join()
        elif command == "EditFacts":
            form = self.open(command, "PlanFacts")
            form.fill(conferences="9", signer="Lê Thị Mới")
            form.press("ok")
            dialog = self.opened("Restate", form.thread)
        else:
            dialog = self.open(command)
        if command == "Issue":
            self.hook.replaceByName("folder", str(self.office.folder / f"register-{self.id()}-{number}"))
            dialog.press("folder")
            self.assertSoon(lambda: dialog.text("number"), "1")
        dialog.press("ok")
        dialog.finished()
        return None

    def test_undo_and_redo_go_through_one_step(self):
        for number, command in enumerate(COMMANDS):
            with self.subTest(command):
                self.document = self.office.new(hidden=False)
                self.plan()
                before = whole(self.office, self.document)
                self.run_command(command, number)
                after = whole(self.office, self.document)
                self.assertNotEqual(after, before)
                self.assertEqual(len(self.document.UndoManager.getAllUndoActionTitles()), 1)
                self.document.UndoManager.undo()
                self.assertEqual(whole(self.office, self.document), before)
                self.document.UndoManager.redo()
                self.assertEqual(whole(self.office, self.document), after)

    def test_tracked_it_can_be_rejected_and_an_insertion_is_one(self):
        for number, command in enumerate(COMMANDS):
            with self.subTest(command):
                self.document = self.office.new(hidden=False)
                self.plan()
                before = self.body(), self.cells()
                self.document.RecordChanges = True
                self.run_command(command, number)
                self.assertNotEqual((self.body(), self.cells()), before)
                kinds = self.redlines()
                self.assertTrue(kinds)
                if command in ("InsertBases", "Recipients"):
                    self.assertEqual(kinds, ["Insert"])
                self.assertTrue(self.document.RecordChanges)
                self.office.dispatch(self.document, ".uno:RejectAllTrackedChanges")
                self.assertEqual((self.body(), self.cells()), before)

    def cells(self):
        table = self.document.TextTables.getByIndex(0)
        return [table.getCellByName(name).getString() for name in table.CellNames]

    def redlines(self):
        redlines, kinds = self.document.Redlines.createEnumeration(), []
        while redlines.hasMoreElements():
            kinds.append(redlines.nextElement().RedlineType)
        return kinds

    def assert_refused(self, reason, commands=COMMANDS):
        self.forget_undo()
        before = whole(self.office, self.document)
        for command in commands:
            with self.subTest(command):
                self.assertEqual(self.refusal(command), sentence("refuse." + reason))
                self.assertEqual(whole(self.office, self.document), before)
                self.assertFalse(self.document.UndoManager.isUndoPossible())

    def stored(self, name):
        self.plan()
        return self.office.store(self.document, self.office.folder / name)

    def test_read_only(self):
        self.document = self.office.load(self.stored("steps-read-only.odt"), hidden=False, ReadOnly=True)
        self.assert_refused("read-only")

    def test_signed(self):
        path = self.stored("steps-signed.odt")
        with zipfile.ZipFile(path, "a") as package:
            package.writestr("META-INF/documentsignatures.xml",
                             "<document-signatures xmlns='urn:oasis:names:tc:opendocument:xmlns:digitalsignature:1.0'/>")
        self.document = self.office.load(path, hidden=False)
        self.assert_refused("signed")

    def test_master_document(self):
        self.document = self.office.new(kind="swriter/GlobalDocument", hidden=False)
        self.assert_refused("master")

    def test_protected_places(self):
        self.plan()
        cursor = self.document.Text.createTextCursor()
        cursor.gotoStart(False)
        for _ in HEAD[:6]:
            cursor.gotoNextParagraph(True)
        section = self.document.createInstance("com.sun.star.text.TextSection")
        self.document.Text.insertTextContent(cursor, section, True)
        section.IsProtected = True
        self.document.TextTables.getByIndex(0).getCellByName("A1").IsProtected = True
        before = whole(self.office, self.document)
        self.forget_undo()
        for command, said in (("Recipients", sentence("refuse.protected")),
                              ("Issue", sentence("app.issue.by-hand", place="Số: /KH-MTTQ-BTT"))):
            with self.subTest(command):
                dialog = self.open(command)
                dialog.press("ok")
                self.assertSoon(dialog.message, said)
                dialog.press("cancel")
                dialog.finished()
                self.assertEqual(whole(self.office, self.document), before)
                self.assertFalse(self.document.UndoManager.isUndoPossible())
        self.assertFalse((self.office.user / "kehoach" / "register").exists())
        self.to_citation()
        self.assert_refused("protected", ("CompleteCitation",))


if __name__ == "__main__":
    unittest.main()
