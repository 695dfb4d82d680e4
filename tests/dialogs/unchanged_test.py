"""Every command of ours in a document that must not be changed: it says so, or only looks; nothing is changed."""
import threading
import unittest
import zipfile

from commands import ours
from dialog import DialogTestCase, press_key, sentence, wait
from flat import flat, user_defined
from harness import DATA

from com.sun.star.awt.Key import RETURN

# Commands that change the document: refused with a sentence.
REFUSED = {"InsertSection", "InsertBases", "CompleteCitation", "Recipients", "InsertBudget", "EditBudget", "AmountInWords",
           "Convert", "Issue", "Seal", "AnnotateFindings", "RemoveAnnotations", "EditFacts"}
# Those that open a dialog of ours, or say a sentence of their own: what they change is another document or a setting.
DIALOGS = {"NewPlan": "NewPlan", "NewFromThis": "NewFromThis", "Check": "Check", "Offices": "Offices"}
TELLING = {"Letters": "app.letters.no-timetable"}
# Those that move the caret, open the sidebar, make a report of its own.
LOOKING = {"NextFinding", "PreviousFinding", "NextPlaceholder", "PreviousPlaceholder", "Report", "Panel"}
# Opens the options of LibreOffice itself; they are of no document.
SETTINGS = {"Options"}


class UnchangedTest(DialogTestCase):
    def plan(self, name, signed):
        """A plan with findings, a comment of ours and one of somebody else's, in a file that says it is signed or not."""
        document = self.office.load(DATA / "seed.txt")
        for initials in ("KH", "TTL"):
            comment = document.createInstance("com.sun.star.text.textfield.Annotation")
            comment.Initials, comment.Content = initials, "Xem lại"
            document.Text.insertTextContent(document.Text.End, comment, False)
        path = self.office.store(document, self.office.folder / f"{name}.odt")
        document.close(True)
        if signed:
            with zipfile.ZipFile(path, "a") as package:
                package.writestr("META-INF/documentsignatures.xml", '<document-signatures xmlns="urn:oasis:names:tc:'
                                 'opendocument:xmlns:digitalsignature:1.0"/>')
        return path

    def run_command(self, document, command):
        """Runs it to its end. What came up: "message" and its sentence, or a dialog's name and nothing."""
        before = set(self.hook.getElementNames())
        thread = self.start(command, document)

        def came():
            return [name for name in set(self.hook.getElementNames()) - before if not name.startswith("panel")]
        wait(lambda: came() or not thread.is_alive(), f"what {command} does")
        names = came()
        told = None
        if names:
            [name] = names
            shown = self.hook.getByName(name)
            if name == "message":
                told = shown.MessageText
            wait(shown.isVisible, f"{name} to be seen")
            if name == "message":
                press_key(self.office, shown, RETURN)
            else:
                button = shown.getControl("cancel") or shown.getControl("close")
                button.getAccessibleContext().doAccessibleAction(0)
            self.gone(name)
        thread.join(60)
        self.assertFalse(thread.is_alive())
        return (names[0] if names else None), told

    def state(self, document):
        return flat(self.office, document), user_defined(document), document.UndoManager.getAllUndoActionTitles()

    def all_commands(self, name, reason, **arguments):
        self.assertEqual(set(ours()), REFUSED | DIALOGS.keys() | TELLING.keys() | LOOKING | SETTINGS)
        document = self.office.load(self.plan(name, reason == "refuse.signed"), hidden=False, **arguments)
        before = self.state(document)
        for command in ours():
            if command in SETTINGS:
                continue
            with self.subTest(command):
                document.CurrentController.Frame.activate()
                came = self.run_command(document, command)
                if command in REFUSED:
                    self.assertEqual(came, ("message", sentence(reason)))
                elif command in TELLING:
                    self.assertEqual(came, ("message", sentence(TELLING[command])))
                else:
                    self.assertEqual(came, (DIALOGS.get(command), None))
                self.assertEqual(self.state(document), before)
                self.assertFalse(document.isModified())
                self.assertFalse(document.hasControllersLocked())

    def test_a_read_only_document(self):
        self.all_commands("unchanged-read-only", "refuse.read-only", ReadOnly=True)

    def test_a_signed_document(self):
        self.all_commands("unchanged-signed", "refuse.signed")

    def check_dialog(self, name, reason, **arguments):
        document = self.office.load(self.plan(name, reason == "refuse.signed"), hidden=False, **arguments)
        before = self.state(document)
        dialog = self.open("Check", document=document)
        dialog.finished()
        for button in ("fixAll", "ignore"):
            with self.subTest(button):
                dialog.press("again")
                self.assertSoon(dialog.message, "")
                wait(lambda: (dialog.select("findings", 0), dialog.control(button).Model.Enabled)[1], f"{button}")
                threading.Thread(target=dialog.press, args=(button,), daemon=True).start()
                self.assertSoon(dialog.message, sentence(reason))
                self.assertEqual(self.state(document), before)
        dialog.select("stage", 0)
        self.assertSoon(dialog.message, sentence("ui.check.not-kept", reason=sentence(reason)))
        self.assertEqual(self.state(document), before)
        self.assertFalse(document.isModified())
        dialog.press("close")
        self.gone("Check")

    def test_the_check_dialog_of_a_read_only_document(self):
        self.check_dialog("unchanged-check-read-only", "refuse.read-only", ReadOnly=True)

    def test_the_check_dialog_of_a_signed_document(self):
        self.check_dialog("unchanged-check-signed", "refuse.signed")


if __name__ == "__main__":
    unittest.main()
