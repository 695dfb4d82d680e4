"""What run_suite.py does with a test that fails: in an office it runs it once more, and never lets a defect pass."""
import pathlib
import subprocess
import sys
import tempfile
import unittest

RUN = pathlib.Path(__file__).resolve().parent.parent / "run_suite.py"
BODY = """
import pathlib, unittest
import harness
HERE = pathlib.Path(__file__).parent
class Tests(unittest.TestCase):
    def once(self, name):
        seen = HERE / name
        self.addCleanup(seen.touch)
        self.assertTrue(seen.exists(), "lost a key")
"""


class RunSuiteTest(unittest.TestCase):
    def suite(self, body, head=BODY):
        """Exit code and output of a suite of one file whose tests have these bodies."""
        with tempfile.TemporaryDirectory() as folder:
            (pathlib.Path(folder) / "made_test.py").write_text(head + body)
            done = subprocess.run([sys.executable, "-B", RUN, folder], capture_output=True, text=True)
            return done.returncode, done.stdout

    def test_passes(self):
        code, told = self.suite("    def test_one(self): pass")
        self.assertEqual((code, "ONCE MORE" in told), (0, False))

    def test_fails_always(self):
        code, told = self.suite("    def test_one(self): self.fail('a defect')")
        self.assertEqual((code, told.count("AssertionError: a defect"), "UNSTEADY" in told), (1, 2, False))

    def test_fails_once(self):
        code, told = self.suite("    def test_one(self): self.once('one')")
        self.assertEqual(code, 0)
        self.assertIn("AssertionError: False is not true : lost a key", told)
        self.assertIn("UNSTEADY, failed once and then passed: made_test.Tests.test_one", told)

    def test_fails_once_in_a_part(self):
        code, told = self.suite("    def test_one(self):\n        with self.subTest(1): self.once('one')")
        self.assertEqual((code, told.count("UNSTEADY")), (0, 1))

    def test_many_fail(self):
        code, told = self.suite("".join(f"    def test_{name}(self): self.once('{name}')\n" for name in "abc"))
        self.assertEqual((code, "ONCE MORE" in told), (1, False))

    def test_without_an_office(self):
        code, told = self.suite("    def test_one(self): self.once('one')", BODY.replace("import harness\n", ""))
        self.assertEqual((code, "ONCE MORE" in told), (1, False))

    def test_cannot_be_loaded(self):
        code, _ = self.suite("import nowhere_to_be_found")
        self.assertEqual(code, 1)


if __name__ == "__main__":
    unittest.main()
