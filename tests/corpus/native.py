"""How well the labelled documents themselves are read, in Writer: as they are, and stored again as .doc and .odt.

Their reports go to the scorer of the texts, tests/corpus/accuracy; options are handed on to it.
"""
import json
import pathlib
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
from harness import BUILD, CORPUS, Office, options  # noqa: E402

SUFFIXES = (".docx", ".doc", ".odt")


def reports(office, paths):
    """One entry for each file and each form it is read in."""
    checker = office.create("org.kehoach.PlanChecker")
    for path in paths:
        for suffix in (path.suffix, *(other for other in SUFFIXES if other != path.suffix)):
            file = path if suffix == path.suffix else office.store(office.load(path), office.folder / (path.stem + suffix))
            report = json.loads(checker.report(office.load(file), options(Stage="submitted")))
            yield {"name": path.stem, "file": path.stem + suffix, "report": report}
            office.close_documents()


def main():
    paths = sorted(path for path in (CORPUS / "open" / "native").glob("*") if path.suffix in SUFFIXES)
    if not paths:
        print("skipped: no corpus")
        return 0
    output = BUILD / "native.jsonl"
    office = Office(log="corpus")
    try:
        with output.open("w", encoding="utf-8") as file:
            for entry in reports(office, paths):
                file.write(json.dumps(entry, ensure_ascii=False) + "\n")
    finally:
        office.close()
    return subprocess.run([BUILD / "tests" / "corpus" / "accuracy", "--reports", output, *sys.argv[1:]],
                          check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
