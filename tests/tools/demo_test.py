"""The demo on the seed and on two real plans, through the public services."""
import unittest

from harness import CORPUS, DATA, OfficeTestCase
from demo import Demo


class DemoTest(OfficeTestCase):
    def redraft(self, text, parameters):
        said = []
        folder = self.office.folder / "demo" / text.stem
        wrong = Demo(self.office, folder, said.append).run(text, DATA / parameters)
        self.assertEqual(wrong, [], "\n".join(said))
        for name in ("plan.odt", "plan.docx", "plan.pdf", "report-seed.json", "report-plan.json"):
            self.assertTrue((folder / name).stat().st_size, name)
        return "\n".join(said)

    def test_seed(self):
        said = self.redraft(DATA / "seed.txt", "office-mttq.json")
        self.assertIn("80 × 2 buổi × 12 × 20.000 = 38.400.000 đồng", said)
        self.assertIn("65 × 1 ngày × 12 × 150.000 = 117.000.000 đồng", said)
        self.assertIn("155.400.000 đồng", said)
        self.assertIn("Một trăm năm mươi lăm triệu bốn trăm nghìn đồng", said)

    def test_two_real_plans(self):
        if not CORPUS.is_dir():
            self.skipTest("the corpus is not here")
        for name in ("kh01", "kh06"):
            with self.subTest(plan=name):
                self.redraft(CORPUS / "open" / "docs" / f"{name}.txt", "office-nd30.json")

    def test_a_plan_that_still_has_errors_is_told(self):
        parameters = self.office.folder / "nobody.json"
        parameters.write_text('{"profile": "mttq", "office": {}}', encoding="utf-8")
        wrong = Demo(self.office, self.office.folder / "demo" / "nobody", lambda line: None).run(
            DATA / "seed.txt", parameters)
        self.assertIn("bản vừa soạn còn lỗi", wrong)


if __name__ == "__main__":
    unittest.main()
