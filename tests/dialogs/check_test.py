"""Kiểm tra thể thức"""
import unittest

from dialog import DialogTestCase, double_click, press_key, sentence, wait
from harness import DATA

from com.sun.star.awt.Key import ESCAPE, RETURN


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
        self.assertSoon(lambda: dialog.text("verdict"), sentence("ui.check.may-not-be-signed"))
        self.assertTrue(dialog.items("findings"))
        dialog.select("findings", 0)
        wait(lambda: len(dialog.text("detail").splitlines()) >= 2, "reason and law of the finding")
        dialog.press("close")
        self.gone("Check")

    def test_the_list_follows_profile_and_stage(self):
        dialog = self.check(self.seed())
        submitted = dialog.items("findings")
        dialog.select("stage", 0)
        wait(lambda: dialog.items("findings") != submitted, "the findings of a draft")
        dialog.select("stage", 1)
        self.assertSoon(lambda: dialog.items("findings"), submitted)
        dialog.select("profile", 1)
        wait(lambda: dialog.items("findings") != submitted, "the findings by another profile")
        dialog.press("close")

    def test_stage_and_profile_chosen_are_kept_in_the_document_each_as_one_step(self):
        document = self.seed()
        self.forget_undo(document)

        def value(name):
            kept = document.DocumentProperties.UserDefinedProperties
            return kept.getPropertyValue(name) if kept.PropertySetInfo.hasPropertyByName(name) else ""

        dialog = self.check(document)
        dialog.select("stage", 0)
        self.assertSoon(lambda: value("KehoachStage"), "draft")
        dialog.select("profile", 1)
        self.assertSoon(lambda: bool(value("KehoachProfile")), True)
        self.assertEqual(len(document.UndoManager.getAllUndoActionTitles()), 2)
        dialog.press("close")
        self.gone("Check")
        dialog = self.check(document)
        self.assertEqual([dialog.control(name).getSelectedItemPos() for name in ("stage", "profile")], [0, 1])
        document.UndoManager.undo()
        document.UndoManager.undo()
        dialog.press("again")
        self.assertSoon(lambda: [dialog.control(name).getSelectedItemPos() for name in ("stage", "profile")], [1, 0])
        self.assertEqual((value("KehoachStage"), value("KehoachProfile")), ("", ""))
        dialog.press("close")

    def test_a_document_that_must_not_be_changed_is_judged_by_what_is_chosen_and_keeps_nothing(self):
        document = self.office.load(DATA / "seed.txt", hidden=False, ReadOnly=True)
        dialog = self.check(document)
        submitted = dialog.items("findings")
        dialog.select("stage", 0)
        reason = sentence("ui.check.not-kept", reason=sentence("refuse.read-only"))
        self.assertSoon(dialog.message, reason)
        self.assertNotEqual(dialog.items("findings"), submitted)
        self.assertFalse(hasattr(document.DocumentProperties.UserDefinedProperties, "KehoachStage"))
        dialog.press("close")

    def chosen(self, dialog, line, finding):
        """Selects the line; once more where the dialog was still busy and took it for its own doing."""
        dialog.control("findings").selectItemPos(line, False)
        dialog.select("findings", line)
        return finding.endswith(dialog.text("detail").splitlines()[0])

    def with_places(self, dialog):
        """The lines whose finding stands somewhere in the document."""
        for line, finding in enumerate(dialog.items("findings")):
            wait(lambda: self.chosen(dialog, line, finding), "the reason of the finding")
            if dialog.control("show").Model.Enabled:
                yield line

    def test_the_button_goes_to_the_place(self):
        document = self.seed()
        dialog = self.check(document)
        cursor = document.CurrentController.ViewCursor
        places = set()
        for _ in self.with_places(dialog):
            cursor.gotoEnd(False)
            dialog.press("show")
            # An empty line can be a finding too: then only the caret goes there.
            wait(lambda: document.Text.compareRegionStarts(cursor, document.Text.End), "the caret to move")
            places.add(cursor.getString())
            self.assertEqual(dialog.message(), "")
        self.assertGreater(len(places), 1)
        dialog.press("close")

    def test_double_click_and_enter_go_to_the_place(self):
        document = self.seed()
        dialog = self.check(document)
        cursor = document.CurrentController.ViewCursor
        line = next(self.with_places(dialog))
        findings = dialog.control("findings")
        for go in (lambda: double_click(self.office, findings.getPeer(), line),
                   lambda: press_key(self.office, findings.getPeer(), RETURN)):
            cursor.gotoEnd(False)
            self.assertEqual(cursor.getString(), "")
            go()
            wait(cursor.getString, "the place to be selected")
        self.assertEqual(findings.getSelectedItemPos(), line)
        press_key(self.office, findings.getPeer(), ESCAPE, closes=True)
        self.gone("Check")

    def test_a_place_that_changed_is_said(self):
        document = self.seed()
        dialog = self.check(document)
        next(self.with_places(dialog))
        document.Text.setString("khác")
        dialog.press("show")
        self.assertSoon(dialog.message, sentence("ui.check.place-changed"))
        dialog.press("again")
        self.assertSoon(lambda: dialog.text("verdict"), sentence("ui.check.no-plan"))
        dialog.press("close")

    def test_the_document_stays_as_it_is(self):
        document = self.seed()
        document.setModified(False)
        before = self.body(document)
        dialog = self.check(document)
        dialog.press("again")
        dialog.press("close")
        self.gone("Check")
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
        self.assertSoon(lambda: dialog.text("verdict"), sentence("ui.check.no-plan"))
        dialog.press("close")

    def test_a_document_closed_meanwhile_closes_the_dialog(self):
        self.close_while_open("Check")


if __name__ == "__main__":
    unittest.main()
