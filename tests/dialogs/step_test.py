"""Đến lỗi tiếp theo, Quay về lỗi trước."""
import unittest

from dialog import DialogTestCase, wait
from harness import DATA


class StepTest(DialogTestCase):
    def seed(self):
        return self.office.load(DATA / "seed.txt", hidden=False)

    def step(self, document, command="NextFinding"):
        """Runs the command; returns where the caret stands then."""
        self.start(command, document).join(60)
        cursor = document.CurrentController.ViewCursor
        text = cursor.Text.createTextCursorByRange(cursor.Start)
        text.gotoStart(True)
        return len(text.String), cursor.String

    def test_through_the_document_and_around(self):
        document = self.seed()
        cursor = document.CurrentController.ViewCursor
        cursor.gotoStart(False)
        seen = [self.step(document)]
        while (here := self.step(document)) not in seen:
            self.assertGreater(here[0], seen[-1][0])
            seen.append(here)
        self.assertGreater(len(seen), 3)
        self.assertEqual(here, seen[0])
        # And back the same way.
        back = [self.step(document, "PreviousFinding") for _ in seen]
        self.assertEqual(back, seen[::-1])
        self.assertFalse(document.isModified())

    def test_a_document_that_is_no_plan_has_none(self):
        self.write("khác")
        self.document.CurrentController.ViewCursor.gotoStart(False)
        self.assertEqual(self.step(self.document), (0, ""))

    def test_what_was_typed_since_counts(self):
        document = self.seed()
        document.CurrentController.ViewCursor.gotoStart(False)
        first = self.step(document)
        document.Text.insertString(document.Text.Start, "Mới  thêm .\r", False)
        document.CurrentController.ViewCursor.gotoStart(False)
        self.assertNotEqual(self.step(document), first)

    def test_the_open_dialog_follows(self):
        document = self.seed()
        dialog = self.open("Check", document=document)
        dialog.finished()
        document.CurrentController.ViewCursor.gotoStart(False)
        self.step(document)
        first = dialog.control("findings").getSelectedItemPos()
        self.step(document)
        self.assertNotEqual(dialog.control("findings").getSelectedItemPos(), first)
        line = dialog.control("findings").getSelectedItemPos()
        wait(lambda: dialog.items("findings")[line].endswith(dialog.text("detail").splitlines()[0]), "its detail")
        dialog.press("close")


if __name__ == "__main__":
    unittest.main()
