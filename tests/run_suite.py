"""Runs every *_test.py of one folder of tests/ in one process: `run_suite.py office [-k PATTERN]`.

The settings are those of harness.py. A test in an office that fails is told in full and run once more, in an office of its
own: a busy machine can lose a key or be late. It fails for good if it fails again; where more than two fail, none is run again.
"""
import argparse
import pathlib
import sys
import unittest

TESTS = pathlib.Path(__file__).resolve().parent
AGAIN = 2  # tests that may be run once more


def run(suite):
    return unittest.TextTestRunner(verbosity=2, stream=sys.stdout).run(suite)


def failed(result):
    """Names of the tests that failed, each once; of a test with parts, the test."""
    tests = [test for test, _ in result.failures + result.errors] + result.unexpectedSuccesses
    return list(dict.fromkeys(getattr(test, "test_case", test).id() for test in tests))


def again(loader, names):
    """Whether the tests of those names pass, run once more."""
    print(f"ONCE MORE: {', '.join(names)}", flush=True)
    sys.modules["harness"].close_shared()
    loader.testNamePatterns = None
    if not run(loader.loadTestsFromNames(names)).wasSuccessful():
        return False
    print(f"UNSTEADY, failed once and then passed: {', '.join(names)}")
    return True


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
    result = run(loader.discover(str(folder), "*_test.py", top_level_dir=str(folder)))
    if result.wasSuccessful():
        return 0
    names = failed(result)
    in_office = "harness" in sys.modules
    return 0 if in_office and len(names) <= AGAIN and again(loader, names) else 1


if __name__ == "__main__":
    sys.exit(main())
