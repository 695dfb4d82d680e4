"""The seal: a check without errors stamped into the document, and whether the text is still what was checked."""
import json
import unittest

from com.sun.star.lang import IllegalArgumentException

from harness import DATA, OfficeTestCase, options
from made import insert_frame, page_style
from parameters import ParameterFile


class SealTest(OfficeTestCase):
    def setUp(self):
        super().setUp()
        self.checker = self.office.create("org.kehoach.PlanChecker")

    def plan(self):
        """A plan of ours without errors, with a note, a frame, a header and a comment."""
        drafter = self.office.create("org.kehoach.PlanDrafter")
        content = drafter.contentOf(self.office.load(DATA / "seed.txt"))
        document = self.office.new()
        drafter.draft(document, ParameterFile(DATA / "office-mttq.json").plan(content))
        note = document.createInstance("com.sun.star.text.Footnote")
        middle = document.Text.createEnumeration()
        paragraphs = []
        while middle.hasMoreElements():
            paragraph = middle.nextElement()
            if paragraph.supportsService("com.sun.star.text.Paragraph") and len(paragraph.String) > 100:
                paragraphs.append(paragraph)
        document.Text.insertTextContent(paragraphs[1].End, note, False)
        note.String = "Theo báo cáo năm 2019."
        comment = document.createInstance("com.sun.star.text.textfield.Annotation")
        comment.Content = "Xem lại"
        document.Text.insertTextContent(paragraphs[2].Start, comment, False)
        self.body, self.note = paragraphs, note
        return document

    def state(self, document):
        return self.checker.sealState(document)

    def test_a_document_without_seal_says_none(self):
        document = self.plan()
        self.assertEqual(self.state(document), "none")
        self.assertEqual(self.checker.sealText(document, "vi"), "")

    def test_sealed_in_one_step_and_taken_back(self):
        document = self.plan()
        steps = len(document.UndoManager.getAllUndoActionTitles())
        self.checker.seal(document, ())
        self.assertEqual(self.state(document), "intact")
        self.assertEqual(len(document.UndoManager.getAllUndoActionTitles()), steps + 1)
        for language in ("vi", "en"):
            self.assertRegex(self.checker.sealText(document, language), r"\d\d:\d\d .*\d\d/\d\d/\d{4}")
        document.UndoManager.undo()
        self.assertEqual(self.state(document), "none")
        document.UndoManager.redo()
        self.assertEqual(self.state(document), "intact")

    def test_what_it_says(self):
        document = self.plan()
        self.checker.seal(document, options(Stage="submitted"))
        values = document.DocumentProperties.UserDefinedProperties
        names = sorted((p.Name for p in values.PropertySetInfo.Properties if p.Name.startswith("KehoachSeal")), key=len)
        seal = json.loads("".join(values.getPropertyValue(name) for name in names))
        self.assertEqual((seal["profile"], seal["stage"], seal["errors"]), ("mttq", "submitted", 0))
        self.assertRegex(seal["when"], r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$")
        self.assertRegex(seal["rules"], r"^extension:[0-9a-f]{16}$")
        self.assertRegex(seal["content"], r"^[0-9a-f]{16}$")

    def test_every_text_counts(self):
        def body(document):
            self.body[0].End.setString(" thêm")

        def note(document):
            self.note.End.setString(" và năm 2020")

        def cell(document):
            table = document.TextTables.getByIndex(0)
            table.getCellByName("A1").End.setString(".")

        def frame(document):
            insert_frame(document, document.Text, "MẬT")

        def header(document):
            style = page_style(document)
            for name in document.StyleFamilies.PageStyles.ElementNames:
                used = document.StyleFamilies.PageStyles.getByName(name)
                if used.isInUse() and used.HeaderIsOn:
                    style = used
            style.HeaderIsOn = True
            style.HeaderText.End.setString("MẬT")

        for change in (body, note, cell, frame, header):
            with self.subTest(change=change.__name__):
                document = self.plan()
                self.checker.seal(document, ())
                change(document)
                self.assertEqual(self.state(document), "changed")

    def test_undone_it_is_intact_again(self):
        document = self.plan()
        self.checker.seal(document, ())
        document.Text.End.setString("x")
        self.assertEqual(self.state(document), "changed")
        document.UndoManager.undo()
        self.assertEqual(self.state(document), "intact")

    def test_looks_and_comments_do_not_count(self):
        document = self.plan()
        self.checker.seal(document, ())
        self.body[0].CharWeight = 150
        self.body[1].ParaTopMargin = 500
        comment = document.createInstance("com.sun.star.text.textfield.Annotation")
        document.Text.insertTextContent(self.body[3].End, comment, False)
        self.assertEqual(self.state(document), "intact")

    def test_there_and_back_through_every_format(self):
        document = self.plan()
        insert_frame(document, document.Text, "Bản sao", place=self.body[0].Start)
        self.checker.seal(document, ())
        for formats in ((".odt",), (".docx",), (".docx", ".odt"), (".docx", ".docx", ".odt"), (".doc",)):
            with self.subTest(formats=formats):
                again = document
                for suffix in formats:
                    again = self.office.reload(again, suffix)
                self.assertEqual(self.state(again), "intact")
                again.Text.End.setString("x")
                self.assertEqual(self.state(again), "changed")

    def test_with_errors_or_without_a_plan_there_is_none(self):
        for document in (self.office.load(DATA / "seed.txt"), self.office.new()):
            with self.assertRaises(IllegalArgumentException):
                self.checker.seal(document, ())
            self.assertEqual(self.state(document), "none")
            self.assertFalse(document.isModified())

    def test_a_read_only_document_is_left_alone(self):
        path = self.office.store(self.plan(), self.office.folder / "seal.odt")
        document = self.office.load(path, ReadOnly=True)
        with self.assertRaises(IllegalArgumentException):
            self.checker.seal(document, ())
        self.assertEqual(self.state(document), "none")


if __name__ == "__main__":
    unittest.main()
