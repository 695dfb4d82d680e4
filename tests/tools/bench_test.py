"""The benchmarks find each other: two modules of the same name would hide one of them until the bench is run."""
import subprocess
import sys
import unittest

from harness import PROJECT


class BenchTest(unittest.TestCase):
    def test_every_part_has_its_measure(self):
        code = "import run\nfor part in (run.budget, run.drafting, run.following, run.starts): part.measure"
        subprocess.run([sys.executable, "-c", code], cwd=PROJECT / "tests" / "bench", check=True)


if __name__ == "__main__":
    unittest.main()
