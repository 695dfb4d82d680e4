"""Places and documents that must not be changed: a sentence that says why, and nothing changed."""
import zipfile

from harness import LANGUAGE, OfficeTestCase, options
from made import PLAN, flat, insert_frame, insert_table, page_style, write
import uno
from com.sun.star.lang import IllegalArgumentException

# What each sentence must speak of, in the two languages.
REASONS = {
    "read-only": ("chỉ đọc", "read-only"), "signed": ("ký số", "signed"), "protected": ("bảo vệ", "protected"),
    "table": ("trong bảng", "table"), "frame": ("trong khung", "frame"), "header": ("đầu trang", "header"),
    "footer": ("chân trang", "footer"), "footnote": ("chú thích", "footnote"), "closed": ("đã đóng", "closed"),
    "master": ("văn bản chủ", "master"),
    "not-empty": ("đã có nội dung", "has content"), "no-document": ("Cần một văn bản", "needed"),
}


class Refusal(OfficeTestCase):
    def setUp(self):
        super().setUp()
        self.drafter = self.office.create("org.kehoach.PlanDrafter")
        self.planner = self.office.create("org.kehoach.BudgetPlanner")
        self.parameters = uno.createUnoStruct("org.kehoach.PlanParameters")
        item = uno.createUnoStruct("org.kehoach.BudgetItem")
        item.Label, item.Unit, item.Quantity, item.Times, item.Conferences = "Giải khát", "người", "80", "2", "12"
        item.UnitPrice, item.Verified = 20000, True
        self.budget = uno.createUnoStruct("org.kehoach.Budget")
        self.budget.Items = (item,)

    def assert_refused(self, reason, call, *arguments):
        with self.assertRaises(IllegalArgumentException) as caught:
            call(*arguments)
        self.assertIn(REASONS[reason][LANGUAGE != "vi"], caught.exception.Message)

    def assert_place_refused(self, reason, document, place):
        before = flat(self.office, document)
        document.setModified(False)
        self.assert_refused(reason, self.drafter.insertSection, document, "purpose", self.parameters, place)
        self.assert_refused(reason, self.planner.insert, document, self.budget, place)
        self.assertEqual(flat(self.office, document), before)
        self.assertFalse(document.UndoManager.isUndoPossible())
        self.assertFalse(document.isModified())
        self.assertFalse(document.hasControllersLocked())

    def document(self):
        document = self.office.new()
        write(document.Text, *PLAN, "IV. KINH PHÍ", "Ngân sách tỉnh.", "")
        return document

    def settle(self, document):
        """No undo step of the test's own making."""
        document.UndoManager.clear()

    def test_table(self):
        document = self.document()
        cell = insert_table(document, document.Text, 2, 2).getCellByName("A1")
        self.settle(document)
        self.assert_place_refused("table", document, cell.Start)

    def test_frame(self):
        document = self.document()
        frame = insert_frame(document, document.Text, "khung")
        self.settle(document)
        self.assert_place_refused("frame", document, frame.Text.Start)

    def test_header_and_footer(self):
        document = self.document()
        style = page_style(document)
        style.HeaderIsOn = style.FooterIsOn = True
        self.settle(document)
        self.assert_place_refused("header", document, style.HeaderText.Start)
        self.assert_place_refused("footer", document, style.FooterText.Start)

    def test_footnote(self):
        document = self.document()
        note = document.createInstance("com.sun.star.text.Footnote")
        document.Text.insertTextContent(document.Text.End, note, False)
        self.settle(document)
        self.assert_place_refused("footnote", document, note.Start)

    def test_protected_section_and_one_inside_it(self):
        document = self.document()
        outer, inner = (document.createInstance("com.sun.star.text.TextSection") for _ in range(2))
        cursor = document.Text.createTextCursor()
        cursor.gotoStart(False)
        cursor.gotoNextParagraph(True)
        document.Text.insertTextContent(cursor, outer, True)
        document.Text.insertTextContent(outer.Anchor, inner, True)
        outer.IsProtected = True
        self.settle(document)
        self.assert_place_refused("protected", document, inner.Anchor.Start)

    def test_read_only(self):
        path = self.office.store(self.document(), self.office.folder / "read-only.odt")
        document = self.office.load(path, ReadOnly=True)
        self.settle(document)
        self.assert_place_refused("read-only", document, document.Text.Start)
        self.assert_refused("read-only", self.drafter.draft, document, self.parameters)

    def test_master_document(self):
        document = self.office.new(kind="swriter/GlobalDocument")
        self.assert_place_refused("master", document, document.Text.Start)
        self.assert_refused("master", self.drafter.draft, document, self.parameters)

    def test_signed(self):
        for name, signature in (("signed.odt", "META-INF/documentsignatures.xml"),
                                ("signed.docx", "_xmlsignatures/origin.sigs")):
            with self.subTest(name):
                path = self.office.store(self.document(), self.office.folder / name)
                with zipfile.ZipFile(path, "a") as package:
                    package.writestr(signature, "<document-signatures xmlns='urn:oasis:names:tc:opendocument:xmlns:"
                                                "digitalsignature:1.0'/>" if name.endswith("odt") else "")
                document = self.office.load(path)
                self.settle(document)
                self.assert_place_refused("signed", document, document.Text.Start)
                document.close(True)

    def test_not_empty(self):
        document = self.document()
        before = flat(self.office, document)
        self.assert_refused("not-empty", self.drafter.draft, document, self.parameters)
        self.assertEqual(flat(self.office, document), before)

    def test_closed(self):
        document = self.document()
        place = document.Text.Start
        document.close(True)
        checker = self.office.create("org.kehoach.PlanChecker")
        self.assert_refused("closed", checker.check, document, options(Language=LANGUAGE))
        self.assert_refused("closed", self.drafter.draft, document, self.parameters)
        self.assert_refused("closed", self.drafter.contentOf, document)
        self.assert_refused("closed", self.drafter.insertSection, document, "purpose", self.parameters, place)
        self.assert_refused("closed", self.planner.parametersOf, document)
        self.assert_refused("closed", self.planner.insert, document, self.budget, None)
        self.assert_refused("closed", self.planner.tables, document)

    def test_no_document(self):
        self.assert_refused("no-document", self.drafter.draft, None, self.parameters)
        self.assert_refused("no-document", self.planner.insert, None, self.budget, None)
