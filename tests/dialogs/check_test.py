"""Kiểm tra thể thức"""
import unittest

from dialog import DialogTestCase, sentence, wait
from harness import DATA


class CheckTest(DialogTestCase):
    def check(self, document):
        """The open dialog; it is modeless, so its command is done already."""
        dialog = self.open("Check", document=document)
        dialog.finished()
        return dialog

    def seed(self):
        return self.office.load(DATA / "seed.txt", hidden=False)

    def test_shows_verdict_findings_and_law(self):
        dialog = self.check(self.seed())
        self.assertEqual(dialog.text("verdict"), sentence("ui.check.may-not-be-signed"))
        self.assertTrue(dialog.items("findings"))
        dialog.select("findings", 0)
        self.assertGreaterEqual(len(dialog.text("detail").splitlines()), 2)
        dialog.press("close")
        wait(lambda: not self.hook.hasByName("Check"), "the end of the dialog")

    def test_the_list_follows_profile_and_stage(self):
        dialog = self.check(self.seed())
        seen = set()
        for stage in range(3):
            dialog.select("stage", stage)
            seen.add(tuple(dialog.items("findings")))
        self.assertGreater(len(seen), 1)
        dialog.press("close")

    def test_goes_to_the_place_of_a_finding(self):
        document = self.seed()
        dialog = self.check(document)
        cursor = document.CurrentController.ViewCursor
        places = set()
        for line in range(len(dialog.items("findings"))):
            dialog.select("findings", line)
            if dialog.control("show").Model.Enabled:
                dialog.press("show")
                self.assertEqual(dialog.message(), "")
                self.assertNotEqual(cursor.getString(), "")
                places.add(cursor.getString())
        self.assertGreater(len(places), 1)
        dialog.press("close")

    def test_a_place_that_changed_is_said(self):
        document = self.seed()
        dialog = self.check(document)
        line = next(i for i in range(len(dialog.items("findings")))
                    if not dialog.select("findings", i) and dialog.control("show").Model.Enabled)
        dialog.select("findings", line)
        document.Text.setString("khác")
        dialog.press("show")
        self.assertEqual(dialog.message(), sentence("ui.check.place-changed"))
        dialog.press("again")
        self.assertEqual(dialog.text("verdict"), sentence("ui.check.no-plan"))
        dialog.press("close")

    def test_the_document_stays_as_it_is(self):
        document = self.seed()
        document.setModified(False)
        before = self.body(document)
        dialog = self.check(document)
        dialog.press("again")
        dialog.press("close")
        self.assertEqual(self.body(document), before)
        self.assertFalse(document.isModified())

    def test_chosen_again_it_is_the_same_dialog(self):
        document = self.seed()
        dialog = self.check(document)
        count = len(dialog.items("findings"))
        document.Text.setString("")
        again = self.check(document)
        self.assertEqual(again.container, dialog.container)
        self.assertNotEqual(len(again.items("findings")), count)
        dialog.press("close")

    def test_an_empty_document_is_no_plan(self):
        dialog = self.check(self.document)
        self.assertEqual(dialog.text("verdict"), sentence("ui.check.no-plan"))
        dialog.press("close")

    def test_a_document_closed_meanwhile_closes_the_dialog(self):
        self.close_while_open("Check")


if __name__ == "__main__":
    unittest.main()
