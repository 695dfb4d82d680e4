"""Sửa tất cả on whole files: plans written by hand with many defects at once and the documents of the corpus, in the
frames, tables and styles they come in. What is fixed is gone, nothing new has come, the second time there is nothing
left to fix, no number has changed, and one undo gives the document back."""
import collections
import json
import pathlib
import re
import sys
import tempfile
import threading
import unittest

from dialog import DialogTestCase, wait
from harness import CORPUS, LANGUAGE, TESTS, options

sys.path.insert(0, str(TESTS / "mutation"))
import files  # noqa: E402
import made_plans  # noqa: E402
from com.sun.star.uno import RuntimeException  # noqa: E402

SHARE = 3  # a plan takes every third defect that leaves its paragraphs where they are


def defects():
    entries = json.loads((TESTS / "mutation" / "mutations.json").read_text("utf-8"))["mutations"] + files.LAYOUT
    return [entry for entry in entries if ("find" in entry or "look" in entry or "page" in entry) and "stage" not in entry]


def stored(office, document):
    """Flat ODF without what Writer's undo leaves behind: numbers of sessions."""
    path = pathlib.Path(tempfile.mkdtemp(dir=office.folder)) / "document.fodt"
    office.store(document, path)
    return re.sub(r' (officeooo:[a-z-]*rsid|xml:id)="[^"]*"', "", path.read_text(encoding="utf-8"))


def numbers(text):
    """Every number of the document's text, by its value."""
    words = re.sub(r"<[^>]+>", " ", text[text.index("<office:body"):])
    return sorted(re.findall(r"[1-9]\d*", words))


def flat(text):
    """Text and looks; styles that nothing uses are left out."""
    body = text[text.index("<office:body"):]
    styles = dict(re.findall(r'<style:style style:name="([TP][0-9]+)"(.*?)(?:/>|</style:style>)', text, re.DOTALL))
    # The names of automatic styles are given anew with each change: what they say counts.
    return re.sub(r'text:style-name="([TP][0-9]+)"', lambda match: f"<{styles.get(match.group(1), '')}>", body)


def counts(report):
    return collections.Counter((finding["rule"], finding.get("paragraph", -1)) for finding in report["findings"]
                               if not finding.get("ignored"))


@unittest.skipIf(LANGUAGE == "en", "the language of the dialog makes no difference to the document")
class FixFilesTest(DialogTestCase):
    def report(self, document):
        checker = self.office.create("org.kehoach.PlanChecker")
        return json.loads(checker.report(document, options()))

    def fix_all(self, dialog):
        """Lines of the list of fixes, guarded ones too; they are made where there are any."""
        thread = threading.Thread(target=dialog.press, args=("fixAll",), daemon=True)
        thread.start()
        inner = self.opened("Fix", thread)
        inner.check("guarded")
        wait(lambda: inner.control("guarded").getState(), "the tick")
        wait(lambda: inner.items("fixes") or inner.message(), "the list of fixes")
        fixes = inner.items("fixes")
        inner.press("ok" if fixes else "cancel")
        self.gone("Fix")
        inner.finished()
        return fixes

    def close(self, dialog):
        """Presses once more where the dialog was still checking again and took it for its own doing."""
        def closed():
            try:
                dialog.press("close")
            except (AttributeError, RuntimeException):  # it has closed meanwhile
                pass
            return not self.hook.hasByName("Check")
        wait(closed, "the end of the dialog")

    def check_file(self, path):
        document = self.office.load(path, hidden=False)
        before, report = stored(self.office, document), self.report(document)
        self.forget_undo(document)
        dialog = self.open("Check", document=document)
        dialog.finished()
        fixes = self.fix_all(dialog)
        after = self.report(document)
        old, new = counts(report), counts(after)
        came = {place: count for place, count in new.items() if count > old[place]}
        self.assertEqual(came, {}, "new findings")
        self.assertGreaterEqual(sum(old.values()) - sum(new.values()), len(fixes), "findings that are gone")
        self.assertEqual(numbers(stored(self.office, document)), numbers(before), "numbers")
        if fixes:
            self.assertEqual(self.fix_all(dialog), [], "fixed twice")
            self.assertEqual(len(document.UndoManager.getAllUndoActionTitles()), 1)
            document.UndoManager.undo()
        self.assertEqual(flat(stored(self.office, document)), flat(before), "after undo")
        self.close(dialog)
        document.setModified(False)
        document.close(True)
        return len(fixes)

    def broken(self, plan, index, folder):
        """The plan with every third defect it has a place for."""
        _, _, path = made_plans.write(plan, folder)
        document = self.office.load(path)
        report = self.report(document)
        document.close(True)
        broken = path.with_stem(path.stem + f"-broken{index}")
        broken.write_bytes(path.read_bytes())
        made = 0
        for position, entry in enumerate(defects()):
            fits = "profiles" not in entry or any(plan[1].startswith(profile) for profile in entry["profiles"])
            mutant = files.mutate(broken, report, entry) if fits and position % SHARE == index % SHARE else None
            if mutant:
                mutant[0].save(broken)
                made += 1
        return broken, made

    def test_plans_written_by_hand(self):
        folder = pathlib.Path(tempfile.mkdtemp(dir=self.office.folder))
        total = 0
        for index, plan in enumerate(made_plans.PLANS):
            path, made = self.broken(plan, index, folder)
            with self.subTest(plan=plan):
                self.assertGreater(made, 8)
                fixes = self.check_file(path)
                self.assertGreater(fixes, 3)
                total += fixes
        self.assertGreater(total, 100)

    def test_documents_of_the_corpus(self):
        paths = sorted((CORPUS / "open" / "native").glob("*.docx"))
        if not paths:
            self.skipTest("no corpus")
        for path in paths:
            with self.subTest(path=path.name):
                copy = self.office.folder / path.name
                copy.write_bytes(path.read_bytes())
                self.check_file(copy)


if __name__ == "__main__":
    unittest.main()
