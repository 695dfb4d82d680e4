"""The report as a document, and what a file carries beside its text."""
import unittest
import zipfile

from com.sun.star.lang import IllegalArgumentException

from harness import DATA, OfficeTestCase, options
from made import report


class ReportDocument(OfficeTestCase):
    def setUp(self):
        super().setUp()
        self.checker = self.office.create("org.kehoach.PlanChecker")

    def stored(self, document, suffix, **wanted):
        path = self.office.folder / f"report{suffix}"
        path.unlink(missing_ok=True)
        self.checker.storeReport(document, path.as_uri(), options(**wanted))
        return path

    def test_every_finding_stands_in_it(self):
        document = self.office.load(DATA / "seed.txt")
        for language, verdict in (("vi", "CHƯA KÝ ĐƯỢC"), ("en", "MAY NOT BE SIGNED YET")):
            with self.subTest(language=language):
                made = self.office.load(self.stored(document, ".odt", Language=language))
                text = made.Text.getString()
                self.assertIn(verdict, text)
                [table] = made.TextTables.ElementNames
                rows = made.TextTables.getByName(table).Rows.Count
                findings = report(self.office, document, Language=language)["findings"]
                rules = {finding["rule"] for finding in findings}
                self.assertTrue(len(rules) < rows <= len(findings) + 1, rows)
                told = set()
                for finding in findings:
                    self.assertIn(finding["citation"], text)
                    if finding["message"] in text:
                        told.add(finding["rule"])
                    elif len(finding["excerpt"]) < 80:  # a further place of the same rule: its words
                        self.assertIn(" ".join(finding["excerpt"].split()), text)
                self.assertEqual(told, rules)
                self.assertLessEqual(made.CurrentController.PageCount, 3)
                self.assertNotIn("<report.", text)
                self.assertIsNone(report(self.office, made)["summary"]["mayBeSigned"], "a report is no plan")

    def test_what_the_file_carries_beside_its_text(self):
        document = self.office.reload(self.office.load(DATA / "seed.txt"))
        document.DocumentProperties.Author = "Trần Thị Lan"
        document.Text.End.setString(" Đoạn này không cho ai biết.")
        cursor = document.Text.createTextCursorByRange(document.Text.End)
        cursor.goLeft(10, True)
        cursor.CharHidden = True

        def found(**wanted):
            return {one["rule"] for one in report(self.office, document, **wanted)["findings"]}

        self.assertFalse({rule for rule in found() if rule.startswith("leaving/")})
        told = found(Leaving="true")
        self.assertLessEqual({"leaving/hidden-text", "leaving/author"}, told)
        made = self.office.load(self.stored(document, ".odt", Leaving="true")).Text.getString()
        self.assertIn("Trần Thị Lan", made)

    def test_as_pdf(self):
        path = self.stored(self.office.load(DATA / "seed.txt"), ".pdf")
        self.assertTrue(path.read_bytes().startswith(b"%PDF"))

    def test_the_document_is_not_touched(self):
        document = self.office.load(DATA / "seed.txt")
        steps = document.UndoManager.getAllUndoActionTitles()
        self.stored(document, ".odt")
        self.assertFalse(document.isModified())
        self.assertEqual(document.UndoManager.getAllUndoActionTitles(), steps)
        self.assertEqual(len(list(self.office.desktop.Components)), 1, "the report's own document is closed")

    def test_another_ending_and_a_place_that_is_no_folder_are_refused(self):
        document = self.office.load(DATA / "seed.txt")
        with self.assertRaises(IllegalArgumentException):
            self.stored(document, ".docx")
        with self.assertRaises(IllegalArgumentException):
            self.checker.storeReport(document, (self.office.log / "r.odt").as_uri(), ())
        self.assertEqual(len(list(self.office.desktop.Components)), 1)

    def test_it_is_a_complete_odt(self):
        with zipfile.ZipFile(self.stored(self.office.load(DATA / "seed.txt"), ".odt")) as package:
            self.assertIsNone(package.testzip())


if __name__ == "__main__":
    unittest.main()
