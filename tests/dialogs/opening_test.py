"""What is said of a plan once it was opened."""
import json
import time
import unittest

import unohelper
from com.sun.star.task import XStatusIndicator
from com.sun.star.uno import XAdapter, XWeak

from dialog import DialogTestCase, on_main_thread, sentence, wait
from harness import DATA
from parameters import ParameterFile

BAR = "org.kehoach.plan"


class StatusBar(unohelper.Base, XStatusIndicator, XWeak, XAdapter):
    """Stands in the place of a window's status bar and keeps what it is to say. A window holds it by its adapter."""

    def __init__(self):
        self.said = []

    def start(self, text, _):
        self.said.append(text)

    def end(self):
        pass

    def reset(self):
        pass

    def setText(self, text):
        self.said.append(text)

    def setValue(self, value):
        pass

    def queryAdapter(self):
        return self

    def queryAdapted(self):
        return self

    def addReference(self, _):
        pass

    def removeReference(self, _):
        pass


class OpeningTest(DialogTestCase):
    def has_bar(self, document):
        """Asked on the main thread: LibreOffice falls over a view that is being replaced."""
        found = []
        on_main_thread(self.office, lambda: found.append(document.CurrentController.hasInfobar(BAR)))
        return found[0]

    def never(self, condition):
        """The office has had time to get round to it."""
        give_up = time.monotonic() + 3
        while time.monotonic() < give_up:
            self.assertFalse(condition())
            time.sleep(0.1)

    def saved(self, *lines):
        document = self.office.new()
        document.Text.setString("\r".join(lines))
        path = self.office.store(document, self.office.folder / "opening.odt")
        document.close(True)
        return path

    def test_a_plan_with_errors_shows_a_bar_once(self):
        document = self.office.load(DATA / "seed.txt", hidden=False)
        wait(lambda: self.has_bar(document), "the bar")
        self.assertFalse(document.isModified())
        on_main_thread(self.office, lambda: document.CurrentController.removeInfobar(BAR))
        self.preview_and_back(document)
        self.never(lambda: self.has_bar(document))

    def draft(self):
        """A plan of ours without errors, in the test's document."""
        drafter = self.office.create("org.kehoach.PlanDrafter")
        content = drafter.contentOf(self.office.load(DATA / "seed.txt"))
        drafter.draft(self.document, ParameterFile(DATA / "office-mttq.json").plan(content))

    def load_and_hear(self, path):
        """The document in a new window, and what is said in its status bar once it is loaded."""
        status, documents = StatusBar(), []

        def open_and_listen():
            documents.append(self.office.load(path, hidden=False))
            documents[0].CurrentController.Frame.IndicatorInterception = status
        on_main_thread(self.office, open_and_listen)
        return documents[0], status

    def test_a_plan_without_errors_says_so_in_the_status_bar(self):
        self.draft()
        path = self.office.store(self.document, self.office.folder / "opening-fine.odt")
        warnings = json.loads(self.office.create("org.kehoach.PlanChecker").report(self.document, ()))["summary"]["warnings"]
        document, status = self.load_and_hear(path)
        wait(lambda: sentence("ui.opening.fine", warnings=str(warnings)) in status.said, "the line in the status bar")
        self.assertFalse(self.has_bar(document))
        self.assertFalse(document.isModified())

    def test_a_letter_says_nothing_in_the_status_bar(self):
        _, status = self.load_and_hear(self.saved("GIẤY MỜI", "Kính mời đồng chí dự họp."))
        fine = sentence("ui.opening.fine").split("(")[0]
        self.never(lambda: any(line.startswith(fine) for line in status.said))

    def test_a_letter_shows_none(self):
        document = self.office.load(self.saved("GIẤY MỜI", "Kính mời đồng chí dự họp về kế hoạch năm 2026."), hidden=False)
        self.never(lambda: self.has_bar(document))

    def test_nor_does_a_plan_that_was_not_opened_from_a_file(self):
        self.write("KẾ HOẠCH", "Tổ chức hội nghị")
        self.never(lambda: self.has_bar(self.document))

    def test_what_left_without_being_asked_about_is_told_when_it_is_opened(self):
        """A program that stores through the API is not held up; bar and seal tell the truth afterwards."""
        checker = self.office.create("org.kehoach.PlanChecker")
        self.draft()
        checker.seal(self.document, ())
        self.document.Text.End.setString(" thêm một câu sau khi đã kiểm tra.")
        pdf = self.office.store(self.document, self.office.folder / "unasked.pdf")
        self.assertTrue(pdf.exists())
        self.assertFalse(self.hook.hasByName("Gate"))
        for suffix in (".odt", ".docx"):
            with self.subTest(suffix=suffix):
                path = self.office.store(self.document, self.office.folder / f"unasked{suffix}")
                again = self.office.load(path, hidden=False)
                wait(lambda: self.has_bar(again), "the bar")
                self.assertEqual(checker.sealState(again), "changed")

    def test_closed_at_once_it_does_not_matter(self):
        for _ in range(5):
            self.office.load(DATA / "seed.txt", hidden=False).close(True)
        self.assertTrue(self.office.alive())


if __name__ == "__main__":
    unittest.main()
