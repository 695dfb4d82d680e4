"""What fails in our own code never keeps a document from being opened, typed into, stored, exported or closed; what
fails half-way leaves it as it was."""
import json
import threading
import unittest
import uuid
import zipfile

from com.sun.star.awt.Key import RETURN

from changes import Changes
from dialog import PATIENCE, DialogTestCase, on_main_thread, press_key, sentence, wait
from flat import body, user_defined
from harness import DATA, OXT, Office, options, shared, watch
from parameters import ParameterFile

GARBAGE = "{", "[1, 2", "null", "[{}]", '{"when": 1, "content": [], "items": {}}', "\u0001", "9" * 70000
KEPT = ("KehoachSeal", "KehoachPassages", "KehoachIgnored", "KehoachStage", "KehoachProfile", "KehoachOffice", "KH_BUDGET_1")


class FailureTestCase(DialogTestCase):
    def run_command(self, document, command, **arguments):
        """As a menu runs it, to its end."""
        thread = self.meanwhile(lambda: self.office.dispatch(document, command, **arguments))
        thread.join(PATIENCE)
        self.assertFalse(thread.is_alive(), command)

    def goes_on(self, document):
        """Typing, saving, exporting and closing work, and the office lives."""
        name = self.office.folder / uuid.uuid4().hex
        file, pdf = name.with_suffix(".odt"), name.with_suffix(".pdf")

        def typed(text):
            self.run_command(document, ".uno:InsertText", Text=text)
            self.assertIn(text, document.Text.String)
        typed("Thêm")
        self.run_command(document, ".uno:SaveAs", URL=file.as_uri(), FilterName="writer8")
        self.assertFalse(document.isModified())
        self.run_command(document, ".uno:ExportDirectToPDF", URL=pdf.as_uri(), FilterName="writer_pdf_Export")
        self.assertTrue(pdf.read_bytes().startswith(b"%PDF"))
        typed("nữa")
        self.run_command(document, ".uno:Save")
        self.assertFalse(document.isModified())
        on_main_thread(self.office, lambda: document.close(True))
        self.assertTrue(self.office.alive())
        self.assertIn("nữa", self.office.load(file).Text.String)


class FollowersTest(FailureTestCase):
    def test_what_follows_a_document_may_fail(self):
        path = self.office.user / "kehoach" / "settings.json"
        before = path.read_text(encoding="utf-8") if path.exists() else None
        self.addCleanup(lambda: path.write_text(before, encoding="utf-8") if before else path.unlink())
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps({"live": False}), encoding="utf-8")  # then it tells where Writer tells of a change
        self.write("GIẤY MỜI", "Kính mời đồng chí dự họp.")
        job = self.office.create("org.kehoach.TestFail")
        self.addCleanup(job.execute, options(Document=self.document, Follow=False))
        failed = lambda: job.execute(options(Document=self.document))
        checks, tables = failed()
        wait(lambda: failed()[0] > checks, "the first check to be told of")
        checks = failed()[0]
        self.document.Text.End.setString(" Trân trọng.")
        self.assertGreater(failed()[0], checks)
        self.goes_on(self.document)
        self.assertGreater(failed()[0], checks + 1)  # the last time as it was closed
        self.assertGreater(failed()[1], tables)  # at the latest as it was stored

    def test_what_a_document_remembers_may_be_garbage(self):
        for garbage in GARBAGE:
            with self.subTest(garbage[:20]):
                document = self.office.load(DATA / "seed.txt")
                for name in KEPT:
                    document.DocumentProperties.UserDefinedProperties.addProperty(name, 0, garbage)
                path = self.office.store(document, self.office.folder / "garbage.odt")
                document.close(True)
                document = self.office.load(path, hidden=False)
                wait(lambda: self.has_bar(document), "the bar above the plan")
                gate = self.opened("Gate", self.meanwhile(lambda: self.office.dispatch(document, ".uno:ExportToPDF")))
                gate.press("cancel")
                gate.finished()
                dialog = self.open("Check", document=document)
                self.assertTrue(dialog.items("findings"))
                dialog.press("close")
                self.gone("Check")
                self.assertEqual(self.office.create("org.kehoach.PlanChecker").sealState(document), "none")
                self.run_command(document, ".uno:InsertText", Text="Thêm")
                self.run_command(document, ".uno:Save")
                self.assertFalse(document.isModified())
                on_main_thread(self.office, lambda: document.close(True))
                self.assertTrue(self.office.alive())

    def has_bar(self, document):
        found = []
        on_main_thread(self.office, lambda: found.append(document.CurrentController.hasInfobar("org.kehoach.plan")))
        return found[0]


