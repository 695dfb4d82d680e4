"""Sửa, Bỏ qua, Tắt quy tắc: what the check dialog does about findings."""
import pathlib
import re
import tempfile
import threading
import unittest

from dialog import DialogTestCase, sentence, wait
from harness import DATA

LINE = "Các đơn vị  phối hợp thực hiện ."
MENDED = "Các đơn vị phối hợp thực hiện."


class FixTest(DialogTestCase):
    def setUp(self):
        super().setUp()
        text = (DATA / "seed.txt").read_text(encoding="utf-8-sig").splitlines()
        section = next(number for number, line in enumerate(text) if line.startswith("III"))
        self.write(*text[:section], LINE, *text[section:])
        self.forget_undo()

    def check(self, document=None):
        dialog = self.open("Check", document=document or self.document)
        dialog.finished()
        return dialog

    def inner(self, dialog, button, name):
        """The modal dialog a button of the check dialog opens."""
        thread = threading.Thread(target=dialog.press, args=(button,), daemon=True)
        thread.start()
        return self.opened(name, thread)

    def flat(self):
        """The document as flat ODF: its text and the automatic styles the text uses. Writer's undo leaves styles that
        nothing uses, and the numbers of sessions."""
        path = pathlib.Path(tempfile.mkdtemp(dir=self.office.folder)) / "document.fodt"
        self.office.store(self.document, path)
        text = re.sub(r' (officeooo:[a-z-]*rsid|xml:id)="[^"]*"', "", path.read_text(encoding="utf-8"))
        body = text[text.index("<office:body"):]
        styles = re.findall(r'<style:style style:name="([TP][0-9]+)"(.*?)</style:style>', text, re.DOTALL)
        return [style for style in styles if f'"{style[0]}"' in body], body

    def choose(self, dialog, can):
        """Selects the first finding that a button is enabled for."""
        for line in range(len(dialog.items("findings"))):
            dialog.control("findings").selectItemPos((line + 1) % len(dialog.items("findings")), False)
            dialog.select("findings", line)
            finding = dialog.items("findings")[line]
            wait(lambda: finding.endswith(dialog.text("detail").splitlines()[0]), "the reason of the finding")
            if dialog.control(can).Model.Enabled:
                return line
        self.fail(f"nothing to {can}")

    def fix_all(self, dialog, **ticked):
        inner = self.inner(dialog, "fixAll", "Fix")
        for name in ticked:
            inner.check(name)
        self.assertTrue(inner.items("fixes"))
        inner.press("ok")
        self.gone("Fix")
        inner.finished()

    def test_all_safe_ones_in_one_step(self):
        before, text = self.flat(), self.body()
        dialog = self.check()
        findings = dialog.items("findings")
        self.fix_all(dialog)
        self.assertSoon(lambda: MENDED in self.body(), True)
        self.assertSoon(lambda: len(dialog.items("findings")) < len(findings), True)
        after = self.flat()
        self.document.UndoManager.undo()
        self.assertFalse(self.document.UndoManager.isUndoPossible())
        self.assertEqual(self.body(), text)
        self.assertEqual(self.flat(), before)
        self.document.UndoManager.redo()
        self.assertEqual(self.flat(), after)
        dialog.press("close")

    def test_the_second_time_there_is_nothing_to_fix(self):
        dialog = self.check()
        self.fix_all(dialog)
        text = self.body()
        inner = self.inner(dialog, "fixAll", "Fix")
        self.assertEqual(inner.items("fixes"), [])
        self.assertEqual(inner.message(), sentence("ui.fix.nothing"))
        inner.press("cancel")
        inner.finished()
        self.gone("Fix")
        self.assertEqual(self.body(), text)
        dialog.press("close")

    def test_tracked_where_asked_for(self):
        text = self.body()
        dialog = self.check()
        self.fix_all(dialog, tracked=True)
        self.assertFalse(self.document.RecordChanges)
        self.assertTrue(self.document.Redlines.hasElements())
        self.office.dispatch(self.document, ".uno:RejectAllTrackedChanges")
        self.assertEqual(self.body(), text)
        dialog.press("close")

    def test_cancelled_nothing_changes(self):
        text = self.body()
        dialog = self.check()
        inner = self.inner(dialog, "fixAll", "Fix")
        self.assertTrue(inner.text("detail"))
        inner.press("cancel")
        inner.finished()
        self.gone("Fix")
        self.assertEqual(self.body(), text)
        self.assertFalse(self.document.UndoManager.isUndoPossible())
        dialog.press("close")

    def test_one_finding(self):
        dialog = self.check()
        self.choose(dialog, "fix")
        inner = self.inner(dialog, "fix", "Fix")
        self.assertEqual(len(inner.items("fixes")), 1)
        count = len(dialog.items("findings"))
        inner.press("ok")
        self.gone("Fix")
        inner.finished()
        self.assertSoon(lambda: len(dialog.items("findings")), count - 1)
        dialog.press("close")

    def test_what_changed_meanwhile_is_not_fixed(self):
        dialog = self.check()
        self.choose(dialog, "fix")
        self.document.Text.String = "khác"
        dialog.press("fix")
        self.assertSoon(dialog.message, sentence("fix.changed"))
        self.assertEqual(self.body(), "khác")
        dialog.press("close")

    def test_refused_in_a_read_only_document(self):
        path = self.office.store(self.document, self.office.folder / "read-only-fix.odt")
        document = self.office.load(path, hidden=False, ReadOnly=True)
        dialog = self.check(document)
        dialog.press("fixAll")
        self.assertSoon(dialog.message, sentence("refuse.read-only"))
        dialog.press("ignore")
        self.assertSoon(dialog.message, sentence("refuse.read-only"))
        dialog.press("close")

    def test_ignored_with_a_reason_and_heeded_again(self):
        dialog = self.check()
        counts = dialog.text("counts")
        inner = self.inner(dialog, "ignore", "Ignore")
        inner.press("ok")
        self.assertSoon(inner.message, sentence("fix.reason-missing"))
        inner.fill(reason="Đã hỏi Văn phòng")
        inner.press("ok")
        self.gone("Ignore")
        inner.finished()
        ignored = sentence("ui.check.ignored", message="")
        self.assertSoon(lambda: dialog.items("findings")[0].startswith(ignored), True)
        wait(lambda: dialog.text("counts") != counts, "other counts")
        wait(lambda: "Đã hỏi Văn phòng" in dialog.text("detail"), "the reason")
        # It is kept in both formats.
        for suffix in ("odt", "docx"):
            path = self.office.store(self.document, self.office.folder / f"ignored.{suffix}")
            copy = self.office.load(path)
            properties = copy.DocumentProperties.UserDefinedProperties
            self.assertIn("Đã hỏi Văn phòng", properties.KehoachIgnored)
            copy.close(True)
        dialog.press("ignore")
        self.assertSoon(lambda: dialog.text("counts"), counts)
        self.document.UndoManager.undo()
        self.document.UndoManager.undo()
        self.assertFalse(self.document.UndoManager.isUndoPossible())
        dialog.press("close")

    def test_a_rule_is_switched_off_and_on(self):
        dialog = self.check()
        before = dialog.items("findings")
        dialog.press("ruleOff")
        wait(lambda: dialog.items("findings") != before, "other findings")
        wait(dialog.message, "what was switched off")
        inner = self.inner(dialog, "rulesOff", "RulesOff")
        self.assertEqual(len(inner.items("rules")), 1)
        inner.press("on")
        wait(lambda: not inner.items("rules"), "the empty list")
        inner.press("cancel")
        inner.finished()
        self.assertSoon(lambda: dialog.items("findings"), before)
        dialog.press("close")


if __name__ == "__main__":
    unittest.main()
