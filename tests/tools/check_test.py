"""./dev check: exit status, one JSON report a line, unreadable files named while the others are checked."""
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest

from harness import DATA, PROJECT, Office
from demo import Demo

REQUIRED = {"schema", "document", "profile", "stage", "asOf", "plan", "findings", "summary"}


class CheckTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = pathlib.Path(tempfile.mkdtemp(prefix="kehoach-check-"))
        cls.addClassCleanup(shutil.rmtree, cls.folder, ignore_errors=True)
        office = Office(log="check-test")
        try:
            Demo(office, cls.folder, lambda line: None).run(DATA / "seed.txt", DATA / "office-mttq.json")
        finally:
            office.close()
        (cls.folder / "garbage.docx").write_bytes(bytes(range(256)) * 40)
        (cls.folder / "empty.docx").write_bytes(b"")
        (cls.folder / "legacy.txt").write_bytes("KÕ ho¹ch".encode("latin-1"))
        (cls.folder / "mark.txt").write_bytes("\ufeffKẾ HOẠCH\nTổ chức hội nghị năm 2020\n".encode())

    def check(self, *arguments):
        result = subprocess.run([sys.executable, str(PROJECT / "tools" / "check.py"), *map(str, arguments)],
                                capture_output=True, text=True)
        return result.returncode, result.stdout, result.stderr

    def reports(self, *arguments):
        status, out, error = self.check("--json", *arguments)
        return status, [json.loads(line) for line in out.splitlines()], error

    def test_what_may_be_signed(self):
        status, reports, error = self.reports(self.folder / "plan.odt", self.folder / "plan.docx")
        self.assertEqual((status, error), (0, ""))
        for report in reports:
            self.assertLessEqual(REQUIRED, set(report))
            self.assertTrue(report["summary"]["mayBeSigned"])
            self.assertEqual(report["plan"]["fields"]["subject"]["present"], True)
        self.assertEqual([report["document"].rsplit("/", 1)[1] for report in reports], ["plan.odt", "plan.docx"])

    def test_what_may_not(self):
        status, [report], _ = self.reports(DATA / "seed.txt")
        self.assertEqual(status, 1)
        self.assertEqual((report["schema"], report["stage"]), ("kehoach-report-1", "submitted"))
        self.assertFalse(report["summary"]["mayBeSigned"])

    def test_the_report_as_a_document(self):
        for suffix, begin in ((".odt", b"PK"), (".pdf", b"%PDF")):
            out = self.folder / f"report{suffix}"
            status, text, error = self.check("--report", out, DATA / "seed.txt")
            self.assertEqual((status, error), (1, ""))
            self.assertIn("CHƯA KÝ ĐƯỢC", text)
            self.assertTrue(out.read_bytes().startswith(begin))
        self.assertEqual(self.check("--report", self.folder / "r.docx", DATA / "seed.txt")[0], 64)
        self.assertEqual(self.check("--report", self.folder / "r.pdf", DATA / "seed.txt", DATA / "seed.txt")[0], 64)

    def test_the_seal_is_told(self):
        office = Office(log="check-test")
        try:
            document = office.load(self.folder / "plan.odt")
            office.create("org.kehoach.PlanChecker").seal(document, ())
            sealed = office.store(document, self.folder / "sealed.docx")
            document.Text.End.setString(" thêm")
            changed = office.store(document, self.folder / "changed.docx")
        finally:
            office.close()
        _, reports, _ = self.reports(self.folder / "plan.odt", sealed, changed)
        self.assertEqual([report["seal"] for report in reports], ["none", "intact", "changed"])
        status, text, _ = self.check(sealed)
        self.assertEqual(status, 0)
        self.assertIn("còn nguyên", text)

    def test_options_reach_the_report(self):
        _, [report], _ = self.reports(DATA / "seed.txt", "--profile", "nd30", "--stage", "draft", "--as-of", "2021-02-03")
        self.assertEqual((report["profile"], report["stage"], report["asOf"], report["asOfFrom"]),
                         ("nd30", "draft", "2021-02-03", "option"))

    def test_text_is_judged_without_typography(self):
        rules = [rule for pack in (PROJECT / "extension" / "rules").glob("*.json")
                 for rule in json.loads(pack.read_text(encoding="utf-8"))["rules"]]
        looks = {rule["name"] for rule in rules if rule.get("typography")}
        self.assertTrue(looks)
        _, [text], _ = self.reports(DATA / "seed.txt")
        self.assertEqual([finding for finding in text["findings"] if finding["rule"] in looks], [])

    def test_byte_order_mark_is_no_text(self):
        _, [report], _ = self.reports(self.folder / "mark.txt")
        self.assertEqual(report["plan"]["fields"]["typeName"]["text"].strip(), "KẾ HOẠCH")

    def test_unreadable_files_are_named_and_the_others_checked(self):
        bad = [self.folder / name for name in ("nowhere.odt", "garbage.docx", "empty.docx", "legacy.txt")] + [self.folder]
        status, reports, error = self.reports(bad[0], DATA / "seed.txt", *bad[1:], self.folder / "plan.odt")
        self.assertEqual(status, 2)
        self.assertEqual([report["document"].rsplit("/", 1)[1] for report in reports], ["seed.txt", "plan.odt"])
        self.assertEqual([line.split(": ")[0] for line in error.splitlines()], [str(path) for path in bad])

    def test_for_people(self):
        status, out, _ = self.check(DATA / "seed.txt")
        self.assertEqual(status, 1)
        self.assertIn("CHƯA KÝ ĐƯỢC", out)
        self.assertIn("MAY NOT BE SIGNED", self.check("--language", "en", DATA / "seed.txt")[1])

    def test_wrong_command_lines(self):
        for arguments in ([], ["--stage", "later", DATA / "seed.txt"], ["--as-of", "05/11/2020", DATA / "seed.txt"],
                          ["--profile", "x", DATA / "seed.txt"]):
            with self.subTest(arguments=arguments):
                status, out, error = self.check(*arguments)
                self.assertEqual((status, out), (64, ""))
                self.assertIn("./dev check", error)


if __name__ == "__main__":
    unittest.main()