class OwnOffice(FailureTestCase):
    def setUp(self):
        """No office yet: each test starts one with its package."""

    def start_office(self, change):
        """`change(name, bytes)` gives a member of the package its content."""
        package = shared().folder / f"{uuid.uuid4().hex}.oxt"
        with zipfile.ZipFile(OXT) as source, zipfile.ZipFile(package, "w") as target:
            for name in source.namelist():
                target.writestr(name, change(name, source.read(name)))
        self.office = Office(oxt=package, dialogs=True, log="failure")
        self.addCleanup(self.office.close)
        self.addCleanup(watch(self.office).cancel)
        self.hook = self.office.create("org.kehoach.TestHook")

    def plan(self):
        """A plan with a budget table, as a file."""
        office = shared()
        drafter, planner = (office.create(f"org.kehoach.{name}") for name in ("PlanDrafter", "BudgetPlanner"))
        file = ParameterFile(DATA / "office-mttq.json")
        source, document = office.load(DATA / "seed.txt"), office.new()
        drafter.draft(document, file.plan(drafter.contentOf(source)))
        planner.insert(document, planner.compute(file.settled(planner.propose(file.budget(planner.parametersOf(source))))), None)
        path = office.store(document, office.folder / "failure.odt")
        for one in (source, document):
            one.close(True)
        return path

    def test_data_that_cannot_be_read(self):
        """Gate, bar, panel, budget: each of them begins by reading data of the extension."""
        path = self.plan()
        for folder in ("strings", "rules", "profiles"):
            with self.subTest(folder):
                self.start_office(lambda name, content: b"{ broken" if name.startswith(f"{folder}/") else content)
                document = self.office.load(path, hidden=False)
                document.CurrentController.Frame.activate()
                for command in ("vnd.kehoach:Panel", "vnd.kehoach:NextFinding", "vnd.kehoach:Seal"):
                    thread = self.meanwhile(lambda: self.office.dispatch(document, command))
                    wait(lambda: self.hook.hasByName("message") or not thread.is_alive(), command)
                    if self.hook.hasByName("message"):
                        box = self.hook.getByName("message")
                        wait(box.isVisible, "the message box to be seen")
                        press_key(self.office, box, RETURN)
                    thread.join(PATIENCE)
                    self.assertFalse(thread.is_alive())
                table = document.Bookmarks.getByName("_KH_BUDGET_1").Anchor.TextTable
                cursor = document.CurrentController.ViewCursor
                cursor.gotoRange(table.getCellByName("D4").End, False)
                self.run_command(document, ".uno:InsertText", Text="0")
                cursor.gotoStart(False)
                self.goes_on(document)

    def test_fixes_that_fail_half_way_are_taken_back(self):
        """Writer refuses a size of letters a form of the office asks for; by then other findings are mended."""
        def impossible(name, content):
            if name != "profiles/nd30.json":
                return content
            profile = json.loads(content)
            profile["components"]["recipients"]["check"]["size"] = [20000, 20000]
            return json.dumps(profile).encode()
        self.start_office(impossible)
        document = self.document = self.office.new(hidden=False)
        self.write(*(DATA / "seed.txt").read_text(encoding="utf-8-sig").splitlines())
        self.forget_undo(document)
        document.setModified(False)
        before = body(self.office, document), user_defined(document)
        dialog = self.open("Check")
        dialog.finished()
        thread = threading.Thread(target=dialog.press, args=("fixAll",), daemon=True)
        thread.start()
        inner = self.opened("Fix", thread)
        self.assertGreater(len(inner.items("fixes")), 3)
        changes = Changes()
        document.addModifyListener(changes)
        inner.press("ok")
        self.assertSoon(inner.message, sentence("refuse.failed"))
        self.assertGreater(changes.count, 3)
        self.assertEqual((body(self.office, document), user_defined(document)), before)
        self.assertEqual(document.UndoManager.getAllUndoActionTitles(), ())
        self.assertEqual(document.UndoManager.getAllRedoActionTitles(), ())
        self.assertFalse(document.hasControllersLocked())
        inner.press("cancel")
        self.gone("Fix")
        dialog.press("close")
        self.gone("Check")


if __name__ == "__main__":
    unittest.main()
