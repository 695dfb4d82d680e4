"""The report as a document, and what a file carries beside its text."""
import itertools
import re
import unittest
import zipfile

from com.sun.star.lang import IllegalArgumentException

from harness import DATA, OfficeTestCase, options
from made import report, write


class ReportDocument(OfficeTestCase):
    def setUp(self):
        super().setUp()
        self.checker = self.office.create("org.kehoach.PlanChecker")

    def stored(self, document, suffix, **wanted):
        path = self.office.folder / f"report{suffix}"
        path.unlink(missing_ok=True)
        self.checker.storeReport(document, path.as_uri(), options(**wanted))
        return path

    def test_an_ordinary_plan_takes_two_pages_and_says_every_rule(self):
        text_only = self.office.load(DATA / "seed.txt")
        documents = {"text": text_only, "Word": self.office.reload(text_only, ".docx")}  # whose looks are judged, too
        for (kind, document), (language, verdict) in itertools.product(
                documents.items(), (("vi", "CHƯA KÝ ĐƯỢC – 5 lỗi"), ("en", "MAY NOT BE SIGNED YET – 5 error(s)"))):
            with self.subTest(kind=kind, language=language):
                made = self.office.load(self.stored(document, ".odt", Language=language))
                text = made.Text.getString()
                self.assertIn(verdict, text)
                findings = report(self.office, document, Language=language)["findings"]
                told = {finding["rule"] for finding in findings if finding["message"] in text}
                self.assertEqual(told, {finding["rule"] for finding in findings})
                for finding in findings:
                    if finding["severity"] == "error":
                        self.assertIn(finding["message"], text)
                self.assertEqual(self.counted(made), len(findings))
                self.assertEqual(made.CurrentController.PageCount, 2)
                self.assertNotIn("hai trang" if language == "vi" else "two pages", text, "nothing is left out")
                self.assertNotIn("<report.", text)
                self.assertIsNone(report(self.office, made)["summary"]["mayBeSigned"], "a report is no plan")

    def counted(self, made):
        """How many findings a report speaks of: those with a row, the further places a row tells of, and what is left out."""
        [table] = made.TextTables
        rows = [table.getCellByName(name).String for name in table.CellNames if re.fullmatch(r"D\d+", name)][1:]
        others = sum(int(re.search(r"… (?:và|and) (\d+) (?:chỗ nữa|more)", row).group(1)) for row in rows
                     if re.search(r"… (?:và|and) \d+ (?:chỗ nữa|more)", row))
        text = made.Text.getString()
        left_out = re.search(r"nên còn (.*) chưa nêu|most: (.*) could not", text)
        return len(rows) + others + (sum(map(int, re.findall(r"\d+", left_out.group(1) or left_out.group(2)))) if left_out else 0)

    def test_two_pages_whatever_was_found(self):
        plan = (DATA / "seed.txt").read_text(encoding="utf-8-sig")
        wrong = "\n".join(f"- Ngày 31/{month:02}/{year} các đơn vị báo cáo  kết quả." for year in range(2000, 2080)
                          for month in (2, 4, 6, 9, 11))
        document = self.office.new()
        write(document.Text, *f"{plan}\n{wrong}".splitlines())
        for language, most in (("vi", "KÝ ĐƯỢC"), ("en", "SIGNED")):
            with self.subTest(language=language):
                findings = report(self.office, document, Language=language, Leaving="true")["findings"]
                self.assertGreater(sum(finding["severity"] == "error" for finding in findings), 300)
                made = self.office.load(self.stored(document, ".odt", Language=language, Leaving="true"))
                self.assertEqual(made.CurrentController.PageCount, 2)
                self.assertIn(most, made.Text.getString())
                self.assertEqual(self.counted(made), len(findings))
                [table] = made.TextTables
                self.assertGreater(table.Rows.Count, 30, "as much as two pages hold")
                pdf = self.stored(document, ".pdf", Language=language, Leaving="true").read_bytes()
                self.assertEqual(len(re.findall(rb"/Type\s*/Page\b", pdf)), 2)

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
