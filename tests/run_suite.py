"""Runs every *_test.py of one folder of tests/ in one process: `run_suite.py office [-k PATTERN]`.

The settings are those of harness.py.
"""
import argparse
import pathlib
import sys
import unittest

TESTS = pathlib.Path(__file__).resolve().parent


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("suite", help="folder of tests/")
    parser.add_argument("-k", dest="patterns", action="append", help="only tests whose name contains this")
    arguments = parser.parse_args()
    sys.path.insert(0, str(TESTS))
    folder = TESTS / arguments.suite
    if not any(folder.glob("*_test.py")):
        print(f"no tests in {folder}")
        return 0
    loader = unittest.TestLoader()
    if arguments.patterns:
        loader.testNamePatterns = [f"*{pattern}*" for pattern in arguments.patterns]
    suite = loader.discover(str(folder), "*_test.py", top_level_dir=str(folder))
    result = unittest.TextTestRunner(verbosity=2, stream=sys.stdout).run(suite)
    return 0 if result.wasSuccessful() else 1


if __name__ == "__main__":
    sys.exit(main())
